import type { LeadFacts } from '@katek/sdk/protocol';
import { knownPlacesOf, type KnownPlaces } from './known-places.ts';
import { readAreas } from './read-areas.ts';
import { merge as mergeBudget, readBudget, type Budget } from './read-budget.ts';
import { findEmails, readEmail } from './read-email.ts';
import { readIntent } from './read-intent.ts';
import { readName } from './read-name.ts';
import { withPlainSigns } from './plain-signs.ts';
import { findPhones, readPhone } from './read-phone.ts';
import { readRooms } from './read-rooms.ts';
import { readTimeframe } from './read-timeframe.ts';
import { blank, blankSign } from './span.ts';

export interface TalkTurn {
  readonly role: 'visitor' | 'assistant' | 'agent';
  readonly text: string;
}

export interface LeadFactsReading {
  /** Oldest first. Facts come from the visitor's turns; the others are the questions they answer. */
  readonly messages: readonly TalkTurn[];
  /** The organization's, ISO 3166-1 alpha-2: how a number is dialled there. */
  readonly region: string;
  /** The organization's, ISO 4217: filled in when a budget names none. */
  readonly currency: string;
  readonly locale?: string;
  readonly now: Date;
  /** Towns, districts and postcodes of the organization's listings. */
  readonly knownPlaces?: readonly string[];
}

/**
 * What the visitor told about themselves and their wish. Pure, the same in both brains, and linear in the length of the
 * talk; a fact not said is `null`, and a later word wins over an earlier one.
 */
export function extractLeadFacts(reading: LeadFactsReading): LeadFacts {
  const places = knownPlacesOf(reading.knownPlaces ?? []);
  let facts = nothingSaid;
  let budget: Budget | null = null;
  let asked = '';
  for (const turn of reading.messages) {
    const text = withPlainSigns(turn.text.slice(0, textLengthMax));
    if (turn.role !== 'visitor') {
      asked = text;
      continue;
    }
    const said = readTurnOnce(text, { ...reading, asked, places, intent: facts.intent });
    budget = said.budget ? mergeBudget(budget, said.budget) : budget;
    facts = mergeLeadFacts(facts, said.facts);
    asked = '';
  }
  return {
    ...facts,
    budgetMin: budget?.min ?? null,
    budgetMax: budget?.max ?? null,
    currency: budget ? (budget.currency ?? reading.currency) : null,
    budgetPeriod: budget?.period ?? null,
  };
}

/**
 * Later facts over earlier ones; what the later do not say stays, and areas are collected. A budget and a time frame are
 * one fact each: a later "under 250k" leaves no older minimum above it standing.
 */
export function mergeLeadFacts(earlier: LeadFacts, later: Partial<LeadFacts>): LeadFacts {
  const said = Object.fromEntries(
    Object.entries(later).filter(([, value]) => value !== null && value !== undefined),
  );
  const areas = uniqueAreas([...(later.areas ?? []), ...earlier.areas]).slice(0, 20);
  const merged: LeadFacts = { ...earlier, ...said, areas };
  if (said['timeframe'] !== undefined) merged.timeframeRange = later.timeframeRange ?? null;
  const renamed = said['budgetMin'] !== undefined || said['budgetMax'] !== undefined;
  if (renamed) {
    if (later.budgetMin === null) merged.budgetMin = null;
    if (later.budgetMax === null) merged.budgetMax = null;
    if (later.budgetPeriod === null) merged.budgetPeriod = null;
  }
  const { budgetMin, budgetMax } = merged;
  if (budgetMin !== null && budgetMax !== null && budgetMin > budgetMax) {
    if (said['budgetMax'] === undefined) merged.budgetMax = null;
    else merged.budgetMin = null;
  }
  return merged;
}

export const nothingSaid: LeadFacts = {
  name: null,
  email: null,
  phone: null,
  intent: null,
  budgetMin: null,
  budgetMax: null,
  currency: null,
  budgetPeriod: null,
  bedrooms: null,
  bathrooms: null,
  areas: [],
  timeframe: null,
  timeframeRange: null,
};

interface TurnReading extends LeadFactsReading {
  readonly asked: string;
  readonly places: KnownPlaces;
  readonly intent: LeadFacts['intent'];
}

interface ReadTurn {
  readonly facts: Partial<LeadFacts>;
  readonly budget: Budget | null;
}

/** Each turn of a talk reads its last messages again, all but one of them the same as the turn before. */
const turnsRead = new Map<string, ReadTurn>();
/** The oldest goes first. Messages of this many talks at most stay in memory, and nowhere else. */
const turnsReadMax = 1000;

function readTurnOnce(written: string, reading: TurnReading): ReadTurn {
  const { region, currency, asked, knownPlaces = [], intent } = reading;
  const key = JSON.stringify([written, asked, intent, region, currency, knownPlaces]);
  const known = turnsRead.get(key);
  if (known) return known;
  const read = readTurn(written, reading);
  const oldest = turnsRead.keys().next().value;
  if (turnsRead.size >= turnsReadMax && oldest !== undefined) turnsRead.delete(oldest);
  turnsRead.set(key, read);
  return read;
}

function readTurn(written: string, reading: TurnReading): ReadTurn {
  const { region, currency, asked, places } = reading;
  const withoutLinks = blank(
    written,
    [...written.matchAll(notOfVisitor)].map((link) => ({
      start: link.index,
      end: link.index + link[0].length,
    })),
  );
  const emails = findEmails(withoutLinks);
  const withoutEmails = blank(withoutLinks, emails);
  const phones = findPhones(withoutEmails, region);
  const text = withoutPlacesInList(blank(withoutEmails, phones));
  const name = readName({
    text,
    asked,
    hasContact: emails.length + phones.length > 0,
    isPlace: (words) => places.has(words),
  });
  const wish = name ? text.replace(name, (found) => blankSign.repeat(found.length)) : text;
  const timeframe = readTimeframe(wish, asked);
  const stated = readIntent(wish);
  // Somebody who only sells counts the rooms they leave.
  const onlySells =
    stated === 'sell' &&
    !/\b(?:buy|find|looking for|rent|purchas\w*|upgrade|downsiz\w*)\b/iu.test(wish);
  const rooms = onlySells ? { bedrooms: null, bathrooms: null } : readRooms(wish, asked);
  const budget = readBudget({
    text: wish,
    asked,
    currency,
    region,
    intent: stated ?? reading.intent,
  });
  // Only rents are said by the month or week.
  const rents = budget !== null && (budget.period === 'month' || budget.period === 'week');
  return {
    facts: {
      name,
      email: readEmail(withoutLinks),
      phone: readPhone(withoutEmails, region),
      intent: stated ?? (rents && reading.intent === null ? 'rent' : null),
      bedrooms: rooms.bedrooms,
      bathrooms: rooms.bathrooms,
      areas: readAreas(wish, asked, places, region),
      timeframe: timeframe?.span ?? null,
      timeframeRange: timeframe?.range ?? null,
    },
    budget,
  };
}

/** Links, and the line that a telephone writes below a mail. */
const notOfVisitor =
  /\b(?:https?:\/\/|www\.)\S+|^(?:sent from (?:my|mail)|get outlook for|enviado desde mi|envoy[ée] de mon|von meinem|gesendet von|enviado do meu)\b.*$/gimu;

/** "Compare the first two" counts in a list of homes: neither rooms nor money, whatever was asked before. */
function withoutPlacesInList(text: string): string {
  return text.replaceAll(placeInList, (found) => blankSign.repeat(found.length));
}

const counter = String.raw`(?:ones?|two|three|four|five|[2-5])`;
const placeInList = new RegExp(
  String.raw`\b(?:the |those |these )?(?:first|second|third|fourth|fifth|sixth|1st|2nd|3rd|[4-6]th|last|next|other|cheaper|bigger) ${counter}\b(?!\s*(?:to\b|or\b|-|[.,]\d|bed|bath|bd|br|ba\b|rooms?|hundred|thousand|million|mill?\b|k\b|m\b|grand|weeks?|months?|years?|days?))|\b(?:between |compare )?(?:those|these|the|both) (?:two|three)\b(?!\s*(?:-|[.,]\d|bed|bath|bd|br|ba\b|rooms?|hundred|thousand|million|mill?\b|k\b|m\b|grand|weeks?|months?|years?|days?))|(?:\b(?:number|option|listing|home)\s?|#)[1-9]\b(?![\d,.]*\d|\s*(?:bed|bath|k\b))|\bcompar(?:e|ing) (?:number |no\.? ?|#)?[1-9] (?:and|with|to|vs\.?) (?:number |no\.? ?|#)?[1-9]\b`,
  'giu',
);

function uniqueAreas(areas: readonly string[]): string[] {
  const seen = new Set<string>();
  return areas.filter((area) => {
    const key = area.toLowerCase();
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** The protocol's limit for a message; longer text cannot come from a visitor. */
const textLengthMax = 8000;
