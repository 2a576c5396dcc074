import type { PropertySubType } from '@katek/sdk/protocol';

type Kinds = readonly (readonly [RegExp, readonly PropertySubType[]])[];

const houses: readonly PropertySubType[] = [
  'SingleFamilyResidence',
  'Villa',
  'Bungalow',
  'Ranch',
  'Cabin',
];
const apartments: readonly PropertySubType[] = ['Apartment', 'Condominium'];

const kinds: Kinds = [
  [
    /\b(?:rooms?|ensuite|double room) (?:in (?:an? )?(?:shared|house ?share)[\w ]{0,12}|to (?:rent|let)\b|share\b)|\b(?:house|flat|room) ?shares?\b|\bshared (?:house|flat|apartment|accommodation)\b|\bwg-?zimmer\b|\bhabitacion en piso compartido\b/g,
    ['Room'],
  ],
  [/\bstudio (?:apartments?|apts?|flats?|condos?)\b/g, ['Studio']],
  [
    /\b(?:penthouse )?condo(?:minium)?s?\b|\bcondominios?\b|\bstrata (?:unit|title)s?\b/g,
    ['Condominium'],
  ],
  [
    /\btown ?-?(?:home|house)s?\b|\brow ?-?(?:home|house)s?\b|\b(?:mid|end)[- ](?:of[- ])?terraced?s?\b(?: (?:houses?|homes?))?|\bterraced? (?:houses?|homes?|propert\w+)\b|\b(?:victorian|edwardian|georgian) terraces?\b|(?<=^\s*(?:an? )?|\|\s*)terraces?\b|\bbrownstones?\b|\breihenh(?:aus|auser)\b|\b(?:casas?|chalets?) adosad[oa]s?\b|\badosados?\b|\bmaisons? mitoyennes?\b|\bmoradias? geminadas?\b/g,
    ['Townhouse'],
  ],
  [
    /\bap(?:p?artm?)ent ?buildings?\b|\bmulti[- ]?(?:family|unit)(?: (?:home|house|propert)\w*)?\b|\bmehrfamilienh\w+\b|\bblocks? of flats\b|(?<!\bin (?:an? |the )?)\b(?:apartments?|flats?|residential|tower) blocks?\b/g,
    ['MultiFamily', 'Duplex', 'Triplex', 'Quadruplex'],
  ],
  [
    /\bretail (?:space|unit|propert|shop)\w*|\bstorefronts?\b|\bshop (?:units?|spaces?|premises)\b|\blocal(?:es)? comercial(?:es)?\b/g,
    ['Retail'],
  ],
  [
    /\bfactor(?:y|ies)\b(?! outlet)(?: (?:buildings?|units?))?|\bindustrial (?:units?|buildings?|halls?|spaces?|sheds?|plots?|propert\w+)\b|\blight industrial\b|\bnaves? industrial(?:es)?\b/g,
    ['Industrial'],
  ],
  [
    /\b(?:apartments?|apts?|apartamentos?|departamentos?|deptos?|flats?|mieszkani\w*|(?:\w+-)?wohnung(?:en)?|appartements?|appartament[oi]|pisos?(?! (?:de madera|radiante|laminad))|maisonn?ettes?|builder floors?|units?(?= (?:in|for|to)\b)|walk-?ups?|co-?ops?|aticos?)\b/g,
    apartments,
  ],
  [
    /\bstudios?\b|\bkawalerk\w*|\bmonoambientes?\b|\bbedsits?\b|\bestudios?\b|\befficienc(?:y|ies)\b/g,
    ['Studio'],
  ],
  [/\blofts?\b/g, ['Loft']],
  [/\bduplex(?:es)?\b|\btwo-family\b/g, ['Duplex']],
  [/\btri-?plex(?:es)?\b/g, ['Triplex']],
  [/\b(?:four|quad(?:ru)?)-?plex(?:es)?\b/g, ['Quadruplex']],
  [
    /\b(?:mobile|manufactured|modular|trailer|park) homes?\b|\btrailers?\b|\bdouble ?-?wides?\b/g,
    ['MobileHome', 'ManufacturedHome'],
  ],
  [/\bcabins?\b|\bchalets?\b|\bcabanas?\b/g, ['Cabin']],
  [/\bvillas?\b|\bvillen\b/g, ['Villa']],
  [/\bbungalows?\b/g, ['Bungalow']],
  [/\b(?:ranch(?:es)?|ranchos?)\b(?! style)/g, ['Ranch', 'Farm']],
  [/\bfarm ?houses?\b(?! (?:style|sink|kitchen))/g, ['SingleFamilyResidence', 'Farm']],
  [/\bfarms?\b(?! ?(?:house|style))|\bfincas?\b|\bbauernh\w+\b/g, ['Farm', 'Ranch']],
  [
    /\b(?:vacant|raw|building|empty|buildable|undeveloped|residential) (?:land|lots?|plots?|parcels?)\b|(?<!\b(?:with|some|much|of|the|more|big|large) )\bland\b|\b(?:plots?|parcels?|lots?) (?:of land|for sale|to build)\b|\bterrenos?\b|\bdzialk\w*|\bgrundstuck\w*|\bbauland\b|\bterrains?(?: a batir)?\b|\b(?:an? )?(?:empty |vacant )?lots? to build on\b/g,
    ['UnimprovedLand'],
  ],
  [
    /\boffice (?:buildings?|spaces?|units?|suites?)\b|\boffices\b|\bcommercial office\w*|\boficinas?\b|\bburos?\b|\bburoflache\w*/g,
    ['Office'],
  ],
  [
    /\bwarehouses?\b(?! style)|\bgodowns?\b|\bstorage (?:units?|halls?|depots?)\b|\bbodegas? industrial\w*|\blagerhall\w*/g,
    ['Warehouse'],
  ],
  [/\bmixed[- ]use\b(?: (?:buildings?|propert\w+|developments?))?/g, ['MixedUse']],
  [
    /\b(?:single[- ]family|sfhs?|sfrs?|detached|semi[- ]detached|semis?(?! ?-)|free ?standing|einfamilienh\w+)(?: (?:homes?|houses?|residences?))?\b/g,
    ['SingleFamilyResidence'],
  ],
];

export function kindsOf(region: string): Kinds {
  // In Britain and Ireland a row house is a house.
  const house = region === 'GB' || region === 'IE' ? [...houses, 'Townhouse' as const] : houses;
  return [
    ...kinds,
    [
      /(?<!\bopen )\b(?:houses?|casas?|maisons?|haus|hauser|hauses|domu?|moradias?|cottages?|kothis?|bungalows?|pavillons?|viviendas? unifamiliar(?:es)?)\b/g,
      house,
    ],
  ];
}
