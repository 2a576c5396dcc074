import { spokenLanguage } from '../../platform/language/speech.ts';

/**
 * The language of a page of ours: the first that the visitor's browser wishes and the chat speaks.
 *
 * @param wishes `Accept-Language` (RFC 9110, 12.5.4).
 */
export function pageLanguage(wishes: string | undefined, fallback: string): string {
  const tags = (wishes ?? '').split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.split(';').map((part) => part.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { tag, quality: Number(quality ?? 1) };
  });
  const spoken = tags.filter(({ tag, quality }) => quality > 0 && spokenLanguage(tag) !== null);
  return spoken.toSorted((one, other) => other.quality - one.quality)[0]?.tag ?? fallback;
}
