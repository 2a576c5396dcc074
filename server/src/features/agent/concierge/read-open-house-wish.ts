import type { DateRange } from '@katek/sdk/protocol';
import { languages } from '../../../platform/language/speech.ts';
import { foldForCheck } from '../gate/normalize.ts';
import { openHouseWords } from '../gate/open-house-claims.ts';

/** A question about open houses. */
export interface OpenHouseWish {
  /** The days that were named, where the homes are; `null` when any day will do. */
  readonly days: DateRange | null;
  /** The message without what names open houses and days: what homes it is about. */
  readonly rest: string;
  /** "Any open houses?", "which homes …": about homes in general, whatever was spoken of last. */
  readonly isGeneral: boolean;
}

/** Reads the visitor's own words, in any of the languages; `null` when they are not about open houses. */
export function readOpenHouseWish(
  text: string,
  at: { now: Date; timeZone: string },
): OpenHouseWish | null {
  const folded = foldForCheck(text).toLowerCase();
  if (!openHouseWords.test(folded)) return null;
  const without = folded.replaceAll(new RegExp(openHouseWords.source, 'gu'), ' ');
  const today = dayIn(at.now, at.timeZone);
  const found = spans.find(([pattern]) => pattern.test(without));
  const named = found ? null : weekdayIn(without);
  const days = found?.[1](today) ?? (named === null ? null : nextWeekday(today, named.index));
  const said = found?.[0] ?? named?.pattern;
  const rest = (said ? without.replace(said, ' ') : without).replaceAll(/\s+/gu, ' ').trim();
  return { days, rest, isGeneral: general.test(folded) };
}

const general =
  /(?<!\p{L})(?:any|which|what homes|all|some|are there|open houses|homes|houses|hay|alguna?s?|qu[eé] casas|cu[aá]les|y a-t-il|quelles?|des (?:visites|portes)|gibt es|welche|h[aá]|quais|alguma?s?|هل (?:هناك|توجد|يوجد)|أي|क्या|कोई|कौन)(?!\p{L})|有(?:没有|哪些)|哪些|有.*吗/u;

type Days = (today: string) => DateRange;
const dayMs = 86_400_000;

/** `YYYY-MM-DD`, so many days later. */
function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay();
}

const on =
  (days: number): Days =>
  (today) => ({ min: later(today, days), max: later(today, days) });

const thisWeekend: Days = (today) => {
  const day = weekdayOf(today);
  // On a Sunday what is left of it.
  const begins = day === 0 ? today : later(today, 6 - day);
  return { min: begins, max: day === 0 ? today : later(begins, 1) };
};
const nextWeekend: Days = (today) => {
  const { max = today } = thisWeekend(today);
  return { min: later(max, 6), max: later(max, 7) };
};
const thisWeek: Days = (today) => ({ min: today, max: later(today, (7 - weekdayOf(today)) % 7) });
const nextWeek: Days = (today) => {
  const { max = today } = thisWeek(today);
  return { min: later(max, 1), max: later(max, 7) };
};

const word = (pattern: string) =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern.normalize('NFKC')})(?![\\p{L}\\p{M}])`, 'u');

/** The first that is said counts. */
const spans: readonly (readonly [RegExp, Days])[] = [
  [
    word('(?:the )?next weekend|(?:am )?n[aä]chste[sn]? wochenende|अगले (?:सप्ताहांत|वीकेंड)'),
    nextWeekend,
  ],
  [/下(?:个)?(?:周末|週末)/u, nextWeekend],
  [
    word(
      '(?:(?:on|over|at) )?(?:(?:this|the|coming) )*weekend|(?:(?:en|para) )?(?:(?:este|el|pr[oó]ximo) )*fin de semana|(?:(?:ce|le) )?week-?end|(?:(?:an?|am|diesem|dieses|kommendes|kommenden) )*wochenende|(?:(?:neste|nesse|este|no|pr[oó]ximo) )*(?:fim|final) de semana|(?:في )?(?:عطلة )?نهاية (?:هذا )?الأسبوع|(?:इस )?(?:सप्ताहांत|वीकेंड|वीकएंड)(?: (?:को|में|पर))?',
    ),
    thisWeekend,
  ],
  [/(?:这个?|本)?(?:周末|週末)/u, thisWeekend],
  [
    word(
      'next week|(?:la )?(?:pr[oó]xima semana|semana que viene|semana que vem)|(?:la )?semaine prochaine|n[aä]chste[nr]? woche|الأسبوع (?:القادم|المقبل)|अगले (?:सप्ताह|हफ़्?ते|हफ्ते)',
    ),
    nextWeek,
  ],
  [/下(?:个)?(?:周|星期|礼拜)(?![一二三四五六日天])/u, nextWeek],
  [
    word(
      'this week|(?:esta|nesta) semana|cette semaine|diese[rn]? woche|هذا الأسبوع|इस (?:सप्ताह|हफ़्?ते|हफ्ते)',
    ),
    thisWeek,
  ],
  [/(?:这个?|本)(?:周|星期)(?![一二三四五六日天])/u, thisWeek],
  [word("today|tonight|hoy|aujourd'hui|heute|hoje|اليوم|आज"), on(0)],
  [/今天/u, on(0)],
  [word('tomorrow|(?<!la )mañana|demain|morgen|amanh[aã]|غدًا|غدا|कल'), on(1)],
  [/明天/u, on(1)],
];

/** Names of the days in every language that we speak, as the checks read them. */
const weekdays: readonly (readonly [name: string, index: number])[] = [
  ...languages.flatMap((language) => {
    const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    // The first of November 2026 is a Sunday.
    return [0, 1, 2, 3, 4, 5, 6].map(
      (index) =>
        [foldForCheck(format.format(Date.UTC(2026, 10, 1 + index))).toLowerCase(), index] as const,
    );
  }),
  ...['日', '一', '二', '三', '四', '五', '六'].map((name, index) => [`周${name}`, index] as const),
];

function weekdayIn(text: string): { pattern: RegExp; index: number } | null {
  for (const [name, index] of weekdays) {
    const pattern = /\p{Script=Han}/u.test(name)
      ? new RegExp(name, 'u')
      : word(`(?:(?:on|this|next|el|este|le|ce|am|diesen|na|no|neste|nesta|يوم) )*${name}s?`);
    if (pattern.test(text)) return { pattern, index };
  }
  return null;
}

function nextWeekday(today: string, index: number): DateRange {
  const day = later(today, (index - weekdayOf(today) + 7) % 7);
  return { min: day, max: day };
}

function dayIn(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);
}
