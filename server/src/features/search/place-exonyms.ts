/** What the same town is called elsewhere; a name of any column finds a listing's town by any other. */
const lines = `
New York | نيويورك | न्यूयॉर्क | 纽约 | nueva york | nova york
Los Angeles | لوس أنجلوس | लॉस एंजिल्स | 洛杉矶
San Francisco | سان فرانسيسكو | सैन फ्रांसिस्को | 旧金山 | 三藩市
San Diego | سان دييغو | सैन डिएगो | 圣地亚哥
San Jose | سان خوسيه | सैन होज़े | 圣何塞 | 圣荷西
Seattle | سياتل | सिएटल | 西雅图
Boston | بوسطن | बोस्टन | 波士顿
Chicago | شيكاغو | शिकागो | 芝加哥
Houston | هيوستن | ह्यूस्टन | 休斯顿 | 休斯敦
Dallas | دالاس | डलास | 达拉斯
Austin | أوستن | ऑस्टिन | 奥斯汀
Miami | ميامي | मियामी | 迈阿密
Orlando | أورلاندو | ऑरलैंडो | 奥兰多
Atlanta | أتلانتا | अटलांटा | 亚特兰大
Philadelphia | فيلادلفيا | फिलाडेल्फिया | 费城
Washington | واشنطن | वाशिंगटन | 华盛顿
Las Vegas | لاس فيغاس | लास वेगास | 拉斯维加斯
Phoenix | فينيكس | फीनिक्स | 凤凰城
Denver | دنفر | डेनवर | 丹佛
Portland | بورتلاند | पोर्टलैंड | 波特兰
Irvine | إرفاين | इरविन | 尔湾
Salem | سالم | سيلم | सेलम | 塞勒姆
Honolulu | هونولولو | होनोलूलू | 檀香山 | 火奴鲁鲁
Toronto | تورونتو | टोरंटो | 多伦多
Vancouver | فانكوفر | वैंकूवर | 温哥华
Montreal | مونتريال | मॉन्ट्रियल | 蒙特利尔 | montréal
London | لندن | लंदन | 伦敦 | londres | londra
Manchester | مانشستر | मैनचेस्टर | 曼彻斯特
Birmingham | برمنغهام | बर्मिंघम | 伯明翰
Edinburgh | إدنبرة | एडिनबर्ग | 爱丁堡 | edimburgo | édimbourg
Cambridge | كامبريدج | कैम्ब्रिज | 剑桥
Oxford | أكسفورد | ऑक्सफोर्ड | 牛津
Dublin | دبلن | डबलिन | 都柏林 | dublín
Paris | باريس | पेरिस | 巴黎 | parís
Lyon | ليون | ल्यों | 里昂 | lyons
Marseille | مرسيليا | मार्सिले | 马赛 | marseilles | marsella | marselha
Nice | نيس | नीस | 尼斯 | niza
Bordeaux | بوردو | बोर्दो | 波尔多 | burdeos
Berlin | برلين | बर्लिन | 柏林 | berlín | berlim
München | ميونخ | ميونيخ | म्यूनिख | 慕尼黑 | munich | múnich | munique
Köln | كولونيا | कोलोन | 科隆 | cologne
Hamburg | هامبورغ | हैम्बर्ग | 汉堡 | hamburgo | hambourg
Frankfurt | فرانكفورت | फ्रैंकफर्ट | 法兰克福 | francfort | frankfurt am main
Wien | فيينا | वियना | 维也纳 | vienna | viena | vienne
Zürich | زيورخ | ज्यूरिख | 苏黎世 | zurich | zúrich | zurique
Genève | جنيف | जिनेवा | 日内瓦 | geneva | ginebra | genf | genebra
Madrid | مدريد | मैड्रिड | 马德里
Barcelona | برشلونة | बार्सिलोना | 巴塞罗那 | barcelone
Valencia | فالنسيا | वैलेंसिया | 瓦伦西亚 | 巴伦西亚 | valence | valència
Sevilla | إشبيلية | सेविले | 塞维利亚 | seville | séville | sevilha
Málaga | مالقة | मलागा | 马拉加
Lisboa | لشبونة | लिस्बन | 里斯本 | lisbon | lisbonne | lissabon
Porto | بورتو | पोर्टो | 波尔图 | oporto
Roma | روما | रोम | 罗马 | rome | rom
Milano | ميلانو | मिलान | 米兰 | milan | milán | mailand | milão
Firenze | فلورنسا | फ्लोरेंस | 佛罗伦萨 | florence | florencia | florenz | florença
Amsterdam | أمستردام | एम्स्टर्डम | 阿姆斯特丹
Athina | أثينا | एथेंस | 雅典 | athens | atenas | athènes | athen
Istanbul | إسطنبول | इस्तांबुल | 伊斯坦布尔 | estambul | istambul
Dubai | دبي | दुबई | 迪拜 | dubái | dubaï
Dubai Marina | دبي مارينا | مرسى دبي | दुबई मरीना | 迪拜码头 | 迪拜滨海
Downtown Dubai | وسط مدينة دبي | داون تاون دبي | 迪拜市中心
Palm Jumeirah | نخلة جميرا | النخلة جميرا | पाम जुमेराह | 朱美拉棕榈岛 | 棕榈岛
Business Bay | الخليج التجاري | बिजनेस बे | 商业湾
Abu Dhabi | أبو ظبي | ابوظبي | أبوظبي | अबू धाबी | 阿布扎比
Al Reem Island | جزيرة الريم
Yas Island | جزيرة ياس | 亚斯岛
Burj Khalifa | برج خليفة | बुर्ज खलीफा | 哈利法塔
Dubai Mall | دبي مول | दुबई मॉल | 迪拜购物中心
Sharjah | الشارقة | शारजाह | 沙迦
Riyadh | الرياض | रियाद | 利雅得 | riad
Jeddah | جدة | जेद्दा | 吉达
Doha | الدوحة | दोहा | 多哈
Cairo | القاهرة | काहिरा | 开罗 | el cairo | le caire | kairo
Mumbai | مومباي | मुंबई | मुम्बई | 孟买 | bombay
Delhi | دلهي | दिल्ली | 德里
New Delhi | نيودلهي | नई दिल्ली | 新德里
Bengaluru | بنغالور | बेंगलुरु | बैंगलोर | 班加罗尔 | bangalore
Chennai | تشيناي | चेन्नई | 金奈 | madras
Kolkata | كولكاتا | कोलकाता | 加尔各答 | calcutta
Hyderabad | حيدر آباد | हैदराबाद | 海得拉巴
Pune | بونه | पुणे | 浦那 | poona
Gurugram | غوروغرام | गुरुग्राम | गुड़गांव | 古尔冈 | gurgaon
Karachi | كراتشي | कराची | 卡拉奇
Lahore | لاهور | लाहौर | 拉合尔
Islamabad | إسلام آباد | इस्लामाबाद | 伊斯兰堡
Singapore | سنغافورة | सिंगापुर | 新加坡 | singapur | singapour | singapura
Hong Kong | هونغ كونغ | हांगकांग | 香港
Beijing | بكين | बीजिंग | 北京 | peking | pekín
Shanghai | شنغهاي | शंघाई | 上海
Tokyo | طوكيو | टोक्यो | 东京 | tokio
Sydney | سيدني | सिडनी | 悉尼
Melbourne | ملبورن | मेलबर्न | 墨尔本
Ciudad de México | مكسيكو | मेक्सिको सिटी | 墨西哥城 | mexico city | cdmx
São Paulo | ساو باولو | साओ पाउलो | 圣保罗
`;

const groups = lines
  .trim()
  .split('\n')
  .map((line) => line.split(' | '));

/** Every other name of a place by each of its names, as `key` writes them. */
export function exonymsBy(key: (name: string) => string): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, readonly string[]>();
  for (const group of groups) {
    const keys = group.map(key);
    for (const name of keys) all.set(name, keys);
  }
  return all;
}
