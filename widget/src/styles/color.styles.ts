/** Every colour that does not come of the brand, in the light and in the dark; the brand's are in `theme.ts`. */
export const colorCss = `
  :host {
    --katek-surface: light-dark(#fff, #15171c);
    --katek-raised: light-dark(#fff, #1c1f26);
    --katek-sunken: light-dark(#f4f5f6, #23272f);
    --katek-ink: light-dark(#15171c, #f1f3f6);
    --katek-muted: light-dark(#5a6070, #a6adbb);
    --katek-line: light-dark(#e4e6ea, #2e333d);
    --katek-danger: light-dark(#b42318, #ff9b8f);
    --katek-warn: light-dark(#7a4b00, #f5cf84);
    --katek-warn-soft: light-dark(#fdf3dc, #3a2f18);
    --katek-shadow: 15 23 42;
  }
`;
