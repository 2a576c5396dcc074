import { figuresIn } from './gate/figures.ts';
import { hostOf } from './gate/links.ts';
import { foldForCheck } from './gate/normalize.ts';
import type { GateContext } from './gate/output-gate.ts';
import type { Scene } from './scene.ts';

/** How far back the visitor's own words vouch for a figure. */
const messagesMax = 12;

/** What the gate may hold an answer of this turn against. */
export function groundOf(scene: Scene): Omit<GateContext, 'secrets'> {
  const { turn, facts, ledger, deeds } = scene;
  const { organization } = turn;
  const said = turn.transcript
    .slice(-messagesMax)
    .flatMap(({ role, text }) => (role === 'visitor' ? [foldForCheck(text.slice(-4000))] : []));
  return {
    ledger,
    deeds,
    now: scene.now,
    askedFigures: new Set([
      ...said.flatMap((text) => figuresIn(text).flatMap((figure) => figure.values)),
      ...numbersIn(scene.memory.query),
    ]),
    visitorText: said.join('\n').toLowerCase(),
    literals: [
      organization.persona.agentPhone,
      organization.persona.agentName,
      organization.persona.name,
      organization.name,
      facts.email,
      facts.phone,
    ].filter((text) => text !== null),
    hosts: [...new Set(organization.allowedOrigins.flatMap(hostOf))],
    emails: facts.email ? [facts.email] : [],
    shelf: scene.shelf,
  };
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}
