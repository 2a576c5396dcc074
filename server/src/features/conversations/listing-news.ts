import type { ListingCard, ServerFrame } from '@katek/sdk/protocol';
import type { Database } from '../../platform/database/unit.ts';
import type { RoomMember } from '../../platform/realtime/rooms.ts';
import type { ListingPort } from './ports.ts';
import { listingsRoom, type TalkEvent, type TalkRooms } from './talk-events.ts';

/** A talk that shows homes. */
export interface ListingShower {
  /** The homes that it has shown, each as of which change. */
  readonly shownListings: ReadonlyMap<string, string>;
  showListing(frame: Extract<ServerFrame, { type: 'listing.changed' }>): void;
}

/** Changes that come in a row, such as those of an import, are looked up together. */
const gatherMs = 200;
const readMax = 200;

/** Tells the talks of this process which of the homes they show have changed. */
export interface ListingNews {
  enter(organizationId: string, talk: ListingShower): void;
  leave(organizationId: string, talk: ListingShower): void;
  /** Tells the talks that show these homes what became of them, if anything did. */
  lookUp(organizationId: string, listingIds: string[]): void;
}

export function createListingNews(deps: {
  database: Database;
  rooms: TalkRooms;
  listings: ListingPort;
  log: { warn(details: object, message: string): void };
}): ListingNews {
  const desks = new Map<string, NewsDesk>();
  return {
    enter(organizationId, talk) {
      let desk = desks.get(organizationId);
      if (!desk) {
        desk = new NewsDesk(organizationId, deps);
        desks.set(organizationId, desk);
        deps.rooms.join(listingsRoom(organizationId), desk);
      }
      desk.talks.add(talk);
    },
    leave(organizationId, talk) {
      const desk = desks.get(organizationId);
      if (!desk?.talks.delete(talk) || desk.talks.size > 0) return;
      desk.close();
      desks.delete(organizationId);
      deps.rooms.leave(listingsRoom(organizationId), desk);
    },
    lookUp: (organizationId, listingIds) =>
      desks.get(organizationId)?.onEvent({ type: 'listings.changed', listingIds }),
  };
}

/** One organization's talks in this process. */
class NewsDesk implements RoomMember<TalkEvent> {
  readonly talks = new Set<ListingShower>();
  readonly #organizationId: string;
  readonly #deps: Parameters<typeof createListingNews>[0];
  /** `null`: any listing may have changed. */
  #changed: Set<string> | null = new Set();
  #timer: NodeJS.Timeout | undefined;

  constructor(organizationId: string, deps: Parameters<typeof createListingNews>[0]) {
    this.#organizationId = organizationId;
    this.#deps = deps;
  }

  onEvent(event: TalkEvent): void {
    if (event.type === 'listings.changed') this.#note(event.listingIds);
  }

  onResync(): void {
    this.#note(null);
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #note(listingIds: string[] | null): void {
    if (listingIds === null) this.#changed = null;
    for (const id of listingIds ?? []) this.#changed?.add(id);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const changed = this.#changed;
      this.#changed = new Set();
      void this.#tell(changed).catch((error: unknown) =>
        this.#deps.log.warn({ err: error }, 'changed listings could not be read for the talks'),
      );
    }, gatherMs);
  }

  async #tell(changed: ReadonlySet<string> | null): Promise<void> {
    const shown = new Set(
      [...this.talks].flatMap(({ shownListings }) => [...shownListings.keys()]),
    );
    const ids = [...shown].filter((id) => changed?.has(id) ?? true);
    for (let at = 0; at < ids.length; at += readMax) {
      const some = ids.slice(at, at + readMax);
      const found = await this.#deps.database.read(this.#organizationId, (unit) =>
        this.#deps.listings.read(unit, some),
      );
      const cards = new Map(found.map(({ card }) => [card.id, card]));
      for (const id of some) this.#tellOf(id, cards.get(id) ?? null);
    }
  }

  #tellOf(listingId: string, card: ListingCard | null): void {
    for (const talk of this.talks) {
      const known = talk.shownListings.get(listingId);
      if (known === undefined || known === (card?.ModificationTimestamp ?? gone)) continue;
      talk.showListing({ type: 'listing.changed', listingId, card });
    }
  }
}

/** Stands in the place of the time of the last change of a home that may not be shown any more. */
export const gone = 'gone';
