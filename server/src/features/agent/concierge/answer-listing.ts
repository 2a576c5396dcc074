import { aDraft, type Draft } from './draft.ts';
import { writeDate, writeList } from '../../../platform/language/speech.ts';
import { beginsIn, findRemark, isHomeWord, keywords, opening, thingOf } from './find-remark.ts';
import type { Subject } from './find-subject.ts';
import { price, shortAddress } from './format.ts';
import { amountPerArea, describe, featuresOf, tellAspects } from './listing-aspects.ts';
import type { Voice, Wording } from './phrases/index.ts';
import type { Wish } from './read-wish.ts';
import type { Scene } from '../scene.ts';
import type { ListingFacts } from '../ledger.ts';
import { rememberSpoken } from '../memory.ts';

interface Telling {
  readonly scene: Scene;
  readonly voice: Voice;
  readonly phrases: Wording;
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
  rememberSpoken(
    scene.memory,
    subject.by === 'unclear' ? [] : homes.slice(0, 4).map(({ card }) => card.id),
  );
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
    literals: homes.flatMap((facts) =>
      [
        ...(facts.details?.AvailabilityDate
          ? [writeDate(facts.details.AvailabilityDate, phrases.locale)]
          : []),
        amountPerArea(facts, phrases) ?? [],
      ].flat(),
    ),
    suggestions:
      homes.length === 1
        ? [phrases.suggestions.viewing, phrases.suggestions.similar, phrases.suggestions.human]
        : [phrases.suggestions.viewing, phrases.suggestions.more, phrases.suggestions.human],
  });
}

function tell(telling: Telling, facts: ListingFacts): { text: string } {
  const { scene, voice, phrases, wish } = telling;
  const question = scene.folded.toLowerCase();
  const address = shortAddress(facts.card, phrases);
  const { homes } = phrases;
  const { told, missing } = tellAspects(question, facts, phrases);
  // "How old is the roof?" is about the roof; an old charmer says nothing of it.
  const about = keywords(withoutName(question, facts, phrases)).filter((word) => word !== 'old');
  if (told.length > 0) {
    const also = about.filter(
      (word) =>
        isHomeWord(word) &&
        !told.some((line) => line.includes(word)) &&
        (phrases.language === 'en' || tellAspects(word, facts, phrases).told.length === 0),
    );
    const more = also.length > 0 && told.length < 2 ? alsoAsked(telling, facts, also) : [];
    const rest =
      missing.length > 0
        ? [
            phrases.unmentioned(voice, {
              address,
              what: writeList(
                missing.map((name) => homes.aspects[name]),
                phrases.locale,
                'conjunction',
              ),
            }),
          ]
        : [];
    return { text: [...told, ...more, ...rest].join(' ') };
  }
  const isOpenQuestion =
    about.length === 0 ||
    openQuestion.test(question) ||
    (!wish.isQuestion && pointsOnly.test(question));
  const feature = featureAnswer(telling, facts, about);
  if (feature) return { text: feature };
  const remark = about.length > 0 && !isOpenQuestion ? findRemark(facts, about.join(' ')) : null;
  if (remark) return { text: homes.says(address, remark.sentence) };
  if (missing.length > 0 || (wish.isQuestion && !isOpenQuestion)) {
    scene.memory.pending = { kind: 'offerHuman' };
    const what = missing[0] ? homes.aspects[missing[0]] : thingAsked(about, phrases);
    const gap = what
      ? phrases.unmentioned(voice, { address, what })
      : phrases.notInListing(voice, address);
    return { text: `${gap} ${phrases.offerAgent(voice)}` };
  }
  const features = featuresOf(facts, phrases).map(({ label }) => label);
  const words = opening(facts);
  return {
    text: [
      `${describe(facts, phrases)}.`,
      features.length > 0
        ? homes.has(writeList(features.slice(0, 5), phrases.locale, 'conjunction'))
        : null,
      words ? homes.opening(words) : null,
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/** "The blue house" says which one, and asks nothing of its color. */
const pointsOnly =
  /\bthe (?:[\w-]+ ){0,3}(?:one|house|home|place|condo|apartment|flat|townhouse|cottage)\b/u;

const openQuestion =
  /\b(?:tell me|more (?:about|on|info\w*|details?)|details?|describe|interested|what about|how about|like the|love the|info\w*|cheapest|least expensive|most|biggest|largest|smallest|newest|(?:do you have|have you got|is there|find|show me) (?:anything|something|any (?:homes?|houses?)|homes?|houses?))\b/u;

/** The second half of "how old is it and does it have a basement?". */
function alsoAsked(telling: Telling, facts: ListingFacts, about: readonly string[]): string[] {
  const { voice, phrases } = telling;
  const address = shortAddress(facts.card, phrases);
  const feature = featureAnswer(telling, facts, about);
  if (feature) return [feature];
  const remark = findRemark(facts, about.join(' '));
  if (remark) return [phrases.homes.says(null, remark.sentence)];
  const what = thingAsked(about, phrases);
  return what ? [phrases.unmentioned(voice, { address, what })] : [];
}

/** "Does it have a pool?": yes only when the row says so. */
function featureAnswer(
  { scene, phrases }: Telling,
  facts: ListingFacts,
  about: readonly string[],
): string | null {
  const question = scene.folded.toLowerCase();
  const found = featuresOf(facts, phrases).find(({ name }) =>
    about.some((word) => beginsIn(name, word.replace(/s$/u, ''))),
  );
  if (!found) return null;
  const { homes } = phrases;
  const remark = findRemark(facts, about.join(' '));
  const address = shortAddress(facts.card, phrases);
  // "Gas or wood?" is not answered by a yes.
  if (alternatives.test(question)) return remark && homes.says(address, remark.sentence);
  const yes = homes.includes(address, found.label);
  return remark ? `${yes} ${homes.says(null, remark.sentence)}` : yes;
}

const alternatives =
  /\b(?:is|are|does|do|has|have|was|were)\b[^.?!]{2,60}\bor\b(?! (?:not|so|more|anything)\b)/u;

/** The thing asked for, in words that go on in a sentence. */
function thingAsked(about: readonly string[], { homes }: Wording): string | null {
  const word = about.find(isHomeWord);
  if (!word || !homes.things) return word ?? null;
  const thing = thingOf(word);
  return thing && homes.things[thing];
}

function withoutName(question: string, { card }: ListingFacts, phrases: Wording): string {
  const address = shortAddress(card, phrases).toLowerCase();
  return question.replaceAll(address, ' ').replaceAll((card.City ?? '§').toLowerCase(), ' ');
}

function availability({ scene, voice, phrases }: Telling, { homes, hasGone, by }: Subject): Draft {
  if (homes.length === 1 && by !== 'unclear')
    scene.memory.focusListingId = homes[0]?.card.id ?? null;
  const asksGone = gone.test(scene.folded) && !offered.test(scene.folded);
  const lines = homes.slice(0, 4).map(({ card }) => {
    const address = shortAddress(card, phrases);
    if (card.StandardStatus === 'Active')
      return phrases.available(voice, { address, price: price(card, phrases), asksGone });
    const words: Partial<Record<string, string>> = phrases.homes.status;
    const status = words[card.StandardStatus] ?? phrases.homes.status.other;
    return phrases.unavailable(voice, { address, status });
  });
  if (hasGone) lines.push(phrases.gone(voice));
  return aDraft(lines.join(homes.length > 1 ? '\n' : ' '), {
    listings: homes.slice(0, 4).map(({ card }) => card),
    suggestions: [phrases.suggestions.viewing, phrases.suggestions.more],
  });
}

/** "Is it sold?" of a home that is not. */
const gone = /\b(?:sold|taken|gone|pending|under (?:contract|offer)|off the market)\b/iu;
const offered = /\b(?:available|for sale|on the market|active|listed)\b/iu;

function compare({ scene, phrases }: Telling, homes: readonly ListingFacts[]): Draft {
  const question = scene.folded.toLowerCase();
  const hasOnePrice =
    new Set(homes.map(({ card }) => `${card.currency} ${card.LeaseAmountFrequency ?? ''}`)).size ===
    1;
  const notes = measures.flatMap(({ asked, of, says, isPrice }) => {
    const winner = isPrice && !hasOnePrice ? null : highest(homes, of);
    return winner
      ? [
          {
            isAsked: asked.test(question),
            text: phrases.homes[says](shortAddress(winner.card, phrases)),
          },
        ]
      : [];
  });
  const askedFor = notes.filter(({ isAsked }) => isAsked);
  // Where the size of one is unknown, its price is no answer to which is bigger.
  const others = measures.some(({ asked }) => asked.test(question)) ? [] : notes;
  const lines = homes.map((facts) => `- ${describe(facts, phrases)}`).join('\n');
  const text =
    askedFor.length > 0
      ? `${askedFor.map((note) => note.text).join(' ')}\n\n${lines}`
      : `${lines}\n\n${others.map((note) => note.text).join(' ')}`;
  return aDraft(text.trim(), {
    listings: homes.map(({ card }) => card),
    suggestions: [phrases.suggestions.viewing, phrases.suggestions.cheaper],
  });
}

const measures = [
  {
    asked: /\b(?:cheap\w*|less|price|afford\w*|expensive)\b/u,
    of: ({ card }: ListingFacts) => (card.ListPrice === null ? null : -card.ListPrice),
    says: 'leastExpensive',
    isPrice: true,
  },
  {
    asked: /\b(?:bigg\w*|larg\w*|space|spacious|size)\b/u,
    of: ({ card }: ListingFacts) => card.LivingArea,
    says: 'mostSpace',
    isPrice: false,
  },
  {
    asked: /\b(?:new\w*|old\w*|year)\b/u,
    of: ({ details }: ListingFacts) => details?.YearBuilt ?? null,
    says: 'newest',
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
