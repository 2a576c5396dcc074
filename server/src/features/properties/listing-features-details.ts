import type { ListingFeatureRow } from './listing-feature-row.ts';

/** Finishes, small rooms and surroundings that visitors ask for by name. */
export const detailFeatures = {
  deck: {
    label: 'Deck',
    words: 'deck decks decking',
    pattern: /(?<!\b(?:roof|rooftop|roof top|pool)[ -])\bdecks?\b(?!ing)/,
  },
  porch: {
    label: 'Porch',
    words: 'porch porche verand lanai',
    pattern: /\bporch(?:es)?\b|\bverandas?\b|\blanai\b/,
  },
  sunroom: {
    label: 'Sunroom',
    words: 'sunroo sun conser florid solari',
    pattern: /\bsun ?rooms?\b|\bconservatory\b|\bflorida room\b|\bsolarium\b/,
  },
  stainlessAppliances: {
    label: 'Stainless-steel appliances',
    words: 'stainl',
    pattern: /\bstainless\b/,
  },
  dishwasher: {
    label: 'Dishwasher',
    words: 'dishwa dish lavava lavapl lave geschi spulma maquin lava',
    pattern:
      /\bdish ?-?washers?\b|\blavavajillas\b|\blavaplatos\b|\blave-vaisselle\b|\bgeschirrspul\w*|\bspulmaschinen?\b|\bmaquina de lavar (?:a )?louca\b|\blava-?loucas?\b/,
  },
  bathtub: {
    label: 'Bathtub',
    words: 'bathtu bath tub tubs banera baigno badewa banhei',
    pattern:
      /\bbath ?-?tubs?\b|\b(?:soak(?:er|ing)|garden|claw-?foot|free-?standing|roman|oval|deep) tubs?\b|\btub ?(?:\/|and|with|&) ?shower\b|\bshower ?(?:\/|over|and) ?(?:the )?(?:tub|bath)\b|\bbaneras?\b|\bbaignoires?\b|\bbadewannen?\b|\bbanheiras?\b/,
    asked: /(?<!\bhot )\btubs?\b/,
  },
  graniteCounters: {
    label: 'Granite counters',
    words: 'granit',
    pattern: /\bgranite\b|\bgranito\b/,
  },
  quartzCounters: { label: 'Quartz counters', words: 'quartz', pattern: /\bquartz\b/ },
  chefKitchen: {
    label: "Chef's kitchen",
    words: 'chef chefs gourme',
    pattern:
      /\bchef(?:'?s)?'? (?:\w+ )?kitchen|\bgourmet (?:\w+ )?kitchen|\bkitchen (?:for|fit for) (?:a |any )?chef/,
  },
  updatedKitchen: {
    label: 'Updated kitchen',
    words: 'kitche',
    pattern:
      /\b(?:updated|renovated|remodel(?:l)?ed|new|redone|modern|upgraded|redesigned) (?:[\w'-]+,? (?:and )?){0,3}kitchens?\b|\bkitchens? (?:\w+ ){0,4}(?:has been |have been |was |were |fully |recently |newly |beautifully |completely )+(?:updated|renovated|remodel(?:l)?ed|upgraded|redone)\b/,
  },
  exposedBrick: { label: 'Exposed brick', words: 'brick', pattern: /\bexposed[- ](?:\w+ )?brick/ },
  bayWindows: { label: 'Bay windows', words: 'bay', pattern: /\bbay[- ]windows?\b/ },
  newRoof: {
    label: 'New roof',
    words: 'roof',
    pattern:
      /\b(?:new|newer|brand new|recent|replaced|2[- ]year[- ]old) (?:\w+ ){0,2}roof\b|\broof (?:was |is |has been )?(?:just |recently )?(?:replaced|new|installed)/,
  },
  doorman: {
    label: 'Doorman or concierge',
    words: 'doorma door concie portie',
    pattern: /\bdoor ?(?:man|person)\b|\bconcierge\b|\bportier/,
  },
  finishedBasement: {
    label: 'Finished basement',
    words: 'baseme',
    pattern:
      /(?<!un)\b(?:fully |partially |professionally )?finished (?:\w+ ){0,2}basement|\bbasement (?:is |was )?(?:fully |partially )?finished\b/,
  },
  shortTermRental: {
    label: 'Short-term rental',
    words: 'short airbnb air vrbo vacati str',
    pattern: /\bshort[- ]term rent\w*|\bair ?bnb\b|\bvrbo\b|\bvacation rental/,
  },
  barn: { label: 'Barn', words: 'barn barns', pattern: /\bbarns?\b(?![ -]doors?)/ },
  creek: {
    label: 'Creek or stream',
    words: 'creek creeks stream brook',
    pattern: /\bcreeks?\b|\bstreams?\b|\bbrook\b/,
  },
  wooded: {
    label: 'Wooded lot',
    words: 'wooded woods forest trees tree treeli',
    pattern: /\bwooded\b|\bwoods\b(?! floor)|\bforest(?:ed)?\b|\bsurrounded by (?:\w+ )?trees\b/,
  },
  dock: { label: 'Dock', words: 'dock docks slip', pattern: /\bdocks?\b|\bboat slips?\b/ },
  secluded: {
    label: 'Secluded',
    words: 'seclud privac',
    pattern: /\bseclu(?:ded|sion)\b|\bprivacy\b/,
  },
  walkable: {
    label: 'Walkable',
    words: 'walkab walk walkin',
    pattern:
      /\bwalkable\b|\bwalkability\b|\bwalk(?:ing distance)? to (?:shops?|shopping|restaurants?|dining|cafes?|downtown|stores|everything)/,
  },
  nearDowntown: {
    label: 'Near downtown',
    words: 'downto',
    pattern:
      /\b(?:near|close to|minutes? (?:to|from)|mins? (?:to|from)|walk(?:ing distance)? (?:to|from)|proximity to|blocks? (?:to|from)|steps (?:to|from)|miles? (?:to|from)|heart of|convenient to|access to)\b[^.]{0,40}\bdowntown\b/,
  },
} as const satisfies Record<string, ListingFeatureRow>;
