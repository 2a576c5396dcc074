import { pluralsOf } from '../../../../platform/language/speech.ts';
import { hindiOfHomes, hindiOfWishes } from './hindi.homes.ts';
import type { FoundHomes, HomeKind, Phrases } from './phrases.ts';
import { toned } from './toned.ts';

const plural = pluralsOf('hi');

/** What the concierge says in Hindi: with आप, in the words of everyday speech, and without a gender for anybody. */
export const hindi: Phrases = {
  ourTeam: 'हमारी टीम',
  quotes: ['“', '”'],
  greeting: (v) =>
    toned(v, {
      warm: [
        `नमस्ते, यहाँ ${v.name} है, ${v.organization} का AI असिस्टेंट। आपको कैसा घर चाहिए: किस शहर में, कितने बेडरूम का और किस बजट में?`,
      ],
      concise: [
        `नमस्ते, यहाँ ${v.name}, ${v.organization} का AI असिस्टेंट। कौन सा शहर, कितने बेडरूम, कितना बजट?`,
      ],
      formal: [
        `नमस्कार। यहाँ ${v.name} है, ${v.organization} का AI असिस्टेंट। घर की तलाश में आपकी क्या सहायता की जाए?`,
      ],
      playful: [
        `नमस्ते! यहाँ ${v.name} है, ${v.organization} का AI घर-खोजी। अपने सपनों का घर बताइए, खोज अभी शुरू!`,
      ],
    }),
  greetingOnPage: (v, address) =>
    `नमस्ते, यहाँ ${v.name} है, ${v.organization} का AI असिस्टेंट। आप अभी ${address} देख रहे हैं। क्या आपको इसके बारे में और जानना है या मिलते-जुलते घर देखने हैं?`,
  help: (v) =>
    `यहाँ ${v.name} है, ${v.organization} का AI असिस्टेंट। यहाँ आप शहर, कीमत, बेडरूम या सुविधाओं के हिसाब से घर खोज सकते हैं, किसी घर के बारे में सवाल पूछ सकते हैं, घरों की तुलना कर सकते हैं और ${v.agent} तक विज़िट का अनुरोध या संदेश पहुँचा सकते हैं। आपको क्या चाहिए?`,
  thanks: (v) =>
    toned(v, {
      warm: ['आपका स्वागत है। क्या कुछ और खोजना है?'],
      concise: ['स्वागत है। और कुछ?'],
      formal: ['आपका हार्दिक स्वागत है। क्या आपकी कोई और सहायता की जाए?'],
      playful: ['कभी भी! अब और क्या ढूँढा जाए?'],
    }),
  bye: () => 'आने के लिए धन्यवाद, और घर की तलाश के लिए शुभकामनाएँ। जब चाहें, यहाँ आगे बात कर सकते हैं।',
  abuse: (v) =>
    `असुविधा के लिए खेद है। शहर, बजट या बेडरूम की संख्या बताएँ तो फिर से खोज की जा सकती है, या ${v.agent} को बताया जा सकता है। आप क्या चाहेंगे?`,
  acknowledged: () => 'बढ़िया। क्या आप और घर देखना चाहेंगे या किसी एक के बारे में और जानना चाहेंगे?',
  notInListing: (_v, address) => `${address} की लिस्टिंग में यह जानकारी नहीं मिली।`,
  unknown: (v) =>
    `माफ़ कीजिए, यह बात ठीक से समझ नहीं आई। आप शहर, कीमत और बेडरूम के हिसाब से घर खोज सकते हैं या किसी घर के बारे में सवाल पूछ सकते हैं। या क्या आप ${v.agent} से बात करना चाहेंगे?`,
  aboutThem: () =>
    'बताने के लिए धन्यवाद। घर में क्या-क्या होना चाहिए? शहर, बेडरूम की संख्या और बजट से शुरुआत अच्छी रहेगी।',
  incompleteContact: () =>
    'यह नंबर अधूरा लगता है। एरिया कोड के साथ पूरा नंबर क्या है, या आप ईमेल पता देना चाहेंगे?',
  inviteContact: (v) => `अगर आप ${v.agent} की ओर से जवाब चाहते हैं, तो फ़ोन नंबर या ईमेल छोड़ दें।`,
  foundAnew: () => 'आपकी पिछली सभी शर्तों के साथ कोई घर नहीं है, इसलिए उनके बिना नई खोज की गई।',
  elsewhere: (v) => `क्या किसी दूसरे शहर में खोजें, या आपका सवाल ${v.agent} तक पहुँचाएँ?`,
  noAnswer: (v) =>
    `यह जानकारी उपलब्ध नहीं है, और अंदाज़ा लगाना ठीक नहीं होगा। क्या आपका सवाल ${v.agent} तक पहुँचाएँ?`,
  topic: (v, topic) => {
    const pass = `क्या आपका सवाल ${v.agent} तक पहुँचाएँ?`;
    switch (topic) {
      case 'robot':
        return `यहाँ ${v.name} है, ${v.organization} का AI असिस्टेंट, कोई इंसान नहीं। जवाब हमारी अपनी लिस्टिंग पर आधारित होते हैं, और जब चाहें ${v.agent} को बुलाया जा सकता है।`;
      case 'prompt':
        return 'इसमें मदद नहीं हो सकती, लेकिन घर खोजने में ज़रूर मदद मिलेगी। आपको क्या चाहिए?';
      case 'mortgage':
        return `लोन आपकी स्थिति पर निर्भर करता है, इसके लिए किसी अधिकृत बैंक से बात करना सही रहेगा; ब्याज दर या आपकी क्षमता पर यहाँ सलाह नहीं दी जा सकती। बजट बताएँ तो उसके अंदर खोज हो सकती है। ${pass}`;
      case 'legal':
        return `यह कानूनी या टैक्स का सवाल है, जिस पर यहाँ सलाह नहीं दी जा सकती; इसके लिए वकील या टैक्स सलाहकार सही हैं। ${pass}`;
      case 'sell':
        return `बेचने और आपके घर की कीमत के बारे में ${v.agent} की मदद मिल सकती है। क्या आपका अनुरोध आगे पहुँचाएँ?`;
      case 'negotiate':
        return `ऑफ़र और कीमत पर सिर्फ़ ${v.agent} से बात हो सकती है। क्या आपकी बात आगे पहुँचाएँ?`;
      case 'advice':
        return `यह निजी सलाह है, जो ${v.agent} से लेना ठीक रहेगा; यहाँ बताया जा सकता है कि हर लिस्टिंग में क्या लिखा है। ${pass}`;
      case 'neighborhood':
        return `यहाँ केवल हमारी लिस्टिंग की जानकारी है, इसलिए आसपास के बारे में कुछ भरोसेमंद नहीं कहा जा सकता। नक्शा और स्थानीय विभागों की वेबसाइटें सबसे अच्छे स्रोत हैं। ${pass}`;
      case 'hours':
        return `यहाँ आप किसी भी समय लिख सकते हैं, लेकिन ऑफ़िस का समय अभी उपलब्ध नहीं है। ${pass}`;
      case 'company':
        return `यह चैट ${v.organization} की है।${v.agentPhone ? ` ${v.agent} का फ़ोन: ${v.agentPhone}।` : ''} क्या कोई संदेश पहुँचाएँ?`;
      case 'privacy':
        return `आप यहाँ जो लिखते हैं, उसे ${v.organization} आपकी खोज में मदद के लिए रखता है, और यहाँ से वह किसी और को नहीं दिया जाता। अपने डेटा के बारे में सवाल के लिए या उसे हटवाने के लिए ${v.agent} तक संदेश पहुँचाया जा सकता है। क्या आप यह चाहेंगे?`;
    }
  },
  fairHousing: (_v, topic) => {
    const offer = 'घर के बारे में बताएँ, जैसे शहर, कीमत, आकार या सुविधाएँ, तो उसके हिसाब से खोज की जा सकती है।';
    switch (topic) {
      case 'safety':
        return `इलाकों या मोहल्लों को आँका नहीं जा सकता। पुलिस और स्थानीय विभाग आधिकारिक आँकड़े प्रकाशित करते हैं। ${offer}`;
      case 'schools':
        return `स्कूलों को आँका नहीं जा सकता, क्योंकि यहाँ सभी इलाके समान हैं। शिक्षा विभाग आधिकारिक जानकारी प्रकाशित करता है। ${offer}`;
      case 'families':
      case 'people':
      case 'disability':
        return `हमारे हर घर में सभी का स्वागत है। निष्पक्ष आवास के नियमों के अनुसार इलाकों को वहाँ रहने वालों के आधार पर न बताया जा सकता है, न चुना जा सकता है; खोज केवल घर के आधार पर होती है। ${offer}`;
    }
  },
  found: (_v, found) => {
    const { total, hasRelaxed } = found;
    if (hasRelaxed) return total === 1 ? 'यह सबसे करीब है।' : 'ये सबसे करीब हैं।';
    if (found.only)
      return `आपके लिए ${homesOf(found)} मिला: ${found.only.address}, कीमत ${found.only.price}।`;
    return `आपके लिए ${homesOf(found)} मिले।${tailOf(found)}`;
  },
  cheaperFound: (_v, found) =>
    found.only
      ? `एक घर कम कीमत पर है: ${found.only.address}, कीमत ${found.only.price}।`
      : `ज़रूर, कम कीमत पर ${homesOf(found)} हैं।${tailOf(found)}`,
  cheaperIf: (_v, concession, shown) => {
    const condition = {
      nearby: 'अगर थोड़ी दूर भी चलेगा',
      town: 'अगर दूसरा शहर भी चलेगा',
      features: 'अगर माँगी गई अतिरिक्त सुविधाओं के बिना भी चलेगा',
      bedrooms: 'अगर कम बेडरूम भी चलेंगे',
      bathrooms: 'अगर बाथरूम की संख्या में छूट है',
      kind: 'अगर दूसरी तरह का घर भी चलेगा',
    }[concession];
    return `${condition}, तो ${shown === 1 ? 'इसकी कीमत कम है' : 'इनकी कीमत कम है'}।`;
  },
  thanksForName: (_v, name) => `आपसे मिलकर अच्छा लगा, ${name} जी। और क्या खोजना है?`,
  freshStart: () => 'ज़रूर, नए सिरे से शुरू करते हैं। कौन सा शहर, कितने बेडरूम और कितना बजट?',
  offerNotice: (v) => `क्या ऐसा घर आने पर ${v.agent} की ओर से आपको सूचना मिले, ऐसा अनुरोध करें?`,
  foundNothing: (v) =>
    `हमारी सभी लिस्टिंग देखी गईं, बिल्कुल ऐसा कोई घर नहीं है। क्या कोई एक शर्त हटाएँ, या आपका अनुरोध ${v.agent} तक पहुँचाएँ?`,
  relaxed: (_v, label) => `आपकी सभी शर्तों वाला कोई घर नहीं है, इसलिए एक शर्त छोड़ी गई: ${label}।`,
  unresolved: (_v, places) => `${places} में हमारी कोई लिस्टिंग नहीं है।`,
  unread: (_v, { words, isLookedFor }) =>
    isLookedFor
      ? `${words} की जाँच नहीं हो सकी, इसलिए इसे विवरणों में खोजा गया।`
      : `${words} के आधार पर खोज नहीं हो सकी।`,
  nothingCheaper: (_v, { address, price }) =>
    `${address} (${price}) से सस्ता ऐसा कोई घर नहीं है जो आपकी शर्तों पर खरा उतरे।`,
  cheapest: (_v, { address, price }) => `इनमें सबसे कम कीमत ${address} की है: ${price}।`,
  more: (_v, shown) => `यहाँ ${kinds.home(shown, String(shown))} और हैं।`,
  noMore: () => 'इस खोज में इतने ही घर हैं। कीमत या इलाके जैसी कोई शर्त बदलें तो फिर से खोज की जाएगी।',
  nothingShown: () =>
    'अभी तक कोई घर नहीं देखा गया है। शहर, बजट या बेडरूम की संख्या बताएँ, तो कुछ घर दिखाए जाएँगे।',
  whichOne: () => 'आप किस घर की बात कर रहे हैं? आप “पहला” कह सकते हैं या सड़क का नाम बता सकते हैं।',
  notFound: (v, name) => `${name} अभी उपलब्ध घरों में नहीं मिला। क्या आपका सवाल ${v.agent} तक पहुँचाएँ?`,
  gone: () => 'वह घर अब हमारी लिस्टिंग में नहीं है।',
  available: (_v, { address, price, asksGone }) =>
    `${asksGone ? 'नहीं' : 'हाँ'}, ${address} अभी भी उपलब्ध है${price ? `, कीमत ${price}` : ''}।`,
  unavailable: (_v, { address, status }) => `${address} की स्थिति: ${status}।`,
  unmentioned: (_v, { address, what }) => `${address} की लिस्टिंग में इसका उल्लेख नहीं है: ${what}।`,
  offerAgent: (v) => `क्या आपका सवाल ${v.agent} तक पहुँचाएँ?`,
  offerNext: () => 'क्या आप इनमें से किसी के बारे में और जानना चाहेंगे?',
  viewingNoted: (v, { address, contact }) => {
    const what = `${address ? `${address} की ` : ''}विज़िट का आपका अनुरोध`;
    return contact
      ? `${what} ${v.agent} तक पहुँचा दिया गया है। समय तय करने के लिए आपसे संपर्क किया जाएगा (${contact})। तब तक कुछ भी पक्का नहीं है।`
      : `${what} ${v.agent} के लिए दर्ज कर लिया गया है।`;
  },
  viewingTimes: (v, { address }) =>
    `${address ? `${address} की ` : ''}विज़िट का आपका अनुरोध ${v.agent} तक पहुँचा दिया गया है। खाली समयों में से एक चुनें, ${v.agent} की ओर से पुष्टि की जाएगी। तब तक कुछ भी पक्का नहीं है।`,
  humanNoted: (v, contact) =>
    contact
      ? `ज़रूर। ${v.agent} को बता दिया गया है कि आप बात करना चाहते हैं और आपसे यहाँ संपर्क हो सकता है: ${contact}।`
      : `ज़रूर। ${v.agent} को बता दिया गया है कि आप किसी व्यक्ति से बात करना चाहते हैं।`,
  contactNoted: (v, name) =>
    `धन्यवाद${name ? `, ${name} जी` : ''}! आपकी जानकारी ${v.agent} तक पहुँचा दी गई है।`,
  askContact: () => 'आपसे संपर्क के लिए सबसे अच्छा फ़ोन नंबर या ईमेल कौन सा है?',
  askName: () => 'क्या आपका नाम जान सकते हैं?',
  askIntent: () => 'आप खरीदना चाहते हैं या किराये पर लेना?',
  askTime: () => 'आपके लिए कौन सा दिन और समय ठीक रहेगा?',
  declined: (v) =>
    toned(v, {
      warm: ['कोई बात नहीं। आप और क्या देखना चाहेंगे?'],
      concise: ['ठीक है। और कुछ?'],
      formal: ['अवश्य। आपको और क्या दिखाया जाए?'],
      playful: ['कोई बात नहीं! अब और क्या ढूँढा जाए?'],
    }),
  seeCards: () => 'ये घर मिले हैं; कार्ड पर हर घर का विवरण है।',
  noReliableAnswer: (v) => `इसका भरोसेमंद जवाब उपलब्ध नहीं है। क्या आपका सवाल ${v.agent} तक पहुँचाएँ?`,
  suggestions: {
    cheaper: 'कुछ सस्ता',
    more: 'और दिखाएँ',
    similar: 'मिलते-जुलते घर दिखाएँ',
    viewing: 'विज़िट बुक करें',
    human: 'किसी व्यक्ति से बात करें',
    compare: 'पहले दो की तुलना करें',
    without: (wish) => `इसके बिना: ${wish}`,
    about: (ordinal) => `${['पहले', 'दूसरे', 'तीसरे'][ordinal] ?? 'आख़िरी'} घर के बारे में बताएँ`,
    search: ['पूल वाले घर', '3 बेडरूम वाले घर', 'सबसे नई लिस्टिंग'],
  },
  homes: hindiOfHomes,
  wishes: hindiOfWishes,
};

/** "Salem में 5 मकान", "एक घर". */
function homesOf({ total, figures, place, kind, isRent }: FoundHomes): string {
  const where = place ? `${place.names} में ` : '';
  return `${where}${isRent ? 'किराये के लिए ' : ''}${kinds[kind](total, figures.total)}`;
}

const kinds: Readonly<Record<HomeKind, (count: number, figure: string) => string>> = {
  home: one('एक घर', '# घर'),
  house: one('एक मकान', '# मकान'),
  condo: one('एक कॉन्डो', '# कॉन्डो'),
  apartment: one('एक अपार्टमेंट', '# अपार्टमेंट'),
  townhouse: one('एक टाउनहाउस', '# टाउनहाउस'),
  listing: one('एक लिस्टिंग', '# लिस्टिंग'),
};

/** Hindi counts nought as one, which would say too much. */
function one(single: string, other: string): (count: number, figure: string) => string {
  const many = plural({ other });
  return (count, figure) => (count === 1 ? single : many(count, figure));
}

function tailOf({ total, shown, figures }: FoundHomes): string {
  return total > shown ? ` यहाँ ${figures.shown} घर दिखाए गए हैं।` : '';
}
