import type { Token } from './tokens.ts';

/** The organization's own currency and region settle what a shared sign means: `$`, `kr`, `Rs`, `peso`. */
export interface MoneyPlace {
  /** ISO 4217. */
  readonly currency: string;
  /** ISO 3166-1 alpha-2. */
  readonly region: string;
}

export interface CurrencyReading {
  readonly currency: string;
  /** Index of the token after it. */
  readonly next: number;
  /** From words such as `MEUR`, million euros. */
  readonly times: number;
}

/** The currency written at `index`, as a sign, a code, a word, or a sign with its country ("US$", "R$"). */
export function currencyAt(
  tokens: readonly Token[],
  index: number,
  place: MoneyPlace,
): CurrencyReading | null {
  const token = tokens[index];
  if (!token) return null;
  const follower = tokens[index + 1];
  if (follower?.word === '$') {
    const prefixed = dollarPrefixes.get(token.word);
    if (prefixed) return { currency: prefixed, next: index + 2, times: 1 };
  }
  // "u.s. $" is three tokens and a sign; "us dollars" two words.
  const national = nations.get(token.word);
  const unit = national && follower ? nationalUnits.get(`${national} ${follower.word}`) : undefined;
  if (unit) return { currency: unit, next: index + 2, times: 1 };
  const times = /^m(?:eur|usd|gbp|sek|nok|dkk|chf|pln|aud)$/u.test(token.word)
    ? 1e6
    : /^t(?:eur|chf)$/u.test(token.word)
      ? 1e3
      : 1;
  const currency = resolve(times === 1 ? token.word : token.word.slice(1), place);
  if (!currency) return null;
  // "€uros" and "$ dollars" say the same thing twice.
  const again = follower?.kind === 'word' && resolve(follower.word, place) === currency;
  return { currency, next: index + (again ? 2 : 1), times };
}

function resolve(word: string, place: MoneyPlace): string | undefined {
  const shared = sharedSigns.get(word);
  if (shared) return shared.includes(place.currency) ? place.currency : shared[0];
  return signs.get(word);
}

/** The first is meant unless the organization's own currency is among the others. */
const sharedSigns: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'ARS', 'CLP', 'COP', 'JMD', 'TTD', 'UYU'],
    dollar: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'JMD', 'TTD'],
    dollars: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'JMD', 'TTD'],
    bucks: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'],
    dolares: ['USD'],
    '£': ['GBP', 'EGP'],
    pound: ['GBP', 'EGP'],
    pounds: ['GBP', 'EGP'],
    kr: ['SEK', 'NOK', 'DKK', 'ISK'],
    kronor: ['SEK'],
    kroner: ['NOK', 'DKK'],
    rs: ['INR', 'PKR', 'LKR', 'NPR', 'MUR'],
    rupee: ['INR', 'PKR', 'LKR', 'NPR', 'MUR'],
    rupees: ['INR', 'PKR', 'LKR', 'NPR', 'MUR'],
    peso: ['MXN', 'ARS', 'CLP', 'COP', 'PHP', 'UYU', 'DOP'],
    pesos: ['MXN', 'ARS', 'CLP', 'COP', 'PHP', 'UYU', 'DOP'],
    shilling: ['KES', 'TZS', 'UGX'],
    shillings: ['KES', 'TZS', 'UGX'],
    '¥': ['JPY', 'CNY'],
    franc: ['CHF', 'XOF', 'XAF', 'RWF'],
    francs: ['CHF', 'XOF', 'XAF', 'RWF'],
    dirham: ['AED', 'MAD'],
    dirhams: ['AED', 'MAD'],
    riyal: ['SAR', 'QAR', 'OMR'],
    riyals: ['SAR', 'QAR', 'OMR'],
  }),
);

const signs: ReadonlyMap<string, string> = new Map(
  [
    'USD usd us$ dolar',
    'EUR eur € euro euros eurs',
    'GBP gbp quid sterling',
    'INR inr ₹',
    'JPY jpy yen',
    'CNY cny rmb yuan 元',
    'PLN pln zł zl zloty zlotych zlotys złotych',
    'CAD cad',
    'AUD aud',
    'NZD nzd',
    'SGD sgd',
    'HKD hkd',
    'CHF chf sfr',
    'SEK sek',
    'NOK nok',
    'DKK dkk',
    'ISK isk',
    'MXN mxn',
    'BRL brl reais',
    'ARS ars',
    'CLP clp',
    'COP cop',
    'PEN soles',
    'KES kes ksh kshs kes',
    'TZS tzs tsh',
    'UGX ugx ush',
    'NGN ngn naira ₦',
    'GHS ghs cedi cedis',
    'ZAR zar rand rands',
    'AED aed dhs dh',
    'SAR sar',
    'QAR qar',
    'EGP egp',
    'KWD kwd',
    'MAD mad',
    'TRY try lira liras tl ₺',
    'ILS ils nis shekel shekels ₪',
    'CZK czk kc',
    'HUF huf forint',
    'RON ron lei leu',
    'UAH uah ₴',
    'RUB rub ₽',
    'KRW krw ₩',
    'THB thb baht ฿',
    'MYR myr rm ringgit',
    'PHP php ₱',
    'VND vnd ₫ dong',
    'IDR idr rp rupiah',
    'PKR pkr',
    'LKR lkr',
    'BDT bdt taka',
  ].flatMap((line) => {
    const [currency = '', ...words] = line.split(' ');
    return words.map((word) => [word, currency] as const);
  }),
);

/** Words that are everyday words too, and so name a currency only when they stand with an amount in capitals. */
export const everydayCodes: ReadonlySet<string> = new Set([
  'try',
  'mad',
  'cop',
  'ron',
  'php',
  'rm',
  'dh',
]);

const dollarPrefixes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: 'USD',
    usd: 'USD',
    u: 'USD',
    c: 'CAD',
    ca: 'CAD',
    cad: 'CAD',
    cdn: 'CAD',
    a: 'AUD',
    au: 'AUD',
    aud: 'AUD',
    nz: 'NZD',
    nzd: 'NZD',
    s: 'SGD',
    sgd: 'SGD',
    hk: 'HKD',
    hkd: 'HKD',
    r: 'BRL',
    mx: 'MXN',
    mex: 'MXN',
    mxn: 'MXN',
  }),
);

const nations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: 'us',
    american: 'us',
    canadian: 'ca',
    australian: 'au',
    aussie: 'au',
    singapore: 'sg',
    mexican: 'mx',
    swiss: 'ch',
    british: 'gb',
    indian: 'in',
    pakistani: 'pk',
    egyptian: 'eg',
    chinese: 'cn',
    japanese: 'jp',
    turkish: 'tr',
    kenyan: 'ke',
  }),
);

const nationalUnits: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'us dollar': 'USD',
    'us dollars': 'USD',
    'ca dollar': 'CAD',
    'ca dollars': 'CAD',
    'au dollar': 'AUD',
    'au dollars': 'AUD',
    'sg dollar': 'SGD',
    'sg dollars': 'SGD',
    'mx pesos': 'MXN',
    'mx peso': 'MXN',
    'ch francs': 'CHF',
    'ch franc': 'CHF',
    'gb pounds': 'GBP',
    'gb pound': 'GBP',
    'in rupees': 'INR',
    'pk rupees': 'PKR',
    'eg pounds': 'EGP',
    'cn yuan': 'CNY',
    'jp yen': 'JPY',
    'tr lira': 'TRY',
    'ke shillings': 'KES',
  }),
);
