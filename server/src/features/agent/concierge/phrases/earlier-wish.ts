import type { Language } from '../../../../platform/language/speech.ts';

/** What is said of the search that a visitor made on an earlier visit. */
export interface EarlierWishPhrases {
  /** No question: the answer that it follows may have one. */
  offer(wish: string): string;
  /** The suggestion that goes on with it, in the visitor's words. */
  readonly resume: string;
}

export const earlierWishPhrases: Readonly<Record<Language, EarlierWishPhrases>> = {
  en: {
    offer: (wish) => `Last time you were looking for: ${wish}. You can go on from there.`,
    resume: 'Go on with my last search',
  },
  es: {
    offer: (wish) => `La última vez buscaba: ${wish}. Puede continuar desde ahí.`,
    resume: 'Continuar con mi última búsqueda',
  },
  fr: {
    offer: (wish) => `La dernière fois, vous cherchiez : ${wish}. Vous pouvez reprendre là.`,
    resume: 'Reprendre ma dernière recherche',
  },
  de: {
    offer: (wish) => `Beim letzten Mal haben Sie gesucht: ${wish}. Sie können dort weitermachen.`,
    resume: 'Mit meiner letzten Suche weitermachen',
  },
  pt: {
    offer: (wish) => `Da última vez, a sua procura era: ${wish}. Pode continuar a partir daí.`,
    resume: 'Continuar a minha última procura',
  },
  ar: {
    offer: (wish) => `في المرة السابقة كان بحثك عن: ${wish}. يمكنك المتابعة من هناك.`,
    resume: 'متابعة بحثي الأخير',
  },
  hi: {
    offer: (wish) => `पिछली बार आपकी खोज यह थी: ${wish}। आप वहीं से आगे बढ़ सकते हैं।`,
    resume: 'मेरी पिछली खोज जारी रखें',
  },
  zh: {
    offer: (wish) => `您上次在找：${wish}。您可以从那里继续。`,
    resume: '继续我上次的搜索',
  },
};

const resumes = new Set(Object.values(earlierWishPhrases).map(({ resume }) => resume));

/** Pressed or typed: the suggestion is known by its text, on any channel and in any language. */
export function isResume(text: string): boolean {
  return resumes.has(text.trim());
}
