import type { ListingFacts } from '../ledger.ts';

/** Things that a sentence may claim of a home without a figure, and the words by which a listing vouches for them. */
const amenities: readonly (readonly [claim: RegExp, proof: RegExp])[] = [
  [/\b(?:swimming )?pools?\b(?! table)/iu, /pool/iu],
  [/\bgarages?\b/iu, /garage/iu],
  [/\bfireplaces?\b/iu, /fireplace|wood[- ]burn|stove/iu],
  [/\bbasements?\b/iu, /basement|cellar/iu],
  [/\bbalcon(?:y|ies)\b/iu, /balcon|terrace|deck/iu],
  [/\b(?:hot tub|jacuzzi|spa)\b/iu, /hot tub|jacuzzi|spa\b/iu],
  [/\bsauna\b/iu, /sauna/iu],
  [/\b(?:elevator|lift)\b/iu, /elevator|lift\b/iu],
  [/\bsolar\b/iu, /solar/iu],
  [
    /\b(?:ocean|sea|water|lake|river)[- ]?(?:front|view)s?\b/iu,
    /water|ocean|sea|lake|river|beach/iu,
  ],
  [/\b(?:gym|fitness (?:room|center))\b/iu, /gym|fitness/iu],
  [/\b(?:guest house|casita|in-law suite|granny flat)\b/iu, /guest|casita|in-law|granny|adu\b/iu],
  [/\bwine cellar\b/iu, /wine/iu],
  [/\btennis\b/iu, /tennis/iu],
  [/\b(?:air[- ]?con\w*|central air|a\/c)\b/iu, /air[- ]?con|central air|a\/c|cool/iu],
  [/\b(?:furnished)\b/iu, /furnished/iu],
];

const denial =
  /\b(?:no|not|without|lacks?|isn't|doesn't|don't|hasn't|nothing|unknown|unclear)\b|n't\b|\bmention/iu;

/** Wishes that were let go and things that a listing does not mention, in the other languages that we speak. */
const deniesElsewhere =
  /\b(?:deseos?|souhaits?|w[uü]nsche?|weggelassen|desejos?)\b|رغب|शर्त|放宽|(?<!\p{L})(?:no menciona|ne mentionne pas|keine angaben?|n[ãa]o menciona|sin|sans|ohne|sem)(?!\p{L})|لا يرد|उल्लेख नहीं|没有提到/iu;

/** The same things in the other languages that we speak; a listing may vouch in its own or in English. */
const amenitiesElsewhere: readonly (readonly [claim: RegExp, proof: RegExp])[] = [
  ['piscinas?|piscines?|schwimmb[aä]d(?:er)?', 'مسبح|स्विमिंग पूल|泳池', 'pool'],
  ['chimeneas?|cheminées?|kamine?|lareiras?', 'مدفأة|फायरप्लेस|壁炉', 'fireplace|wood[- ]burn|stove'],
  ['sótanos?|sous-sol|keller|porão|porões', 'قبو|तहखाना|तहख़ाना|地下室', 'basement|cellar'],
  [
    'balc[oó]n(?:es)?|balcons|balkone?|varandas?|sacadas?',
    'شرفة|बालकनी|阳台',
    'balcon|terrace|deck',
  ],
  [
    'ascensor(?:es)?|ascenseurs?|aufz[uü]ge?|elevador(?:es)?',
    'مصعد|लिफ्ट|लिफ़्ट|电梯',
    'elevator|lift\\b',
  ],
  ['gimnasio|salle de sport|fitnessraum|academia', 'صالة رياضية|जिम|健身房', 'gym|fitness'],
  [
    'aire acondicionado|climatisation|klimaanlage|ar[- ]condicionado',
    'تكييف|एयर कंडीशन|空调',
    'air[- ]?con|central air|a\\/c|cool',
  ],
  [
    'vistas? al mar|vue (?:sur )?(?:la )?mer|meerblick|vista (?:para o |do )?mar',
    'على البحر|समुद्र|海景',
    'water|ocean|sea|beach',
  ],
  [
    'paneles solares|panneaux solaires|solaranlage|painéis solares',
    'ألواح شمسية|सोलर|太阳能',
    'solar',
  ],
  ['saunas?', 'ساونا|सॉना|桑拿', 'sauna'],
].map(([spaced, pasted, english]) => [
  new RegExp(`(?<!\\p{L})(?:${spaced})(?!\\p{L})|${pasted}`.normalize('NFKC'), 'iu'),
  new RegExp(`${english}|${spaced}|${pasted}`.normalize('NFKC'), 'iu'),
]);

/** A denial in any of them, and a wish. */
const deniedElsewhere =
  /(?<!\p{L})(?:no|ning[uú]n\p{L}*|ne|n'\p{L}+|pas|rien|aucun\p{L}*|kein\p{L}*|nicht\p{L}*|não|nenhum\p{L}*|sin|sans|ohne|sem|busc\p{L}+|cherch\p{L}+|such\p{L}+|procur\p{L}+|لا|ليس|لم|لن|بدون|غير|تبحث)(?!\p{L})|नहीं|बिना|没|无|不|您想|您要/iu;

/** The sentence says what there is not, in any of the languages. */
export function saysNot(sentence: string): boolean {
  return denial.test(sentence) || deniedElsewhere.test(sentence);
}

/** "Sold", where the row is on the market. */
const soldElsewhere =
  /(?<!\p{L})(?:(?:est[aá]|fue|ha sido|foi|j[aá]|ya)(?: \p{L}+)? vendid[oa]|(?:est|a été|déjà)(?: \p{L}+)? vendue?|(?:ist|wurde|bereits|schon)(?: \p{L}+)? verkauft|ya no está disponible|n'est plus disponible|nicht mehr (?:verfügbar|zu haben)|não está mais disponível)(?!\p{L})|تم بيع|مباع|لم يعد متاح|बिक (?:चुक|गय)|已经?(?:卖|售)|已售|卖掉了|售出/iu;

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
];
const ordinalRoom = new RegExp(
  String.raw`\b(${ordinals.join('|')}|\d{1,2}(?:st|nd|rd|th)) (?:full |guest |spare |extra )?(bed|bath)(?:room)?s?\b`,
  'iu',
);

/** "A fourth bedroom" of a home with three. */
function wrongOrdinal(sentence: string, subjects: readonly ListingFacts[]): string | null {
  const [said, nth = '', room = ''] = ordinalRoom.exec(sentence) ?? [];
  if (!said || denial.test(sentence) || sentence.trim().endsWith('?')) return null;
  const number = Number.parseInt(nth, 10) || ordinals.indexOf(nth.toLowerCase()) + 1;
  const isWrong = subjects.some(({ card }) => {
    const count =
      room.toLowerCase() === 'bed' ? card.BedroomsTotal : Math.ceil(card.bathrooms ?? 0);
    return number > (count ?? 0);
  });
  return isWrong ? said : null;
}

/** What a sentence claims that the rows do not bear out, or `null`. */
export function wrongFact(
  sentence: string,
  subjects: readonly ListingFacts[],
  shown: readonly ListingFacts[],
): string | null {
  const clauses = sentence.split(/[,;:]|\s-\s|\b(?:but|and|while|though)\b/iu);
  return (
    wrongStatus(sentence, subjects) ??
    wrongOrdinal(sentence, subjects.length > 0 ? subjects : shown) ??
    clauses
      .map((clause) => wrongAmenity(clause, sentence, subjects.length > 0 ? subjects : shown))
      .find(Boolean) ??
    null
  );
}

function wrongStatus(sentence: string, subjects: readonly ListingFacts[]): string | null {
  if (sentence.trim().endsWith('?')) return null;
  const isClaimed = (pattern: RegExp) => pattern.test(sentence);
  for (const { card } of subjects) {
    const { StandardStatus: status } = card;
    if (status === 'Active' && isClaimed(soldElsewhere)) return 'status';
    if (
      isClaimed(/\b(?:is|are|it's|still|remains?|currently)\b[^.,;]{0,20}\bavailable\b/iu) &&
      !denial.test(sentence)
    ) {
      if (!isClaimed(/no longer/iu) && status !== 'Active') return 'status';
    }
    if (
      isClaimed(/\b(?:sold|off the market|no longer available|isn't available|not available)\b/iu)
    ) {
      if (status === 'Active' && !isClaimed(/\b(?:not|hasn't|isn't) (?:been )?(?:yet )?sold\b/iu))
        return 'status';
    }
    if (
      isClaimed(/\b(?:is|it's|currently|already) (?:\w+ )?(?:under (?:contract|offer)|pending)\b/iu)
    ) {
      if (!['Pending', 'ActiveUnderContract'].includes(status)) return 'status';
    }
  }
  return null;
}

function wrongAmenity(
  clause: string,
  sentence: string,
  subjects: readonly ListingFacts[],
): string | null {
  if (subjects.length === 0 || sentence.trim().endsWith('?')) return null;
  if (denial.test(clause) || deniesElsewhere.test(sentence)) return null;
  // What the visitor wishes is no claim about a home.
  if (
    /\b(?:you(?:'d| would)? (?:want|like|ask|need|look|mention|said)|looking for|if you|let me know|search|filter|wish(?:es)?|let go)\b/iu.test(
      sentence,
    )
  )
    return null;
  for (const [claim, proof] of amenities) {
    if (!claim.test(clause)) continue;
    if (!subjects.every((facts) => vouches(facts, proof)))
      return claim.exec(clause)?.[0] ?? 'feature';
  }
  if (deniedElsewhere.test(clause) || /[？؟]\s*$/u.test(sentence)) return null;
  for (const [claim, proof] of amenitiesElsewhere) {
    const said = claim.exec(clause)?.[0];
    if (said && !subjects.every((facts) => vouches(facts, proof))) return said;
  }
  return null;
}

function vouches({ card, details }: ListingFacts, proof: RegExp): boolean {
  const text = [
    ...card.matches,
    card.PropertySubType ?? '',
    ...(details ? [...details.features, ...details.amenities, details.PublicRemarks ?? ''] : []),
    (details?.GarageSpaces ?? 0) > 0 ? 'garage' : '',
  ].join(' ');
  return proof.test(text);
}
