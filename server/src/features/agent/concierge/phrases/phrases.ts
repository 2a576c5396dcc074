import type { Persona } from '@katek/sdk/protocol';
import type { FairHousingTopic } from '../../gate/fair-housing.ts';
import type { Topic } from '../read-wish.ts';
import type { HomePhrases } from './home-phrases.ts';

/** Who speaks, and to whom the visitor may be passed on. */
export interface Voice {
  readonly name: string;
  readonly tone: Persona['tone'];
  readonly organization: string;
  /** The agent's name, or a word for the team. */
  readonly agent: string;
  readonly agentPhone: string | null;
  /** Chooses among wordings. */
  readonly seed: number;
}

/** What homes are called in a sentence. */
export type HomeKind = 'home' | 'house' | 'condo' | 'apartment' | 'townhouse' | 'listing';

/** What a search brought: "5 houses in Salem", of which some are shown. */
export interface FoundHomes {
  readonly total: number;
  readonly shown: number;
  /** `total` and `shown` as they are written. */
  readonly figures: { readonly total: string; readonly shown: string };
  readonly place: FoundPlace | null;
  readonly kind: HomeKind;
  readonly isRent: boolean;
  /** The home, when it is the only one. */
  readonly only: { readonly address: string; readonly price: string } | null;
}

export interface FoundPlace {
  /** "in Salem", as the search says it in English. */
  readonly label: string;
  /** "Salem", or "Salem or Keizer" in the language of the talk. */
  readonly names: string;
}

export type Concession = 'nearby' | 'town' | 'features' | 'bedrooms' | 'bathrooms' | 'kind';

/** Words of a closed list, the same as those on the cards. */
export interface Vocabulary {
  /** By the names of `listingFeatures`. */
  readonly features: Readonly<Record<string, string>>;
}

/** Everything the built-in concierge says. A further language is one more object of this form. */
export interface Phrases {
  /** "our team", where no person is named. */
  readonly ourTeam: string;
  /** What opens and closes the visitor's own words. */
  readonly quotes: readonly [open: string, close: string];
  greeting(voice: Voice): string;
  greetingOnPage(voice: Voice, address: string): string;
  help(voice: Voice): string;
  thanks(voice: Voice): string;
  bye(voice: Voice): string;
  abuse(voice: Voice): string;
  unknown(voice: Voice): string;
  /** After "we have two kids": heard, and no reason to choose homes by. */
  aboutThem(voice: Voice): string;
  incompleteContact(voice: Voice): string;
  /** An invitation, where nothing waits for the answer. */
  inviteContact(voice: Voice): string;
  foundAnew(voice: Voice): string;
  elsewhere(voice: Voice): string;
  acknowledged(voice: Voice): string;
  notInListing(voice: Voice, address: string): string;
  noAnswer(voice: Voice): string;
  topic(voice: Voice, topic: Topic): string;
  fairHousing(voice: Voice, topic: FairHousingTopic): string;
  found(voice: Voice, found: FoundHomes & { hasRelaxed: boolean }): string;
  foundNothing(voice: Voice): string;
  cheaperFound(voice: Voice, found: FoundHomes): string;
  /** What would have to give for the cheaper homes below. */
  cheaperIf(voice: Voice, concession: Concession, shown: number): string;
  freshStart(voice: Voice): string;
  thanksForName(voice: Voice, name: string): string;
  offerNotice(voice: Voice): string;
  relaxed(voice: Voice, label: string): string;
  unresolved(voice: Voice, places: string): string;
  /** What looked like a wish and could not be one, in the visitor's words and in quotes. */
  /** `isLookedFor`: the descriptions were searched for the words, and decided the order. */
  unread(voice: Voice, unread: { words: string; isLookedFor: boolean }): string;
  nothingCheaper(voice: Voice, home: { address: string; price: string }): string;
  cheapest(voice: Voice, home: { address: string; price: string }): string;
  more(voice: Voice, shown: number): string;
  noMore(voice: Voice): string;
  nothingShown(voice: Voice): string;
  whichOne(voice: Voice): string;
  gone(voice: Voice): string;
  notFound(voice: Voice, name: string): string;
  /** `asksGone`: the question was whether it is sold. */
  available(
    voice: Voice,
    home: { address: string; price: string | null; asksGone: boolean },
  ): string;
  unavailable(voice: Voice, home: { address: string; status: string }): string;
  unmentioned(voice: Voice, home: { address: string; what: string }): string;
  offerAgent(voice: Voice): string;
  offerNext(voice: Voice): string;
  /** `time` is in the visitor's own words. */
  viewingNoted(
    voice: Voice,
    request: { address: string | null; time: string | null; contact: string | null },
  ): string;
  /** The same where free times are offered beside the words. */
  viewingTimes(voice: Voice, request: { address: string | null; time: string | null }): string;
  humanNoted(voice: Voice, contact: string | null): string;
  contactNoted(voice: Voice, name: string | null): string;
  askContact(voice: Voice): string;
  askName(voice: Voice): string;
  askIntent(voice: Voice): string;
  askTime(voice: Voice): string;
  declined(voice: Voice): string;
  /** Where every sentence of an answer was refused: there are cards, or there is nothing. */
  seeCards(voice: Voice): string;
  noReliableAnswer(voice: Voice): string;
  readonly suggestions: {
    readonly cheaper: string;
    readonly more: string;
    readonly similar: string;
    readonly viewing: string;
    readonly human: string;
    readonly compare: string;
    /** Takes a wish out of the search; the widget says it of a chip in the same words. */
    readonly without: (wish: string) => string;
    readonly about: (ordinal: number) => string;
    readonly search: readonly string[];
  };
  readonly homes: HomePhrases;
  /** `null` in English: the search's own words are the words. */
  readonly wishes: WishPhrases | null;
}

/** What the search says in English, and a sentence needs in another language. */
export interface WishPhrases {
  readonly vocabulary: Vocabulary;
  /** "Salem and around it". */
  around(place: string): string;
}
