/*
 * What a page says of the home it shows, in the ways in which pages do: `data-listing-id`, schema.org as JSON-LD, and
 * the tags that social networks read. Everything here was written by the page and is only ever used as a key to look
 * up: it is never shown.
 */

/** Candidates for `listing.find`, the surest first; empty on a page that is not about one home. */
export function readPageReferences(): string[] {
  const found = [markedListing(), ...jsonLdReferences(), ...metaReferences()];
  const usable = found.flatMap((reference) => {
    const trimmed = reference?.trim() ?? '';
    return trimmed && trimmed.length <= referenceLengthMax ? [trimmed] : [];
  });
  return [...new Set(usable)].slice(0, referencesMax);
}

/** Protocol, `listing.find`. */
const referenceLengthMax = 200;
/** Each costs one request. */
const referencesMax = 4;

/** Bounds for what a page may make us read. */
const scriptsMax = 20;
const scriptLengthMax = 200_000;
const nodesMax = 500;
const depthMax = 8;

/** A page that describes more homes than these is a list. */
const homesMax = 2;

const homeTypes = new Set([
  'RealEstateListing',
  'SingleFamilyResidence',
  'House',
  'Apartment',
  'Residence',
  'Accommodation',
  'Product',
]);

/** Under these a home is one of many, or not the one that the page is about. */
const passedKeys = new Set(['itemListElement', 'isRelatedTo', 'isSimilarTo', 'containsPlace']);

/** More marked homes than these are not measured: a page of results must not be slowed down. */
const measuredMax = 100;

/** Of several marked homes the one that the visitor has before their eyes; what has no place of its own speaks for the page. */
function markedListing(): string | null {
  let nearest: Element | undefined;
  let distanceMin = Infinity;
  for (const element of [...document.querySelectorAll('[data-listing-id]')].slice(0, measuredMax)) {
    const { top, bottom, height } = element.getBoundingClientRect();
    const isShown = height === 0 || (bottom > 0 && top < innerHeight);
    const distance = height > 0 ? Math.abs(top + bottom - innerHeight) : 0;
    if (nearest && !(isShown && distance < distanceMin)) continue;
    nearest = element;
    distanceMin = isShown ? distance : Infinity;
  }
  return nearest?.getAttribute('data-listing-id') || null;
}

type Node = Readonly<Record<string, unknown>>;

function jsonLdReferences(): string[] {
  const homes: Node[] = [];
  const budget = { nodes: nodesMax };
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  for (const { textContent } of [...scripts].slice(0, scriptsMax)) {
    if (!textContent || textContent.length > scriptLengthMax) continue;
    try {
      collectHomes(JSON.parse(textContent), homes, 0, budget);
    } catch {
      // Broken JSON is the page's own affair.
    }
  }
  return homes.length > homesMax ? [] : homes.flatMap(referencesOf);
}

/** Finds the outermost homes; what is inside one of them is the same home or a part of it. */
function collectHomes(
  value: unknown,
  homes: Node[],
  depth: number,
  budget: { nodes: number },
): void {
  if (depth > depthMax || budget.nodes <= 0 || typeof value !== 'object' || value === null) return;
  budget.nodes -= 1;
  if (Array.isArray(value)) {
    for (const item of value) collectHomes(item, homes, depth + 1, budget);
    return;
  }
  const node = value as Node;
  if (typesOf(node).some((type) => homeTypes.has(type))) {
    homes.push(node);
    return;
  }
  for (const [key, inner] of Object.entries(node)) {
    if (!passedKeys.has(key)) collectHomes(inner, homes, depth + 1, budget);
  }
}

/** `schema:House` and `https://schema.org/House` are a House. */
function typesOf(node: Node): string[] {
  const type = node['@type'];
  const types: unknown[] = Array.isArray(type) ? type : [type];
  return types.flatMap((name) =>
    typeof name === 'string' ? (name.split(/[/:#]/).at(-1) ?? []) : [],
  );
}

/** The home's own keys, then those of the thing it describes or offers, then the end of its address. */
function referencesOf(home: Node): string[] {
  const described = ['mainEntity', 'about', 'itemOffered', 'offers']
    .flatMap((key) => home[key])
    .filter((inner): inner is Node => typeof inner === 'object' && inner !== null);
  const keys = [home, ...described].flatMap((node) => [
    ...textsOf(node['mlsNumber']),
    ...textsOf(node['identifier']),
    ...textsOf(node['sku']),
    ...textsOf(node['productID']),
  ]);
  return [...keys, ...textsOf(home['url']).flatMap(lastSegment)];
}

/** A text, a number, a `PropertyValue`, or several of them. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.slice(0, 5).flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return 'value' in value ? textsOf(value.value) : [];
}

function metaReferences(): string[] {
  const content = (property: string) =>
    document.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '';
  const isProduct = content('og:type').includes('product');
  return [
    content('product:retailer_item_id'),
    ...(isProduct ? lastSegment(content('og:url')) : []),
  ];
}

/** `/homes/HP-1001` says HP-1001; a name without a figure is hardly a key. */
function lastSegment(address: string): string[] {
  if (!URL.canParse(address, location.href)) return [];
  const { protocol, pathname } = new URL(address, location.href);
  const segment = pathname.split('/').filter(Boolean).at(-1) ?? '';
  if (!/^https?:$/.test(protocol) || !/\d/.test(segment)) return [];
  try {
    return [decodeURIComponent(segment).replace(/\.html?$/i, '')];
  } catch {
    return [];
  }
}
