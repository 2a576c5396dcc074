/** One line on the console, for whoever installs the chat. */
export function complain(text: string, ...details: unknown[]): void {
  // oxlint-disable-next-line no-console
  console.error(`KaTek: ${text}`, ...details);
}
