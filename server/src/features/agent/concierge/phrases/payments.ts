import { isolate, type Language } from '../../../../platform/language/speech.ts';

/** Beside the calculator; none of it states a figure. */
export const paymentPhrases: Readonly<Record<Language, (home: string) => string>> = {
  en: (home) =>
    `Here you can work out a monthly payment for ${home} with your own figures. It is an estimate, not an offer.`,
  es: (home) =>
    `Aquí puede calcular una cuota mensual para ${home} con sus propias cifras. Es una estimación, no una oferta.`,
  fr: (home) =>
    `Vous pouvez estimer ici une mensualité pour ${home} avec vos propres chiffres. C’est une estimation, pas une offre.`,
  de: (home) =>
    `Hier können Sie die monatliche Rate für ${home} mit Ihren eigenen Zahlen schätzen. Das ist eine Schätzung und kein Angebot.`,
  pt: (home) =>
    `Aqui você pode estimar a parcela mensal de ${home} com os seus próprios valores. É uma estimativa, não uma oferta.`,
  ar: (home) =>
    `يمكنك هنا تقدير القسط الشهري لـ ${isolate(home)} بأرقامك أنت. هذا تقدير وليس عرضاً.`,
  hi: (home) =>
    `यहाँ आप अपने आँकड़ों से ${home} की मासिक किस्त का अनुमान लगा सकते हैं। यह अनुमान है, प्रस्ताव नहीं।`,
  zh: (home) => `您可以在这里用自己的数字估算 ${home} 的月供。这只是估算，不是报价。`,
};
