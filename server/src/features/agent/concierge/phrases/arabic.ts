import { isolate, pluralsOf } from '../../../../platform/language/speech.ts';
import { arabicOfHomes, arabicOfWishes } from './arabic.homes.ts';
import type { FoundHomes, HomeKind, Phrases } from './phrases.ts';
import { toned } from './toned.ts';

const plural = pluralsOf('ar');

/**
 * What the concierge says in Arabic: Modern Standard, with verbal nouns where a verb would have to choose a gender.
 * Names and addresses are isolated, because most of them are written from left to right.
 */
export const arabic: Phrases = {
  ourTeam: 'فريقنا',
  quotes: ['«', '»'],
  greeting: (v) =>
    toned(v, {
      warm: [
        `مرحبًا، معك ${isolate(v.name)}، مساعد الذكاء الاصطناعي لدى ${isolate(v.organization)}. ما العقار المطلوب: في أي مدينة، وبكم غرفة نوم، وبأي ميزانية؟`,
      ],
      concise: [
        `مرحبًا، أنا ${isolate(v.name)}، مساعد الذكاء الاصطناعي لدى ${isolate(v.organization)}. أي مدينة، وكم غرفة نوم، وما الميزانية؟`,
      ],
      formal: [
        `تحية طيبة، معك ${isolate(v.name)}، مساعد الذكاء الاصطناعي لدى ${isolate(v.organization)}. كيف يمكنني خدمتك في البحث عن عقار؟`,
      ],
      playful: [
        `أهلًا وسهلًا! أنا ${isolate(v.name)}، صياد العقارات الذكي لدى ${isolate(v.organization)}. صف لي بيت أحلامك وسأبدأ البحث حالًا!`,
      ],
    }),
  greetingOnPage: (v, address) =>
    `مرحبًا، معك ${isolate(v.name)}، مساعد الذكاء الاصطناعي لدى ${isolate(v.organization)}. أرى أنك تتصفح ${isolate(address)}. هل تود معرفة المزيد عن هذا العقار أم رؤية عقارات مشابهة؟`,
  help: (v) =>
    `معك ${isolate(v.name)}، مساعد الذكاء الاصطناعي لدى ${isolate(v.organization)}. يمكنني البحث في عقاراتنا بحسب المدينة أو السعر أو غرف النوم أو المزايا، والإجابة عن أسئلة حول عقار، والمقارنة بين العقارات، وإيصال طلب معاينة أو رسالة إلى ${isolate(v.agent)}. ما الذي تبحث عنه؟`,
  thanks: (v) =>
    toned(v, {
      warm: ['على الرحب والسعة. هل هناك شيء آخر يمكنني البحث عنه؟'],
      concise: ['عفوًا. هل من شيء آخر؟'],
      formal: ['هذا من دواعي سروري. هل يمكنني خدمتك في أمر آخر؟'],
      playful: ['في أي وقت! عمّ أبحث أيضًا؟'],
    }),
  bye: () => 'شكرًا على زيارتك، مع التمنيات بالتوفيق في البحث. أنا هنا متى أردت المتابعة.',
  abuse: (v) =>
    `أعتذر عن الإزعاج. يمكنني المحاولة مرة أخرى بمدينة أو ميزانية أو عدد غرف النوم، أو إبلاغ ${isolate(v.agent)}. ما المفضّل لديك؟`,
  acknowledged: () => 'يسعدني ذلك. هل تود رؤية المزيد من العقارات أم معرفة المزيد عن أحدها؟',
  notInListing: (_v, address) => `لا أجد هذه المعلومة في إعلان ${isolate(address)}.`,
  unknown: (v) =>
    `عذرًا، لم أفهم ذلك تمامًا. يمكنني البحث في عقاراتنا، مثلًا بحسب المدينة والسعر وغرف النوم، أو الإجابة عن أسئلة حول عقار. أم تفضّل التحدث إلى ${isolate(v.agent)}؟`,
  aboutThem: () =>
    'شكرًا على إخباري. ما الذي ينبغي أن يتوفر في العقار؟ المدينة وعدد غرف النوم والميزانية بداية جيدة.',
  incompleteContact: () =>
    'يبدو أن هذا الرقم غير مكتمل. ما الرقم الكامل مع رمز المنطقة، أم تفضّل ترك بريد إلكتروني؟',
  inviteContact: (v) =>
    `إذا رغبت في أن يصلك رد من ${isolate(v.agent)}، فيكفي ترك رقم هاتف أو بريد إلكتروني.`,
  foundAnew: () => 'لا يوجد عقار بكل رغباتك السابقة، لذلك بحثت من جديد من دونها.',
  elsewhere: (v) => `هل أبحث في مدينة أخرى، أم أنقل سؤالك إلى ${isolate(v.agent)}؟`,
  noAnswer: (v) => `ليست لدي هذه المعلومة، ولا أود التخمين. هل أنقل سؤالك إلى ${isolate(v.agent)}؟`,
  topic: (v, topic) => {
    const agent = isolate(v.agent);
    const pass = `هل أنقل سؤالك إلى ${agent}؟`;
    switch (topic) {
      case 'robot':
        return `معك ${isolate(v.name)}، مساعد ذكاء اصطناعي يعمل لدى ${isolate(v.organization)}، ولست إنسانًا. أجيب استنادًا إلى عقاراتنا، ويمكنني إبلاغ ${agent} متى أردت التحدث إلى شخص.`;
      case 'prompt':
        return 'لا يمكنني المساعدة في ذلك، لكن يسعدني أن أساعدك في العثور على عقار. ما الذي تبحث عنه؟';
      case 'mortgage':
        return `يعتمد التمويل على وضعك، والجهة المناسبة لذلك هي مؤسسة تمويل مرخصة؛ لا يمكنني تقديم المشورة بشأن الفوائد أو ما يمكنك تحمّله. إذا كانت لديك ميزانية، يمكنني البحث ضمنها. ${pass}`;
      case 'legal':
        return `هذه مسألة قانونية أو ضريبية لا يمكنني تقديم المشورة فيها، ويمكن ذلك لمحامٍ أو مستشار ضريبي. ${pass}`;
      case 'sell':
        return `يمكن الحصول على المساعدة في البيع وتقدير قيمة عقارك من ${agent}. هل أنقل طلبك؟`;
      case 'negotiate':
        return `العروض والأسعار تُناقش مع ${agent} مباشرة. هل أنقل طلبك؟`;
      case 'advice':
        return `هذه مشورة شخصية أتركها إلى ${agent}، ويمكنني إخبارك بما يرد في كل إعلان. ${pass}`;
      case 'neighborhood':
        return `لا أعرف إلا ما يرد في إعلاناتنا، ولا يمكنني قول شيء موثوق عن المحيط. الخريطة ومواقع الجهات المحلية هي أفضل المصادر. ${pass}`;
      case 'hours':
        return `أنا هنا على مدار الساعة، لكن أوقات عمل المكتب ليست لدي. ${pass}`;
      case 'company':
        return `أعمل لدى ${isolate(v.organization)}.${v.agentPhone ? ` هاتف ${agent}: ${isolate(v.agentPhone)}.` : ''} هل أنقل رسالة؟`;
      case 'privacy':
        return `ما تكتبه هنا يُحفظ لدى ${isolate(v.organization)} للمساعدة في بحثك، ولا أشاركه مع أي جهة أخرى. للأسئلة عن بياناتك أو لطلب حذفها يمكنني نقل رسالة إلى ${agent}. هل تود ذلك؟`;
    }
  },
  fairHousing: (_v, topic) => {
    const offer =
      'إذا أخبرتني عن العقار نفسه، مثل المدينة أو السعر أو المساحة أو المزايا، يمكنني البحث عنه.';
    switch (topic) {
      case 'safety':
        return `لا يمكنني تقييم المناطق أو الأحياء. تنشر الشرطة والجهات المحلية بيانات رسمية. ${offer}`;
      case 'schools':
        return `لا يمكنني تقييم المدارس، لأنني أعامل كل المناطق على قدم المساواة. تنشر الجهات التعليمية معلومات رسمية. ${offer}`;
      case 'families':
      case 'people':
      case 'disability':
        return `الجميع موضع ترحيب في كل عقاراتنا. وفق قواعد الإسكان العادل لا يمكنني وصف المناطق أو اختيارها بحسب سكانها، وأبحث بحسب العقار وحده. ${offer}`;
    }
  },
  found: (_v, found) => {
    const { total, hasRelaxed } = found;
    if (hasRelaxed) return total === 1 ? 'هذا هو الأقرب إلى طلبك.' : 'هذه هي الأقرب إلى طلبك.';
    if (found.only)
      return `لدي ${homesOf(found)} لك: ${isolate(found.only.address)}، بسعر ${isolate(found.only.price)}.`;
    return `وجدت لك ${homesOf(found)}.${tailOf(found)}`;
  },
  cheaperFound: (_v, found) =>
    found.only
      ? `هناك عقار بسعر أقل: ${isolate(found.only.address)}، بسعر ${isolate(found.only.price)}.`
      : `بالتأكيد: ${homesOf(found)} بسعر أقل.${tailOf(found)}`,
  cheaperIf: (_v, concession, shown) => {
    const condition = {
      nearby: 'إذا كان الموقع الأبعد قليلًا مناسبًا',
      town: 'إذا كانت مدينة أخرى مناسبة',
      features: 'إذا أمكن الاستغناء عن المزايا المطلوبة',
      bedrooms: 'إذا كان عدد أقل من غرف النوم كافيًا',
      bathrooms: 'إذا كانت هناك مرونة في عدد الحمّامات',
      kind: 'إذا كان نوع آخر من العقارات مناسبًا',
    }[concession];
    return `${condition}، ${shown === 1 ? 'فهذا سعره أقل' : 'فهذه أسعارها أقل'}.`;
  },
  thanksForName: (_v, name) => `تشرفنا، ${isolate(name)}. ما الذي يمكنني البحث عنه أيضًا؟`,
  freshStart: () => 'بالتأكيد، لنبدأ من جديد. أي مدينة، وكم غرفة نوم، وأي ميزانية؟',
  offerNotice: (v) => `هل أطلب أن يصلك إشعار من ${isolate(v.agent)} عند توفر ما يناسبك؟`,
  foundNothing: (v) =>
    `بحثت في جميع عقاراتنا ولا يوجد ما يطابق ذلك تمامًا. هل نتخلى عن إحدى رغباتك، أم أنقل طلبك إلى ${isolate(v.agent)}؟`,
  relaxed: (_v, label) => `لا يوجد عقار بكل ما طلبت، لذلك تخليت عن رغبة واحدة: ${isolate(label)}.`,
  unresolved: (_v, places) => `لا توجد لدينا عقارات في ${isolate(places)}.`,
  unread: (_v, { words, isLookedFor }) =>
    isLookedFor
      ? `لم أتمكن من التحقق من ${words}، فبحثت عن ذلك في الأوصاف.`
      : `لم أتمكن من البحث وفق ${words}.`,
  nothingCheaper: (_v, { address, price }) =>
    `ليس لدي ما هو أرخص من ${isolate(address)} بسعر ${isolate(price)} ويناسب طلبك.`,
  cheapest: (_v, { address, price }) =>
    `الأقل سعرًا بينها هو ${isolate(address)} بسعر ${isolate(price)}.`,
  more: (_v, shown) => `إليك أيضًا ${kinds.home(shown, String(shown))}.`,
  noMore: () =>
    'هذا كل ما لدي لهذا البحث. إذا تغيّرت إحدى رغباتك، مثل السعر أو المنطقة، فسأبحث من جديد.',
  nothingShown: () =>
    'لم نطّلع على أي عقار بعد. يكفي ذكر مدينة أو ميزانية أو عدد غرف النوم لأعرض لك بعضها.',
  whichOne: () => 'أي عقار تقصد؟ يمكن قول «الأول» أو ذكر اسم الشارع.',
  notFound: (v, name) =>
    `لا أجد ${isolate(name)} بين العقارات المعروضة حاليًا. هل أنقل سؤالك إلى ${isolate(v.agent)}؟`,
  gone: () => 'لم يعد هذا العقار بين إعلاناتنا.',
  available: (_v, { address, price, asksGone }) =>
    `${asksGone ? 'لا' : 'نعم'}، ${isolate(address)} لا يزال متاحًا${price ? ` بسعر ${isolate(price)}` : ''}.`,
  unavailable: (_v, { address, status }) => `حالة ${isolate(address)}: ${status}.`,
  unmentioned: (_v, { address, what }) => `لا يرد في إعلان ${isolate(address)} ذكر ${what}.`,
  offerAgent: (v) => `هل أنقل سؤالك إلى ${isolate(v.agent)}؟`,
  offerNext: () => 'هل تود معرفة المزيد عن أحدها؟',
  viewingNoted: (v, { address, contact }) => {
    const what = `طلبك لمعاينة ${address ? isolate(address) : 'عقار'}`;
    return contact
      ? `نقلت ${what} إلى ${isolate(v.agent)}، وسيصلك تواصل للاتفاق على الموعد (${isolate(contact)}). لا شيء مؤكد حتى ذلك الحين.`
      : `سجّلت ${what} لدى ${isolate(v.agent)}.`;
  },
  viewingTimes: (v, { address }) =>
    `نقلت طلبك لمعاينة ${address ? isolate(address) : 'عقار'} إلى ${isolate(v.agent)}. يمكن اختيار أحد المواعيد المتاحة، وسيصلك التأكيد من ${isolate(v.agent)}. لا شيء مؤكد حتى ذلك الحين.`,
  humanNoted: (v, contact) =>
    contact
      ? `بالطبع. أبلغت ${isolate(v.agent)} برغبتك في التحدث، وبأن التواصل معك ممكن عبر ${isolate(contact)}.`
      : `بالطبع. أبلغت ${isolate(v.agent)} برغبتك في التحدث إلى شخص.`,
  contactNoted: (v, name) =>
    `شكرًا لك${name ? `، ${isolate(name)}` : ''}! نقلت بياناتك إلى ${isolate(v.agent)}.`,
  askContact: () => 'ما أفضل رقم هاتف أو بريد إلكتروني للتواصل معك؟',
  askName: () => 'هل لي أن أعرف اسمك؟',
  askIntent: () => 'هل ترغب في الشراء أم الاستئجار؟',
  askTime: () => 'أي يوم وأي ساعة يناسبانك؟',
  declined: (v) =>
    toned(v, {
      warm: ['لا بأس. ما الذي تود رؤيته أيضًا؟'],
      concise: ['حسنًا. هل من شيء آخر؟'],
      formal: ['بكل تأكيد. ما الذي يمكنني عرضه أيضًا؟'],
      playful: ['ولا يهمك! عمّ أبحث أيضًا؟'],
    }),
  seeCards: () => 'هذا ما لدي، والبطاقات تعرض تفاصيل كل عقار.',
  noReliableAnswer: (v) => `ليست لدي إجابة موثوقة عن ذلك. هل أنقل سؤالك إلى ${isolate(v.agent)}؟`,
  suggestions: {
    cheaper: 'شيء أرخص',
    more: 'عرض المزيد',
    similar: 'عرض منازل مشابهة',
    viewing: 'حجز معاينة',
    human: 'التحدث إلى شخص',
    compare: 'مقارنة أول اثنين',
    without: (wish) => `من دون: ${wish}`,
    about: (ordinal) => `معلومات عن ${['الأول', 'الثاني', 'الثالث'][ordinal] ?? 'الأخير'}`,
    search: ['منازل مع مسبح', 'منازل بثلاث غرف نوم', 'أحدث الإعلانات'],
  },
  homes: arabicOfHomes,
  wishes: arabicOfWishes,
};

/** "5 منازل في Salem", "عقار واحد". */
function homesOf({ total, figures, place, kind, isRent }: FoundHomes): string {
  const where = place ? ` في ${isolate(place.names)}` : '';
  return `${kinds[kind](total, figures.total)}${isRent ? ' للإيجار' : ''}${where}`;
}

const kinds: Readonly<Record<HomeKind, ReturnType<typeof plural>>> = {
  home: plural({
    one: 'عقار واحد',
    two: 'عقارين',
    few: '# عقارات',
    many: '# عقارًا',
    other: '# عقار',
  }),
  house: plural({
    one: 'منزل واحد',
    two: 'منزلين',
    few: '# منازل',
    many: '# منزلًا',
    other: '# منزل',
  }),
  condo: plural({
    one: 'شقة تمليك واحدة',
    two: 'شقتي تمليك',
    few: '# شقق تمليك',
    other: '# شقة تمليك',
  }),
  apartment: plural({ one: 'شقة واحدة', two: 'شقتين', few: '# شقق', other: '# شقة' }),
  townhouse: plural({ one: 'تاون هاوس واحد', other: '# تاون هاوس' }),
  listing: plural({
    one: 'إعلان واحد',
    two: 'إعلانين',
    few: '# إعلانات',
    many: '# إعلانًا',
    other: '# إعلان',
  }),
};

function tailOf({ total, shown, figures }: FoundHomes): string {
  return total > shown ? ` إليك ${kinds.home(shown, figures.shown)} منها.` : '';
}
