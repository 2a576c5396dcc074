import type { HousePhrases } from './phrases.ts';

export const hi: HousePhrases = {
  aHome: 'घर',
  viewing: (news, home, time, agent) => {
    switch (news) {
      case 'requested':
        return `${home} की विज़िट का अनुरोध: ${time}। ${agent} की ओर से पुष्टि की जाएगी।`;
      case 'moved':
        return `${home} की विज़िट का नया समय: ${time}। ${agent} की ओर से पुष्टि की जाएगी।`;
      case 'cancelled':
        return `${home} की विज़िट रद्द: ${time}।`;
      case 'confirmed':
        return `${agent} की ओर से ${home} की विज़िट की पुष्टि हो गई है: ${time}।`;
      case 'calledOff':
        return `${agent} की ओर से ${home} की विज़िट रद्द करनी पड़ी: ${time}।`;
    }
  },
  askForRating: (agent) => `${agent} के साथ आपकी बातचीत कैसी रही? 1 (खराब) से 5 (बहुत अच्छी) तक रेटिंग दें।`,
  apology: (person) =>
    `क्षमा करें, मैं अभी जवाब नहीं दे सकता। मैंने ${person} को बता दिया है, और वे आपसे संपर्क करेंगे। ई-मेल या फ़ोन नंबर छोड़ दें, तो वे वहाँ आपसे बात कर सकेंगे।`,
  errors: {
    rate_limited: 'बहुत सारे संदेश एक साथ आए हैं। कृपया कुछ सेकंड रुकें।',
    service_unavailable: 'यह अभी नहीं हो सका। कृपया थोड़ी देर में फिर कोशिश करें।',
    slot_not_available: 'यह समय अब खाली नहीं है। कृपया दूसरा समय चुनें।',
    contact_required: 'कृपया बताएँ कि आपसे कैसे संपर्क करें: ईमेल या फ़ोन से।',
    too_many_viewings: 'आपकी कई विज़िट पहले से तय हैं। पहले उनमें से एक रद्द करें।',
    viewing_over: 'यह विज़िट हो चुकी है या रद्द है। कृपया नई विज़िट का अनुरोध करें।',
    nothing_to_send: 'अभी तक कोई बात नहीं हुई है। पहले कोई सवाल पूछें।',
    too_many_saved_homes: 'बहुत सारे घर सहेजे गए हैं। दूसरा सहेजने के लिए एक हटाएँ।',
    attachment_gone: 'यह फ़ाइल अब उपलब्ध नहीं है। कृपया इसे फिर से अपलोड करें।',
    consent_required: 'चैट के लिए आपकी सहमति ज़रूरी है।',
  },
};
