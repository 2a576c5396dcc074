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
    font-size: 13px;
    font-weight: 600;
    color: var(--katek-muted);
  }
  .homes-bar .round {
    inline-size: 32px;
    block-size: 32px;
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
      0 2px 4px rgb(var(--katek-shadow) / 0.03),
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
      0 4px 8px rgb(var(--katek-shadow) / 0.05),
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
  }
  .picture > .icon {
    inline-size: 40px;
    block-size: 40px;
    stroke-width: 1.25;
    opacity: 0.6;
  }
  /* Many exports come without a single picture; a row of grey boxes would be no help. */
  .homes.plain .picture {
    aspect-ratio: 16 / 4;
  }
  .homes.plain .picture > .icon {
    inline-size: 28px;
    block-size: 28px;
  }
  .picture img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    color: transparent;
  }
  .badge {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-start: 10px;
    padding: 2px 10px;
    border-radius: 12px;
    font-size: 12px;
    font-weight: 600;
    line-height: 20px;
    color: #fff;
    background: rgb(17 19 23 / 0.84);
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
  .facts {
    display: flex;
    flex-wrap: wrap;
    font-size: 14px;
    line-height: 20px;
  }
  .facts > span {
    position: relative;
    white-space: nowrap;
  }
  .facts > span + span::before {
    content: '·';
    margin-inline: 6px;
    color: var(--katek-muted);
  }
  .address {
    font-size: 14px;
    line-height: 20px;
    overflow-wrap: anywhere;
    color: var(--katek-muted);
  }
  .card-link {
    color: inherit;
    text-decoration: none;
  }
  .card-link::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: 16px;
  }
  .card-link:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .card-link:focus-visible {
    outline: none;
  }
  .card-link:focus-visible::after {
    outline: 2px solid var(--katek-accent-ink);
    outline-offset: -3px;
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
  .ask {
    position: relative;
    z-index: 1;
    align-self: stretch;
    margin: 6px -14px -10px;
    padding: 10px 14px;
    border: 0;
    border-block-start: 1px solid var(--katek-line);
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
    color: var(--katek-accent-ink);
    background: none;
    transition: background 0.15s;
  }
  .ask:hover {
    background: var(--katek-accent-soft);
  }
  .ask:focus-visible {
    outline-offset: -4px;
    border-radius: 12px;
  }
  @media (forced-colors: active) {
    .card {
      border: 1px solid CanvasText;
    }
  }
`;
