import type { PageContext } from '../protocol/index.ts';

/*
 * The server refuses a frame that does not fit the protocol, and a refused frame sent again and again would keep the
 * visitor out for good. So what comes from outside is made to fit before it is sent.
 */

export const visitorTokenLengthMax = 200;
export const localeLengthMax = 35;
const urlLengthMax = 2048;
const titleLengthMax = 300;
const listingIdLengthMax = 200;

/** Without the characters that no server can store: NUL and halves of a surrogate pair. */
export function cleaned(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/** The page's context within the lengths of the protocol. */
export function fitted({ url, title, listingId }: PageContext): PageContext {
  return {
    url: cut(url, urlLengthMax),
    ...(title && { title: cut(title, titleLengthMax) }),
    ...(listingId && { listingId: cut(listingId, listingIdLengthMax) }),
  };
}

function cut(text: string, lengthMax: number): string {
  return cleaned(text.slice(0, lengthMax));
}
