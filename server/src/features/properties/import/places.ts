/** The parts of an address given as one text. */
export interface Place {
  City: string | null;
  StateOrProvince: string | null;
  PostalCode: string | null;
  Country: string | null;
}

/** Reads "336A 4th St, Brooklyn, NY 11215" and addresses of other countries that end in a city, region or code. */
export function readPlace(address: string): Place {
  const parts = address
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const place: Place = { City: null, StateOrProvince: null, PostalCode: null, Country: null };
  const last = parts.at(-1);
  if (last && countries.has(last.toLowerCase())) {
    place.Country = countries.get(last.toLowerCase()) ?? null;
    parts.pop();
  }
  readStateAndCode(parts, place);
  // What is left is the street first, so a city needs a part before it.
  if (parts.length >= 2) place.City = parts.at(-1)?.replace(/\s+\d{4,6}$/u, '') ?? null;
  return place;
}

/** ISO code of the country that a state and a postal code are in, where they tell. */
export function countryOf(state: string | null, postalCode: string | null): string | null {
  const code = postalCode?.trim() ?? '';
  const name = state?.trim().toLowerCase() ?? '';
  if (usStates.has(name) && (code === '' || /^\d{5}(?:-\d{4})?$/.test(code))) return 'US';
  if (/^[a-z]\d[a-z] ?\d[a-z]\d$/i.test(code) || canadianProvinces.has(name)) return 'CA';
  if (ukCode.test(code)) return 'GB';
  return regions.get(name) ?? null;
}

/** ISO 3166-1 alpha-2 of a country as sources name it. */
export function readCountry(text: string): string | null {
  const word = text.trim();
  if (/^[A-Z]{2}$/.test(word)) return word === 'UK' ? 'GB' : word;
  return countries.get(word.toLowerCase()) ?? null;
}

const ukCode = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i;

function readStateAndCode(parts: string[], place: Place): void {
  const last = parts.at(-1) ?? '';
  const us = /^(?:(.*?)\s+)?([A-Z]{2})[\s.]+(\d{5}(?:-\d{4})?)$/.exec(last);
  if (us?.[2] && usStates.has(us[2].toLowerCase())) {
    Object.assign(place, { StateOrProvince: us[2], PostalCode: us[3], Country: 'US' });
    replaceLast(parts, us[1]);
    return;
  }
  const uk = /^(.*?)\s*\b([A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$/i.exec(last);
  if (uk) {
    Object.assign(place, { PostalCode: uk[2]?.toUpperCase(), Country: 'GB' });
    replaceLast(parts, uk[1]);
  } else {
    const code = /^(.*?)\s*\b(\d{5,6})$/u.exec(last);
    // A number alone at the very end of several parts is a code; in one part it is more likely a house number.
    if (code && parts.length > 1) {
      place.PostalCode = code[2] ?? null;
      replaceLast(parts, code[1]);
    }
  }
  const region = parts.at(-1)?.toLowerCase() ?? '';
  const isUsState = usStates.has(region) && (region.length > 2 || parts.length > 1);
  if (parts.length > 1 && (isUsState || regions.has(region) || canadianProvinces.has(region))) {
    place.StateOrProvince = parts.pop() ?? null;
    place.Country ??= countryOf(place.StateOrProvince, place.PostalCode);
  }
}

function replaceLast(parts: string[], text: string | undefined): void {
  parts.pop();
  if (text?.trim()) parts.push(text.trim());
}

const usStates = new Set(
  `al ak az ar ca co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa pr ri sc sd tn tx ut vt va wa wv wi wy`
    .split(' ')
    .concat(
      'alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,district of columbia,florida,georgia,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,puerto rico,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming'.split(
        ',',
      ),
    ),
);

const canadianProvinces = new Set(
  'ab,bc,mb,nb,nl,ns,on,pe,qc,sk,alberta,british columbia,manitoba,new brunswick,newfoundland and labrador,nova scotia,ontario,prince edward island,quebec,saskatchewan'.split(
    ',',
  ),
);

/** Regions that addresses end in, by country; a name that is also a large city is left to be the city. */
const regions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    IN: 'haryana,karnataka,maharashtra,tamil nadu,telangana,uttar pradesh,west bengal,gujarat,rajasthan,kerala,punjab,andhra pradesh,madhya pradesh,bihar,odisha,assam,goa,himachal pradesh,uttarakhand,jharkhand,chhattisgarh',
    GB: 'england,scotland,wales,northern ireland,north yorkshire,south yorkshire,west yorkshire,east yorkshire,east riding of yorkshire,yorkshire,lincolnshire,north lincolnshire,north east lincolnshire,derbyshire,nottinghamshire,lancashire,cheshire,greater manchester,merseyside,cumbria,county durham,durham county,northumberland,tyne and wear,west midlands,staffordshire,shropshire,worcestershire,warwickshire,leicestershire,rutland,northamptonshire,cambridgeshire,norfolk,suffolk,essex,hertfordshire,bedfordshire,buckinghamshire,oxfordshire,gloucestershire,herefordshire,somerset,wiltshire,berkshire,hampshire,surrey,kent,east sussex,west sussex,dorset,devon,cornwall,isle of wight,greater london,humberside',
    MX: 'jalisco,nuevo leon,nuevo león,yucatan,yucatán,quintana roo,morelos,edo. de méxico,estado de méxico,tamaulipas,sinaloa,sonora,coahuila,baja california,baja california sur,michoacán,michoacan,tabasco,nayarit,hidalgo,guerrero,campeche,chiapas,tlaxcala,colima',
    AU: 'nsw,vic,qld,tas,act,new south wales,victoria,queensland,south australia,western australia,tasmania',
    PL: 'dolnośląskie,mazowieckie,małopolskie,śląskie,wielkopolskie,pomorskie,łódzkie,lubelskie,podkarpackie,zachodniopomorskie',
    DE: 'bayern,baden-württemberg,hessen,sachsen,niedersachsen,nordrhein-westfalen,thüringen,brandenburg,rheinland-pfalz,saarland,schleswig-holstein',
  }).flatMap(([country, names]) => names.split(',').map((name) => [name, country] as const)),
);

const countries: ReadonlyMap<string, string> = new Map(
  Object.entries({
    US: 'usa,united states,united states of america,us,u.s.a.,u.s.',
    GB: 'uk,united kingdom,great britain,gb',
    CA: 'canada',
    MX: 'mexico,méxico',
    IN: 'india',
    KE: 'kenya',
    PL: 'poland,polska',
    DE: 'germany,deutschland',
    ES: 'spain,españa',
    FR: 'france',
    IT: 'italy,italia',
    PT: 'portugal',
    AU: 'australia',
    NZ: 'new zealand',
    IE: 'ireland',
    AE: 'uae,united arab emirates',
    ZA: 'south africa',
    NG: 'nigeria',
    BR: 'brazil,brasil',
    AR: 'argentina',
    NL: 'netherlands,nederland',
    CH: 'switzerland,schweiz,suisse',
    AT: 'austria,österreich',
    SG: 'singapore',
    PK: 'pakistan',
    TR: 'turkey,türkiye',
  }).flatMap(([code, names]) => names.split(',').map((name) => [name, code] as const)),
);
