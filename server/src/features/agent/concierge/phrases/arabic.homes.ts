import { isolate, pluralsOf } from '../../../../platform/language/speech.ts';
import type { HomePhrases } from './home-phrases.ts';
import type { WishPhrases } from './phrases.ts';
import { arabicVocabulary } from './vocabulary/arabic.ts';

const plural = pluralsOf('ar');
const bedrooms = plural({
  one: 'غرفة نوم واحدة',
  two: 'غرفتا نوم',
  few: '# غرف نوم',
  other: '# غرفة نوم',
});
const bathrooms = plural({
  one: 'حمّام واحد',
  two: 'حمّامان',
  few: '# حمّامات',
  many: '# حمّامًا',
  other: '# حمّام',
});

/** What is said of one home, in Arabic. */
export const arabicOfHomes: HomePhrases = {
  per: { Annually: ' سنويًا', Monthly: ' شهريًا', Weekly: ' أسبوعيًا', Daily: ' يوميًا' },
  units: { SquareFeet: 'قدم²', SquareMeters: 'م²' },
  acres: plural({ few: '# أفدنة', many: '# فدانًا', other: '# فدان' }),
  beds: bedrooms,
  baths: bathrooms,
  bedrooms,
  bathrooms,
  stories: plural({ one: 'طابق واحد', two: 'طابقان', few: '# طوابق', other: '# طابقًا' }),
  garageSpaces: plural({
    one: 'موقف واحد',
    two: 'موقفين',
    few: '# مواقف',
    other: '# موقفًا',
  }),
  comma: '، ',
  thisHome: 'هذا العقار',
  listingNumber: (id) => `العقار رقم ${isolate(id)}`,
  price: (home, amount) => `سعر ${isolate(home)}: ${isolate(amount)}.`,
  rooms: (home, what) => `في ${isolate(home)}: ${what}.`,
  lot: (home, size) => `مساحة أرض ${isolate(home)}: ${size}.`,
  area: (home, size) => `المساحة السكنية في ${isolate(home)}: ${size}.`,
  built: (home, year) => `سنة بناء ${isolate(home)}: ${year}.`,
  garage: (home, what) => `في ${isolate(home)} مرآب، وفيه: ${what}.`,
  noDues: (home) => `لا توجد رسوم اتحاد ملّاك على ${isolate(home)}.`,
  dues: (home, amount) => `رسوم اتحاد الملّاك على ${isolate(home)}: ${isolate(amount)}.`,
  perArea: (home, amount, unit) =>
    `سعر ${isolate(home)} هو ${isolate(amount)} لكل ${isolate(unit)}.`,
  taxes: (home, amount) => `ضريبة العقار السنوية لـ ${isolate(home)}: ${isolate(amount)}.`,
  inTown: (city) => `العقار في ${isolate(city)}.`,
  address: (address, quarter) =>
    `العنوان: ${isolate(address)}${quarter ? `، في ${isolate(quarter)}` : ''}.`,
  agent: (home, people) => `العقار ${isolate(home)} معروض من ${isolate(people)}.`,
  availability: (home, date) => `العقار ${isolate(home)} متاح من ${date}.`,
  page: (url) => `كل التفاصيل في [صفحة العقار](${url}).`,
  photo: (home) => `تعرض بطاقة ${isolate(home)} صورته.`,
  aspects: {
    price: 'السعر',
    bedrooms: 'غرف النوم',
    bathrooms: 'الحمّامات',
    lot: 'مساحة الأرض',
    area: 'المساحة السكنية',
    built: 'سنة البناء',
    stories: 'عدد الطوابق',
    garage: 'مرآب',
    dues: 'رسوم اتحاد الملّاك',
    perArea: 'السعر لوحدة المساحة',
    taxes: 'ضريبة العقار',
    address: 'العنوان',
    agent: 'الوكيل العقاري',
    availability: 'موعد الإتاحة',
    photos: 'صور',
  },
  things: {
    pets: 'الحيوانات الأليفة',
    garden: 'حديقة أو فناء',
    pool: 'مسبح',
    kitchen: 'المطبخ',
    heating: 'التدفئة',
    air: 'تكييف الهواء',
    parking: 'موقف سيارات',
    renovated: 'تجديد',
    roof: 'السقف',
    laundry: 'غرفة غسيل',
    view: 'إطلالة',
    basement: 'قبو',
    fireplace: 'مدفأة',
    office: 'مكتب',
    floors: 'الأرضيات',
    elevator: 'مصعد',
    solar: 'ألواح شمسية',
    accessible: 'تسهيلات الوصول',
    furnished: 'الأثاث',
    internet: 'الإنترنت',
    beach: 'الشاطئ',
    balcony: 'شرفة أو تراس',
  },
  title: (home, city) => `**${isolate(home)}**${city ? ` في ${isolate(city)}` : ''}`,
  builtIn: (year) => `بُني عام ${year}`,
  has: (features) => `المزايا: ${features}.`,
  opening: (words) => `من الإعلان: «${isolate(words)}»`,
  says: (home, sentence) =>
    home
      ? `يرد في إعلان ${isolate(home)}: «${isolate(sentence)}»`
      : `يرد في الإعلان: «${isolate(sentence)}»`,
  includes: (home, feature) => `نعم، يشمل إعلان ${isolate(home)}: ${feature}.`,
  status: {
    ActiveUnderContract: 'قيد التعاقد',
    Pending: 'محجوز',
    ComingSoon: 'قريبًا',
    Hold: 'موقوف مؤقتًا',
    Closed: 'مباع',
    other: 'غير معروض حاليًا',
  },
  leastExpensive: (home) => `الأقل سعرًا: ${isolate(home)}.`,
  mostSpace: (home) => `الأكبر مساحة سكنية: ${isolate(home)}.`,
  newest: (home) => `الأحدث بناءً: ${isolate(home)}.`,
};

/** What a visitor looks for, in Arabic. */
export const arabicOfWishes: WishPhrases = {
  vocabulary: arabicVocabulary,
  around: (place) => `${place} وما حولها`,
};
