import type { ListingFeatureRow } from './listing-feature-row.ts';

const pool = String.raw`(?<!\b(?:car|carpool|whirl|dead|liver|gene|talent) ?)\b(?:swimming |lap |salt ?water |heated |infinity |plunge |private )*pools?\b(?![ -]?(?:tables?|rooms?|halls?|of |siz|ready))|\bpoolside\b|\bpiscina|\balberca|\bbasen(?:em|u|ie|y)?\b|\bschwimmbad|\bswimmingpool`;

const view = String.raw`views?|vistas?|panoramas?|backdrop|outlook`;

/** Water, grounds, parking, views and what is near. */
export const outsideFeatures = {
  pool: {
    label: 'Pool',
    words: 'pool piscin alberc basen schwimm swimm',
    pattern: new RegExp(pool),
  },
  privatePool: {
    label: 'Private pool',
    words: 'pool',
    pattern:
      /\b(?:private|(?:your|its|their|his|her) (?:very )?own|personal) (?:[\w/-]+ ){0,3}pool\b|\bin-? ?ground (?:[\w/-]+ ){0,2}pool\b|\bpool home\b|\babove[- ]ground (?:[\w-]+ )?pool\b|\b(?:gunite|fiberglass|pebble ?tec) pool\b|\b(?:back ?yard|courtyard|lanai)\b[^.!]{0,50}\bpool\b|\bpool\b[^.!]{0,30}\bback ?yard\b|\b(?:piscina|alberca) (?:propia|privada)\b/,
    asked: /\bown pool\b/,
  },
  communityPool: {
    label: 'Community pool',
    words: 'pool piscin alberc',
    pattern:
      /\b(?:community|shared|association|resort|hoa|complex|common|communal|neighborhood)(?:'s)? (?:[\w/-]+,? ){0,3}pools?\b|\bpools? (?:in|of|at) the (?:community|complex|building)\b|\b(?:piscina|alberca) (?:comun|comunitaria)\b/,
  },
  spa: {
    label: 'Spa or hot tub',
    words: 'spa tub tubs hottub hottubs jacuzz whirlp',
    pattern:
      /\bhot ?tubs?\b|\bjacuzzi|\bwhirlpool (?:tub|spa)|\bspa\b(?! (?:like|inspired|style|bath))(?!-)/,
  },
  sauna: { label: 'Sauna', words: 'sauna steam', pattern: /\bsaunas?\b|\bsteam ?room\b/ },
  garden: {
    label: 'Garden or yard',
    words: 'garden backya yard yards jardin garten ogrod giardi lawn lawns',
    pattern:
      /\bgardens?\b(?! (?:style|city|grove|apartment|tub|window))|\bback ?yards?\b|\b(?:fenced|private|front|side|rear|large|big|spacious|huge) (?:\w+ )?yards?\b|\bjardin(?:es)?\b|\bgarten\b|\bogrod|\bgiardino\b|\blawns?\b/,
    asked: /\byard\b|\boutdoor space\b|\bgreen space\b/,
  },
  largeGarden: {
    label: 'Large garden or yard',
    words: 'garden backya yard yards jardin lot',
    pattern:
      /\b(?:large|big|huge|spacious|expansive|oversized|massive|sprawling|generous|extensive|vast|ample|giant|enormous|great)(?:[ -]sized)?,? (?:(?:and|\w+),? ){0,3}(?:back ?yard|yard|gardens?)\b|\b(?:pool|park)[- ]sized? (?:back ?yard|yard|lot)\b|\b(?:gran|amplio|enorme) jardin\b/,
  },
  fencedYard: {
    label: 'Fenced yard',
    words: 'fenced',
    pattern:
      /\b(?:fully |completely |partially )?fenced\b(?: \w+){0,3} (?:yard|back ?yard|garden|lot|property|acre)|\b(?:yard|back ?yard|garden|lot|property)\b[^.]{0,25}\bfenced\b|\bfully fenced\b/,
  },
  patio: {
    label: 'Patio, deck or terrace',
    words: 'patio deck terra taras veranda porch lanai',
    pattern:
      /\bpatios?\b|\bdecks?\b|\bterra(?:ce|za|sse|zza|co)s?\b|\btaras|\bverandas?\b|\blanai\b/,
  },
  balcony: {
    label: 'Balcony',
    words: 'balcon balkon juliet varand sacad',
    pattern: /\bbalcon|\bbalkon|\bvaranda\b|\bsacada\b/,
  },
  rooftopDeck: {
    label: 'Rooftop deck',
    words: 'roof azote',
    pattern:
      /\broof ?top\b|\broof (?:deck|terrace|garden)|\broof-?top\b|\broof ?garden\b|\bterraza en (?:la )?azotea/,
  },
  outdoorKitchen: {
    label: 'Outdoor kitchen or grill',
    words: 'outdoo bbq barbec barbeq grill asador',
    pattern:
      /\boutdoor (?:\w+ )?kitchen\b|\b(?:built[- ]in|outdoor) (?:\w+ )?(?:bbq|barbecue|grill)|\bbbq (?:area|island|grill)|\basador/,
  },
  tennis: {
    label: 'Tennis or pickleball',
    words: 'tennis pickle tenis padel',
    pattern: /\btennis\b|\bpickle ?ball\b|\bcanchas? de (?:tenis|padel)|\bpadel\b/,
  },
  golf: { label: 'Golf', words: 'golf', pattern: /\bgolf\w*/ },
  gym: {
    label: 'Gym',
    words: 'gym gymnas gyms fitnes gimnas silown workou',
    pattern: /\bgym(?:nasium|s)?\b|\bfitness\b|\bgimnasio\b|\bsilowni|\bworkout room\b/,
  },
  clubhouse: {
    label: 'Clubhouse',
    words: 'club clubho casa',
    pattern: /\bclub ?houses?\b|\bcasa club\b/,
  },
  garage: {
    label: 'Garage',
    words: 'garage cochera garaz garaje carage parkin box',
    pattern: /\bgarages?\b|\bgarajes?\b|\bcocheras?\b|\bgaraz/,
  },
  garage2: {
    label: 'Garage for 2 or more',
    words: 'garage garaje cocher',
    pattern:
      /\b(?:[2-9]|two|three|four|five|six|double|triple)[- ]?(?:\+ ?)?(?:car|bay|vehicle)s?\b[^.]{0,40}\bgarage|\bgarage (?:for|fits|with space for|parking for) (?:[2-9]|two|three|four)\b|\b(?:double|triple|tandem) garage\b|\bgarage[^.]{0,12}\b(?:[2-9]|two|three|four)[- ]cars?\b|\b(?:garaje|cochera) (?:para|de) (?:[2-9]|dos|tres|cuatro)\b/,
  },
  garage3: {
    label: 'Garage for 3 or more',
    words: 'garage garaje cocher',
    pattern:
      /\b(?:[3-9]|three|four|five|six|triple)[- ]?(?:\+ ?)?(?:car|bay|vehicle)s?\b[^.]{0,40}\bgarage|\bgarage (?:for|fits|with space for|parking for) (?:[3-9]|three|four)\b|\btriple garage\b|\bgarage[^.]{0,12}\b(?:[3-9]|three|four)[- ]cars?\b|\b(?:garaje|cochera) (?:para|de) (?:[3-9]|tres|cuatro)\b/,
  },
  garage4: {
    label: 'Garage for 4 or more',
    words: 'garage garaje cocher',
    pattern:
      /\b(?:[4-9]|four|five|six|seven|eight)[- ]?(?:\+ ?)?(?:car|bay|vehicle)s?\b[^.]{0,40}\bgarage|\bgarage (?:for|fits|parking for) (?:[4-9]|four|five|six)\b|\b(?:garaje|cochera) (?:para|de) (?:[4-9]|cuatro)\b/,
  },
  parking: {
    label: 'Parking',
    words: 'parkin carpor drivew estaci garage garaje cocher garaz stellp miejsc road',
    pattern:
      /\bparking\b|\bcarports?\b|\bdriveways?\b|\bestacionamientos?\b|\bestacionamento\b|\bgarages?\b|\bgarajes?\b|\bcocheras?\b|\bstellplatz|\bmiejsc\w+ (?:parkingow|postojow|garazow)\w*|\boff[- ]road\b/,
  },
  rvParking: {
    label: 'RV or boat parking',
    words: 'rv rvs r boat motorh motor',
    pattern:
      /\brvs?\b|\br\.v\.|\bboat (?:parking|storage)\b|\bparking for (?:an? |your )?(?:rv|boat|motor ?home|trailer)|\bmotor ?home (?:parking|storage|access|garage)/,
    asked: /\b(?:motor ?home|camper|caravan|boat|trailer)\b/,
  },
  evCharger: {
    label: 'EV charger',
    words: 'ev electr tesla charg chargi charge cargad',
    pattern:
      /\bev\b[- ](?:car )?(?:charg\w+|ready|outlet|plug|hook ?up|station)|\belectric(?:al)? (?:vehicle|car) (?:charg\w+|outlet|plug|ready|hook ?up)|\btesla (?:\w+ )?(?:charg\w+|outlet|plug|wall)|\bcar[- ]charg(?:er|ing)|\bcharg(?:er|ing)(?: station| point)?s? for (?:an? |your )?(?:ev|electric|tesla)|\bcargador (?:para )?(?:auto|coche|vehiculo)s? electrico/,
    asked: /\bcharge my (?:ev|car|tesla)|\bev charge/,
  },
  workshop: {
    label: 'Workshop',
    words: 'worksh taller shop',
    pattern: /\bwork ?shop\b|\bmachine shop\b/,
  },
  solar: {
    label: 'Solar',
    words: 'solar photov paneles fotow',
    pattern:
      /\bsolar\b(?! (?:lights?|lighting|tubes?|screens?|shades?))|\bphotovoltaic|\bfotowolta|\bpaneles solares/,
  },
  ownedSolar: {
    label: 'Paid-off solar',
    words: 'solar',
    pattern:
      /\b(?:paid[- ]?(?:off|for|in full)|fully[- ]paid|owned|seller[- ]owned|purchased|bought)(?:[- ](?:for|off))?,? (?:[\w-]+ ){0,2}solar\b|\bsolar (?:[\w-]+ ){0,4}(?:paid[- ]?(?:off|for|in full)|(?:fully |is |are )?owned|purchased)\b/,
    asked: /\b(?:own|not leased|no lease|owned) ?solar|\bsolar[^.]{0,20}(?:not leased|no lease)/,
  },
  view: {
    label: 'View',
    words: 'view views vista vistas panora widok aussic overlo',
    pattern:
      /\bviews?\b(?! (?:this|the (?:home|property|photos|virtual)|today|our|a (?:virtual|3d)))|\bvistas?\b(?! (?:del mar unified|unified|high))|\bpanoramic|\bwidok|\baussicht|\boverlook(?:s|ing)\b/,
  },
  oceanView: {
    label: 'Ocean view',
    words: 'ocean sea coast coastl pacifi catali meerbl mer mar bay marina white whitew',
    pattern: new RegExp(
      String.raw`\b(?:ocean|sea|coastline|coastal|pacific|catalina|white[- ]?water)(?:[ -]|, | and )(?:[\w-]+[ ,]+){0,4}(?:${view})\b|\b(?:${view})\b[^.]{0,60}\b(?:ocean|sea|pacific|coastline|catalina)\b|\boverlook\w* (?:the )?(?:[\w-]+ ){0,2}(?:ocean|sea|pacific)\b|\bvistas? al mar\b|\bmeerblick|\bvue (?:sur la )?mer\b`,
    ),
    asked: /\b(?:see|overlook\w*|facing) the (?:ocean|sea)\b/,
  },
  mountainView: {
    label: 'Mountain view',
    words: 'mounta mtn hill hills hillsi montan foothi',
    pattern: new RegExp(
      String.raw`\b(?:mountains?|mtn|hills?|hillside|foothills?)(?:[ -]|, | and |/)(?:[\w-]+[ ,]+){0,4}(?:${view})\b|\b(?:${view})\b[^.]{0,80}\b(?:mountains?|mtns?|foothills?)\b|\bvistas? a (?:la |las )?montanas?|\b(?:surrounded by|against|beneath|overlook\w*|framed by|back\w* (?:up )?to) [^.]{0,40}mountains?\b`,
    ),
    asked: /\b(?:see|facing) the mountains\b/,
  },
  lakeView: {
    label: 'Lake or river view',
    words: 'lake river pond creek lago rio',
    pattern: new RegExp(
      String.raw`\b(?:lake|river|pond|creek)(?:[ -]|, | and )(?:[\w-]+[ ,]+){0,3}(?:${view})\b|\b(?:${view})\b[^.]{0,30}\b(?:lake|river|pond)\b|\bvistas? al (?:lago|rio)\b`,
    ),
  },
  waterView: {
    label: 'Water view',
    words: 'water bay harbor harbou marina cove inlet lagoon canal estuar',
    pattern: new RegExp(
      String.raw`\b(?:(?<!white[- ])water|bay|harbou?r|marina|cove|inlet|lagoon|canal|estuary)(?:[ -]|, | and )(?!windows?\b|heater)(?:[\w-]+[ ,]+){0,2}(?:${view})\b|\b(?:${view})\b[^.]{0,30}\b(?:water|bay|harbou?r|marina|cove|inlet|lagoon|canal|estuary)\b(?! (?:windows?|heater))`,
    ),
    asked:
      /\b(?:see|sees?ing|overlook\w*|look(?:ing|s)? (?:at|on|onto|over|out (?:on|onto|over|at)|out to)|facing) (?:the |a )?(?:water|bay|harbou?r|marina|cove|lake|river|sea|ocean)\b|\bvistas? al agua\b|\bvue sur l'eau\b|\bwasserblick\b|\bblick aufs wasser\b/,
  },
  cityView: {
    label: 'City view',
    words: 'city skylin downto ciudad',
    pattern: new RegExp(
      String.raw`\b(?:city|skyline|downtown|city ?lights?)(?:[ -]|, | and )(?:[\w-]+[ ,]+){0,3}(?:${view})\b|\b(?:${view})\b[^.]{0,30}\b(?:city|skyline|downtown|city ?lights)\b|\bvistas? a la ciudad\b`,
    ),
  },
  waterfront: {
    label: 'Waterfront',
    words: 'waterf water lakefr lakesi beachf oceanf riverf bayfro front dock seafro',
    pattern:
      /\b(?:water|lake|ocean|river|beach|bay|canal|harbou?r|creek|sea)[- ]?front\b|\b(?:on|at) the water'?s edge\b|\b(?:private|boat) dock\b/,
    asked:
      /\b(?:right )?(?:on|at) the (?:water|lake|river|beach|ocean|bay|harbou?r|sea|shore)\b|\ben la orilla\b|\bam wasser\b|\bau bord de l'eau\b/,
  },
  lakefront: {
    label: 'Lakefront',
    words: 'lakefr lake lakesi',
    pattern: /\blake[- ]?front\b|\blake[- ]?side\b/,
    asked: /\bon (?:the|a) lake\b/,
  },
  beachfront: {
    label: 'Beachfront',
    words: 'beachf oceanf beach ocean frente',
    pattern: /\b(?:beach|ocean|sea)[- ]?front\b|\bon the (?:beach|sand)\b|\bfrente al mar\b/,
  },
  nearBeach: {
    label: 'Near the beach',
    words: 'beach beache beachf beachs beachy playa',
    pattern:
      /\bthe (?:[\w-]+ )?beach(?:es)?\b|\bbeaches\b|\bbeach(?:front|side|y)?\b(?=[ -]?(?:access|close|nearby|lifestyle|living|cottage|house|home|town|community|path|bike|and|is|just|,))|\b(?:to|near|from|of)(?: [\w-]+){0,4} beach\b|\b(?:cerca de la |a pasos de la )?playa\b/,
    asked: /\bbeach\b/,
  },
  nearPark: {
    label: 'Near a park or trails',
    words: 'park parks trail trails hiking',
    pattern:
      /\b(?:near|close to|next to|steps (?:to|from)|walk(?:ing distance)? to|across from|adjacent to|minutes (?:to|from))\b[^.]{0,50}\b(?:parks?|trails?)\b|\bhiking(?: trails?)?\b/,
  },
  nearTransit: {
    label: 'Near public transport',
    words: 'metro subway train transi public tram bart station light railwa',
    pattern:
      /\b(?:near|close to|steps (?:to|from)|walk(?:ing distance)? (?:to|from)|minutes?(?: walk)? (?:to|from)|blocks? (?:to|from)|proximity to|access to)\b[^.]{0,50}\b(?:metro|subway|train|public transport\w*|transit|station|tram|light rail|bart)\b|\b(?:metro|subway|train|tube|railway) station\b|\bcerca del metro\b/,
    asked:
      /\b(?:near|close to|by) (?:the |a )?(?:metro|subway|train|public trans\w+|transit|station|tube|bus)\b|\bpublic trans\w+/,
  },
  horseProperty: {
    label: 'Horse property',
    words: 'horse equest stable barn pastur caball corral',
    pattern:
      /\bhorses?\b(?! ?shoe)|\bequestrian\b|\bstables?\b|\bpastures?\b|\bcorrals?\b|\bcaballerizas?\b/,
    asked: /\bbarn\b/,
  },
  acreage: {
    label: 'Acreage',
    words: 'acre acreag hectar',
    pattern: /\bacres?\b|\bacreage\b|\bhectar(?:es?|eas?)\b/,
    asked: /\b(?:lots of|plenty of|big|large|some|much) land\b|\bland around\b|\blarge plot\b/,
  },
  culDeSac: { label: 'Cul-de-sac', words: 'cul culdes', pattern: /\bcul[- ]?de[- ]?sac/ },
  cornerLot: {
    label: 'Corner lot',
    words: 'corner esquin',
    pattern: /\bcorner[- ](?:\w+ )?(?:lot|plot|parcel)|\ben esquina\b/,
  },
  gatedCommunity: {
    label: 'Gated community',
    words: 'gated guard privad coto fracci',
    pattern:
      /\bgated\b|\bguard[- ]gated\b|\bcoto privado\b|\bfraccionamiento (?:privado|cerrado)\b|\bprivada con (?:acceso|seguridad)/,
  },
} as const satisfies Record<string, ListingFeatureRow>;
