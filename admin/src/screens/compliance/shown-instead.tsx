import type { Message, Verdict } from '@katek/sdk';
import { useState } from 'preact/hooks';
import { katek } from '../../client.ts';
import { Loading } from '../../ui/loading.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import { Trouble } from '../../ui/trouble.tsx';

/** How far an answer is looked for in its talk. */
const messagesMax = 1000;

/** What the visitor wrote and what they read in the end; looked up when somebody asks for it. */
export function ShownInstead({ verdict }: { verdict: Verdict }) {
  const [found, setFound] = useState<{ asked: string[]; answer: Message } | 'gone' | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  const read = async () => {
    if (found) return;
    setTrouble(null);
    try {
      setFound((await findAnswer(verdict)) ?? 'gone');
    } catch (error) {
      const message = error instanceof Error ? error.message : 'It could not be read.';
      setTrouble(`${message} Close and open this to try again.`);
    }
  };

  if (verdict.action === 'broken_off') {
    return (
      <p class="quiet">
        The visitor wrote again or a person took over while it was written, so it was taken away.
      </p>
    );
  }
  return (
    <details onToggle={(event) => event.currentTarget.open && void read()}>
      <summary>What the visitor read</summary>
      {found === null && !trouble ? <Loading what="the answer" /> : null}
      <Trouble message={trouble} />
      {found === 'gone' ? <p class="quiet">The answer is not there any more.</p> : null}
      {found && found !== 'gone' ? (
        <div class="tried">
          {found.asked.map((text, index) => (
            <p key={index}>
              <span class="author">Visitor</span> <span class="text">{text}</span>
            </p>
          ))}
          <blockquote>
            <RichText text={found.answer.text} />
          </blockquote>
        </div>
      ) : null}
    </details>
  );
}

/** The answer, and what the visitor had written since the one before. */
async function findAnswer({ conversationId, messageId }: Verdict) {
  let asked: string[] = [];
  let count = 0;
  for await (const message of katek.conversations.messages(conversationId, { limit: 100 })) {
    if (message.id === messageId) return { asked, answer: message };
    if (message.role === 'visitor') asked.push(message.text);
    else if (message.role !== 'system') asked = [];
    count += 1;
    if (count >= messagesMax) return null;
  }
  return null;
}
