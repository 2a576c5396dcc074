/** The panel and what holds for everything in it. */
export const panelCss = `
  /* Whatever the page's rules pass on ends here: on the host, which they reach, a rule of ours could not hold. */
  :where(.panel) {
    all: initial;
    color-scheme: inherit;
    font: 15px/1.5 var(--katek-font, system-ui, sans-serif);
    -webkit-text-size-adjust: 100%;
    -webkit-font-smoothing: antialiased;
  }
  :host {
    /* No box: in a grid of the page it would take a place of its own. */
    display: contents;
    --_x: var(--katek-offset-x, 20px);
    --_y: calc(var(--katek-offset-y, 20px) + env(safe-area-inset-bottom));
  }
  :host([mode='inline']) {
    display: block;
    block-size: 100%;
    min-block-size: 320px;
  }
  /* Without what stands before and after: the browser would work out two more styles for each element. */
  * {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  p,
  ul,
  ol,
  h2 {
    margin: 0;
    padding: 0;
  }
  button {
    padding: 0;
    border: 0;
    font: inherit;
    color: inherit;
    background: none;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  :focus-visible {
    outline: 2px solid var(--katek-accent-ink);
    outline-offset: 2px;
  }
  .icon {
    inline-size: var(--_icon, 24px);
    block-size: var(--_icon, 24px);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .panel {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    /* Not hidden: whatever scrolls to something in it could push the header out. */
    overflow: clip;
    color: var(--katek-ink);
    background: var(--katek-surface);
  }
  .main {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }
  .contents {
    display: contents;
  }
  .part-failed {
    font-size: 13px;
    line-height: 20px;
    color: var(--katek-muted);
  }
  .panel.inline {
    position: relative;
    inline-size: 100%;
    block-size: 100%;
  }
  dialog.panel {
    position: fixed;
    z-index: var(--katek-z-index, 2147483000);
    /* Above the launcher, 16 px from it and from the top. */
    inset-block: auto calc(var(--_y) + 76px);
    inset-inline: auto var(--_x);
    inline-size: min(400px, 100vw - 2 * var(--_x));
    max-inline-size: none;
    block-size: min(704px, 100dvh - var(--_y) - 92px);
    max-block-size: none;
    border-radius: 20px;
    box-shadow:
      0 0 0 1px color-mix(in srgb, var(--katek-muted) 30%, transparent),
      0 4px 12px rgb(var(--katek-shadow) / 0.06),
      0 24px 64px -8px rgb(var(--katek-shadow) / 0.22);
  }
  dialog.panel:where(.start) {
    inset-inline: var(--_x) auto;
  }
  dialog.panel:focus {
    outline: none;
  }
  /* A visitor is near: laid out, but neither seen nor reached. */
  dialog.panel:not([open]) {
    visibility: hidden;
  }
  dialog.panel:not([open], [data-near]) {
    display: none;
  }
  dialog.panel[open] {
    animation: katek-rise 0.24s cubic-bezier(0.2, 0.8, 0.3, 1);
  }
  @keyframes katek-rise {
    from {
      opacity: 0;
      transform: translateY(12px) scale(0.98);
    }
  }
  @media (width<=480px), (height<=480px) and (width<=960px) {
    dialog.panel {
      inset: var(--_top, 0px) 0 auto;
      inline-size: 100%;
      block-size: var(--_height, 100dvh);
      border-radius: 0;
      box-shadow: none;
    }
    dialog.panel::backdrop {
      background: var(--katek-surface);
    }
    .composer {
      padding-block-end: max(12px, env(safe-area-inset-bottom));
    }
  }

  /* Else it would lie over every page on paper. */
  @media print {
    dialog.panel {
      display: none;
    }
  }

  .launcher .icon {
    block-size: 28px;
    stroke-width: 2;
  }
`;
