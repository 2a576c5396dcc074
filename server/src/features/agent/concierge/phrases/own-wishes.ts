import { isolate, type Language } from '../../../../platform/language/speech.ts';
import type { Voice } from './phrases.ts';

/** What is said of wishes that are about the visitor and no home. */
export interface OwnWishPhrases {
  /** They want nobody to reach out to them. */
  leftAlone(voice: Voice): string;
  /** `by` and `not` are lists of ways, one of which may be empty. */
  reachedBy(voice: Voice, ways: { by: string; not: string }): string;
  readonly ways: Readonly<Record<'email' | 'phone' | 'sms' | 'whatsapp', string>>;
  /** Something went wrong, and a person is asked to put it right. */
  complaint(voice: Voice): string;
  /** A viewing is to be cancelled or moved, which a person does. */
  viewingChange(voice: Voice): string;
}

const and = (...parts: readonly string[]) => parts.filter(Boolean).join(', ');

export const ownWishPhrases: Readonly<Record<Language, OwnWishPhrases>> = {
  en: {
    leftAlone: (v) =>
      `Understood: you do not want to be contacted, and ${v.agent} can see that here. You are welcome to go on asking me about homes.`,
    reachedBy: (v, { by, not }) =>
      `Of course: ${and(by && `by ${by}`, not && `not by ${not}`)}. ${capital(v.agent)} can see that here.`,
    ways: { email: 'e-mail', phone: 'phone', sms: 'text message', whatsapp: 'WhatsApp' },
    complaint: (v) =>
      `I'm sorry that this went wrong. I've passed your message on to ${v.agent}, with everything you wrote here.`,
    viewingChange: (v) =>
      `I've passed it on to ${v.agent}: a viewing is only changed or cancelled once a person has seen your message.`,
  },
  es: {
    leftAlone: (v) =>
      `Entendido: no desea que nadie se ponga en contacto con usted, y ${v.agent} lo ve aquí. Puede seguir preguntándome por las propiedades.`,
    reachedBy: (v, { by, not }) =>
      `Por supuesto: ${and(by && `por ${by}`, not && `no por ${not}`)}. ${capital(v.agent)} lo ve aquí.`,
    ways: {
      email: 'correo electrónico',
      phone: 'teléfono',
      sms: 'mensaje de texto',
      whatsapp: 'WhatsApp',
    },
    complaint: (v) =>
      `Lamento que esto haya salido mal. He pasado su mensaje a ${v.agent}, con todo lo que escribió aquí.`,
    viewingChange: (v) =>
      `He pasado su mensaje a ${v.agent}: una visita solo se cambia o se cancela cuando una persona lo ha leído.`,
  },
  fr: {
    leftAlone: (v) =>
      `C’est compris : vous ne souhaitez pas être contacté, et cela se voit ici (${v.agent}). Vous pouvez continuer à me poser des questions sur les biens.`,
    reachedBy: (v, { by, not }) =>
      `Bien sûr : ${and(by && `par ${by}`, not && `pas par ${not}`)}. Cela se voit ici (${v.agent}).`,
    ways: { email: 'e-mail', phone: 'téléphone', sms: 'SMS', whatsapp: 'WhatsApp' },
    complaint: (v) =>
      `Je suis désolé que cela se soit mal passé. J’ai transmis votre message (${v.agent}), avec tout ce que vous avez écrit ici.`,
    viewingChange: (v) =>
      `J’ai transmis votre message (${v.agent}) : une visite n’est modifiée ou annulée qu’une fois qu’une personne l’a lu.`,
  },
  de: {
    leftAlone: (v) =>
      `Verstanden: Sie möchten nicht kontaktiert werden, und das ist hier zu sehen (${v.agent}). Fragen Sie mich gern weiter nach Immobilien.`,
    reachedBy: (v, { by, not }) =>
      `Gerne: ${and(by && `per ${by}`, not && `nicht per ${not}`)}. Das ist hier zu sehen (${v.agent}).`,
    ways: { email: 'E-Mail', phone: 'Telefon', sms: 'SMS', whatsapp: 'WhatsApp' },
    complaint: (v) =>
      `Es tut mir leid, dass das schiefgegangen ist. Ich habe Ihre Nachricht weitergegeben (${v.agent}), mit allem, was Sie hier geschrieben haben.`,
    viewingChange: (v) =>
      `Ich habe Ihre Nachricht weitergegeben (${v.agent}): Eine Besichtigung wird erst geändert oder abgesagt, wenn ein Mensch sie gelesen hat.`,
  },
  pt: {
    leftAlone: (v) =>
      `Entendido: você não quer ser contatado, e isso fica visível aqui (${v.agent}). Pode continuar perguntando sobre os imóveis.`,
    reachedBy: (v, { by, not }) =>
      `Claro: ${and(by && `por ${by}`, not && `não por ${not}`)}. Isso fica visível aqui (${v.agent}).`,
    ways: { email: 'e-mail', phone: 'telefone', sms: 'SMS', whatsapp: 'WhatsApp' },
    complaint: (v) =>
      `Sinto muito que isso tenha dado errado. Encaminhei a sua mensagem (${v.agent}), com tudo o que você escreveu aqui.`,
    viewingChange: (v) =>
      `Encaminhei a sua mensagem (${v.agent}): uma visita só é alterada ou cancelada depois que uma pessoa a ler.`,
  },
  ar: {
    leftAlone: (v) =>
      `مفهوم: لا ترغب في أن يتواصل معك أحد، ويظهر ذلك هنا لـ ${isolate(v.agent)}. يمكنك متابعة السؤال عن العقارات.`,
    reachedBy: (v, { by, not }) =>
      `بالتأكيد: ${[by && `عبر ${by}`, not && `وليس عبر ${not}`].filter(Boolean).join('، ')}. يظهر ذلك هنا لـ ${isolate(v.agent)}.`,
    ways: { email: 'البريد الإلكتروني', phone: 'الهاتف', sms: 'الرسائل النصية', whatsapp: 'واتساب' },
    complaint: (v) => `نأسف لما حدث. أبلغت ${isolate(v.agent)} برسالتك وبكل ما كتبته هنا.`,
    viewingChange: (v) =>
      `أبلغت ${isolate(v.agent)} برسالتك: لا تُعدَّل المعاينة أو تُلغى إلا بعد أن يقرأها شخص.`,
  },
  hi: {
    leftAlone: (v) =>
      `समझ गए: आप नहीं चाहते कि आपसे संपर्क हो, और यह यहाँ दिखता है (${v.agent})। घरों के बारे में आप आगे भी पूछ सकते हैं।`,
    reachedBy: (v, { by, not }) =>
      `ज़रूर: ${and(by && `${by} से`, not && `${not} से नहीं`)}। यह यहाँ दिखता है (${v.agent})।`,
    ways: { email: 'ईमेल', phone: 'फ़ोन', sms: 'एसएमएस', whatsapp: 'व्हाट्सऐप' },
    complaint: (v) =>
      `इस परेशानी के लिए खेद है। आपका संदेश ${v.agent} तक पहुँचा दिया गया है, यहाँ लिखी हर बात के साथ।`,
    viewingChange: (v) =>
      `आपका संदेश ${v.agent} तक पहुँचा दिया गया है: किसी व्यक्ति के पढ़ने के बाद ही विज़िट बदली या रद्द होती है।`,
  },
  zh: {
    leftAlone: (v) =>
      `明白：您不希望被联系，${v.agent} 在这里可以看到。您仍然可以继续向我询问房源。`,
    reachedBy: (v, { by, not }) =>
      `好的：${[by && `通过${by}`, not && `不要通过${not}`].filter(Boolean).join('，')}。${v.agent} 在这里可以看到。`,
    ways: { email: '邮件', phone: '电话', sms: '短信', whatsapp: 'WhatsApp' },
    complaint: (v) => `很抱歉出现这样的情况。我已将您的留言以及您在这里写的内容转达给 ${v.agent}。`,
    viewingChange: (v) =>
      `我已将您的留言转达给 ${v.agent}：要有人看到之后，看房预约才会更改或取消。`,
  },
};

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
