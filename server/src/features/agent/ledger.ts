import type { ListingCard, Property, UpcomingOpenHouse } from '@katek/sdk/protocol';

/** What is known of a listing in this talk: the card, and its further facts once they were looked up. */
export interface ListingFacts {
  readonly card: ListingCard;
  readonly details: Property | null;
  /** `false`: its feed lets no language model read of it. */
  readonly llmAllowed?: boolean;
  /** The next ones, soonest first; known once its details are. */
  readonly openHouses?: readonly UpcomingOpenHouse[];
}

/**
 * The listings that an answer may speak of: those which a tool returned in this conversation, as they are now. Each has
 * a short reference (`L1`, `L2` …) for the model, so an id that it makes up leads nowhere.
 */
export class Ledger {
  readonly #facts = new Map<string, ListingFacts>();
  /** What the last search of this turn showed, in order. */
  #shown: string[] = [];
  #total: number | null = null;

  add(card: ListingCard, details: Property | null = null, llmAllowed?: boolean): string {
    return this.keep({ card, details, ...(llmAllowed !== undefined && { llmAllowed }) });
  }

  /** What was looked up of a listing; what it leaves out stays as it was known. */
  keep({ card, details, llmAllowed, openHouses }: ListingFacts): string {
    const known = this.#facts.get(card.id);
    this.#facts.set(card.id, {
      card,
      details: details ?? known?.details ?? null,
      llmAllowed: llmAllowed ?? known?.llmAllowed ?? true,
      openHouses: openHouses ?? known?.openHouses ?? [],
    });
    return this.reference(card.id);
  }

  show(cards: readonly ListingCard[], total: number): void {
    for (const card of cards) this.add(card);
    this.#shown = cards.map((card) => card.id);
    this.#total = total;
  }

  /** A list from an earlier turn that the visitor still has before them. */
  recall(ids: readonly string[]): void {
    this.#shown = ids.filter((id) => this.#facts.has(id));
    this.#total = null;
  }

  get(id: string): ListingFacts | undefined {
    return this.#facts.get(id);
  }

  get all(): ListingFacts[] {
    return [...this.#facts.values()];
  }

  get shown(): ListingFacts[] {
    return this.#shown.flatMap((id) => this.#facts.get(id) ?? []);
  }

  get total(): number | null {
    return this.#total;
  }

  reference(id: string): string {
    return `L${[...this.#facts.keys()].indexOf(id) + 1}`;
  }

  /** By `L3`, by id or by the listing number that people see. */
  resolve(reference: string): ListingFacts | null {
    const wanted = reference
      .trim()
      .replace(/^listing:/iu, '')
      .toLowerCase();
    const index = /^l(\d{1,3})$/u.exec(wanted);
    if (index) return this.all[Number(index[1]) - 1] ?? null;
    for (const facts of this.#facts.values()) {
      if (facts.card.id === wanted || facts.card.ListingId?.toLowerCase() === wanted) return facts;
    }
    return null;
  }
}
