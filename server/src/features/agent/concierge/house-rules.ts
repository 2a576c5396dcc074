import { isAllAbout } from '../../knowledge/index.ts';
import { foldForCheck } from '../gate/normalize.ts';
import type { Scene } from '../scene.ts';
import { answerHuman } from './answer-contact.ts';
import { aDraft, type Draft } from './draft.ts';
import { houseRulePhrases } from './phrases/house-rules.ts';
import type { Voice, Wording } from './phrases/index.ts';

interface Desk {
  readonly scene: Scene;
  readonly voice: Voice;
  readonly phrases: Wording;
}

/** A word or phrase at which the realtor wants a person to take over, in what the visitor wrote. */
export function handoffKeyword({ turn, text, reading }: Scene): string | null {
  const said = foldForCheck(`${text}\n${reading}`).toLowerCase();
  return (
    turn.organization.handoffRules.keywords.find((keyword) => {
      const wanted = foldForCheck(keyword.trim()).toLowerCase();
      return wanted !== '' && stands(said, wanted);
    }) ?? null
  );
}

/** What the realtor's rules answer before anything else does; `null` when none is met. */
export async function answerByRules(desk: Desk): Promise<Draft | null> {
  const { scene, voice, phrases } = desk;
  const words = houseRulePhrases[phrases.language];
  const handOver = () =>
    answerHuman(desk, { reason: 'policy_restriction', note: words.passedOn(voice) });
  if (handoffKeyword(scene) !== null) return handOver();
  const { guardrails } = scene.turn.organization.persona;
  const met = guardrails.find((sentence) =>
    topicsOf(sentence).some((topic) => isAllAbout(topic, [scene.text, scene.reading])),
  );
  if (met === undefined) return null;
  if (namesPerson.test(met)) return handOver();
  scene.memory.pending = { kind: 'offerHuman' };
  return aDraft(words.offLimits(voice), { suggestions: [phrases.suggestions.human] });
}

/** Counts the questions in a row that had no answer, and hands over at as many as the realtor allows. */
export async function afterAnswer(desk: Desk, draft: Draft): Promise<Draft> {
  const { scene, voice, phrases } = desk;
  const { memory } = scene;
  memory.unanswered = draft.isUnanswered ? (memory.unanswered ?? 0) + 1 : 0;
  const { afterUnanswered } = scene.turn.organization.handoffRules;
  if (afterUnanswered === null || memory.unanswered < afterUnanswered) return draft;
  memory.unanswered = 0;
  const note = houseRulePhrases[phrases.language].passedOn(voice);
  return answerHuman(desk, { reason: 'missing_knowledge', note });
}

/** As words of their own; in a script without spaces anywhere. */
function stands(text: string, wanted: string): boolean {
  if (/\p{Script=Han}/u.test(wanted)) return text.includes(wanted);
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text.slice(0, at);
    const after = text.slice(at + wanted.length);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}

/** "Do not discuss commission, lawsuits or tax advice" has three topics. */
function topicsOf(sentence: string): string[] {
  return sentence
    .toLowerCase()
    .replaceAll(instruction, ' ')
    .split(
      /[,;.:!?、，。；]|(?<!\p{L})(?:and|or|und|oder|y|e|o|ou|et|nor|و|أو|और|या)(?!\p{L})|和|或/u,
    )
    .map((topic) => topic.trim())
    .filter((topic) => topic !== '');
}

/** What a rule says besides its topics. */
const instruction =
  /(?<!\p{L})(?:do not|don['’]t|does not|must not|should not|never|not|no|avoid|refuse|decline|discuss(?:ing)?|discussions?|talk(?:ing)?|speak(?:ing)?|about|answer(?:ing)?|answers|questions?|give|giving|offer|advice|opinions?|mention|comment|state|promise|hand(?:le)?|over|pass|on|refer|send|transfer|forward|to|the|an?|our|of|any|anything|every|all|everything|regarding|concerning|matters?|topics?|subjects?|visitors?|agents?|persons?|people|humans?|team|brokers?|realtors?|no hables?|hablar|hables|sobre|nunca|preguntas?|pasar?|agente|persona|nicht|nie|kein\w*|über|reden|sprechen|beantworten|fragen|zu|weitergeben|weiterleiten|makler|mensch\w*|ne|pas|jamais|parler|parlez|de|des|du|transmettre|personne|não|nao|fale|falar|nunca|encaminhar?|pessoa|corretor)(?!\p{L})/giu;

const namesPerson =
  /\b(?:hand|pass|refer|send|transfer|forward|pasar?|deriv\w+|transmett\w+|encaminh\w+|weitergeb\w*|weiterleit\w*|übergeb\w*)\b|转|نقل|تحويل|सौंप|भेज/iu;
