import { phrases } from '../../../platform/language/tokens.ts';

export const openers = phrases(
  'in|around|near|nearby|close to|located in|somewhere in|within|towards|toward|moving to|move to|relocating to|relocate to|shifting to|shift to|transferring to|outside|outside of|next to|in or around|in or near|in and around|looking at|been looking at|heading to|headed to|thinking of|thinking about|liking|areas like|area like|places like|city of|town of|area :|areas :|location :|area is|area -|city :|prefer|north of|south of|east of|west of|anywhere in|neighborhood :|neighbourhood :|where :|where -|location -|locations :|city -|areas -|zip :|zip code :|postcode :|zip|zip code|zipcode|postcode|postal code|more like|in the area of|interested in',
  'en|zona :|ciudad :|ville :|secteur :|ort :|stadt :|lage :|cidade :|bairro :|cerca de|zona de|por la zona de|alrededor de|a|mudarme a|dans|a|pres de|autour de|vers|proche de|in|bei|um|rund um|nach|in der nahe von|em|perto de|na zona de|na regiao de|no|na',
);
export const landforms: ReadonlySet<string> = new Set(
  'hill hills view valley heights springs beach park creek grove bay island village'.split(' '),
);
export const compass: ReadonlySet<string> = new Set(
  'north south east west northern southern eastern western upper lower old downtown central long palm green great high big white black mountain'.split(
    ' ',
  ),
);
export const joints = phrases(
  ', or|, and|or|and|,|/|&|o|y|ou|et|oder|und|e|or maybe|or possibly|and maybe|or even|and also|, maybe',
);
export const notPlaces: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday spring summer fall autumn winter navy army military marines my me our your this that these those it its it's i'm i'd i'll i've
  also and or but please thanks thank hi hello hey yes no ok okay english spanish french german the a an budget email phone name call usd eur
  good great nice cash hello what where when how is are we you they he she there here two three four five one bedroom bedrooms
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre januar februar marz juni juli oktober dezember
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro
  euro euros haus wohnung haushalt ruhe monat monaten jahr jahren woche wochen zimmer zimmern kauf miete stadt nahe`
    .split(/\s+/u)
    .filter(Boolean),
);

export const stateCodes: ReadonlySet<string> = new Set(
  'al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc'.split(
    ' ',
  ),
);

/** Words with which a place's name begins and never ends. */
export const beginnings: ReadonlySet<string> = new Set(
  'san santa los las el la le palo fort new saint st mount mt port lake'.split(' '),
);
