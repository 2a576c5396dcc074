import {
  chineseName,
  isArabicOrigin,
  latinBehindCue,
  scripts,
  spaceless,
  type ForeignScript,
} from './foreign-name-words.ts';

/* Names in scripts without capitals: only what is said to be one, or stands alone beside a number. */

const withoutCapitals =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u;

/** Whether names of the text have no capitals to be known by. */
export function isWithoutCapitals(text: string): boolean {
  const latin = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return withoutCapitals.test(text) && latin <= 1;
}

/** The name that a visitor gives in Arabic, Hindi, Chinese, Korean or Japanese, as written. */
export function readForeignName(text: string, hasContact: boolean): string | null {
  return toldInForeignScript(text) ?? (hasContact ? aloneBesideContact(text) : null);
}

/** The same where it is said to be a name, also in a text that is mostly in Latin letters. */
export function toldInForeignScript(text: string): string | null {
  if (!withoutCapitals.test(text)) return null;
  const latin = latinBehindCue.exec(text)?.[1];
  if (latin) return latin;
  for (const pattern of spaceless) {
    const name = pattern.exec(text)?.[1];
    if (name) return name.trim();
  }
  for (const script of scripts) {
    const name = statedIn(script, text) ?? introducedIn(script, text);
    if (name) return name;
  }
  return null;
}

function statedIn(script: ForeignScript, text: string): string | null {
  const found = new RegExp(`(?:${script.stated})(?![\\p{L}\\p{M}])\\s*(${script.run})`, 'u').exec(
    text,
  )?.[1];
  return found ? untilOther(found, script) : null;
}

function introducedIn(script: ForeignScript, text: string): string | null {
  if (!script.introducing) return null;
  const found = new RegExp(`(?:${script.introducing}) (${script.run}?)${script.end}`, 'u').exec(
    text,
  );
  // The shortest run that ends where a name may: taken again in full, for "أنا خالد بن سلمان وأبحث".
  const run = found
    ? new RegExp(`^${script.run}`, 'u').exec(text.slice(text.indexOf(found[1] ?? '', found.index)))
    : null;
  const name = run ? untilOther(run[0], script) : null;
  return name && (name.includes(' ') || !isArabicOrigin(name)) ? name : null;
}

function untilOther(run: string, { isOther }: ForeignScript): string | null {
  const words = run.split(' ');
  const end = words.findIndex((word) => isOther(word));
  return words.slice(0, end < 0 ? words.length : end).join(' ') || null;
}

const ofContact =
  /رقم|هاتف|جوال|بريد|إيميل|ايميل|اتصل|تواصل|واتس|الإلكتروني|كلم|راسل|السعر|الميزانية|नंबर|फोन|फ़ोन|मोबाइल|ईमेल|मेरा|मेरी|मुझे|कॉल|व्हाट्सएप|बजट|请|打|电话|邮箱|手机|号码|联系|微信|我|您|你|房|看|加|预算/u;

/** "李娜 138…", "राहुल, 98…": nothing else is said. */
function aloneBesideContact(text: string): string | null {
  const said = text
    .split(/[^\p{L}\p{M} ]+/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const others = said.filter((part) => !ofContact.test(part));
  const [only = ''] = others;
  // "كلموني على 0501234568 - أبو فهد": the name stands last.
  if (others.length !== 1 || (said.length > 1 && said.at(-1) !== only)) return null;
  const isName = /\p{Script=Han}/u.test(only)
    ? new RegExp(`^${chineseName}$`, 'u').test(only)
    : only.split(' ').length <= 3 && !scripts.some(({ isOther }) => only.split(' ').some(isOther));
  return isName ? only : null;
}
