import { speechFor, speechIn, type Speech } from '../../../platform/language/speech.ts';
import type { Turn } from '../turn.ts';
import { recogniseLanguage } from './recognise-language.ts';

/** How far back a talk is looked through for a message whose language can be told. */
const messagesMax = 6;

/**
 * The language of the visitor's last message, or of those before it when it is too short to tell ("ok", "Salem"),
 * else of the page, else of the organization.
 */
export function languageOfTalk(turn: Turn, text: string): Speech {
  const { locale, organization, transcript } = turn;
  const before = transcript.filter(({ role }) => role === 'visitor').map((entry) => entry.text);
  for (const said of [text, ...before.slice(-messagesMax).toReversed()]) {
    const language = recogniseLanguage(said);
    if (language) return speechIn(language, locale, organization.locale);
  }
  return speechFor(locale, organization.locale);
}
