import { describe, expect, test } from 'vitest';
import { languages } from '../../platform/language/speech.ts';
import { composeTranscript } from './compose-transcript.ts';
import { transcriptPhrases } from './transcript-phrases.ts';

const organization = {
  name: 'Reed Realty',
  locale: 'en-US',
  persona: { name: 'Ava', agentName: 'Dana Reed', agentPhone: null, agentEmail: null },
} as Parameters<typeof composeTranscript>[0]['organization'];
const talk = [
  { role: 'visitor' as const, text: 'Hola', attachments: [{ name: 'plan.pdf' }] },
  { role: 'assistant' as const, text: 'Hola, soy Ava.' },
];

describe('a mailed talk', () => {
  test.each(languages)('is framed by the words of its language in %s', (locale) => {
    const mail = composeTranscript({ organization, talk, locale });
    const phrases = transcriptPhrases[locale];
    expect(mail.subject).toContain('Reed Realty');
    expect(mail.text).toContain(`${phrases.you}: Hola\n[${phrases.file}: plan.pdf]`);
    expect(mail.text).toContain(`${phrases.contact}: Dana Reed`);
    expect(mail.html).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(mail.html).toContain(phrases.reason);
  });

  test('has words of its own in each language', () => {
    for (const name of ['you', 'contact', 'reason', 'aHome'] as const) {
      const words = languages.map((language) => transcriptPhrases[language][name]);
      expect(new Set(words).size).toBe(languages.length);
    }
  });
});
