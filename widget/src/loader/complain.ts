/** One line on the console, for whoever installs the chat. */
export function complain(text: string, ...details: unknown[]): void {
  // oxlint-disable-next-line no-console
  console.error(`KaTek: ${text}`, ...details);
}

/** The same, unless it has been said, and the page hears that there is no chat. */
export function fail(text: string, error: unknown, isTold?: boolean): void {
  document.dispatchEvent(new Event('katek-error'));
  if (!isTold) complain(text, error);
}
