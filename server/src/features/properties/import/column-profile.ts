import { unitOf } from './areas.ts';
import { detectDateOrder, readDate, type DateOrder } from './dates.ts';
import type { Slot } from './field-words.ts';
import { readKind, readOffer, readPropertyType, readStatus } from './kinds.ts';
import { isWebUrl, readUrls } from './lists.ts';
import { detectDecimalSign, readFigure, type DecimalSign } from './numbers.ts';
import { readOpenHouseList } from './read-open-houses.ts';
import { saysNoPrice } from './prices.ts';
import { findBaths, findBeds, readCount } from './rooms.ts';

/** What the first rows show of a column. */
export interface ColumnProfile {
  /** Cells that say something. */
  readonly cells: readonly string[];
  /** Share of the rows that have such a cell. */
  readonly coverage: number;
  /** Share of the cells that are unlike all others. */
  readonly uniqueness: number;
  readonly lengthMean: number;
  readonly median: number | null;
  readonly decimalSign: DecimalSign;
  readonly dateOrder: DateOrder;
  share(test: (cell: string) => boolean): number;
}

/** Cells that say nothing: R's NA, Python's None, a dash. */
export function isBlank(cell: string): boolean {
  return (
    cell === '' ||
    (cell.length <= 11 &&
      /^\s*(?:na|n\/a|nan|none|null|nil|undefined|\\n|—|–|-+|\.|\?+|#n\/a)?\s*$/iu.test(cell))
  );
}

export function profileColumn(all: readonly string[], fallbackOrder: DateOrder): ColumnProfile {
  const cells = all.filter((cell) => !isBlank(cell)).map((cell) => cell.trim());
  const figures = cells
    .filter((cell) => cell.length < 40)
    .map((cell) => readFigure(cell)?.value)
    .filter((value) => value !== undefined)
    .toSorted((a, b) => a - b);
  const count = Math.max(cells.length, 1);
  return {
    cells,
    coverage: all.length === 0 ? 0 : cells.length / all.length,
    uniqueness: new Set(cells).size / count,
    lengthMean: cells.reduce((sum, cell) => sum + cell.length, 0) / count,
    median: figures[Math.floor(figures.length / 2)] ?? null,
    decimalSign: detectDecimalSign(cells),
    dateOrder: detectDateOrder(cells, fallbackOrder),
    share: (fits) => cells.filter(fits).length / count,
  };
}

/** Share of a column's cells that can be read as the slot; 1 when there is nothing to read. */
export function fitOf(slot: Slot, profile: ColumnProfile): number {
  if (profile.cells.length === 0) return 1;
  const test = tests[slot];
  return test ? profile.share(test) : 1;
}

const isFigure = (cell: string) => cell.length < 60 && /\d/.test(cell);
const isCount = (cell: string) => {
  const count = cell.length < 60 ? readCount(cell) : null;
  return count !== null && count >= 0 && count <= 500;
};
const isText = (cell: string) => /\p{L}{2}/u.test(cell) && !isWebUrl(cell);
const isShortText = (cell: string) => cell.length <= 120 && isText(cell);
const isWithin = (limit: number) => (cell: string) =>
  /^-?\d{1,3}(?:\.\d+)?$/.test(cell) && Math.abs(Number(cell)) <= limit;
const isDate = (cell: string) => readDate(cell, 'day') !== null || readDate(cell, 'month') !== null;

/** Slots without a test take any text. */
const tests: Partial<Record<Slot, (cell: string) => boolean>> = {
  StandardStatus: (cell) => cell.length < 80 && readStatus(cell) !== null,
  isOver: (cell) => /^(?:true|false|yes|no|y|n|si|0|1|tak|nie)$/i.test(cell),
  PropertyType: (cell) => readPropertyType(cell) !== null || readKind(cell).use !== null,
  PropertySubType: (cell) => cell.length < 120 && readKind(cell).use !== null,
  offer: (cell) => cell.length < 60 && readOffer(cell) !== null,
  ListPrice: (cell) =>
    !/\/\s*sq|per sq|\bsq\.? ?ft/i.test(cell) && (isFigure(cell) || saysNoPrice(cell)),
  currency: (cell) => /^(?:[A-Za-z]{3}|\p{Sc}|[A-Za-z]{1,2}\$|zł)$/u.test(cell),
  period: isShortText,
  BedroomsTotal: isCount,
  BathroomsTotalInteger: isCount,
  BathroomsFull: isCount,
  BathroomsHalf: isCount,
  LivingArea: (cell) => isFigure(cell) && findBeds(cell) === null && !isWebUrl(cell),
  LotSizeArea: (cell) => isFigure(cell) && !isWebUrl(cell),
  LivingAreaUnits: (cell) => unitOf(cell) !== null,
  LotSizeUnits: (cell) => unitOf(cell) !== null,
  areaDetail: isFigure,
  areaKind: isShortText,
  YearBuilt: (cell) => /^(?:1[0-9]|20)\d{2}(?:\.0)?$/.test(cell),
  StoriesTotal: isCount,
  GarageSpaces: isCount,
  AssociationFee: isFigure,
  TaxAnnualAmount: isFigure,
  UnparsedAddress: (cell) => cell.length <= 300 && isText(cell),
  street: isShortText,
  unit: (cell) => cell.length <= 30,
  City: isShortText,
  SubdivisionName: isShortText,
  complex: isShortText,
  location: (cell) => cell.length <= 200 && isText(cell),
  StateOrProvince: isShortText,
  PostalCode: (cell) => cell.length <= 12 && /\d/.test(cell),
  Country: isShortText,
  Latitude: isWithin(90),
  Longitude: isWithin(180),
  title: (cell) => cell.length <= 300 && isText(cell),
  PublicRemarks: isText,
  AvailabilityDate: isDate,
  ListingContractDate: isDate,
  soldDate: isDate,
  openHouses: (cell) =>
    cell === '[]' || readOpenHouseList(cell, { timeZone: 'UTC', order: 'month' }).length > 0,
  openHouseDate: isDate,
  openHouseStart: (cell) => cell.length < 60 && /\d/u.test(cell),
  openHouseEnd: (cell) => cell.length < 60 && /\d/u.test(cell),
  ListAgentFullName: isShortText,
  ListOfficeName: isShortText,
  OriginatingSystemName: isShortText,
  AttributionContact: (cell) => cell.length <= 200 && (/@/.test(cell) || /\d{3}/.test(cell)),
  url: isWebUrl,
  Media: (cell) => readUrls(cell).length > 0,
  amenities: isText,
  details: (cell) => /[:;\n|]/u.test(cell),
};

/** Slots that the cells alone give away, and how sure that is. */
export function slotsByContent(profile: ColumnProfile): [Slot, number][] {
  if (profile.cells.length === 0) return [];
  const isShort = profile.lengthMean < 40;
  const images = profile.share((cell) =>
    /^\[?"?https?:.*(?:\.(?:jpe?g|png|webp|avif)|photo|image)/i.test(cell),
  );
  const candidates: [Slot, boolean, number][] = [
    ['ListPrice', isShort && isPriced(profile), 0.5],
    ['BedroomsTotal', isShort && profile.share((cell) => findBeds(cell) !== null) >= 0.7, 0.5],
    [
      'BathroomsTotalInteger',
      isShort && profile.share((cell) => findBaths(cell) !== null) >= 0.7,
      0.45,
    ],
    ['LivingArea', isShort && isSized(profile), 0.4],
    ['Media', images >= 0.8, 0.45],
    ['url', images < 0.5 && profile.share(isWebUrl) >= 0.9 && profile.uniqueness > 0.3, 0.4],
    ['UnparsedAddress', isAddressed(profile), 0.45],
    ['StandardStatus', isShort && fitOf('StandardStatus', profile) >= 0.9, 0.4],
    [
      'PublicRemarks',
      profile.lengthMean > 120 && images < 0.2 && profile.share(isProse) >= 0.6,
      0.35,
    ],
    [
      'PropertySubType',
      isShort && isFewWords(profile) && fitOf('PropertySubType', profile) >= 0.8,
      0.3,
    ],
  ];
  return candidates.filter(([, fits]) => fits).map(([slot, , score]) => [slot, score]);
}

const isProse = (cell: string) => (cell.match(/\p{L}{2,}\s/gu)?.length ?? 0) > 12;
const isFewWords = (profile: ColumnProfile) =>
  profile.uniqueness < 0.5 || profile.cells.length < 10;

function isPriced(profile: ColumnProfile): boolean {
  const priced =
    /^(?:from |guide price )?(?:\p{Sc}|[A-Z]{1,3}[$ ]|[A-Z]{3}\s|KSh|Rs\.?\s|zł)\s?[\d.,' \u00a0]+|[\d.,' \u00a0]+\s?(?:\p{Sc}|zł|PLN|EUR|USD|Kč|Crore|Lac|Lakh)/iu;
  const isRate = /\/\s*(?:sq|m)|per sq|m²|m2/i;
  return profile.share((cell) => priced.test(cell) && !isRate.test(cell)) >= 0.7;
}

function isSized(profile: ColumnProfile): boolean {
  return (
    profile.share(
      (cell) =>
        /^\D{0,3}\d/.test(cell) &&
        !/\p{Sc}|per\b|\//u.test(cell) &&
        unitOf(cell.replace(/^[\d.,\s]+/u, '')) !== null,
    ) >= 0.7
  );
}

function isAddressed(profile: ColumnProfile): boolean {
  const street =
    /^#?\d+[a-z]?(?:[-/]\d+)? [\p{L}\d]|^[\p{L}.' ]+ \d+\w?,|\b(?:street|st|ave|avenue|road|rd|lane|ln|drive|dr|blvd|court|ct|way|place|pl|calle|ulica|ul)\b.*,/iu;
  return (
    profile.lengthMean < 120 &&
    profile.uniqueness > 0.3 &&
    profile.share((cell) => street.test(cell) && /\p{L}{3}/u.test(cell)) >= 0.6
  );
}
