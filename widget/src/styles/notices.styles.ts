import { css } from 'lit';

/** What stands in the way of the talk, or in its place. */
export const noticeStyles = css`
  .notices {
    flex: none;
  }
  .banner {
    unicode-bidi: plaintext;
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 8px 16px;
    font-size: 13px;
    line-height: 18px;
    color: var(--katek-warn);
    background: var(--katek-warn-soft);
    animation: katek-fade 0.2s;
  }
  .pulse {
    flex: none;
    inline-size: 8px;
    aspect-ratio: 1;
    border-radius: 50%;
    background: currentColor;
    animation: katek-pulse 0.9s ease-in-out infinite alternate;
  }
  .gate {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    padding: 20px 16px;
  }
  .part-wait {
    inline-size: min(100%, 280px);
    block-size: 44px;
  }
  .unread {
    position: absolute;
    inset-block-start: -2px;
    inset-inline-end: -2px;
    min-inline-size: 22px;
    padding-inline: 6px;
    border: 2px solid #fff;
    border-radius: 11px;
    font:
      600 12px/18px system-ui,
      sans-serif;
    text-align: center;
    color: #fff;
    background: #c4291c;
  }
`;
