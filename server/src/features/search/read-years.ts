import type { Range } from '@katek/sdk/protocol';
import type { Draft } from './request-draft.ts';

/** When a home was built. "After 2010" is 2011 or later, "since 2010" and "2010 or newer" are that year too. */
export function readYears(draft: Draft, now: Date): void {
  const thisYear = now.getUTCFullYear();
  const set = (range: Range) => void (draft.query.YearBuilt = range);
  draft.take(between, (match) => set({ min: Number(match[1]), max: Number(match[2]) }));
  draft.take(/\b(?:built )?(?:in )?this century\b/g, () => set({ min: 2000 }));
  draft.take(decade, (match) => {
    const [, cue = '', digits, short = ''] = match;
    const first = digits === undefined ? 1900 + Number(short) : Number(digits) * 10;
    if (/before|pre|older/.test(cue)) set({ max: first - 1 });
    else if (/after|since|newer|post/.test(cue)) set({ min: first });
    else set({ min: first, max: first + 9 });
  });
  draft.take(spokenDecade, ([, cue = '', word = '']) => {
    const first = 1920 + 10 * decades.indexOf(word);
    if (cue.startsWith('before') || cue.startsWith('pre')) set({ max: first - 1 });
    else if (cue === '') set({ min: first, max: first + 9 });
    else set({ min: first });
  });
  draft.take(
    /\b(?:from the |in the |of the |the )?(1[5-9]|20)th[- ]century\b(?! (?:style|chic))/g,
    ([, count]) => {
      const first = (Number(count) - 1) * 100;
      set({ min: first, max: first + 99 });
    },
  );
  draft.take(since, (match) => {
    const year = Number(match[2] ?? match[3]);
    if (year > thisYear + 3) return false;
    set({ min: /after|newer than|despues|apres|nach/.test(match[1] ?? '') ? year + 1 : year });
    return true;
  });
  draft.take(until, ([, earlier, by, orOlder]) => {
    set({ max: earlier === undefined ? Number(by ?? orOlder) : Number(earlier) - 1 });
  });
  draft.take(exactly, (match) => set({ min: Number(match[1]), max: Number(match[1]) }));
  draft.take(age, (match) => {
    const [, under, notOver, over, older, within] = match;
    if (over !== undefined || older !== undefined) set({ max: thisYear - Number(over ?? older) });
    else set({ min: thisYear - Number(under ?? notOver ?? within) });
  });
}

const year = String.raw`((?:18|19|20)\d\d)(?![\d,.]*\d|k)`;
const built = String.raw`(?:built|constructed|construction(?: year)?|year built|construid[oa]s?|construite?s?|gebaut|baujahr|erbaut|date from|dating from)`;
const between = new RegExp(
  String.raw`\b${built}:? (?:in |anywhere )?(?:between |from |entre |zwischen )?${year} ?(?:and|to|-|y|et|und|bis|e) ?${year}`,
  'g',
);
const decade = new RegExp(
  String.raw`\b(?:(?:${built}|from|homes?|houses?) (?:in |from )?)?(before |pre-?|older than |after |since |newer than |post-?)?(?:the )?(?:early |late |mid[- ])?'?(?:((?:18|19|20)\d)0'?s|(?<=\b(?:the|${built}|from|early|late|mid)[ -]'?)([2-9]0)'?s)\b`,
  'g',
);
const decades = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');
const spokenDecade = new RegExp(
  String.raw`\b(?:${built} )?(?:in |from |during )?(before |pre-?|after |since )?(?:the )?(?:early |late |mid[- ]?)?(${decades.join('|')})\b(?! (?:and|or) (?:i|we|my))`,
  'g',
);
const since = new RegExp(
  String.raw`\b(?:${built}:?(?: in| from)? ?)?(after |newer than |(?:not|no|nothing) (?:older than|before) |since |(?<=\b${built}:? ?(?:in |at )?)(?:over |at least |min(?:imum)? |from |as of )|later than |post-|despues de |apres |nach |seit |desde |depuis |ab )${year}(?: or (?:newer|later))?|\b(?:${built}:? )?(?:in |from )?${year}(?: or (?:newer|later|after)| onwards?|\+)`,
  'g',
);
const until = new RegExp(
  String.raw`\b(?:${built}:? ?)?(?:before |older than |prior to |pre-? ?|antes de |avant |vor )${year}|\b${built}:? (?:by |until )${year}|\b(?:${built}:? )?(?:in )?${year} or (?:older|earlier)`,
  'g',
);
const exactly = new RegExp(String.raw`\b${built}:? (?:in |around )?${year}`, 'g');
const age =
  /\b(?:less than|under|no more than|at most|fewer than|max(?:imum)?) (\d{1,3}) years? old\b|\b(?:not|no|nothing|isn'?t|never) (?:(?:that'?s|that is) )?(?:any )?(?:older|more) than (\d{1,3}) years?(?: old)?\b|\b(?:more than|over|at least) (\d{1,3}) years? old\b|\bolder than (\d{1,3}) years?\b|\b(?:built )?(?:in |within )?(?:the )?(?:last|past) (\d{1,2}) years\b/g;
