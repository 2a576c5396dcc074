import type { Branding } from '@katek/sdk';
import { accentColors, checkAccent } from '../color.ts';
import { chatIconPath, launcherCss } from '../launcher.ts';
import { directionOf } from '../negotiate-locale.ts';
import type { KatekTheme } from '../options.ts';

/** The button that stands in the corner until the element takes its place. */
export interface LauncherButton {
  /** Where the button stands; `null` for buttons of the page, which stay when the element comes. */
  readonly root: ShadowRoot | null;
  setBusy(isBusy: boolean): void;
  paint(theme: KatekTheme): void;
  hasFocus(): boolean;
  remove(): void;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Shows the launcher in a shadow root, so that neither the page's styles nor ours reach across. */
export function showLauncher(
  branding: Branding,
  words: { label: string; locale: string },
  events: { onIntent: () => void; onOpen: () => void },
): LauncherButton {
  const host = document.createElement('div');
  host.dataset['katekLauncher'] = '';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [sheet];

  const button = document.createElement('button');
  button.type = 'button';
  button.ariaLabel = words.label;
  button.ariaHasPopup = 'dialog';
  button.ariaExpanded = 'false';
  if (words.locale) button.dir = directionOf(words.locale);
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', chatIconPath);
  path.setAttribute('fill', 'currentColor');
  svg.append(path);
  button.append(svg);
  for (const intent of ['pointerenter', 'focus'] as const) {
    button.addEventListener(intent, events.onIntent, { once: true });
  }
  button.addEventListener('click', events.onOpen);

  const paint = ({ accentColor, position }: KatekTheme) => {
    if (accentColor !== undefined) {
      // The launcher lies on the host's page, not on a surface of ours, so light or dark makes no difference to it.
      const { accent, onAccent } = accentColors(accentColor, '#ffffff');
      sheet.replaceSync(
        `:host{--katek-accent:${accent};--katek-on-accent:${onAccent}}${launcherCss}`,
      );
    }
    if (position) button.className = `launcher ${position}`;
  };
  paint(branding);
  root.append(button);
  document.body.append(host);

  return {
    root,
    setBusy: (isBusy) => button.setAttribute('aria-busy', String(isBusy)),
    paint({ accentColor, ...theme }) {
      // The element will say what is wrong with a colour that it refuses.
      const isFit = accentColor !== undefined && checkAccent(accentColor).ok;
      paint(isFit ? { ...theme, accentColor } : theme);
    },
    hasFocus: () => root.activeElement === button,
    remove: () => host.remove(),
  };
}
