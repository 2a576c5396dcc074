/** What the tools have really done in this turn. */
export interface Deeds {
  /** A viewing request is with the agent. */
  viewingRequested: boolean;
  /** A person was asked to take over. */
  handedOver: boolean;
  /** Contact details are with the agent. */
  contactCaptured: boolean;
}

export function noDeeds(): Deeds {
  return { viewingRequested: false, handedOver: false, contactCaptured: false };
}

const someone = String.raw`(?:i|we|the (?:agent|team|office|realtor|broker)|(?:an?|our|your) (?:agent|team|colleague|realtor|broker|specialist|advisor)|someone|somebody|they|he|she)`;
const now = String.raw`(?:'ve| have|'s| has|'d)?(?: (?:just|now|already|successfully|gone ahead and))*`;

/** Nobody but a person can confirm a viewing, so no tool makes these true. */
const never: readonly RegExp[] = [
  /\b(?:viewing|tour|showing|appointment|visit|visita|cita|\p{L}*termin|visite|rendez-vous|besichtigung|agendamento)(?!\p{L})[^.?!]{0,40}\b(?:is|are|has been|have been|now|queda|est[aá]|ist|est)\b[^.?!]{0,20}\b(?:booked|confirmed|scheduled|set|reserved|arranged|locked in|confirmad[ao]|reservad[ao]|programad[ao]|best[aä]tigt|gebucht|confirm[eé]e?|r[eé]serv[eé]e?)(?!\p{L})/iu,
  new RegExp(
    String.raw`\b(?:i|we)${now} (?:booked|scheduled|reserved|confirmed|arranged|secured|locked in|put you down|set (?:it |that |this |you )?up|held|blocked)\b`,
    'iu',
  ),
  /\b(?:you're|you are) (?:all set|booked|confirmed|scheduled|good to go)\b/iu,
  /\bconsider it (?:done|booked)\b/iu,
  /\b(?:offer|price|discount|deal|application|mortgage|loan|pre-?approval)\b[^.?!]{0,30}\b(?:is|has been|was) (?:accepted|approved|confirmed|agreed|submitted|negotiated|locked)\b/iu,
  /\b(?:he|hemos) (?:reservado|confirmado|programado|agendado)\b|(?<!\p{L})j'ai (?:bien |déjà )?(?:réservé|confirmé|programmé|fixé)(?!\p{L})|\bich habe\b[^.?!]{0,40}\b(?:gebucht|reserviert|vereinbart|bestätigt)(?!\p{L})|\b(?:reservei|agendei|confirmei|marquei)\b/iu,
  /\b(?:guarantee[ds]?|guaranteed)\b/iu,
  /\b(?:sellers?|owners?|landlords?|bank|lender|buyer)\b[^.?!]{0,15}\b(?:has|have|'s|already|just)? ?(?:accepted|approved|agreed|signed|countered|confirmed)\b/iu,
  /\b(?:agent|someone|team|colleague|realtor|broker|\p{Lu}\p{L}+) (?:is|are)(?: already| now)? (?:on (?:the|their|his|her) way|coming|waiting for you|expecting you)\b/u,
  new RegExp(
    String.raw`\b(?:i|we)${now} (?:put in|made|placed|withdrawn|removed|waived|lowered|reduced|cut|dropped|cancell?ed|extended|refunded|paid) (?:you |your |the |an? |all |that )`,
    'iu',
  ),
  /(?:已经?|已为您|已帮您)(?:为您|帮您)?(?:预约好|预订好|安排好|约好|预约成功|预订成功|确认了?您的(?:看房|预约))|(?:看房|预约)(?:时间)?已(?:经)?(?:确认|预约成功|安排好)/u,
  /(?:विज़िट|अपॉइंटमेंट|बुकिंग|समय)[^.?!।]{0,30}(?:बुक|कन्फ़र्म|कन्फर्म|पक्की|पक्का|तय) (?:कर (?:दी|दिया)|हो (?:गई|गया))/u,
  /(?:تم|لقد تم) (?:حجز|تأكيد|تثبيت) (?:ال)?(?:موعد|معاينة|زيارة)|(?<!\p{L})(?:حجزتُ?|أكدتُ?) لك|(?:الموعد|المعاينة) (?:مؤكد|مؤكدة|محجوز|محجوزة)(?! حتى)/u,
  new RegExp(
    String.raw`\b(?:i|we)(?:'ll| will| am going to|'m going to|'re going to| shall)(?: \w+ly| just| go ahead and| now)* (?:book|schedule|reserve|confirm|hold|negotiate|secure|submit|lower|reduce|send you|e-?mail you|text you|call you|phone you|ring you|write to you|check with|look into|get back|find out|keep you|remind|update you|monitor|watch|alert)\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:i|we)${now} (?:e-?mailed|called|texted|phoned|sent you|spoken|checked with|asked the owner|negotiated|submitted|transferred)\b`,
    'iu',
  ),
];

/** True once the agent has the matter in hand. */
const onceInHand: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:i|we)${now} (?:let|notified|informed|alerted|told|passed|forwarded|handed|shared|flagged|sent|requested|asked|connected|looped|put in|noted|recorded|saved|taken)\b[^.?!]{0,60}\b(?:know|agent|team|details|request|number|e-?mail|info\w*|contact|on\b|over\b|along|over to|visit|viewing|tour)`,
    'iu',
  ),
  new RegExp(
    String.raw`\b${someone} (?:will|is going to|are going to|'ll|can expect to)(?: \w+ly| then| soon| also)* (?:call|contact|reach|phone|text|e-?mail|get (?:back|in touch)|follow up|be in touch|confirm|reply|respond|take over|arrange|write)\b`,
    'iu',
  ),
  /\b\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? (?:will|is going to)(?: \w+ly| then| soon| also)* (?:call|contact|reach|phone|text|e-?mail|get (?:back|in touch)|follow up|be in touch|confirm|reply)\b/u,
  /\b(?:i|we)(?:'ll| will|'m going to|'re going to| am going to)(?: \w+ly| just| go ahead and| now)* (?:let \S+ know|notify|inform|pass|forward|hand|connect|transfer|arrange|request|share|put you|ask (?:the|our|an|your)|have (?:someone|an agent|the agent|them))\b/iu,
  /\b(?:someone|somebody|our agent|the agent|the team|they|you)(?:'ll| will)(?: \w+ly| soon| then)* (?:be in touch|hear|get a (?:call|reply)|receive|call|contact|reach out|get back)\b/iu,
  /\bexpect (?:a|an) (?:call|e-?mail|reply|text|message|answer)\b/iu,
  /\b(?:transferring|connecting|handing) (?:you|this)\b/iu,
  /\b(?:request|details|message|number)\b[^.?!]{0,20}\b(?:has been|have been|was|were|is|are) (?:sent|passed|forwarded|received|noted|recorded|saved|with)\b/iu,
];

/** The same in the other languages that we speak. */
const onceInHandElsewhere: readonly RegExp[] = [
  /(?<!\p{L})(?:(?:he|hemos) (?:avisado|informado|pasado|enviado|notificado|transmitido|anotado)|avisé|avisamos|informé|hice llegar|le (?:llamará|contactará|escribirá)n?)(?!\p{L})/iu,
  /(?<!\p{L})(?:j'ai (?:prévenu|informé|transmis|envoyé|noté)|vous (?:contactera|rappellera|appellera|écrira))(?!\p{L})/iu,
  /(?<!\p{L})ich habe [^.?!]{0,80}(?:weitergegeben|weitergeleitet|informiert|benachrichtigt|notiert)(?!\p{L})|meldet sich bei ihnen|wird sie (?:anrufen|kontaktieren)/iu,
  /(?<!\p{L})(?:avisei|encaminhei|informei|anotei|vai (?:entrar em contato|ligar) )(?!\p{L})/iu,
  /(?<!\p{L})(?:نقلتُ? (?:طلبك|سؤالك|بياناتك)|أبلغتُ? |أرسلتُ? |سجّ?لتُ? طلبك|سيتصل بك|سيتواصل معك|سيصلك (?:تواصل|اتصال))/u,
  /(?:पहुँचा|पहुंचा|भेज|बता) (?:दी|दिया) (?:गई|गया)? ?(?:है|हूँ)|दर्ज कर लिया|आपसे संपर्क (?:किया जाएगा|करेंगे)|आपको (?:कॉल|फ़ोन|फोन) (?:करेंगे|किया जाएगा)/u,
  /我?已(?:经)?(?:把|将|告知|通知|转达|为[^。？！]{0,20}记下)|会(?:给您打电话|联系您|与您联系)/u,
];

const allOnceInHand = [...onceInHand, ...onceInHandElsewhere];

const offer =
  /\b(?:can|could|may|might|would|want|like|shall|should|if you|once you|when you|happy to|able to)\b/iu;

/** A deed that was not done, in a sentence (folded), or `null`. */
export function falsePromise(sentence: string, deeds: Deeds): string | null {
  const isQuestion = sentence.trim().endsWith('?');
  for (const pattern of never) {
    const found = pattern.exec(sentence)?.[0];
    if (found && !isNegated(sentence, found)) return found;
  }
  if (deeds.viewingRequested || deeds.handedOver || deeds.contactCaptured) return null;
  for (const pattern of allOnceInHand) {
    const found = pattern.exec(sentence)?.[0];
    if (!found || isNegated(sentence, found)) continue;
    if (isQuestion && offer.test(sentence)) continue;
    if (
      /\b(?:if you|once you|when you|as soon as you|share|leave|send me)\b/iu.test(sentence) &&
      !/\bi(?:'ve| have)\b/iu.test(sentence)
    )
      continue;
    return found;
  }
  return null;
}

function isNegated(sentence: string, found: string): boolean {
  const at = sentence.indexOf(found);
  return (
    /\b(?:can't|cannot|can not|don't|do not|never|not|unable to|no)\b[^.?!]{0,25}$/iu.test(
      sentence.slice(0, at),
    ) || /\b(?:can't|cannot|not|n't|never)\b/iu.test(found)
  );
}
