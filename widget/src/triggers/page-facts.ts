import type { Trigger } from '@katek/sdk';

/** What is known of this visit to this page. */
export interface PageFacts {
  url: string;
  secondsOnPage: number;
  /** 0 to 100. */
  scrolledPercent: number;
  /** The pointer has left the page at its top, as on the way to the close button. */
  hasExited: boolean;
  /** Different homes that were looked at. */
  listingsViewed: number;
  /** The home on this page was looked at before. */
  hasReturned: boolean;
}

/** Whether everything that the trigger asks for holds. One that asks for nothing waits to be called by name. */
export function isDue(trigger: Trigger, facts: PageFacts): boolean {
  const { urlPattern, afterSeconds, scrolledPercent, listingsViewed } = trigger;
  const conditions: boolean[] = [];
  if (urlPattern !== undefined) conditions.push(matchesUrl(urlPattern, facts.url));
  if (afterSeconds !== undefined) conditions.push(facts.secondsOnPage >= afterSeconds);
  if (scrolledPercent !== undefined) conditions.push(facts.scrolledPercent >= scrolledPercent);
  if (listingsViewed !== undefined) conditions.push(facts.listingsViewed >= listingsViewed);
  if (trigger.onExit) conditions.push(facts.hasExited);
  if (trigger.onReturnToListing) conditions.push(facts.hasReturned);
  return conditions.length > 0 && conditions.every(Boolean);
}

/** The browser's `URLPattern`, which older ones lack. */
interface UrlPatternClass {
  new (pattern: string, baseUrl: string): { test(url: string): boolean };
}

/** `/homes/:id` is a path on the page's own site, `https://…` a whole address. */
export function matchesUrl(pattern: string, url: string): boolean {
  const URLPattern = Reflect.get(globalThis, 'URLPattern') as UrlPatternClass | undefined;
  try {
    return URLPattern ? new URLPattern(pattern, url).test(url) : matchesPlainly(pattern, url);
  } catch {
    // A pattern that the server took and this browser does not understand never matches.
    return false;
  }
}

/** The part of the syntax that triggers need most: names, and stars for anything. */
export function matchesPlainly(pattern: string, url: string): boolean {
  const address = new URL(url);
  const subject = pattern.startsWith('/') ? address.pathname : address.origin + address.pathname;
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/:[a-z_]\w*/gi, '[^/]+');
  return new RegExp(`^${source}$`, 'i').test(subject);
}
