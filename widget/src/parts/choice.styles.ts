import { css } from 'lit';

/** Choices and buttons of every part about people. */
export const choiceStyles = css`
  .form-choices {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .form-choices > .form-label {
    padding-block-end: 6px;
  }
  .form-choices > .form-error {
    padding-block-start: 6px;
  }
  .form-options {
    display: grid;
    gap: 8px;
  }
  .form-option {
    position: relative;
    display: flex;
    cursor: pointer;
  }
  .form-option > input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .form-option > span {
    flex: 1;
    display: grid;
    place-items: center start;
    min-block-size: 44px;
    padding: 8px 14px;
    border: 1px solid color-mix(in srgb, var(--katek-muted) 55%, transparent);
    border-radius: 12px;
    font-size: 15px;
    line-height: 20px;
    background: var(--katek-surface);
    transition:
      background 0.15s,
      border-color 0.15s;
  }
  .form-option:hover > span {
    border-color: var(--katek-accent-ink);
  }
  .form-option > input:checked + span {
    border-color: var(--katek-accent-ink);
    font-weight: 600;
    color: var(--katek-accent-ink);
    background: var(--katek-accent-soft);
    box-shadow: inset 0 0 0 1px var(--katek-accent-ink);
  }
  .form-option > input:focus-visible + span {
    outline: 2px solid var(--katek-accent-ink);
    outline-offset: 2px;
  }
  .form-segments .form-options {
    grid-template-columns: repeat(2, 1fr);
  }
  .form-segments .form-option > span {
    min-block-size: 40px;
    place-items: center;
  }

  .form-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .form-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 8px 18px;
    border: 1px solid transparent;
    border-radius: 22px;
    font-size: 15px;
    font-weight: 600;
    line-height: 20px;
    text-align: center;
    text-decoration: none;
    color: var(--katek-on-accent);
    background: var(--katek-accent);
    transition:
      background 0.15s,
      border-color 0.15s;
  }
  .form-button .icon {
    inline-size: 20px;
    block-size: 20px;
    flex: none;
  }
  .form-button[aria-disabled] {
    cursor: default;
  }
  .form-button.quiet {
    color: var(--katek-accent-ink);
    border-color: color-mix(in srgb, var(--katek-accent-ink) 40%, var(--katek-surface));
    background: var(--katek-surface);
  }
  .form-button.quiet:hover {
    border-color: var(--katek-accent-ink);
    background: var(--katek-accent-soft);
  }
  .form-button.danger {
    color: var(--katek-surface);
    background: var(--katek-danger);
  }
  .form-button.plain {
    min-block-size: 32px;
    padding: 4px 8px;
    margin-inline-start: -8px;
    font-size: 14px;
    color: var(--katek-accent-ink);
    background: none;
  }
  .form-button.plain:hover {
    background: var(--katek-accent-soft);
  }
  .form-spinner {
    inline-size: 16px;
    block-size: 16px;
    border: 2px solid currentColor;
    border-inline-start-color: transparent;
    border-radius: 50%;
    animation: katek-turn 0.8s linear infinite;
  }
  @keyframes katek-turn {
    to {
      transform: rotate(1turn);
    }
  }
  @media (forced-colors: active) {
    .form-button {
      border: 1px solid ButtonText;
    }
    .form-option > input:checked + span {
      outline: 2px solid Highlight;
    }
    .form-spinner {
      border-color: CanvasText;
      border-inline-start-color: transparent;
    }
  }
`;
