/** An invitation beside the launcher. */
export interface Teaser {
  remove(): void;
}

export interface TeaserOptions {
  text: string;
  closeLabel: string;
  /** The launcher's shadow root, whose custom properties give the colours. */
  root: ShadowRoot;
  side: 'start' | 'end';
  onOpen(): void;
  onDismiss(): void;
}

const css = `
.teaser {
  all: initial;
  color-scheme: inherit;
  position: fixed;
  z-index: var(--katek-z-index, 2147483000);
  inset-block-end: calc(var(--katek-offset-y, 20px) + 72px + env(safe-area-inset-bottom, 0px));
  inset-inline-end: var(--katek-offset-x, 20px);
  display: flex;
  align-items: start;
  max-inline-size: min(300px, calc(100vw - 2 * var(--katek-offset-x, 20px)));
  border-radius: 16px 16px 4px;
  background: light-dark(#fff, #23262d);
  color: light-dark(#17191d, #f3f4f6);
  font: 400 15px/1.45 var(--katek-font, system-ui, sans-serif);
  box-shadow: 0 1px 2px rgb(0 0 0 / .1), 0 12px 32px -8px rgb(0 0 0 / .3);
  animation: katek-teaser .28s cubic-bezier(.2, .8, .3, 1);
}
.teaser.start { inset-inline: var(--katek-offset-x, 20px) auto; border-radius: 16px 16px 16px 4px; }
.teaser button { all: unset; box-sizing: border-box; cursor: pointer; border-radius: 12px; }
.teaser .say { padding-block: 12px; padding-inline: 16px 4px; overflow-wrap: anywhere; }
.teaser .dismiss { flex: none; inline-size: 36px; block-size: 36px; display: grid; place-items: center; opacity: .7; }
.teaser .dismiss:hover { opacity: 1; }
.teaser button:focus-visible { outline: 3px solid var(--katek-accent); outline-offset: -3px; }
@keyframes katek-teaser { from { opacity: 0; transform: translateY(8px) scale(.98); } }
@media (prefers-reduced-motion: reduce) { .teaser { animation: none; } }
@media (forced-colors: active) { .teaser { border: 1px solid CanvasText; } }
@media print { .teaser { display: none; } }
`;

const sheets = new WeakMap<ShadowRoot, CSSStyleSheet>();

/** Shows the text as a button that opens the chat, with another one that sends it away. Takes no focus. */
export function showTeaser(options: TeaserOptions): Teaser {
  const { root } = options;
  adopt(root);
  const card = document.createElement('div');
  card.className = `teaser ${options.side}`;
  // A live region is heard only when its content comes after it.
  card.setAttribute('role', 'status');
  root.append(card);

  const say = document.createElement('button');
  say.type = 'button';
  say.className = 'say';
  say.addEventListener('click', options.onOpen);
  const dismiss = document.createElement('button');
  dismiss.type = 'button';
  dismiss.className = 'dismiss';
  dismiss.ariaLabel = options.closeLabel;
  dismiss.textContent = '✕';
  dismiss.addEventListener('click', options.onDismiss);
  card.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') options.onDismiss();
  });
  card.append(say, dismiss);
  say.textContent = options.text;
  return { remove: () => card.remove() };
}

function adopt(root: ShadowRoot): void {
  if (sheets.has(root)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(root, sheet);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
