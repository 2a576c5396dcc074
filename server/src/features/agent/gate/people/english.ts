import type { Lexicon } from './lexicon.ts';

export const english: Lexicon = {
  nounStands: 'after',
  hasPlurals: true,
  turns: [
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
      /\b(?:tax bracket|trust[- ]fund\w*|minimum[- ]wage|working poor|day labou?rers?|poverty|hand-?outs|child support|disability (?:check|cheque|income|payments?|benefits)|housing authority|public housing|council (?:house|housing|tenants?|estate)|social housing|trailer trash|on the dole)\b/giu,
      'poverty',
    ],
    [
      /\b(?:dirty|funny|strange|weird|odd) looks\b|\braise eyebrows\b|\bget along(?: with)?\b|\bthe only ones?(?= (?:there|here|around|on|in|like|of|with|without|who (?:look|speak|pray|is|are)))|\bbe the only\b|\bour own\b(?= (?:kind|people|sort|community|here|there))|\bstick (?:with|to) (?:our|my|your) own\b|\bwith (?:our|my|your|their) own\b(?! (?:\w+ )?(?:bath|entrance|kitchen|yard|garage|room|suite|parking|pool|laundry))/giu,
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
    [/\b(?:mr|mrs|ms|miss|dr)\.? [\p{L}'-]+/giu, 'someone'],
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
    [
      /\bcollege kids\b|\bcollege students\b|\bfrat(?:ernity)? \w+|\bgen[- ]?[zxy]\b/giu,
      'students',
    ],
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
      /\bfit(?:s|ting)?(?: (?:right|well|nicely|perfectly|easily|straight))? in\b(?! (?:the|a|an|my|our|one|two)\b)|\b(?:would|will|do|does|could|can|might|may|'d|'ll) (?:i|we|she|he|they|you|it|my \w+|our \w+)(?: (?:really|ever|best|all))? fit\b(?! (?:a|the|in the|two|three|my|our|on|through|into|under))|\b(?:i|we|she|he|they|you)(?:'d|'ll| would| will| might| may)? fit (?:best|better|well|right|there|here)\b|\b(?:good|right|better|best|natural|cultural|poor|bad) (?:fit|match|choice|place|spot|home)\b(?= (?:for (?:(?:you|us|me)(?! (?:to|if|in terms)\b)|someone|somebody|people|young|older?|fam\w+|singles?|couples?|retire\w+|(?:a |an |your |our |my )?(?:\w+ )?(?:famil\w+|kids|child\w*|parents|person|couple|wom[ae]n|m[ae]n|mother|lady|guy))\b|there\b|than\b))/giu,
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
  ],
  words: {
    aid: 'section8 vouchers voucher hud',
    telling:
      'methadone* racis* sexis* homophob* transphob* islamophob* antisemit* anti-semit* xenophob* bigot* prejudice* deport* daca bipoc poc aapi slum slums panhandl* freeload* moocher* beggar* riffraff swingers squatter* ethnics underclass invaders infest* overrun demographic* racial* race races racist ethnic* segregat* interracial wrongsort wholives kindred adultsonly skinned grouphome ghetto* thug* lowlife* riffraff homogen* diversity nationalit* denominat* gayborhood boystown chav* geezer* oldies hillbill* redneck* yuppie* hipster* darkies wetback* spic spics kike* negro* nigger* chink* fag fags faggot* tranny trannies dyke* homos crazies psychos nutcases schizo* methadone* playmate* averageage minority whitest blackest whiter blacker junkies crackheads bums hobos winos deadbeats undesirable* felons esl illegals pregnant-free familyfriendly eruv',
    group:
      'grannies grandmas undergrads undergraduate undergraduates dreamers native natives minorit* immigrant immigrants migrant migrants refugee refugees foreigner foreigners alien aliens expat expats expatriates newcomers outsiders muslim jew catholic christian protestant hindu sikh buddhist mormon evangelical baptist atheist quaker amish believer worshipper churchgoer christians jews muslims gay lesbian homosexual bisexual transsexual transgender queer retiree pensioner senior boomer millennial elder oldster addict alcoholic junkie schizophrenic psychopath lunatic disableds convict witness witnesses criminal crook gangster gangbanger dealer veteran vet marine soldier serviceman student collegian executive professional professionals bachelor bachelorette widow widower divorcee single socialite snob peasant pauper latino latina latinx chicano hispanic african asian swede pole jap turk arab afghan egyptian blacks whites browns caucasian oriental gypsy gypsies roma romani aborigine persian libyan pakistani paki bangladeshi yank',
    trait:
      'pray prays praying prayer prayers worshipping bible quran koran torah scripture sermon ramadan diwali eid hanukkah kippah rosary congregation* sect cult godly godless heathen infidel spiritual born-again clergy mezuzah mikvah mikveh parishioner* buddhism hinduism islam judaism christianity catholicism sikhism mormonism monotheist lutherans presbyterians methodists muslim islamic shia sunni jewish judaic christian catholic protestant orthodox hasidic haredi chasidic evangelical baptist methodist lutheran presbyterian pentecostal mormon lds hindu sikh jain buddhist taoist zoroastrian atheist* agnostic secular religious devout pious faithful observant churchgoing kosher halal shabbat sabbath ramadan pagan wiccan scientologist amish mennonite quaker unitarian rastafarian bahai jehovah* gay lesbian lgbt* queer homosexual bisexual trans transgender* transsexual nonbinary non-binary lgbt straight disabled handicap* disabilit* impaired blind deaf autistic autism retarded psychiatric bipolar ocd adhd tourette* parkinson* psychotic paranoid unstable hoarder hoarders contagious hepatitis obese recovering sober schizophrenic demented dementia alzheimer* epileptic paraplegic quadriplegic amputee crippled cripple lame hiv aids mentally depressed addicted ptsd married unmarried divorced widowed unwed childless unattached spinster spinsters divorcees cohabiting pregnant immigrant foreign native indigenous undocumented refugee migrant immigration citizenship hispanic latino latina african asian oriental european caucasian western eastern-european semitic arab arabic middle-eastern latin anglo anglos aboriginal tribal creole mulatto mestizo cherokee navajo sioux apache hopi samoan hawaiian desi westerner westerners southerner indigenous polish swedish finnish danish dutch jewish ancestr* descent heritage immigrant elderly aging ageing aged retired geriatric youthful senior middle-aged adult military troops sailors airmen ex-military army navy marine veteran welfare subsidized subsidised assisted unemployed poverty jobless homeless ebt tanf ssdi medicaid millionaire millionaires broke bankrupt evicted poor rich wealthy affluent upscale educated uneducated workingclass professional white-collar blue-collar low-income socioeconomic republican* democrat* liberal* conservative* maga trump* political* lgbt orthodox hijab hijabs turban* burqa* niqab* yarmulke* kippah* afro* mestizo* dalit* brahmin* caste casteless same-sex gang-type criminal religion faith denomination* ',
    colour:
      'white black brown dark darker light lighter pale paler swarthy yellow coloured colored whiter blacker browner',
    age: 'old older young younger mature single traditional decent respectable clean-cut normal hardworking hard-working proper civilized',
    kin: 'tween tweens preteen preteens offspring brood grandkids breeders dinks dink twins triplets toddlers raisekin kid kids child children toddler toddlers infant infants baby newborn newborns teen teens teenager teenagers adolescent youngster youth youths family families parent parents mom moms mum mums mommy mommies dad dads mother mothers father fathers couple couples newlywed newlyweds stroller strollers grandparents schoolchildren pupils pregnant pregnan* tots tykes brats minors orphan* son sons daughter daughters grandkids spouse spouses',
    sex: 'man men woman women male males female females guy guys lady ladies gentleman gentlemen wives husbands females males girl girls boy boys dude dudes bro bros',
    folk: 'people person persons ppl peeps folk folks neighbor neighbour resident occupant inhabitant tenant renter lodger household crowd population populace populated clientele locals denizen dweller everyone everybody flatmate roommate housemate homeowner* citizen community* newcomer bunch scene presence influx contingent diaspora following society clique peoples members natives families settlers',
    amenity:
      'pay pays utilities access pool pools gym amenities clubhouse enjoy parking permit permits trails courts tennis spa lounge rooftop storage laundry elevator elevators bike golf playground',
    trade:
      'restaurant restaurants cuisine food foods grocery groceries eateries eatery cafe cafes bakery bakeries shops shop stores store markets market takeout dining',
    role: 'nurse nurses worker workers laborer laborers doctor doctors engineer engineers teacher teachers artist artists investor investors employee employees driver drivers artists entrepreneur entrepreneurs client clients friend friends grandma grandpa aunt uncle cousin cousins brother brothers sister sisters pastor rabbi imam priest voters bikers buyer buyers applicant applicants purchaser purchasers owner owners seller sellers landlord landlords landlady management hoa board lessor proprietor coop co-op',
    who: 'who whom anyone anybody',
    kind: 'kind kinds sort sorts type types class calibre caliber',
    make: 'makeup make-up mix composition shareof breakdown profile profiles stats statistics demographic* vibe background backgrounds diverse diversity percentage percent proportion minority',
    measure:
      'income incomes salary salaries age ages education politics language languages speak speaks status wealth jobs color colour',
    area: 'area areas neighborhood* neighbourhood* street streets block blocks road roads building buildings complex complexes community communities enclave enclaves housing suburb suburbs town towns city cities village villages district districts quarter quarters zip zips zipcode zipcodes postcode postcodes development developments subdivision subdivisions subdivision estate estates tower towers condo condos condominium cul-de-sac pocket place places spot spots vicinity county parish parishes ward wards section sections environment park-side avenue row stretch hood hoods culdesac atmosphere location locations region regions side sides part parts zone zones corner corners apartments',
    district:
      'area areas neighborhood* neighbourhood* suburb suburbs block blocks community communities district districts enclave street streets side roundthere',
    home: 'home house apartment unit flat property townhouse bungalow listing residence',
    dwell:
      'raisekin live lives lived living reside resides residing dwell dwells inhabit* occupied settle settles settled moved moving move cluster clusters congregate congregat* hang hangs hanging populate* populated surrounded among amongst nextdoor upstairs downstairs neighboring neighbouring overrun concentrat* gather gathers roundthere around invading invaded attracts attract draws drawn',
    belong:
      'belong belongs belonging fitin welcome welcomed welcoming accept accepts accepted accepting acceptance tolerant tolerate tolerates tolerance comfortable uncomfortable uneasy stares mingle blend thrive stigma prejudice* discriminat* hostile intimidat* outnumbered care issue complain complains object frown mind minds refuse refuses reject rejects problem bothered judge judged camaraderie tight-knit close-knit shared',
    much: 'turning becoming mostly mainly predominantly predominately primarily largely majority all full only many few fewer fewest lot lots tons bunch most more less much entirely exclusively solely heavily overwhelmingly increasingly too percent % share number plenty loads several any no zero dominated dense concentrated historically traditionally historic traditional every everyone highest lowest quite very good-mix nearly almost',
    avoid:
      'no avoid avoiding without away rather hate hates skip filter exclude excluding except none nowhere not never',
    choose:
      'choose consider opt recommend recommends suggest suggests pick picks find show send steer sort rank compare point match advise narrowed picked put look looking search list hunt',
    where: 'where which what whereabouts',
    suit: 'perfect ideal great suited suitable suit suits best better good right wonderful fantastic excellent appropriate tailored designed meant made geared popular favored favoured desirable lovely nice nicest ok okay recommended catering caters fine spot',
    let: 'letto prefer prefers preferred preference only rent rents renting accept accepts allow allows want wants wanted mind minds keen like likes refuse refuses reject tolerate looking seek seeking rather lets problem discriminate* exclude excludes reserved restricted strictly',
    own: "i'm im i've we're we've my our am myself ourselves",
    self: "i i'm im i've i'd i'll we we're we've we'd we'll my our me us am myself ourselves mine ours",
    you: "you you'd you'll you're you've your yours u ur yourself",
    have: 'have has had having got with',
    number: 'one two three four five six seven eight nine ten several',
    near: 'walking distance minutes steps walk lobby hallway hallways corridor near nearby close next beside by within adjacent surrounding',
    there: 'there here it they them this that',
    deal: 'when out leave leaving vacate fence fences wall walls driveway driveways noise noisy loud quiet view views deck balcony window windows yard yards tree trees pet pets dog dogs cat cats unit units bedroom bedrooms bath bathroom bathrooms legally occupancy vacant sublet offer offers bid bids bidding viewing viewings showing showings tour tours open right water drainage septic well easement boundary survey line lot lots share shared access garage parking car cars entrance stairs elevator roof smoke smell construction zoning sleep fit square feet sqft hoa dues rules price prices home homes house houses listing listings room rooms kitchen basement pool garden see visit book name names number count agent office vote-hoa key keys mail package packages moment lights internet heating',
    paper:
      'loan loans mortgage mortgages visa documents document discount discounts exemption exemptions tax taxes fha va income application apply applying qualify deed lease parking permit permits fee fees insurance law laws policy credit closing social deposit',
    agent:
      'agent agents realtor realtors broker brokers office someone staff rep translator interpreter call team',
    speak: 'speak speaks spoken speaking fluent talk language habla',
    crime:
      'crime crimes criminal criminals gang gangs gangster* burglar* robber* robbed mugg* murder* shooting* shootings stabbing* violence violent sketchy shady seedy dodgy drugs drug dealers prostitut* homeless vandal* carjack* break-ins theft thefts stolen hooligan* drunks sirens unsafe rougher roughest crimefree crime-free',
    safe: 'safe safer safest safety dangerous danger secure security rough bad worst avoid gentrifying atnight',
    good: 'good great best better bad worst top excellent decent nice rated rating ratings ranking rankings ranked score scores quality reputation outstanding highly award-winning blue-ribbon sought-after strong desirable superior prestigious exclusive respectable elite upscale any-good performing',
    school: 'school schools elementary kindergarten* schoolscores',
    worship:
      'church churches mosque mosques synagogue synagogues temple temples gurdwara gurdwaras cathedral chapel shul shuls',
    public: 'police official website census public statistics department',
    consult: 'check see visit look consult ask contact',
    refuse:
      "can't cannot unable don't couldn't won't not keeps prevents prohibits avoid law fairhousing equal",
    source:
      'information info check police official public website census data department consult sources statistics discuss describe describing say comment share advise answer tell judge policy opportunity',
    plain:
      "blinds a an the of to in on at for from by as is are was were be been being isn't aren't wasn't am do does did don't doesn't didn't will would wouldn't could can can't should shouldn't may might must and or but if so because since than then when how why while that these those its it's their they're there's his her hers him she he them also just really actually honestly please thanks kinda pretty such same other others another own even still always usually generally typically now already yet ever again over under off out up down into onto about per via like see know think feel feels felt guess say said says get gets got go goes going come comes came run running use used keep kept take takes taken make makes give work works playing play raising raise run stay staying stays buy buys bought own owns lately recently today these days again right-now yes ok well hi hello hey u w r there's who's what's that's let's want wanna need needs tend tends seem seems appear skews leans friendly history condition issues problems past disorder",
  },
  fields: {
    families:
      'kid* child* toddler* infant* baby bab* teen* family famil* parent* mom moms mum* dad* mother* father* couple* newlywed* stroller* adultsonly familyfriendly pregnan* single* bachelor* married unmarried retire* senior* elderly adult pupils',
    disability:
      'carehome disab* handicap* blind deaf autis* mental* psychiatric bipolar schizo* dementia grouphome addict* alcoholic* junkie* hiv aids wheelchair* ptsd retarded epilep* crippl* crazies psychos lunatic*',
  },
};
