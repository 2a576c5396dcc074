import { readMoney, type MoneyMention } from '../../../platform/language/read-money.ts';
import { clauseBefore, sentenceAround } from './span.ts';
import type { LeadIntent } from '@katek/sdk/protocol';

export interface Budget {
  readonly min: number | null;
  readonly max: number | null;
  /** As stated; `null` when the text names none. */
  readonly currency: string | null;
  readonly period: 'month' | 'week' | 'year' | null;
}

export interface BudgetReading {
  /** The message with addresses and numbers blanked out. */
  readonly text: string;
  /** What the concierge or agent said just before. */
  readonly asked: string;
  readonly currency: string;
  readonly region: string;
  readonly intent: LeadIntent | null;
}

/** What the visitor can or wants to pay, or `null`. The price of a listing they ask about is no budget. */
export function readBudget(reading: BudgetReading): Budget | null {
  const expected =
    asksForBudget(reading.asked) ||
    saidInThousands.test(reading.text) ||
    limitInThousands.test(reading.text);
  const { text, currency, region } = reading;
  const mentions = readMoney(text, { currency, region, expected }).filter(
    (mention) => isBudget(mention, reading, expected) && !countsRooms(mention, reading.asked),
  );
  let budget: Budget | null = null;
  for (const mention of mentions) budget = merge(budget, toBudget(mention, reading));
  return budget;
}

/** "Two" after a question about bedrooms and budget at once is no budget of two. */
function countsRooms({ marked, min, max }: MoneyMention, asked: string): boolean {
  return !marked && Math.max(min ?? 0, max ?? 0) < 10 && /\bbed ?(?:room)?s?\b/iu.test(asked);
}

/** A later word about money changes what it names and keeps the rest, as long as that makes sense. */
export function merge(before: Budget | null, later: Budget): Budget {
  if (!before) return later;
  const kept = {
    currency: later.currency ?? before.currency,
    period: later.period ?? before.period,
  };
  if (later.min !== null && later.max !== null) return { ...later, ...kept };
  if (later.max !== null) {
    const min =
      before.min !== null && before.min < later.max && later.max / before.min < 20
        ? before.min
        : null;
    return { min, max: later.max, ...kept };
  }
  const max =
    before.max !== null && later.min !== null && before.max > later.min ? before.max : null;
  return { min: later.min, max, ...kept };
}

function asksForBudget(asked: string): boolean {
  return (
    /\b(?:budget|price range|monthly rent|rent (?:works|range|can)|how much|spend|afford|pay up to|price point|presupuesto|cu[aá]nto|combien|prix|preis|wie viel|or[çc]amento|quanto)\b/iu.test(
      asked.slice(-400),
    ) && asked.includes('?')
  );
}

function toBudget(mention: MoneyMention, reading: BudgetReading): Budget {
  const { min, max, currency, period } = mention;
  const single = min !== null && min === max;
  const bare =
    mention.marked || period !== null ? null : /(?<![\d.,])\d{3}(?![\d.,])/u.exec(mention.text);
  // "Around 450" for a home to buy is said in thousands.
  const inThousands =
    bare &&
    reading.intent !== 'rent' &&
    Math.max(min ?? 0, max ?? 0) > 100 &&
    Math.max(min ?? 0, max ?? 0) < 1000
      ? 1000
      : 1;
  return {
    min: single || min === null ? null : min * inThousands,
    max: max === null ? null : max * inThousands,
    currency,
    period: period ?? (isMonthly(reading.asked, max ?? min ?? 0) ? 'month' : null),
  };
}

/** Asked "What monthly rent works for you?", the visitor says the sum alone. */
function isMonthly(asked: string, sum: number): boolean {
  return (
    sum > 0 &&
    sum < 50_000 &&
    asked.includes('?') &&
    /\b(?:monthly|per month|(?:a|each) month|al mes|mensual|par mois|mensuel|im monat|monatlich|por m[eê]s|mensal)\b/iu.test(
      asked.slice(-400),
    )
  );
}

function isBudget(mention: MoneyMention, reading: BudgetReading, expected: boolean): boolean {
  const before = clauseBefore(reading.text, mention.start);
  const after = reading.text.slice(mention.end, mention.end + 40).toLowerCase();
  const sentence = sentenceAround(reading.text, mention);
  if (otherCostBefore.test(before) || otherCostAfter.test(after)) return false;
  if (
    pointsAtListing.test(before) &&
    !ownBefore.test(before) &&
    !/\bmake (?:that|it|this)\s*$/u.test(before)
  )
    return false;
  if (
    /^\s*(?:one|house|home|listing|condo|apartment|place|property|unit|townhouse|flat)\b/u.test(
      after,
    ) &&
    /\b(?:the|that|this)\s*$/u.test(before)
  )
    return false;
  if (
    reading.intent === 'sell' &&
    !/\b(?:buy|budget|looking for|purchase|rent)\b/u.test(sentence.text)
  )
    return false;
  if (/\b(?:raise|increase|lower|reduce|drop|more|less) by\s*$/u.test(before)) return false;
  const single = mention.min !== null && mention.min === mention.max;
  if (!single) return true;
  if (mention.approx || expected) return true;
  if (sentence.isQuestion && asksAboutPrice.test(sentence.text) && !ownBefore.test(sentence.text))
    return false;
  return (
    ownBefore.test(sentence.text) ||
    wish.test(sentence.text) ||
    mention.period !== null ||
    sentence.text.trim().length - mention.text.length < 12
  );
}

const otherCostBefore =
  /\b(?:hoa|tax(?:es)?|fees?|deposit|closing|commission|salary|income|earn(?:ing)?|makes?|making|worth|appraised|valued|zestimate|sold (?:\w+ ){0,3}for|selling (?:it |my \w+ )?for|sell (?:it |my \w+ )?(?:for|at)|listed (?:at|for)|priced at|asking(?: price(?: is| of)?)?|list price(?: is| of)?|reduced (?:to|from)|(?:drop(?:ped|ping)?|lower(?:ed)?|fell|fall|(?:went|go|come|came)(?: down)?|reduced?|cut|slashed|raised)(?: (?:to|from|by))?|was|saved|owe|left on|down ?payment(?: of| is)?|put(?:ting)? down|bond|deposit of|discount of|utilities|insurance|premiums?|repairs?|renovations?|maintenance|assessments?)\s*(?:is|are|of|about|around|at|for|:|up to|under)?\s*$/u;
const otherCostAfter =
  /^\s*(?:(?:set aside |ready |saved )?(?:for|as|towards?|in) (?:a |the |my |our )?(?:down ?payment|deposit|closing|repairs?|renovations?|taxes)|down\b|deposit|hoa|in (?:hoa|tax|equity|closing)|tax|income|salary|fee|commission|saved|per sq|\/\s?sq|cash ?back|off\b|in savings)/u;
const pointsAtListing =
  /\b(?:the|that|this|its|it's|is it|are they|why is it|costs?|goes for|one (?:for|at)|listing (?:for|at)|house (?:at|listed)|(?:it|price|rent) (?:is|was|to))\s*$/u;
const ownBefore =
  /\b(?:my|our|budget|i can|we can|i could|we could|afford|spend|pay|approved|pre-?approved|qualif\w*|max\w*|limit|i have|we have|i've got|presupuesto|mi|nuestro|gastar|pagar|mon|notre|payer|mein|unser|ausgeben|zahlen|meu|nosso|or[çc]amento)\b/u;
/** "Something around 450", "homes under 600". */
const saidInThousands =
  /\b(?:something|anything|homes?|houses?|condos?|places?|properties|range|budget)\b[^.?!\n]{0,40}\b(?:around|about|under|below|up to|max|maximum|less than|between)\s+\d{3}(?![\d.,%]|\s?(?:-|to|and)?\s?\w*\s?(?:sq|ft|feet|m2|meters?|metres?|miles?|min|days?|years?))/iu;
/** "Could go as high as 925", "max 850": a sum of three digits after words that only a limit has. */
const limitInThousands =
  /\b(?:(?:go|stretch|come up)(?: up)? (?:to|as high as)|as high as|top(?:ping)? out at|our (?:max|limit|ceiling) is|spend(?: up to| around| about)?)\s+\d{3}(?![\d.,%]|\s?(?:-|to|and)?\s?\w*\s?(?:sq|ft|feet|m2|meters?|metres?|miles?|min|days?|years?|a |per|on))/iu;
const asksAboutPrice =
  /\b(?:is|was|does|do|did|why|how|what|are|still|available|negotiable|include[sd]?)\b/u;
const wish =
  /\b(?:look\w*|want\w*|need\w*|search\w*|find|show|interested|prefer\w*|buy\w*|purchas\w*|rent\w*|hop\w*|budget|house|home|apartment|condo|flat|bed\w*|bd|br|bhk|anything|something|range|target|busc\w*|quiero|necesito|casa|cherch\w*|maison|appartement|such\w*|wohnung|haus|brauche|procur\w*|quero|preciso|apartamento|move|make (?:that|it)|actually|instead|rather|let's say|relocat\w*|studio|villa|townhouse)\b/u;
