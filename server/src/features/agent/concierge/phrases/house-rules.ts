import type { Language } from '../../../../platform/language/speech.ts';
import type { Voice } from './phrases.ts';

/** What is said where the realtor's own rules decide and not the listings. */
export interface HouseRulePhrases {
  /** A topic that is not answered here; offers a person. */
  offLimits(voice: Voice): string;
  /** The matter is with a person now, though the visitor has not asked for one. */
  passedOn(voice: Voice): string;
  /** Beside a hand-over while nobody is there. */
  closedNow(voice: Voice): string;
}

export const houseRulePhrases: Readonly<Record<Language, HouseRulePhrases>> = {
  en: {
    offLimits: (v) =>
      `That is not something I can speak about here. Would you like me to pass your question to ${v.agent}?`,
    passedOn: (v) =>
      `That is something for a person, so I've passed your message on to ${v.agent}.`,
    closedNow: () => 'It is outside of our office hours, so an answer may wait until we are back.',
  },
  es: {
    offLimits: (v) => `De eso no puedo hablar aquí. ¿Quiere que le pase su pregunta a ${v.agent}?`,
    passedOn: (v) => `Eso es asunto de una persona, así que he pasado su mensaje a ${v.agent}.`,
    closedNow: () =>
      'Ahora estamos fuera de nuestro horario, así que la respuesta puede tardar hasta que volvamos.',
  },
  fr: {
    offLimits: (v) =>
      `Je ne peux pas en parler ici. Voulez-vous que je transmette votre question (${v.agent}) ?`,
    passedOn: (v) => `Cela relève d’une personne : j’ai transmis votre message (${v.agent}).`,
    closedNow: () =>
      'Nous sommes en dehors de nos horaires : la réponse attendra peut-être notre retour.',
  },
  de: {
    offLimits: (v) =>
      `Dazu kann ich hier nichts sagen. Soll ich Ihre Frage weitergeben (${v.agent})?`,
    passedOn: (v) =>
      `Das ist etwas für einen Menschen, deshalb habe ich Ihre Nachricht weitergegeben (${v.agent}).`,
    closedNow: () =>
      'Gerade ist außerhalb unserer Bürozeiten, eine Antwort kommt deshalb vielleicht erst, wenn wir wieder da sind.',
  },
  pt: {
    offLimits: (v) =>
      `Sobre isso não posso falar aqui. Quer que eu passe a sua pergunta para ${v.agent}?`,
    passedOn: (v) =>
      `Isso é assunto para uma pessoa, então encaminhei a sua mensagem (${v.agent}).`,
    closedNow: () =>
      'Estamos fora do nosso horário, por isso a resposta pode esperar até voltarmos.',
  },
  ar: {
    offLimits: (v) => `لا يمكنني الحديث عن ذلك هنا. هل تريد أن أنقل سؤالك إلى ${v.agent}؟`,
    passedOn: (v) => `هذا أمر يحتاج إلى شخص، لذلك نقلت طلبك إلى ${v.agent}.`,
    closedNow: () => 'نحن الآن خارج أوقات العمل، لذا قد ينتظر الرد إلى أن نعود.',
  },
  hi: {
    offLimits: (v) => `इस बारे में मैं यहाँ बात नहीं कर सकती। क्या मैं आपका सवाल ${v.agent} तक पहुँचाऊँ?`,
    passedOn: (v) => `यह बात किसी व्यक्ति के लिए है, इसलिए आपका संदेश ${v.agent} तक पहुँचा दिया है।`,
    closedNow: () => 'अभी हमारे काम का समय नहीं है, इसलिए जवाब हमारे लौटने तक रुक सकता है।',
  },
  zh: {
    offLimits: (v) => `这方面的问题我在这里不便回答。需要我把您的问题转给${v.agent}吗？`,
    passedOn: (v) => `这件事需要由人来处理，我已把您的消息转给${v.agent}。`,
    closedNow: () => '现在不是我们的办公时间，回复可能要等到我们回来。',
  },
};
