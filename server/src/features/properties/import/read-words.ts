import type { ListingFacts } from '../listing-facts.ts';
import { readDate } from './dates.ts';
import { headerWords } from './field-words.ts';
import type { FileSettings } from './file-settings.ts';
import { readKind, readOffer, readPropertyType, readStatus, type Kind } from './kinds.ts';
import { isWebUrl, readList, readUrls } from './lists.ts';
import { countryOf, readCountry, readPlace } from './places.ts';
import { periodOf, type Price } from './prices.ts';
import type { Details } from './read-details.ts';
import type { RowCells } from './row-cells.ts';

export function readStatusOf(row: RowCells, listing: ListingFacts): void {
  const over = row.first('isOver');
  const soldOn = row.first('soldDate');
  row.keep(soldOn);
  for (const cell of row.all('StandardStatus')) {
    const status = readStatus(cell.text);
    if (status) {
      listing.StandardStatus = status;
      break;
    }
    if (!cell.column.isByContent)
      row.warn(cell, 'This status is not known; the listing counts as active.');
    else row.keep(cell);
  }
  const isOver = over && /^(?:true|yes|y|si|sí|1|tak)$/i.test(over.text);
  if (listing.StandardStatus !== 'Active') return;
  if (isOver) listing.StandardStatus = /sold/i.test(over.column.name) ? 'Closed' : 'Expired';
  else if (soldOn && row.all('StandardStatus').length === 0) listing.StandardStatus = 'Closed';
}

export function readKindOf(
  row: RowCells,
  listing: ListingFacts,
  context: {
    settings: FileSettings;
    title: string;
    details: Details;
    price: Price | null;
    isRentColumn: boolean;
  },
): void {
  const cells = [...row.all('PropertySubType'), ...row.all('PropertyType')];
  const path = readPath(row.text('url'));
  const kind =
    firstKind(cells.map((cell) => cell.text)) ??
    context.details.kind ??
    kindInTitle([context.title, path.replaceAll(/\d+/gu, ' ')], listing) ??
    null;
  for (const cell of cells) if (!readKind(cell.text).use) row.keep(cell);
  listing.PropertySubType = kind?.subType ?? null;
  const stated = cells.map((cell) => readPropertyType(cell.text)).find((type) => type !== null);
  const offer =
    readOffer(row.text('offer') ?? '') ??
    (context.isRentColumn || context.price?.period ? 'rent' : null) ??
    cells.map((cell) => readOffer(cell.text)).find(Boolean) ??
    readOffer(row.text('StandardStatus') ?? '') ??
    readOffer(context.title) ??
    readOffer(path) ??
    context.settings.offer;
  listing.PropertyType = stated ?? typeOf(kind?.use ?? 'home', offer);
  if (stated ? stated.endsWith('Lease') : offer === 'rent') {
    listing.LeaseAmountFrequency =
      context.price?.period ?? periodOf(row.text('period') ?? '') ?? 'Monthly';
  }
}

export function readPlaceOf(row: RowCells, listing: ListingFacts): void {
  const address = tidy(row.text('UnparsedAddress'));
  const street = tidy(row.text('street'));
  const unit = row.text('unit');
  listing.City = tidy(row.text('City'));
  listing.StateOrProvince = tidy(row.text('StateOrProvince'));
  listing.PostalCode = row.text('PostalCode')?.replace(/\.0$/u, '').slice(0, 20) ?? null;
  listing.SubdivisionName = tidy(row.text('SubdivisionName'));
  const country = row.text('Country');
  listing.Country = country ? readCountry(country) : null;
  if (address && address.includes(',')) {
    const place = readPlace(address);
    listing.City ??= place.City;
    listing.StateOrProvince ??= place.StateOrProvince;
    listing.PostalCode ??= place.PostalCode;
    listing.Country ??= place.Country;
  }
  listing.Country ??= countryOf(listing.StateOrProvince, listing.PostalCode);
  const line = address ?? street;
  const complex = tidy(row.text('complex'));
  if (line) listing.UnparsedAddress = unit && !line.includes(unit) ? `${line} ${unit}` : line;
  else {
    // No address at all: the names of the place are what a visitor can be told.
    const parts = [complex, listing.SubdivisionName, listing.City].filter((part) => part !== null);
    listing.UnparsedAddress = parts.length > 0 ? [...new Set(parts)].join(', ') : null;
  }
  if (complex && line && !line.includes(complex)) row.keep(row.first('complex'));
}

export function readTexts(
  row: RowCells,
  listing: ListingFacts,
  { details, commonTitles }: { details: Details; commonTitles: ReadonlySet<string> },
): void {
  const title = row.first('title');
  const remarks = plainText(row.text('PublicRemarks') ?? '');
  const heading = plainText(title?.text ?? '');
  const isNew =
    heading !== '' &&
    !commonTitles.has(title?.text ?? '') &&
    !remarks.toLowerCase().includes(heading.toLowerCase());
  listing.PublicRemarks = [isNew ? heading : '', remarks].filter(Boolean).join('\n\n') || null;
  listing.PrivateRemarks = row.text('PrivateRemarks');
  listing.ListAgentFullName = tidy(row.text('ListAgentFullName'));
  listing.ListOfficeName = tidy(row.text('ListOfficeName'));
  listing.OriginatingSystemName = tidy(row.text('OriginatingSystemName'));
  listing.AttributionContact =
    row
      .all('AttributionContact')
      .map((cell) => cell.text)
      .join(' · ') || null;
  listing.url =
    row
      .all('url')
      .map((cell) => cell.text)
      .find(isWebUrl) ?? null;
  const photos = new Set(row.all('Media').flatMap((cell) => readUrls(cell.text)));
  listing.Media = [...photos]
    .slice(0, 100)
    .map((MediaURL) => ({ MediaURL, ShortDescription: null }));
  listing.amenities = [...new Set([...readAmenities(row), ...details.amenities])].slice(0, 200);
}

export function readDates(row: RowCells, listing: ListingFacts): void {
  const listed = row.first('ListingContractDate');
  // "Reduced on 24/05/2021" is the day of another price.
  const isListed = listed && !/reduced|updated|obniz|rebaj/i.test(listed.text);
  listing.ListingContractDate = isListed ? readDate(listed.text, listed.column.order) : null;
  if (!listing.ListingContractDate) row.keep(listed);
  const available = row.first('AvailabilityDate');
  listing.AvailabilityDate = available ? readDate(available.text, available.column.order) : null;
  if (!listing.AvailabilityDate) row.keep(available);
}

function firstKind(texts: readonly string[]): Kind | undefined {
  const kinds = texts.map((text) => readKind(text));
  return kinds.find((kind) => kind.subType !== null) ?? kinds.find((kind) => kind.use !== null);
}

/** A title names much besides the home: what has bedrooms is neither the parking nor the office that comes with it. */
function kindInTitle(texts: readonly string[], listing: ListingFacts): Kind | undefined {
  const kind = firstKind(texts);
  const isHome = kind?.use === 'home' || kind?.use === 'income';
  return (listing.BedroomsTotal ?? 0) > 0 && !isHome ? undefined : kind;
}

function typeOf(
  use: NonNullable<Kind['use']>,
  offer: 'sale' | 'rent',
): ListingFacts['PropertyType'] {
  if (use === 'land') return 'Land';
  if (use === 'farm') return 'Farm';
  if (use === 'commercial') return offer === 'rent' ? 'CommercialLease' : 'CommercialSale';
  if (offer === 'rent') return 'ResidentialLease';
  return use === 'income' ? 'ResidentialIncome' : 'Residential';
}

/** The words of a page's address, where it is made of them: one that names only the street could name a Villa Road. */
function readPath(url: string | null): string {
  const path = url && URL.canParse(url) ? new URL(url).pathname : '';
  return readOffer(path) ? path : '';
}

/** Amenities under a header of their own say little without it: "Facing: North-East". */
const labelled =
  /^(?:facing|heating|cooling|view|laundry|flooring|furnishing|furnished|pets allowed)$/;

function readAmenities(row: RowCells): string[] {
  return row.all('amenities').flatMap(({ text, column }) => {
    const name = headerWords(column.name).join(' ');
    if (/^(?:true|yes|y|si|sí|tak|ja|oui|x|1)$/i.test(text)) {
      return [
        headerWords(column.name.split('.').at(-1) ?? '')
          .join(' ')
          .replace(/^(?:is|has) | present$/gu, ''),
      ];
    }
    if (/^(?:false|no|n|nie|nein|non|0)$/i.test(text)) return [];
    const items = readList(text).filter((item) => !/^no\s/i.test(item) && /\p{L}/u.test(item));
    const label = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    return items.map((item) =>
      (labelled.test(name) ? `${label}: ${item}` : item).slice(0, 200).toWellFormed(),
    );
  });
}

/** Without stray commas and runs of blanks. */
function tidy(text: string | null): string | null {
  return text?.replaceAll(/\s+/gu, ' ').replaceAll(/^[\s,;]+|[\s,;]+$/gu, '') || null;
}

/** HTML to text: breaks to line ends, tags out, the five common entities in. */
function plainText(text: string): string {
  if (!/[<&]/.test(text)) return text.trim();
  return text
    .replaceAll(/<br\s*\/?>|<\/(?:p|div|li)>/giu, '\n')
    .replaceAll(/<\/?[a-z][^<>]{0,300}>/giu, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&(?:#39|apos);/gu, "'")
    .replaceAll('&amp;', '&')
    .trim();
}
