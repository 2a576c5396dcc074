import { isDeepStrictEqual } from 'node:util';
import type {
  HandoffReason,
  LeadFacts,
  ListingCard,
  ListingQuery,
  Organization,
} from '@katek/sdk/protocol';
import { removeConstraints, type ConstraintKey } from '../search/index.ts';
import { readEarlierWish } from './earlier-wish.ts';
import { fairTools } from './gate/fair-tools.ts';
import { foldForCheck } from './gate/normalize.ts';
import { noDeeds, type Deeds } from './gate/promises.ts';
import { Shelf } from './shelf.ts';
import { noOffers, type Offers } from './offers.ts';
import { Ledger, type ListingFacts } from './ledger.ts';
import { readMemory } from './memory.ts';
import { languageOfTalk } from './reading/language-of-talk.ts';
import { readInEnglish } from './reading/read-in-english.ts';
import type { Speech } from '../../platform/language/speech.ts';
import type { AgentTools, Understanding } from './tools.ts';
import type { ConversationMemory, TranscriptEntry, Turn, Verdict } from './turn.ts';

/** Longest text of one turn that is read; a visitor may send several messages before an answer. */
const textLengthMax = 4000;
const burstMax = 6;

/** Extracts what the visitor told about themselves; the leads room owns how. */
export type ReadFacts = (input: {
  messages: { role: 'visitor' | 'assistant' | 'agent'; text: string }[];
  organization: Organization;
  locale: string | null;
  now: Date;
  /** Places that this talk has been about, as the listings write them. */
  knownPlaces: string[];
}) => LeadFacts;

/** One turn on the desk: what both brains look at and write to. */
export class Scene {
  readonly turn: Turn;
  readonly tools: AgentTools;
  readonly now: Date;
  readonly memory: ConversationMemory;
  readonly ledger = new Ledger();
  readonly shelf = new Shelf();
  readonly deeds: Deeds = noDeeds();
  readonly offers: Offers = noOffers();
  readonly verdicts: Verdict[] = [];
  /** What the visitor wrote since the last answer. */
  readonly text: string;
  /** What they have taken out of the search since; the memory's query is without it. */
  readonly removed: readonly ConstraintKey[];
  /** The talk had a search when this turn began. */
  readonly hadQuery: boolean;
  /** What they looked for on an earlier visit: for offering only. */
  readonly earlierWish: ListingQuery | null;
  /** The same word by word in English, which all the readers of wishes know. */
  readonly reading: string;
  /** The language to answer in. */
  readonly speech: Speech;
  readonly facts: LeadFacts;
  /** The visitor has just told how to reach them. */
  readonly hasNewContact: boolean;
  /** The facts differ from those of the turn before. */
  readonly hasNews: boolean;
  handoff: { reason: HandoffReason } | null = null;
  /** How often the visitor's page was asked. */
  pageCalls = 0;
  #understanding: Promise<Understanding> | null = null;
  #shown: Promise<ListingFacts[]> | null = null;

  constructor(options: { turn: Turn; tools: AgentTools; now: Date; readFacts: ReadFacts }) {
    const { turn, tools, now, readFacts } = options;
    this.turn = turn;
    this.now = now;
    this.memory = readMemory(turn.memory);
    const transcript = withWithdrawals(turn.transcript, this.memory);
    const burst = burstOf(transcript);
    this.text = textOf(burst);
    this.removed = burst.flatMap(({ refine }) => refine?.remove ?? []);
    this.hadQuery = this.memory.query !== null;
    this.earlierWish = readEarlierWish(turn.earlierWish, now);
    this.#takeOut();
    const said = turn.transcript.flatMap(({ role, text }) => (role === 'visitor' ? [text] : []));
    this.speech = languageOfTalk([this.text, ...said.toReversed()], turn.locale, turn.organization);
    this.tools = fairTools(tools, { said: this.text, language: this.speech.language });
    this.reading = this.inEnglish(this.text);
    const known = this.memory.facts;
    this.facts = readFacts({
      messages: transcript
        .slice(-factsMessagesMax)
        .flatMap(({ role, text, refine }) =>
          role === 'system' || refine ? [] : [{ role, text: this.#heard(role, text) }],
        ),
      organization: turn.organization,
      locale: turn.locale,
      now,
      knownPlaces: placesOf(turn, this.memory),
    });
    if (known) this.facts = overlay(known, this.facts);
    this.facts = withKnown(this.facts, turn.known);
    this.facts = withIntent(this.facts, this.memory, turn);
    this.memory.facts = this.facts;
    this.hasNews = !isDeepStrictEqual(known, this.facts);
    const isNewContact = (way: 'email' | 'phone') =>
      this.facts[way] !== null &&
      this.facts[way] !== known?.[way] &&
      this.facts[way] !== turn.known?.contact?.[way] &&
      this.facts[way] !== turn.known?.identity?.[way];
    this.hasNewContact = isNewContact('email') || isNewContact('phone');
  }

  /** Who takes a chip out of the wish that was offered wants to go on with the rest of it. */
  #takeOut(): void {
    const { memory, removed, earlierWish } = this;
    const takesUp = removed.length > 0 && !memory.query && memory.earlierWish === 'offered';
    if (takesUp && earlierWish) {
      memory.query = earlierWish;
      memory.earlierWish = 'over';
    }
    if (memory.query) memory.query = removeConstraints(memory.query, removed);
  }

  get hasContact(): boolean {
    return this.facts.email !== null || this.facts.phone !== null;
  }

  /** The visitor said themselves how to reach them, and did not only sign in to the page. */
  get hasOwnContact(): boolean {
    const { identity = null } = this.turn.known ?? {};
    return (
      this.facts.phone !== null ||
      (this.facts.email !== null && this.facts.email !== identity?.email) ||
      Boolean(this.turn.known?.contact)
    );
  }

  /** As the readers of wishes know it. */
  inEnglish(text: string): string {
    return readInEnglish(text, this.speech.language);
  }

  get folded(): string {
    return foldForCheck(this.reading);
  }

  /** Chooses among wordings: the same turn always chooses the same. */
  get seed(): number {
    let seed = this.turn.transcript.filter(({ role }) => role === 'visitor').length;
    const key = this.turn.conversationId;
    for (let at = 0; at < key.length; at += 1)
      seed = (seed + key.charCodeAt(at) * (at + 1)) % 10_007;
    return seed;
  }

  understand(): Promise<Understanding> {
    this.#understanding ??= this.#ask(this.reading);
    return this.#understanding;
  }

  /** Reads other words than the visitor's, such as theirs without what must not order homes. */
  understandInstead(text: string): void {
    this.#understanding = this.#ask(text);
  }

  /** The list before the visitor's eyes, as its rows are now; a `null` is one that has gone since. */
  async shown(): Promise<(ListingFacts | null)[]> {
    const ids = this.memory.shownListingIds;
    this.#shown ??= this.load(ids);
    const found = new Map((await this.#shown).map((facts) => [facts.card.id, facts]));
    return ids.map((id) => found.get(id) ?? null);
  }

  /** The lists before that one, latest first; loaded only when somebody counts or points back. */
  async earlierLists(): Promise<(ListingFacts | null)[][]> {
    const lists = this.memory.earlierLists ?? [];
    const found = new Map(
      (await this.load([...new Set(lists.flat())])).map((facts) => [facts.card.id, facts]),
    );
    return lists.map((ids) => ids.map((id) => found.get(id) ?? null));
  }

  async load(ids: readonly string[]): Promise<ListingFacts[]> {
    if (ids.length === 0) return [];
    const found = await this.tools.listings(ids);
    for (const facts of found) this.ledger.keep(facts);
    return found;
  }

  /** What "cheaper" and "bigger" compare with: the home just spoken of, else the list, where prices are not mixed with rents. */
  async comparable(): Promise<ListingCard[]> {
    const list = (await this.shown()).flatMap((facts): ListingCard[] =>
      facts ? [facts.card] : [],
    );
    const focus = list.find(({ id }) => id === this.memory.focusListingId);
    if (focus) return [focus];
    const sales = list.filter(({ LeaseAmountFrequency }) => LeaseAmountFrequency === null);
    return sales.length > 0 ? sales : list;
  }

  /** What was said, as the readers of facts know it; of an answer only what it asked. */
  #heard(role: string, text: string): string {
    const said = readInEnglish(text, this.speech.language);
    return role === 'visitor' ? said : lastQuestion(said);
  }

  async #ask(text: string): Promise<Understanding> {
    const shown = await this.comparable();
    const { locale } = this.speech;
    return this.tools.understand({ text, previous: this.memory.query, shown, locale });
  }
}

/** How far back facts are read; what came before is in the memory. */
const factsMessagesMax = 12;

/** What an answer asked at its end. A long question about several things gives no clue to what a short reply means. */
function lastQuestion(text: string): string {
  const question = /(?:^|[.!?\n]\s*)([^.!?\n]*\?)\s*$/u.exec(text)?.[1]?.trim() ?? '';
  const topics =
    question.match(
      /\b(?:name|phone|e-?mail|budget|price|bed(?:room)?s|town|area|when|buy|rent)\b/giu,
    ) ?? [];
  const isOne =
    new Set(topics.map((topic) => topic.toLowerCase().replace(/^e-?mail$/u, 'phone'))).size === 1;
  return isOne ? question : '';
}

/** A suggestion that takes out a wish is known by its text, on any channel. */
function withWithdrawals(
  transcript: Turn['transcript'],
  { withdrawals = [] }: ConversationMemory,
): Turn['transcript'] {
  if (withdrawals.length === 0) return transcript;
  return transcript.map((entry) => {
    if (entry.role !== 'visitor' || entry.refine) return entry;
    const said = withdrawals.find(({ text }) => text === entry.text.trim());
    return said ? { ...entry, refine: said.refine } : entry;
  });
}

/** A visitor who writes three short messages in a row gets one answer to all of them. */
function burstOf(transcript: readonly TranscriptEntry[]): TranscriptEntry[] {
  const lastAnswer = transcript.findLastIndex(
    ({ role }) => role !== 'visitor' && role !== 'system',
  );
  return transcript
    .slice(lastAnswer + 1)
    .filter(({ role }) => role === 'visitor')
    .slice(-burstMax);
}

/** "Without: Pool" would be read as the wish for a home that has none. */
function textOf(burst: readonly TranscriptEntry[]): string {
  return burst
    .filter(({ refine }) => !refine)
    .map(({ text }) => text.trim())
    .join('\n')
    .slice(-textLengthMax);
}

function overlay(known: LeadFacts, said: LeadFacts): LeadFacts {
  const facts: LeadFacts = { ...known };
  for (const [key, value] of Object.entries(said)) {
    if (value === null || key === 'areas') continue;
    Object.assign(facts, { [key]: value });
  }
  facts.areas = [...new Set([...known.areas, ...said.areas])].slice(0, 20);
  return facts;
}

/** What the talk itself says wins; a form and the page fill what it leaves open. */
function withKnown(facts: LeadFacts, known: Turn['known']): LeadFacts {
  const filled = { ...facts };
  for (const source of [known?.contact, known?.identity]) {
    if (!source) continue;
    filled.name ??= source.name;
    filled.email ??= source.email;
    filled.phone ??= source.phone;
  }
  return filled;
}

/** A place that was searched or shown is told from other words even when the visitor writes it in small letters. */
function placesOf(turn: Turn, memory: ConversationMemory): string[] {
  const shown = turn.transcript.flatMap(({ listings }) => listings.map(({ City }) => City ?? ''));
  return [...new Set([...(memory.query?.places ?? []), ...shown])].filter(Boolean);
}

/** Who looks at homes for sale wants to buy, though few say it. What they do say counts more. */
function withIntent(facts: LeadFacts, { query }: ConversationMemory, turn: Turn): LeadFacts {
  if (facts.intent !== null || !query) return facts;
  const shown = turn.transcript.findLast(({ listings }) => listings.length > 0)?.listings[0];
  if (!query.offer && !shown) return facts;
  const isRent = query.offer ? query.offer === 'rent' : shown?.PropertyType.endsWith('Lease');
  return { ...facts, intent: isRent ? 'rent' : 'buy' };
}
