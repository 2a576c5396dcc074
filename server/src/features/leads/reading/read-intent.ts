import type { LeadIntent } from '@katek/sdk/protocol';

/** What the visitor wants to do, in the words of the main languages of our customers; `null` when they do not say. */
export function readIntent(text: string): LeadIntent | null {
  const said = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(situation, ' ')
    .replaceAll(aboutListing, ' ');
  const found = cues
    .map(([intent, cue]) => ({ intent, at: said.search(cue) }))
    .filter((each) => each.at >= 0)
    .toSorted((left, right) => left.at - right.at);
  const named = new Set(found.map((each) => each.intent));
  // "A rental property as an investment" is an investment; "to buy or rent" leaves it open.
  if (named.has('invest')) return 'invest';
  if (
    /\b(?:buy(?:ing)?|purchase|sale)\s+(?:or|\/)\s+(?:to\s+)?(?:rent(?:ing)?|lease)|\b(?:rent(?:ing)?|lease)\s+(?:or|\/)\s+(?:to\s+)?(?:buy(?:ing)?|sale|purchase)/u.test(
      said,
    )
  )
    return null;
  return found[0]?.intent ?? null;
}

/** Where they live now, or what they leave, is not what they want. */
const situation =
  /\b(?:currently|now|still|tired of|done|sick of|stop|instead of|rather than|not|been|we're|i'm)\s+(?:just\s+)?(?:renting|leasing|paying rent)(?:\s+(?:right )?now)?\b|\b(?:renting|leasing) (?:right now|at the moment|currently|now)\b|\b(?:my|our|the)\s+(?:current\s+)?(?:lease|rental agreement|landlord|rent)\b(?:\s+(?:is|are|ends?|expires?|runs?))?|\b(?:don't|do not|not|never|wouldn't)\s+(?:\w+\s+){0,3}(?:buy|purchas|rent|sell|invest|lease)(?:e|ing)?\b|\bsell(?:er|ing)? me\b|\bselling points?\b|\b(?:who|why|when)(?:'s| is| are| was)? (?:\w+ ){0,2}(?:selling|buying|renting|leasing)\b|\b(?:he|she|they|owners?|sellers?|landlord)(?:'s|'re| is| are| was| were)? (?:selling|renting|leasing)\b|\b(?:selling|listing|leasing|rental) (?:agent|agents|office|price)\b/gu;

/** Questions about a listing's terms: "what's the rent", "is it for sale or rent", "who is the seller". */
const aboutListing =
  /\b(?:is|are|was) (?:it|this|that|the \w+|they) (?:still )?(?:for|to) (?:sale|sell|rent|lease|buy)(?: or (?:(?:for|to) )?(?:sale|rent|lease|buy))?|\b(?:what(?:'s| is)|how much is|does) the (?:monthly )?rent\b|\b(?:less|lower|cheaper|higher|the|monthly|much|how much) rent\b|\b(?:is|are) (?:the|that|this)\b[^.?!]{0,60}\bfor (?:sale|rent|lease)\b|\brent control(?:led)?\b|\bthe (?:seller|buyer|tenant|renter)s?\b|\brental (?:income|yield|history)\b|\b(?:the|this|that|your) rentals?\b(?! (?:market|propert))|\bsell by\b|\b(?:do|does|will|would|should) (?:the )?(?:buyers?|sellers?|renters?|tenants?)\b|\bbuyer'?s? agent\b|\b(?:buy(?:ing)?|rent(?:ing)?|lease|purchase|sell) (?:(?:a|an|the|some|my|our) )?(?:tickets?|cars?|furniture|appliances?|fixtures?|groceries|insurance|tables?|couch|solar)\b/gu;

const cues: readonly (readonly [LeadIntent, RegExp])[] = [
  [
    'invest',
    /\b(?:invest(?:ing|ment|ments|or|ors)?|flip(?:ping)? (?:a |houses|homes|it)|buy[- ]to[- ]let|cash flow|rental propert(?:y|ies)|invertir|inversi[oó]n|inversionista|investir|investissement|kapitalanlage|anlageobjekt|investieren|investimento|investidor)\b/u,
  ],
  [
    'sell',
    /\b(?:sell|selling|(?:list|put|get) (?:it|(?:my|our) (?:\w+ )?(?:house|home|condo|property|place|apartment|flat|townhouse|unit)) (?:up )?(?:on the market|for sale)|putting (?:it|(?:my|our) (?:\w+ )?(?:house|home|condo|property|place|apartment|flat|townhouse|unit)) (?:up )?(?:on the market|for sale)|list(?:ing)? (?:my|our) (?:\w+ )?(?:house|home|condo|property|place|apartment|flat|townhouse|unit)|(?:get rid of|offload|unload) (?:my|our) (?:house|home|condo|property|place)|(?:get|fetch) for (?:my|our) (?:house|home|condo|property|place)|home(?:'s)? (?:valuation|appraisal)|listing my (?:house|home|condo|property)|(?:what|how much)(?:'s| is)? (?:my|our) (?:house|home|condo|property|place) worth|home valuation|vender|venderme|vendo|vendre|verkaufen|verkauf|vender (?:meu|minha))\b/u,
  ],
  [
    'rent',
    /\b(?:rent|renting|to rent|short let|letting|rentals?|for rent|lease|leasing|to let|sublet|tenancy|pcm|pw|pppw|alquilar|alquiler|rentar|renta|arrendar|arriendo|louer|location|loyer|mieten|miete|mietwohnung|zur miete|warmmiete|kaltmiete|alugar|aluguel|aluguer|arrendamento)\b/u,
  ],
  [
    'buy',
    /\b(?:buy|buying|purchase|purchasing|buyers?|for sale|for sell|house shopping|home shopping|houses shopping|homeowner(?:ship)?|first[- ]time (?:home )?buyers?|(?:make|put in|submit|place) an offer|pre-?approved|mortgage|homebuyer|comprar|compra|comprarme|en venta|adquirir|acheter|achat|acqu[ée]rir|à vendre|kaufen|kauf|erwerben|zum kauf|zu kaufen|comprador[ae]?|[àa] venda)\b/u,
  ],
];
