/** What a figure of a sentence may be. */
export type FigureKind =
  | 'price'
  | 'fee'
  | 'bedrooms'
  | 'bathrooms'
  | 'area'
  | 'lot'
  | 'year'
  | 'stories'
  | 'garage'
  | 'count'
  | 'time'
  | 'position'
  | 'other';

/**
 * What stands after a figure and says what it counts, in the languages that we speak besides English. A figure without
 * such a noun is vouched for only when it is large and stands in the row, so a word that is missing here refuses a
 * sentence and never lets one through.
 */
const spaced: readonly (readonly [FigureKind, string])[] = [
  [
    'bedrooms',
    'hab|schlafzimmern|ch|غرف(?:ة|تا|تي)? نوم|غرف|بيدروم|बेडरूम|बीएचके|bhk|शयनकक्ष|कमर(?:े|ा|ों)|बेड',
  ],
  [
    'bathrooms',
    "sdb|salles? d'eau|badezimmern|b[aä]dern|banh|حم\u0651?ام[\\p{L}\\p{M}]*|دورات مياه|बाथरूम|बाथ|स्नानघर",
  ],
  [
    'area',
    'pieds? carr[eé]s?|p[eé]s quadrados|quadratfu(?:ß|ss)|قدم[\\p{M}]* مربع[\\p{L}\\p{M}]*|مترا?[\\p{M}]* مربع[\\p{L}\\p{M}]*|أمتار مربعة|वर्ग (?:फ़ु?ट|फु?ट|मीटर|मी)',
  ],
  ['lot', 'acres?|hectáreas?|hektar|فدان[\\p{L}\\p{M}]*|أفدنة|एकड़'],
  [
    'garage',
    'plazas? de (?:garaje|aparcamiento|estacionamiento)|autos|coches|carros|places? de (?:garage|parking|stationnement)|voitures|garagenpl[aä]tzen?|garagenplatz|stellpl[aä]tzen?|stellplatz|vagas?(?: de garagem)?|مواقف|موقف[\\p{L}\\p{M}]*|سيارات|गाड़ि?य?(?:ी|ों|ाँ)|कारों',
  ],
  [
    'stories',
    'plantas?|niveaux?|etagen?|stockwerken?|geschossen?|andar|طوابق|طابق[\\p{L}\\p{M}]*|أدوار|मंज़िल(?:ें|ों)?|मंजिल(?:ें|ों)?',
  ],
];

const pasted: readonly (readonly [FigureKind, string])[] = [
  ['bedrooms', '[间個个]?(?:大)?(?:卧室|臥室|居室|睡房|卧|室)'],
  ['bathrooms', '[间個个]?(?:卫生间|衛生間|浴室|洗手间|卫)'],
  ['area', '平方(?:英尺|尺|米|公尺)|平米'],
  ['lot', '英亩|公顷'],
  ['garage', '[个個]?(?:车库)?车位|辆车|车车库'],
  ['stories', '层(?!的)|层楼'],
  ['price', '美元|美金|欧元|元|人民币|卢比|英镑'],
];

/** How homes are counted. */
const countedSpaced =
  '(?:autres |andere |weitere |weiteren |otras |más |mais |outros |outras )?(?:anuncios?|condominios|departamentos|biens|logements|appartements|annonces|immobilien|eigentumswohnungen|reihenh[aä]usern?|h[aä]usern?|inseraten?|angeboten?|apartamentos|sobrados|عقار[\\p{L}\\p{M}]*|منازل|منزل[\\p{L}\\p{M}]*|شقق|شقة|شقتين|إعلان[\\p{L}\\p{M}]*|بيوت|فلل|تاون هاوس|घर(?:ों)?|मकान(?:ों)?|फ्लैट|फ़्लैट|अपार्टमेंट|कॉन्डो|टाउनहाउस|लिस्टिंग|विकल्प|प्रॉपर्टी)';
const countedPasted = '[套处]|[个個间](?:房源|房子|选项)';

const start = String.raw`^[\s-]*\+?[\s-]*`;
const end = String.raw`(?![\p{L}\p{M}])`;

/** The first that fits says what a figure counts. */
export const nounsAfter: readonly (readonly [FigureKind, RegExp])[] = [
  ...spaced.map(
    ([kind, nouns]) =>
      [kind, new RegExp(`${start}(?:${nouns.normalize('NFKC')})${end}`, 'u')] as const,
  ),
  ...pasted.map(([kind, nouns]) => [kind, new RegExp(`${start}(?:${nouns})`, 'u')] as const),
];

export const homesAfter: readonly RegExp[] = [
  new RegExp(`${start}(?:${countedSpaced.normalize('NFKC')})${end}`, 'u'),
  new RegExp(`${start}(?:${countedPasted})`, 'u'),
];

/** Up to so many wishes and questions may be counted freely. */
export const saidMax = 12;

/** What a visitor says, which no row could vouch for: "all three wishes", "both of your two requests". */
export const saidAfter = new RegExp(
  `${start}(?:(?:(?:of )?(?:your|those|these|the) )?(?:wishes|criteria|preferences|questions|must-haves)|(?:of )?your (?:requirements|requests|conditions|points|priorities)|deseos|criterios|preferencias|preguntas|wünschen?|kriterien|fragen|souhaits|critères|préférences|desejos|critérios|preferências|perguntas|أسئلة|رغبات|معايير|सवाल(?:ों)?|इच्छा(?:एँ|ओं)|शर्त(?:ें|ों))${end}|${start}[个個項项](?:愿望|要求|问题|条件)`.normalize(
    'NFKC',
  ),
  'u',
);

/** Fees of an owners' association, near an amount. */
export const feeWordsElsewhere =
  /cuota|charges de copro|hausgeld|geb[uü]hr|taxa de condom|condom[ií]nio (?:de|é)|رسوم|शुल्क|业主协会费|物业费|管理费/u;

/** How often an amount is due, by what stands right after it. */
export function periodAfter(after: string): string | null {
  const said = period.exec(after)?.[1] ?? '';
  if (said === '') return null;
  return frequencies.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
}

const period = new RegExp(
  String.raw`^\s?(?:(?:us)?[$€£₹¥](?:us)?|美元|डॉलर|دولار[\p{L}\p{M}]*)?\s?(?:\/\s?|al |por |par |pro |im |a |ao |à la |प्रति |每)?(mes|mensual\p{L}*|mois|mensuel\p{L}*|monat\p{L}*|mês|mensa\p{L}*|شهري[\p{L}\p{M}]*|माह|महीन[\p{L}\p{M}]*|月|semana\p{L}*|semaine|woche|wöchentlich|أسبوعي[\p{L}\p{M}]*|सप्ताह|हफ़?्त[\p{L}\p{M}]*|周|año|anual\p{L}*|an|annuel\p{L}*|jahr|jährlich|ano|سنوي[\p{L}\p{M}]*|वर्ष|साल|年|día|diari\p{L}*|jour|tag|täglich|dia|يومي[\p{L}\p{M}]*|दिन|天)(?![\p{L}\p{M}])`.normalize(
    'NFKC',
  ),
  'u',
);

const frequencies = [
  ['Monthly', /^(?:mes|mensual|mois|mensuel|monat|mês|mensa|شهري|माह|महीन|月)/u],
  ['Weekly', /^(?:seman|semaine|woche|wöchentlich|أسبوعي|सप्ताह|हफ|周)/u],
  ['Annually', /^(?:año|anual|an|jahr|jährlich|سنوي|वर्ष|साल|年)/u],
  ['Daily', /^(?:día|diari|jour|tag|täglich|dia|يومي|दिन|天)/u],
] as const;

/** Small numbers in Chinese characters, with what they count: "三间卧室", "十二套". */
const hanNumber =
  /(?<![第一二两三四五六七八九十百千万\d.])([一二两三四五六七八九十]{1,3})(?=\s*(?:[间個个]?(?:大)?(?:卧|浴|卫|居室|睡房|洗手间)|室|层楼?|[个個]?(?:车库)?车位))/gu;

/** Two rooms in one word: "غرفتا نوم". */
const arabicPair =
  /(?<![\p{L}\p{M}])(?:و|ب|ل)?(?:غرفت(?:ا|ي|ان|ين)|حم\u0651?ام(?:ان|ين|ي)|طابق(?:ان|ين))(?![\p{L}\p{M}])/gu;

/** "Half an acre", "a full acre". */
const acres =
  /(?<![\p{L}\p{N}])(?:(half|(?:a )?quarter(?: of)?|three[- ]quarters(?: of)?) an acre|an? (?:full |whole )?acre)(?!\p{L})/gu;

const teens =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ones = 'one two three four five six seven eight nine'.split(' ');

/** "Nineteen eighty-six", "twenty twelve". */
const spokenYear = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(eighteen|nineteen|twenty)[\s-](${teens.join('|')}|(?:${tens.join('|')})(?:[\s-](?:${ones.join('|')}))?)(?![\p{L}\p{N}-])(?!\s+(?:thousand|hundred|homes|acres|dollars))`,
  'gu',
);

function readSpokenYear(century: string, rest: string): number {
  const hundreds = century === 'twenty' ? 2000 : century === 'nineteen' ? 1900 : 1800;
  if (teens.includes(rest)) return hundreds + 10 + teens.indexOf(rest);
  const [ten = '', one = ''] = rest.split(/[\s-]/u);
  return hundreds + (tens.indexOf(ten) + 2) * 10 + ones.indexOf(one) + 1;
}

/** Figures that are written as words, and what they count; `kind` is `null` where the noun that follows says it. */
export function* wordFigures(
  text: string,
): Generator<{ start: number; end: number; value: number; kind: FigureKind | null }, void> {
  for (const match of text.matchAll(hanNumber)) {
    const start = match.index;
    yield { start, end: start + match[0].length, value: readHan(match[1] ?? ''), kind: null };
  }
  for (const match of text.matchAll(acres)) {
    const share = match[1] ?? '';
    const value = share.startsWith('half')
      ? 0.5
      : share.startsWith('three')
        ? 0.75
        : share
          ? 0.25
          : 1;
    yield { start: match.index, end: match.index + match[0].length, value, kind: 'lot' };
  }
  for (const match of text.matchAll(spokenYear)) {
    const value = readSpokenYear(match[1] ?? '', match[2] ?? '');
    yield { start: match.index, end: match.index + match[0].length, value, kind: 'year' };
  }
  for (const match of text.matchAll(arabicPair)) {
    const kind = match[0].includes('غرف')
      ? 'bedrooms'
      : match[0].includes('طابق')
        ? 'stories'
        : 'bathrooms';
    yield { start: match.index, end: match.index + match[0].length, value: 2, kind };
  }
}

function readHan(numerals: string): number {
  const [tens, ones] = numerals.includes('十') ? numerals.split('十') : ['0', numerals];
  const digit = (numeral: string | undefined, nothing: number) =>
    numeral ? '零一二三四五六七八九'.indexOf(numeral.replace('两', '二')) : nothing;
  return tens === '0' ? digit(ones, 0) : digit(tens, 1) * 10 + digit(ones, 0);
}
