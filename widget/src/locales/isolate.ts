/** Fences a name or an address off, so that a script of the other direction does not reorder the sentence around it. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
