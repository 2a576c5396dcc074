import type { Conversation } from '@katek/sdk';
import { useState } from 'preact/hooks';
import { reply } from '../../realtime/inbox.ts';
import { Trouble } from '../../ui/trouble.tsx';

/** Enter sends, Shift+Enter begins a new line. A text that could not be sent stays in the box. */
export function ReplyBox(props: { conversation: Conversation }) {
  const { conversation } = props;
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const submit = async () => {
    if (text.trim() === '' || isBusy) return;
    setBusy(true);
    setProblem(null);
    try {
      await reply(conversation.id, text.trim());
      setText('');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The message could not be sent.');
    }
    setBusy(false);
  };

  return (
    <form
      class="reply"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Trouble message={problem} />
      <label class="visually-hidden" for="reply-text">
        Your reply
      </label>
      <textarea
        id="reply-text"
        rows={2}
        maxLength={8000}
        value={text}
        placeholder={
          conversation.ownership === 'human'
            ? 'Write to the visitor'
            : 'Write to take over from the concierge'
        }
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          void submit();
        }}
      />
      <button type="submit" class="primary" disabled={isBusy || text.trim() === ''}>
        Send
      </button>
    </form>
  );
}
