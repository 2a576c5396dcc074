import type { Conversation } from '@katek/sdk';
import { useEffect, useRef, useState } from 'preact/hooks';
import { feedback, markRead, own, talk, trouble, verdicts } from '../../realtime/inbox.ts';
import { seenId, type Talk } from '../../realtime/talk.ts';
import { reasonInWords } from '../../ui/gate-words.ts';
import { Loading } from '../../ui/loading.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { MessageRow } from './message-row.tsx';
import { ReplyBox } from './reply-box.tsx';

/** The open conversation: the whole talk as it happens, who answers, and a box to answer in. */
export function TalkView() {
  const current = talk.value;
  if (!current) {
    return trouble.value ? (
      <Trouble message={trouble.value} />
    ) : (
      <Loading what="the conversation" />
    );
  }
  return (
    <>
      <TalkHead talk={current} />
      <Messages talk={current} />
      <ReplyBox conversation={current.conversation} />
    </>
  );
}

function TalkHead(props: { talk: Talk }) {
  const { conversation } = props.talk;
  const [problem, setProblem] = useState<string | null>(null);
  const isMine = conversation.ownership === 'human';
  const change = async () => {
    setProblem(null);
    try {
      await own(conversation.id, isMine ? 'ai' : 'human');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'That did not work. Try again.');
    }
  };
  return (
    <header class="talk-head">
      <a class="back" href="#/conversations">
        Back
      </a>
      <div>
        <h2>{isMine ? 'You answer' : 'The concierge answers'}</h2>
        <Visitor conversation={conversation} />
        <Rating conversation={conversation} />
        {conversation.handoffRequestedAt && !isMine ? (
          <p class="urgent-text">
            The visitor waits for a person
            {conversation.handoffReason ? `: ${reasonInWords(conversation.handoffReason)}` : null}.
          </p>
        ) : null}
        {conversation.page ? (
          <p class="quiet">On {conversation.page.title ?? conversation.page.url}</p>
        ) : null}
        {conversation.leadId ? <a href={`#/leads/${conversation.leadId}`}>See the lead</a> : null}
      </div>
      <button type="button" class={isMine ? undefined : 'primary'} onClick={() => void change()}>
        {isMine ? 'Hand back' : 'Take over'}
      </button>
      <Trouble message={problem} />
    </header>
  );
}

/** Whom the page says you talk with. Anybody can claim a name; a signed token proves it. */
function Visitor(props: { conversation: Conversation }) {
  const { identity } = props.conversation;
  if (!identity) return null;
  const who = [identity.name, identity.email].filter(Boolean).join(', ');
  return (
    <p>
      {who || 'A signed-in visitor'}{' '}
      <span class={identity.isVerified ? 'badge good' : 'badge quiet'}>
        {identity.isVerified ? 'verified' : 'not verified'}
      </span>
    </p>
  );
}

function Rating(props: { conversation: Conversation }) {
  const { rating } = props.conversation;
  if (rating === null) return null;
  const comment = feedback.value.find(({ kind }) => kind === 'rating')?.comment;
  return (
    <p>
      Rated{' '}
      <span role="img" aria-label={`${rating} of 5`}>
        {'★'.repeat(rating)}
        {'☆'.repeat(5 - rating)}
      </span>
      {comment ? ` “${comment}”` : null}
    </p>
  );
}

function Messages(props: { talk: Talk }) {
  const { messages, draft, visitorIsTyping } = props.talk;
  const end = useRef<HTMLDivElement>(null);
  const last = messages.at(-1)?.id;
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
  }, [last, draft?.text, visitorIsTyping]);
  useEffect(() => {
    markRead();
    document.addEventListener('visibilitychange', markRead);
    return () => document.removeEventListener('visibilitychange', markRead);
  }, [last]);
  const seen = seenId(props.talk);
  return (
    <div class="messages" role="log" aria-label="Messages" tabIndex={0}>
      {messages.map((message) => (
        <MessageRow
          key={message.id}
          message={message}
          verdict={verdicts.value.find(({ messageId }) => messageId === message.id)}
          report={feedback.value.find(({ messageId }) => messageId === message.id)}
          isSeen={message.id === seen}
        />
      ))}
      {draft ? (
        <article class="message assistant" aria-busy="true">
          <p class="author">{draft.authorName ?? 'Concierge'} writes …</p>
          <span class="text">{draft.text}</span>
        </article>
      ) : null}
      {visitorIsTyping ? <p class="quiet typing">The visitor is typing …</p> : null}
      <div ref={end} />
    </div>
  );
}
