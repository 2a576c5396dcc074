import { aDraft, type Draft } from './draft.ts';
import { findRemark, isHomeWord, keywords, opening } from './find-remark.ts';
import type { Subject } from './find-subject.ts';
import { listed, price, shortAddress } from './format.ts';
import { describe, featuresOf, tellAspects } from './listing-aspects.ts';
import type { Phrases, Voice } from './phrases.ts';
import type { Wish } from './read-wish.ts';
import type { Scene } from '../scene.ts';
import type { ListingFacts } from '../ledger.ts';

interface Telling {
  readonly scene: Scene;
  readonly voice: Voice;
  readonly phrases: Phrases;
  readonly wish: Wish;
}

/** Questions about homes that the visitor has seen or named. */
export function answerAboutListing(telling: Telling, subject: Subject): Draft {
  const { scene, voice, phrases, wish } = telling;
  const { homes } = subject;
  if (homes.length === 0) {
    if (subject.name) {
      scene.memory.pending = { kind: 'offerHuman' };
      scene.memory.focusListingId = null;
      return aDraft(phrases.notFound(voice, subject.name), {
        literals: [subject.name],
        suggestions: [phrases.suggestions.human],
      });
    }
    return aDraft(subject.hasGone ? phrases.gone(voice) : phrases.nothingShown(voice), {
      suggestions: [phrases.suggestions.more, phrases.suggestions.human],
    });
  }
  if (wish.wantsComparison && homes.length > 1) return compare(telling, homes.slice(0, 3));
  if (wish.asksAvailability) return availability(telling, subject);
  if (subject.by === 'unclear') {
    return aDraft(phrases.whichOne(voice), {
      suggestions: homes.slice(0, 3).map((_home, index) => phrases.suggestions.about(index)),
    });
  }
  scene.memory.focusListingId = homes.length === 1 ? (homes[0]?.card.id ?? null) : null;
  const paragraphs = homes.slice(0, 3).map((facts) => tell(telling, facts));
  return aDraft(paragraphs.map(({ text }) => text).join('\n\n'), {
    listings: homes.slice(0, 3).map(({ card }) => card),
    suggestions: [phrases.suggestions.viewing, phrases.suggestions.more, phrases.suggestions.human],
  });
}

function tell(telling: Telling, facts: ListingFacts): { text: string } {
  const { scene, voice, phrases, wish } = telling;
  const question = scene.folded.toLowerCase();
  const address = shortAddress(facts.card);
  const { told, missing } = tellAspects(question, facts);
  const about = keywords(withoutName(question, facts));
  if (told.length > 0) {
    const also = about.filter(
      (word) => isHomeWord(word) && !told.some((line) => line.includes(word)),
    );
    const more = also.length > 0 && told.length < 2 ? alsoAsked(telling, facts, also) : [];
    const rest =
      missing.length > 0 ? [phrases.unmentioned(voice, { address, what: listed(missing) })] : [];
    return { text: [...told, ...more, ...rest].join(' ') };
  }
  const isOpenQuestion =
    about.length === 0 ||
    openQuestion.test(question) ||
    (!wish.isQuestion && pointsOnly.test(question));
  const feature = featureAnswer(facts, about, address);
  if (feature) return { text: feature };
  const remark = about.length > 0 && !isOpenQuestion ? findRemark(facts, about.join(' ')) : null;
  if (remark) return { text: `The listing of ${address} says: "${remark.sentence}"` };
  if (missing.length > 0 || (wish.isQuestion && !isOpenQuestion)) {
    scene.memory.pending = { kind: 'offerHuman' };
    const what = missing[0] ?? about.find(isHomeWord);
    const gap = what
      ? phrases.unmentioned(voice, { address, what })
      : phrases.notInListing(voice, address);
    return { text: `${gap} ${phrases.offerAgent(voice)}` };
  }
  const features = featuresOf(facts);
  const words = opening(facts);
  return {
    text: [
      `${describe(facts)}.`,
      features.length > 0 ? `It has: ${listed(features.slice(0, 5))}.` : null,
      words ? `From the listing: "${words}"` : null,
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/** "The blue house" says which one, and asks nothing of its color. */
const pointsOnly =
  /\bthe (?:[\w-]+ ){0,3}(?:one|house|home|place|condo|apartment|flat|townhouse|cottage)\b/u;

const openQuestion =
  /\b(?:tell me|more (?:about|on|info\w*|details?)|details?|describe|interested|what about|how about|like the|love the|info\w*|cheapest|least expensive|most|biggest|largest|smallest|newest)\b/u;

/** The second half of "how old is it and does it have a basement?". */
function alsoAsked(
  { voice, phrases }: Telling,
  facts: ListingFacts,
  about: readonly string[],
): string[] {
  const address = shortAddress(facts.card);
  const [what] = about;
  const feature = featureAnswer(facts, about, address);
  if (feature || !what) return feature ? [feature] : [];
  const remark = findRemark(facts, about.join(' '));
  return [
    remark
      ? `The listing says: "${remark.sentence}"`
      : phrases.unmentioned(voice, { address, what }),
  ];
}

/** "Does it have a pool?": yes only when the row says so. */
function featureAnswer(
  facts: ListingFacts,
  about: readonly string[],
  address: string,
): string | null {
  const features = featuresOf(facts);
  const found = features.find((feature) =>
    about.some((word) => feature.includes(word.replace(/s$/u, ''))),
  );
  if (!found) return null;
  const remark = findRemark(facts, about.join(' '));
  return `Yes, the listing of ${address} includes: ${found}.${remark ? ` The listing says: "${remark.sentence}"` : ''}`;
}

function withoutName(question: string, { card }: ListingFacts): string {
  const address = shortAddress(card).toLowerCase();
  return question.replaceAll(address, ' ').replaceAll((card.City ?? '§').toLowerCase(), ' ');
}

const statusWords: Partial<Record<string, string>> = {
  ActiveUnderContract: 'under contract',
  Pending: 'pending',
  ComingSoon: 'coming soon',
  Hold: 'on hold',
  Closed: 'sold',
};

function availability({ scene, voice, phrases }: Telling, { homes, hasGone, by }: Subject): Draft {
  if (homes.length === 1 && by !== 'unclear')
    scene.memory.focusListingId = homes[0]?.card.id ?? null;
  const lines = homes.slice(0, 4).map(({ card }) => {
    const address = shortAddress(card);
    if (card.StandardStatus === 'Active')
      return phrases.available(voice, { address, price: price(card) });
    return phrases.unavailable(voice, {
      address,
      status: statusWords[card.StandardStatus] ?? 'not on the market',
    });
  });
  if (hasGone) lines.push(phrases.gone(voice));
  return aDraft(lines.join(homes.length > 1 ? '\n' : ' '), {
    listings: homes.slice(0, 4).map(({ card }) => card),
    suggestions: [phrases.suggestions.viewing, phrases.suggestions.more],
  });
}

function compare({ scene, phrases }: Telling, homes: readonly ListingFacts[]): Draft {
  const question = scene.folded.toLowerCase();
  const hasOnePrice =
    new Set(homes.map(({ card }) => `${card.currency} ${card.LeaseAmountFrequency ?? ''}`)).size ===
    1;
  const notes = measures.flatMap(({ asked, of, says, isPrice }) => {
    const winner = isPrice && !hasOnePrice ? null : highest(homes, of);
    return winner
      ? [{ isAsked: asked.test(question), text: `${shortAddress(winner.card)} ${says}.` }]
      : [];
  });
  const askedFor = notes.filter(({ isAsked }) => isAsked);
  const lines = homes.map((facts) => `- ${describe(facts)}`).join('\n');
  const text =
    askedFor.length > 0
      ? `${askedFor.map((note) => note.text).join(' ')}\n\n${lines}`
      : `${lines}\n\n${notes.map((note) => note.text).join(' ')}`;
  return aDraft(text.trim(), {
    listings: homes.map(({ card }) => card),
    suggestions: [phrases.suggestions.viewing, phrases.suggestions.cheaper],
  });
}

const measures = [
  {
    asked: /\b(?:cheap\w*|less|price|afford\w*|expensive)\b/u,
    of: ({ card }: ListingFacts) => (card.ListPrice === null ? null : -card.ListPrice),
    says: 'is the least expensive',
    isPrice: true,
  },
  {
    asked: /\b(?:bigg\w*|larg\w*|space|spacious|size)\b/u,
    of: ({ card }: ListingFacts) => card.LivingArea,
    says: 'has the most living space',
    isPrice: false,
  },
  {
    asked: /\b(?:new\w*|old\w*|year)\b/u,
    of: ({ details }: ListingFacts) => details?.YearBuilt ?? null,
    says: 'is the newest',
    isPrice: false,
  },
] as const;

/** The one that has most of it, when all are known and there is no tie. */
function highest(
  homes: readonly ListingFacts[],
  of: (facts: ListingFacts) => number | null,
): ListingFacts | null {
  if (homes.some((facts) => of(facts) === null)) return null;
  const [first, second] = homes.toSorted((a, b) => (of(b) ?? 0) - (of(a) ?? 0));
  return first && second && of(first) !== of(second) ? first : null;
}
