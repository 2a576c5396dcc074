import type { Organization } from '@katek/sdk/protocol';
import {
  speechFor,
  speechIn,
  spokenLanguage,
  type Speech,
} from '../../../platform/language/speech.ts';
import { recogniseLanguage } from './recognise-language.ts';

/** How far back a talk is looked through for a message whose language can be told. */
const messagesReadMax = 6;

/**
 * The language of the visitor's last message, or of those before it when it is too short to tell ("ok", "Salem"), else
 * of the page, else of the organization. `said` is what the visitor wrote, the latest first.
 */
export function languageOfTalk(
  said: readonly string[],
  locale: string | null,
  organization: Pick<Organization, 'locale'>,
): Speech {
  const likely = spokenLanguage(locale) ?? spokenLanguage(organization.locale);
  for (const message of said.slice(0, messagesReadMax)) {
    const language = recogniseLanguage(message, likely);
    if (language) return speechIn(language, locale, organization.locale);
  }
  return speechFor(locale, organization.locale);
}
