import { css, html, svg, type TemplateResult } from 'lit';
import { KatekRatingEvent } from '../part-events.ts';
import { createAttempt } from './attempt.ts';
import {
  attemptNote,
  choices,
  focusSoon,
  formId,
  noteField,
  submitButton,
  submitting,
} from './form.ts';
import { formStyles } from './form.styles.ts';
import type { PartHost } from './part.ts';
import { checkIcon } from './people-icons.ts';
import { notesOf } from './visitor-notes.ts';

/** Longest comment that the server takes (protocol, `conversation.rate`). */
const commentLengthMax = 2000;

/** From bad to good; the words stand beneath. */
const scores = ['1', '2', '3', '4', '5'] as const;
const mouths = [
  'M8 16.5c1.5-2.8 6.5-2.8 8 0',
  'M8.5 16c1.3-1.4 5.7-1.4 7 0',
  'M8.5 15.3h7',
  'M8.5 14.5c1.3 1.5 5.7 1.5 7 0',
  'M7.8 13.8c1 4 7.4 4 8.4 0z',
];

export const ratingStyles = [
  formStyles,
  css`
    .form-scores {
      container-type: inline-size;
    }
    .form-scores .form-options {
      grid-template-columns: repeat(5, minmax(0, 1fr));
      gap: 6px;
    }
    .form-scores .form-option > span {
      place-items: center;
      /* The faces stand in one line, however many lines a word takes. */
      align-content: start;
      gap: 2px;
      min-block-size: 64px;
      padding: 8px 2px 6px;
      font-size: 12px;
      line-height: 15px;
      text-align: center;
    }
    .rating-face {
      inline-size: 28px;
      block-size: 28px;
      stroke-width: 1.5;
    }
    /* Beside each other the words of some languages would have to be broken. */
    @container (width < 290px) {
      .form-scores .form-options {
        grid-template-columns: none;
      }
      .form-scores .form-option > span {
        grid-auto-flow: column;
        place-content: center start;
        gap: 10px;
        min-block-size: 44px;
        padding: 6px 12px;
        font-size: 15px;
        line-height: 20px;
      }
    }
  `,
];

export interface RatingForm {
  render(): TemplateResult;
  dispose(): void;
}

/** How the talk was, on five steps. Once it is told, it is thanked for and not asked again. */
export function createRatingForm(host: PartHost): RatingForm {
  const id = formId();
  const attempt = createAttempt(host);
  let score: (typeof scores)[number] | null = null;
  let comment = '';
  let isMissing = false;

  return {
    dispose: attempt.abort,
    render() {
      const given = ratingOf(host);
      return given === null ? form() : thanks(given);
    },
  };

  function form(): TemplateResult {
    const { words } = host.context;
    return html`<section class="person-part" aria-label=${words.rating.title}>
      <form class="form" novalidate @submit=${submitting(() => void submit())}>
        ${choices({
          id: `${id}-score`,
          legend: words.rating.title,
          look: 'scores',
          items: scores.map((value, index) => ({ value, label: face(index) })),
          value: score,
          error: isMissing ? words.rating.missing : null,
          onChange: (value) => {
            score = value;
            isMissing = false;
            host.update();
          },
        })}
        ${score === null ? '' : rest()} ${attemptNote(attempt)}
      </form>
    </section>`;
  }

  /** Asked only once there is a rating to comment on. */
  function rest(): TemplateResult {
    const { words } = host.context;
    const isGood = Number(score) > 3;
    return html`${noteField({
        id: `${id}-comment`,
        label: isGood ? words.rating.commentGood : words.rating.comment,
        value: comment,
        maxLength: commentLengthMax,
        onInput: (value) => {
          comment = value;
        },
      })}
      <div class="form-actions">
        ${submitButton(words.rating.submit, words.rating.submitting, attempt.isBusy)}
      </div>`;
  }

  function face(index: number): TemplateResult {
    const word = host.context.words.rating.scores[index];
    return html`<svg class="icon rating-face" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="9" />
        <path d="M9 9.5v.6m6-.6v.6" />
        ${svg`<path d=${mouths[index]} />`}</svg
      ><span>${word}</span>`;
  }

  async function submit(): Promise<void> {
    isMissing = score === null;
    if (score === null) {
      focusSoon(host, `input[name="${id}-score"]`);
      return;
    }
    const { client, state, words } = host.context;
    const rated = { score: Number(score), comment: comment.trim() || null };
    const conversationId = state.conversation?.id;
    const hasWorked = await attempt.run(async (signal) => {
      await client.request('conversation.rate', rated, { signal });
    });
    if (!hasWorked) return;
    if (conversationId) notesOf(host.context).ratings.set(conversationId, rated.score);
    host.dispatch(new KatekRatingEvent(rated.score, rated.comment));
    host.announce(words.rating.thanks);
    focusSoon(host, `#${id}-thanks`);
  }

  function thanks(given: number): TemplateResult {
    const { words } = host.context;
    return html`<section class="person-part" aria-labelledby=${`${id}-thanks`}>
      <div class="form-done">
        ${checkIcon}
        <div>
          <h3 id=${`${id}-thanks`} tabindex="-1">${words.rating.thanks}</h3>
          <p class="form-text">${words.rating.given(words.rating.scores[given - 1] ?? '')}</p>
        </div>
      </div>
    </section>`;
  }
}

/** What the visitor has said of this conversation, in this visit or an earlier one; `null`: nothing. */
export function ratingOf({ context }: PartHost): number | null {
  const { conversation } = context.state;
  if (!conversation) return null;
  return conversation.rating ?? notesOf(context).ratings.get(conversation.id) ?? null;
}
