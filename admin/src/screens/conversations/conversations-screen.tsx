import type { Conversation } from '@katek/sdk';
import { useEffect } from 'preact/hooks';
import {
  conversations,
  nextConversations,
  readOlderConversations,
  watch,
} from '../../realtime/inbox.ts';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { Time } from '../../ui/time.tsx';
import { TalkView } from './talk-view.tsx';

/** Every talk, the latest first, and the open one beside the list. */
export function ConversationsScreen(props: { id: string | null }) {
  useEffect(() => {
    watch(props.id);
    return () => watch(null);
  }, [props.id]);
  return (
    <div class={`split ${props.id ? 'has-detail' : ''}`}>
      <section class="list" aria-labelledby="conversations-title">
        <h1 id="conversations-title">Conversations</h1>
        <List openId={props.id} />
        {nextConversations.value === null ? null : <MoreButton read={readOlderConversations} />}
      </section>
      <section class="detail" aria-label="Conversation">
        {props.id ? (
          <TalkView key={props.id} />
        ) : (
          <p class="hint">Choose a conversation to read it live.</p>
        )}
      </section>
    </div>
  );
}

function List(props: { openId: string | null }) {
  const all = conversations.value;
  if (all === null) return <Loading what="conversations" />;
  if (all.length === 0) {
    return (
      <Empty title="No conversation yet">
        As soon as a visitor writes, the talk appears here. Try it on the <a href="/">demo site</a>.
      </Empty>
    );
  }
  return (
    <ul class="rows">
      {all.map((conversation) => (
        <li key={conversation.id}>
          <a
            href={`#/conversations/${conversation.id}`}
            aria-current={conversation.id === props.openId ? 'true' : undefined}
          >
            <span class="row-head">
              <Badge conversation={conversation} />
              <span class="quiet">
                <Time at={conversation.updatedAt} />
              </span>
            </span>
            <span class="preview">{conversation.preview || 'No message yet'}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Who has the word, and whether somebody is waited for. */
function Badge(props: { conversation: Conversation }) {
  const { conversation } = props;
  if (conversation.ownership === 'human') return <span class="badge">You answer</span>;
  if (conversation.handoffRequestedAt) return <span class="badge urgent">Waits for you</span>;
  if (conversation.leadId) return <span class="badge good">Lead</span>;
  return <span class="badge quiet">Concierge</span>;
}
