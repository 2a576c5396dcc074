import { css, html, type TemplateResult } from 'lit';
import type { ReportReason } from '@katek/sdk';
import { plainText } from '../markdown.ts';
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
import type { Part, PartContext, PartHost, PartProps } from './part.ts';
import { checkIcon } from './people-icons.ts';

/** Longest comment that the server takes (protocol, `answer.report`). */
const commentLengthMax = 2000;

const reasons = ['wrong', 'outdated', 'offensive', 'discriminating', 'other'] as const;

export const styles = [
  formStyles,
  css`
    .report-answer {
      display: -webkit-box;
      margin: 0;
      padding-inline-start: 12px;
      border-inline-start: 3px solid var(--katek-line);
      font-size: 14px;
      line-height: 20px;
      color: var(--katek-muted);
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 4;
      unicode-bidi: plaintext;
    }
  `,
];

export const title = ({ words }: PartContext) => words.report.title;

/** Tells the organization that something is wrong with an answer. */
export function create(host: PartHost): Part<PartProps['report']> {
  const id = formId();
  const attempt = createAttempt(host);
  let reason: ReportReason | null = null;
  let comment = '';
  let isMissing = false;
  let isSent = false;

  return {
    dispose: attempt.abort,
    render: ({ message }) => (isSent ? thanks() : form(message)),
  };

  function form(message: PartProps['report']['message']): TemplateResult {
    const { words } = host.context;
    return html`<form
      class="person-part"
      novalidate
      @submit=${submitting(() => void submit(message.id))}
    >
      <p class="form-text">${words.report.text}</p>
      <blockquote class="report-answer" aria-label=${words.report.answer}>
        ${plainText(message.text)}
      </blockquote>
      ${choices<ReportReason>({
        id: `${id}-reason`,
        legend: words.report.title,
        isLegendHidden: true,
        look: 'list',
        items: reasons.map((value) => ({ value, label: words.report.reasons[value] })),
        value: reason,
        error: isMissing ? words.report.missing : null,
        onChange: (value) => {
          reason = value;
          isMissing = false;
          host.update();
        },
      })}
      ${noteField({
        id: `${id}-comment`,
        label: words.report.comment,
        value: comment,
        maxLength: commentLengthMax,
        onInput: (value) => {
          comment = value;
        },
      })}
      ${attemptNote(attempt)}
      <div class="form-actions">
        ${submitButton(words.report.submit, words.report.submitting, attempt.isBusy)}
      </div>
    </form>`;
  }

  async function submit(messageId: string): Promise<void> {
    isMissing = reason === null;
    if (reason === null) {
      focusSoon(host, `input[name="${id}-reason"]`);
      return;
    }
    const params = { messageId, reason, comment: comment.trim() || null };
    isSent = await attempt.run(async (signal) => {
      await host.context.client.request('answer.report', params, { signal });
    });
    if (!isSent) return;
    host.announce(host.context.words.report.thanksTitle);
    focusSoon(host, `#${id}-done`);
  }

  function thanks(): TemplateResult {
    const { words, config } = host.context;
    return html`<div class="person-part">
      <div class="form-done">
        ${checkIcon}
        <div>
          <h3 id=${`${id}-done`} tabindex="-1">${words.report.thanksTitle}</h3>
          <p class="form-text">${words.report.thanks(config.name)}</p>
        </div>
      </div>
      <div class="form-actions">
        <button class="form-button quiet" type="button" @click=${() => host.closeSheet()}>
          ${words.report.done}
        </button>
      </div>
    </div>`;
  }
}
