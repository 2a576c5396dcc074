/* How names are given in scripts without capitals: data of `read-foreign-name.ts`. */

/** One way in which a script's writers name themselves. */
export interface ForeignScript {
  /** A run of words that can be a name; it stands behind a cue. */
  readonly run: string;
  /** "My name is", a line of a form, a farewell: what follows is a name. */
  readonly stated: string;
  /** "I am": a name follows, or what somebody is. */
  readonly introducing?: string;
  /** What must come after a name that was only introduced. */
  readonly end: string;
  /** A word that no name has: the name ends before it, and there is none when it is the first. */
  readonly isOther: (word: string) => boolean;
}

const arabicLetters = String.raw`[\p{Script=Arabic}\p{M}]`;
/** Names with the letter that otherwise joins a new clause. */
const withWaw = /^و(?:ليد|ائل|سام|فاء|رد|هبي|هبة|داد|جدي|حيد)$/u;
/** Names with the ending that otherwise tells where somebody comes from. */
const withYa =
  /^(?:علي|هادي|فادي|شادي|رامي|سامي|مهدي|هاني|غازي|راضي|ناجي|حمدي|وجدي|مجدي|رمزي|فوزي|لطفي|صبري|شكري|زكي|تركي|عدي|لؤي|قصي|مي|نهى)$/u;
const arabicOthers = new Set(
  `من في على إلى الى عن مع مهتم مهتمة جاهز جاهزة مستعد مستعدة أبحث ابحث أريد اريد نريد أرغب ارغب أحتاج احتاج لا لست هنا أيضا مشتري مستثمر مستثمرة وكيل
  أسكن اسكن أعيش اعيش متزوج متزوجة طالب طالبة عميل عميلة زبون هل كم متى أين هذا هذه غير ليس مالك مالكة مستأجر مستأجرة سائح مقيم مقيمة موظف موظفة مهندس مهندسة طبيب
  طبيبة مدرس مدرسة حاليا الآن الان بحاجة حاب حابة عايز عايزة بدي ابغى أبغى بغيت ابي أبي أستطيع استطيع أفكر افكر أسأل اسأل رقمي هاتفي بريدي`
    .split(/\s+/u)
    .filter(Boolean),
);
const arabic: ForeignScript = {
  run: String.raw`(?:(?:أبو|ابو|أم|ام) )?${arabicLetters}+(?: ${arabicLetters}+){0,3}`,
  stated: String.raw`(?:اسمي|إسمي)(?: الكامل)?(?: هو| هي)?|(?:الاسم|الإسم)(?: الكامل)?\s*[:：]|(?<!${arabicLetters})(?:معك|معكم|معاك|معاكم|وياك|وياكم|يتكلم|المتحدث|المتحدثة)|(?:تحياتي|تحياتنا)[،,]?`,
  introducing: String.raw`(?:^|(?<=[\s،,.!]))[أا]نا`,
  end: String.raw`(?=$|[\s،,.!؟?])`,
  isOther: (word) =>
    arabicOthers.has(word) ||
    (/^و.{2}/u.test(word) && !withWaw.test(word)) ||
    /^(?:ب|ل)ال/u.test(word),
};

/** Where somebody comes from: after "I am" alone. */
export function isArabicOrigin(word: string): boolean {
  return /(?:ي|ية)$/u.test(word) && !withYa.test(word) && !word.startsWith('ال');
}

const hindiOthers = new Set(
  `तैयार इच्छुक परेशान खरीदार ख़रीदार किरायेदार किराएदार डॉक्टर इंजीनियर छात्र यहाँ यहां अभी भी एक नया नई शादीशुदा अकेला अकेली बिल्कुल आपका आपकी ठीक व्यस्त बाहर घर दिल्ली मुंबई
  पुणे एजेंट दिलचस्पी सोच देख ढूंढ खोज चाहता चाहती नहीं इसे मैं है हैं हूँ हूं हूं से में को का की के और बोल बात रहा रही निवेशक मालिक शिक्षक वकील मुझे मेरा मेरी हमें कल आज`
    .split(/\s+/u)
    .filter(Boolean),
);
const devanagari: ForeignScript = {
  run: String.raw`[\p{Script=Devanagari}\p{M}]+(?: [\p{Script=Devanagari}\p{M}]+){0,2}`,
  stated: String.raw`मेरा (?:शुभ |पूरा )?नाम|(?:^|(?<=[\s,;।]))नाम\s*[:：-]|मेरा नाम\s*[:：-]?`,
  introducing: String.raw`(?:^|(?<=[\s,।!]))मैं`,
  end: String.raw`(?= (?:हूँ|हूं|बोल|बात कर|है|हैं)|$|[,।.!])`,
  isOther: (word) => hindiOthers.has(word),
};

const surnames =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚';
const surname = `(?:欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|[${surnames}])`;
/** "黄山人" comes from a mountain. */
export const chineseName = String.raw`${surname}\p{Script=Han}{1,2}(?<![人客家师商户的])`;
const relative =
  '(?:妈妈|爸爸|母亲|父亲|太太|先生|女儿|儿子|朋友|助理|秘书|老婆|老公|妻子|丈夫|同事|姐姐|妹妹|哥哥|弟弟)';
const afterName = String.raw`(?=$|[\s,，。.!！、;；:：(（]|电话|手机|邮箱|微信|想|要|我|来自|在|打算|准备|就行|就好|即可|吧)`;

/** Whole patterns, for scripts in which words have no spaces between them. */
export const spaceless: readonly RegExp[] = [
  `(?:我叫|叫我|本人(?:叫|是)?(?=${surname})|我的名字(?:是|叫)|名字(?:是|叫)|(?:姓名|联系人|称呼|名字)\\s*(?:是|[:：]))\\s*([\\p{Script=Han}·]{2,5}?)(?:${afterName}|的)`,
  `(?:我|免贵|敝)姓(${surname})(?!\\p{Script=Han}{3})`,
  `我是[^,，。\\s]{1,6}的${relative}(${chineseName})${afterName}`,
  `(?:我是|这里是|这是|我名)(${chineseName})${afterName}`,
  '(?:저는|제 이름은)\\s*([\\p{Script=Hangul}]{2,4}?)(?:입니다|이에요|예요|이라고|라고)',
  '(?:私は|わたしは|^)\\s*([\\p{Script=Han}\\p{Script=Katakana}]{1,6})(?:と申します|といいます|と言います)',
].map((pattern) => new RegExp(pattern, 'u'));

/** A name in Latin letters behind a cue in another script: "请叫我Lily", "اسمي John Smith". */
export const latinBehindCue =
  /(?:我叫|叫我|我是|名字是|(?:姓名|联系人)\s*[:：]|اسمي|معك|(?:^|\s)[أا]نا|मेरा नाम|(?:^|\s)मैं)\s*(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})/u;

export const scripts: readonly ForeignScript[] = [arabic, devanagari];
