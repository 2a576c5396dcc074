/*
 * The launcher's looks, in the loader, which must not load Lit for one button. The element takes them over from there,
 * or loads them where there is no loader; see `dress-launcher.ts`.
 */

/** Needs the theme's colours; a page moves it with `--katek-offset-x`, `--katek-offset-y` and `--katek-z-index`. */
export const launcherCss = `
.launcher {
  all: initial;
  position: fixed;
  z-index: var(--katek-z-index, 2147483000);
  inset-block-end: calc(var(--katek-offset-y, 20px) + env(safe-area-inset-bottom));
  inset-inline-end: var(--katek-offset-x, 20px);
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
}
.launcher.start { inset-inline: var(--katek-offset-x, 20px) auto; }
.launcher:hover { box-shadow: 0 2px 4px rgb(0 0 0 / .12), 0 14px 32px -6px rgb(0 0 0 / .34); }
.launcher:focus-visible { outline: 3px solid var(--katek-brand); outline-offset: 3px; }
.launcher svg { inline-size: 28px; }
.launcher svg:not(.icon) { fill: currentColor; }
.launcher[aria-busy='true'] svg { opacity: .5; }
@keyframes wait { 0% { opacity: 1; } }
@media (prefers-reduced-motion: no-preference) {
  .launcher { transition: transform .18s cubic-bezier(.2, .8, .3, 1), box-shadow .18s; }
  .launcher:hover { transform: translateY(-2px) scale(1.03); }
  .launcher:active { transform: scale(.96); }
  .launcher[aria-busy='true'] svg { animation: wait .9s ease-in-out infinite alternate; }
}
@media (forced-colors: active) { .launcher { border: 2px solid ButtonText; } }
@media print { .launcher { display: none; } }
`;
