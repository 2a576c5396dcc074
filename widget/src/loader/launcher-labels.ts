/** The only words that are said before the chat with its own is there, in every language that it speaks. */
export const launcherLabels: Readonly<Record<string, string>> = {
  en: 'Open chat',
  es: 'Abrir chat',
  fr: 'Ouvrir le chat',
  de: 'Chat öffnen',
  pt: 'Abrir chat',
  ar: 'فتح المحادثة',
  hi: 'चैट खोलें',
  zh: '打开聊天',
};
