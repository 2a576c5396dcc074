/** What a message wants besides a search. Patterns run over folded text; English first, with the commonest words of other languages. */
export type Topic =
  | 'robot'
  | 'mortgage'
  | 'legal'
  | 'sell'
  | 'neighborhood'
  | 'hours'
  | 'company'
  | 'privacy'
  | 'negotiate'
  | 'advice'
  | 'prompt';

export interface Wish {
  readonly isGreeting: boolean;
  readonly isThanks: boolean;
  readonly isBye: boolean;
  readonly isYes: boolean;
  readonly isNo: boolean;
  readonly wantsHuman: boolean;
  readonly wantsViewing: boolean;
  readonly wantsMore: boolean;
  readonly wantsComparison: boolean;
  readonly asksAvailability: boolean;
  readonly asksAbout: boolean;
  readonly asksHelp: boolean;
  /** "Cool", "ok": heard, and nothing asked. */
  readonly isAcknowledgement: boolean;
  /** To an earlier search of this talk. */
  readonly goesBack: 'first' | 'before' | null;
  readonly isAbuse: boolean;
  readonly topic: Topic | null;
  readonly isQuestion: boolean;
}

export function readWish(folded: string): Wish {
  const text = folded.toLowerCase().trim();
  const is = (pattern: RegExp) => pattern.test(text);
  return {
    isGreeting: is(
      /^(?:hi|hello|hey|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day)|hola|buen[oa]s(?: d[ií]as| tardes| noches)?|bonjour|bonsoir|salut|hallo|guten (?:tag|morgen|abend)|ol[aá]|bom dia|boa (?:tarde|noite))\b/u,
    ),
    isThanks: is(
      /\b(?:thanks|thank you|thx|ty|cheers|appreciate it|gracias|merci|danke|obrigad[oa])\b/u,
    ),
    isBye: is(
      /^(?:(?:ok(?:ay)?|thanks|thank you|thx)(?: so much| very much| a lot)?[,.! ]+(?:and )?)*(?:bye|goodbye|see (?:you|ya)|that(?:'s| is) (?:all|it)|have a (?:good|nice|great) (?:day|one|evening)|adi[oó]s|au revoir|tsch[uü]ss|tchau|talk (?:later|soon))\b/u,
    ),
    isYes: is(
      /^(?:yes|yeah|yep|yup|sure|ok(?:ay)?|please|yes please|sounds good|go ahead|absolutely|definitely|of course|do it|great|perfect|why not|si|s[ií] por favor|claro|oui|ja|gerne|sim)\b[\s,.!]*(?:please|thanks|do|that would be (?:great|nice)|go ahead)?[\s.!]*$/u,
    ),
    isNo: is(
      /^(?:no|nope|nah|not (?:now|yet|really|today|interested)|no thanks?|no thank you|maybe later|later|rather not|i'd rather not|prefer not(?: to)?|not comfortable|skip|non|nein|n[aã]o)\b/u,
    ),
    wantsHuman:
      is(
        /\b(?:talk|speak|chat|connect me|connected|transfer me|put me through|get me|reach|contact|call|want|need|prefer|have)\b[^.?!]{0,25}\b(?:human|person|agent|realtor|broker|someone|somebody|representative|rep|real estate agent|staff|manager|owner|operator|advisor|people)\b|\b(?:human|real person|agent|representative|operator),? please\b|^(?:human|agent|operator|representative)[.!]*$|\b(?:call|ring|phone|text|e-?mail) me\b(?! (?!at|on|back|now|today|tonight|tomorrow|please|when|if|after|before|in|this|next|asap|later|soon|any|and|about|to|with|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[a-z]+\W*$)|\b(?:can|could|will|would) (?:someone|you|an agent|the agent|anyone)(?: please)? (?:call|contact|ring|phone|text|e-?mail) me\b|\bhave (?:someone|an agent|the agent|him|her|them) (?:call|contact|text|e-?mail)\b|\bhablar con (?:una persona|un agente|alguien)\b|\bparler (?:à|a|avec) (?:un|une) (?:agent|personne|humain|conseiller)|\bmit (?:einem|einer) (?:menschen|makler\w*|person|mitarbeiter\w*) sprechen|\bfalar com (?:uma pessoa|um corretor|algu[eé]m)\b/u,
      ) && !is(/\b(?:listing|which|who(?:'s| is)) (?:the )?(?:listing )?agent\b/u),
    wantsViewing:
      is(timedVisit) ||
      is(
        /\b(?:book|schedule|arrange|set up|organi[sz]e|request|plan|make)\b[^.?!]{0,30}\b(?:viewings?|tours?|showings?|visits?|appointments?|walk-?through|inspection|time to (?:see|visit|view))\b|\b(?:can|could|may|when can|how can|i'd like to|i would like to|i want to|want to|we'd like to|would like to|love to|like to|we want to|able to|possible to|is it possible to)\b[^.?!]{0,12}\b(?:see|visit|view|tour|look at|walk through|check out|come by|stop by)\b(?:\s+(?:it|this|that|the (?:first|second|third|fourth|last|house|home|condo|apartment|place|property|one)|#?\d|one of|both|them in person|in person|inside)\b)|\b(?:viewing|showing|tour|open house)s? (?:for|of|on|this|next|tomorrow|today|available|possible|times?)\b|\bsee (?:it|the (?:house|home|place|property)) (?:in person|on|this|tomorrow|today|next)\b|\bin[- ]person (?:viewing|tour|visit|showing)\b|\bvirtual tour\b|\bopen house\b|\b(?:visitar|ver) (?:la|esta|esa|el) (?:casa|piso|propiedad)\b|\bagendar (?:una )?(?:visita|cita)\b|\bvisiter\b|\bbesichtig\w+\b|\bmarcar (?:uma )?visita\b/u,
      ),
    wantsMore:
      is(
        /^\W*(?:no+,? )?(?:(?:definitely|really|certainly) )?not (?:that|this|the) (?:one|home|house|place|condo)\W*$|^\W*(?:i )?(?:don't|do not|didn't) like (?:it|that|this|that one|this one)\W*$/u,
      ) ||
      (!is(
        /\bthe other (?:one|house|home|place|condo|apartment)\b|^(?:please )?tell me more\W*$/u,
      ) &&
        (is(
          /\b(?:show|see|give|find)(?: me| us)?(?: some| any)? (?:others?|other (?:ones?|homes?|options?|houses?|listings?)|different ones?|more)\b(?! (?:about|on|info|details?|photos?|pictures?|of (?:it|this|that)|with|in|under|below|like))/u,
        ) ||
          is(
            /^(?:(?:can|could) (?:you|i) )?(?:please )?(?:show|see|get|give|any|anything|what|got|do you have)?[\s\w']{0,14}\b(?:more|else|others?|next)\b(?: (?:options?|homes?|houses?|listings?|results?|ones?|please|of (?:them|these|those)|like (?:this|these|that)|do you have|is there|are there))*[\s?.!]*$/u,
          ))),
    wantsComparison: is(
      /\bcompar(?:e|ison|ing)\b|\bdifferences? between\b|\bwhich (?:one )?(?:is|has|of (?:them|these|those))\b[^.?!]{0,30}\b(?:better|best|bigger|biggest|larger|largest|cheaper|cheapest|newer|newest|more|most|value)\b|\b(?:vs\.?|versus)\b|\bside by side\b/u,
    ),
    asksAvailability: is(
      /\b(?:still|is (?:it|this|that|the \w+ ?\w*)|are (?:they|these|those|both)) [^.?!]{0,20}\b(?:available|on the market|for sale|active|listed|taken|sold|under (?:contract|offer)|pending|gone)\b|\bstill available\b|\bis (?!there\b|any|an? |it possible)[^.?!]{1,60}\b(?:available|on the market|for sale|sold|taken|under (?:contract|offer)|pending)\b|\bavailability\b|\b(?:been|already) (?:sold|taken)\b|\b(?:sigue|est[aá]) disponible\b|\bencore disponible\b|\bnoch (?:verf[uü]gbar|zu haben|frei)\b|\bainda (?:est[aá] )?dispon[ií]vel\b/u,
    ),
    asksAbout:
      is(/^(?:and |what about |how about )?(?:the|its) \w+(?: \w+)?\s*\?*$/u) ||
      is(
        /\b(?:tell me (?:more )?about|tell me more\W*$|more (?:about|on|info|information|details?)|details? (?:of|on|about|for|please)|what(?:'?s| is| are| about)|how about|is there|are there|any|how (?:many|much|big|old|large|far|is|are)|where|when|who|does|do|is|are|has|have|can|describe|info(?:rmation)? (?:on|about)|interested in|like the|love the)\b/u,
      ),
    asksHelp: is(
      /^(?:help|what can you (?:do|help)|how (?:does|do) (?:this|it|you) work|what (?:do|can) (?:you|i) (?:do|ask)|who are you|what are you|what(?:'s| is) your name|what's this|how can you help)\b/u,
    ),
    isAcknowledgement: is(
      /^(?:cool|nice|lol|haha+|great|awesome|ok(?:ay)?|k|wow|hmm+|interesting|got it|i see|alright|all right|perfect|lovely|good|right|understood|amazing)\b[\s!.,]*$/u,
    ),
    goesBack: readWayBack(text),
    isAbuse: is(
      /\b(?:fuck\w*|shit|bitch|assholes?|idiots?|stupid (?:bot|robot|thing)|useless|morons?|cunt|bastard)\b|\b(?:this|that|you|it) (?:sucks?|(?:is|are) (?:crap|rubbish|terrible|awful|no help|not helpful|a waste of time))\b/u,
    ),
    topic: topicOf(text),
    isQuestion:
      text.includes('?') ||
      is(
        /^(?:what|which|who|where|when|why|how|is|are|does|do|can|could|will|would|has|have|should|tell|any)\b/u,
      ),
  };
}

function readWayBack(text: string): Wish['goesBack'] {
  const [said, which = ''] =
    /\b(?:back to|return to|again|repeat) (?:the|my|our|that|what was) ?(very first|first|original|initial|previous|last|earlier|other|old)? ?(?:search|list|results?|homes|houses|ones)\b/u.exec(
      text,
    ) ?? [];
  if (!said) return null;
  return /first|original|initial/u.test(which) ? 'first' : 'before';
}

const timedVisit =
  /\b(?:book|schedule|reserve) (?:it|this|that|one|me in|us in|a (?:time|slot|visit|viewing|tour|showing)|the (?:first|second|third|last|viewing|tour|house|home|condo|apartment)\b)|\b(?:see|visit|view|tour|come (?:by|over|and see)|stop by|drop by|look at (?:it|this|that))\b[^.?!]{0,30}\b(?:today|tonight|tomorrow|this (?:week|weekend|afternoon|morning|evening)|next week|(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|at \d{1,2}|\d{1,2} ?[ap]\.?m)\b/u;

const topics: readonly (readonly [Topic, RegExp])[] = [
  [
    'prompt',
    /\b(?:ignore|disregard|forget|override|bypass)\b[^.?!]{0,40}\b(?:instructions?|rules?|prompts?|guidelines?|above|previous|guardrails?)\b|\b(?:system|hidden|secret|initial) (?:prompt|instructions?|message)\b|\b(?:your|the) (?:prompt|instructions|guidelines|rules)\b|\bjailbreak\b|\bdeveloper mode\b|\bpretend (?:to be|you are)\b|\bapi keys?\b/u,
  ],
  [
    'robot',
    /\b(?:are|r) (?:you|u) (?:a |an |real|really )?(?:\w+ )?(?:robot|bot|ai|human|real|person|machine|computer|chat ?bot|chatgpt|gpt)\b|\bis this (?:a |an )?(?:\w+ )?(?:robot|bot|ai|human|real person|chat ?bot)\b|\b(?:am i|are we) (?:talking|chatting|speaking) (?:to|with) (?:a |an )?(?:\w+ )?(?:robot|bot|ai|human|person|machine)\b|\beres (?:un |una )?(?:robot|bot|persona|humano)\b|\bes-tu (?:un )?(?:robot|humain)|\bbist du (?:ein )?(?:roboter|bot|mensch)/u,
  ],
  [
    'mortgage',
    /\b(?:mortgages?|interest rates?|down ?payments?|pre-?approv\w+|pre-?qualif\w+|refinanc\w+|closing costs?|monthly payments?|loans?|lenders?|financ(?:e|ing)|credit score|amortization|can i afford|how much (?:can|could) i (?:afford|borrow)|hipoteca|hypoth[eè]que|hypothek|kredit|financiamento)\b/u,
  ],
  [
    'legal',
    /\b(?:legal(?:ly)?|lawyers?|attorneys?|law|contracts? (?:terms|law|review)|lawsuit|sue|evict\w*|zoning|permits?|easements?|title (?:search|insurance)|taxation|tax (?:advi\w+|lawyer|deduct\w*|implications?|consequences?|laws?|break|credits?|benefits?|return|bracket)|capital gains|deductible|escrow|visas?|residency permit|inherit\w*|divorce)\b/u,
  ],
  [
    'sell',
    /\b(?:sell(?:ing)? (?:my|our|a|the) (?:home|house|condo|apartment|place|property|flat)|list (?:my|our) (?:home|house|property)|what(?:'s| is) my (?:home|house|property|place) worth|home valuation|valuation|apprais\w+|how much is my (?:home|house|property)|market my|vender mi (?:casa|piso)|vendre ma maison|mein haus verkaufen|vender minha casa)\b/u,
  ],
  [
    'negotiate',
    /\b(?:negotia\w+|lowball|make an offer|put in an offer|submit an offer|offer (?:less|below|under)|discount|best price|final price|price (?:drop|reduction|cut)|(?:would|will|does|do|can|could|might) (?:the )?(?:sellers?|owners?|they|he|she) (?:accept|take|consider|go (?:lower|down|below)|come down|agree|sell)|come down (?:on|in) price|(?:lower|reduce|drop|cut) (?:the |its |that |your )?price|accept (?:less|an offer|\$|\d))\b/u,
  ],
  [
    'advice',
    /\bhow (?:do|can|should|does|to) (?:(?:i|we|you|one) )?(?:buy|rent|purchase|start|proceed|apply)\b|\bgood time to (?:buy|sell|rent|invest)\b|\b(?:what|which) (?:documents?|papers?|paperwork)\b|\b(?:buying|rental|application) process\b|\b(?:housing )?market (?:trends?|forecast|going|like)\b|\bwhat (?:do|would) you (?:think|recommend|suggest|advise|choose|buy)\b|\b(?:a )?(?:good|bad|smart|safe) investment\b|\bshould (?:i|we) (?:buy|rent|take|get|offer|wait|bid|go for|choose|pick|make)\b|\b(?:is|are) (?:it|this|that|they|these|the \w+(?: one)?|\d[^?]{3,30}) (?:really )?(?:a )?(?:good|fair|great|bad|decent) (?:deals?|prices?|value|buys?)\b|\bover-?priced\b|\bworth (?:it|the (?:price|money))\b|\b(?:average|median|typical) (?:\w+ ){0,2}(?:prices?|costs?|rents?)\b|\b(?:cap(?:italization)? rate|roi|return on investment|cash[- ]on[- ]cash|rental yield|appreciat(?:e|ion) in value)\b|\bgo up in value\b/u,
  ],
  [
    'neighborhood',
    /\b(?:commute|how far|distance|walk(?:able|ing distance)|public transport\w*|transit|bus (?:stop|line)s?|subway|train stations?|metro(?: stations?)?|airport|supermarkets?|grocer(?:y|ies)|restaurants?|shops? near|hospitals?|noise|traffic|internet speed|weather|climate|flood(?:ing|s)?|earthquakes?|hurricanes?|what(?:'s| is) the (?:area|neighbou?rhood) like|nearby (?:amenities|schools?|parks?)|schools?)\b/u,
  ],
  [
    'hours',
    /\b(?:office hours|opening hours|open(?:ing)? (?:times?|hours|today|on)|when (?:are you|do you) open|business hours|working hours|what time do you (?:open|close))\b/u,
  ],
  [
    'company',
    /\b(?:who (?:do you work for|runs this|owns this)|your (?:company|office|website|address|agency|phone|number|e-?mail)|which (?:company|agency)|where (?:are you|is your office) (?:located|based)?|contact (?:info|details|information)|phone number)\b/u,
  ],
  [
    'privacy',
    /\b(?:privacy|gdpr|my data|with my (?:details|number|e-?mail|information|info)|delete my|personal (?:data|information)|do you (?:store|save|record|sell) my|who sees|remember me|unsubscribe|stop contacting)\b/u,
  ],
];

function topicOf(text: string): Topic | null {
  return topics.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
