import type { DateRange } from '@katek/sdk/protocol';
import {
  datePattern,
  daysFrom,
  readDays,
  span,
  toCount,
  type Calendar,
  type Days,
} from './read-date.ts';
import type { Draft } from './request-draft.ts';

/** When one can move in, and since when a home is on the market. */
export function readDates(draft: Draft, now: Date, region: string): void {
  const isMonthFirst = region === 'US';
  readListed(draft, { now, direction: 'behind', isMonthFirst });
  readAvailable(draft, { now, direction: 'ahead', isMonthFirst });
}

/** "I'm free tomorrow" is about a visit, not about a home. */
const notPeople = String.raw`(?<!\b(?:i'?m|i am|i'll be|we'?re|we are|we'll be|are you|you'?re|you are|they'?re|s?he'?s|s?he is|is (?:she|he|anyone|someone|the agent|an agent)) )`;
const available = String.raw`${notPeople}\b(?:(?:not )?available|avail\.?|availability|(?:not )?vacant|free|(?:arriv(?:e|ing)|landing)|mov(?:e|ing)(?:[ -]in| into a new \w+| there| down| over)?(?: dates?)?|relocat(?:e|ing)|(?:have|need|want|hope|got) to be (?:in|there)(?= (?:by|before))|(?:lease|tenancy|rental) (?:to )?(?:start(?:s|ing)?|begin(?:s|ning)?)|starting|start date|ready(?: to move in| for occupancy)?|occup(?:y|ancy)|(?:(?:my|our|the|current) )?(?:lease|tenancy|contract) (?:is up|ends?|ending|expires?|runs out|finishes)|(?<=\b(?:rent|let)(?:ing)? )(?=(?:from|starting|by|as of) )|need (?:it|a place|to be in|one)|disponibles?|libre|libres|disponivel|verfugbar|bezugsfrei|frei|einzug|umziehen|mudar)`;
const filler = String.raw`(?:[ :]+(?:date|is|it|to|be|us|in|for|me|are|there|starting|sometime|any ?time|probably|ideally|hopefully|latest)){0,3}[ :]*`;
const bound = String.raw`(?:(not before|no earlier than|not until|after|later than|between|from|by|before|until|no later than|at the latest by|latest|in|on|at|around|about|as of|starting|start|since|ab dem|ab|zum|bis|am|im|a partir d[eu]l?|desde|des|antes de|avant|para|el|le|em|en)[ :]+)?`;
const when = new RegExp(
  String.raw`${available}${filler}${bound}(?:(?:the )?(${datePattern})(?![a-z])(?: (?:and|to|-|und|y|et) (?:the )?(${datePattern})(?![a-z]))?|(?:within|in)?(?: the next)? ?${span}(?: from now| time)?)(?![a-z])`,
  'g',
);
/** "Ab 1. März verfügbar": the date stands before. */
const before = new RegExp(
  String.raw`\b(?:ab(?: dem)?|zum|from|as of|desde el|a partir du?)[ ]+(${datePattern}) (?:verfugbar|frei|bezugsfrei|beziehbar|available|disponible|libre)\b`,
  'g',
);

function readAvailable(draft: Draft, calendar: Calendar): void {
  draft.take(before, (match) => setMax(draft, readDays(match[1] ?? '', calendar)));
  draft.take(when, (match) => {
    const [whole, cue = '', first, second, count, unit] = match;
    if (first === undefined) {
      // "Within two months" is a date, "in two" or "a month" after "moving" alone is none.
      if (unit === undefined || !/\b(?:within|in)(?: the next)? /.test(whole)) return false;
      draft.query.AvailabilityDate = { max: daysFrom(calendar.now, toCount(count), unit) };
      return true;
    }
    const days = readDays(first, calendar);
    if (!days) return false;
    if (second !== undefined) {
      const end = readDays(second, calendar);
      if (!end) return false;
      draft.query.AvailabilityDate = { min: days.from, max: end.to };
      return true;
    }
    const isLater =
      /^(?:not before|no earlier than|not until|after|later than)$/.test(cue) ||
      (cue === 'before' && whole.startsWith('not '));
    if (isLater) draft.query.AvailabilityDate = { min: days.from };
    else return setMax(draft, days);
    return true;
  });
}

/** What is free earlier is free then too. */
function setMax(draft: Draft, days: Days | null): boolean {
  if (!days) return false;
  draft.query.AvailabilityDate = { max: days.to };
  return true;
}

const listed = String.raw`\b(?:(?:only )?(?:new(?:ly)?|just|recently) listed|listed|posted|added|published|uploaded|(?:new )?listings?|(?:came|come|coming|gone|went|been|put|new) (?:on|to|onto) (?:the )?market|hit(?:ting)? (?:the )?market|came up(?: for sale)?|new on the site|on (?:the )?market|new|inserted|publicad[oa]s?|eingestellt|publiees?|mises? en vente)`;
const lately = new RegExp(
  String.raw`${listed}(?: (?:only|just))?(?: (?:in|within|over|during|from|of|for))?(?: (?:only|less than))? ?(?:(?:the )?(?:last|past|previous) ${span}|(since|after|before|prior to|until|from|on)? ?(?:the )?(${datePattern}))(?![a-z])`,
  'g',
);
const daysOnMarket = new RegExp(
  String.raw`\b(less than|fewer than|under|within|at most|max(?:imum)?|no more than|up to|more than|over|at least|longer than|above) ${span} (?:on|old on) (?:the )?market\b|\b(?:been )?on (?:the )?market (?:for )?(less than|fewer than|under|within|at most|max(?:imum)?|no more than|up to|more than|over|at least|longer than) ${span}(?![a-z])|\b(?:listed|added|posted) (?:within|in under|less than) ${span}(?: ago)?(?![a-z])`,
  'g',
);

function readListed(draft: Draft, calendar: Calendar): void {
  const set = (range: DateRange) => void (draft.query.ListingContractDate = range);
  draft.take(daysOnMarket, (match) => {
    const cue = match[1] ?? match[4] ?? 'within';
    const count = toCount(match[2] ?? match[5] ?? match[7]);
    const unit = match[3] ?? match[6] ?? match[8] ?? 'day';
    const day = daysFrom(calendar.now, -count, unit);
    set(
      /more than|over|at least|longer|above/.test(cue) && !/no more/.test(cue)
        ? { max: day }
        : { min: day },
    );
  });
  draft.take(lately, (match) => {
    const [whole, count, unit, cue = '', date] = match;
    if (unit !== undefined) {
      set({ min: daysFrom(calendar.now, -toCount(count), unit) });
      return true;
    }
    const days = readDays(date ?? '', calendar);
    // "New now" and "listed in spring" say nothing that a date could hold to.
    if (!days || /^new (?:now|the)/.test(whole)) return false;
    if (/before|prior|until/.test(cue)) set({ max: days.from });
    else set({ min: days.from });
    return true;
  });
}
