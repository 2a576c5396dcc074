/**
 * The closed vocabulary of listing features. Patterns run over folded text (`foldText`: lower case, no accents), so
 * `\b` is safe. `words` are beginnings of words, one of which must occur before the pattern is tried: an import reads
 * a hundred thousand remarks, and most features are absent from most of them.
 */
export interface ListingFeatureRow {
  /** What a card or a chip says. */
  readonly label: string;
  readonly words: string;
  /** How listings (and visitors) put it. */
  readonly pattern: RegExp;
  /** Further ways in which only a visitor puts it. */
  readonly asked?: RegExp;
}

const pool = String.raw`(?<!\b(?:car|carpool|whirl|dead|liver|gene|talent) ?)\b(?:swimming |lap |salt ?water |heated |infinity |plunge |private )*pools?\b(?![ -]?(?:tables?|rooms?|halls?|of |siz|ready))|\bpoolside\b|\bpiscina|\balberca|\bbasen(?:em|u|ie|y)?\b|\bschwimmbad|\bswimmingpool`;
const view = String.raw`views?|vistas?|panoramas?|backdrop|outlook`;

export const featureRows = {
  pool: {
    label: 'Pool',
    words: 'pool piscin alberc basen schwimm swimm',
    pattern: new RegExp(pool),
  },
  privatePool: {
    label: 'Private pool',
    words: 'pool',
    pattern:
      /\b(?:private|(?:your|its|their|his|her) (?:very )?own|personal) (?:[\w/-]+ ){0,3}pool\b|\bin-? ?ground (?:[\w/-]+ ){0,2}pool\b|\bpool home\b|\babove[- ]ground (?:[\w-]+ )?pool\b|\b(?:gunite|fiberglass|pebble ?tec) pool\b|\b(?:back ?yard|courtyard|lanai)\b[^.!]{0,50}\bpool\b|\b(?:piscina|alberca) (?:propia|privada)\b/,
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
    words: 'lake river pond water creek lago rio',
    pattern: new RegExp(
      String.raw`\b(?:lake|river|pond|water|creek)(?:[ -]|, | and )(?:[\w-]+[ ,]+){0,3}(?:${view})\b|\b(?:${view})\b[^.]{0,30}\b(?:lake|river|pond|water)\b|\bvistas? al (?:lago|rio)\b`,
    ),
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
    asked: /\bon the (?:water|lake|river|beach|ocean|bay)\b/,
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
  homeOffice: {
    label: 'Home office',
    words: 'office study work workfr despac gabine arbeit',
    pattern:
      /\b(?:home|private|dedicated|work[- ]from[- ]home|remote|in[- ]?home) office\b|\boffice\b(?! (?:building|depot|complex|park|hours|for (?:details|info)))|\bstudy\b(?! area of)|\bwork[- ]?from[- ]?home\b|\bdespacho\b|\bgabinet|\barbeitszimmer\b/,
    asked: /\boffice space\b|\bwork from home\b|\bwfh\b|\bden\b/,
  },
  adu: {
    label: 'ADU or guest house',
    words:
      'adu adus jadu jadus law laws inlaw inlaws multig genera guest carria granny apartm casita access annex annexe dwelli',
    pattern:
      /\bj?adus?\b(?! (?:potential|possib|ready))|\bin-? ?laws?\b|\bmulti-?generational\b|\bguest (?:suite|house|quarters|home|cottage|casita)\b|\bguesthouse\b|\bcarriage house\b|\bgranny (?:flat|unit|annexe?)\b|\bgarage apartment\b|\baccessory dwelling\b|\bcasitas?\b|\bannexe\b/,
  },
  mainFloorBedroom: {
    label: 'Bedroom on the ground floor',
    words: 'main ground downst level floor planta',
    pattern:
      /\b(?:main|ground|first|entry|lower)[- ](?:floor|level)(?:[\w-]* ){1,3}(?:bed(?:room)?|primary|master|suite)\b|\b(?:bed(?:room)?|primary|master|suite)s?(?: \w+){0,2} (?:on (?:the )?)?(?:main|ground|first)[- ](?:floor|level)\b|\bdownstairs (?:bed(?:room)?|primary|master|suite)|\brecamara en planta baja/,
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
  security: {
    label: 'Security',
    words: 'securi vigila doorma door concie cctv seguri',
    pattern:
      /\b(?:24[/ -]?(?:7|h(?:ou)?rs?) )?security\b(?! deposit)|\bvigilancia\b|\bdoor ?man\b|\bconcierge\b|\bcctv\b|\bseguridad\b/,
  },
  seniorCommunity: {
    label: '55+ community',
    words: '55 62 active age senior over 55s retire adult',
    pattern:
      /\b(?:55|62) ?\+|\b(?:55|62)[ -](?:and|or|&) ?(?:over|older|better|up|plus|above)|\b55[- ]plus\b|\bactive[- ]adult|\bage[- ]restricted|\bsenior (?:living|community|park)|\bover 55s?\b|\bretirement (?:community|living|village)/,
    asked: /\bretire(?:ment|es?)\b|\bsenior (?:housing|homes?)\b/,
  },
  noHoa: {
    label: 'No HOA',
    words: 'hoa hoas h homeow associ cuota cuotas',
    pattern:
      /\b(?:no|zero|without(?: an?)?|free of|non)[- ](?:\w+ )?(?:hoas?\b|h\.o\.a|homeowners?'?s? association|association (?:fees?|dues))|\bhoa[- ]free\b|\bno (?:mello[- ]roos|mello),? (?:and |or |& )?(?:no )?hoa\b|\bsin cuotas? de mantenimiento/,
  },
  lowHoa: {
    label: 'Low HOA dues',
    words: 'low',
    pattern: /\blow(?:er)? (?:monthly )?(?:hoa|association)\b/,
  },
  fixer: {
    label: 'Fixer-upper',
    words: 'fixer need needs tlc is handym vision contra sweat moderni renova remode requir remont',
    pattern:
      /\bfixer\b|\bneeds? (?:some |a little |lots of |your )?(?:work|tlc|updating|updates|repairs?|renovation|modernisation|love)\b|\btlc\b|\bas[- ]is\b|\bhandyman|\bbring your vision\b|\bcontractor'?s?'? (?:special|dream)|\bsweat equity\b|\b(?:in need of|requires) (?:some |full )?(?:modernisation|renovation|refurbishment|updating|repair)|\bpara remodelar\b|\bdo remontu\b|\brenovation project\b/,
    asked: /\bneeds? renovat|\bto renovate\b|\bdo up\b/,
  },
  renovated: {
    label: 'Renovated',
    words: 'renova remode update refurb upgrad redone odnow remonc turnke turn key',
    pattern:
      /\b(?:newly|recently|fully|completely|beautifully|tastefully|totally|extensively|freshly|just) (?:\w+ )?(?:renovated|remodel(?:l)?ed|updated|refurbished|upgraded|redone)\b|\brenovated\b|\bremodel(?:l)?ed\b|\brefurbished\b|\bremodelad[oa]\b|\brenovad[oa]\b|\bpo remoncie\b|\bturn-?key\b/,
    asked: /\bmove[- ]in[- ]ready\b|\bupdated\b|\bmodernized\b/,
  },
  newConstruction: {
    label: 'New construction',
    words: 'newly new newbui newcon brand lived preven estren nowe neubau',
    pattern:
      /\bnew(?:ly)?[- ](?:construct(?:ion|ed)|build|built)\b|\bbrand[- ]new (?:\w+ ){0,2}(?:home|house|construction|build|residence|condo|townhome|property)\b|\bnever (?:been )?lived in\b|\bpreventa\b|\bpara estrenar\b|\bneubau\b|\bnowe budownictwo/,
    asked: /\bnew (?:home|house|build|development)s?\b|\bbrand new\b/,
  },
  singleStory: {
    label: 'Single story',
    words: 'story storey level floor ranch bungal nivel planta piso stairs steps',
    pattern:
      /\b(?:one|single|1)[- ](?:story|level|storey|floor)\b|\ball on one (?:level|floor)\b|\branch[- ]style\b|\bbungalows?\b|\bone level living\b|\bun solo (?:nivel|piso)\b|\buna (?:sola )?planta\b|\bno (?:interior )?(?:stairs|steps)\b/,
    asked: /\bwithout (?:any )?stairs\b|\ball on one\b|\bstep[- ]free\b|\branch\b/,
  },
  accessible: {
    label: 'Accessible',
    words: 'wheelc access step ada',
    pattern:
      /\bwheel ?chair\b|\bada[- ](?:accessible|compliant)\b|\bhandicap(?:ped)?[- ]accessible\b|\bstep[- ]free\b|\baccessible (?:bath\w*|shower|entr\w+|home|unit)\b/,
  },
  fireplace: {
    label: 'Fireplace',
    words: 'firepl fire chimen komin kamin wood log',
    pattern:
      /\bfire ?places?\b|\bchimenea\b|\bkominek|\bkamin\b|\bcheminee\b|\b(?:wood|log)[- ]burn(?:er|ing stove)\b/,
  },
  airConditioning: {
    label: 'Air conditioning',
    words: 'air airco aircon ac c hvac cooling aire klimat climat minisp splits split',
    pattern:
      /\bair[- ]?con(?:d\w*)?\b|(?<![\w/])a\/c\b|\bac\b(?! ?(?:lot|acre))|\bhvac\b|\bcentral (?:heat(?:ing)? (?:and|&) )?(?:air|cooling)\b|\bmini[- ]?splits?\b|\baire acondicionado\b|\bklimatyz|\bclimatisation\b|\bminisplit/,
  },
  hardwoodFloors: {
    label: 'Hardwood floors',
    words: 'hardwo hard pine oak wood wooden parkie duela parque madera woods',
    pattern:
      /\bhard ?woods?\b|\bheart pine\b|\boak floor|\b(?:original|solid|real|refinished|maple|cherry|walnut|pine|oak|engineered) (?:\w+ )?wood(?:en)? floor|\bparkiet|\bparquet\b|\bpisos? de madera|\bduela\b/,
  },
  naturalLight: {
    label: 'Natural light',
    words: 'natura sun sunlit sunny sunfil sundre light bright lumino ilumin luz lots',
    pattern:
      /\bnatural light|\bsun[- ]?(?:lit|filled|drenched|soaked|ny)\b|\blight[- ](?:filled|and bright|& bright)|\bbright (?:and|&) (?:airy|open|sunny)\b|\bluminos|\biluminacion natural|\bluz natural|\blots of light\b/,
    asked: /\bbright\b|\blight and airy\b|\blots of (?:sun|windows)\b/,
  },
  quiet: {
    label: 'Quiet',
    words: 'quiet peacef tranqu serene seren cich ruhig',
    pattern:
      /\bquiet(?:ly)?\b|\bpeaceful\b|\btranquil|\bserene\b|\bserenity\b|\btranquilidad\b|\bcich[aey]|\bruhig/,
    asked: /\bnot (?:too )?(?:noisy|loud)\b/,
  },
  highCeilings: {
    label: 'High ceilings',
    words: 'ceilin techos',
    pattern:
      /\b(?:high|vaulted|cathedral|soaring|tall|beamed|double[- ]height|lofty|\d+[- ]?(?:foot|ft|'))(?:[\w-]* ){1,3}ceilings?\b|\btechos altos\b/,
  },
  openPlan: {
    label: 'Open floor plan',
    words: 'open concep',
    pattern:
      /\bopen[- ](?:\w+[- ])?(?:plan|concept|floor ?plan|layout|living|kitchen)\b|\bconcepto abierto\b/,
  },
  kitchenIsland: {
    label: 'Kitchen island',
    words: 'island isla breakf',
    pattern:
      /\bkitchen (?:\w+ ){0,4}islands?\b|\b(?:large|oversized|big|huge|center|centre|central|massive|expansive|granite|quartz|marble|waterfall|spacious|eat[- ]in|prep) (?:\w+ ){0,2}islands?\b|\bislands? (?=[^.]{0,40}(?:kitchen|seating|bar\b|granite|quartz|counter))|\bcocina con isla\b|\bisla (?:central|de cocina)\b/,
    asked: /\bisland\b/,
  },
  walkInCloset: {
    label: 'Walk-in closet',
    words: 'walk vestid walkin wardro',
    pattern: /\bwalk[- ]?in (?:[\w-]+ )?(?:closets?|wardrobes?)\b|\bvestidor/,
  },
  pantry: { label: 'Pantry', words: 'pantry alacen despen', pattern: /\bpantry\b|\balacena\b/ },
  laundry: {
    label: 'Laundry',
    words: 'laundr washer washin lavand pralni lavado',
    pattern:
      /\blaundry\b|\bwashers?\b(?! disposal)|\bwashing machine\b|\blavanderia\b|\bcuarto de lavado\b|\bpralni|\bpralka/,
  },
  inUnitLaundry: {
    label: 'Laundry in the unit',
    words: 'laundr washer w',
    pattern:
      /\bin[- ]?(?:unit|home|house|suite)(?: \w+){0,2} (?:laundry|washer|w\/d)|\b(?:laundry|washer|w\/d)(?:[ /&and]+dryer)? (?:\w+ )?in(?:side)?[- ](?:the )?(?:unit|home)|\b(?:indoor|private|own) laundry\b/,
  },
  basement: {
    label: 'Basement',
    words: 'baseme cellar sotano piwnic keller',
    pattern: /\bbasement\b|(?<!wine )\bcellar\b|\bsotano\b|\bpiwnic|\bkeller\b/,
  },
  storage: {
    label: 'Storage',
    words: 'storag bodega shed komork store storer',
    pattern: /\bstorage\b|\bbodega\b|\bkomork|\bstore ?room\b|\bshed\b/,
  },
  elevator: {
    label: 'Elevator',
    words: 'elevat lift ascens elevad winda windy aufzug fahrst',
    pattern:
      /\belevators?\b|\blift\b(?!-| (?:gate|your))|\bascensor|\belevador|\bwind[ay]\b|\baufzug|\bfahrstuhl/,
  },
  furnished: {
    label: 'Furnished',
    words: 'furnis amuebl umeblo mobili turnke mobel',
    pattern:
      /(?<!\b(?:un|not ))\b(?:fully |partially |semi[- ])?furnished\b|\bamueblad|\bumeblowan|\bmobiliad|\bmeuble\b|\bfurnishings (?:included|convey)/,
  },
  petsAllowed: {
    label: 'Pets allowed',
    words: 'pet pets dogs cats mascot',
    pattern:
      /\bpets?[- ](?:allowed|friendly|welcome|ok|okay|considered|permitted|negotiable)|\b(?:allows?|welcomes?|accepts?) (?:\w+ )?(?:pets|dogs|cats)\b|\b(?:dogs|cats) (?:are )?(?:ok|okay|allowed|welcome)|\bpets (?:are |on )?(?:allowed|welcome|approval)|\b(?:se )?(?:aceptan|permiten) mascotas\b|\bpet friendly\b/,
    asked:
      /\b(?:allow(?:s|ing)?|accept(?:s|ing)?|takes?) (?:\w+ ){0,2}(?:pets?|dogs?|cats?)\b|\bpets? (?:ok|allowed)\b/,
  },
  utilitiesIncluded: {
    label: 'Utilities included',
    words: 'utilit bills servic water',
    pattern:
      /\b(?:utilities|bills|water and trash|servicios) (?:are |is )?(?:all )?inclu(?:ded|sive|idos)|\ball (?:utilities|bills) (?:included|paid)/,
  },
  rentalIncome: {
    label: 'Rental income',
    words: 'rental rent rents income cash cashfl rented airbnb invest tenant term cap bnb',
    pattern:
      /\brental (?:income|potential|opportunity|unit|property|history|revenue|producing)|\bincome[- ](?:producing|potential|property|generating|opportunity|units?)\b|\bcash[- ]flow|\brents? (?:for|out|roll|of|is|are|currently)\b|\b(?:currently|month(?:ly)?) rent(?:s|ed)?\b|\brented\b|\bair ?bnb\b|\bshort[- ]term rental|\binvestment (?:property|opportunity)|\bextra income\b|\btenant[- ]occupied\b|\bcap rate\b/,
    asked: /\binvest(?:ment|or|ing)\b|\byield\b|\brental\b(?= (?:income|potential|yield))/,
  },
  wineCellar: {
    label: 'Wine cellar',
    words: 'wine cava',
    pattern: /\bwine (?:cellar|room|fridge|storage)\b|\bcava\b/,
  },
  mediaRoom: {
    label: 'Media room',
    words: 'media theate theatr cinema',
    pattern:
      /\bmedia room\b|\b(?:home|movie) (?:theat(?:er|re)|cinema)\b|\btheat(?:er|re) room\b|\bcinema room\b/,
  },
  bonusRoom: {
    label: 'Bonus room',
    words: 'bonus flex game gameroom play playro rec recrea',
    pattern:
      /\bbonus (?:room|space|area)\b|\bflex (?:room|space)\b|\b(?:game|play|rec(?:reation)?) ?room\b/,
  },
  smartHome: {
    label: 'Smart home',
    words: 'smart nest domoti',
    pattern: /\bsmart[- ]?(?:home|house|thermostat|lock|technology)\b|\bdomotica\b/,
  },
  staffQuarters: {
    label: 'Staff quarters',
    words: 'staff maid maids servan domest dsq cuarto',
    pattern:
      /\b(?:staff|maid'?s?|servants?'?s?|domestic) (?:quarters?|room)\b|\bdsq\b|\bcuarto de servicio\b/,
  },
  backupPower: {
    label: 'Backup power',
    words: 'generator genera backup standb power',
    pattern: /\b(?:back[- ]?up|standby) (?:power|generator)|\bgenerators?\b|\bpower back[- ]?up\b/,
  },
  historic: {
    label: 'Historic or character home',
    words: 'histor victor crafts period mid midcen charac',
    pattern:
      /\bhistoric(?:al)?\b|\bvictorian\b|\bcraftsman\b|\bperiod (?:home|house|property|features)\b|\bmid-?century\b|\bcharacter (?:home|property)\b/,
  },
  penthouse: { label: 'Penthouse', words: 'pentho pent', pattern: /\bpent[- ]?house/ },
  loft: { label: 'Loft', words: 'loft lofts', pattern: /\blofts?\b/ },
  multiFamily: {
    label: 'Multi-family',
    words: 'multi multif duplex triple triplex fourpl quadru plex unit units',
    pattern:
      /\bmulti[- ]?(?:family|unit)\b|\bduplex(?:es)?\b|\btri-?plex|\bfour-?plex|\bquadru?plex|\b(?:[2-9]|two|three|four|six|eight)[- ]units?\b/,
  },
  condo: { label: 'Condo', words: 'condo condom', pattern: /\bcondos?\b|\bcondomini\w+/ },
  townhouse: {
    label: 'Townhouse',
    words: 'town townho row terrac',
    pattern:
      /\btown ?-?(?:home|house)s?\b|\brow ?(?:home|house)s?\b|\bterraced (?:house|home|property)\b/,
  },
  apartment: {
    label: 'Apartment',
    words: 'apartm flat flats depart mieszk piso wohnun appart',
    pattern:
      /\bapartments?\b|\bapartamento|\bflats?\b(?! (?:screen|roof|lot|usable|land|yard|backyard|pad|acre|panel|top|tv|,|and usable))|\bdepartamento|\bmieszkani|\bwohnung|\bappartement/,
  },
  duplex: { label: 'Duplex', words: 'duplex family', pattern: /\bduplex(?:es)?\b|\btwo-family\b/ },
  triplex: { label: 'Triplex', words: 'triple triplex plex', pattern: /\btri-?plex(?:es)?\b/ },
  fourplex: {
    label: 'Fourplex',
    words: 'fourpl plex quadru 4plex',
    pattern: /\b(?:four|4)-?plex(?:es)?\b|\bquadru?-?plex(?:es)?\b/,
  },
  cabin: {
    label: 'Cabin',
    words: 'cabin cabins chalet frame cabana',
    pattern: /\bcabins?\b(?!et)|\bchalets?\b|\ba-frame\b|\bcabana de montana\b/,
  },
  villa: { label: 'Villa', words: 'villa villas', pattern: /\bvillas?\b/ },
  bungalow: { label: 'Bungalow', words: 'bungal', pattern: /\bbungalows?\b/ },
  studio: {
    label: 'Studio',
    words: 'studio monoam kawale bedsit',
    pattern:
      /\bstudio (?:apartment|flat|unit|condo|home|loft)\b|\bkawalerk|\bmonoambiente\b|\bbedsit\b/,
    asked: /\bstudios?\b|\bmonolocale\b/,
  },
  mobileHome: {
    label: 'Mobile or manufactured home',
    words: 'mobile manufa modula traile',
    pattern: /\b(?:mobile|manufactured|modular) homes?\b|\btrailer (?:home|park)\b/,
  },
  land: {
    label: 'Land',
    words: 'land vacant lot lots parcel plot terren dzialk site build',
    pattern:
      /\bvacant (?:land|lot|parcel)s?\b|\b(?:raw|undeveloped|buildable|residential) (?:land|lots?|parcels?)\b|\bland for sale\b|\bbuild(?:ing)? (?:plot|lot|site)\b|\bbuild your (?:\w+ ){0,2}(?:dream|custom|own) ?(?:home|house)?\b|\bterrenos? (?:en venta|plano|urbanizado)|\bdzialka budowlana/,
  },
  farm: {
    label: 'Farm',
    words: 'farm ranch vineya orchar rancho finca agricu',
    pattern:
      /\bfarms?\b(?! ?(?:house|style|sink|to|er))|\bvineyards?\b|\borchards?\b|\bfinca\b|\bworking ranch\b/,
  },
} as const satisfies Record<string, ListingFeatureRow>;
