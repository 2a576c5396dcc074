import { css } from 'lit';

/** What was understood, why a home is shown, and the replies that can be given by one press. */
export const chipStyles = css`
  .chips,
  .suggestions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    max-inline-size: 100%;
    list-style: none;
  }
  .chip {
    padding: 2px 10px;
    border-radius: 12px;
    font-size: 12px;
    font-weight: 500;
    line-height: 20px;
    overflow-wrap: anywhere;
    color: var(--katek-accent-ink);
    background: var(--katek-accent-soft);
  }
  .chip:disabled {
    opacity: 0.6;
    cursor: default;
  }
  .suggestions {
    gap: 8px;
    padding-block-start: 4px;
  }
  .suggestion {
    padding: 7px 14px;
    border: 1px solid color-mix(in srgb, var(--katek-accent-ink) 40%, var(--katek-surface));
    border-radius: 18px;
    font-size: 14px;
    font-weight: 500;
    line-height: 20px;
    text-align: start;
    overflow-wrap: anywhere;
    color: var(--katek-accent-ink);
    background: var(--katek-surface);
    transition:
      background 0.15s,
      border-color 0.15s;
  }
  .suggestion:hover {
    border-color: var(--katek-accent-ink);
    background: var(--katek-accent-soft);
  }
`;
