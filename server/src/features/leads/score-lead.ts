import type { LeadFacts, LeadRequest, LeadScore } from '@katek/sdk/protocol';
import { isCancelled } from './note-change.ts';

/** What was worked out when something was last learnt of the lead. */
export type WorkedScore = Omit<LeadScore, 'manual'>;

/**
 * What the score may look at. Fair housing: it never sees a name, the text of the talk, a language or an address of the
 * visitor, and no trait the law protects; only whether they can be reached, how well the wish is known, and how soon it is.
 */
export interface ScoredWish {
  readonly hasPhone: boolean;
  readonly hasEmail: boolean;
  readonly intent: LeadFacts['intent'];
  readonly budgetMin: number | null;
  readonly budgetMax: number | null;
  readonly currency: string | null;
  readonly budgetPeriod: LeadFacts['budgetPeriod'];
  readonly bedrooms: number | null;
  readonly areas: readonly string[];
  readonly timeframeRange: string | null;
  readonly requests: readonly (Pick<LeadRequest, 'kind' | 'preferredTime'> &
    Partial<Pick<LeadRequest, 'viewingId'>>)[];
  readonly listingsSeen: number;
}

/**
 * Points, each with its reason. Fit, 100 in all: reachable 35 (phone 25, e-mail 20, both 35), budget 20, intent 15,
 * area 10, bedrooms 10, listings looked at 10. Urgency, 100 in all: time frame 40, viewing asked for 40 (35 without a
 * time), a person asked for 20. The total is 60 % fit and 40 % urgency. Pure: the same wish at the same time scores the same.
 */
export function scoreLead(wish: ScoredWish, now: Date): WorkedScore {
  const reasons = [...fitReasons(wish), ...urgencyReasons(wish, now)];
  const fit = sum(reasons, 'fit');
  const urgency = sum(reasons, 'urgency');
  return { total: totalOf(fit, urgency), fit, urgency, reasons };
}

export function totalOf(fit: number, urgency: number): number {
  return Math.round(fit * 0.6 + urgency * 0.4);
}

type Reason = WorkedScore['reasons'][number];

function fitReasons(wish: ScoredWish): Reason[] {
  const reasons: Reason[] = [];
  const add = (points: number, text: string) => reasons.push({ part: 'fit', points, text });
  if (wish.hasPhone && wish.hasEmail) add(35, 'Left a phone number and an e-mail address');
  else if (wish.hasPhone) add(25, 'Left a phone number');
  else if (wish.hasEmail) add(20, 'Left an e-mail address');
  if (wish.budgetMin !== null || wish.budgetMax !== null)
    add(20, `Named a budget: ${describeBudget(wish)}`);
  if (wish.intent) add(15, `Wants to ${wish.intent}`);
  if (wish.areas.length > 0) add(10, `Knows where: ${wish.areas.slice(0, 3).join(', ')}`);
  if (wish.bedrooms !== null)
    add(10, wish.bedrooms === 0 ? 'Looks for a studio' : `Needs ${wish.bedrooms} or more bedrooms`);
  if (wish.listingsSeen >= 3) add(10, `Looked at ${wish.listingsSeen} listings`);
  else if (wish.listingsSeen > 0)
    add(5, wish.listingsSeen === 1 ? 'Looked at a listing' : 'Looked at 2 listings');
  return reasons;
}

function urgencyReasons(wish: ScoredWish, now: Date): Reason[] {
  const reasons: Reason[] = [];
  const add = (points: number, text: string) => reasons.push({ part: 'urgency', points, text });
  const when = wish.timeframeRange ? nearness(wish.timeframeRange, now) : null;
  if (when && when.points > 0) add(when.points, when.text);
  const viewings = wish.requests.filter(
    (request) => request.kind === 'viewing' && !isCancelled(request),
  );
  const timed = viewings.some(({ preferredTime }) => preferredTime);
  if (viewings.length > 0)
    add(timed ? 40 : 35, timed ? 'Asked for a viewing and named a time' : 'Asked for a viewing');
  if (wish.requests.some((request) => request.kind === 'human'))
    add(20, 'Asked to talk to a person');
  return reasons;
}

function nearness(range: string, now: Date): { points: number; text: string } {
  const known = nearnessByRange.get(range);
  if (known) return known;
  const months = monthsUntil(range, now);
  if (months === null) return { points: 5, text: 'Named a time to move' };
  if (months <= 1) return { points: 35, text: 'Wants to act within a month' };
  if (months <= 3) return { points: 25, text: 'Wants to act within three months' };
  if (months <= 6) return { points: 15, text: 'Wants to act within six months' };
  return { points: months <= 12 ? 5 : 0, text: 'Wants to act within a year' };
}

/** How far off `date:03`, `date:03-15`, `date:2027-03` or `season:summer` is; a month without a year is the next one. */
export function monthsUntil(range: string, now: Date): number | null {
  const season = seasonStarts.get(range);
  if (season !== undefined) {
    const ahead = (season - now.getUTCMonth() + 12) % 12;
    // Of a season that has begun its first month is past, and it is meant all the same.
    return ahead > 12 - seasonMonths ? 0 : ahead;
  }
  const date = /^date:(?:(\d{4}))?(?:-?(\d{2}))?(?:-(\d{2}))?$/u.exec(range);
  if (!date) return null;
  const month = date[2] ? Number(date[2]) - 1 : 0;
  const ahead = month - now.getUTCMonth();
  if (date[1]) return Math.max(0, (Number(date[1]) - now.getUTCFullYear()) * 12 + ahead);
  return (ahead + 12) % 12;
}

function describeBudget({ budgetMin, budgetMax, currency, budgetPeriod }: ScoredWish): string {
  const money = (value: number) =>
    `${value.toLocaleString('en-US')}${currency ? ` ${currency}` : ''}`;
  const period = budgetPeriod ? ` a ${budgetPeriod}` : '';
  if (budgetMin !== null && budgetMax !== null)
    return `${budgetMin.toLocaleString('en-US')} to ${money(budgetMax)}${period}`;
  return budgetMax !== null
    ? `up to ${money(budgetMax)}${period}`
    : `from ${money(budgetMin ?? 0)}${period}`;
}

function sum(reasons: readonly Reason[], part: Reason['part']): number {
  const points = reasons.filter((reason) => reason.part === part).map((reason) => reason.points);
  return Math.min(
    100,
    points.reduce((total, each) => total + each, 0),
  );
}

const nearnessByRange: ReadonlyMap<string, { points: number; text: string }> = new Map([
  ['asap', { points: 40, text: 'Wants to act as soon as possible' }],
  ['<1m', { points: 35, text: 'Wants to act within a month' }],
  ['1-3m', { points: 25, text: 'Wants to act within three months' }],
  ['3-6m', { points: 15, text: 'Wants to act within six months' }],
  ['6-12m', { points: 5, text: 'Wants to act within a year' }],
  ['>12m', { points: 0, text: 'Has more than a year' }],
]);
const seasonMonths = 3;
const seasonStarts: ReadonlyMap<string, number> = new Map([
  ['season:spring', 2],
  ['season:summer', 5],
  ['season:fall', 8],
  ['season:winter', 11],
]);
