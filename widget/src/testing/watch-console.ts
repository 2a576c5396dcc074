/** What a page's owner would read on the console, until `restore` is called. */
export function watchConsole(): { lines: string[]; restore: () => void } {
  const lines: string[] = [];
  const page: { console: Pick<Console, 'error' | 'info' | 'warn' | 'log'> } = globalThis;
  const { error, info, warn, log } = page.console;
  const note = (...values: unknown[]) => void lines.push(values.map(String).join(' '));
  Object.assign(page.console, { error: note, info: note, warn: note, log: note });
  return { lines, restore: () => void Object.assign(page.console, { error, info, warn, log }) };
}
