import { useEffect, useRef, useState } from 'preact/hooks';
import { own, talk, trouble } from '../../realtime/inbox.ts';
import type { Talk } from '../../realtime/talk.ts';
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
        {conversation.handoffRequestedAt && !isMine ? (
          <p class="urgent-text">
            The visitor asks for a person{reasonInWords(conversation.handoffReason)}.
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

function Messages(props: { talk: Talk }) {
  const { messages, draft, visitorIsTyping } = props.talk;
  const end = useRef<HTMLDivElement>(null);
  const last = messages.at(-1)?.id;
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
  }, [last, draft?.text, visitorIsTyping]);
  return (
    <div class="messages" role="log" aria-label="Messages" tabIndex={0}>
      {messages.map((message) => (
        <MessageRow key={message.id} message={message} />
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

function reasonInWords(reason: string | null): string {
  return reason ? ` (${reason.replaceAll('_', ' ')})` : '';
}
