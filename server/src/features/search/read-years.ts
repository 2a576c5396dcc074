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
    const [, under, notOver, over, within] = match;
    if (over !== undefined) set({ max: thisYear - Number(over) });
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
  /\b(?:less than|under|no more than|at most|fewer than|max(?:imum)?) (\d{1,3}) years? old\b|\b(?:not|no|nothing|isn'?t|never) (?:(?:that'?s|that is) )?(?:any )?(?:older|more) than (\d{1,3}) years?(?: old)?\b|\b(?:more than|over|at least) (\d{1,3}) years? old\b|\b(?:built )?(?:in |within )?(?:the )?(?:last|past) (\d{1,2}) years\b/g;
