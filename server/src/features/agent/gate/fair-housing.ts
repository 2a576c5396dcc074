import { askedElsewhere } from './fair-housing-elsewhere.ts';
import { ordinaryOfPeople, peopleAsked } from './fair-housing-people.ts';
import type { FairHousingTopic } from './fair-housing-topic.ts';

export type { FairHousingTopic };

/**
 * Steering: sorting people by home or homes by people. The classes are those of the Fair Housing Act (42 U.S.C. 3604:
 * race, color, religion, sex, disability, familial status, national origin) and their usual proxies (crime, schools,
 * "good area"). The rule is to describe the property, not the person.
 */
const peoples = String.raw`(?:white|black|african[- ]?american|asian|chinese|japanese|korean|vietnamese|filipino|indian|pakistani|arab|middle[- ]eastern|hispanic|latin[oax]?|mexican|puerto rican|cuban|russian|ukrainian|polish|irish|italian|german|french|nigerian|somali|african|european|native american|american indian|caucasian|brown|colou?red|jewish|jew|muslim|islamic|christian|catholic|protestant|evangelical|mormon|lds|hindu|sikh|buddhist|hasidic|orthodox|atheist|gay|lesbian|lgbtq?\+?|queer|trans(?:gender)?|straight|immigrant|migrant|refugee|foreign(?:er)?|minority|disabled|handicapped|wheelchair[- ]bound|mentally ill|elderly|senior|old|retired|young|single|unmarried|divorced|childless|older|younger|section 8|welfare|low[- ]income)`;
const groups = String.raw`(?:people|persons?|folks?|famil(?:y|ies)|residents?|neighbou?rs?|neighbou?rhoods?|communit(?:y|ies)|area|areas|population|buyers?|tenants?|renters?|owners?|men|man|women|woman|males?|females?|couples?|kids|children|professionals?|mothers?|moms?|fathers?|dads?|parents?|crowd|district|enclave|part of town|households?|guys|ladies|students)`;
const place = String.raw`(?:area|areas|neighbou?rhoods?|part of (?:the )?town|parts of (?:the )?(?:town|city)|streets?|blocks?|district|community|communities|place|places|town|city|suburbs?|side of town|zip(?: codes?)?|it|there|here|location|vicinity)`;

/** What a visitor may ask that no answer may sort homes or people by. */
const asked: readonly (readonly [topic: FairHousingTopic, pattern: RegExp])[] = [
  [
    'people',
    new RegExp(
      String.raw`\b(?:what|which|who)\b[^.?!]{0,25}\b(?:kinds?|sorts?|types?) of (?:people|famil\w+|neighbou?rs|residents|folks|crowd)\b`,
      'iu',
    ),
  ],
  [
    'people',
    /\b(?:demographics?|racial|ethnic(?:ity|ities|ally)?|ethnic make-?up|diversity|diverse|race|races|segregat\w+|gentrif\w+|religio(?:n|us)(?: make-?up)?|nationalit(?:y|ies))\b/iu,
  ],
  [
    'people',
    new RegExp(
      String.raw`\b${peoples}(?:[- ](?:only|majority|dominated|free|friendly|heavy))? ${groups}\b(?! (?:room|home|house|residence|dwelling))`,
      'iu',
    ),
  ],
  [
    'people',
    new RegExp(
      String.raw`\b(?:many|any|lots of|too many|few|no|fewer|more|mostly|mainly|predominantly|majority|full of|avoid(?:ing)?|away from|without|near other|only|other|among|around) (?:of )?(?:the )?${peoples}(?:s|es)?\b(?! (?:wood|walls?|kitchen|granite|marble|cabinets?|doors?|exterior|windows?|brick|homes?|houses?|appliances|counter\w*|floors?|story|storey|level|garage|family|oak|style|tile|bed\w*|bath\w*|unit\w*|car))`,
      'iu',
    ),
  ],
  [
    'people',
    /\b(?:where (?:do|does|are|can)|areas? where)\b[^.?!]{0,30}\b(?:whites?|blacks?|asians?|latin[oax]s?|hispanics?|mexicans?|indians|pakistanis?|chinese|arabs?|jews?|jewish|muslims?|christians?|catholics?|hindus?|sikhs?|mormons?|immigrants?|foreigners|gays?|lesbians?|minorities)\b/iu,
  ],
  [
    'people',
    /\b(?:are|is) (?:the |my |most |your )?(?:neighbou?rs?|residents|owners?|tenants?|people (?:there|here|in|around|next door|living)|seller|landlord)\b[^.?!]{0,30}\b(?:white|black|asian|indian|hispanic|latin[oax]|mexican|chinese|arab|jewish|muslim|christian|catholic|hindu|gay|lesbian|straight|married|single|old|young|elderly|foreign|american|english|disabled|immigrants?|like us|like me)\b/iu,
  ],
  [
    'people',
    /\b(?:people|families|neighbou?rs|folks) (?:like (?:us|me)|(?:of|with) (?:my|our|the same|a certain|other) (?:race|faith|religion|colou?r|kind|background|culture))|\b(?:our|my) own kind\b|\bright (?:kind|sort) of (?:people|neighbou?rs)\b|\bwrong (?:kind|sort) of\b|\bdesirable (?:people|neighbou?rs)|\bundesirables?\b/iu,
  ],
  [
    'families',
    /\b(?:adults?[- ]only|no (?:kids|children|families)|without (?:kids|children|families)|kids?[- ]free|child(?:ren)?[- ]free|no (?:screaming|noisy|loud) (?:kids|children)|families (?:allowed|welcome|with (?:kids|children)))\b(?! ?(?:'s)? room)/iu,
  ],
  [
    'families',
    new RegExp(
      String.raw`\b(?:good|great|best|suitable|ideal|perfect|nice|right|better|appropriate|family[- ]friendly|kid[- ]friendly)\b[^.?!]{0,20}\b${place}\b[^.?!]{0,20}\b(?:famil(?:y|ies)|kids|children|singles?|couples|retirees|seniors|women|young (?:people|professionals)|to raise)\b`,
      'iu',
    ),
  ],
  [
    'families',
    new RegExp(
      String.raw`\b(?:family|kid|child)[- ]friendly (?:\w+ )?${place}\b|\b${place} (?:\w+ ){0,3}(?:family|kid|child)[- ]friendly\b`,
      'iu',
    ),
  ],
  [
    'families',
    /\b(?:are|do) there (?:many |a lot of |lots of |other |any |too many )?(?:kids|children|families|students|retirees|old people|young people|seniors|singles)\b|\bhow many (?:kids|children|families)\b[^.?!]{0,20}\b(?:live|there|here|building|street|area)/iu,
  ],
  [
    'disability',
    /\b(?:group homes?|half-?way house|rehab(?:ilitation)? (?:cent(?:er|re)|home)|disabled (?:people|neighbou?rs)|mental(?:ly)? (?:ill|patients?|institution)|sex offenders?|homeless)\b/iu,
  ],
  [
    'safety',
    new RegExp(
      String.raw`\b(?:safe|safer|safest|unsafe|dangerous|sketchy|shady|ghetto|rough|bad|dodgy|ropey|seedy|hood|crime|crime[- ]?rates?|criminals?|gangs?|drugs?|burglar(?:y|ies)|shootings?|violence|violent)\b[^.?!]{0,40}\b${place}\b|\b${place}\b[^.?!]{0,30}\b(?:safe|safer|safest|unsafe|dangerous|sketchy|shady|ghetto|rough|dodgy|seedy|crime|gangs?)\b`,
      'iu',
    ),
  ],
  [
    'safety',
    /\bcrime\b|\bsafety (?:of|in|rating|record)\b|\b(?:low|high)[- ]crime\b|\bhow safe\b|\bsafe (?:to (?:walk|live|raise)|at night|for (?:kids|children|women|families|my))|\bfeel safe\b|\bbad (?:neighbou?rhood|area|part of)|\bgood (?:neighbou?rhood|area|part of (?:the )?town)\b|\bghetto\b|\bzona segura\b|\bbarrio seguro\b|\bes seguro\b|\bquartier s[ûu]r\b|\bsichere (?:gegend|nachbarschaft)\b|\bbairro seguro\b/iu,
  ],
  [
    'schools',
    /\b(?:good|best|great|better|top|top[- ]rated|bad|worst|excellent|decent|nice|highly[- ]rated|rated|blue[- ]ribbon) (?:public |private |elementary |primary |middle |high |local )*schools?\b|\bschools? (?:district )?(?:ratings?|rankings?|scores?|quality|any good|good|rated|like)\b|\bhow (?:good )?(?:are|is) the (?:local )?schools?\b|\b(?:rating|quality|ranking) of (?:the )?schools?\b|\b(?:good|best|top|great|better) school (?:districts?|zones?|areas?|catchments?)\b|\bbuenas escuelas\b|\bbuenos colegios\b|\bbonnes [eé]coles\b|\bgute schulen\b|\bboas escolas\b/iu,
  ],
];

/** Further wordings of the same questions; a list of its own, as the longest of the others is long enough. */
const alsoAsked: readonly (readonly [topic: FairHousingTopic, pattern: RegExp])[] = [
  [
    'people',
    /\bwho (?:else |mostly |mainly )?lives? (?:there|here|nearby|next door|around|in|on)\b(?! ?site)/iu,
  ],
  [
    'people',
    /\b(?:whites|blacks|asians|latin[oax]s|hispanics|mexicans|indians|pakistanis|arabs|jews|muslims|christians|catholics|hindus|sikhs|mormons|immigrants|foreigners|refugees|minorities|gays|lesbians|homosexuals)\b/iu,
  ],
  [
    'people',
    new RegExp(
      String.raw`\b(?:part of (?:the )?town|area|neighbou?rhood|street|block|suburb|district|building|community|complex)\b[^.?!]{0,20}\b(?:is|are|turning|becoming|getting|mostly|mainly|all)\b[^.?!]{0,15}\b${peoples}\b(?! (?:and|home|house|build|brick|wood))`,
      'iu',
    ),
  ],
  [
    'people',
    new RegExp(
      String.raw`\b(?:i'?m|we'?re|i am|we are) (?:a |an )?${peoples}\b[^.?!]{0,40}\b(?:which|what|where|right|good|best|suitable) (?:area|neighbou?rhood|place|part|street|for me|for us|would|should)\b`,
      'iu',
    ),
  ],
  [
    'people',
    /\b(?:all|only|mostly|mainly)[- ](?:male|female|men|women)\b|\b(?:women|men|ladies|bachelors?|singles|couples|seniors|families)[- ]only\b/iu,
  ],
  [
    'people',
    /\bfull of (?:students|old people|young people|kids|families|renters|tourists|seniors)\b|\b(?:people|families|neighbou?rs) on welfare\b|\bsection 8 (?:housing|people|tenants|families|renters|neighbou?rs)\b/iu,
  ],
  [
    'families',
    /\b(?:allow|allows|accept|accepts|permit|permits|rent(?:s|ing)? to|tolerate)\b[^.?!]{0,15}\b(?:kids|children|families|singles|students)\b|\b(?:screaming|noisy|loud|annoying) (?:kids|children|babies|families)\b/iu,
  ],
  [
    'families',
    /^(?:is|are|which|what|where|would)\b[^.?!]*\b(?:best|good|great|perfect|ideal|right|better|suitable|place|popular) (?:with|for) (?:(?:young|older?|retired|single|married) )?(?:famil(?:y|ies)|kids|children|singles|couples|retirees|seniors|empty[- ]nesters|professionals|people|women|men|students)\b/iu,
  ],
  [
    'safety',
    /\bin the hood\b|\b(?:which|what) (?:streets?|areas?|neighbou?rhoods?|parts?)\b[^.?!]{0,20}\bavoid\b|\b(?:zona|barrio|calle)\b[^.?!]{0,10}\bsegur[oa]\b/iu,
  ],
  [
    'schools',
    /\b(?:which|what)\b[^.?!]{0,20}\bschools?(?: districts?)?\b[^.?!]{0,15}\b(?:best|good|better|top|great)\b/iu,
  ],
];

/** What an answer must not say of an area or of who should live in a home. */
const said: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:safe|safer|safest|unsafe|dangerous|sketchy|rough|crime[- ]free|low[- ]crime|high[- ]crime|family[- ]friendly|kid[- ]friendly|exclusive|desirable|upscale|respectable|good|nice|bad|diverse|homogen\w+|integrated|quiet and safe|up-and-coming) (?:and \w+ )?(?:residential |little |local )?(?:area|neighbou?rhood|part of|community|communities|district|suburb|side of)`,
    'iu',
  ),
  /\b(?:safe|crime|crime rate|violence)\b(?! (?:deposit|room))|\b(?:family|kid|child)[- ]friendly\b/iu,
  new RegExp(
    String.raw`\b(?:perfect|ideal|great|good|best|excellent|suited|suitable|wonderful|made|right|lovely|designed|appropriate|better)(?: (?:choice|fit|home|house|place|spot|option|one|apartment|condo|pick|area|location))? (?:for|to raise) (?:(?:a|an|the|any|your|our|you and your) )?(?:(?:\w+[- ])?(?:young|growing|large|small|big|busy|active|single|married|older|retired|mature|professional|working|christian|jewish|muslim|catholic|hindu|asian|white|black|hispanic|latino|able-bodied|empty)[- ]){0,3}(?:famil(?:y|ies)|kids|children|couples?|singles?|bachelors?|professionals?|retirees?|seniors?|empty[- ]nesters|nesters|students|women|men|moms?|mothers?|parents?|newlyweds?|executives?|people|christians?|jews|muslims?|catholics?|hindus?|immigrants?)\b`,
    'iu',
  ),
  /\b(?:adults?[- ]only|no (?:kids|children)|child[- ]free|mature (?:adults|community|persons?)|able-bodied|bachelor pad|empty[- ]nesters?|integrated neighbou?rhood|traditional (?:families|values))\b/iu,
  /\b(?:good|great|best|top|excellent|highly[- ]rated|top[- ]rated|outstanding|strong|award-winning|sought-after|desirable|blue[- ]ribbon) (?:public |private |elementary |local |nearby )*school(?:s| district| zone| catchment)?\b|\bschools? (?:are|is|here are) (?:\w+ )?(?:good|great|excellent|top|highly|outstanding|strong)\b/iu,
  new RegExp(
    String.raw`\b(?:mostly|mainly|predominantly|majority|largely|primarily|many|lots of|few|no|heavily|popular with|favou?red by|home to|full of|mix of|attracts?|among|dominated by)\b[^.?!]{0,20}\b${peoples}(?:s|es|${groups})?\b(?! (?:wood|walls?|kitchen|granite|marble|cabinets?|doors?|exterior|windows?|brick|homes?|houses?|oak|story|level|family))`,
    'iu',
  ),
  new RegExp(
    String.raw`\b${peoples}(?:[- ](?:only|majority|dominated|friendly))? (?:people|persons?|folks?|famil(?:y|ies)|residents?|neighbou?rs?|neighbou?rhoods?|communit(?:y|ies)|area|population|buyers?|tenants?|renters?|owners?|couples?|crowd|district|enclave|households?)\b(?! (?:room|home|house|residence))`,
    'iu',
  ),
  /\b(?:people|families|neighbou?rs|folks|residents) (?:like|similar to) you\b|\byour (?:own )?(?:kind|people|community|culture|faith)\b|\byou(?:'d|'ll| would| will)? (?:fit (?:right |well |nicely )?in|feel (?:right )?at home|belong)\b|\b(?:full of|many|mostly) (?:\w+ )?(?:professionals|executives|retirees|students|newcomers)\b|\b(?:good|high|low|decent) incomes?\b|\bnot (?:a good |the right )?(?:fit|place) for (?:you|your)\b|\bwouldn't (?:recommend|suggest) (?:that|this|the) (?:area|neighbou?rhood|part)\b|\b(?:avoid|stay away from|steer clear of) (?:that|this|the)\b/iu,
  /\b(?:demographics?|racial|ethnic\w*|nationalit\w+)\b/iu,
  new RegExp(String.raw`\b${peoples}[- ](?:friendly|only|majority|dominated)\b`, 'iu'),
  /\b(?:near|close to|walk(?:ing)?(?: distance)? to|minutes from) (?:\w+ ){0,3}(?:church(?:es)?|synagogues?|mosques?|temples?|cathedrals?|shul)\b/iu,
];

/** Words without which nothing above can match: most sentences have none and need no closer look. */
const suspicious = new RegExp(
  String.raw`\b(?:who (?:else |mostly |mainly )?lives?|family-friendly|kid-friendly|${peoples.slice(3, -1)}|whites|blacks|people|persons?|folks?|famil|kids?|child|adults?|neighbou?r|communit|residents?|demographic|racial|ethnic|divers|rac(?:e|es|ially)|segregat|gentrif|religio|nationalit|immigrant|own kind|in the hood|male|female|whites|latin|hispanics|minorit|foreigners|refugees|kinds? of|sorts? of|types? of|right kind|wrong|desirable|undesirable|couples?|singles|retirees|seniors|students|women|men|moms?|mothers|parents|professionals?|bachelor|nesters|newlyweds|group homes?|half-?way|rehab|mental|offenders?|homeless|disabled|safe|unsafe|safety|danger|sketchy|shady|ghetto|rough|dodgy|seedy|ropey|hood|crim|gangs?|drugs?|burglar|shootings?|violen|bad|good|segur|s[ûu]r|sicher|schools?|escuelas|colegios|[eé]coles|schulen|escolas|church|synagogue|mosque|temple|cathedral|shul|exclusive|fit in|belong|feel at home|avoid|stay away|steer|able-bodied|traditional|integrated|mature|executives?)`,
  'iu',
);

/** Words of homes and places that only look like words about people. */
const harmless =
  /\b(?:diverse (?:selection|range|options|listings|homes|floor ?plans|styles|inventory|properties)|(?:i'?m|i am|we'?re|we are|as) (?:a |an )?(?:single|young|retired|married|elderly|divorced|older|gay|lesbian) (?:mom|mother|dad|father|parent|man|woman|couple|person|professional|family)|single[- ]famil(?:y|ies)(?: (?:homes?|houses?|residences?))?|multi[- ]?famil(?:y|ies)|family[- ]?rooms?|family homes?|family houses?|mother[- ]in[- ]law (?:suites?|units?|quarters|apartments?)|in[- ]law suites?|white (?:kitchen|cabinets?|house|picket|walls?|brick|oak|marble|quartz)\w*|black (?:granite|appliances?|fixtures?|windows?|cabinets?)|indian (?:wells|river|creek|hills?|springs?|trail|lake|head|wells area)|french (?:doors?|quarter|provincial|country|windows?)|italian (?:marble|tile|villa)|german (?:village|town|kitchen)|spanish (?:style|revival|colonial|tile)|chinatown|little (?:italy|havana|haiti|tokyo)|koreatown|senior(?:s)? community yn|old town|old (?:house|home|homes|houses)|young st|safe deposit|kids?'? (?:bed)?rooms?|children'?s? (?:bed)?rooms?|play ?rooms?|race(?:way|track| track| st| street| ave\w*)|straight (?:staircase|away|line)|polish(?:ed|ing)|church (?:st|street|rd|road|lane|ave\w*)|temple (?:st|street|rd|road|city|terrace|ave\w*|hills)|\d+ christian (?:st|street)|st\.? \w+|native plants?)\b/giu;

/**
 * The topic on which a visitor must not be steered, or `null`. `text` is the message as it reads in English, which went
 * through `foldForCheck`; `original` the same in the words of the visitor.
 */
export function steeringAsked(text: string, original = text): FairHousingTopic | null {
  return askedInEnglish(text) ?? askedElsewhere(original);
}

function askedInEnglish(text: string): FairHousingTopic | null {
  const plain = ordinaryOfPeople
    .reduce((left, ordinary) => left.replace(ordinary, ' home '), withoutPlaces(text))
    .replace(harmless, ' home ');
  const isOn = ([, pattern]: readonly [FairHousingTopic, RegExp]) => pattern.test(plain);
  const found = suspicious.test(text) ? (asked.find(isOn) ?? alsoAsked.find(isOn)) : null;
  return (found ?? peopleAsked.find(isOn))?.[0] ?? null;
}

/** "White Plains", "Polish Hill": a name in capitals of a place, which is no word about people. */
function withoutPlaces(text: string): string {
  return text.replace(placeName, (name) => (aboutPeople.test(name) ? name : 'Place'));
}
const placeName =
  /\b(?:White|Black|Brown|Indian|French|German|Spanish|Polish|Dutch|English|Irish|Italian|Mexican|Chinese|Japanese|Greek|Turkish|Russian|Christian|Jewish|Gay|Queer|Straight|Temple|Mission|Asian|African|American)(?: \p{Lu}[\p{L}']+)+/gu;
const aboutPeople =
  /\b(?:people|famil\w+|neighbou?r\w*|residents?|communit\w+|area|tenants?|americans?|couples?|men|women)\b/iu;

/** The steering words of an answer or of a listing's own text, or `null`. */
export function steeringSaid(text: string): string | null {
  if (!suspicious.test(text)) return null;
  const plain = text.replace(harmless, ' home ');
  for (const pattern of said) {
    const found = pattern.exec(plain)?.[0];
    if (found) return found;
  }
  return null;
}

/**
 * The same request without the words that must not order homes; what is left may be searched for. Where no part steers
 * by itself nothing is left: what the parts say together must not order homes either.
 */
export function withoutSteering(text: string): string {
  const parts = text.split(
    /(?<=[.?!,;])|\b(?=(?:and|but|with|in|near|for|away|where|without|no)\b)/iu,
  );
  const rest = parts.filter((part) => steeringAsked(part) === null);
  return rest.length === parts.length ? '' : rest.join('').trim();
}
