import { languages, type Language } from '../../../platform/language/speech.ts';
import type { AgentTools, Found, Understanding } from '../tools.ts';
import { withoutPeopleWords } from './fair-housing.ts';

/**
 * The tools with no word about people in what homes are searched by, whatever the guard of questions let through: not
 * in the words that order them, nor among the places and wishes that an answer repeats. `said` is what was written,
 * which tells a Japanese garden from a Japanese family.
 */
export function fairTools(
  tools: AgentTools,
  { said, language }: { said: string; language: Language },
): AgentTools {
  const spoken = languages.filter((one) => one === 'en' || one === language);
  const cleaned = (text: string, context: string) => withoutPeopleWords(text, { context, spoken });
  const isFair = (context: string) => (words: string) => cleaned(words, context) === words.trim();

  return {
    ...tools,

    async understand(request) {
      const understanding = await tools.understand(request);
      const context = `${said}\n${request.text}`;
      const { leftover, unread, unresolvedPlaces } = understanding;
      const known = unresolvedPlaces.filter(isFair(said));
      return {
        ...understanding,
        query: withFairWords(understanding, { context, known }),
        leftover: leftover.filter(isFair(context)),
        unread: unread.filter(isFair(context)),
        unresolvedPlaces: known,
      };
    },

    async search(request) {
      const { text, ...query } = request.query;
      const fair = text === undefined ? '' : cleaned(text, text);
      const found = await tools.search({
        ...request,
        query: fair === '' ? query : { ...query, text: fair },
      });
      return withFairEcho(found);
    },
  };

  function withFairWords(
    { query, unresolvedPlaces }: Understanding,
    { context, known }: { context: string; known: readonly string[] },
  ): Understanding['query'] {
    const { text, places, ...rest } = query;
    const fair = text === undefined ? '' : cleaned(text, context);
    const named = places?.filter(
      (place) => !unresolvedPlaces.includes(place) || known.includes(place),
    );
    return {
      ...rest,
      ...(fair !== '' && { text: fair }),
      ...(named && named.length > 0 && { places: named }),
    };
  }

  function withFairEcho(found: Found): Found {
    const { unread, unresolvedPlaces } = found;
    return {
      ...found,
      unread: unread.filter((words) => isFair(words)(words)),
      unresolvedPlaces: unresolvedPlaces.filter((place) => isFair(place)(place)),
    };
  }
}
