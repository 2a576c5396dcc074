/** The field and its button. */
export const composerCss = `
  .composer {
    position: relative;
    display: flex;
    flex: none;
    align-items: flex-end;
    inline-size: 100%;
    max-inline-size: 760px;
    margin-inline: auto;
    padding: 4px 12px 12px;
  }
  .composer::before {
    content: '';
    position: absolute;
    inset-block-end: 100%;
    inset-inline: 0;
    block-size: 16px;
    background: linear-gradient(transparent, var(--katek-surface));
    pointer-events: none;
  }
  .field {
    flex: 1;
    min-inline-size: 0;
    resize: none;
    padding: 13px 16px;
    padding-inline-end: 56px;
    border: 1px solid var(--katek-line);
    border-radius: 25px;
    /* Below 16 px iOS zooms the page when the field is focused. */
    font-size: 16px;
    line-height: 22px;
    font-family: inherit;
    color: inherit;
    background: var(--katek-surface);
    scrollbar-width: thin;
    transition: border-color 0.15s;
  }
  .field::placeholder {
    color: var(--katek-muted);
    opacity: 1;
  }
  .field:focus-visible {
    outline: none;
    border-color: var(--katek-accent-ink);
    box-shadow: 0 0 0 3px var(--katek-accent-soft);
  }
  .field:disabled {
    background: var(--katek-sunken);
  }
  .with-files .field {
    padding-inline-start: 52px;
  }
  .composer .round {
    position: absolute;
    inset-block-end: 19px;
    inset-inline-start: 19px;
  }
  .composer .send {
    inset-inline: auto 19px;
    --_icon: 20px;
  }
  .send:not([aria-disabled]) {
    color: var(--katek-on-accent);
    background: var(--katek-accent);
  }
  .send:active {
    transform: scale(0.94);
  }
  .send[aria-disabled] {
    cursor: default;
    color: var(--katek-muted);
    background: var(--katek-sunken);
  }
  .send .icon {
    stroke-width: 2.25;
  }
  .send[aria-busy] .icon {
    animation: katek-pulse 0.9s ease-in-out infinite alternate;
  }
  .stop .icon {
    fill: currentColor;
  }
`;
