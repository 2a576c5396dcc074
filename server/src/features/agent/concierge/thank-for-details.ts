import type { Organization } from '@katek/sdk/protocol';
import { speechFor } from '../../../platform/language/speech.ts';
import { phrasesFor } from './phrases/index.ts';
import { voiceFor } from './voice.ts';

/** What the concierge says when a visitor has filled in a form: no model is asked for a thank-you. */
export function thankForDetails(
  organization: Organization,
  visitor: { name: string | null; locale: string | null },
): string {
  const name = visitor.name?.trim().split(/\s+/u)[0] ?? null;
  const phrases = phrasesFor(speechFor(visitor.locale, organization.locale));
  return phrases.contactNoted(voiceFor(organization, 0, phrases), name);
}
