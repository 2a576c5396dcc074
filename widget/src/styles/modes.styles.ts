import { css } from 'lit';

/** What the visitor has asked their system for. Comes last, so that it holds over every other sheet. */
export const modeStyles = css`
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
  @media (forced-colors: active) {
    .panel,
    .avatar,
    .round:focus-visible,
    .bubble,
    .chip,
    .suggestion,
    .card,
    .send {
      border: 1px solid CanvasText;
    }
    .field:focus-visible {
      outline: 2px solid Highlight;
    }
    .pulse,
    .dots i {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
