import type { ListingFacts } from '../listing-facts.ts';
import { readArea, readLabelledAreas, type Area, type AreaUnit } from './areas.ts';
import type { FileSettings } from './file-settings.ts';
import { headerWords } from './field-words.ts';
import { readFigure } from './numbers.ts';
import { readPrice, type Price } from './prices.ts';
import type { Details } from './read-details.ts';
import { findBaths, findBeds, readCount, splitBaths } from './rooms.ts';
import type { Cell, RowCells } from './row-cells.ts';

/** More rooms than any listed building has: a figure of something else. */
const roomsMax = 500;

export interface PriceReading {
  price: Price | null;
  /** The column is one of rents. */
  isRentColumn: boolean;
  /** A price that cannot be read makes the row unfit. */
  unreadable: Cell | undefined;
}

export function readPriceOf(row: RowCells, settings: FileSettings): PriceReading {
  for (const cell of row.all('ListPrice')) {
    const price = readPrice(cell.text, settings.place, {
      sign: cell.column.sign,
      times: settings.priceTimes,
    });
    if (price === undefined) return { price: null, isRentColumn: false, unreadable: cell };
    if (price === null) continue;
    if (price.amount === 0 || (price.amount ?? 0) > 1e13) {
      row.warn(
        cell,
        price.amount === 0 ? 'A price of 0 is no price.' : 'The price is too high to be one.',
      );
      continue;
    }
    if (price.isRange) row.warn(cell, 'The price is a range; its lower end was taken.');
    return {
      price,
      isRentColumn: /\b(?:rent|lease)\b/.test(headerWords(cell.column.name).join(' ')),
      unreadable: undefined,
    };
  }
  return { price: null, isRentColumn: false, unreadable: undefined };
}

export function readRooms(
  row: RowCells,
  listing: ListingFacts,
  texts: { title: string; details: Details },
): void {
  listing.BedroomsTotal = readBeds(row) ?? texts.details.beds ?? findBeds(texts.title);
  const full = countIn(row, 'BathroomsFull');
  const half = countIn(row, 'BathroomsHalf');
  if (full !== null || half !== null) {
    listing.BathroomsFull = full ?? 0;
    listing.BathroomsHalf = half ?? 0;
    listing.BathroomsTotalInteger = (full ?? 0) + (half ?? 0);
    return;
  }
  const count = readBaths(row) ?? texts.details.baths ?? findBaths(texts.title);
  if (count === null || count > roomsMax) return;
  const split = splitBaths(count);
  listing.BathroomsFull = split.full;
  listing.BathroomsHalf = split.half;
  listing.BathroomsTotalInteger = split.full + split.half;
}

export function readAreas(
  row: RowCells,
  listing: ListingFacts,
  settings: FileSettings,
  details: Details,
): void {
  const living = areaIn(row, 'LivingArea');
  const lot = areaIn(row, 'LotSizeArea');
  const detailCell = row.first('areaDetail');
  const labelled = detailCell ? readLabelledAreas(detailCell.text, detailCell.column.sign) : {};
  row.keep(detailCell);
  const saysLot = living?.area.kind === 'lot';
  setLiving(listing, saysLot ? undefined : living?.area, living?.unit ?? settings.areaUnit);
  if (listing.LivingArea === null)
    setLiving(listing, labelled.living ?? details.living, settings.areaUnit);
  setLot(
    listing,
    lot?.area ?? (saysLot ? living.area : undefined) ?? labelled.lot ?? details.lot,
    lot?.unit ?? settings.areaUnit,
  );
  // "Plot Area" in a column of its own: the figure is the plot's, and the best there is for the home.
  const kind = row.first('areaKind');
  row.keep(kind);
  if (kind && /plot|land|lot/i.test(kind.text) && listing.LotSizeArea === null && living) {
    setLot(listing, living.area, living.unit ?? settings.areaUnit);
  }
}

export function readOtherFigures(row: RowCells, listing: ListingFacts, details: Details): void {
  const year = row.first('YearBuilt');
  const built = year
    ? Number(/\b(1[0-9]{3}|20\d{2})\b/.exec(year.text)?.[1] ?? Number.NaN)
    : (details.yearBuilt ?? Number.NaN);
  if (Number.isInteger(built) && built >= 1000 && built <= 2200) listing.YearBuilt = built;
  else row.keep(year);
  listing.StoriesTotal = countIn(row, 'StoriesTotal');
  listing.GarageSpaces = countIn(row, 'GarageSpaces') ?? details.garage ?? null;
  const fee = row.first('AssociationFee');
  const amount = fee
    ? (readFigure(fee.text, fee.column.sign)?.value ?? null)
    : (details.associationFee ?? null);
  if (amount !== null && amount >= 0 && amount < 1e9) {
    listing.AssociationFee = amount;
    listing.AssociationFeeFrequency = /year|annual/i.test(`${fee?.column.name} ${fee?.text}`)
      ? 'Annually'
      : 'Monthly';
  }
  const tax = row.first('TaxAnnualAmount');
  const taxes = tax ? (readFigure(tax.text, tax.column.sign)?.value ?? null) : null;
  if (taxes !== null && taxes >= 0 && taxes < 1e9) listing.TaxAnnualAmount = taxes;
  else row.keep(tax);
  readCoordinate(row, 'Latitude', listing, 90);
  readCoordinate(row, 'Longitude', listing, 180);
}

function readBeds(row: RowCells): number | null {
  const cell = row.first('BedroomsTotal');
  if (!cell) return null;
  const marked = findBeds(cell.text);
  if (cell.column.isByContent && marked === null) {
    row.keep(cell);
    return null;
  }
  const count = marked ?? readCount(cell.text);
  if (count === null || count < 0 || count > roomsMax) {
    row.warn(cell, 'The number of bedrooms cannot be read.');
    return null;
  }
  return Math.floor(count);
}

function readBaths(row: RowCells): number | null {
  const cell = row.first('BathroomsTotalInteger');
  if (!cell) return null;
  const count = findBaths(cell.text) ?? (cell.column.isByContent ? null : readCount(cell.text));
  if (count === null || count < 0 || count > roomsMax) {
    row.warn(cell, 'The number of bathrooms cannot be read.');
    return null;
  }
  return count;
}

function countIn(
  row: RowCells,
  slot: 'BathroomsFull' | 'BathroomsHalf' | 'StoriesTotal' | 'GarageSpaces',
): number | null {
  const cell = row.first(slot);
  if (!cell) return null;
  const count = readCount(cell.text);
  if (count === null || count < 0 || count > 10_000) {
    row.keep(cell);
    return null;
  }
  return Math.round(count);
}

function areaIn(
  row: RowCells,
  slot: 'LivingArea' | 'LotSizeArea',
): { area: Area; unit: AreaUnit | null } | undefined {
  const cell = row.first(slot);
  if (!cell) return undefined;
  const area = readArea(cell.text, cell.column.sign);
  if (!area || area.value > 1e12) {
    row.warn(cell, 'The area cannot be read.');
    return undefined;
  }
  if (area.isRange) row.warn(cell, 'The area is a range; the middle of it was taken.');
  const stated = row.text(slot === 'LivingArea' ? 'LivingAreaUnits' : 'LotSizeUnits');
  return { area, unit: (stated ? readArea(`1 ${stated}`)?.unit : null) ?? cell.column.unit };
}

function setLiving(listing: ListingFacts, area: Area | undefined, fallback: AreaUnit): void {
  if (!area || area.value === 0) return;
  const unit = area.unit ?? fallback;
  listing.LivingArea = unit === 'Acres' ? Math.round(area.value * 43_560) : area.value;
  listing.LivingAreaUnits = unit === 'Acres' ? 'SquareFeet' : unit;
}

function setLot(listing: ListingFacts, area: Area | undefined, fallback: AreaUnit): void {
  if (!area || area.value === 0) return;
  listing.LotSizeArea = area.value;
  listing.LotSizeUnits = area.unit ?? fallback;
}

function readCoordinate(
  row: RowCells,
  slot: 'Latitude' | 'Longitude',
  listing: ListingFacts,
  limit: number,
): void {
  const cell = row.first(slot);
  if (!cell) return;
  const value = Number(cell.text.replace(',', '.'));
  if (Number.isFinite(value) && Math.abs(value) <= limit) listing[slot] = value;
  else row.warn(cell, `This is no ${slot.toLowerCase()}.`);
}
