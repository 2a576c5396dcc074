import { stripInvisible } from './normalize.ts';

/** What must not be kept beside a message, whoever may read it: keys, tokens, and the mark that tells a leak. */
const secrets =
  /\bkx[0-9a-f]{12,20}\b|\b(?:sk|pk|rk|whsec|key)[-_][\w-]{8,}|\bBearer\s+\S+|\beyJ[\w-]{8,}\.[\w-]*(?:\.[\w-]*)?/giu;

/** A piece of a talk that may be kept for the owner's eyes. */
export function redact(text: string, lengthMax: number): string {
  // Cut twice: before, so that no long text is searched; after, because the blots are longer than nothing.
  const plain = stripInvisible(text.slice(0, lengthMax * 4)).text.replaceAll(secrets, '[…]');
  return plain.slice(0, lengthMax);
}
