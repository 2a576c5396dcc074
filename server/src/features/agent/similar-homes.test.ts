import { expect, test } from 'vitest';
import { speechFor } from '../../platform/language/speech.ts';
import { phrasesFor } from './concierge/phrases/index.ts';
import { arrayTools } from './testing/array-tools.ts';
import { aProperty } from './testing/builders.ts';
import { aTalk } from './testing/talk.ts';

const questions = {
  en: 'tell me about KT-1001',
  es: 'Hola, ¿me puede contar más sobre la casa KT-1001, por favor?',
  fr: 'parlez-moi de KT-1001 s’il vous plaît',
  de: 'erzählen Sie mir mehr über KT-1001 bitte',
  pt: 'Olá, você pode me contar mais sobre a casa KT-1001, por favor?',
  ar: 'أخبرني المزيد عن KT-1001 من فضلك',
  hi: 'कृपया मुझे KT-1001 के बारे में बताइए',
  zh: '请告诉我关于 KT-1001 的信息',
} as const;

test.each(Object.entries(questions))(
  'after an answer about a home, the suggestion of homes like it finds them in %s',
  async (language, question) => {
    const home = aProperty();
    const twin = aProperty({ ListingId: 'KT-1002', UnparsedAddress: '14 Oak St, Salem, OR' });
    const world = arrayTools([home, twin]);
    const talk = aTalk(world);
    const about = await talk.say(question);
    expect(about.listings.map(({ id }) => id)).toEqual([home.id]);
    const { suggestions } = phrasesFor(speechFor(language));
    expect(about.suggestions).toContain(suggestions.similar);
    const { listings } = await talk.say(suggestions.similar);
    expect(world.searches.at(-1)).toMatchObject({ similarTo: home.id });
    expect(listings.map(({ id }) => id)).toEqual([twin.id]);
  },
);
