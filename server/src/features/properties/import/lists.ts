/** The items of a cell that packs a list: JSON, Python's way of writing one, or one item per line, `;`, `|` or comma. */
export function readList(cell: string): string[] {
  const text = cell.trim();
  if (text === '' || text === '[]') return [];
  if (text.startsWith('[') || text.startsWith('{')) {
    const items = readJsonList(text) ?? readPythonList(text);
    if (items) return clean(items);
  }
  return clean(text.split(separatorOf(text)).map((item) => item.replace(/^\s*[-•*·–]\s*/u, '')));
}

/** The web addresses in a cell, however it packs them. */
export function readUrls(cell: string): string[] {
  const found = cell.match(/(?:https?:)?\/\/[^\s"'<>\\[\]{}|]+/gu) ?? [];
  const urls = found.map((url) => {
    const bare = url.replace(/[,;.]+$/u, '');
    return bare.startsWith('//') ? `https:${bare}` : bare;
  });
  return [...new Set(urls.flatMap((url) => url.split(/,(?=https?:\/\/)/u)))].filter(isWebUrl);
}

export function isWebUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && text.length <= 2048 && URL.canParse(text);
}

function readJsonList(text: string): string[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return itemsOf(value);
  } catch {
    return null;
  }
}

/** What a reader would call the items: strings and figures, and of objects their names. */
function itemsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => itemsOf(item));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (item === true) return [key];
    return ['name', 'text', 'label', 'title', 'href', 'url', 'MediaURL'].includes(key)
      ? itemsOf(item)
      : [];
  });
}

/** `['a', "b's"]`. Not a reader of Python: of anything nested it takes the quoted words. */
function readPythonList(text: string): string[] | null {
  if (!text.startsWith('[')) return null;
  const items = [...text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gu)];
  return items.map((item) => (item[1] ?? item[2] ?? '').replaceAll(/\\(.)/gu, '$1'));
}

function separatorOf(text: string): RegExp {
  if (text.includes('\n')) return /\n/u;
  if (text.includes(';')) return /;/u;
  if (text.includes('|')) return /\|/u;
  if (/[•·]/u.test(text)) return /[•·]/u;
  return /,(?!\d{3}\b)/u;
}

function clean(items: readonly string[]): string[] {
  const kept = items.map((item) => item.trim()).filter((item) => item !== '');
  return [...new Set(kept)];
}
