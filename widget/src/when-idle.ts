/** Resolves once the page has nothing better to do. Safari has no `requestIdleCallback`. */
export function whenIdle(): Promise<unknown> {
  const wait = (globalThis.requestIdleCallback ?? setTimeout) as (run: () => void) => unknown;
  return new Promise<void>((resolve) => wait(resolve));
}
