import { inSentence } from './tell-found.ts';
import { writeDate } from '../../../platform/language/speech.ts';
import type { ListingFacts } from '../ledger.ts';
import { area, counted, fee, lot, money, price, shortAddress, summary } from './format.ts';
import type { AspectName, Wording } from './phrases/index.ts';

/** One thing that people ask of a home, and what its row says. `null`: the row does not say. */
interface Aspect {
  readonly name: AspectName;
  /** Patterns run over the reading of a message in English. */
  readonly asked: RegExp;
  /** It costs something else that is asked for. */
  readonly yieldsTo?: RegExp;
  readonly tell: (facts: ListingFacts, home: string, wording: Wording) => string | null;
}

const unitOfArea = /sq\w*\.? ?(?:ft|feet|foot|m\w*)?|sqft|sqm|m2|m²/u.source;
const perArea = new RegExp(
  String.raw`\b(?:price|cost|costs|how much|what)\b[^.?!]{0,30}\b(?:per|a|each|every|the) (?:${unitOfArea})(?!\p{L})|\bper (?:${unitOfArea}) (?:price|cost|how much)|\$ ?\/ ?(?:sq|ft)`,
  'u',
);

const aspects: readonly Aspect[] = [
  {
    name: 'price',
    asked:
      /\b(?:price[ds]?|cost|costs|how much (?:is|does|are|for)|asking|expensive|list price|how much\?|precio|prix|preis|pre[cç]o|rent\b(?! out))/u,
    yieldsTo: /\b(?:tax(?:es)?|hoa|association|dues|fees?|charges?|insurance|utilities)\b/u,
    tell: ({ card }, home, wording) => {
      const amount = price(card, wording);
      return amount && wording.homes.price(home, amount);
    },
  },
  {
    name: 'bedrooms',
    asked:
      /\b(?:how many|number of|any)\b[^?]{0,20}\b(?:bed(?:room)?s?|rooms)\b|\bbed(?:room)?s\b/u,
    tell: ({ card }, home, wording) =>
      card.BedroomsTotal === null
        ? null
        : wording.homes.rooms(home, counted(card.BedroomsTotal, wording.homes.bedrooms, wording)),
  },
  {
    name: 'bathrooms',
    asked: /\bbath(?:room)?s?\b/u,
    tell: ({ card }, home, wording) =>
      card.bathrooms === null
        ? null
        : wording.homes.rooms(home, counted(card.bathrooms, wording.homes.bathrooms, wording)),
  },
  {
    name: 'lot',
    asked: /\b(?:lot|acres?|acreage|plot|land)\b|\bhow (?:big|large) is the (?:yard|garden)\b/u,
    tell: ({ details }, home, wording) => {
      const size = details && lot(details, wording);
      return size ? wording.homes.lot(home, size) : null;
    },
  },
  {
    name: 'area',
    asked:
      /^(?!.*\b(?:lot|acres?|plot|land|yard|garden|garage|kitchen)\b).*\b(?:how (?:big|large|spacious)|size|sq(?:uare)?\.? ?(?:ft|feet|foot(?:age)?|m\w*)|sqft|sqm|living (?:area|space)|floor area)\b/u,
    tell: ({ card }, home, wording) => {
      const size = area(card, wording);
      return size && wording.homes.area(home, size);
    },
  },
  {
    name: 'built',
    asked:
      /\b(?:(?:what|which) year|built|how old(?! (?:is|are) the (?:roof|furnace|boiler|kitchen|hvac|heat\w*|water|windows?|ac|a\/c|air|appliances?|deck|plumbing|wiring|floors?)\b)|age of|new construction|when was (?:it|this|that|the (?:home|house|building|place|\w+ one)|\d))\b/u,
    tell: ({ details }, home, { homes }) =>
      details?.YearBuilt ? homes.built(home, details.YearBuilt) : null,
  },
  {
    name: 'stories',
    asked:
      /\b(?:stor(?:y|ies|eys?)|how many (?:floors|levels)|single[- ](?:level|story)|two[- ]story)\b/u,
    tell: ({ details }, home, wording) =>
      details?.StoriesTotal
        ? wording.homes.rooms(home, counted(details.StoriesTotal, wording.homes.stories, wording))
        : null,
  },
  {
    name: 'garage',
    asked: /\b(?:garage|parking|park (?:my|a|the|two|\d) ?cars?|carport)\b/u,
    tell: ({ details }, home, wording) =>
      details?.GarageSpaces
        ? wording.homes.garage(
            home,
            counted(details.GarageSpaces, wording.homes.garageSpaces, wording),
          )
        : null,
  },
  {
    name: 'dues',
    asked:
      /\b(?:hoa|association|dues|maintenance fees?|monthly fees?|condo fees?|service charges?)\b/u,
    tell: ({ details }, home, wording) => {
      if (details?.AssociationFee === 0) return wording.homes.noDues(home);
      const dues = details && fee(details, wording);
      return dues ? wording.homes.dues(home, dues) : null;
    },
  },
  {
    name: 'perArea',
    asked: perArea,
    tell: (facts, home, wording) => {
      const amount = amountPerArea(facts, wording);
      const unit = facts.card.LivingAreaUnits;
      return amount && unit && wording.homes.perArea(home, amount, wording.homes.units[unit]);
    },
  },
  {
    name: 'taxes',
    asked: /\b(?:property|real estate|annual|yearly|council|land)? ?tax(?:es)?\b/u,
    tell: ({ details }, home, wording) =>
      details?.TaxAnnualAmount
        ? wording.homes.taxes(home, money(details.TaxAnnualAmount, details.currency, wording))
        : null,
  },
  {
    name: 'address',
    asked:
      /\b(?:address|where (?:is|are|exactly)|located|location|which (?:town|city|street|area)|zip|postal code|neighbou?rhood is it)\b/u,
    tell: ({ card, details }, _home, { homes }) => {
      if (!card.UnparsedAddress) return card.City && homes.inTown(card.City);
      return homes.address(card.UnparsedAddress, details?.SubdivisionName ?? null);
    },
  },
  {
    name: 'agent',
    asked:
      /\b(?:(?:listing|selling|which|who(?:'s| is) the) (?:\w+ )?(?:agent|realtor|broker)|who (?:is )?(?:list(?:s|ed|ing)|sell(?:s|ing)|represent\w*)|which (?:office|agency|firm)|listed by)\b/u,
    tell: ({ card, details }, home, { homes }) => {
      const people = [details?.ListAgentFullName, card.ListOfficeName].filter(Boolean);
      if (people.length === 0) return null;
      return homes.agent(home, [...people, card.AttributionContact].filter(Boolean).join(', '));
    },
  },
  {
    name: 'availability',
    asked:
      /\bwhen (?:is it|can i|could (?:i|we)|would it be|will it be)\b[^?]{0,15}\b(?:available|free|move|vacant)|\bmove[- ]?in date\b|\bavailable from\b/u,
    tell: ({ details }, home, { homes, locale }) =>
      details?.AvailabilityDate
        ? homes.availability(home, writeDate(details.AvailabilityDate, locale))
        : null,
  },
  {
    name: 'photos',
    asked:
      /\b(?:link|url|website|web page|listing page|more (?:photos|pictures)|photos?|pictures?|images|video)\b/u,
    tell: ({ card }, home, { homes }) => {
      if (card.url) return homes.page(card.url);
      return card.photo ? homes.photo(home) : null;
    },
  },
];

/** What a home for sale costs by its area: worked out here, so that no row vouches for it. */
export function amountPerArea({ card }: ListingFacts, wording: Wording): string | null {
  const { ListPrice, LivingArea, currency, LeaseAmountFrequency } = card;
  if (!ListPrice || !LivingArea || LeaseAmountFrequency) return null;
  return money(Math.round(ListPrice / LivingArea), currency, wording);
}

export interface AspectAnswers {
  readonly told: readonly string[];
  /** Asked for, and not in the row. */
  readonly missing: readonly AspectName[];
}

/** `question` is the reading of a message in English. */
export function tellAspects(
  question: string,
  facts: ListingFacts,
  wording: Wording,
): AspectAnswers {
  const home = shortAddress(facts.card, wording);
  const told: string[] = [];
  const missing: AspectName[] = [];
  const isPerArea = perArea.test(question);
  for (const aspect of aspects) {
    if (!aspect.asked.test(question) || aspect.yieldsTo?.test(question)) continue;
    if (isPerArea && (aspect.name === 'price' || aspect.name === 'area')) continue;
    const answer = aspect.tell(facts, home, wording);
    if (answer) told.push(answer);
    else missing.push(aspect.name);
  }
  return { told: told.slice(0, 4), missing };
}

/** One line for a comparison, one paragraph for "tell me about it". */
export function describe(facts: ListingFacts, wording: Wording): string {
  const { card, details } = facts;
  const { homes } = wording;
  return [
    homes.title(shortAddress(card, wording), card.City),
    price(card, wording),
    summary(facts, wording),
    details?.YearBuilt ? homes.builtIn(details.YearBuilt) : null,
  ]
    .filter(Boolean)
    .join(homes.comma);
}

/** What the row says a home has, as the source says it in English and in the words of the talk. */
export function featuresOf(
  { details }: ListingFacts,
  wording: Wording,
): { name: string; label: string }[] {
  const known = wording.wishes?.vocabulary.features;
  const words = new Map<string, string>();
  for (const source of [...(details?.features ?? []), ...(details?.amenities ?? [])]) {
    const name = source
      .replaceAll(/([a-z])([A-Z])/gu, '$1 $2')
      .toLowerCase()
      .trim();
    const told = known?.[source];
    const label = known ? told && inSentence(told, wording) : name;
    if (label && name.length < 40 && !/\d/u.test(name)) words.set(name, label);
  }
  return [...words].slice(0, 8).map(([name, label]) => ({ name, label }));
}
