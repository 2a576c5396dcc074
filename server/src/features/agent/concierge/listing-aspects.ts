import type { ListingFacts } from '../ledger.ts';
import { longDate } from '../long-date.ts';
import { area, count, fee, lot, price, shortAddress, summary } from './format.ts';

/** One thing that people ask of a home, and what its row says. `null`: the row does not say. */
interface Aspect {
  readonly name: string;
  readonly asked: RegExp;
  readonly tell: (facts: ListingFacts, home: string) => string | null;
}

const aspects: readonly Aspect[] = [
  {
    name: 'the price',
    asked:
      /\b(?:price[ds]?|cost|costs|how much (?:is|does|are|for)|asking|expensive|list price|how much\?|precio|prix|preis|pre[cç]o|rent\b(?! out))/u,
    tell: ({ card }, home) => {
      const amount = price(card);
      return amount && `${home} is listed at ${amount}.`;
    },
  },
  {
    name: 'the bedrooms',
    asked:
      /\b(?:how many|number of|any)\b[^?]{0,20}\b(?:bed(?:room)?s?|rooms)\b|\bbed(?:room)?s\b/u,
    tell: ({ card }, home) =>
      card.BedroomsTotal === null ? null : `${home} has ${count(card.BedroomsTotal, 'bedroom')}.`,
  },
  {
    name: 'the bathrooms',
    asked: /\bbath(?:room)?s?\b/u,
    tell: ({ card }, home) =>
      card.bathrooms === null ? null : `${home} has ${count(card.bathrooms, 'bathroom')}.`,
  },
  {
    name: 'the lot size',
    asked: /\b(?:lot|acres?|acreage|plot|land)\b|\bhow (?:big|large) is the (?:yard|garden)\b/u,
    tell: ({ details }, home) => {
      const size = details && lot(details);
      return size ? `The lot of ${home} measures ${size}.` : null;
    },
  },
  {
    name: 'the living area',
    asked:
      /^(?!.*\b(?:lot|acres?|plot|land|yard|garden|garage|kitchen)\b).*\b(?:how (?:big|large|spacious)|size|sq(?:uare)?\.? ?(?:ft|feet|foot(?:age)?|m\w*)|sqft|sqm|living (?:area|space)|floor area)\b/u,
    tell: ({ card }, home) => {
      const size = area(card);
      return size && `${home} has ${size} of living space.`;
    },
  },
  {
    name: 'the year it was built',
    asked: /\b(?:year|built|how old|age of|new construction|when was)\b/u,
    tell: ({ details }, home) =>
      details?.YearBuilt ? `${home} was built in ${details.YearBuilt}.` : null,
  },
  {
    name: 'the number of floors',
    asked:
      /\b(?:stor(?:y|ies|eys?)|how many (?:floors|levels)|single[- ](?:level|story)|two[- ]story)\b/u,
    tell: ({ details }, home) =>
      details?.StoriesTotal
        ? `${home} has ${count(details.StoriesTotal, 'story', 'stories')}.`
        : null,
  },
  {
    name: 'a garage',
    asked: /\b(?:garage|parking|park (?:my|a|the|two|\d) ?cars?|carport)\b/u,
    tell: ({ details }, home) =>
      details?.GarageSpaces
        ? `${home} has a garage with ${count(details.GarageSpaces, 'garage space')}.`
        : null,
  },
  {
    name: 'association fees',
    asked:
      /\b(?:hoa|association|dues|maintenance fees?|monthly fees?|condo fees?|service charges?)\b/u,
    tell: ({ details }, home) => {
      if (details?.AssociationFee === 0) return `${home} has no association fee.`;
      const dues = details && fee(details);
      return dues ? `The association fee of ${home} is ${dues}.` : null;
    },
  },
  {
    name: 'the address',
    asked:
      /\b(?:address|where (?:is|are|exactly)|located|location|which (?:town|city|street|area)|zip|postal code|neighbou?rhood is it)\b/u,
    tell: ({ card, details }) => {
      if (!card.UnparsedAddress) return card.City && `It is in ${card.City}.`;
      return `The address is ${card.UnparsedAddress}${details?.SubdivisionName ? `, in ${details.SubdivisionName}` : ''}.`;
    },
  },
  {
    name: 'the listing agent',
    asked:
      /\b(?:(?:listing|selling|which|who(?:'s| is) the) (?:\w+ )?(?:agent|realtor|broker)|who (?:is )?(?:list(?:s|ed|ing)|sell(?:s|ing)|represent\w*)|which (?:office|agency|firm)|listed by)\b/u,
    tell: ({ card, details }, home) => {
      const people = [details?.ListAgentFullName, card.ListOfficeName].filter(Boolean).join(', ');
      if (people === '') return null;
      return `${home} is listed by ${people}${card.AttributionContact ? `, ${card.AttributionContact}` : ''}.`;
    },
  },
  {
    name: 'when it is available',
    asked:
      /\bwhen (?:is it|can i|could (?:i|we)|would it be|will it be)\b[^?]{0,15}\b(?:available|free|move|vacant)|\bmove[- ]?in date\b|\bavailable from\b/u,
    tell: ({ details }, home) =>
      details?.AvailabilityDate
        ? `${home} is available from ${longDate(details.AvailabilityDate)}.`
        : null,
  },
  {
    name: 'photos',
    asked:
      /\b(?:link|url|website|web page|listing page|more (?:photos|pictures)|photos?|pictures?|images|video)\b/u,
    tell: ({ card }, home) => {
      if (card.url) return `You will find everything on [its page](${card.url}).`;
      return card.photo ? `The card of ${home} shows its photo.` : null;
    },
  },
];

export interface AspectAnswers {
  readonly told: readonly string[];
  /** Asked for, and not in the row. */
  readonly missing: readonly string[];
}

export function tellAspects(question: string, facts: ListingFacts): AspectAnswers {
  const home = shortAddress(facts.card);
  const told: string[] = [];
  const missing: string[] = [];
  for (const aspect of aspects) {
    if (!aspect.asked.test(question)) continue;
    const answer = aspect.tell(facts, home);
    if (answer) told.push(answer);
    else missing.push(aspect.name);
  }
  return { told: told.slice(0, 4), missing };
}

/** One line for a comparison, one paragraph for "tell me about it". */
export function describe(facts: ListingFacts): string {
  const { card, details } = facts;
  const amount = price(card);
  return [
    `**${shortAddress(card)}**${card.City ? ` in ${card.City}` : ''}`,
    amount,
    summary(facts),
    details?.YearBuilt ? `built in ${details.YearBuilt}` : null,
  ]
    .filter(Boolean)
    .join(', ');
}

export function featuresOf({ details }: ListingFacts): string[] {
  const names = [...(details?.features ?? []), ...(details?.amenities ?? [])];
  const words = names.map((name) =>
    name
      .replaceAll(/([a-z])([A-Z])/gu, '$1 $2')
      .toLowerCase()
      .trim(),
  );
  return [...new Set(words)].filter((word) => word.length < 40 && !/\d/u.test(word)).slice(0, 8);
}
