import { css } from 'lit';

/** The field and its button. */
export const composerStyles = css`
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
    padding: 13px 56px 13px 16px;
    padding-inline: 16px 56px;
    border: 1px solid var(--katek-line);
    border-radius: 25px;
    /* Below 16 px iOS zooms the page when the field is focused. */
    font-size: 16px;
    line-height: 22px;
    font-family: inherit;
    color: inherit;
    background: var(--katek-surface);
    box-shadow: 0 1px 2px rgb(var(--katek-shadow) / 0.04);
    scrollbar-width: thin;
    transition:
      border-color 0.15s,
      box-shadow 0.15s;
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
  .attach {
    position: absolute;
    inset-inline-start: 19px;
    inset-block-end: 19px;
    z-index: 1;
  }
  .send {
    position: absolute;
    inset-inline-end: 19px;
    inset-block-end: 19px;
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    color: var(--katek-on-accent);
    background: var(--katek-accent);
    transition:
      background 0.15s,
      color 0.15s,
      transform 0.1s;
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
    inline-size: 20px;
    block-size: 20px;
    stroke-width: 2.25;
  }
  @media (forced-colors: active) {
    .field:focus-visible {
      outline: 2px solid Highlight;
    }
    .send {
      border: 1px solid ButtonText;
    }
  }
`;
