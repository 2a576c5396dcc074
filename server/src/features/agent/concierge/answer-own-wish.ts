import { contactChannels } from '@katek/sdk/protocol';
import { writeList } from '../../../platform/language/speech.ts';
import { readChannelChoices } from '../../leads/index.ts';
import { foldForCheck } from '../gate/normalize.ts';
import type { Scene } from '../scene.ts';
import { answerHuman } from './answer-contact.ts';
import { aDraft, type Draft } from './draft.ts';
import type { Voice, Wording } from './phrases/index.ts';
import { ownWishPhrases } from './phrases/own-wishes.ts';
import type { Wish } from './read-wish.ts';

interface Desk {
  readonly scene: Scene;
  readonly voice: Voice;
  readonly phrases: Wording;
  readonly wish: Wish;
}

/** Wishes that are about the visitor and no home: how to be reached or not at all, a viewing to change, a complaint. */
export async function answerOwnWish(desk: Desk): Promise<Draft | null> {
  const { scene, voice, phrases } = desk;
  const words = ownWishPhrases[phrases.language];
  const said = foldForCheck(`${scene.text}\n${scene.reading}`).toLowerCase();
  if (changesViewing.test(said))
    return answerHuman(desk, { reason: 'customer_request', note: words.viewingChange(voice) });
  if (complains.test(said) && !(await scene.understand()).isSearch)
    return answerHuman(desk, { reason: 'customer_request', note: words.complaint(voice) });
  return answerReach(desk);
}

/** The leads room keeps what was chosen; here it is only said that it was heard. */
async function answerReach({ scene, voice, phrases, wish }: Desk): Promise<Draft | null> {
  const choices = readChannelChoices(scene.text);
  const refused = choices.filter(({ choice }) => choice === 'revoked').map((each) => each.channel);
  const preferred = choices
    .filter(({ choice }) => choice === 'preferred')
    .map((each) => each.channel);
  if (refused.length + preferred.length === 0) return null;
  const words = ownWishPhrases[phrases.language];
  if (refused.length === contactChannels.length) {
    scene.memory.pending = null;
    return aDraft(words.leftAlone(voice));
  }
  if (wish.wantsViewing || (await scene.understand()).isSearch) return null;
  scene.memory.pending = null;
  const list = (channels: readonly (typeof contactChannels)[number][]) =>
    channels.length === 0
      ? ''
      : writeList(
          channels.map((channel) => words.ways[channel]),
          phrases.locale,
          'disjunction',
        );
  const thanks = scene.hasNewContact
    ? phrases.contactNoted(voice, scene.facts.name?.split(/\s+/u)[0] ?? null)
    : '';
  // A no to calls is one to texts as well, and goes without saying.
  const not = refused.filter((channel) => channel !== 'sms' || !refused.includes('phone'));
  const reached = words.reachedBy(voice, { by: list(preferred), not: list(not) });
  return aDraft([thanks, reached].filter(Boolean).join(' '));
}

const changesViewing = new RegExp(
  [
    String.raw`\b(?:cancel|reschedule|postpone|move|call off|can't make)\b[^.?!]{0,25}\b(?:viewings?|appointments?|visits?|showings?|tours?|booking)\b`,
    String.raw`\bchange (?:the |my |our )?(?:time|day|date) of (?:the |my |our )?(?:viewing|appointment|visit|showing|tour)\b`,
    String.raw`(?<!\p{L})(?:cancelar|anular|aplazar|cambiar|reprogramar|mover) (?:la |mi |nuestra )?(?:visita|cita)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:annuler|reporter|déplacer|décaler) (?:la |ma |notre )?(?:visite)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:besichtigung|besichtigungstermin|termin)\b[^.?!]{0,25}(?:absagen|verschieben|stornieren|verlegen)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:cancelar|desmarcar|remarcar|adiar|mudar) (?:a |minha |nossa )*(?:visita)(?!\p{L})`,
    'إلغاء (?:ال)?(?:معاينة|زيارة|موعد)|تأجيل (?:ال)?(?:معاينة|زيارة|موعد)',
    '(?:विज़िट|विजिट|अपॉइंटमेंट|मुलाकात)[^.?!।]{0,15}(?:रद्द|कैंसल|टाल|बदल)',
    '(?:取消|改期|推迟|更改)[^。？！]{0,6}(?:看房|预约)|(?:看房|预约)[^。？！]{0,6}(?:取消|改期|推迟)',
  ]
    .join('|')
    .normalize('NFKC'),
  'u',
);

const complains = new RegExp(
  [
    String.raw`\b(?:nobody|no one|noone|none of you)\b[^.?!]{0,15}\b(?:call(?:ed|s)?|answer(?:ed|s)?|repl(?:ied|ies)|respond(?:ed|s)?|contacted|wrote|got back|showed up|came)\b`,
    String.raw`\b(?:never|still have not|still haven't|haven't|have not) (?:got|gotten|received|heard)\b[^.?!]{0,20}\b(?:call|reply|answer|back|response|from you)\b`,
    String.raw`\b(?:complain\w*|complaint|unacceptable|disgrace\w*|(?:really|very|so|quite|pretty) (?:annoyed|upset|disappointed|angry|frustrated)|waste of my time|(?:second|third|fourth|fifth) time (?:i|we) (?:ask|write|call|try))\b`,
    String.raw`(?<!\p{L})(?:nadie me (?:ha )?(?:llam|contest|respond|contact)\p{L}*|(?:una )?queja|inaceptable|muy (?:molest|decepcionad|enfadad)[oa])(?!\p{L})`,
    String.raw`(?<!\p{L})(?:personne ne m['’](?:a )?(?:rappel|répond|contact)\p{L}*|réclamation|inadmissible|très (?:déçu|mécontent|énervé)e?)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:niemand hat (?:mich|mir|sich)|beschwer(?:de|en)|unverschämt|sehr (?:verärgert|enttäuscht|unzufrieden))(?!\p{L})`,
    String.raw`(?<!\p{L})(?:ninguém me (?:lig|respond|contat|retorn)\p{L}*|reclamação|inaceitável|muito (?:chatead|decepcionad|insatisfeit)[oa])(?!\p{L})`,
    'لم يتصل بي أحد|لم يرد عل(?:ي|ى) أحد|شكوى|غير مقبول|مستاء',
    'किसी ने (?:मुझे )?(?:फ़ोन|फोन|कॉल|जवाब)[^.?!।]{0,10}नहीं|शिकायत',
    '没(?:有)?人(?:联系|回复|理|打电话)|投诉|太(?:差|失望|过分)',
  ]
    .join('|')
    .normalize('NFKC'),
  'u',
);
