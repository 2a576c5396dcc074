import type { ReviewKnowledge } from '../knowledge/index.ts';
import { spokenLanguage } from '../../platform/language/speech.ts';
import { steeringAsked, steeringSaid } from './gate/fair-housing.ts';
import { cleanLinks } from './gate/links.ts';
import { foldForCheck } from './gate/normalize.ts';
import { splitSentences } from './gate/sentences.ts';
import { recogniseLanguage } from './reading/recognise-language.ts';
import { readInEnglish } from './reading/read-in-english.ts';

/** Holds the realtor's own words against the checks that an answer goes through, before they are kept. */
export const reviewKnowledge: ReviewKnowledge = ({ question, wordings, answer, locale, hosts }) => {
  for (const [field, text] of [
    ['question', question],
    ...wordings.map((wording) => ['wordings', wording] as const),
  ] as const) {
    // A question about who lives where is answered the same way always, so an entry for it would never be used.
    if (readings(text, locale).some((reading) => steeringAsked(reading)))
      return { kind: 'fair_housing', field, text };
  }
  for (const sentence of splitSentences(answer)) {
    const text = sentence.trim();
    if (readings(text, locale).some((reading) => steeringSaid(reading)))
      return { kind: 'fair_housing', field: 'answer', text };
  }
  const [refused] = cleanLinks(answer, {
    hosts: new Set(hosts),
    emails: new Set(emailsIn(answer)),
  }).verdicts;
  return refused ? { kind: 'link', field: 'answer', text: refused.detail } : null;
};

export function emailsIn(text: string): string[] {
  return (text.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu) ?? []).map((address) =>
    address.toLowerCase(),
  );
}

/** As it is written, and word by word in English, which the checks know best. */
function readings(text: string, locale: string | null): string[] {
  const language = recogniseLanguage(text) ?? spokenLanguage(locale) ?? 'en';
  const folded = foldForCheck(text);
  return language === 'en' ? [folded] : [folded, foldForCheck(readInEnglish(text, language))];
}
