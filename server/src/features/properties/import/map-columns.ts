import type { ColumnMapping } from '@katek/sdk/protocol';
import { extractListingFeatures } from '../listing-features.ts';
import { unitOf, type AreaUnit } from './areas.ts';
import { fitOf, profileColumn, slotsByContent, type ColumnProfile } from './column-profile.ts';
import type { DateOrder } from './dates.ts';
import { fieldWords, foreignWords, headerWords, type Slot } from './field-words.ts';
import type { DecimalSign } from './numbers.ts';

/** A column and how its cells are to be read. */
export interface PlannedColumn {
  readonly index: number;
  readonly name: string;
  readonly sign: DecimalSign;
  readonly order: DateOrder;
  /** Named by the header, such as "sqft". */
  readonly unit: AreaUnit | null;
  /** Taken for what its cells say, so that a cell without the mark says something else. */
  readonly isByContent: boolean;
}

/** Which column is read as what; a slot may have several, the first that says something counts. */
export interface ColumnPlan {
  readonly columns: readonly string[];
  readonly slots: ReadonlyMap<Slot, readonly PlannedColumn[]>;
  readonly profiles: readonly ColumnProfile[];
  readonly mapping: ColumnMapping[];
}

/** Takes each column for the slot that its header and its first cells speak for most. */
export function mapColumns(
  columns: readonly string[],
  sample: readonly (readonly string[])[],
  options: { dateOrder: DateOrder },
): ColumnPlan {
  const profiles = columns.map((_, index) =>
    profileColumn(
      sample.map((cells) => cells[index] ?? ''),
      options.dateOrder,
    ),
  );
  const claims = columns.flatMap((name, index) => claimsOf(name, index, profiles[index]));
  const slots = new Map<Slot, PlannedColumn[]>();
  const reasons = new Map<number, [Slot, string]>();
  for (const { slot, index, reason } of claims.toSorted((a, b) => b.score - a.score)) {
    const profile = profiles[index];
    const name = columns[index];
    const taken = slots.get(slot)?.length ?? 0;
    if (!profile || name === undefined || reasons.has(index) || taken >= (shared.get(slot) ?? 1))
      continue;
    // What was given as a column of its own is not guessed from another one.
    if (taken > 0 && reason !== 'header') continue;
    reasons.set(index, [slot, reason]);
    slots.set(slot, [...(slots.get(slot) ?? []), planned(index, name, profile, reason)]);
  }
  settlePlaces(slots, reasons, profiles);
  guessArea(slots, reasons, profiles, columns);
  const mapping = columns.map((column, index): ColumnMapping => {
    const [slot, reason] = reasons.get(index) ?? [undefined, 'kept with the listing'];
    return { column, field: slot ? fieldOf(slot) : null, reason };
  });
  return { columns, slots, profiles, mapping };
}

/** Whether the columns alone say that these are listings. */
export function looksLikeListing(columns: readonly string[]): boolean {
  const slots = new Set(
    columns.flatMap((name) =>
      slotsByHeader(name)
        .filter(([, score]) => score > 0.9)
        .map(([slot]) => slot),
    ),
  );
  const facts: Slot[] = [
    'ListPrice',
    'BedroomsTotal',
    'BathroomsTotalInteger',
    'LivingArea',
    'UnparsedAddress',
    'street',
    'City',
    'title',
  ];
  return facts.filter((slot) => slots.has(slot)).length >= 3;
}

/** How many of the cells are words that headers use: what makes a row the header. */
export function countHeaderWords(cells: readonly string[]): number {
  // What begins with a figure or a sign of money is a cell of data, though "3 beds" holds a word of headers.
  return cells.filter(
    (cell) => cell.length < 120 && !/^\s*[\d\p{Sc}]/u.test(cell) && slotsByHeader(cell).length > 0,
  ).length;
}

interface Claim {
  slot: Slot;
  index: number;
  score: number;
  reason: string;
}

function claimsOf(name: string, index: number, profile: ColumnProfile | undefined): Claim[] {
  if (!profile) return [];
  const claims = slotsByHeader(name).flatMap(([slot, score]): Claim[] => {
    const fit = fitOf(slot, profile);
    if (fit < 0.4) return [];
    const isEmpty = profile.cells.length === 0;
    return [
      { slot, index, score: score * (0.6 + 0.4 * fit) - (isEmpty ? 0.5 : 0), reason: 'header' },
    ];
  });
  const isForeign = headerWords(name).some((word) => foreignWords.has(word));
  if (!isForeign) {
    for (const [slot, score] of slotsByContent(profile))
      claims.push({ slot, index, score, reason: 'content' });
  }
  if (claims.length === 0 && isFlag(name, profile)) {
    claims.push({ slot: 'amenities', index, score: 0.3, reason: 'header' });
  }
  return claims;
}

/** A column such as "balkon" that says yes or no to a feature. */
function isFlag(name: string, profile: ColumnProfile): boolean {
  return (
    profile.cells.length > 0 &&
    profile.share((cell) =>
      /^(?:tak|nie|yes|no|y|n|si|sí|ja|nein|oui|non|true|false|x)$/i.test(cell),
    ) > 0.9 &&
    extractListingFeatures([headerWords(name).join(' ')]).length > 0
  );
}

function planned(
  index: number,
  name: string,
  profile: ColumnProfile,
  reason: string,
): PlannedColumn {
  return {
    index,
    name,
    sign: profile.decimalSign,
    order: profile.dateOrder,
    unit: unitOf(headerWords(name).join(' '))?.unit ?? null,
    isByContent: reason === 'content',
  };
}

/** How many columns a slot may read: photos and amenities from all, the rest from a first and a second choice. */
const shared: ReadonlyMap<Slot, number> = new Map<Slot, number>([
  ['amenities', 12],
  ['Media', 3],
  ['AttributionContact', 2],
  ['StandardStatus', 2],
  ['PropertySubType', 2],
  ['ListPrice', 2],
  ['ListOfficeName', 2],
  ['url', 2],
]);

const byPhrase = new Map<string, [Slot, number][]>();
for (const [slot, phrases] of Object.entries(fieldWords)) {
  for (const [rank, phrase] of phrases.split('|').entries()) {
    const known = byPhrase.get(phrase) ?? [];
    // The keys of `fieldWords` are the slots.
    known.push([slot as Slot, 1 - rank * 0.002]);
    byPhrase.set(phrase, known);
  }
}

/** The slots that a header names: all of it, the last part of its path, or a run of its words. */
function slotsByHeader(header: string): [Slot, number][] {
  const words = headerWords(header).map((word) => word.replace(/(?<=[a-z]{3})\d$/u, ''));
  const found = new Map<Slot, number>();
  const add = (phrase: string, weight: number) => {
    for (const [slot, score] of byPhrase.get(phrase) ?? []) {
      found.set(slot, Math.max(found.get(slot) ?? 0, score * weight));
    }
  };
  add(words.join(' '), 1);
  const path = header.split('.').map((part) => headerWords(part).join(' '));
  if (path.length > 1) {
    if (!path.slice(0, -1).some((part) => part.split(' ').some((word) => foreignWords.has(word)))) {
      add(path.at(-1) ?? '', 0.97);
      add(path.slice(-2).join(' '), 0.98);
    }
    return [...found];
  }
  for (let length = Math.min(words.length - 1, 4); length >= 1; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const rest = [...words.slice(0, from), ...words.slice(from + length)];
      if (rest.some((word) => foreignWords.has(word))) continue;
      add(words.slice(from, from + length).join(' '), 0.55 + 0.05 * length);
    }
  }
  return [...found];
}

/** "Location" is an address, a quarter or a town, depending on what else there is; a complex is a quarter if none is. */
function settlePlaces(
  slots: Map<Slot, PlannedColumn[]>,
  reasons: Map<number, [Slot, string]>,
  profiles: readonly ColumnProfile[],
): void {
  const move = (from: Slot, to: Slot) => {
    const [column] = slots.get(from) ?? [];
    if (!column) return;
    slots.delete(from);
    slots.set(to, [column]);
    reasons.set(column.index, [to, reasons.get(column.index)?.[1] ?? 'header']);
  };
  const [location] = slots.get('location') ?? [];
  const profile = location && profiles[location.index];
  if (profile) {
    const hasAddress = slots.has('UnparsedAddress') || slots.has('street');
    const isAddress = profile.share((cell) => /\d.*,|,.*,/u.test(cell)) > 0.5;
    if (!hasAddress && isAddress) move('location', 'UnparsedAddress');
    else if (!slots.has('SubdivisionName')) move('location', 'SubdivisionName');
    else if (!slots.has('City')) move('location', 'City');
    else {
      slots.delete('location');
      reasons.delete(location.index);
    }
  }
  if (!slots.has('SubdivisionName')) move('complex', 'SubdivisionName');
  if (!slots.has('UnparsedAddress')) move('street', 'UnparsedAddress');
}

/** The one column of plain figures that can be an area, when price and rooms are known and no header names an area. */
function guessArea(
  slots: Map<Slot, PlannedColumn[]>,
  reasons: Map<number, [Slot, string]>,
  profiles: readonly ColumnProfile[],
  columns: readonly string[],
): void {
  if (slots.has('LivingArea') || !slots.has('ListPrice') || !slots.has('BedroomsTotal')) return;
  for (const [index, profile] of profiles.entries()) {
    const name = columns[index] ?? '';
    if (reasons.has(index) || profile.coverage < 0.3 || profile.uniqueness < 0.2) continue;
    if (headerWords(name).some((word) => foreignWords.has(word))) continue;
    const isPlain = profile.share((cell) => /^\d{1,3}(?:,?\d{3})?(?:\.\d+)?$/.test(cell)) > 0.95;
    if (!isPlain || profile.median === null || profile.median < 20 || profile.median > 9000)
      continue;
    if (isRowNumber(profile)) continue;
    slots.set('LivingArea', [{ ...planned(index, name, profile, 'content'), isByContent: false }]);
    reasons.set(index, ['LivingArea', 'content']);
    return;
  }
}

function isRowNumber(profile: ColumnProfile): boolean {
  return profile.cells.every(
    (cell, index) => index === 0 || Number(cell) === Number(profile.cells[index - 1]) + 1,
  );
}

function fieldOf(slot: Slot): string | null {
  return fields.get(slot) ?? slot;
}

/** Where the slots that are no field of a listing go. */
const fields: ReadonlyMap<Slot, string | null> = new Map<Slot, string | null>([
  ['sourceId', 'ListingKey'],
  ['isOver', 'StandardStatus'],
  ['soldDate', 'StandardStatus'],
  ['offer', 'PropertyType'],
  ['period', 'LeaseAmountFrequency'],
  ['areaDetail', 'LivingArea'],
  ['areaKind', 'LotSizeArea'],
  ['street', 'UnparsedAddress'],
  ['unit', 'UnparsedAddress'],
  ['complex', 'UnparsedAddress'],
  ['location', null],
  ['title', 'PublicRemarks'],
  ['details', 'amenities'],
  ['openHouses', 'OpenHouse'],
  ['openHouseDate', 'OpenHouse'],
  ['openHouseStart', 'OpenHouse'],
  ['openHouseEnd', 'OpenHouse'],
  ['openHouseRemarks', 'OpenHouse'],
]);
