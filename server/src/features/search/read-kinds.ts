import type { ListingQuery } from '@katek/sdk/protocol';
import type { Draft } from './request-draft.ts';

/** Sale or rent, in which order, and how many. */
export function readKinds(draft: Draft): void {
  readOrder(draft);
  readLimit(draft);
  readOffer(draft);
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
  draft.take(
    /\b(?:stop|stopping|instead of|tired of|rather than|fed up with|no more|sick of|done(?: with)?|quit) (?:\w+ )?rent(?:ing|ers?|ed)?\b/g,
    () => void (draft.query.offer = 'sale'),
  );
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
  draft.take(/\b(?:first[- ]time|cash) buyers?\b/g, () => void (draft.query.offer = 'sale'));
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
