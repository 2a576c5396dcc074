import type { ListingFeatureRow } from './listing-feature-row.ts';

/** Rooms, fittings, terms, and kinds of homes for listings that name theirs only in words. */
export const insideFeatures = {
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
