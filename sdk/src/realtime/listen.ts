/** Begins or ends to listen to the page, where there is one: to its window and to its document. */
export function listen(
  change: 'add' | 'remove',
  listener: (event: Event) => void,
  {
    window = [],
    document: page = [],
  }: { window?: readonly string[]; document?: readonly string[] },
): void {
  if (typeof globalThis.document === 'undefined') return;
  const method = `${change}EventListener` as const;
  for (const type of window) globalThis[method]?.(type, listener);
  for (const type of page) document[method](type, listener);
}
