/**
 * Puts an element of ours onto the page and keeps it there when the page exchanges its body, as Turbo and Astro do on
 * the way to another one. What was taken off has no parent, and stays away.
 */
export function keepOnPage(host: Element): void {
  document.body.append(host);
  new MutationObserver(() => {
    if (host.parentNode && !host.isConnected) document.body.append(host);
  }).observe(document.documentElement, { childList: true });
}
