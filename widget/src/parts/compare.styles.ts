import { css } from 'lit';

/** A table whose first column stays while the homes move under it. */
export const compareStyles = css`
  .compare-page {
    display: grid;
    gap: 12px;
  }
  .compare-page > * {
    min-inline-size: 0;
  }
  .compare-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
  }
  .compare-only {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    font-size: 14px;
    font-weight: 500;
    cursor: pointer;
  }
  .compare-only input {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--katek-accent-ink);
  }
  .compare-frame {
    margin-inline: -16px;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--katek-line) transparent;
  }
  .compare-frame:focus-visible {
    outline-offset: -3px;
  }
  .compare-table {
    min-inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 14px;
    line-height: 20px;
  }
  .compare-table :is(th, td) {
    padding: 10px 12px;
    border-block-end: 1px solid var(--katek-line);
    text-align: start;
    vertical-align: top;
  }
  .compare-table td,
  .compare-table thead th {
    min-inline-size: 132px;
    max-inline-size: 200px;
    overflow-wrap: anywhere;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
    font-variant-numeric: tabular-nums;
  }
  .compare-table tbody th,
  .compare-table thead td {
    position: sticky;
    z-index: 1;
    inset-inline-start: 0;
    min-inline-size: 100px;
    max-inline-size: 120px;
    padding-inline: 16px 6px;
    font-size: 13px;
    font-weight: 400;
    color: var(--katek-muted);
    background: var(--katek-surface);
    box-shadow: 1px 0 0 var(--katek-line);
  }
  .compare-table :is(tbody th, thead td):dir(rtl) {
    box-shadow: -1px 0 0 var(--katek-line);
  }
  .different td {
    font-weight: 550;
    background: var(--katek-accent-soft);
  }
  .different th {
    color: var(--katek-ink);
  }
  .differs {
    font-weight: 700;
    color: var(--katek-accent-ink);
  }
  .compare-head {
    position: relative;
    display: grid;
    gap: 6px;
    font-weight: 400;
  }
  .compare-head .picture {
    aspect-ratio: 4 / 3;
    overflow: hidden;
    border-radius: 10px;
  }
  .compare-head .home-row-open {
    font-weight: 600;
    color: var(--katek-ink);
  }
  .compare-head .home-row-open::after {
    border-radius: 10px;
  }
  .compare-remove {
    position: absolute;
    z-index: 1;
    inset-block-start: 4px;
    inset-inline-end: 4px;
    inline-size: 28px;
    block-size: 28px;
    color: #fff;
    background: rgb(17 19 23 / 0.64);
  }
  .compare-remove:hover {
    color: #fff;
    background: rgb(17 19 23 / 0.9);
  }
  .compare-remove .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .compare-table .compare-price {
    font-size: 16px;
    font-weight: 700;
    letter-spacing: -0.01em;
  }
  .lowest {
    margin-block-start: 2px;
    color: var(--katek-accent-ink);
    background: var(--katek-surface);
  }
  @media (forced-colors: active) {
    .compare-table tbody th {
      border-inline-end: 1px solid CanvasText;
    }
  }
`;
