import type { PageContext } from '@katek/sdk';

/**
 * What the concierge may know of the page: its address and title, and the listing it shows when the page says so by
 * `data-listing-id` on any element. What else a page may say of its home is read by `readPageReferences`.
 */
export function readPageContext(): PageContext {
  const listingId = document.querySelector('[data-listing-id]')?.getAttribute('data-listing-id');
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
    '[data-listing-id],[type="application/ld+json"],[property^="product:"]',
  );
}
