import type { WidgetConfig } from '@katek/sdk';
import { accentColors } from '../color.ts';
import { chatIconPath, launcherCss } from '../launcher.ts';

/** The button that stands in the corner until the element takes its place. */
export interface LauncherButton {
  setBusy(isBusy: boolean): void;
  focus(): void;
  hasFocus(): boolean;
  remove(): void;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Shows the launcher in a shadow root, so that neither the page's styles nor ours reach across. */
export function showLauncher(
  { branding }: WidgetConfig,
  events: { onIntent: () => void; onOpen: () => void },
): LauncherButton {
  const host = document.createElement('div');
  host.dataset['katekLauncher'] = '';
  const root = host.attachShadow({ mode: 'open' });
  // The launcher lies on the host's page, not on a surface of ours, so light or dark makes no difference to it.
  const { accent, onAccent } = accentColors(branding.accentColor, '#ffffff');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host{--katek-accent:${accent};--katek-on-accent:${onAccent}}${launcherCss}`);
  root.adoptedStyleSheets = [sheet];

  const button = document.createElement('button');
  button.type = 'button';
  button.className = `launcher ${branding.position === 'start' ? 'start' : ''}`;
  button.ariaLabel = 'Open chat';
  button.ariaHasPopup = 'dialog';
  button.ariaExpanded = 'false';
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
  root.append(button);
  document.body.append(host);

  return {
    setBusy: (isBusy) => button.setAttribute('aria-busy', String(isBusy)),
    focus: () => button.focus(),
    hasFocus: () => root.activeElement === button,
    remove: () => host.remove(),
  };
}
