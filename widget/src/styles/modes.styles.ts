/** What the visitor has asked their system for. What other sheets say of the same is overruled. */
export const modeCss = `
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
    .bone,
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
    [aria-pressed='true'] {
      color: HighlightText !important;
      background: Highlight !important;
      forced-color-adjust: none;
    }
    .pulse,
    .dots i {
      background: CanvasText !important;
      forced-color-adjust: none;
    }
  }
`;
