import { contactChannels, type ChannelChoice, type ContactChannel } from '@katek/sdk/protocol';

export type SaidChoice = Pick<ChannelChoice, 'channel' | 'choice'>;

/**
 * What a message says about how its writer may be reached, in the words of the main languages of our customers. Any
 * reasonable way to say no counts (47 CFR 64.1200(a)(10)), so a doubt is read as a no; "stop" alone means every way.
 */
export function readChannelChoices(text: string): SaidChoice[] {
  const said = ` ${fold(text)} `;
  const choices = new Map<ContactChannel, SaidChoice['choice']>();
  const note = (channels: readonly ContactChannel[], choice: SaidChoice['choice']) => {
    for (const channel of channels) if (!choices.has(channel)) choices.set(channel, choice);
  };
  if (stopAlone.test(said) || stopAll.test(said)) note(contactChannels, 'revoked');
  const isSaid = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(said));
  for (const { channel, refused } of words) {
    if (isSaid(refused)) note(alsoRevoked(channel), 'revoked');
  }
  for (const { channel, preferred, allowed } of words) {
    if (isSaid(preferred)) note([channel], 'preferred');
    else if (isSaid(allowed)) note([channel], 'granted');
  }
  return [...choices].map(([channel, choice]) => ({ channel, choice }));
}

/** A no to calls is one to texts as well. */
function alsoRevoked(channel: ContactChannel): readonly ContactChannel[] {
  return channel === 'phone' ? ['phone', 'sms'] : [channel];
}

/** What is said of one channel. */
interface ChannelWords {
  readonly channel: ContactChannel;
  /** "Don't call me", "no calls please"; not "don't call before five" and not "don't call my wife". */
  readonly refused: readonly RegExp[];
  /** "E-mail only", "I'd rather text". */
  readonly preferred: readonly RegExp[];
  /** "You can call me", "text me at …". */
  readonly allowed: readonly RegExp[];
}

const timeOrSomebodyElse =
  'before|after|until|between|at|on|during|today|tonight|tomorrow|now|right|my|her|him|them|the|this|that|yet|antes|avant|vor|hoje|hoy|cette|heute';

function channelWords(channel: ContactChannel, verbs: string, nouns: string): ChannelWords {
  return {
    channel,
    refused: [
      String.raw`\b(?:do not|don't|dont|never|stop|quit|no longer|not to|please no|no me|no nos|ne (?:me |m'|nous )?|nicht|nao (?:me )?|rather not|not be)\s?(?:\w+ ){0,2}?(?:${verbs})\b(?! (?:${timeOrSomebodyElse})\b)`,
      String.raw`\b(?:no(?: more| further)?|without|sin|pas (?:de |d')|sans|keine|kein|ohne|sem|nada de) ?(?:${nouns})\b(?! (?:before|after|until|between|during|today|tonight|tomorrow|signal|service|reception|line|number)\b)`,
      String.raw`\b(?:${verbs})\b(?: sie)?(?: mich)? (?:bitte )?nicht\b(?! vor| nach)`,
    ].map((pattern) => new RegExp(pattern, 'u')),
    preferred: [
      String.raw`\b(?:prefer|rather|best|only|just|better|easier|solo|prefiero|seulement|plutot|nur|lieber|am besten|so|prefiro)(?: (?:by|via|per|on|over|through|to be|way is|way to reach me is|be|you|por|par|uber|it if you))* (?:${verbs}|${nouns})\b`,
      String.raw`\b(?:${verbs}|${nouns})(?: me)?(?: please)? (?:only|instead|is best|are best|is better|works best|work best|preferred|is easier|is fine)\b`,
    ].map((pattern) => new RegExp(pattern, 'u')),
    allowed: [
      String.raw`\b(?:you (?:can|may)|please|feel free to|ok to|okay to|happy for you to|puede|puedes|vous pouvez|sie konnen|pode)(?: also| just)? (?:${verbs})\b`,
      String.raw`(?:^|[.!,;] ?)\s?(?:${verbs}) me (?:at|on|back|when|any ?time|please|tomorrow|today|later)\b`,
    ].map((pattern) => new RegExp(pattern, 'u')),
  };
}

const words: readonly ChannelWords[] = [
  channelWords(
    'phone',
    'call|calling|be called|phone|phoning|ring|ringing|llame|llamen|llames|llamar|llamarme|appelez|appeler|anrufen|rufen|ruf|ligue|liguem|ligar',
    'calls?|phone calls?|calling|phone|llamadas?|appels?|telephone|anrufe?|telefonate|ligacoes|chamadas',
  ),
  channelWords(
    'sms',
    'text|texting|sms|be texted|message me|messaging',
    'texts?|text messages?|texting|sms|mensajes de texto|textos',
  ),
  channelWords(
    'email',
    'e-?mail|e-?mailing|be e-?mailed|mail me|correo|escriba un correo',
    'e-?mails?|correos?|courriels?|mails?|newsletters?',
  ),
  channelWords('whatsapp', 'whatsapp|whatsapping', 'whats ?apps?'),
];

/**
 * The whole message. Carriers' other words ("end", "quit", "cancel") are left out: in a talk they end or cancel
 * something else.
 */
const stopAlone =
  /^[\s.!"'*]*(?:stop|stop ?all|unsubscribe(?: me)?|opt[ -]?out|revoke|remove me|baja|darme de baja|desabonner|me desabonner|desinscription|abmelden|abbestellen|descadastrar|cancelar inscricao)[\s.!"'*]*$/u;
const stopAll =
  /\b(?:(?:do not|don't|dont|never|stop|please no|no longer) (?:\w+ ){0,2}?(?:contact|contacting|reach out to|reaching out to|bother|bothering|write to|writing to|message|messaging|spam|spamming)(?: me| us)?\b(?! (?:before|after|until|between|on|during|my|her|him|them|the)\b)|leave (?:me|us) alone|(?:take|remove|delete) (?:me|us|my (?:number|email|e-mail|details|info(?:rmation)?)) (?:off|from)|unsubscribe (?:me|us)|opt(?:ing)? (?:me )?out|no me (?:contacte|contacten|escriban)|dejen de (?:contactarme|escribirme|llamarme)|ne me contactez (?:pas|plus)|kontaktieren sie mich nicht|nicht mehr kontaktieren|nao (?:me )?(?:contate|contatem|contactem))\b/u;

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’‘]/gu, "'")
    .replaceAll(/\s+/gu, ' ');
}
