import type { Branding } from '@katek/sdk';
import { brandColors } from '../color.ts';
import { chatIconPath, launcherCss } from '../launcher.ts';
import type { KatekTheme } from '../options.ts';

/** The button that stands in the corner until the element takes its place. */
export interface LauncherButton {
  /** Where the button stands; `null` for buttons of the page, which stay when the element comes. */
  readonly root: ShadowRoot | null;
  setBusy(isBusy: boolean): void;
  paint(theme: KatekTheme): void;
  remove(): void;
}

export interface LauncherEvents {
  /** The visitor is about to press it. */
  onIntent(): void;
  onOpen(): void;
}

/** Shows the launcher in a shadow root, so that neither the page's styles nor ours reach across. */
export function showLauncher(
  branding: Branding,
  words: { label: string; direction: string },
  { onIntent, onOpen }: LauncherEvents,
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
  button.dir = words.direction;
  const draw = (parent: Element, name: string, attribute: string, value: string) => {
    const shape = document.createElementNS('http://www.w3.org/2000/svg', name);
    shape.setAttribute(attribute, value);
    parent.append(shape);
    return shape;
  };
  draw(draw(button, 'svg', 'viewBox', '0 0 24 24'), 'path', 'd', chatIconPath);
  button.addEventListener('pointerenter', onIntent);
  button.addEventListener('focus', onIntent);
  button.addEventListener('click', onOpen);

  const paint = ({ accentColor, position }: KatekTheme, isOwn = false) => {
    if (accentColor) {
      // The launcher lies on the host's page, not on a surface of ours, so light or dark makes no difference to it.
      const { brand, onBrand, isFit } = brandColors(accentColor);
      // The element will say what is wrong with a colour of the page that it refuses.
      if (isFit || isOwn) {
        sheet.replaceSync(
          `:host{--katek-brand:${brand};--katek-on-brand:${onBrand}}${launcherCss}`,
        );
      }
    }
    if (position) button.className = `launcher ${position}`;
  };
  paint(branding, true);
  root.append(button);
  document.body.append(host);

  return {
    root,
    setBusy: (isBusy) => button.setAttribute('aria-busy', String(isBusy)),
    paint,
    remove: () => host.remove(),
  };
}

/** The page's own buttons, also those that come later; nothing about them is changed. */
export function listenTo(selector: string, { onIntent, onOpen }: LauncherEvents): LauncherButton {
  const listening = new AbortController();
  const on = (type: string, run: () => void) =>
    document.addEventListener(
      type,
      ({ target }) => {
        if (target instanceof Element && target.closest(selector)) run();
      },
      listening,
    );
  on('click', onOpen);
  on('pointerover', onIntent);
  on('focusin', onIntent);
  const nothing = () => undefined;
  return { root: null, setBusy: nothing, paint: nothing, remove: () => listening.abort() };
}
