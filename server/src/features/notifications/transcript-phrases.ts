import type { Language } from '../../platform/language/speech.ts';

/** The words around a mailed talk. A further language is one more object of this form. */
export interface TranscriptPhrases {
  subject(name: string): string;
  readonly you: string;
  readonly note: string;
  readonly aHome: string;
  /** Before the name of a file. */
  readonly file: string;
  readonly contact: string;
  readonly reason: string;
}

export const transcriptPhrases: Readonly<Record<Language, TranscriptPhrases>> = {
  en: {
    subject: (name) => `Your conversation with ${name}`,
    you: 'You',
    note: 'Note',
    aHome: 'A home',
    file: 'file',
    contact: 'Your contact',
    reason:
      'You get this mail because this address was typed into the chat. If that was not you, nothing more will follow.',
  },
  es: {
    subject: (name) => `Su conversación con ${name}`,
    you: 'Usted',
    note: 'Nota',
    aHome: 'Una propiedad',
    file: 'archivo',
    contact: 'Su contacto',
    reason:
      'Recibe este correo porque esta dirección se escribió en el chat. Si no fue usted, no recibirá nada más.',
  },
  fr: {
    subject: (name) => `Votre conversation avec ${name}`,
    you: 'Vous',
    note: 'Note',
    aHome: 'Un bien',
    file: 'fichier',
    contact: 'Votre contact',
    reason:
      'Vous recevez cet e-mail parce que cette adresse a été saisie dans le chat. Si ce n’était pas vous, rien d’autre ne suivra.',
  },
  de: {
    subject: (name) => `Ihr Gespräch mit ${name}`,
    you: 'Sie',
    note: 'Hinweis',
    aHome: 'Eine Immobilie',
    file: 'Datei',
    contact: 'Ihr Kontakt',
    reason:
      'Sie erhalten diese E-Mail, weil diese Adresse im Chat angegeben wurde. Waren Sie das nicht, folgt nichts weiter.',
  },
  pt: {
    subject: (name) => `Sua conversa com ${name}`,
    you: 'Você',
    note: 'Nota',
    aHome: 'Um imóvel',
    file: 'arquivo',
    contact: 'Seu contato',
    reason:
      'Você recebe este e-mail porque este endereço foi informado no chat. Se não foi você, nada mais será enviado.',
  },
  ar: {
    subject: (name) => `محادثتك مع ${name}`,
    you: 'أنت',
    note: 'ملاحظة',
    aHome: 'عقار',
    file: 'ملف',
    contact: 'جهة التواصل',
    reason:
      'وصلتك هذه الرسالة لأن هذا العنوان كُتب في المحادثة. إن لم يكن ذلك منك، فلن يصلك شيء آخر.',
  },
  hi: {
    subject: (name) => `${name} के साथ आपकी बातचीत`,
    you: 'आप',
    note: 'सूचना',
    aHome: 'एक घर',
    file: 'फ़ाइल',
    contact: 'आपका संपर्क',
    reason:
      'यह ईमेल आपको इसलिए मिला है क्योंकि यह पता चैट में लिखा गया था। अगर वह आप नहीं थे, तो आगे कुछ नहीं भेजा जाएगा।',
  },
  zh: {
    subject: (name) => `您与 ${name} 的对话`,
    you: '您',
    note: '提示',
    aHome: '房源',
    file: '文件',
    contact: '您的联系人',
    reason: '您收到此邮件，是因为有人在聊天中填写了此地址。如果不是您本人，之后不会再收到邮件。',
  },
};
