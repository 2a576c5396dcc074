import { css } from 'lit';

/** The drawn map and the homes below it. */
export const mapStyles = css`
  .map-page {
    display: grid;
    gap: 12px;
    max-inline-size: 640px;
    margin-inline: auto;
  }
  .map-page > * {
    min-inline-size: 0;
  }
  .map-page h3 {
    margin: 8px 0 0;
    font-size: 15px;
    font-weight: 650;
    line-height: 20px;
  }
  .map-frame {
    margin: 0;
    overflow: hidden;
    border-radius: 16px;
    background: var(--katek-sunken);
    box-shadow: inset 0 0 0 1px var(--katek-line);
  }
  .map {
    display: block;
    direction: ltr;
    font-family: inherit;
  }
  .map-grid {
    fill: none;
    stroke: var(--katek-line);
    stroke-width: 1;
  }
  .map text {
    text-anchor: middle;
  }
  .map-place {
    font-size: 12px;
    font-weight: 600;
    letter-spacing: 0.12em;
    dominant-baseline: central;
    fill: var(--katek-muted);
    opacity: 0.75;
  }
  .pin {
    cursor: pointer;
  }
  .pin:focus {
    outline: none;
  }
  .pin-target {
    fill: transparent;
  }
  .pin-dot {
    fill: var(--katek-accent);
    stroke: var(--katek-surface);
    stroke-width: 2;
  }
  .pin-label {
    fill: var(--katek-surface);
    stroke: var(--katek-line);
  }
  .pin-text {
    font-size: 13px;
    font-weight: 650;
    fill: var(--katek-ink);
    dominant-baseline: central;
    unicode-bidi: plaintext;
  }
  .pin:hover .pin-label {
    stroke: var(--katek-accent-ink);
  }
  .pin:focus-visible :is(.pin-label, .pin-dot) {
    stroke: var(--katek-accent-ink);
    stroke-width: 3;
  }
  .pin-selected {
    pointer-events: none;
  }
  .pin-selected .pin-label {
    fill: var(--katek-accent);
    stroke: var(--katek-surface);
    stroke-width: 1.5;
  }
  .pin-selected .pin-text {
    fill: var(--katek-on-accent);
  }
  .pin[aria-pressed='true']:focus-visible ~ .pin-selected .pin-label {
    stroke: var(--katek-accent-ink);
    stroke-width: 3;
  }
  .map-scale path {
    fill: none;
    stroke: var(--katek-muted);
    stroke-width: 1.5;
  }
  .map-scale text,
  .map-north text {
    font-size: 11px;
    font-weight: 600;
    fill: var(--katek-muted);
  }
  .map-north path {
    fill: var(--katek-muted);
  }
  .map-foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
  }
  .map-page li[aria-current] .home-row {
    box-shadow:
      0 0 0 2px var(--katek-accent-ink),
      0 6px 16px -6px rgb(var(--katek-shadow) / 0.18);
  }
  @media (forced-colors: active) {
    .map-frame {
      border: 1px solid CanvasText;
    }
    .pin-selected .pin-label {
      fill: Highlight;
    }
    .pin-selected .pin-text {
      fill: HighlightText;
    }
    .map-page li[aria-current] .home-row {
      border: 3px solid Highlight;
    }
  }
`;
