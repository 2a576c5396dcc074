/** What is said while the chat's own file is on its way, as the chat says it; a test holds both to the same. */
export interface EarlyWords {
  role: string;
  closeChat: string;
  composerLabel: string;
  composerPlaceholder: string;
  send: string;
  partFailed: string;
  tryAgain: string;
}

type Row = readonly [
  role: string,
  closeChat: string,
  composerLabel: string,
  composerPlaceholder: string,
  send: string,
  partFailed: string,
  tryAgain: string,
];

const rows: Readonly<Record<string, Row>> = {
  en: [
    'AI assistant',
    'Close chat',
    'Your message',
    'Ask about a home…',
    'Send message',
    'This could not be loaded.',
    'Try again',
  ],
  es: [
    'Asistente de IA',
    'Cerrar chat',
    'Su mensaje',
    'Su pregunta…',
    'Enviar mensaje',
    'No se pudo cargar.',
    'Reintentar',
  ],
  fr: [
    'Assistant IA',
    'Fermer le chat',
    'Votre message',
    'Votre question…',
    'Envoyer le message',
    'Le chargement a échoué.',
    'Réessayer',
  ],
  de: [
    'KI-Assistenz',
    'Chat schließen',
    'Ihre Nachricht',
    'Ihre Frage…',
    'Nachricht senden',
    'Das konnte nicht geladen werden.',
    'Erneut versuchen',
  ],
  pt: [
    'Assistente de IA',
    'Fechar chat',
    'Sua mensagem',
    'Sua pergunta…',
    'Enviar mensagem',
    'Não foi possível carregar.',
    'Tentar de novo',
  ],
  ar: [
    'مساعد ذكاء اصطناعي',
    'إغلاق المحادثة',
    'رسالتك',
    'سؤالك عن عقار…',
    'إرسال الرسالة',
    'تعذّر التحميل.',
    'إعادة المحاولة',
  ],
  hi: [
    'AI असिस्टेंट',
    'चैट बंद करें',
    'आपका मैसेज',
    'अपना सवाल लिखें…',
    'मैसेज भेजें',
    'यह लोड नहीं हो पाया।',
    'फिर से कोशिश करें',
  ],
  zh: ['AI 助理', '关闭聊天', '您的消息', '询问房源…', '发送消息', '无法加载。', '重试'],
};

/** In a language that the loader has found. */
export function earlyWords(language: string): EarlyWords {
  const [
    role = '',
    closeChat = '',
    composerLabel = '',
    composerPlaceholder = '',
    send = '',
    partFailed = '',
    tryAgain = '',
  ] = rows[language] ?? rows['en'] ?? [];
  return { role, closeChat, composerLabel, composerPlaceholder, send, partFailed, tryAgain };
}
