import { css } from 'lit';

/** What lies over the talk. */
export const sheetStyles = css`
  .sheet {
    position: absolute;
    inset: 0;
    z-index: 2;
    display: flex;
    flex-direction: column;
    color: var(--katek-ink);
    background: var(--katek-surface);
    animation: katek-sheet 0.2s cubic-bezier(0.2, 0.8, 0.3, 1);
  }
  .sheet:focus {
    outline: none;
  }
  @keyframes katek-sheet {
    from {
      opacity: 0;
      transform: translateY(12px);
    }
  }
  .sheet-header {
    display: flex;
    align-items: center;
    gap: 4px;
    flex: none;
    min-block-size: 65px;
    padding-inline: 8px 16px;
    border-block-end: 1px solid var(--katek-line);
  }
  .sheet-header .name {
    min-inline-size: 0;
  }
  .sheet-body {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--katek-line) transparent;
    padding: 16px;
  }
  .back:dir(rtl) .icon {
    transform: scaleX(-1);
  }
`;
