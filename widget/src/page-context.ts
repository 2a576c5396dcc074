import type { PageContext } from '@katek/sdk';

/**
 * What the concierge may know of the page: its address and title, and the listing it shows when the page says so by
 * `data-listing-id` on any element. What else a page may say of its home is read by `readPageReferences`.
 */
export function readPageContext(): PageContext {
  const listingId = markedListing();
  return {
    // The fragment can hold the token of a sign-in and says nothing of the page.
    url: location.href.split('#', 1).join('').slice(0, 2048),
    ...(document.title ? { title: document.title.slice(0, 300) } : {}),
    ...(listingId ? { listingId: listingId.slice(0, 200) } : {}),
  };
}

/** The page says something of a home, so that it is worth loading what reads it. */
export function mayShowHome(): boolean {
  return !!document.querySelector(
    '[data-listing-id],[type="application/ld+json"],[property^="product:"],[property="og:type"][content*=product]',
  );
}

/** More marked homes than these are not measured: a page of results must not be slowed down. */
const measuredMax = 100;

/** Of several marked homes the one that the visitor has before their eyes; what has no place of its own speaks for the page. */
export function markedListing(): string | null {
  let nearest: Element | undefined;
  let distanceMin = Infinity;
  for (const element of [...document.querySelectorAll('[data-listing-id]')].slice(0, measuredMax)) {
    const { top, bottom, height } = element.getBoundingClientRect();
    const isShown = height === 0 || (bottom > 0 && top < innerHeight);
    const distance = height > 0 ? Math.abs(top + bottom - innerHeight) : 0;
    if (nearest && !(isShown && distance < distanceMin)) continue;
    nearest = element;
    distanceMin = isShown ? distance : Infinity;
  }
  return nearest?.getAttribute('data-listing-id') || null;
}
