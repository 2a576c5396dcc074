import type { PropertySubType, PropertyType, StandardStatus } from '@katek/sdk/protocol';
import { propertySubTypes, propertyTypes, standardStatuses } from '@katek/sdk/protocol';
import { foldWord } from '../../../platform/language/tokens.ts';
import { detached } from './detached.ts';

export interface Kind {
  subType: PropertySubType | null;
  /** What is sold or let, before it is known which of the two. */
  use: 'home' | 'income' | 'land' | 'farm' | 'commercial' | null;
}

/** What a type column, a title or the address of a page says of the kind of home. */
export function readKind(text: string): Kind {
  const key = text.length > 300 ? text.slice(0, 300) : text;
  const cached = kinds.get(key);
  if (cached) return cached;
  const exact = propertySubTypes.find((type) => type === key.trim());
  const found = exact ? { subType: exact, use: useOf(exact) } : findKind(plainWords(key));
  if (kinds.size > 5000) kinds.clear();
  kinds.set(detached(key), found);
  return found;
}

/** RESO's own name of a property type, however it is spaced: "Residential Lease". */
export function readPropertyType(text: string): PropertyType | null {
  const compact = text.replaceAll(/[^a-z]/giu, '').toLowerCase();
  return propertyTypes.find((type) => type.toLowerCase() === compact) ?? null;
}

/** The standard status that a source's word stands for; null when it says nothing of it. */
export function readStatus(text: string): StandardStatus | null {
  const compact = text.replaceAll(/[^a-z]/giu, '').toLowerCase();
  const exact = standardStatuses.find((status) => status.toLowerCase() === compact);
  if (exact) return exact;
  const words = plainWords(text);
  return statuses.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Whether the words offer the home for sale or to let. */
export function readOffer(text: string): 'sale' | 'rent' | null {
  const words = plainWords(text);
  if (saleWords.test(words)) return 'sale';
  return rentWords.test(words) ? 'rent' : null;
}

const kinds = new Map<string, Kind>();

/** Lower case, without accents, any run of signs a blank: "barn-conversion" and "SINGLE_FAMILY" read alike. */
export function plainWords(text: string): string {
  return foldWord(text)
    .replaceAll('ł', 'l')
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

function findKind(words: string): Kind {
  for (const [pattern, subType, use] of kindWords) {
    if (pattern.test(words)) return { subType, use: use ?? (subType ? useOf(subType) : 'home') };
  }
  return { subType: null, use: null };
}

function useOf(type: PropertySubType): NonNullable<Kind['use']> {
  if (
    ['Office', 'Retail', 'Warehouse', 'Industrial', 'MixedUse', 'Hotel', 'Parking'].includes(type)
  ) {
    return 'commercial';
  }
  if (type === 'UnimprovedLand') return 'land';
  if (type === 'Farm' || type === 'Ranch') return 'farm';
  return type === 'MultiFamily' ? 'income' : 'home';
}

/** In order: the first that fits counts, so the narrower words come first. */
const kindWords: readonly (readonly [RegExp, PropertySubType | null, Kind['use']?])[] = [
  [
    /\b(?:multi ?famil(?:y|iar)|block of apartments|block of flats|apartment building|edificio|mehrfamilienhaus|immeuble|fourplex building)\b/,
    'MultiFamily',
  ],
  [/\b(?:quadruplex|fourplex|quadplex)\b/, 'Quadruplex'],
  [/\btriplex\b/, 'Triplex'],
  [/\bduplex\b/, 'Duplex'],
  [
    /\b(?:town ?(?:house|home)s?|row ?(?:house|home)s?|terraced?|end of terrace|mews|segment|szeregow\w*|reihenhaus|tussenwoning|rijtjeshuis)\b/,
    'Townhouse',
  ],
  [
    /\b(?:parking|garage for (?:sale|rent)|garaz|cochera en|stellplatz|plaza de garaje)\b(?!.*\b(?:bed|house|apartment|flat)\b)/,
    'Parking',
  ],
  [/\b(?:manufactured)\b/, 'ManufacturedHome'],
  [/\b(?:mobile(?: home)?|park home|caravan|static home)\b/, 'MobileHome'],
  [/\b(?:nave industrial|industrial|factory|fabrik|hala produkcyjna)\b/, 'Industrial'],
  [/\b(?:warehouse|bodega|godown|lagerhalle|entrepot|magazyn|galpao|storage unit)\b/, 'Warehouse'],
  [
    /\b(?:office|oficinas?|consultorio|buro|bureaux?|biuro|ufficio|escritorio|sala comercial|kantoor)\b(?!.*\b(?:bed|house)\b)/,
    'Office',
  ],
  [
    /\b(?:retail|shop|showroom|local comercial|local(?:es)? en centro|store front|laden|lokal (?:uzytkowy|handlowy)|negozio|loja|winkel|restaurant|bar pub)\b/,
    'Retail',
  ],
  [/\b(?:hotel|guest ?house|bed and breakfast|hostel|pension)\b/, 'Hotel'],
  [/\bmixed use\b/, 'MixedUse'],
  [/\b(?:terreno comercial|commercial land)\b/, 'UnimprovedLand', 'commercial'],
  [/\b(?:commercial|comercial|gewerbe|commerce)\b/, null, 'commercial'],
  [/\b(?:farm ?house|finca rustica casa)\b/, 'SingleFamilyResidence'],
  [/\b(?:ranch(?:o)? (?:style|home|house))\b/, 'SingleFamilyResidence'],
  [/\b(?:rancho|ranch)\b/, 'Ranch', 'farm'],
  [
    /\b(?:farm|smallholding|equestrian|finca|quinta|hacienda|huerta|gospodarstwo|bauernhof|chacara|sitio)\b/,
    'Farm',
    'farm',
  ],
  [/\b(?:condo(?:minium)?s?|co op|coop|casa en condominio|condominio)\b/, 'Condominium'],
  [
    /\b(?:studio|bedsit|kawalerka|monoambiente|estudio|garsoniera|kitnet|monolocale)s?\b(?!.*\b[1-9]\d* ?(?:bed|br|bhk))/,
    'Studio',
  ],
  [/\bloft\b/, 'Loft'],
  [/\bbungalow\b/, 'Bungalow'],
  [/\b(?:villas?|chalet)\b(?!.*\b(?:apartment|flat)\b)/, 'Villa'],
  [/\b(?:cabin|log home|cabana)\b/, 'Cabin'],
  [
    /\b(?:apartments?|apartamentos?|departamentos?|deptos?|flats?|penthouse|maisonette|mieszkani[ea]|apartament|wohnung|appartements?|appartamento|piso|atico|bhk|byt|lagenhet|leilighet|lejlighed|asunto)\b/,
    'Apartment',
  ],
  [
    /\b(?:flat ?share|house ?share|room (?:for|to) (?:rent|let)|pokoj do wynajecia|private room|habitacion en)\b/,
    'Room',
  ],
  [
    /\b(?:single ?family(?: residential| residence| home)?|detached|semi detached|houses?|homes?|casas?|dom|haus|einfamilienhaus|maison|villa|cottage|manor|barn(?: conversion)?|bungalow|moradia|huis|woonhuis|hus|dum|bedrooms? house|mansion|residencia|independent|casa uso de suelo)\b/,
    'SingleFamilyResidence',
  ],
  [
    /\b(?:land|plots?|lots?|terrenos?|lotes?|grundstuck|terrain|dzialk[ai]|terreni|acreage|vacant|unimproved|parcel|kavel|tomt)\b/,
    'UnimprovedLand',
  ],
  [/\b(?:residential|residencial)\b/, null, 'home'],
];

const statuses: readonly (readonly [StandardStatus, RegExp])[] = [
  [
    'ActiveUnderContract',
    /\b(?:under (?:contract|offer)|contingent|sale agreed|sold subject|sstc|sold stc|let agreed|reserved|reservad[oa]|reserviert|accepting backups?|kicked out|zarezerwowan\w*|sous (?:offre|compromis))\b/,
  ],
  ['Pending', /\bpending\b/],
  ['ComingSoon', /\b(?:coming soon|pre ?market|proximamente)\b/],
  [
    'Withdrawn',
    /\b(?:withdrawn|off ?market|not for sale|temporarily off|wycofan\w*|retirad[oa]|zuruckgezogen)\b/,
  ],
  ['Canceled', /\bcancell?ed\b/],
  [
    'Expired',
    /\b(?:expired|finalizado|vencid[oa]|caducad[oa]|inactive|inactivo|deactivated|archived|nieaktualn\w*|abgelaufen)\b/,
  ],
  ['Hold', /\b(?:on )?hold\b/],
  [
    'Closed',
    /\b(?:closed|sold|past sale|recently sold|leased|rented|let|vendid[oa]|alquilad[oa]|rentad[oa]|sprzedan\w*|wynajet\w*|verkauft|vermietet|vendue?|loue|completed|venduto|affittato|verkocht|verhuurd)\b(?! (?:by owner|to))/,
  ],
  ['Incomplete', /\b(?:incomplete|draft)\b/],
  ['Delete', /\bdeleted?\b/],
  [
    'Active',
    /\b(?:active|listed|for sale|for rent|to let|available|new(?: listing)?|on ?market|open|disponible|activ[oa]|aktywn\w*|dostepn\w*|verfugbar|published|back on market|price (?:reduced|change))\b/,
  ],
];

const saleWords =
  /\b(?:for sale|sale|sell|selling|resale|buy|venta|vende|venda|sprzedaz|verkauf|kaufen|a vendre|vente|vendita|te koop|remate|forsale)\b/;
const rentWords =
  /\b(?:for rent|to rent|to let|rent|rental|rentals|lease|leasing|letting|let|renta|alquiler|aluguel|arriendo|wynajem|wynajecia|miete|mieten|vermietung|a louer|location mensuelle|affitto|te huur|temporal|vacacional|forrent)\b/;
