/** What is remembered of a visitor for the triggers. */
interface Visits {
  /** When each trigger was shown last, in milliseconds since 1970. */
  shown: Record<string, number>;
  /** The homes that were looked at, with the number of visits. */
  listings: Record<string, number>;
}

/** More homes than any trigger asks for; the oldest are forgotten. */
const listingsMax = 50;

/**
 * Counts homes and remembers which invitations were shown. Before the visitor has used the chat, or sent an invitation
 * away, nothing is stored: then it knows of this page view only.
 */
export class VisitLog {
  readonly #storageKey: string;
  readonly #visitorKey: string;
  #visits: Visits = { shown: {}, listings: {} };

  constructor(publishableKey: string) {
    this.#storageKey = `katek:${publishableKey}:visits`;
    this.#visitorKey = `katek:${publishableKey}:visitor`;
    this.#visits = this.#read();
  }

  get listingsViewed(): number {
    return Object.keys(this.#visits.listings).length;
  }

  /** Notes a look at a home; `true` when it is not the first. */
  view(listingId: string): boolean {
    const before = this.#visits.listings[listingId] ?? 0;
    const others = Object.entries(this.#visits.listings).filter(([id]) => id !== listingId);
    this.#visits.listings = Object.fromEntries([
      ...others.slice(1 - listingsMax),
      [listingId, before + 1],
    ]);
    this.#keep();
    return before > 0;
  }

  wasShownWithin(name: string, hours: number): boolean {
    const at = this.#visits.shown[name];
    return at !== undefined && Date.now() - at < hours * 3_600_000;
  }

  /** `isAnswered`: the visitor has done something with it, so that remembering it is what they expect. */
  noteShown(name: string, options: { isAnswered: boolean }): void {
    this.#visits.shown[name] = Date.now();
    this.#keep(options.isAnswered);
  }

  #keep(isAllowed = false): void {
    try {
      const isKnown =
        localStorage.getItem(this.#visitorKey) ?? localStorage.getItem(this.#storageKey);
      if (isAllowed || isKnown !== null) {
        localStorage.setItem(this.#storageKey, JSON.stringify(this.#visits));
      }
    } catch {
      // Storage is blocked: this page view remembers by itself.
    }
  }

  /** Any script of the page can write to the storage, so what comes out of it is looked at before it is believed. */
  #read(): Visits {
    try {
      const value: unknown = JSON.parse(localStorage.getItem(this.#storageKey) ?? '{}');
      return { shown: numbersOf(value, 'shown'), listings: numbersOf(value, 'listings') };
    } catch {
      return { shown: {}, listings: {} };
    }
  }
}

function numbersOf(value: unknown, name: keyof Visits): Record<string, number> {
  const found: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : {};
  const entries = typeof found === 'object' && found !== null ? Object.entries(found) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
  );
}
