import type { Branding } from '@katek/sdk';
import { chatIconPath } from '../chat-icon.ts';
import { isFitAccent } from '../color.ts';
import { launcherCss } from '../launcher.ts';
import type { KatekTheme } from '../options.ts';
import { keepOnPage } from './keep-on-page.ts';

/** The button that stands in the corner until the element takes its place. */
export interface LauncherButton {
  /** Where the button stands; `null` for buttons of the page, which stay when the element comes. */
  readonly root: ShadowRoot | null;
  setBusy(isBusy: boolean): void;
  /** With the page's wishes. `false`: white could not be read on the colour, which is for the element to say. */
  paint(theme: KatekTheme): boolean;
}

export interface LauncherEvents {
  /** The visitor is about to press it. */
  onIntent(): void;
  onOpen(): void;
  /** The launcher goes, and hears nothing more. */
  signal: AbortSignal;
}

/** Shows the launcher in a shadow root, so that neither the page's styles nor ours reach across. */
export function showLauncher(
  branding: Branding,
  words: { label: string; direction: string },
  { onIntent, onOpen, signal }: LauncherEvents,
): LauncherButton {
  const host = document.createElement('div');
  host.dataset['katekLauncher'] = '';
  const root = host.attachShadow({ mode: 'open' });
  const colors = new CSSStyleSheet();
  const looks = new CSSStyleSheet();
  // The second is what the element takes over.
  root.adoptedStyleSheets = [colors, looks];
  looks.replaceSync(launcherCss);

  const button = document.createElement('button');
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
    const isFit = !accentColor || isFitAccent(accentColor);
    if (accentColor && (isFit || isOwn)) {
      const onBrand = isFit ? '#fff' : '#111317';
      // The launcher lies on the host's page, not on a surface of ours, so light or dark makes no difference to it. What
      // it stands in has no box: in a grid of the page it would take a place of its own.
      colors.replaceSync(
        `:host{display:contents;--katek-brand:${accentColor};--katek-on-brand:${onBrand}}`,
      );
    }
    if (position) button.className = `launcher ${position}`;
    return isFit;
  };
  paint(branding, true);
  root.append(button);
  keepOnPage(host);
  signal.addEventListener('abort', () => host.remove());

  return {
    root,
    setBusy: (isBusy) => (button.ariaBusy = String(isBusy)),
    paint,
  };
}

/** The page's own buttons, also those that come later; nothing about them is changed. */
export function listenTo(
  selector: string,
  { onIntent, onOpen, signal }: LauncherEvents,
): LauncherButton {
  const on = (type: string, run: () => void) =>
    document.addEventListener(
      type,
      ({ target }) => {
        if (target instanceof Element && target.closest(selector)) run();
      },
      { signal },
    );
  on('click', onOpen);
  on('pointerover', onIntent);
  on('focusin', onIntent);
  // Nothing to draw, which is as well as drawn.
  const nothing = () => true;
  return { root: null, setBusy: nothing, paint: nothing };
}
