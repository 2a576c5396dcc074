import { timesOffered } from '../blocks.ts';
import type { Scene } from '../scene.ts';
import { aDraft, type Draft } from './draft.ts';
import { findSubject } from './find-subject.ts';
import { shortAddress } from './format.ts';
import { houseRulePhrases } from './phrases/house-rules.ts';
import { isToldClosed } from './office-hours.ts';
import type { HandoffReason } from '../turn.ts';
import type { Voice, Wording } from './phrases/index.ts';

interface Arranging {
  readonly scene: Scene;
  readonly voice: Voice;
  readonly phrases: Wording;
}

/** Records the wish to see a home at once; a way to reach the visitor is asked for after. */
export async function answerViewing({ scene, voice, phrases }: Arranging): Promise<Draft> {
  const subject = await findSubject(scene);
  if (
    subject.by === 'unclear' &&
    subject.homes.length > 1 &&
    !scene.memory.asked.includes('whichHome')
  ) {
    scene.memory.asked.push('whichHome');
    scene.memory.pending = {
      kind: 'viewing',
      listingId: null,
      preferredTime: preferredTime(scene.reading),
    };
    return aDraft(phrases.whichOne(voice), {
      suggestions: subject.homes.slice(0, 3).map(({ card }) => shortAddress(card, phrases)),
    });
  }
  if (subject.hasGone && subject.homes.length === 0)
    return aDraft(subject.name ? phrases.notFound(voice, subject.name) : phrases.gone(voice), {
      suggestions: [phrases.suggestions.more],
    });
  const home = subject.by === 'unclear' ? undefined : subject.homes[0];
  return request({ scene, voice, phrases }, home?.card.id ?? null, preferredTime(scene.reading));
}

async function request(
  { scene, voice, phrases }: Arranging,
  listingId: string | null,
  time: string | null,
): Promise<Draft> {
  const { memory, facts } = scene;
  const isDone = await scene.tools.requestViewing({
    listingId,
    preferredTime: time,
    facts,
    listingsSeen: memory.seenListingIds,
  });
  if (!isDone) return failed({ scene, voice, phrases });
  scene.deeds.viewingRequested = true;
  if (listingId) memory.focusListingId = listingId;
  scene.offers.viewingOf = listingId;
  memory.pending = { kind: 'viewing', listingId, preferredTime: time };
  const card = listingId ? scene.ledger.get(listingId)?.card : undefined;
  const address = card ? shortAddress(card, phrases) : null;
  const hasTimes = timesOffered(scene) !== null;
  const note = hasTimes
    ? phrases.viewingTimes(voice, { address, time })
    : phrases.viewingNoted(voice, { address, time, contact: facts.phone ?? facts.email });
  // Choosing a time asks for the contact too: nobody is asked twice.
  const ask = hasTimes ? null : nextQuestion(scene, { wantsTime: time === null, isNeeded: true });
  if (scene.hasContact && ask === null) memory.pending = null;
  return aDraft([note, ask === null ? null : phrases[ask](voice)].filter(Boolean).join(' '), {
    listings: card ? [card] : [],
    literals: time ? [time] : [],
  });
}

/** `asked`: why, and what is said of it, where it was not the visitor who asked for a person. */
export async function answerHuman(
  { scene, voice, phrases }: Arranging,
  asked: { reason: HandoffReason; note: string | null } = {
    reason: 'customer_request',
    note: null,
  },
): Promise<Draft> {
  const { memory, facts } = scene;
  const isDone = await scene.tools.handOver({
    reason: asked.reason,
    facts,
    listingsSeen: memory.seenListingIds,
  });
  if (!isDone) return failed({ scene, voice, phrases });
  scene.deeds.handedOver = true;
  scene.handoff = { reason: asked.reason };
  memory.pending = scene.hasContact ? null : { kind: 'human' };
  const ask = nextQuestion(scene, { wantsTime: false, isNeeded: true });
  return aDraft(
    [
      asked.note ?? phrases.humanNoted(voice, facts.phone ?? facts.email),
      isToldClosed(scene.turn.organization, scene.now)
        ? houseRulePhrases[phrases.language].closedNow(voice)
        : null,
      ask === null ? null : phrases[ask](voice),
    ]
      .filter(Boolean)
      .join(' '),
  );
}

/** The message after a request: contact details, a time, a home, a yes or a no. `null` when it is about something else. */
export async function answerPending(
  arranging: Arranging,
  said: { isYes: boolean; isNo: boolean },
): Promise<Draft | null> {
  const { scene, voice, phrases } = arranging;
  const { pending } = scene.memory;
  if (!pending) return null;
  if (said.isNo && !(await scene.understand()).isSearch) {
    scene.memory.pending = null;
    return aDraft(phrases.declined(voice), {
      suggestions: [phrases.suggestions.more, ...phrases.suggestions.search.slice(0, 1)],
    });
  }
  if (pending.kind === 'offerHuman') {
    scene.memory.pending = null;
    return said.isYes ? answerHuman(arranging) : null;
  }
  if (pending.kind === 'human') {
    if (!scene.hasNewContact) return null;
    scene.memory.pending = null;
    return thankForContact(arranging);
  }
  const time = preferredTime(scene.reading);
  const subject = await findSubject(scene);
  const named = subject.by === 'named' ? subject.homes[0]?.card.id : undefined;
  const isAbout =
    scene.hasNewContact || time !== null || (named !== undefined && isShort(scene.text));
  if (!isAbout) return null;
  if (pending.listingId) await scene.load([pending.listingId]);
  if (time === null && named === undefined && pending.listingId !== null) {
    const wantsTime = pending.preferredTime === null && !scene.memory.asked.includes('askTime');
    if (!wantsTime) scene.memory.pending = null;
    return thankForContact(arranging, wantsTime);
  }
  return request(arranging, named ?? pending.listingId, time ?? pending.preferredTime);
}

export function thankForContact({ scene, voice, phrases }: Arranging, wantsTime = false): Draft {
  const ask = nextQuestion(scene, { wantsTime, isNeeded: true });
  const thanks = phrases.contactNoted(voice, firstName(scene.facts.name));
  return aDraft([thanks, ask === null ? null : phrases[ask](voice)].filter(Boolean).join(' '));
}

/** What a question is asked for: a request that cannot go on without the answer asks once more than small talk does. */
interface Want {
  readonly wantsTime: boolean;
  readonly isNeeded: boolean;
}

/** At most one question per answer, none twice. */
export function nextQuestion(
  scene: Scene,
  want: Want,
): 'askContact' | 'askName' | 'askTime' | null {
  const { asked } = scene.memory;
  const contact = want.isNeeded ? 'askContact:needed' : 'askContact';
  const once = (key: string): boolean => {
    if (asked.includes(key)) return false;
    asked.push(key);
    return true;
  };
  if (!scene.hasContact) {
    if (once(contact)) {
      scene.offers.contact = formFor(scene);
      return 'askContact';
    }
    return want.wantsTime && once('askTime') ? 'askTime' : null;
  }
  if (want.wantsTime && once('askTime')) return 'askTime';
  return scene.facts.name === null && once('askName') ? 'askName' : null;
}

/** What the contact is wanted for. */
export function formFor({ memory }: Scene): NonNullable<Scene['offers']['contact']> {
  const { pending } = memory;
  if (pending?.kind === 'viewing') return { reason: 'viewing', listingId: pending.listingId };
  return { reason: pending?.kind === 'human' ? 'human' : 'answer', listingId: null };
}

function failed({ scene, voice, phrases }: Arranging): Draft {
  scene.handoff = { reason: 'tool_failure' };
  return aDraft(phrases.noAnswer(voice));
}

const day = String.raw`(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|today|tonight|tomorrow|(?:this|next|the) (?:weekend|week|month|morning|afternoon|evening)|weekends?|weekdays?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|the \d{1,2}(?:st|nd|rd|th)|\d{1,2}/\d{1,2}(?:/\d{2,4})?|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|ma[nñ]ana`;
const hour = String.raw`(?:(?:at|around|about|after|before|between|by) )?(?:\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?|o'clock|h\b)|\d{1,2}:\d\d|noon|midday|morning|afternoon|evening|(?:at|around|after|before) \d{1,2}(?= |$|[.,!?]))(?: (?:and|to|-) \d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?)?)?`;
const when = new RegExp(
  String.raw`\b(?:${day})\b(?:,? (?:in the )?(?:or (?:${day})|${hour}))*|\b${hour}(?: (?:on )?(?:${day})\b)?`,
  'iu',
);

/** The visitor's own words about the time, such as "Saturday at 3pm". */
export function preferredTime(text: string): string | null {
  const found = when.exec(text)?.[0]?.trim();
  return found && found.length <= 120 ? found : null;
}

function isShort(text: string): boolean {
  return text.split(/\s+/u).length <= 8;
}

function firstName(name: string | null): string | null {
  return name?.split(/\s+/u)[0] ?? null;
}
