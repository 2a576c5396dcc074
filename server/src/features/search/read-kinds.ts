import type { ListingQuery, PropertySubType } from '@katek/sdk/protocol';
import type { Draft } from './request-draft.ts';

type Kinds = readonly (readonly [RegExp, readonly PropertySubType[]])[];

/** Sale or rent, in which order, and how many. */
export function readKinds(draft: Draft): void {
  readOrder(draft);
  readLimit(draft);
  readOffer(draft);
}

/** Kinds of homes come after the features, so that "guest house" or "golf villa view" are not kinds of homes. */
export function readSubTypes(draft: Draft, region: string): void {
  const wanted = new Set<PropertySubType>();
  const unwanted = new Set<PropertySubType>();
  for (const [pattern, kinds] of kindsOf(region)) {
    draft.take(pattern, (match) => {
      const before = draft.text.slice(Math.max(0, match.index - 40), match.index);
      for (const kind of kinds) (refused.test(before) ? unwanted : wanted).add(kind);
    });
  }
  const kept = [...wanted].filter((kind) => !unwanted.has(kind)).slice(0, 10);
  if (kept.length > 0) draft.query.PropertySubType = kept;
  else readGround(draft);
  // A house that is refused leaves every other kind; one that is wanted already leaves the others out.
  const out = [...unwanted].slice(0, 10);
  if (out.length > 0) draft.query.withoutPropertySubType = out;
}

const refused =
  /\b(?:no|not|without|except(?: for)?|excluding|other than|(?:anything|everything|any kind|all) (?:but|except)|but not|neither|nor|avoid|sin|sem|sans|pas d[e']|ohne|kein\w*|don'?t want|do not want|not interested in)(?: (?:an?|any|the|in|to|have|looking for)){0,2}(?: \| *(?:or|and|nor|,)(?: an?)?)? *$/;

/** A plot with nothing said of a home on it is land. */
function readGround(draft: Draft): void {
  if (draft.query.BedroomsTotal || draft.query.bathrooms) return;
  if (/\b(?:homes?|house|rooms?|building|propert(?:y|ies)|apartments?|live)\b/.test(draft.text))
    return;
  if (draft.take(/(?<!\b(?:corner|big|large|huge|double) )\b(?:plots?|parcels?)\b/g))
    draft.query.PropertySubType = ['UnimprovedLand'];
}

const houses: readonly PropertySubType[] = [
  'SingleFamilyResidence',
  'Villa',
  'Bungalow',
  'Ranch',
  'Cabin',
];
const apartments: readonly PropertySubType[] = ['Apartment', 'Condominium'];

const kinds: Kinds = [
  [
    /\b(?:rooms?|ensuite|double room) (?:in (?:an? )?(?:shared|house ?share)[\w ]{0,12}|to (?:rent|let)\b|share\b)|\b(?:house|flat|room) ?shares?\b|\bshared (?:house|flat|apartment|accommodation)\b|\bwg-?zimmer\b|\bhabitacion en piso compartido\b/g,
    ['Room'],
  ],
  [/\bstudio (?:apartments?|apts?|flats?|condos?)\b/g, ['Studio']],
  [
    /\b(?:penthouse )?condo(?:minium)?s?\b|\bcondominios?\b|\bstrata (?:unit|title)s?\b/g,
    ['Condominium'],
  ],
  [
    /\btown ?-?(?:home|house)s?\b|\brow ?-?(?:home|house)s?\b|\b(?:mid|end)[- ](?:of[- ])?terraced?s?\b(?: (?:houses?|homes?))?|\bterraced? (?:houses?|homes?|propert\w+)\b|\b(?:victorian|edwardian|georgian) terraces?\b|\bbrownstones?\b|\breihenh(?:aus|auser)\b|\b(?:casas?|chalets?) adosad[oa]s?\b|\badosados?\b|\bmaisons? mitoyennes?\b|\bmoradias? geminadas?\b/g,
    ['Townhouse'],
  ],
  [
    /\bap(?:p?artm?)ent ?buildings?\b|\bmulti[- ]?(?:family|unit)(?: (?:home|house|propert)\w*)?\b|\bmehrfamilienh\w+\b|\bblocks? of flats\b/g,
    ['MultiFamily', 'Duplex', 'Triplex', 'Quadruplex'],
  ],
  [
    /\b(?:apartments?|apts?|apartamentos?|departamentos?|deptos?|flats?|mieszkani\w*|(?:\w+-)?wohnung(?:en)?|appartements?|appartament[oi]|pisos?(?! (?:de madera|radiante|laminad))|maisonn?ettes?|builder floors?|units?(?= (?:in|for|to)\b)|walk-?ups?|co-?ops?|aticos?)\b/g,
    apartments,
  ],
  [
    /\bstudios?\b|\bkawalerk\w*|\bmonoambientes?\b|\bbedsits?\b|\bestudios?\b|\befficienc(?:y|ies)\b/g,
    ['Studio'],
  ],
  [/\blofts?\b/g, ['Loft']],
  [/\bduplex(?:es)?\b|\btwo-family\b/g, ['Duplex']],
  [/\btri-?plex(?:es)?\b/g, ['Triplex']],
  [/\b(?:four|quadru?)-?plex(?:es)?\b/g, ['Quadruplex']],
  [
    /\b(?:mobile|manufactured|modular|trailer|park) homes?\b|\btrailers?\b|\bdouble ?-?wides?\b/g,
    ['MobileHome', 'ManufacturedHome'],
  ],
  [/\bcabins?\b|\bchalets?\b|\bcabanas?\b/g, ['Cabin']],
  [/\bvillas?\b|\bvillen\b/g, ['Villa']],
  [/\bbungalows?\b/g, ['Bungalow']],
  [/\b(?:ranch(?:es)?|ranchos?)\b(?! style)/g, ['Ranch', 'Farm']],
  [/\bfarms?\b(?! ?(?:house|style))|\bfincas?\b|\bbauernh\w+\b/g, ['Farm', 'Ranch']],
  [
    /\b(?:vacant|raw|building|empty|buildable|undeveloped|residential) (?:land|lots?|plots?|parcels?)\b|(?<!\b(?:with|some|much|of|the|more|big|large) )\bland\b|\b(?:plots?|parcels?|lots?) (?:of land|for sale|to build)\b|\bterrenos?\b|\bdzialk\w*|\bgrundstuck\w*|\bbauland\b|\bterrains?(?: a batir)?\b|\b(?:an? )?(?:empty |vacant )?lots? to build on\b/g,
    ['UnimprovedLand'],
  ],
  [
    /\boffice (?:buildings?|spaces?|units?|suites?)\b|\boffices\b|\bcommercial office\w*|\boficinas?\b|\bburos?\b|\bburoflache\w*/g,
    ['Office'],
  ],
  [
    /\bretail (?:space|unit|propert|shop)\w*|\bstorefronts?\b|\bshop (?:units?|spaces?|premises)\b|\blocal(?:es)? comercial(?:es)?\b/g,
    ['Retail'],
  ],
  [/\bwarehouses?\b|\bbodegas? industrial\w*|\blagerhall\w*/g, ['Warehouse']],
  [
    /\b(?:single[- ]family|sfhs?|sfrs?|detached|semi[- ]detached|semis?(?! ?-)|free ?standing|einfamilienh\w+)(?: (?:homes?|houses?|residences?))?\b/g,
    ['SingleFamilyResidence'],
  ],
];

function kindsOf(region: string): Kinds {
  // In Britain and Ireland a row house is a house.
  const house = region === 'GB' || region === 'IE' ? [...houses, 'Townhouse' as const] : houses;
  return [
    ...kinds,
    [
      /(?<!\bopen )\b(?:houses?|casas?|maisons?|haus|hauser|hauses|domu?|moradias?|cottages?|kothis?|bungalows?|pavillons?|viviendas? unifamiliar(?:es)?)\b/g,
      house,
    ],
  ];
}

function readOrder(draft: Draft): void {
  for (const { pattern, sort, isSuperlative } of orders) {
    draft.take(pattern, (match) => {
      draft.query.sort = sort;
      const rest = draft.text.slice(match.index + match[0].length);
      const count = toLimit(new RegExp(String.raw`\b(${limitWord})\b`).exec(match[0])?.[1]);
      if (count) draft.query.limit = count;
      // "The cheapest" asks for the few at the end of the scale; "cheapest first" for all of them in order.
      else if (isSuperlative && !/^ (?:first|on top|zuerst|primero|primeiro|d'abord)/.test(rest))
        draft.query.limit = superlativeLimit;
    });
  }
  draft.take(
    /\b(?:first|zuerst|primeir[oa]s?|primer[oa]s?) *$/g,
    () => draft.query.sort !== undefined,
  );
}

/** "The cheapest" asks for the few at the end of the scale, not for all of them in order. */
const superlativeLimit = 3;

const limitWord = String.raw`\d{1,2}|two|three|four|five|six|seven|eight|nine|ten`;
const limits = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function toLimit(word: string | undefined): number | null {
  if (word === undefined) return null;
  const at = limits.indexOf(word);
  return Math.min(Math.max(at >= 0 ? at + 2 : Number(word), 1), 50);
}

interface Order {
  readonly pattern: RegExp;
  readonly sort: NonNullable<ListingQuery['sort']>;
  readonly isSuperlative: boolean;
}

const superlative = (words: string) =>
  new RegExp(
    String.raw`\b(?:the |el |los |las? |le |les |die |das |o |os |as? )?(?:top |your )?(?:(?:${limitWord}) )?(?:${words})(?: (?:${limitWord})\b(?! ?(?:bed|bath|br\b|bhk|car|room|story|acre|sq)))?`,
    'g',
  );
const plainOrder = (words: string) => new RegExp(String.raw`\b(?:${words})\b`, 'g');
const sortBy = '(?:(?:sort(?:ed)?|order(?:ed)?|rank(?:ed)?|list(?:ed)?)(?: them| it| these)? by )';

const orders: readonly Order[] = [
  {
    pattern: plainOrder(
      `${sortBy}?(?:price )?(?:descending|high(?:est)? to low(?:est)?|most expensive first|highest prices? first|expensive to cheap|price:? desc)`,
    ),
    sort: 'priceDescending',
    isSuperlative: false,
  },
  {
    pattern: plainOrder(
      `${sortBy}?(?:price )?(?:ascending|low(?:est)? to high(?:est)?|price:? asc)|${sortBy}(?:lowest )?price|lowest prices? first|cheap to expensive`,
    ),
    sort: 'priceAscending',
    isSuperlative: false,
  },
  {
    pattern: plainOrder(
      `${sortBy}(?:size|area|square footage|living area)(?:,? (?:biggest|largest) first)?`,
    ),
    sort: 'areaDescending',
    isSuperlative: false,
  },
  {
    pattern: plainOrder(`${sortBy}(?:date|newest|age|most recent)(?:,? newest first)?`),
    sort: 'newest',
    isSuperlative: false,
  },
  {
    pattern: superlative(
      String.raw`most expensive|priciest|dearest|highest[- ]priced|most costly|mas car[oa]s?|teuerste\w*|plus cher(?:s|es?)?|mais car[oa]s?`,
    ),
    sort: 'priceDescending',
    isSuperlative: true,
  },
  {
    pattern: superlative(
      String.raw`cheapest|least expensive|lowest[- ]priced?|most affordable|mas barat[oa]s?|mas economic[oa]s?|billigste\w*|gunstigste\w*|preiswerteste\w*|najtansz\w*|moins cher\w*|mais barat[oa]s?|mais em conta`,
    ),
    sort: 'priceAscending',
    isSuperlative: true,
  },
  {
    pattern: superlative(
      String.raw`newest|latest|most recent|just listed|new(?:ly)? listed|recently listed|new listings?|mas nuev[oa]s?|mas recientes?|neueste\w*|plus recent(?:s|es?)?|mais recentes?`,
    ),
    sort: 'newest',
    isSuperlative: false,
  },
  {
    pattern: plainOrder('new (?:on|to) the market|listed recently'),
    sort: 'newest',
    isSuperlative: false,
  },
  {
    pattern: superlative(
      String.raw`(?:biggest|largest|most spacious|most (?:living )?space|most square (?:footage|feet|met(?:er|re)s)|most room|mas grandes?|grosste\w*|plus grand(?:s|es?)?|maior(?:es)?)\b(?! (?:yard|garden|lot|pool|kitchen|garage))`,
    ),
    sort: 'areaDescending',
    isSuperlative: true,
  },
  {
    pattern: plainOrder('(?:the )?most (?:bedrooms|beds)'),
    sort: 'bedroomsDescending',
    isSuperlative: true,
  },
  {
    pattern: plainOrder(`${sortBy}(?:the )?(?:(?:number|count) of )?(?:bedrooms?|beds)(?: count)?`),
    sort: 'bedroomsDescending',
    isSuperlative: false,
  },
  {
    pattern: plainOrder(
      'cheap|affordable|inexpensive|budget[- ]friendly|barat[oa]s?|economic[oa]s?|low[- ]cost|pas cher\\w*|preiswert\\w*',
    ),
    sort: 'priceAscending',
    isSuperlative: false,
  },
];

/** "Show me five homes". */
function readLimit(draft: Draft): void {
  draft.take(showSome, (match) => {
    const count = toLimit(match[1]);
    if (count) draft.query.limit = count;
  });
}

const showSome = new RegExp(
  String.raw`\b(?:show|give|send|find|list) (?:me |us )?(?:the |your )?(?:top |best )?(${limitWord})(?= (?:\w+ )?(?:homes|houses|listings|options|properties|condos|apartments|places|flats)\b)`,
  'g',
);

function readOffer(draft: Draft): void {
  // Who takes either has said neither.
  if (
    draft.take(
      /\b(?:to )?(?:rent(?:ing)? (?:or|and) (?:to )?buy(?:ing)?|buy(?:ing)? (?:or|and) (?:to )?rent(?:ing)?)\b/g,
    )
  )
    return;
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
    /\b(?:for|to) (?:rent|let|lease)\b|\brentals?\b(?! (?:income|potential|property|unit|yield|history))|\brenting\b|\brent\b(?! (?:income|out|potential|it))|\ben (?:renta|alquiler)\b|\balquilar\b|\bpara alugar\b|\ba louer\b|\bzur miete\b|\bmieten\b|\bmietwohnung\w*|\b(?:en )?alquiler\b|\balquil(?:o|er)\b|\barrendar\b|\barrendamento\b|\blouer\b|\blocation\b(?= (?:meublee|longue|a|dans))|\bto sublet\b|\b(?:long|short)[- ](?:lets?|term (?:lets?|rentals?))\b|\bna wynajem\b|\bdo wynajecia\b|\bin affitto\b|\blease\b/g,
    () => void (draft.query.offer = 'rent'),
  );
  draft.take(
    /\bfor sale\b|\bto buy\b|\bbuy(?:ing)?\b|\bpurchas(?:e|ing)\b|\ben venta\b|\bcomprar\b|\bcompra\b|\bacheter\b|\bachat\b|\bzum kauf\b|\ba vendre\b|\bkaufen\b|\bna sprzedaz\b|\bin vendita\b|\ba venda\b/g,
    () => void (draft.query.offer = 'sale'),
  );
}
