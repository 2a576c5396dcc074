import { css } from 'lit';

/** A row of homes. */
export const cardStyles = css`
  .homes {
    align-self: stretch;
    min-inline-size: 0;
  }
  .homes-bar {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 36px;
    padding-inline-start: 4px;
  }
  .homes-count {
    flex: 1;
    white-space: nowrap;
    font-size: 13px;
    font-weight: 600;
    color: var(--katek-muted);
  }
  .homes-count::after {
    content: attr(data-place);
  }
  .homes-bar .round {
    --_size: 32px;
  }
  .homes-bar .round:dir(rtl) .icon {
    transform: scaleX(-1);
  }
  .homes-bar .round[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
    background: none;
  }
  .cards {
    display: flex;
    gap: 12px;
    margin-inline: -16px;
    padding: 4px 16px 12px;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-behavior: smooth;
    scroll-snap-type: x proximity;
    scroll-padding-inline: 16px;
    scrollbar-width: none;
    list-style: none;
  }
  .cards::-webkit-scrollbar {
    display: none;
  }
  .cards:focus-visible {
    outline-offset: -2px;
    border-radius: 8px;
  }
  .card {
    position: relative;
    display: flex;
    flex: 0 0 min(264px, 82%);
    flex-direction: column;
    overflow: hidden;
    scroll-snap-align: start;
    border-radius: 16px;
    background: var(--katek-raised);
    box-shadow:
      0 0 0 1px var(--katek-line),
      0 8px 20px -8px rgb(var(--katek-shadow) / 0.12);
    transition:
      box-shadow 0.2s,
      transform 0.2s;
  }
  .homes[data-count='1'] .card {
    flex-basis: min(320px, 100%);
  }
  .card:has(.card-link:hover) {
    transform: translateY(-2px);
    box-shadow:
      0 0 0 1px var(--katek-line),
      0 16px 32px -10px rgb(var(--katek-shadow) / 0.22);
  }
  .picture {
    position: relative;
    display: grid;
    place-items: center;
    aspect-ratio: 16 / 10;
    flex: none;
    color: var(--katek-muted);
    background: var(--katek-sunken);
    --_icon: 40px;
  }
  .picture > .icon {
    stroke-width: 1.25;
    opacity: 0.6;
  }
  /* Many exports come without a single picture; a row of grey boxes would be no help. */
  .plain .picture {
    aspect-ratio: 4;
    --_icon: 28px;
  }
  .picture img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    color: transparent;
  }
  .homes[data-list] .cards {
    flex-direction: column;
    overflow: visible;
  }
  .homes[data-list] .card {
    flex: none;
  }
  .homes[data-list] .picture {
    aspect-ratio: 3;
  }
  .homes[data-list] :is(.previous, .next, .homes-count) {
    visibility: hidden;
  }
  .card-body {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 4px;
    padding: 12px 14px 10px;
  }
  .price {
    font-size: 19px;
    font-weight: 700;
    line-height: 24px;
    letter-spacing: -0.015em;
    font-variant-numeric: tabular-nums;
  }
  /* Each fact has its dot before it, which at the beginning of a line is cut off. */
  .facts {
    display: flex;
    flex-wrap: wrap;
    overflow: hidden;
    margin-inline-end: -16px;
    font-size: 14px;
    line-height: 20px;
  }
  .facts > span {
    position: relative;
    margin-inline: -16px 16px;
    white-space: nowrap;
  }
  .facts > span::before {
    content: '·';
    display: inline-block;
    inline-size: 16px;
    text-align: center;
    color: var(--katek-muted);
  }
  .address,
  .attribution span {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }
  .address {
    font-size: 14px;
    line-height: 20px;
    overflow-wrap: anywhere;
    color: var(--katek-muted);
  }
  .why {
    gap: 4px;
    padding-block: 4px;
  }
  .why .chip {
    padding-inline: 8px;
  }
  .attribution {
    margin-block-start: auto;
    padding-block-start: 4px;
    font-size: 11px;
    line-height: 16px;
    overflow-wrap: anywhere;
    color: var(--katek-muted);
  }
  .attribution span {
    display: block;
  }
  .card-actions {
    display: flex;
    flex-wrap: wrap;
    margin: 6px -14px -10px;
    border-block-start: 1px solid var(--katek-line);
  }
  .card-action,
  .bar-action {
    position: relative;
    z-index: 1;
    flex: auto;
    padding: 10px 8px;
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
    color: var(--katek-accent-ink);
  }
  .bar-action {
    flex: none;
    padding: 6px 10px;
    border-radius: 16px;
    font-size: 13px;
  }
  :is(.card-action, .bar-action):hover,
  [aria-pressed='true']:is(.card-action, .bar-action) {
    background: var(--katek-accent-soft);
  }
  .card-action:focus-visible {
    outline-offset: -4px;
    border-radius: 12px;
  }
  /* The mark stands before the word in what is free, so that nothing moves. */
  .compare[aria-pressed='true']::before {
    content: '✓';
    position: absolute;
    margin-inline-start: -12px;
    font-size: 12px;
  }
  /* The card as a whole is the button for its details. */
  .card-link {
    position: static;
  }
  .card-link::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .heart {
    position: absolute;
    z-index: 1;
    inset-block-start: 8px;
    inset-inline-end: 8px;
    color: #fff;
    background: rgb(17 19 23 / 0.56);
  }
  .heart:hover {
    color: #fff;
    background: rgb(17 19 23 / 0.84);
  }
  .heart[aria-pressed='true'] .icon {
    fill: currentColor;
  }
  /* Its place stays, so that nothing moves under the visitor's finger; a home that was taken off keeps only its address. */
  :is(.is-Closed, .is-Withdrawn, .is-Canceled, .is-Expired, .is-Delete) :is(.card-actions, .heart),
  .is-Delete :is(img, .price, .facts, .why) {
    visibility: hidden;
  }
`;
