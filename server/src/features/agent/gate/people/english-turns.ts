import type { Lexicon } from './lexicon.ts';

/** Wordings of several words, each put as the one word of the English lexicon that they mean. */
export const englishTurns: Lexicon['turns'] = [
  [
    /\b(?:children|kids|families|(?:housing )?vouchers?|section 8|everyone|everybody)(?: and \w+)? (?:are|is) (?:always |also |very |most )?welcome\b(?! (?:only|if|unless))/giu,
    'welcoming-all',
  ],
  [/\b(?:joint tenants?|tenants? in common|tenancy by the entirety)\b/giu, 'title'],
  [
    /\b(?:crime|murder) (?:novels?|fiction|stor(?:y|ies)|thrillers?|series|dramas?|collection)\b|\bminority (?:interest|stake|share|owner|shareholder)s?\b|\b(?:diverse|diversity of|(?:how )?diverse is the) (?:selection|range|choice|styles?|architecture|plants?|plantings?|trees|floor plans|housing stock)\b|\brace (?:was|is) (?:very |quite )?close\b|\brace ?tracks?\b|\bsoil\b[^.?!]{0,20}\bmix\b/giu,
    'thing',
  ],
  [/\b(?:i|we) (?:keep|eat|cook) (?:kosher|halal)\b/giu, 'cooking'],
  [
    /\b(?:an? eruv or )?(?:a )?mezuzahs?\b|\bcan (?:\w+ ){0,2}(?:from (?:abroad|overseas)|foreigners|foreign (?:buyers|nationals)|non-?residents|non-?citizens) (?:\w+ )?(?:buy|own|rent|purchase|get)\b|\bplaces? for \w+ to (?:park|sit|rest)\b|\bwho rents? (?:it |them )?out\b/giu,
    'thing',
  ],
  [
    /\boccupants? (?:must|has to|have to|needs? to) be (?:55|62)(?: or (?:older|over)|\+)?/giu,
    'thing',
  ],
  [
    /\bgreen[- ]cards?\b|\b(?:work|student|tourist|expired) visas?\b|\bvisa holders?\b|\bwithout papers\b|\b(?:legal|immigration|citizenship) status\b|\b(?:fresh )?off the boat\b|\bthird[- ]world\b|\basylum[- ]seek\w+\b|\bborn (?:here|abroad|overseas|elsewhere|in (?:this|another|the) country)\b|\b(?:from|come from|came from) (?:abroad|overseas|another country|other countries|elsewhere|somewhere else|the old country|back home|south of the border|my (?:country|homeland|village|town)|our (?:country|homeland|village))\b|\b(?:here|in the country|living there) (?:il)?legally\b|\bin the (?:us|u\.s\.|country) (?:il)?legally\b/giu,
    'immigrant',
  ],
  [
    /\b(?:memory[- ]care|nursing home|assisted living|detox|needle exchange|homeless shelter|soup kitchen)s?\b/giu,
    'carehome',
  ],
  [
    /\b\d{2}[- ]?(?:year|yr)s?[- ]olds\b|\b(?:over|under|above|below)[- ]?(?:30|40|50|55|60|65|70)s?(?= (?:crowd|people|residents|folks|neighbou?rs|only|set))|\b(?:old|young|older|younger)[- ]?timers?\b|\bover the hill\b|\bgrown-?ups?\b|\bold (?:biddies|fogeys?|farts?|guys?|couples?)\b/giu,
    'retirees',
  ],
  [
    /\b(?:tax bracket|trust[- ]fund\w*|minimum[- ]wage|working poor|day labou?rers?|poverty|hand-?outs|child support|disability (?:check|cheque|income|payments?|benefits)|public housing|council (?:house|housing|tenants?|estate)|social housing|trailer trash|on the dole)\b/giu,
    'poverty',
  ],
  [
    /\b(?:dirty|funny|strange|weird|odd) looks\b|\braise eyebrows\b|\bget along\b(?! with (?:the|a) (?!neighbou?rs|people|locals|others|residents))(?: with)?|\bthe only ones?(?= (?:there|here|around|on|in|like|of|with(?:out)? (?:kids|children|a (?:baby|wheelchair|scarf|headscarf|hijab|turban))|who (?:look|speak|pray|is|are)))|\bbe the only\b|\bour own\b(?= (?:kind|people|sort|community|here|there))|\bstick (?:with|to) (?:our|my|your) own\b|\bwith (?:our|my|your|their) own\b(?! (?:\w+ )?(?:bath|entrance|kitchen|yard|garage|room|suite|parking|pool|laundry))/giu,
    'belonging',
  ],
  [
    /\balternative lifestyles?\b|\b(?:my|his|her) (?:boyfriend|husband) and (?:i|me) are (?:both )?(?:men|guys|male)\b|\bliving in sin\b|\bin the closet\b|\brainbow\b/giu,
    'lgbt',
  ],
  [
    /\bwhite[- ]flight\b|\blily[- ]white\b|\bwhite[- ]bread\b|\bblockbust\w+|\b(?:bad|wrong) (?:side|part|end|area)(?= of)/giu,
    'wrongsort',
  ],
  [
    /\bcerebral palsy\b|\bmultiple sclerosis\b|\bspinal cord\b|\bbrain injur\w+|\bhard of hearing\b|\bpartially sighted\b|\bnot right in the head\b|\boff (?:his|her|their) meds\b/giu,
    'disabled',
  ],
  [
    /\bvot(?:e|es|ing|ed|ers?) (?:red|blue|for|republicans?|democrats?|conservative|liberal|left|right)\b|\bwhite trash\b|\b(?:gotten|getting|gone|going|got|turned|turning) (?:\w+ )?(?:rough|bad|sketchy|dangerous|downhill|worse|seedy)\b/giu,
    'wrongsort',
  ],
  [
    /\b(?:of|at|around|near|about) (?:your|my|our|her|his|their) (?:own )?age\b|\b(?:my|our|your) age group\b/giu,
    'kindred',
  ],
  [
    /\b(?:play|dining|living|seating|bbq|barbecue|sitting|laundry|storage|parking|common|outdoor|kitchen|entertainment|entertaining|picnic|work|study|breakfast|pool|utility|bonus) areas?\b/giu,
    'thing',
  ],
  [/\bif you (?:get|know|catch|understand|see|feel)\b/giu, 'wrongsort'],
  [
    /\b(?:shar(?:e|es|ing)) (?:our|my|your|the same|these|those|similar) (?:values|faith|beliefs?|religion|culture|background|views|lifestyle|language|customs|traditions)\b|\b(?:same|similar|traditional|family|christian|conservative) values\b/giu,
    'kindred',
  ],
  [
    /\b(?:average|median|typical|mean) (?:ages?|incomes?|salar\w+|education|earnings|person|resident|buyer|household|family|neighbou?r)\b|\bhow much (?:\w+ ){0,4}(?:make|earn)\b|\bhow old (?:are|is) (?:the |my |most |all )?(?:average |typical )?(?:people|neighbou?rs?|residents?|tenants?|owners|folks|everyone)\b/giu,
    'averageage',
  ],
  [/\b(?:stay|keep|steer) (?:\w+ )?(?:away|clear) (?:from|of)\b/giu, 'avoid'],
  [
    /\bwho(?:m)? (?:we|i|they|you|he|she|my \w+|our \w+)(?:'d|'ll| would| will| might)? (?:be )?(?:living|live|having|sharing)\b/giu,
    'wholives',
  ],
  [
    /\bhow (?:diverse|mixed|integrated|white|black|asian|latino|religious|conservative|liberal)\b/giu,
    'racial',
  ],
  [
    /\b(?:to )?(?:raise|raising|bring(?:ing)? up) (?:a |an |your |our |my |the |their )?(?:\w+ )?(?:famil(?:y|ies)|kids|children|child|boys|girls|sons?|daughters?|teens?)\b/giu,
    'raisekin',
  ],
  [/\bin mind\b/giu, 'thing'],
  [/\b\p{Lu}\p{Ll}+(?= (?:turning|becoming|getting|going)\b)/gu, 'area'],
  [
    /\bsafe deposit\b|\b(?:senior|student)s? (?:housing|communit\w+|apartments?|living|cent\w+|condos?|park|residences?)\b|\b\p{L}+ (?:street|st|avenue|ave|road|rd) \d+\b/giu,
    'thing',
  ],
  [
    /\b(?:area|neighbou?rhood|street|block|town|community|suburb)(?: is| has|'s)?(?: been)? (?:changing|turning|going|getting)\b/giu,
    'area wrongsort',
  ],
  [
    /\bwhat(?:'s| is| are|s) (?:the |my |your |all the )?(?:\w+ )?(?:people|neighbou?rs|residents|folks|locals|tenants|community|crowd)(?: \w+)? like\b/giu,
    'wrongsort',
  ],
  [
    /\b(?:people|guys?|m[ae]n|wom[ae]n|person|folks|neighbou?rs?|someone|somebody|anyone|tenants?) (?:\w+ )?(?:in|with|using|on) (?:a |an )?(?:wheelchair|walker|scooter|crutches|cane)\b/giu,
    'disableds',
  ],
  [/\b(?:[Mm]rs?|[Mm]s|Miss|[Dd]r)\.? [\p{L}'-]+/gu, 'someone'],
  [
    /\bpolish(?= (?:the|my|our|it|up)\b)|\brace(?:way| ?track| course)s?\b|\bmixed[- ]use\b|\b(?:owner|tenant|renter)[- ]occup\w+|\btenants? in (?:place|common)\b/giu,
    'thing',
  ],
  [
    /\b(?:nearest|rear|no|close|immediate) (?:rear |close |immediate |back |direct )?neighbou?rs? (?=behind|above|below|being|is|and|to)|\bno (?:rear|back|direct|immediate|close|upstairs|downstairs) neighbou?rs?\b|\bneighbou?rs? (?:above|below|behind)\b/giu,
    'thing',
  ],
  [
    /\bfamily (?:and|&) friends\b|\bfriends (?:and|&) family\b|\b(?:with|for) famil(?:y|ies) gatherings?\b|\bfamily gatherings?\b|\bextended family\b/giu,
    'guests',
  ],
  [/\b(?:like|as) (?:me|us)(?= to\b)/giu, ' '],
  [
    /\bwe are\b|\bas an?\b|\b(?:i|we) (?:\w+ )?(?:use|have|get|receive|need|was|were|got)\b/giu,
    "i'm",
  ],
  [
    /(?<!\b(?:would|'d|i|we|you|they|feels?|looks?|sounds?|seems?|if) )\blike (?:us|me|ours?|mine|you|yours?|myself|ourselves)\b(?! (?:to|can|could|would|said|asked|mentioned|requested|wanted|were|see|have|and)\b)/giu,
    'kindred',
  ],
  [
    /\b(?:good|nice|real|cultural|ethnic|social|healthy) mix\b|\bmix of (?:people|cultures|backgrounds|ages|folks|families|residents)\b|\bone group\b/giu,
    'racial',
  ],
  [/\b(?:share|percentage|percent|proportion|number|majority) of\b/giu, 'shareof'],
  [/\bin (?:the|da) hood\b/giu, 'wrongsort'],
  [
    /\bhow (?:good |bad )?(?:are|is) the (?:\w+ )?schools?\b|\bschools? (?:any )?(?:good|like)\b/giu,
    'schoolscores',
  ],
  [/\b(?:let|rent|lease|sell) (?:it |this |them )?(?:only )?to\b/giu, 'letto'],
  [
    /\b(?:good|better|right|decent|nice) (?:element|crowd|clientele|class of \w+)\b/giu,
    'wrongsort',
  ],
  [/\bsection (?:8|eight)\b|\bsec 8\b/giu, 'section8'],
  [
    /\bnext[- ]door\b|\bacross the (?:street|hall|road|way)\b|\bdown the (?:road|hall|street)\b/giu,
    'nextdoor',
  ],
  [
    /\bpart of (?:the )?(?:town|city|county)\b|\bside of (?:the )?(?:town|city)\b|\b(?:north|south|east|west)[- ]?(?:side|end)\b/giu,
    'neighborhood',
  ],
  [/\baround (?:here|there)\b|\bin there\b/giu, 'roundthere'],
  [/\bcondo association\b/giu, 'building'],
  [
    /\bfull[- ]time\b|\bfull (?:bath\w*|basement|kitchen|price|size\w*)\b|\bhalf[- ]bath\w*/giu,
    'thing',
  ],
  [/\bliving[- ](?:room|area|space|quarters|dining)s?\b|\bopen[- ]plan living\b/giu, 'thing'],
  [
    /\b(?:single|multi|two|three|four|one|\d)[- ]?famil(?:y|ies)\b(?! (?:in|live))|\bfamil(?:y|ies)[- ]?(?:rooms?|homes?|houses?|bath\w*|kitchens?|size\w*|car|dog|pets?|doctor|dinners?|residences?|dwellings?)\b/giu,
    'thing',
  ],
  [
    /\bmother[- ]in[- ]law\b|\bin[- ]laws?['’]? (?:suite|unit|quarters|apartment|flat|cottage)s?\b/giu,
    'thing',
  ],
  [
    /\b(?:kids?|children|child|boys?|girls?|teens?|teenagers?|baby|nanny|maid|guest|bachelor|bachelorette|student)(?:'s|s'|')? (?:bed)?(?:room|apartment|suite|studio|flat|bath\w*|quarters|pad|wing|playroom|closet|desk|house)s?\b/giu,
    'thing',
  ],
  [
    /\bsingle[- ](?:stor\w+|level|garage|car|floor|bed\w*|bath\w*|vanity|door|pane|unit|ply|hung|occupan\w+|person)\b|\bsingle-?wide\b/giu,
    'thing',
  ],
  [/\bstraight (?:stair\w*|away|line|driveway|up|from|to|through)\b|\bgo straight\b/giu, 'thing'],
  [
    /\b(?:men|women|ladies|gentlemen)'?s (?:room|restroom|changing)\b|\bhis[- ](?:and|&)[- ]hers\b|\bman cave\b|\bbaby gates?\b|\bhigh chairs?\b/giu,
    'thing',
  ],
  [/\b(?:a|the) couple of\b|\bfamily of (?:\w+)\b/giu, 'several'],
  [
    /\bstep[- ]?free\b|\bservice (?:animal|dog)s?\b|\bdead[- ]?end\b|\bblind (?:corner|spot|turn)s?\b|\bdeaf ears\b/giu,
    'thing',
  ],
  [/\bequal (?:housing|opportunity)\w*(?: opportunity)?\b|\bfair[- ]housing\b/giu, 'fairhousing'],
  [
    /\b(?:dark|darker|light|lighter|fair|brown|black|white|pale)[- ]skinned\b|\bskin ?(?:tone|colou?r)s?\b|\b(?:dark|fair|light|brown) skin\b|\bof colou?r\b|\b(?:folks?|people|those) of every (?:colou?r|race|shade)\b/giu,
    'skinned',
  ],
  [/\bmixed[- ]race\b|\binter-?racial\b|\bbi-?racial\b|\bmulti-?racial\b/giu, 'racial'],
  [
    /\b(?:african|native|asian|mexican|italian|irish|chinese|korean|japanese|polish|arab|german|greek|latin|cuban|indian)[- ]americans\b/giu,
    'asians',
  ],
  [/\bnon-?whites?\b|\bpeople of colou?r\b/giu, 'minorities'],
  [
    /\b(?:church|mosque|temple|synagogue)[- ]?go(?:ing|ers?)\b|\bgod[- ]fearing\b|\bbible[- ]\w+|\bbible belt\b/giu,
    'churchgoing',
  ],
  [
    /\bsame[- ]sex\b|\btwo (?:moms|mums|dads|mothers|fathers)\b|\brainbow (?:flags?|famil\w+)\b/giu,
    'lgbt',
  ],
  [
    /\bmental(?:ly)?[- ](?:ill|illness\w*|health|unwell|unstable|challenged|disabled|handicapped|disturbed|sick|patients?|problems?|issues?|institution\w*)\b|\bdown'?s? syndrome\b|\bspecial[- ]needs\b|\bable[- ]bodied\b|\bwheelchair[- ]bound\b/giu,
    'disabled',
  ],
  [
    /\b(?:group|recovery|sober|rehab|treatment|halfway|half-way|transitional)(?: living)? (?:homes?|houses?|housing|living|facilit\w+|cent\w+)\b/giu,
    'grouphome',
  ],
  [
    /\b(?:in|with|using|on) (?:\w+ )?(?:wheelchairs|walkers|crutches|scooters)\b|\bwheelchair users\b/giu,
    'disableds',
  ],
  [
    /\bsex offenders?\b|\bex-?(?:con|convict|felon|offender|prisoner)s?\b|\bcriminal records?\b|\bparolees?\b/giu,
    'felons',
  ],
  [
    /\bfood stamps?\b|\bfree[- ]lunch\w*\b|\b(?:public|government|state|housing|social) (?:assistance|benefits?|aid|housing|support|welfare)\b|\bhousing projects?\b|\bthe projects\b|\blow[- ]incomes?\b|\bbenefits? (?:people|folks|claimants|recipients)\b|\bon (?:benefits|the dole|welfare|assistance)\b|\bworks? for a living\b|\bneed not apply\b/giu,
    'welfare',
  ],
  [/\b(?:housing|choice) vouchers?\b/giu, 'vouchers'],
  [
    /\b(?:white|blue)[- ]collar\b|\bworking[- ]class\b|\bmiddle[- ]class\b|\bupper[- ]class\b|\blower[- ]class\b|\b(?:high|low|better|nice|good)[- ]class\b/giu,
    'workingclass',
  ],
  [/\bcollege kids\b|\bcollege students\b|\bfrat(?:ernity)? \w+|\bgen[- ]?[zxy]\b/giu, 'students'],
  [/\bempty[- ]nest\w*\b|\bgolden[- ]agers?\b|\bover the hill\b/giu, 'retirees'],
  [
    /\b(?:twenty|thirty|forty|fifty|sixty|seventy|20|30|40|50|60|70)[- ]?somethings?\b|\bin their (?:late |early |mid )?(?:20|30|40|50|60|70|twent|thirt|fort|fift|sixt|sevent)\w*\b/giu,
    'millennials',
  ],
  [/\byoung (?:professional|executive|adult)s?\b|\byoung people\b/giu, 'millennials'],
  [
    /\bold (?:people|folks?|ladies|men|timers?|age)\b|\bolder (?:people|folks?|adults?|crowd)\b|\bsenior citizens\b|\bsenior (?:people|folks?|crowd|residents?|tenants?)\b/giu,
    'retirees',
  ],
  [/\b(?:little|young|small) ones\b|\bschool[- ]age\w*\b|\bbab(?:y|ies)\b/giu, 'kids'],
  [
    /\b(?:kids?|children|child|strollers?)[- ]free\b|\bno (?:kids|children|babies|strollers|families|toddlers)\b|\badults?[- ](?:only|living|environment|communit\w+|building|crowd|oriented)\b|\b55 ?(?:\+|plus|and (?:over|older))(?= (?:people|residents|crowd|folks|neighbou?rs))/giu,
    'adultsonly',
  ],
  [
    /\b(?:family|kid|child|senior|gay|lgbtq?\+?|adult|singles?|women|men|veteran)[- ](?:friendly|oriented|focused)\b/giu,
    'familyfriendly',
  ],
  [
    /\bfit(?:s|ting)?(?: (?:right|well|nicely|perfectly|easily|straight))? in\b(?! (?:the|a|an|my|our|one|two|this|that|it)\b)|\b(?:would|will|do|does|could|can|might|may|'d|'ll) (?:i|we|she|he|they|you|it|my \w+|our \w+)(?: (?:really|ever|best|all))? fit\b(?! (?:a|the|in the|two|three|my|our|on|through|into|under))|\b(?:i|we|she|he|they|you)(?:'d|'ll| would| will| might| may)? fit (?:best|better|well|right|there|here)\b|\b(?:good|right|better|best|natural|cultural|poor|bad) (?:fit|match|choice|place|spot|home)\b(?= (?:for (?:(?:you|us|me)(?! (?:to|if|in terms)\b)|someone|somebody|people|young|older?|fam\w+|singles?|couples?|retire\w+|(?:a |an |your |our |my )?(?:\w+ )?(?:famil\w+|kids|child\w*|parents|person|couple|wom[ae]n|m[ae]n|mother|lady|guy))\b|there\b|than\b))/giu,
    'fitin',
  ],
  [
    /\bout of place\b|\b(?:stick|stand|sticks|stands|sticking|standing) out\b|\bget (?:stares|looks|hassled)\b|\bstares?\b|\bat home\b(?! office)|\bmade (?:to feel )?welcome\b|\bleft out\b|\bbe (?:accepted|comfortable|happy(?! to)|happier|welcomed?|safe|judged|harassed|hassled|bothered|ok|okay|alone|surrounded)\b|\bfeel(?:ing)? (?:\w+ )?(?:comfortable|welcome|safe|secure|alone|uneasy|odd|isolated|accepted|lonely|different)\b|\b(?:more|most) comfortable\b|\bdon'?t feel secure\b|\bfeel secure\b|\bbetter off\b|\bbest match\b|\bmore your (?:style|speed|type|scene)\b|\byour (?:type|scene|speed|crowd)\b/giu,
    'belonging',
  ],
  [
    /\b(?:people|folks?|famil(?:y|ies)|others?|somebody|someone|anybody|anyone|ones|neighbou?rs|men|women|couples|buyers|tenants|renters|those|parents|kids|children) (?:\w+ )?(?:like|such as|similar to|unlike) (?:us|me|ours?|mine|you|yours?|him|her|them|my|myself|ourselves|yourself|yourselves)\b|\b(?:our|my|your|their|his|her|same|own|that|those|certain|right|wrong|similar|the other) (?:own )?(?:kinds?|sorts?|types?|people|peeps|folks?|background|heritage|faith|culture|community|religion|race|ethnicity|origins?|roots|nationality|tribe|crowd|element)s?\b(?! (?:of (?:home|house|property|listing|flooring|roof|place|floor|unit|heating|view|kitchen|bath|room|yard|price|thing|layout)|home|house|pool|cent\w+|garden|park|fee|room))|\b(?:of|with|from) (?:(?:a|the|my|our|your) )?(?:certain|similar|same|different|other|diverse) (?:background|culture|faith|race|religion|kind|origin)s?\b|\blike[- ]minded\b|\bof people like\b|\bamong (?:your|my|our|their|his|her) own\b|\b(?:look|think|pray|live|worship|speak|talk) like (?:me|us|you)\b|\blike ours\b/giu,
    'kindred',
  ],
  [
    /\b(?:catch|get|know|see) (?:my drift|what i(?:'m| am)? (?:mean|saying|getting at))\b|\bu know what\b|\bknow what (?:kind|sort|type) i\b|\bif you know\b|\bi have nothing against\b|\bnothing against (?:them|those|\w+ people)\b|\b(?:those|certain|that|undesirable|bad|wrong|criminal|rough|those other) (?:elements?|characters?|types|people|kinds?|sorts?|crowd|class)\b(?! of (?:home|house|unit|propert))|\bother people moving\b|\bwrong side of the tracks\b|\bundesirables?\b|\bgo(?:ne|ing)? downhill\b|\bthere goes the\b|\bown kind\b/giu,
    'wrongsort',
  ],
  [
    /\bwho (?:else |all |mostly |mainly |usually |actually |really |typically |even )?(?:lives?|rents?|resides?|dwells?|buys?|stays?|moves?|hangs?|settles?|occup\w+|is living|are living|is moving|(?:'s|is) (?:in|around|next))\b(?! (?:this|on ?site|it out|(?:at|in) (?:it|the (?:property|house|home|unit|apartment|condo)\b)))|\bwho(?:'s| is| are) (?:my|our|the|your) (?:neighbou?rs|residents|other \w+)\b|\bmost of your neighbou?rs\b/giu,
    'wholives',
  ],
  [
    /\b(?:are|is|were|be) (?:all|mostly|mainly) citizens\b|\b(?:us|u\.s\.|american|legal)? ?citizens\b/giu,
    'immigrants',
  ],
  [
    /\b(?:english|spanish|arabic|chinese|french|korean|russian|hindi|vietnamese|portuguese|foreign|native)[- ]speak(?:ing|ers?)(?= (?:famil|neighbou?r|people|communit|area|tenants?|residents?|building|household|kids|pupils|students|person|crowd|folks))/giu,
    'immigrant',
  ],
  [
    /\besl\b|\baccents?\b|\billeg(?:al)?s\b|\bnative-?born\b|\bforeign-?born\b|\b[a-z]{4,}-born\b|\bun-?documented\b|\bnon-?citizens\b/giu,
    'immigrants',
  ],
  [
    /\b(?:test|exam|sat|school) (?:scores?|ratings?|rankings?|results|performance|grades?)\b/giu,
    'schoolscores',
  ],
  [/\bat night\b|\bafter dark\b|\balone\b/giu, 'atnight'],
  [/\b(?:up[- ]and[- ]coming|gentrif\w+)\b/giu, 'gentrifying'],
  [/\b(?:nanny|maid|butler|mother|wife|husband|dad|mom)'s\b/giu, 'thing'],
];
