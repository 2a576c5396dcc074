/*
 * The launcher's looks, shared by the loader, which must not load Lit for one button, and by the element, which takes
 * the button's place without the visitor noticing.
 */

/** Outline of the speech bubble in a 24 × 24 box. */
export const chatIconPath =
  'M12 3.5c-5 0-9 3.3-9 7.6 0 2.4 1.3 4.6 3.4 6-.1 1-.5 2-1.3 2.9-.2.3 0 .7.4.6 1.9-.3 3.4-1 4.4-1.8.7.1 1.4.2 2.1.2 5 0 9-3.4 9-7.9s-4-7.6-9-7.6Z';

/** Needs the theme's colours; a page moves it with `--katek-offset-x`, `--katek-offset-y` and `--katek-z-index`. */
export const launcherCss = `
:host {
  --_x: var(--katek-offset-x, 20px);
  --_y: calc(var(--katek-offset-y, 20px) + env(safe-area-inset-bottom));
}
.launcher {
  all: initial;
  box-sizing: border-box;
  position: fixed;
  z-index: var(--katek-z-index, 2147483000);
  inset-block-end: var(--_y);
  inset-inline-end: var(--_x);
  inline-size: 60px;
  aspect-ratio: 1;
  display: grid;
  place-items: center;
  border-radius: 50%;
  color: var(--katek-on-brand);
  background: var(--katek-brand);
  box-shadow: 0 1px 2px rgb(0 0 0 / .12), 0 8px 24px -4px rgb(0 0 0 / .28);
  cursor: pointer;
  -webkit-tap-highlight-color: transparent;
  transition: transform .18s cubic-bezier(.2, .8, .3, 1), box-shadow .18s;
}
.launcher.start { inset-inline: var(--_x) auto; }
.launcher:hover { transform: translateY(-2px) scale(1.03); box-shadow: 0 2px 4px rgb(0 0 0 / .12), 0 14px 32px -6px rgb(0 0 0 / .34); }
.launcher:active { transform: scale(.96); }
.launcher:focus-visible { outline: 3px solid var(--katek-brand); outline-offset: 3px; }
.launcher svg { inline-size: 28px; block-size: 28px; }
.launcher svg:not(.icon) { fill: currentColor; }
.launcher[aria-busy='true'] svg { animation: katek-wait .9s ease-in-out infinite alternate; }
@keyframes katek-wait { to { opacity: .35; } }
@media (prefers-reduced-motion: reduce) {
  .launcher, .launcher:hover, .launcher:active { transition: none; transform: none; }
  .launcher[aria-busy='true'] svg { animation: none; opacity: .5; }
}
@media (forced-colors: active) { .launcher { border: 2px solid ButtonText; } }
@media print { .launcher { display: none; } }
`;
