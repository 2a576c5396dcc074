import type { ImportIssue } from '@katek/sdk/protocol';
import { blankListing, digest, type ListingFacts } from '../listing-facts.ts';
import { isBlank } from './column-profile.ts';
import type { FileSettings } from './file-settings.ts';
import type { ColumnPlan } from './map-columns.ts';
import { readLabelledLines, readPackedCell, type Details } from './read-details.ts';
import type { ImportedOpenHouse } from './read-open-houses.ts';
import { readAreas, readOtherFigures, readPriceOf, readRooms } from './read-figures.ts';
import { readDates, readKindOf, readPlaceOf, readStatusOf, readTexts } from './read-words.ts';
import { RowCells } from './row-cells.ts';
import { readOpenHousesOf } from './row-open-houses.ts';
import type { RawRow } from './split-csv.ts';
import { fitText } from './text-limits.ts';

/** What became of one row. */
export type RowReading =
  | {
      listing: ListingFacts;
      extra: Record<string, string>;
      /** `null`: the file says nothing of open houses. */
      openHouses: ImportedOpenHouse[] | null;
      issues: ImportIssue[];
      /** `false`: the source names no key, so it was made from the facts. */
      hasOwnKey: boolean;
    }
  | { listing: null; issues: ImportIssue[] };

/** A listing from a row, or the reason why it is none. */
export function readListing(plan: ColumnPlan, settings: FileSettings, raw: RawRow): RowReading {
  const fault = raw.fault ?? shapeFault(plan, raw.cells);
  if (fault) return reject(raw, fault, raw.cells.find((cell) => cell !== '') ?? null);
  const row = new RowCells(plan, raw.line, raw.cells);
  if (raw.oddity) row.warn(undefined, raw.oddity);
  if (raw.cells.length < plan.columns.length) {
    row.warn(
      undefined,
      `The row has ${raw.cells.length} of ${plan.columns.length} cells; the last are taken as empty.`,
    );
  }
  const { price, isRentColumn, unreadable } = readPriceOf(row, settings);
  if (unreadable) {
    return reject(raw, 'The price cannot be read.', unreadable.text, unreadable.column.name);
  }
  const listing = blankListing({
    ListingKey: '',
    currency: currencyOf(row, price?.currency ?? null, settings),
  });
  listing.ListPrice = price?.amount ?? null;
  const title = row.text('title') ?? '';
  row.keep(row.first('title'));
  const details = detailsOf(row);
  readRooms(row, listing, { title, details });
  readAreas(row, listing, settings, details);
  readOtherFigures(row, listing, details);
  readStatusOf(row, listing);
  readKindOf(row, listing, { settings, title, details, price, isRentColumn });
  readPlaceOf(row, listing);
  readTexts(row, listing, { details, commonTitles: settings.commonTitles });
  readDates(row, listing);
  const openHouses = readOpenHousesOf(row, settings.place.timeZone);
  clearUnknownZeros(listing);
  fitText(listing, row);
  const missing = whatIsMissing(row, listing);
  if (missing) return reject(raw, missing, null);
  const hasOwnKey = nameListing(row, listing);
  return { listing, extra: row.extra(), openHouses, issues: row.warnings, hasOwnKey };
}

function reject(
  raw: RawRow,
  message: string,
  value: string | null,
  column: string | null = null,
): RowReading {
  const shown = value === null ? null : value.slice(0, 200).toWellFormed();
  return {
    listing: null,
    issues: [{ line: raw.line, severity: 'error', column, message, value: shown }],
  };
}

/** A row whose cells cannot be told apart is not guessed at: a price must not end up as a number of rooms. */
function shapeFault(plan: ColumnPlan, cells: readonly string[]): string | undefined {
  if (cells.every((cell) => isBlank(cell))) return 'The row is empty.';
  const width = plan.columns.length;
  if (cells.length < width / 2) return `The row has ${cells.length} of ${width} cells.`;
  if (cells.slice(width).some((cell) => cell.trim() !== '')) {
    return `The row has ${cells.length} cells, the header ${width}: a separator in a text may be unquoted.`;
  }
  return undefined;
}

function currencyOf(row: RowCells, inPrice: string | null, settings: FileSettings): string {
  if (inPrice) return inPrice;
  const stated = row.text('currency')?.toUpperCase();
  return stated && /^[A-Z]{3}$/.test(stated) ? stated : settings.currency;
}

function detailsOf(row: RowCells): Details {
  const packed = row.first('details');
  row.keep(packed);
  const lines = readLabelledLines(row.text('PublicRemarks') ?? '');
  const details = packed ? readPackedCell(packed.text) : { amenities: [] };
  return { ...lines, ...details };
}

/** Sources write 0 for what they do not know: no home has neither bedroom, bathroom nor area. */
function clearUnknownZeros(listing: ListingFacts): void {
  if (listing.BathroomsTotalInteger !== 0) return;
  listing.BathroomsTotalInteger = null;
  listing.BathroomsFull = null;
  listing.BathroomsHalf = null;
  if (listing.BedroomsTotal === 0 && listing.LivingArea === null) listing.BedroomsTotal = null;
}

/** A listing says where it is or which one it is, and at least one thing about the home. */
function whatIsMissing(row: RowCells, listing: ListingFacts): string | undefined {
  const isSomewhere =
    listing.UnparsedAddress ?? listing.City ?? listing.PostalCode ?? listing.Latitude;
  const isKnown =
    row.text('ListingKey') ?? row.text('ListingId') ?? row.text('sourceId') ?? listing.url;
  if (isSomewhere === null && !isKnown && !row.text('title')) {
    return 'There is no address and no key: the row names no home.';
  }
  const fact =
    listing.ListPrice ??
    listing.BedroomsTotal ??
    listing.LivingArea ??
    listing.LotSizeArea ??
    listing.PropertySubType ??
    ((listing.PublicRemarks?.length ?? 0) >= 20 ? true : null);
  return fact === null
    ? 'There is no price, size, number of rooms, kind or description: the row is no listing.'
    : undefined;
}

/** The source's own key; without one, a key made of what stays the same when price and status change. */
function nameListing(row: RowCells, listing: ListingFacts): boolean {
  const own = row.text('ListingKey');
  const id = row.text('ListingId');
  const key = own ?? row.text('sourceId') ?? id ?? listing.url;
  listing.ListingId =
    (id ?? (key === listing.url ? null : key))?.slice(0, 200).toWellFormed() ?? null;
  listing.ListingKey = key && key.length <= 200 ? key : digest(key ?? identityOf(row, listing));
  return Boolean(key);
}

function identityOf(row: RowCells, listing: ListingFacts): string {
  const isStreet = /\d/.test(listing.UnparsedAddress ?? '');
  return JSON.stringify([
    listing.UnparsedAddress?.toLowerCase(),
    listing.City?.toLowerCase(),
    listing.PostalCode,
    listing.PropertySubType,
    listing.BedroomsTotal,
    listing.BathroomsTotalInteger,
    listing.LivingArea,
    listing.LotSizeArea,
    row.text('title'),
    // A place without a house number holds many homes; only all that is said of them tells them apart.
    isStreet ? null : [listing.ListPrice, listing.PublicRemarks],
  ]);
}
