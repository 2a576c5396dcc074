import { css } from 'lit';

/** Everything about one home. */
export const listingStyles = css`
  .home-page {
    display: grid;
    gap: 20px;
    max-inline-size: 640px;
    margin-inline: auto;
  }
  .home-page > * {
    min-inline-size: 0;
  }
  .home-page h3,
  .home-page h4 {
    margin: 0;
    font-weight: 650;
    letter-spacing: -0.01em;
  }
  .home-page h3 {
    font-size: 17px;
    line-height: 24px;
    font-weight: 500;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  .home-page h4 {
    margin-block-end: 8px;
    font-size: 15px;
    line-height: 20px;
  }
  .gallery {
    margin: -16px -16px 0;
  }
  .stage {
    position: relative;
  }
  .photos {
    display: flex;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
    list-style: none;
    background: var(--katek-sunken);
  }
  .photos::-webkit-scrollbar,
  .thumbs::-webkit-scrollbar {
    display: none;
  }
  .photos:focus-visible {
    outline-offset: -3px;
  }
  .photo {
    display: grid;
    flex: 0 0 100%;
    aspect-ratio: 3 / 2;
    scroll-snap-align: center;
    scroll-snap-stop: always;
  }
  .photo img {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    object-fit: cover;
  }
  .photo-failed,
  .no-photos {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 8px;
    font-size: 13px;
    color: var(--katek-muted);
    background: var(--katek-sunken);
  }
  .no-photos {
    aspect-ratio: 3 / 1;
  }
  .turn {
    position: absolute;
    inset-block: 0;
    margin-block: auto;
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    color: #15171c;
    background: rgb(255 255 255 / 0.92);
    box-shadow: 0 2px 8px rgb(0 0 0 / 0.24);
  }
  .previous-photo {
    inset-inline-start: 12px;
  }
  .next-photo {
    inset-inline-end: 12px;
  }
  .turn:dir(rtl) .icon {
    transform: scaleX(-1);
  }
  .turn[aria-disabled] {
    cursor: default;
    color: #6b7280;
    background: rgb(255 255 255 / 0.6);
    box-shadow: none;
  }
  .turn:focus-visible {
    outline: 2px solid #fff;
    outline-offset: 0;
    box-shadow: 0 0 0 4px #15171c;
  }
  .photo-count {
    position: absolute;
    inset-block-end: 12px;
    inset-inline-end: 12px;
    padding: 2px 10px;
    border-radius: 12px;
    font-size: 12px;
    font-weight: 600;
    line-height: 20px;
    font-variant-numeric: tabular-nums;
    color: #fff;
    background: rgb(17 19 23 / 0.84);
  }
  .thumbs {
    position: relative;
    display: flex;
    gap: 8px;
    overflow-x: auto;
    padding: 10px 16px 4px;
    scrollbar-width: none;
  }
  .thumb {
    display: grid;
    place-items: center;
    flex: 0 0 64px;
    block-size: 46px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    overflow: hidden;
    color: var(--katek-muted);
    background: var(--katek-sunken);
    opacity: 0.72;
  }
  .thumb img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .thumb:hover,
  .thumb[aria-current] {
    opacity: 1;
  }
  .thumb[aria-current] {
    box-shadow:
      0 0 0 2px var(--katek-surface),
      0 0 0 4px var(--katek-accent-ink);
  }
  .home-head {
    display: grid;
    gap: 4px;
  }
  .home-price {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    font-size: 26px;
    font-weight: 700;
    line-height: 32px;
    letter-spacing: -0.02em;
    font-variant-numeric: tabular-nums;
  }
  /* Its two pieces run in their own directions, and stand in that of the page. */
  .home-head .home-quiet {
    unicode-bidi: normal;
  }
  .home-head .facts {
    font-size: 16px;
    font-weight: 600;
    line-height: 24px;
  }
  .home-head .why {
    padding-block: 6px 0;
  }
  .home-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .home-actions > * {
    flex: 1 1 96px;
  }
  /* With an estimate there are four beside the first: two and two. */
  .home-actions:has(.estimate) > * {
    flex-basis: 40%;
  }
  .home-actions .home-action.strong {
    flex-basis: 100%;
  }
  .home-actions .home-action:not(.strong) {
    padding-inline: 8px;
    font-size: 14px;
  }
  .home-save[aria-pressed='true'] .icon {
    fill: currentColor;
    color: var(--katek-danger);
  }
  .home-text p {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  .home-text p + p {
    margin-block-start: 8px;
  }
  .home-text.short {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
  }
  .home-more {
    min-block-size: 32px;
    padding: 4px 0;
    border: 0;
    font-size: 14px;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 3px;
    color: var(--katek-accent-ink);
    background: none;
  }
  .home-facts {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 14px;
    line-height: 20px;
  }
  .home-facts :is(th, td) {
    padding: 8px 0;
    border-block-end: 1px solid var(--katek-line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .home-facts tr:last-child :is(th, td) {
    border-block-end: 0;
  }
  .home-facts th {
    inline-size: 44%;
    padding-inline-end: 12px;
    font-weight: 400;
    color: var(--katek-muted);
  }
  .home-facts td {
    font-weight: 500;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
    font-variant-numeric: tabular-nums;
  }
  .home-firm {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--katek-line);
  }
  .home-firm p {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
    font-size: 13px;
    line-height: 19px;
    overflow-wrap: anywhere;
    color: var(--katek-muted);
  }
  .home-firm p + p {
    margin-block-start: 2px;
  }
  .bone.photo-bone {
    inline-size: auto;
    block-size: auto;
    aspect-ratio: 3 / 2;
    margin: -16px -16px 0;
    border-radius: 0;
  }
  @media (forced-colors: active) {
    .turn,
    .thumb[aria-current],
    .photo-count {
      border: 1px solid CanvasText;
    }
  }
`;
