import { css } from 'lit';
import { choiceStyles } from './choice.styles.ts';

/** The frame of every part about people, its texts and its fields. */
const fieldStyles = css`
  .person-part {
    display: grid;
    gap: 14px;
    inline-size: 100%;
    max-inline-size: 440px;
    min-inline-size: 0;
    padding: 16px;
    border-radius: 16px;
    background: var(--katek-raised);
    box-shadow:
      0 0 0 1px var(--katek-line),
      0 2px 4px rgb(var(--katek-shadow) / 0.03),
      0 8px 20px -8px rgb(var(--katek-shadow) / 0.12);
    overflow-wrap: anywhere;
  }
  .sheet-body > .person-part {
    max-inline-size: 560px;
    margin-inline: auto;
    padding: 4px 4px 24px;
    border-radius: 0;
    background: none;
    box-shadow: none;
  }
  .person-part h3 {
    margin: 0;
    font-size: 16px;
    font-weight: 650;
    line-height: 22px;
    letter-spacing: -0.01em;
  }
  .person-part > h3 + .form-text {
    margin-block-start: -12px;
  }
  .person-part h3:focus {
    outline: none;
  }
  .person-part :is(p, h3, li, .form-terms, .form-label, .form-option > span),
  .form-button {
    unicode-bidi: plaintext;
  }
  /* A name in the other script runs its own way, but stands where the rest begins. */
  .person-part :is(p, h3, li) {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .form {
    display: grid;
    gap: 14px;
    min-inline-size: 0;
  }
  .form-row {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
  }
  .form-head {
    display: grid;
    gap: 2px;
  }
  .form-text,
  .form-hint,
  .form-step {
    font-size: 13px;
    line-height: 18px;
    color: var(--katek-muted);
  }
  .form-text {
    font-size: 14px;
    line-height: 20px;
  }
  .form-label {
    padding: 0;
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
  }
  .form-line {
    inline-size: 100%;
    min-inline-size: 0;
    padding: 10px 12px;
    border: 1px solid var(--katek-edge, color-mix(in srgb, var(--katek-muted) 70%, transparent));
    border-radius: 12px;
    /* Below 16 px iOS zooms the page when the field is focused. */
    font: inherit;
    font-size: 16px;
    line-height: 22px;
    text-align: start;
    color: inherit;
    background: var(--katek-surface);
    transition:
      border-color 0.15s,
      box-shadow 0.15s;
  }
  .form-line:dir(ltr) {
    text-align: left;
  }
  :host(:dir(rtl)) .form-line[dir='ltr'] {
    text-align: right;
  }
  .form-note {
    resize: vertical;
    min-block-size: 64px;
    field-sizing: content;
    max-block-size: 180px;
  }
  .form-line:focus-visible {
    outline: none;
    border-color: var(--katek-accent-ink);
    box-shadow: 0 0 0 3px var(--katek-accent-soft);
  }
  .form-line[aria-invalid] {
    border-color: var(--katek-danger);
  }
  .form-error {
    font-size: 13px;
    line-height: 18px;
    color: var(--katek-danger);
  }
  /* Without anything to say it takes no place, but stays in the page, so that what comes is read aloud. */
  .form-alert:not(:has(*)) {
    position: absolute;
  }
  .form-failure {
    display: flex;
    gap: 8px;
    padding: 10px 12px;
    border-radius: 12px;
    font-size: 14px;
    line-height: 20px;
    color: var(--katek-danger);
    background: var(--katek-sunken);
  }
  .form-failure .icon {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
  }
  .form-check {
    display: flex;
    align-items: flex-start;
    gap: 10px;
  }
  .form-box {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--katek-accent);
  }
  .form-box[aria-invalid] {
    outline: 2px solid var(--katek-danger);
    outline-offset: 1px;
    border-radius: 4px;
  }
  .form-terms {
    font-size: 13px;
    line-height: 19px;
    padding-block-start: 2px;
  }
  .form-link {
    display: inline-block;
    min-block-size: 24px;
    font-size: 13px;
    line-height: 24px;
    color: var(--katek-accent-ink);
    text-underline-offset: 2px;
  }

  .form-answer {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-inline-size: 0;
    padding: 6px 8px 6px 12px;
    padding-inline: 12px 8px;
    border-radius: 12px;
    font-size: 14px;
    line-height: 20px;
    background: var(--katek-sunken);
  }
  .form-answer .form-button {
    margin: 0;
    flex: none;
  }
  .form-done {
    display: flex;
    align-items: flex-start;
    gap: 12px;
  }
  .form-done > .icon {
    flex: none;
    inline-size: 36px;
    block-size: 36px;
    padding: 7px;
    border-radius: 50%;
    color: var(--katek-accent-ink);
    background: var(--katek-accent-soft);
  }
  .form-done > div {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }
  @media (forced-colors: active) {
    .person-part {
      border: 1px solid CanvasText;
    }
    .form-line:focus-visible {
      outline: 2px solid Highlight;
    }
  }
`;

/** What every part about people adopts. */
export const formStyles = [fieldStyles, choiceStyles];
