import { css } from 'lit';

/** The files that are about to be sent. */
export const attachStyles = css`
  .attach-sheet.over .attach-chooser {
    border-color: var(--katek-accent-ink);
    background: var(--katek-accent-soft);
  }
  .attach-chooser {
    display: grid;
    justify-items: center;
    gap: 10px;
    padding: 20px 16px;
    border: 2px dashed var(--katek-line);
    border-radius: 16px;
    text-align: center;
  }
  .attach-chooser label {
    position: relative;
    overflow: hidden;
    cursor: pointer;
  }
  .attach-chooser label.off {
    opacity: 0.5;
    cursor: default;
  }
  .attach-chooser label:focus-within {
    outline: 2px solid var(--katek-accent-ink);
    outline-offset: 2px;
  }
  .attach-input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
    /* Below 16 px iOS zooms the page when the field is focused. */
    font-size: 16px;
  }
  .attach-list {
    display: grid;
    gap: 8px;
    list-style: none;
  }
  .attach-row {
    display: flex;
    align-items: center;
    gap: 12px;
    min-inline-size: 0;
    padding: 8px;
    border-radius: 14px;
    background: var(--katek-sunken);
  }
  .attach-preview {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    border-radius: 10px;
    overflow: hidden;
    color: var(--katek-muted);
    background: var(--katek-surface);
  }
  .attach-preview canvas {
    inline-size: 56px;
    block-size: 56px;
  }
  .attach-facts {
    display: grid;
    flex: 1;
    justify-items: start;
    min-inline-size: 0;
  }
  .attach-name {
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
    unicode-bidi: plaintext;
  }
  .attach-status {
    unicode-bidi: plaintext;
    font-size: 13px;
    line-height: 18px;
    color: var(--katek-muted);
  }
  .attach-bar {
    appearance: none;
    inline-size: 100%;
    block-size: 4px;
    margin-block-start: 6px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    color: var(--katek-accent-ink);
    background: var(--katek-line);
  }
  .attach-bar::-webkit-progress-bar {
    background: none;
  }
  .attach-bar::-webkit-progress-value {
    background: currentColor;
  }
  .attach-bar::-moz-progress-bar {
    background: currentColor;
  }
  .attach-bar:indeterminate {
    background: linear-gradient(90deg, transparent 45%, currentColor 45% 55%, transparent 55%)
      var(--katek-line) 0 0 / 300% 100%;
    animation: katek-underway 1.4s ease-in-out infinite alternate;
  }
  .attach-bar:indeterminate::-moz-progress-bar {
    background: none;
  }
  @keyframes katek-underway {
    from {
      background-position: 100% 0;
    }
    to {
      background-position: 0 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .attach-bar:indeterminate {
      background-position: 50% 0;
    }
  }
  @media (forced-colors: active) {
    .attach-bar {
      border: 1px solid CanvasText;
      block-size: 6px;
      forced-color-adjust: none;
      color: Highlight;
      background-color: Canvas;
    }
  }
`;
