import type { FairHousingTopic } from './fair-housing-topic.ts';

/**
 * Steering is told by two things in one question: a word for what the law protects, and a word for those who live
 * somewhere or for where they live. Either alone is ordinary: "my elderly parents", "a white kitchen", "the building".
 */
const nations = String.raw`african|american|arab|asian|bangladeshi|brazilian|british|burmese|cambodian|caribbean|chinese|colombian|cuban|dominican|dutch|eastern european|english|ethiopian|european|filipino|french|german|greek|guatemalan|haitian|hispanic|hmong|honduran|hungarian|indian|indonesian|iranian|iraqi|irish|israeli|italian|jamaican|japanese|kenyan|korean|kurdish|latin[oax]|lebanese|mexican|middle[- ]eastern|moroccan|nepali|nigerian|pakistani|palestinian|persian|peruvian|polish|portuguese|puerto rican|romanian|russian|salvadoran|scandinavian|sikh|somali|spanish|sri lankan|sudanese|syrian|taiwanese|thai|turkish|ukrainian|venezuelan|vietnamese|yemeni`;
const colors = String.raw`white|black|brown|whiter|blacker|colou?red|caucasian|(?:dark|light|fair|brown|black|white|pale)[- ]skinned|(?:dark|light|fair) skin|people of colou?r|mixed[- ]race|biracial|non-?white|(?:african|native|asian)[- ]americans?|indigenous`;
const faiths = String.raw`religious|secular|jewish|jews?|muslims?|islamic|christians?|catholics?|protestants?|evangelicals?|baptists?|mormons?|lds|jehovah'?s? witness(?:es)?|hindus?|sikhs?|buddhists?|hasidic|orthodox|atheists?|pentecostals?|amish|god-fearing|church-?going|mosque-?going|observant|kosher`;
const loves = String.raw`gays?|lesbians?|lgbtq?\+?|lgbtqia\+?|queer|homosexuals?|bisexuals?|trans(?:gender|sexual)?s?|straight couples?|same[- ]sex|non-?binary|two (?:dads|moms|mums|men|women)`;
const minds = String.raw`disabled|handicapped|autistic|blind|deaf|mentally|mental (?:illness|health)|psychiatric|retarded|special needs|addicts?|alcoholics?|junkies|drug users?|hiv|aids|wheelchair users?|in a wheelchair`;
const means = String.raw`immigrants?|migrants?|refugees?|foreign(?:ers?)?|foreign-born|[a-z]+-born|undocumented|illegals?|aliens|minorit(?:y|ies)|poor|rich|wealthy|working[- ]class|low[- ]income|unemployed|welfare|benefits|vouchers?|section 8|social housing|ex-?con(?:vict)?s?|felons?|criminals?|ex-?offenders?|sex offenders?|veterans|elderly|seniors|pensioners|retirees|old people|young people|teenagers|students|widows|divorced|unmarried|illegitimate`;
const outsiders = String.raw`immigrants|migrants|refugees|foreigners|illegals|undocumented|minorities|felons|criminals|ex-?cons?|ex-?convicts?|ex-?offenders|addicts|junkies|alcoholics|pensioners|retirees|teenagers|queers`;
const strong = String.raw`${colors}|${faiths}|${loves}|${minds}|${means}|${nations}`;

const folk = String.raw`neighbou?rs?|home ?owners?|owners?|sellers?|buyers?|households?|anyone|anybody|somebody|lobby|resident|residents?|tenants?|renters?|flatmates?|roommates?|housemates?|occupants|inhabitants|locals|people|persons|folks?|crowd|guys|families|couples|landlords?|lodgers|everyone|everybody|they|those`;
/** To live somewhere, and not the living room. */
const lives = String.raw`lives?|lived|reside|resides|living(?! (?:room|area|space|quarter))|moving in|move in|buying in|next door|upstairs|downstairs|down the road|across the (?:street|hall)`;
const ground = String.raw`areas?|neighbou?rhoods?|streets?|blocks?|roads?|buildings?|complex|developments?|condo association|towers?|communit(?:y|ies)|enclaves?|suburbs?|towns?|districts?|quarters?|zip(?: codes?)?|post ?codes?|part of (?:the )?(?:town|city)|side of town|hood|place`;

const between = String.raw`[^.?!;]{0,45}`;
const near = String.raw`[^.?!;,]{0,25}`;
const words = (source: string) => String.raw`\b(?:${source})(?![\p{L}\p{N}])`;
const both = (one: string, other: string, gap: string) =>
  String.raw`${words(one)}${gap}${words(other)}|${words(other)}${gap}${words(one)}`;
const pattern = (source: string) => new RegExp(source, 'iu');

const nationOrFaith = `${nations}|${faiths}|${loves}|${means}|white|black|brown|colou?red|caucasian`;

const kids = String.raw`kids?|child|children|toddlers?|infants?|bab(?:y|ies)|teenagers?|families|newlyweds|parents`;
const sexes = String.raw`wom[ae]n|m[ae]n|males?|females?|girls?|boys?|guys|ladies|gentlemen|bachelors?`;
const countries = String.raw`africa|asia|europe|india|china|mexico|vietnam|korea|japan|pakistan|bangladesh|nigeria|somalia|ethiopia|syria|iraq|iran|afghanistan|turkey|russia|ukraine|poland|romania|cuba|haiti|jamaica|guatemala|honduras|el salvador|venezuela|colombia|brazil|the philippines|the middle east|eastern europe|abroad|overseas|another country|other countries`;

export const peopleAsked: readonly (readonly [FairHousingTopic, RegExp])[] = [
  ['people', pattern(both(outsiders, ground, near))],
  [
    'people',
    pattern(
      String.raw`\b(?:is|are|be) (?:it|that|this|the)(?: \w+)? (?:${ground}) (?:\w+ ){0,2}(?:${nationOrFaith})(?![\p{L}\p{N}])`,
    ),
  ],
  [
    'people',
    pattern(
      String.raw`\b(?:${nations}|${faiths}|${loves}|${means}) (?:majority|population|part|side|section|end|enclave|pocket|presence)\b|\b(?:turning|becoming|going|getting|gotten) (?:more |too )?(?:white|black|brown|whiter|blacker|${nations}|${loves})(?![\p{L}\p{N}])|\bgayborhood\b|\b(?:share|percentage|percent|proportion|number) of (?:\w+ ){0,3}(?:${folk}|${strong})(?![\p{L}\p{N}])`,
    ),
  ],
  [
    'people',
    pattern(
      String.raw`\b(?:darker?|lighter|pale|paler|swarthy) (?:${folk})\b|\b(?:are|were) they (?:dark|light|white|black|brown)\b|\bbible[- ](?:thumpers|bashers)\b|${both('church-?goers?|believers|worshippers|religious types', `${folk}|${lives}|nearby`, near)}`,
    ),
  ],
  ['people', pattern(both(`from (?:${countries})`, `${folk}|${lives}|others`, between))],
  [
    'people',
    pattern(
      String.raw`\b(?:we|i)(?:'re|'m| are| am)? (?:\w+ )?(?:${strong})(?![\p{L}\p{N}])${between}\b(?:others|other ones|anyone else|like us|like me|problem|mind|comfortable|accepted)\b|\b(?:others|more people|someone) like (?:us|me)\b`,
    ),
  ],
  [
    'people',
    pattern(
      both(
        String.raw`prefers?|rather|lets? (?:it |this )?to|others|mind|problem with|discriminat\w+`,
        `${sexes}|${minds}|schizophrenics?|depressed|bipolar`,
        between,
      ),
    ),
  ],
  [
    'people',
    pattern(
      String.raw`${words(ground)}${near}\b(?:for|to) (?:a |any |some )?(?:${sexes})(?![\p{L}\p{N}])`,
    ),
  ],
  [
    'disability',
    pattern(
      String.raw`\bmentally (?:unwell|unstable|challenged|disturbed|sick)\b|\b(?:schizophrenics?|psychos?|crazies|lunatics)\b|\bpeople (?:with|in|on) (?:\w+ and )?(?:wheelchairs?|walkers|crutches|disabilit\w+|depression|dementia)\b`,
    ),
  ],
  [
    'families',
    pattern(
      both(
        kids,
        String.raw`${ground}|hall(?:way)?s?|households?|units|floors above|next door`,
        near,
      ),
    ),
  ],
  [
    'families',
    /\b(?:turn(?:s|ing)? away|exclud(?:e|es|ing)|ban(?:s|ned)?) (?:kids|children|families|babies|parents)\b|\bbring(?:ing)? up (?:a family|kids|children)\b/iu,
  ],
  [
    'people',
    pattern(
      String.raw`\b(?:how old|what age|age|income|salar\w+|blue[- ]collar|white[- ]collar|government assistance|public assistance|food stamps|on benefits|republicans?|democrats?|liberals?|conservatives?|trump|maga|military|criminal records?|unemployed|educated)\b${between}${words(folk)}|${words(folk)}${between}\b(?:blue[- ]collar|white[- ]collar|government assistance|public assistance|food stamps|on benefits|republicans?|democrats?|liberals?|conservatives?|trump|maga|military|criminal records?|unemployed|educated)\b`,
    ),
  ],
  [
    'safety',
    pattern(
      String.raw`\b(?:murders?|robber(?:y|ies)|muggings?|break-?ins?|thefts?|burglar\w*|stabbings?|shootings?|car ?jacking|be stolen|get stolen|mugged|robbed)\b|\bwrong side of the tracks\b|${words(ground)}${near}\b(?:going downhill|gone downhill|on the (?:rise|decline)|declining|up and coming)\b|\brate the (?:area|neighbou?rhood|street|town)\b`,
    ),
  ],
  [
    'schools',
    /\b(?:test|exam|sat) scores\b|\bgood kids\b|\b(?:reputation|rating|ranking|quality|results) of (?:the |that |this )?(?:\w+ )?schools?\b|\bschools?\b[^.?!;]{0,20}\b(?:reputation|ranked?|rankings?|rated|results)\b/iu,
  ],
  ['people', pattern(both(strong, `${folk}|${lives}`, between))],
  // "A Polish street", "an Orthodox enclave": the word stands right before the place.
  [
    'people',
    pattern(
      String.raw`\b(?:a|an|the|in|any|which|mostly|mainly|more|less|that|this) (?:[\w-]+ )?(?:${nations}|${faiths}|${loves}|${means}) (?:${ground})(?![\p{L}\p{N}])`,
    ),
  ],
  [
    'people',
    pattern(
      String.raw`${words(ground)}${near}\b(?:is|are|get(?:s|ting)?|turn(?:s|ing)?|becom(?:es?|ing)|at least|mostly|full of|over|% ?|percent)${near}${words(nationOrFaith)}`,
    ),
  ],
  [
    'people',
    pattern(
      words(
        String.raw`(?:${nations.replaceAll('|', 's|')}s|filipin[oa]s|latin[oax]s|whites|blacks|caucasians|african americans|native americans)`,
      ).replace('english', 'englishmen'),
    ),
  ],
  [
    'people',
    pattern(
      String.raw`${words(`no|without|avoid|away from|next to|only|near|among|amongst|around|with(?: other)?`)} (?:other |any |fellow |all those |those )?(?:${faiths}|${loves}|immigrants?|refugees|foreigners|addicts|illegals|felons)(?![\p{L}\p{N}])`,
    ),
  ],
  [
    'people',
    /\bskin ?(?:tone|colou?r)\b|\bwhat (?:race|colou?r|nationality|religion|ethnicity|age|faith)s? (?:are|is|were) (?:the |my |most )?(?:\w+ )?(?:neighbou?rs|people|residents|tenants|owners?|landlord|sellers?)\b|\b(?:of|from) my (?:race|faith|religion|country|culture|background)\b|\b(?:look|think|pray|live) like (?:me|us)\b|\bpeople like (?:me|us)\b/iu,
  ],
  [
    'people',
    /\b(?:they|people|neighbou?rs|residents|everyone|folks|families) (?:all |mostly |mainly |even |really )?speak\b/iu,
  ],
  [
    'people',
    /\b(?:good|bad|right|wrong|better|nicer?|decent|certain|criminal|rough) (?:element|crowd|class|clientele|sort|type of person)\b|\bclass of (?:people|neighbou?r\w*|residents?|tenants?|person)\b|\b(?:income|class|age|background|education|profile|politics)(?:s| level| and \w+)? of (?:the |my |most )?(?:neighbou?rs|people|residents|tenants|owners|area)\b|\b(?:typical|average|median) (?:income|age) (?:of|there|around|in)\b/iu,
  ],
  [
    'people',
    /\b(?:where|would|will) (?:we|i|they) (?:be (?:welcome|accepted)|fit in|stick out|stand out)\b|\b(?:accept|welcome|tolerate) (?:us|people like|me)\b|\bput off the\b/iu,
  ],
  // Who may live there: a trait beside what a landlord does.
  [
    'people',
    pattern(
      both(
        String.raw`rent(?:s|ed|ing)? (?:it )?(?:only )?to|accept(?:s|ed)?|refus(?:e|es|ed)|reserved for|only for|allows?|ok with|okay with|fine with|mind(?:s)?|landlord|tolerates?|exclusively for|just for`,
        String.raw`${loves}|${minds}|${nations}|${faiths}|wom[ae]n|men|man|males?|females?|girls|boys|ladies|gentlemen|bachelors?|pregnant|unmarried|single (?:mothers?|moms?|women|men|people)|couples?|foreigners|immigrants?`,
        String.raw`[^.?!;,]{0,30}`,
      ),
    ),
  ],
  [
    'people',
    /\b(?:fe)?male (?:tenants?|flatmates?|roommates?|neighbou?rs?|residents?|only)\b|\b(?:all|only|mostly|mainly) (?:the )?(?:girls|boys|women|men|ladies|bachelors?|bachelorettes)\b|\b(?:girls|bachelors?|women|men|ladies|singles) (?:mostly |mainly )?(?:live|only)\b/iu,
  ],
  [
    'families',
    /\b(?:landlord|they|building|owner|complex|hoa|tenants|neighbou?rs)\b[^.?!;]{0,35}\b(?:refuse|reject|mind|object|accept|allow|ok with|take|have|with)\b[^.?!;]{0,25}\b(?:kids|children|bab(?:y|ies)|infants?|toddlers?|teenagers|pregnan\w+|famil(?:y|ies))\b/iu,
  ],
  [
    'families',
    /\b(?:couples?|famil(?:y|ies)|people|those|mothers?|parents) with (?:young |small |little )?(?:kids|children|babies)\b[^.?!;]{0,20}\b(?:welcome|allowed|accepted|live|living)\b|\b(?:kids|children|toddlers|infants|babies|teenagers) (?:next door|upstairs|around|on (?:the|that|this) (?:street|block|floor))\b|\b(?:neighbou?rs|next door|upstairs|downstairs)[^.?!;]{0,20}\b(?:kids|children|toddlers|babies)\b|\b(?:screaming|crying|noisy|loud) (?:infants|toddlers|teenagers|babies|kids|children)\b|\bmature (?:adults|people|residents|tenants)\b|\bchildless\b[^.?!;]{0,40}\bneighbou?rs\b/iu,
  ],
  [
    'families',
    /\b(?:family|families|singles|adult|adults|retiree|kids|children'?s?) (?:neighbou?rhood|area|street|complex|building|community|suburb|place)\b|\b(?:singles|bachelors?|couples) (?:place|scene|or (?:more )?families)\b|\bmore (?:singles|families|couples|kids|children)\b/iu,
  ],
  [
    'families',
    /\b(?:which|what|where|best|good|better|great|right|nice)\b[^.?!;]{0,35}\b(?:to raise|for raising|to bring up|bring up|raise)\b[^.?!;]{0,15}\b(?:kids|children|a family|famil\w+|a child|babies|daughters?|sons?)\b/iu,
  ],
  [
    'families',
    pattern(
      String.raw`\b(?:which|what|best|good|better|right|suit\w*|safe)\b[^.?!;]{0,15}${words(`${ground}`)}[^.?!;]{0,25}\b(?:suits?|for|best|welcom\w+|prefer\w*)\b[^.?!;]{0,15}\b(?:wom[ae]n|m[ae]n|ladies|gentlemen|girls|singles?|couples|famil(?:y|ies)|kids|children|retirees|seniors|someone like)\b`,
    ),
  ],
  [
    'disability',
    /\b(?:recovery|sober(?: living)?|half-?way|group|rehab|care) (?:houses?|homes?|living|facilit(?:y|ies))(?: \w+)? (?:nearby|near|around|people|on|next|close)|\b(?:near|without|away from|far from|next to|any)\b[^.?!;]{0,25}\b(?:recovery houses?|sober living|half-?way houses?|group homes?|rehab)\b/iu,
  ],
  [
    'safety',
    /\b(?:rough|bad|sketchy|shady|dodgy|dangerous|worst) (?:parts?|bits?|ends?|sides?|spots?|corners?)\b|\b(?:parts?|places?|areas?|streets?|neighbou?rhoods?) (?:that )?(?:i|we|one|people) (?:should|must|ought to) avoid\b/iu,
  ],
  [
    'people',
    /\b(?:nice|good|bad|better|high|low|upper|middle|working)[- ]?class (?:of )?(?:neighbou?rhood|area|people|street|residents|suburb)\b/iu,
  ],
];

/** What visitors say of themselves and theirs, and where a trait is of a thing: no question about others. */
export const ordinaryOfPeople: readonly RegExp[] = [
  // "My elderly parents", "our two kids".
  /\b(?:my|our) (?:own )?(?:\w+ )?(?:elderly |disabled |blind |deaf |autistic |handicapped |old |young |little |small |aging |ageing |special needs )?(?:parents?|mother|mom|mum|father|dad|grandm\w+|grandp\w+|wife|husband|partner|son|sons|daughters?|child|children|kids|brother|sister|family|famil|toddlers?|baby|teenagers?|in-laws)\b(?: (?:is|are) (?:blind|deaf|autistic|disabled|elderly|pregnant|muslim|jewish|christian))?(?: and)?(?: lives? with (?:us|me))?/giu,
  // "An agent who speaks Spanish", "is anyone fluent in Korean".
  new RegExp(
    String.raw`\b(?:who |that |you |anyone |someone |agents? |realtors? )(?:in (?:your|the) office )?(?:can |also )?speaks?(?: \w+)?|\bfluent in \w+|\b(?:${nations})[- ]speaking (?:agents?|realtors?|brokers?|staff)`,
    'giu',
  ),
  // "Italian restaurants", "a Japanese garden", "white cabinets".
  new RegExp(
    String.raw`\b(?:${nations}|white|black|brown|dark|light|catholic|jewish|christian|islamic|hindu|kosher|orthodox) (?:\w+ )?(?:restaurants?|food|foods|cuisine|grocer\w*|markets?|stores?|shops?|baker\w+|caf[eé]s?|delis?|gardens?|tiles?|baths?|doors?|windows?|rugs?|marble|granite|quartz|oak|walnut|colonials?|revival|tudor|victorian|bungalows?|cottages?|villas?|style|kitchens?|cabinets?|walls?|floors?|hardwood|wood|bricks?|brick|stone|roof|roofs|fence|fences|trim|siding|exterior|appliances?|fixtures?|countertops?|counters?|embassy|consulate|laundry|maples?|pines?|water|carpet|paint|houses?|homes?|barn|stucco|shutters?|school|schools|hospital|cemetery|church(?:es)?|cathedral|temple|synagogue|mosque|center|centre)(?! of)(?![\p{L}])`,
    'giu',
  ),
  /\b(?:elderly|senior|veterans?|student|disabled|handicapped?|military|first-time buyer) (?:discount|loan|exemption|parking|access|bathroom|toilet|spaces?|benefits?|rates?|property tax)\b/giu,
  /\b(?:va|veterans?'?) (?:loan|benefit)s?\b|\b(?:tax|solar|energy) benefits\b|\bi(?:'m| am) (?:a |an )?(?:\w+ )?(?:veteran|student|immigrant|foreigner|refugee|pensioner|blind|deaf|disabled|pregnant|divorced|widow\w*|retired|unmarried|autistic)\b|\bwe(?:'re| are) (?:a |an )?(?:\w+ )?(?:veterans|students|immigrants|foreigners|refugees|pensioners|disabled|retired|unmarried)\b/giu,
  /\b(?:studio|apartment|flat|home|room|place|unit|bedroom|condo) (?:that is )?for (?:a|one) single (?:person|occupant|man|woman)\b/giu,
  // "A yard for the kids".
  /\b(?:yard|garden|rooms?|playground|play area|space|pool|park|bedrooms?|railing|house|home|parking|place) for (?:the |our |my |two |three |four |a |some )*(?:kids|children|toddlers|families|family|parents|child|baby|teenagers)\b/giu,
  /\blives? (?:with|at home with) (?:us|me)\b/giu,
  /\bblind(?:s| corner| spot)\b|\bpoor (?:condition|credit|insulation|drainage|light|reception|shape|signal)\b|\brich (?:wood|colou?rs?|soil|detail\w*|history|history)\b|\b(?:dog|cat|pet|horse|bird)s? (?:and )?people\b/giu,
  /\b(?:rent|buy|own|sell) (?:to|for) (?:own|rent|foreigners)\b|\bhow many people\b/giu,
];
