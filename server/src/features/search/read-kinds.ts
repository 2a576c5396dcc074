import type { PropertySubType } from '@katek/sdk/protocol';
import type { Draft } from './request-draft.ts';

type Kinds = readonly (readonly [RegExp, readonly PropertySubType[]])[];

/** Sale or rent, what kind of home, in which order, how many, and from which years. */
export function readKinds(draft: Draft, now: Date): void {
  readOrder(draft);
  readLimit(draft);
  readOffer(draft);
  readYears(draft, now);
}

/** Kinds of homes come after the features, so that "guest house" or "golf villa view" are not kinds of homes. */
export function readSubTypes(draft: Draft, region: string): void {
  const wanted = new Set<PropertySubType>();
  const unwanted = new Set<PropertySubType>();
  for (const [pattern, kinds] of kindsOf(region)) {
    draft.take(pattern, (match) => {
      const isDenied =
        /\b(?:no|not|without|except|other than|but not|sin|don'?t want)(?: an?| any)? $/.test(
          draft.text.slice(Math.max(0, match.index - 20), match.index),
        );
      for (const kind of kinds) (isDenied ? unwanted : wanted).add(kind);
    });
  }
  const kept = [...wanted].filter((kind) => !unwanted.has(kind)).slice(0, 10);
  if (kept.length > 0) draft.query.PropertySubType = kept;
  if (unwanted.size > 0 && kept.length === 0) {
    const words = [...unwanted].flatMap((kind) => deniable[kind] ?? []);
    if (words.length > 0) {
      draft.query.withoutFeatures = [...(draft.query.withoutFeatures ?? []), ...words];
    }
  }
}

const deniable: Partial<Record<PropertySubType, readonly string[]>> = {
  Condominium: ['condo'],
  Townhouse: ['townhouse'],
  Apartment: ['apartment'],
  MobileHome: ['mobileHome'],
  UnimprovedLand: ['land'],
};

const houses: readonly PropertySubType[] = [
  'SingleFamilyResidence',
  'Villa',
  'Bungalow',
  'Ranch',
  'Cabin',
];

const kinds: Kinds = [
  [/\bstudio (?:apartments?|apts?|flats?|condos?)\b/g, ['Studio']],
  [/\b(?:penthouse )?condo(?:minium)?s?\b|\bcondominios?\b/g, ['Condominium']],
  [
    /\btown ?-?(?:home|house)s?\b|\brow ?(?:home|house)s?\b|\bterraced? (?:houses?|homes?)\b|\bbrownstones?\b/g,
    ['Townhouse'],
  ],
  [
    /\b(?:apartments?|apts?|apartamentos?|departamentos?|deptos?|flats?|mieszkani\w*|wohnung(?:en)?|appartements?|appartament[oi])\b/g,
    ['Apartment', 'Condominium'],
  ],
  [/\bstudios?\b|\bkawalerk\w*|\bmonoambientes?\b|\bbedsits?\b/g, ['Studio']],
  [/\blofts?\b/g, ['Loft']],
  [/\bduplex(?:es)?\b|\btwo-family\b/g, ['Duplex']],
  [/\btri-?plex(?:es)?\b/g, ['Triplex']],
  [/\b(?:four|quadru?)-?plex(?:es)?\b/g, ['Quadruplex']],
  [
    /\bmulti[- ]?(?:family|unit)(?: (?:home|house|propert)\w*)?\b|\bapartment buildings?\b/g,
    ['MultiFamily', 'Duplex', 'Triplex', 'Quadruplex'],
  ],
  [
    /\b(?:mobile|manufactured|modular|trailer) homes?\b|\btrailers?\b/g,
    ['MobileHome', 'ManufacturedHome'],
  ],
  [/\bcabins?\b|\bchalets?\b|\bcabanas?\b/g, ['Cabin']],
  [/\bvillas?\b/g, ['Villa']],
  [/\bbungalows?\b/g, ['Bungalow']],
  [/\b(?:ranch(?:es)?|ranchos?)\b(?! style)/g, ['Ranch', 'Farm']],
  [/\bfarms?\b(?! ?(?:house|style))|\bfincas?\b/g, ['Farm', 'Ranch']],
  [
    /\b(?:vacant|raw|building|empty|buildable) (?:land|lots?|plots?|parcels?)\b|(?<!\b(?:with|some|much|of|the|more|big|large) )\bland\b|\b(?:plots?|parcels?|lots?) (?:of land|for sale|to build)\b|\bterrenos?\b|\bdzialk\w*|\bgrundstuck\w*/g,
    ['UnimprovedLand'],
  ],
  [/\b(?:office building|commercial office|oficinas? comercial)\w*/g, ['Office']],
  [
    /\bretail (?:space|unit|propert)\w*|\bstorefronts?\b|\blocal(?:es)? comercial(?:es)?\b/g,
    ['Retail'],
  ],
  [/\bwarehouses?\b|\bbodegas? industrial\w*/g, ['Warehouse']],
  [
    /\b(?:single[- ]family|detached|semi[- ]detached|semis?(?! ?-)|free ?standing)(?: (?:homes?|houses?|residences?))?\b/g,
    ['SingleFamilyResidence'],
  ],
];

function kindsOf(region: string): Kinds {
  // In Britain and Ireland a row house is a house.
  const house = region === 'GB' || region === 'IE' ? [...houses, 'Townhouse' as const] : houses;
  return [...kinds, [/(?<!\bopen )\b(?:houses?|casas?|maisons?|haus|hauser|domu?)\b/g, house]];
}

function readOrder(draft: Draft): void {
  const order = (
    pattern: RegExp,
    sort: NonNullable<typeof draft.query.sort>,
    limit: number | null,
  ) =>
    draft.take(pattern, (match) => {
      draft.query.sort = sort;
      const count = /\b(\d{1,2})\b/.exec(match[0])?.[1];
      if (count) draft.query.limit = Math.min(Math.max(Number(count), 1), 50);
      else if (limit) draft.query.limit = limit;
    });
  order(
    /\b(?:the )?(?:top )?(?:\d{1,2} )?(?:most expensive|priciest|highest[- ]priced|most costly|mas car[oa]s?)(?: \d{1,2}\b)?/g,
    'priceDescending',
    superlativeLimit,
  );
  order(
    /\b(?:the )?(?:top )?(?:\d{1,2} )?(?:cheapest|least expensive|lowest[- ]priced?|most affordable|mas barat[oa]s?|mas economic[oa]s?|billigste\w*|najtansz\w*|moins cher\w*)(?: \d{1,2}\b)?/g,
    'priceAscending',
    superlativeLimit,
  );
  order(
    /\b(?:the )?(?:\d{1,2} )?(?:newest|latest|most recent|just listed|new(?:ly)? listed|recently listed|new listings?|mas nuev[oa]s?|mas recientes?)\b/g,
    'newest',
    null,
  );
  order(
    /\b(?:listed|new) (?:on the market )?(?:(?:in|within|over) )?(?:the )?(?:this|last|past) (?:\d{1,2} )?(?:days?|weeks?|months?)\b|\bnew (?:on|to) the market\b|\blisted (?:today|recently)\b/g,
    'newest',
    null,
  );
  order(
    /\b(?:the )?(?:\d{1,2} )?(?:biggest|largest|most spacious|most space|mas grandes?)\b(?! (?:yard|garden|lot|pool))/g,
    'areaDescending',
    superlativeLimit,
  );
  order(/\b(?:the )?most (?:bedrooms|beds)\b/g, 'bedroomsDescending', superlativeLimit);
  order(
    /\b(?:cheap|affordable|inexpensive|budget[- ]friendly|barat[oa]s?|economic[oa]s?|low[- ]cost)\b/g,
    'priceAscending',
    null,
  );
  order(
    /\b(?:sort(?:ed)? by|order(?:ed)? by) (?:lowest )?price\b|\blow to high\b/g,
    'priceAscending',
    null,
  );
  order(/\bhigh to low\b/g, 'priceDescending', null);
}

/** "The cheapest" asks for the few at the end of the scale, not for all of them in order. */
const superlativeLimit = 3;

/** "Show me five homes". */
function readLimit(draft: Draft): void {
  draft.take(
    /\b(?:show|give|send|find) (?:me |us )?(?:the )?(?:top |best )?(\d{1,2})(?= (?:\w+ )?(?:homes|houses|listings|options|properties|condos|apartments|places)\b)/g,
    (match) => {
      draft.query.limit = Math.min(Math.max(Number(match[1]), 1), 50);
    },
  );
}

function readOffer(draft: Draft): void {
  // Rent that a home brings in is a reason to buy it.
  draft.take(
    /\b(?:brings?|bringing|brought|earns?|earning|collects?|collecting|generates?|generating|produc(?:es?|ing)) (?:in )?(?:the |some |good |already )?(?:rent|rental income)\b|\b(?:already |currently )?(?:rented(?: out)?|tenanted|tenant(?:s)? in place)\b/g,
    () => {
      draft.query.offer = 'sale';
      draft.query.features = ['rentalIncome'];
    },
  );
  if (/\b(?:invest(?:or|ment|ing)?s?|buy to let|buy-to-let)\b/.test(draft.text)) {
    draft.query.offer = 'sale';
    draft.take(/\bbuy[- ]to[- ]let\b/g);
    return;
  }
  draft.take(
    /\b(?:for|to) (?:rent|let|lease)\b|\brentals?\b(?! (?:income|potential|property|unit|yield|history))|\brenting\b|\brent\b(?! (?:income|out|potential|it))|\ben (?:renta|alquiler)\b|\balquilar\b|\bpara alugar\b|\ba louer\b|\bzur miete\b|\bmieten\b|\bna wynajem\b|\bdo wynajecia\b|\bin affitto\b|\blease\b/g,
    () => void (draft.query.offer = 'rent'),
  );
  draft.take(
    /\bfor sale\b|\bto buy\b|\bbuy(?:ing)?\b|\bpurchas(?:e|ing)\b|\ben venta\b|\bcomprar\b|\ba vendre\b|\bkaufen\b|\bna sprzedaz\b|\bin vendita\b|\ba venda\b/g,
    () => void (draft.query.offer = 'sale'),
  );
}

function readYears(draft: Draft, now: Date): void {
  const year = String.raw`((?:18|19|20)\d\d)`;
  const set = (range: { min?: number; max?: number }) => void (draft.query.YearBuilt = range);
  draft.take(
    new RegExp(String.raw`\bbuilt (?:between|from) ${year} (?:and|to|-) ${year}\b`, 'g'),
    (match) => set({ min: Number(match[1]), max: Number(match[2]) }),
  );
  draft.take(
    new RegExp(
      String.raw`\b(?:built|constructed|newer|year built)(?: (?:in|from))?(?: (?:after|since|than|or after|from)) ${year}(?: or (?:newer|later))?\b|\b(?:built in )?${year} or (?:newer|later)\b`,
      'g',
    ),
    (match) => set({ min: Number(match[1] ?? match[2]) }),
  );
  draft.take(
    new RegExp(
      String.raw`\b(?:built|constructed|older)(?: than| before| pre)? (?:than |before )?${year}(?: or older)?\b`,
      'g',
    ),
    (match) => {
      const built = Number(match[1]);
      set(/before|older|pre/.test(match[0]) ? { max: built } : { min: built, max: built });
    },
  );
  draft.take(/\b(?:built in )?(?:the )?((?:18|19|20)\d)0'?s\b/g, (match) =>
    set({ min: Number(match[1]) * 10, max: Number(match[1]) * 10 + 9 }),
  );
  draft.take(/\b(?:built )?(?:in )?(?:the )?(?:last|past) (\d{1,2}) years\b/g, (match) =>
    set({ min: now.getUTCFullYear() - Number(match[1]) }),
  );
}
