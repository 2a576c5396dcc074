import { css } from 'lit';

/** The list of saved homes. */
export const savedStyles = css`
  .homes-page {
    display: grid;
    gap: 12px;
    max-inline-size: 640px;
    margin-inline: auto;
  }
  .homes-page > * {
    min-inline-size: 0;
  }
  .homes-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    font-size: 14px;
    font-weight: 600;
    color: var(--katek-muted);
  }
  .bar-map {
    min-block-size: 32px;
    padding: 4px 8px;
    border: 0;
    border-radius: 8px;
    background: none;
  }
  .homes-saved .heart {
    position: relative;
    inset: auto;
    align-self: flex-start;
    color: var(--katek-danger);
    background: none;
  }
  .homes-saved .heart:hover {
    background: var(--katek-sunken);
  }
  .homes-saved .heart .icon {
    fill: currentColor;
  }
  .home-choice {
    display: inline-flex;
    align-items: center;
    align-self: flex-start;
    gap: 6px;
    min-block-size: 28px;
    font-size: 13px;
    font-weight: 500;
    cursor: pointer;
  }
  .home-choice input {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--katek-accent-ink);
  }
  .homes-removed {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 10px 14px;
    border-radius: 16px;
    font-size: 13px;
    line-height: 18px;
    overflow-wrap: anywhere;
    color: var(--katek-muted);
    background: var(--katek-sunken);
  }
  .homes-undo {
    flex: none;
    min-block-size: 32px;
    color: var(--katek-accent-ink);
  }
  .homes-foot {
    position: sticky;
    /* Down to the edge of the sheet, below whose padding the rows would show again. */
    inset-block-end: -16px;
    /* Above the hearts, which are placed too. */
    z-index: 1;
    display: grid;
    margin: 0 -16px -16px;
    padding: 12px 16px 16px;
    border-block-start: 1px solid var(--katek-line);
    background: var(--katek-surface);
  }
`;
