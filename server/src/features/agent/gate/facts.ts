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

/** What a sentence claims that the rows do not bear out, or `null`. */
export function wrongFact(
  sentence: string,
  subjects: readonly ListingFacts[],
  shown: readonly ListingFacts[],
): string | null {
  const clauses = sentence.split(/[,;:]|\s-\s|\b(?:but|and|while|though)\b/iu);
  return (
    wrongStatus(sentence, subjects) ??
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
