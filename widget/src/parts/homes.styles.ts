import { css } from 'lit';

/** What the sheets about homes share: rows, buttons, notes. */
export const homesStyles = css`
  .home-action {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 8px 16px;
    border: 1px solid var(--katek-line);
    border-radius: 12px;
    font-size: 15px;
    font-weight: 600;
    line-height: 20px;
    text-align: center;
    text-decoration: none;
    color: var(--katek-ink);
    background: var(--katek-surface);
    transition:
      background 0.15s,
      border-color 0.15s;
  }
  .home-action:hover {
    background: var(--katek-sunken);
  }
  .home-action.strong {
    border-color: transparent;
    color: var(--katek-on-accent);
    background: var(--katek-accent);
  }
  .home-action.strong:hover {
    filter: brightness(0.94);
  }
  .home-action[aria-disabled='true'] {
    cursor: default;
    color: var(--katek-muted);
    background: var(--katek-sunken);
    filter: none;
  }
  .home-action .icon {
    inline-size: 20px;
    block-size: 20px;
    flex: none;
  }
  .home-link {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
    font-size: 13px;
    font-weight: 600;
    line-height: 20px;
    text-underline-offset: 3px;
    color: var(--katek-accent-ink);
  }
  .home-link .icon {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
  }
  .home-quiet {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
    font-size: 13px;
    line-height: 19px;
    color: var(--katek-muted);
  }
  .home-state {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 48px 16px 32px;
    text-align: center;
    text-wrap: balance;
    color: var(--katek-muted);
  }
  .home-state :is(h3, p) {
    unicode-bidi: plaintext;
  }
  .home-state h3 {
    margin: 0;
    font-size: 17px;
    font-weight: 650;
    line-height: 24px;
    color: var(--katek-ink);
  }
  .home-state > .icon {
    inline-size: 56px;
    block-size: 56px;
    padding: 14px;
    margin-block-end: 4px;
    border-radius: 50%;
    color: var(--katek-accent-ink);
    background: var(--katek-accent-soft);
  }
  .home-state .home-action {
    margin-block-start: 12px;
  }
  .home-tag {
    display: inline-block;
    padding: 1px 8px;
    border-radius: 10px;
    font-size: 12px;
    font-weight: 600;
    line-height: 18px;
    letter-spacing: normal;
    color: var(--katek-ink);
    background: var(--katek-sunken);
  }
  .home-list {
    display: grid;
    gap: 10px;
    list-style: none;
  }
  .home-row {
    position: relative;
    display: flex;
    align-items: stretch;
    gap: 12px;
    min-inline-size: 0;
    padding: 8px;
    border-radius: 16px;
    background: var(--katek-raised);
    box-shadow: 0 0 0 1px var(--katek-line);
    transition: box-shadow 0.15s;
  }
  .home-row:hover {
    box-shadow:
      0 0 0 1px var(--katek-line),
      0 6px 16px -6px rgb(var(--katek-shadow) / 0.18);
  }
  .home-row .picture {
    inline-size: 96px;
    min-block-size: 76px;
    aspect-ratio: auto;
    overflow: hidden;
    border-radius: 10px;
  }
  .home-row .picture > .icon {
    inline-size: 28px;
    block-size: 28px;
  }
  .home-row-body {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 1px;
    min-inline-size: 0;
  }
  .home-row-price {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    font-size: 16px;
    font-weight: 700;
    line-height: 22px;
    letter-spacing: -0.01em;
    font-variant-numeric: tabular-nums;
  }
  .home-row .facts {
    font-size: 13px;
    line-height: 19px;
  }
  .home-row-open {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    font-size: 13px;
    line-height: 18px;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
    color: var(--katek-muted);
    background: none;
  }
  .home-row-open::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: 16px;
  }
  .home-row-open:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .home-row-open:focus-visible {
    outline: none;
  }
  .home-row-open:focus-visible::after {
    outline: 2px solid var(--katek-accent-ink);
    outline-offset: 2px;
  }
  /* What can be pressed by itself lies above the row, which can be pressed as a whole. */
  .home-row :is(.home-link, .home-choice, .heart) {
    position: relative;
    z-index: 1;
  }
  .home-bones {
    display: grid;
    gap: 12px;
  }
  .home-bones .bone {
    inline-size: 100%;
    block-size: 92px;
    border-radius: 16px;
  }
  @media (forced-colors: active) {
    .home-row,
    .home-tag,
    .home-action {
      border: 1px solid CanvasText;
    }
  }
`;
