import type { Organization } from '@katek/sdk/protocol';
import { languageOfTalk } from '../reading/language-of-talk.ts';
import { phrasesFor } from './phrases/index.ts';
import { voiceFor } from './voice.ts';

/** What the concierge says when a visitor has filled in a form: no model is asked for a thank-you. */
export function thankForDetails(
  organization: Organization,
  /** `said` is what they wrote, the latest first. */
  visitor: { name: string | null; locale: string | null; said: readonly string[] },
): string {
  const name = visitor.name?.trim().split(/\s+/u)[0] ?? null;
  const phrases = phrasesFor(languageOfTalk(visitor.said, visitor.locale, organization));
  return phrases.contactNoted(voiceFor(organization, 0, phrases), name);
}
