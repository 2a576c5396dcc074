import { isolate, type Language } from '../../../../platform/language/speech.ts';

/** What is said of open houses; `times` are one or more, written out with their time zone. */
export interface OpenHousePhrases {
  /** Day, times of the clock and the name of the zone. */
  when(day: string, times: string, zone: string): string;
  /** A home among others. */
  item(home: string, times: string): string;
  at(home: string, times: string): string;
  /** None on the days that were asked for; `times` is the next. */
  notThen(home: string, times: string): string;
  none(home: string): string;
  /** Before a list of homes with their times. */
  readonly found: string;
  /** No home has one on the days asked for; a list of the next follows. */
  readonly noneThen: string;
  readonly noneAtAll: string;
}

const item = (home: string, times: string) => `${home}: ${times}`;
const when = (day: string, times: string, zone: string) => `${day}, ${times} (${zone})`;

export const openHousePhrases: Readonly<Record<Language, OpenHousePhrases>> = {
  en: {
    when,
    item,
    at: (home, times) => `The open house at ${home}: ${times}.`,
    notThen: (home, times) => `${home} has no open house on those days. The next one: ${times}.`,
    none: (home) => `No open house is planned at ${home}. You can ask for a viewing instead.`,
    found: 'These homes have an open house:',
    noneThen: 'No home has an open house on those days. These are the next ones:',
    noneAtAll: 'No open houses are planned at the moment. You can ask for a viewing of any home.',
  },
  es: {
    when,
    item,
    at: (home, times) => `Puertas abiertas en ${home}: ${times}.`,
    notThen: (home, times) =>
      `${home} no tiene puertas abiertas en esos días. Las próximas: ${times}.`,
    none: (home) =>
      `No hay puertas abiertas previstas en ${home}. En su lugar puede pedir una visita.`,
    found: 'Estas viviendas tienen puertas abiertas:',
    noneThen: 'Ninguna vivienda tiene puertas abiertas en esos días. Estas son las próximas:',
    noneAtAll:
      'Por ahora no hay puertas abiertas previstas. Puede pedir una visita de cualquier vivienda.',
  },
  fr: {
    when,
    item,
    at: (home, times) => `Portes ouvertes au ${home} : ${times}.`,
    notThen: (home, times) =>
      `Pas de portes ouvertes ces jours-là au ${home}. Les prochaines : ${times}.`,
    none: (home) => `Pas de portes ouvertes prévues au ${home}. Vous pouvez demander une visite.`,
    found: 'Ces biens ont des portes ouvertes :',
    noneThen: 'Aucun bien n’a de portes ouvertes ces jours-là. Voici les prochaines :',
    noneAtAll:
      'Pas de portes ouvertes prévues pour le moment. Vous pouvez demander une visite de chaque bien.',
  },
  de: {
    when,
    item,
    at: (home, times) => `Offene Besichtigung, ${home}: ${times}.`,
    notThen: (home, times) =>
      `Für ${home} gibt es an diesen Tagen keine offene Besichtigung. Die nächste: ${times}.`,
    none: (home) =>
      `Für ${home} ist keine offene Besichtigung geplant. Sie können um eine Besichtigung bitten.`,
    found: 'Diese Immobilien haben eine offene Besichtigung:',
    noneThen: 'An diesen Tagen gibt es keine offene Besichtigung. Das sind die nächsten:',
    noneAtAll:
      'Zurzeit ist keine offene Besichtigung geplant. Sie können für jede Immobilie um eine Besichtigung bitten.',
  },
  pt: {
    when,
    item,
    at: (home, times) => `Visita aberta em ${home}: ${times}.`,
    notThen: (home, times) => `${home} não tem visita aberta nesses dias. A próxima: ${times}.`,
    none: (home) => `Não há visita aberta prevista em ${home}. Você pode pedir uma visita.`,
    found: 'Estes imóveis têm visita aberta:',
    noneThen: 'Nenhum imóvel tem visita aberta nesses dias. Estas são as próximas:',
    noneAtAll:
      'No momento não há visitas abertas previstas. Você pode pedir uma visita a qualquer imóvel.',
  },
  ar: {
    when: (day, times, zone) => `${day}، ${times} (${zone})`,
    item: (home, times) => `${isolate(home)}: ${times}`,
    at: (home, times) => `يوم مفتوح للزيارة في ${isolate(home)}: ${times}.`,
    notThen: (home, times) =>
      `لا يوجد يوم مفتوح للزيارة في ${isolate(home)} في تلك الأيام. التالي: ${times}.`,
    none: (home) =>
      `لا يوجد يوم مفتوح للزيارة في ${isolate(home)}. يمكنك طلب موعد معاينة بدلاً من ذلك.`,
    found: 'لهذه العقارات يوم مفتوح للزيارة:',
    noneThen: 'لا يوجد يوم مفتوح للزيارة في تلك الأيام. هذه هي المواعيد التالية:',
    noneAtAll: 'لا توجد أيام مفتوحة للزيارة حالياً. يمكنك طلب معاينة أي عقار.',
  },
  hi: {
    when,
    item,
    at: (home, times) => `${home} में ओपन हाउस: ${times}।`,
    notThen: (home, times) => `${home} में उन दिनों ओपन हाउस नहीं है। अगला: ${times}।`,
    none: (home) => `${home} में कोई ओपन हाउस तय नहीं है। आप घर देखने का समय माँग सकते हैं।`,
    found: 'इन घरों में ओपन हाउस है:',
    noneThen: 'उन दिनों किसी घर में ओपन हाउस नहीं है। अगले ये हैं:',
    noneAtAll: 'अभी कोई ओपन हाउस तय नहीं है। आप किसी भी घर को देखने का समय माँग सकते हैं।',
  },
  zh: {
    when: (day, times, zone) => `${day} ${times}（${zone}）`,
    item: (home, times) => `${home}：${times}`,
    at: (home, times) => `${home} 开放看房：${times}。`,
    notThen: (home, times) => `${home} 在那几天没有开放看房。下一次：${times}。`,
    none: (home) => `${home} 目前没有安排开放看房。您可以预约看房。`,
    found: '这些房源有开放看房：',
    noneThen: '那几天没有房源开放看房。接下来的有：',
    noneAtAll: '目前没有安排开放看房。您可以预约看任何一套房。',
  },
};
