import { steeringAsked, withoutSteering } from '../gate/fair-housing.ts';
import { foldForCheck } from '../gate/normalize.ts';
import type { Scene } from '../scene.ts';
import { verdict } from '../turn.ts';
import { asksForHomes, isAboutFocus, pointsAt } from './about-home.ts';
import {
  answerHuman,
  answerPending,
  answerViewing,
  formFor,
  nextQuestion,
  thankForContact,
} from './answer-contact.ts';
import { answerFromKnowledge } from './answer-knowledge.ts';
import { answerAboutListing } from './answer-listing.ts';
import { answerOpenHouses } from './answer-open-houses.ts';
import { answerPayment } from './answer-payment.ts';
import { answerOwnWish } from './answer-own-wish.ts';
import { answerBack, answerMore, answerSearch } from './answer-search.ts';
import { aDraft, type Draft } from './draft.ts';
import { answerEarlierWish, withEarlierWish } from './earlier-wish.ts';
import { findRemark } from './find-remark.ts';
import { findSubject, followPage, pageListing, type Subject } from './find-subject.ts';
import { shortAddress } from './format.ts';
import { afterAnswer, answerByRules } from './house-rules.ts';
import { phrasesFor, type Voice, type Wording } from './phrases/index.ts';
import { searchAgain } from './search-again.ts';
import { voiceFor } from './voice.ts';
import { readWish, type Topic, type Wish } from './read-wish.ts';

/** The concierge that needs no model: reads the message, uses the tools and says what they gave. */
export async function answerBuiltIn(scene: Scene): Promise<Draft> {
  const phrases = phrasesFor(scene.speech);
  const voice = voiceFor(scene.turn.organization, scene.seed, phrases);
  await followPage(scene);
  const draft = await answerAs({ scene, voice, phrases, wish: readWish(scene.folded) });
  // Chinese writes its sentences without a space between them.
  if (phrases.language === 'zh')
    return { ...draft, text: draft.text.replaceAll(/(?<=[。！？]) +/gu, '') };
  // "our team" may begin a sentence.
  const { agent } = voice;
  return draft.text.startsWith(agent)
    ? { ...draft, text: agent.charAt(0).toUpperCase() + draft.text.slice(1) }
    : draft;
}

async function answerAs(desk: Desk): Promise<Draft> {
  const { scene, voice, phrases } = desk;
  const steering = steeringAsked(foldForCheck(scene.text));
  if (steering) {
    const rest = scene.inEnglish(withoutSteering(scene.text));
    scene.verdicts.push(verdict('fair_housing', scene.text, 'refused'));
    scene.understandInstead(rest);
    const redirect = phrases.fairHousing(voice, steering);
    const { isSearch } = await scene.understand();
    // "What is the crime rate in Salem?" asks for no homes there.
    const { understood } = await scene.understand();
    const isOnlyPlace = understood.every(({ key }) => key === 'places');
    if (!isSearch || rest.length < 8 || (isOnlyPlace && !asksForHomes.test(scene.inEnglish(rest))))
      return aDraft(redirect, { suggestions: phrases.suggestions.search });
    const draft = await answerSearch(desk, await scene.understand());
    return { ...draft, text: `${redirect}\n\n${draft.text}` };
  }
  const draft = await afterAnswer(desk, await answer(desk));
  return withEarlierWish(desk, withAsk(desk, draft));
}

interface Desk {
  readonly scene: Scene;
  readonly voice: Voice;
  readonly phrases: Wording;
  readonly wish: Wish;
}

async function answer(desk: Desk): Promise<Draft> {
  const { scene, voice, phrases, wish } = desk;
  const { memory } = scene;
  if (scene.removed.length > 0 && scene.text === '')
    return answerSearch(desk, searchAgain(memory.query ?? {}));
  const resumed = await answerEarlierWish(desk);
  if (resumed) return resumed;
  // An offer stands for one message only.
  if (memory.pending?.kind === 'offerHuman' && !wish.isYes && !wish.isNo) memory.pending = null;
  if (wish.topic === 'prompt' || wish.topic === 'robot')
    return aDraft(phrases.topic(voice, wish.topic));
  if (wish.isAbuse)
    return aDraft(phrases.abuse(voice), { suggestions: [phrases.suggestions.human] });
  const ruled = await answerByRules(desk);
  if (ruled) return ruled;
  const openHouses = await answerOpenHouses(desk);
  if (openHouses && openHouses.listings.length > 0) return withThanks(desk, openHouses);
  const payment = await answerPayment(desk);
  if (payment) return withThanks(desk, payment);
  const known = await answerFromKnowledge(desk);
  const own = known ?? openHouses;
  if (own) return withThanks(desk, own);
  const ownWish = await answerOwnWish(desk);
  if (ownWish) return ownWish;
  if (wish.topic === 'sell' && !scene.hasNewContact)
    return offer(desk, phrases.topic(voice, wish.topic));
  if (wish.wantsHuman) return answerHuman(desk);
  if (wish.wantsViewing) return answerViewing(desk);
  if (isIncompleteContact(desk)) {
    scene.offers.contact = formFor(scene);
    return aDraft(phrases.incompleteContact(voice));
  }
  const pending = await answerPending(desk, wish);
  if (pending) return pending;
  if (wish.asksHelp && wish.topic !== 'privacy')
    return aDraft(phrases.help(voice), { suggestions: phrases.suggestions.search });
  if (wantsFreshStart.test(scene.folded)) {
    memory.query = null;
    memory.focusListingId = null;
    return aDraft(phrases.freshStart(voice), { suggestions: phrases.suggestions.search });
  }
  const understanding = await scene.understand();
  if (wish.goesBack && memory.query) return answerBack(desk, wish.goesBack);
  if (wish.wantsMore) return answerMore(desk);
  if (wish.topic && adviceTopics.has(wish.topic) && !asksForHomes.test(scene.folded)) {
    return offer(desk, phrases.topic(voice, wish.topic));
  }
  if (wantsSimilar.test(scene.folded) && asksForHomes.test(scene.folded)) {
    return withThanks(desk, await answerSearch(desk, { ...understanding, isLikeReference: true }));
  }
  if (
    wish.wantsComparison ||
    wish.asksAvailability ||
    wish.asksAbout ||
    pointsInList.test(scene.folded)
  ) {
    const subject = await findCompared(scene, wish, await findSubject(scene));
    const [first] = subject.homes;
    const isAbout =
      subject.by === 'named' ||
      (subject.by === 'unclear' && pointsInList.test(scene.folded) && !understanding.isSearch) ||
      (subject.by === 'pointed' &&
        first !== undefined &&
        (pointsAt.test(scene.folded) ||
          wantsDetails.test(scene.folded) ||
          ((wish.topic === 'neighborhood' || wish.topic === 'legal') &&
            findRemark(first, scene.folded) !== null) ||
          isAboutFocus(desk, understanding, first))) ||
      (subject.homes.length > 0 && (wish.asksAvailability || wish.wantsComparison));
    if (isAbout && !understanding.isLikeReference)
      return withThanks(desk, answerAboutListing(desk, subject));
    if (wish.asksAvailability && !understanding.isSearch)
      return aDraft(phrases.nothingShown(voice));
    // "Does it have a garage?" of a whole list, or of none, is no wish for homes with one.
    if (asksOfIt.test(scene.folded) && subject.by !== 'pointed' && subject.by !== 'named')
      return answerAboutListing(desk, subject);
  }
  if (understanding.isSearch || understanding.unresolvedPlaces.length > 0) {
    return withThanks(desk, await answerSearch(desk, understanding));
  }
  if (wish.topic) return offer(desk, phrases.topic(voice, wish.topic));
  if (scene.hasNewContact) return thankForContact(desk);
  return smallTalk(desk, understanding.reference !== null);
}

const wantsFreshStart =
  /^\W*(?:(?:ok(?:ay)?|please|let'?s|can we)[, ]+)*(?:start (?:over|again|fresh)|new search|reset|from scratch|clear (?:everything|all|the search)|forget (?:that|it|everything|all that))\W*$/iu;

/** "Which is bigger?" after two answers with one home each is about those two. */
async function findCompared(scene: Scene, wish: Wish, subject: Subject): Promise<Subject> {
  const { seenListingIds } = scene.memory;
  const isOne = subject.by === 'named' && !/\b(?:compar\w+|both|two)\b/iu.test(scene.folded);
  if (!wish.wantsComparison || isOne || subject.homes.length > 1 || seenListingIds.length < 2)
    return subject;
  const homes = await scene.load(seenListingIds.slice(-2));
  return homes.length > 1 ? { homes, hasGone: false, by: 'named' } : subject;
}

/** A number too short to dial, where a way to reach the visitor was asked for. */
function isIncompleteContact({ scene }: Desk): boolean {
  const { pending, asked } = scene.memory;
  const isAwaited = pending?.kind === 'human' || pending?.kind === 'viewing';
  if (scene.hasContact || !isAwaited || asked.includes('incompleteContact')) return false;
  const isNumber =
    /^\W*(?:(?:it'?s|my (?:number|phone|cell)(?: is)?|call me (?:at|on)|sure,?|yes,?)\W*)?\+?[\d\s().-]{6,20}\W*$/iu.test(
      scene.folded,
    ) || /^\S+@\S*$/u.test(scene.text.trim());
  if (isNumber) asked.push('incompleteContact');
  return isNumber;
}

/** "We have two kids": about the visitor, and nothing that homes are chosen by. */
const tellsOfThem =
  /^\W*(?:(?:hi|hello|well|so|ok|just so you know|by the way),? )?(?:we|i|my|our)(?:'re| are| have|'ve|'m| am| live| work| moved| just| got| recently|\b)/iu;

/** "I like the blue house, "show me the last one". */
const pointsInList =
  /\bthe (?:[\w-]+ ){0,3}(?:one|two|three|house|home|place|condo|apartment|flat|townhouse|cottage)\b/iu;

const asksOfIt =
  /\b(?:does|did) (?:it|this one|that one) (?:have|come|include|need|allow|face|get)\b|\bhow (?:big|old|large|much) is (?:it|this one|that one)\b|\bwhen was (?:it|this one|that one) built\b/iu;

const wantsDetails = /^\W*(?:please )?tell me more\W*$/iu;

/** Questions that only a professional may answer, whatever figures they carry. */
const adviceTopics: ReadonlySet<Topic> = new Set([
  'mortgage',
  'legal',
  'negotiate',
  'advice',
  'privacy',
  'hours',
  'company',
]);

const wantsSimilar = /\b(?:similar|like (?:this|that|it|these|those|the \w+ one)|comparable)\b/iu;

async function smallTalk(
  { scene, voice, phrases, wish }: Desk,
  hasReference: boolean,
): Promise<Draft> {
  const search = phrases.suggestions.search;
  if (hasReference) {
    const subject = await findSubject(scene);
    return answerAboutListing({ scene, voice, phrases, wish }, subject);
  }
  if (wish.isBye) return aDraft(phrases.bye(voice));
  if (wish.isThanks) return aDraft(phrases.thanks(voice));
  if (wish.isGreeting) {
    const onPage = await pageListing(scene);
    if (!onPage) return aDraft(phrases.greeting(voice), { suggestions: search });
    scene.memory.focusListingId = onPage.card.id;
    return aDraft(phrases.greetingOnPage(voice, shortAddress(onPage.card, phrases)), {
      listings: [onPage.card],
    });
  }
  if (wish.isAcknowledgement) return aDraft(phrases.acknowledged(voice), { suggestions: search });
  if (wish.isNo) return aDraft(phrases.declined(voice), { suggestions: search });
  if (wish.isYes) {
    // To "more about one of them?", yes leaves open which.
    return scene.memory.shownListingIds.length > 1
      ? aDraft(phrases.whichOne(voice), { suggestions: [0, 1].map(phrases.suggestions.about) })
      : aDraft(phrases.help(voice), { suggestions: search });
  }
  scene.memory.pending = { kind: 'offerHuman' };
  const name = scene.hasNews ? (scene.facts.name?.split(/\s+/u)[0] ?? null) : null;
  if (name && scene.text.split(/\s+/u).length <= 6 && scene.text.includes(name))
    return aDraft(phrases.thanksForName(voice, name), { suggestions: search });
  const isOpen = wish.isQuestion && scene.text.length > 12;
  if (!wish.isQuestion && tellsOfThem.test(scene.folded)) {
    scene.memory.pending = null;
    return aDraft(phrases.aboutThem(voice), { suggestions: search });
  }
  return aDraft(isOpen ? phrases.noAnswer(voice) : phrases.unknown(voice), {
    isUnanswered: true,
    suggestions: [phrases.suggestions.human, ...search.slice(0, 2)],
  });
}

function offer({ scene, phrases }: Desk, text: string): Draft {
  scene.memory.pending = { kind: 'offerHuman' };
  return aDraft(text, { suggestions: [phrases.suggestions.human] });
}

/** Contact details that came along with another wish are thanked for in one breath. */
function withThanks({ scene, voice, phrases }: Desk, draft: Draft): Draft {
  if (!scene.hasNewContact) return draft;
  const name = scene.facts.name?.split(/\s+/u)[0] ?? null;
  return { ...draft, text: `${phrases.contactNoted(voice, name)} ${draft.text}` };
}

/** Visitors who look around for a while are asked for a way to reach them: once, and never together with another question. */
function withAsk({ scene, voice, phrases }: Desk, draft: Draft): Draft {
  const isPlain =
    draft.listings.length > 0 && !/\?\s*$/u.test(draft.text) && scene.memory.pending === null;
  if (!isPlain) return draft;
  const messages = scene.turn.transcript.filter(({ role }) => role === 'visitor').length;
  if (scene.hasContact || messages < 3) {
    return messages === 1 && draft.listings.length > 1
      ? { ...draft, text: `${draft.text} ${phrases.offerNext(voice)}` }
      : draft;
  }
  const ask = nextQuestion(scene, { wantsTime: false, isNeeded: false });
  if (ask === null) return draft;
  const words = ask === 'askContact' ? phrases.inviteContact(voice) : phrases[ask](voice);
  return { ...draft, text: `${draft.text} ${words}` };
}
