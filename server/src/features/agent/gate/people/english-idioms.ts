import type { Lexicon } from './lexicon.ts';

/** What is said of people without naming them, each put as the one word of the English lexicon that it means. */
export const englishIdioms: Lexicon['turns'] = [
  // Where people come from.
  [
    /\bICE\b(?! (?:maker|box|cream|machine|dispenser|rink|skating|dam))|\b(?:immigration|deportation) (?:raids?|checks?|officers?|agents?|status)\b|\b[Hh]-?1-?[Bb]s?\b/gu,
    'immigrants',
  ],
  [
    /\bgreen[- ]card (?:holders?|people|folks)\b|\bon (?:a |an |their |work |student )*visas?\b|\b(?:us|u\.s\.|american|foreign|native|mexican|locally)[- ]born\b|\blegal (?:residents|people|folks|ones|status)\b/giu,
    'immigrants',
  ],
  [
    /\b(?:native|fluent|real|proper|non-?native) (?:english )?speakers?\b|\b(?:signs?|menus?) (?:\w+ ){0,3}(?:in|r in) (?:\w+ )?(?:foreign|other|another|different) languages?\b|\b(?:come|came|comes|are|is|people|folks|families|everyone|everybody) (?:\w+ )?from (?:asia|africa|europe|latin america|central america|south america|the middle east|the balkans|the caribbean|the islands)\b/giu,
    'immigrants',
  ],
  [
    /\b(?:others?|folks|people|families|neighbou?rs) (?:\w+ )?from (?:back )?home\b|\bone of (?:us|them)\b|\bour kind\b|\bour (?:sort|type|crowd|tribe|crew|culture|customs|ways)\b|\b(?:the|my|our|their) (?:own )?(?:countrymen|compatriots|kinsmen|kinfolk|brethren|coreligionists|paisanos|paisans|homies)\b|\b(?:fellow|other) (?:believers|countrymen|expats|moms|mums|dads|parents|singles|retirees|veterans)\b/giu,
    'kindred',
  ],
  [
    /\b(?:faces?|people|folks|neighbou?rs|kids|classmates|everyone|they) (?:\w+ )?(?:resembl\w+|looks? like|sounds? like|talks? like|prays? like|worships? like)\b|\b(?:the )?(?:youngest|oldest|poorest|richest|darkest|only) (?:person|people|one|ones|family|couple|kid|tenant|resident|neighbou?r|face)s? (?=(?:at|in|on|there|here|around|living|of)\b)/giu,
    'kindred',
  ],
  [
    /\bhear(?:s|ing)? (?:\w+ ){0,2}(?:english|spanish|arabic|chinese|mandarin|korean|russian|hindi|vietnamese|french|german|portuguese|polish|hebrew|yiddish|foreign languages)\b/giu,
    'immigrants',
  ],
  // Race and colour.
  [
    /\b(?:black|white|brown|asian|hispanic|latino)s?[ ]?(?:[/&-]|and|or|versus|vs\.?|to)[ ]?(?:black|white|brown|asian|hispanic|latino)s? (?=(?:ratio|split|mix|balance|divide|share|percent|there|in|on|over|around|people|folks)\b)|\bmelanin\b|\b(?:still|pretty|very|too|so|that|how|all|mostly|really|quite|more|less|being) (?:anglo|lily[- ]white)\b/giu,
    'racial',
  ],
  [
    /\b(?:being|as|since (?:we|i|you|they)(?:'re| are)|because (?:we|i|you|they)(?:'re| are)) (?:an? )?(?:black|white|brown|non-?white)\b(?! (?:house|home|kitchen|door|fence|tile|cabinet|paint|wall|oak|marble|granite)s?\b)/giu,
    "i'm racial",
  ],
  [
    /\bstill (?:all |mostly )?(?:white|black|brown)\b|\b(?:turn(?:ing|s|ed)?|go(?:ing|ne|es)?|becom(?:e|ing)|got(?:ten)?|getting) (?:\w+ )?(?:white|black|brown|whiter|blacker|browner|ethnic|foreign)\b/giu,
    'racial',
  ],
  [
    /\bmixed (?:couples?|famil(?:y|ies)|marriages?|kids|children|race|neighbou?rhoods?|areas?)\b|\binterfaith\b|\b(?:curly|kinky|nappy|afro) hair\b|\burban (?:folks?|people|types?|youths?|crowd|element)\b|\bethnic\b(?! (?:food|restaurants?|grocer\w+|cuisine|markets?))/giu,
    'racial',
  ],
  // Religion.
  [
    /\b(?:celebrat|observ|honou?r|keep)(?:e|es|s|ing)? (?:\w+ )?(?:christmas|easter|lent|advent|hanukkah|passover|shabbat|sabbath|ramadan|eid|diwali|holi|navratri|vesak|yule|kwanzaa|religious holidays)\b|\b(?:holy rollers?|bible[- ]thump\w*|jesus freaks?|church (?:folks?|people|crowd|types)|men of god|people of (?:faith|the book|the cloth)|call to prayer|prayer (?:group|circle|meeting)s?|saved souls)\b|\bfrum\b|\bgo(?:es|ing)? to (?:church|mass|mosque|temple|synagogue|shul)\b(?=[^.?!]*\b(?:neighbou?rs|people|folks|everyone|they|families)\b)/giu,
    'religious',
  ],
  // Sex, and whom one loves.
  [
    /\b(?:we're|we are|they're|are|both) (?:both |two )?(?:women|men|guys|ladies|girls|boys|dudes)(?=\s*(?:[,.;!?]|$| and | so | together| in love| married))|\btwo (?:women|men|guys|ladies|grooms|brides|husbands|wives)\b|\b(?:my|his|her|our) (?:same-sex |gay |lesbian )?(?:wife and (?:i|me)\b[^.?!]{0,30}\bwomen|husband and (?:i|me)\b[^.?!]{0,30}\bmen)\b|\brainbow flags?\b|\bpride flags?\b|\bdrag (?:queens?|shows?|kings?)\b|\b(?:her|his|their|my) (?:transition|pronouns|deadname)\b|\b(?:someone|person|people|somebody|anyone) in transition\b/giu,
    'lgbt',
  ],
  // Families.
  [
    /\b(?:kid|child|stroller|toddler|family|adult|student|senior|female|male)[- ](?:heavy|filled|dominated|centric|centered|focused|packed)\b|\bfoster (?:famil\w+|kids|children|parents|home)\b(?= (?:\w+ ){0,4}(?:there|accepted|welcome|looked|ok|okay|in)\b)/giu,
    'familyfriendly',
  ],
  [
    /\b(?:strollers?|prams?|pushchairs?|tricycles?|trampolines?|bikes and toys) (?:everywhere|all over|in the (?:hall|lobby|street|hallway)s?|up and down)\b|\bkids? (?:running|screaming|yelling|playing|crying|loitering|hanging)\b/giu,
    'familyfriendly',
  ],
  [
    /\bcall(?:s|ed|ing)? (?:it|this|that|the \w+) home\b|\bmake (?:it|this) their home\b|\bput down roots\b/giu,
    'live',
  ],
  // Disability.
  [
    /\b(?:does|do|is|are|any|has|have) (?:there )?(?:anyone|anybody|someone|somebody|people|neighbou?rs|residents|tenants|kids|other)\b[^.?!]{0,30}\b(?:wheelchairs?|walkers?|crutches|oxygen|scooters?)\b|\b(?:someone|somebody|anyone|people|person|residents?|tenants?|neighbou?rs?|folks) with (?:a )?(?:mobility|health|mental|learning|physical|developmental|intellectual|sight|hearing|vision|substance|drug|drinking)\b[ \w]{0,12}\b(?:problem|issue|challenge|impairment|limitation|difficult|loss|need|condition|abuse)\w*/giu,
    'neighbors disableds',
  ],
  [
    /\b(?:sober[- ]living|halfway|recovery|psychiatric|behavio(?:u)?ral health|mental health|rehab|drug treatment|addiction)(?: \w+)? (?:cent(?:er|re)|clinic|home|house|facility|ward|unit|hospital)s?\b/giu,
    'grouphome',
  ],
  // Money, age and standing.
  [
    /\bwhat (?:do|does) (?:most |all |the |my |these |those |other )*(?:people|neighbou?rs|residents|folks|parents|they|everyone|everybody|tenants|locals|owners)\b[^.?!]{0,40}\b(?:for a living|for work|earn|make)\b(?! (?:of|repairs|do))/giu,
    'averageage',
  ],
  [
    /\bwell[- ](?:off|to[- ]do|heeled)\b|\b(?:high|low|big|small|six[- ]figure)[- ]earn(?:er|ing)s?\b|\bgovernment[- ]checks?\b|\bwho (?:work|earn|pay|receive|collect|get)s? (?:for )?(?:a living|their way|benefits|welfare|assistance|checks)\b|\bfree stuff\b/giu,
    'poverty',
  ],
  [
    /\blook(?:s|ed|ing)? down (?:up)?on\b|\bturn(?:s|ed|ing)? (?:up their |their )?(?:heads?|noses?)\b|\b(?:wag|gossip|whisper|stare|glare|point|side-?eye|sneer|snub|shun|ostraci[sz]e)(?:s|ed|ing|rs)?\b(?! (?:point|out|to the|at the (?:view|house|map)))|\bget (?:turned away|a hard time|trouble|dirty looks)\b|\b(?:weird|funny|strange|cold|nasty|mean|hostile) (?:about|to|towards?) (?:us|me|my|our|people|him|her|them)\b/giu,
    'belonging',
  ],
  [
    /\bwho (?:\w+ )?(?:tends?|wants?|likes?|chooses?|seems?|usually|typically) to (?:buy|rent|live|move|settle|end up)\b|\bwho(?:'s| is| are) (?:buying|renting|moving|living|staying|settling)\b|\bwho (?:would|will) (?:i|we|my \w+) (?:be )?(?:meet|live|living|see|share|run into|have)\b|\b(?:fit|match|suit) the (?:profile|crowd|demographic|mold|mould)\b|\b(?:certain|particular|other|wrong|different|new) (?:population|demographic|clientele|element)s?\b|\bone culture\b|\bsame culture\b/giu,
    'wholives',
  ],
  [
    /\b(?:isn't|not|wouldn't be) (?:really |quite )?(?:for|right for|suitable for) you\b/giu,
    'nowhere',
  ],
  // Safety and schools.
  [
    /\b(?:walk|jog|run|go|going|stroll|park|out)\b[^.?!]{0,30}\b(?:at night|after dark|alone|late)\b[^.?!]{0,30}\b(?:worr\w+|afraid|scared|fear|nervous|safely|problems?|looking over)|\b(?:worr\w+|afraid|scared|nervous|fear)\b[^.?!]{0,30}\b(?:walk|jog|run|go out|be out|stroll)\w*\b[^.?!]{0,20}\b(?:at night|after dark|alone|late)\b|\block (?:your|the|our|my) (?:car )?doors\b[^.?!]{0,20}\b(?:there|area|neighbou?rhood|part)\b|\b(?:let|allow) (?:your|my|our) (?:\w+ )?(?:daughter|son|kids?|children|wife|mother|girls?)s? (?:\w+ )?(?:live|walk|play|go|out)\b[^.?!]{0,20}\b(?:there|alone|outside|streets?)\b/giu,
    'crime-free',
  ],
  [/\bstay out of\b(?! (?:the (?:sun|rain|way|attic|basement|house)|trouble))/giu, 'avoid'],
  [
    /\b(?:\p{Lu}\p{Ll}+ )(?:High|Middle|Elementary|Primary|Prep|Academy|Junior High)\b(?! (?:Street|St|Road|Rd|Ceiling|Point))/gu,
    'school',
  ],
  [
    /\b(?:rank|rate|grade|compare|order) (?:the |all |me |us )*(?:\w+ )?schools?\b|\bschools? (?:\w+ ){0,4}(?:any good|well[- ]behaved|rough|worth it|blue ribbon|a-rated|ten out of ten)\b|\bgood (?:teachers|test scores|school district)\b/giu,
    'schoolscores',
  ],
];
