/** The little that is said before the chat with its own words is there, in every language that it speaks. */
export const launcherLabels: Readonly<Record<string, readonly [openChat: string, close: string]>> =
  {
    en: ['Open chat', 'Close'],
    es: ['Abrir chat', 'Cerrar'],
    fr: ['Ouvrir le chat', 'Fermer'],
    de: ['Chat öffnen', 'Schließen'],
    pt: ['Abrir chat', 'Fechar'],
    ar: ['فتح المحادثة', 'إغلاق'],
    hi: ['चैट खोलें', 'बंद करें'],
    zh: ['打开聊天', '关闭'],
  };
