/* Names in scripts without capitals: only what is said to be one, or stands alone beside a number. */

const arabicWord = String.raw`(?!و(?:رقم|هاتف|بريد|ايميل|إيميل|جوال|اريد|أريد|ابحث|أبحث|احتاج|أحتاج))[\p{Script=Arabic}\p{M}]+`;
const devanagari = String.raw`[\p{Script=Devanagari}\p{M}]+`;
const notWritten = String.raw`(?![\p{L}\p{M}])`;

/** What people are, not who: after "I am" in Arabic and Hindi. */
const arabicStates =
  /^(?:من|في|على|مهتم|مهتمة|جاهز|جاهزة|مستعد|مستعدة|أبحث|ابحث|أريد|اريد|نريد|أرغب|ارغب|أحتاج|احتاج|لا|لست|هنا|أيضا|مشتري|مستثمر|وكيل|أسكن|اسكن|أعيش|اعيش|متزوج|طالب|عميل|زبون)$/u;
const hindiStates =
  /^(?:तैयार|इच्छुक|परेशान|खरीदार|ख़रीदार|किरायेदार|किराएदार|डॉक्टर|इंजीनियर|छात्र|यहाँ|यहां|अभी|भी|एक|नया|नई|शादीशुदा|अकेला|अकेली|बिल्कुल|आपका|आपकी|ठीक|व्यस्त|बाहर|घर|दिल्ली|मुंबई|पुणे|एजेंट|दिलचस्पी|सोच|देख|ढूंढ|खोज|चाहता|चाहती|नहीं|इसे|मैं)$/u;

const surnames =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚';
/** "黄山人" comes from a mountain, "张先生的太太" is somebody else. */
const chineseName = String.raw`([${surnames}]\p{Script=Han}{1,2}(?<![人客家师商户的]))`;
const chineseEnd = String.raw`(?=$|[\s,，。.!！、;；:：(（]|电话|手机|邮箱|微信|想|要|我|的|来自|在|就行|就好|即可|吧)`;

const stated: readonly RegExp[] = [
  new RegExp(`(?:اسمي|إسمي)(?: هو| هي)? (${arabicWord}(?: ${arabicWord}){0,2})`, 'u'),
  new RegExp(`(?:معك|معكم|معاك|معاكم|هنا) (${arabicWord}(?: ${arabicWord})?)(?=$|[،,.!؟?])`, 'u'),
  new RegExp(`(?:الاسم|الإسم)(?: الكامل)?\\s*[:：]\\s*(${arabicWord}(?: ${arabicWord}){0,2})`, 'u'),
  new RegExp(`(?:اسمي|إسمي) الكامل(?: هو)? (${arabicWord}(?: ${arabicWord}){0,2})`, 'u'),
  new RegExp(
    `(?:وياك|وياكم|يتكلم|المتحدث|تحياتي|تحياتنا)[،,\\s]+(${arabicWord}(?: ${arabicWord})?)(?=$|[،,.!؟?])`,
    'u',
  ),
  new RegExp(`(?:^|[\\s,;])नाम\\s*[:：-]\\s*(${devanagari}(?: ${devanagari})?)`, 'u'),
  new RegExp(`मेरा नाम (${devanagari}(?: ${devanagari}){0,2}?) (?:है|हैं)${notWritten}`, 'u'),
  new RegExp(`(?:मैं|में) (${devanagari}(?: ${devanagari})?) (?:बोल|बात कर) रह`, 'u'),
  new RegExp(
    `(?:我叫|叫我|本人(?:叫|是)?(?=[${surnames}])|我的名字(?:是|叫)|名字(?:是|叫)|(?:姓名|联系人|称呼)(?:是|[:：])?)\\s*([\\p{Script=Han}·]{2,5}?)${chineseEnd}`,
    'u',
  ),
  new RegExp(`(?:我|免贵|敝)姓([${surnames}])(?!\\p{Script=Han}{3})`, 'u'),
  new RegExp(`(?:我是|这里是|这是)${chineseName}${chineseEnd}`, 'u'),
  /(?:저는|제 이름은)\s*([\p{Script=Hangul}]{2,4}?)(?:입니다|이에요|예요|이라고)/u,
  /(?:私は|わたしは|^)\s*([\p{Script=Han}\p{Script=Katakana}]{1,6})(?:と申します|といいます|と言います)/u,
];

const likely: readonly (readonly [RegExp, RegExp])[] = [
  [
    new RegExp(`(?:^|[\\s،,])[أا]نا (${arabicWord}(?: ${arabicWord})?)(?=$|[،,.!])`, 'u'),
    arabicStates,
  ],
  [
    new RegExp(`(?:^|[\\s,])मैं (${devanagari}(?: ${devanagari})?) (?:हूँ|हूं)(?=$|[\\s,।.!])`, 'u'),
    hindiStates,
  ],
];

const withoutCapitals =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u;

/** Whether names of the text have no capitals to be known by. */
export function isWithoutCapitals(text: string): boolean {
  const latin = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return withoutCapitals.test(text) && latin <= 1;
}

/** The name that a visitor gives in Arabic, Hindi or Chinese, as written. */
export function readForeignName(text: string, hasContact: boolean): string | null {
  for (const pattern of stated) {
    const name = pattern.exec(text)?.[1];
    if (name) return name.trim();
  }
  for (const [pattern, states] of likely) {
    const name = pattern.exec(text)?.[1];
    if (name && !name.split(' ').some((word) => states.test(word))) return name.trim();
  }
  return hasContact ? aloneBesideContact(text) : null;
}

const ofContact =
  /رقم|هاتف|جوال|بريد|إيميل|ايميل|اتصل|تواصل|واتس|الإلكتروني|नंबर|फोन|फ़ोन|मोबाइल|ईमेल|मेरा|मेरी|मुझे|कॉल|व्हाट्सएप|请|打|电话|邮箱|手机|号码|联系|微信|我|您|你|房|看|加/u;

/** "李娜 138…", "राहुल, 98…": nothing else is said. */
function aloneBesideContact(text: string): string | null {
  const said = text
    .split(/[^\p{L}\p{M} ]+/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const [only = ''] = said;
  if (said.length !== 1 || ofContact.test(only)) return null;
  const isName = /\p{Script=Han}/u.test(only)
    ? new RegExp(`^${chineseName}$`, 'u').test(only)
    : only.split(' ').length <= 3;
  return isName ? only : null;
}
