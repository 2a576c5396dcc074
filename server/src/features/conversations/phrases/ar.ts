import { isolate } from '../../../platform/language/speech.ts';
import type { HousePhrases } from './phrases.ts';

export const ar: HousePhrases = {
  aHome: 'العقار',
  viewing: (news, home, time, agent) => {
    switch (news) {
      case 'requested':
        return `طُلبت معاينة ${isolate(home)}: ${isolate(time)}. سيصلك التأكيد من ${isolate(agent)}.`;
      case 'moved':
        return `تغيّر موعد معاينة ${isolate(home)}: ${isolate(time)}. سيصلك التأكيد من ${isolate(agent)}.`;
      case 'cancelled':
        return `أُلغيت معاينة ${isolate(home)}: ${isolate(time)}.`;
      case 'confirmed':
        return `وصل تأكيد معاينة ${isolate(home)} من ${isolate(agent)}: ${isolate(time)}.`;
      case 'calledOff':
        return `أُلغيت معاينة ${isolate(home)} من جانب ${isolate(agent)}: ${isolate(time)}.`;
    }
  },
  askForRating: (agent) =>
    `كيف كانت محادثتك مع ${isolate(agent)}؟ التقييم من 1 (سيئة) إلى 5 (ممتازة).`,
  apology: (person) =>
    `عذرًا، لا أستطيع الإجابة الآن. أبلغتُ ${person}، وسيصلك رد. إذا تركت بريدًا إلكترونيًا أو رقم هاتف، يمكن التواصل معك عبره.`,
  errors: {
    rate_limited: 'عدد الرسائل كبير. يُرجى الانتظار بضع ثوانٍ.',
    service_unavailable: 'تعذّر ذلك الآن. يُرجى المحاولة بعد قليل.',
    slot_not_available: 'لم يعد هذا الموعد متاحًا. يُرجى اختيار موعد آخر.',
    contact_required: 'يُرجى ذكر وسيلة للتواصل معك: البريد الإلكتروني أو الهاتف.',
    too_many_viewings: 'لديك عدة معاينات قادمة. يُرجى إلغاء إحداها أولًا.',
    viewing_over: 'انتهت هذه المعاينة أو أُلغيت. يُرجى طلب معاينة جديدة.',
    nothing_to_send: 'لم يُكتب شيء بعد. يُرجى طرح سؤال أولًا.',
    too_many_saved_homes: 'العقارات المحفوظة كثيرة جدًا. يُرجى إزالة أحدها لحفظ غيره.',
    attachment_gone: 'لم يعد هذا الملف متاحًا. يُرجى رفعه من جديد.',
    consent_required: 'استخدام المحادثة يتطلب موافقتك.',
  },
};
