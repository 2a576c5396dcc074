/** One line on the console, for whoever installs the chat. */
export function complain(text: string, ...details: unknown[]): void {
  // oxlint-disable-next-line no-console
  console.error(`KaTek: ${text}`, ...details);
}

/** The same, and the page hears that there is no chat. */
export function fail(text: string, error: unknown): void {
  document.dispatchEvent(new Event('katek-error'));
  complain(text, error);
}
