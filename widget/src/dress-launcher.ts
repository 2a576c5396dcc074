import type { ChatFrame } from './frame/chat-frame.ts';

/**
 * Gives the element's launcher its looks: those of the loader's button, which it takes the place of, or, on a page
 * without a loader, loaded now. Until then it does not show.
 */
export async function dressLauncher(frame: ChatFrame): Promise<void> {
  const standing = document.querySelector('[data-katek-launcher]')?.shadowRoot;
  frame.dress(standing?.adoptedStyleSheets[1] ?? (await loadLooks()));
}

async function loadLooks(): Promise<CSSStyleSheet> {
  const { launcherCss } = await import('./launcher.ts');
  const looks = new CSSStyleSheet();
  return looks.replace(launcherCss);
}
