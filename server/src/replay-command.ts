import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Persona, type AnswerOfTurn, type ReplayedTurn, type ReplayEnd } from '@katek/sdk/protocol';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { AppError } from './errors.ts';
import type { Replays } from './features/conversations/index.ts';
import type { Organizations } from './features/organizations/index.ts';

const usage =
  'Say the slug and the conversation: katek replay demo <conversation-id> [--persona persona.json] [--model <name> | --built-in] [--turns <n>] [--json]';

const personaFields = Compile(Type.Partial(Persona, { additionalProperties: false }));

interface ReplayDesk {
  readonly organizations: Pick<Organizations, 'findBySlug'>;
  /** `model` is a name, `null` the built-in concierge, absent what answers visitors. */
  replaysBy(model?: string | null): Replays;
}

/** `katek replay`: a stored talk answered again by another persona or model, and what would be different. */
export async function replayTalk(
  app: ReplayDesk,
  args: readonly string[],
  print: (line: string) => void,
  complain: (line: string) => void = print,
): Promise<void> {
  const { positionals, values } = readArguments(args);
  const [slug, conversationId] = positionals;
  const turnsMax = values.turns === undefined ? undefined : Number(values.turns);
  if (!slug || !conversationId || (values.model && values['built-in'])) throw wrongUse();
  if (turnsMax !== undefined && !(Number.isInteger(turnsMax) && turnsMax > 0)) throw wrongUse();
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(conversationId))
    throw new AppError(
      'usage',
      `${conversationId} is no id of a conversation; the inbox and the API show it.`,
    );
  const found = await app.organizations.findBySlug(slug);
  if (!found) throw new AppError('not_found', `There is no organization ${slug}.`);
  const persona = values.persona === undefined ? undefined : await readPersona(values.persona);
  const replays = app.replaysBy(values['built-in'] ? null : values.model);
  const turns = replays.replay(
    found.organizationId,
    conversationId,
    { ...(persona && { persona }), ...(turnsMax !== undefined && { turnsMax }) },
    new AbortController().signal,
  );
  const differing: number[] = [];
  let count = 0;
  let step = await turns.next();
  for (; !step.done; step = await turns.next()) {
    const turn = step.value;
    count += 1;
    if (turn.changed.length > 0) differing.push(turn.seq);
    print(values.json ? JSON.stringify(turn) : describeTurn(turn));
  }
  const { ended, use } = step.value;
  const why = endsEarly[ended];
  // Whoever reads the turns with a program is told beside them.
  if (why !== undefined) complain(why);
  if (!values.json) {
    print(
      `${differing.length} of ${count} answers would be different. Listings and settings are those of now; nothing was sent or kept.`,
    );
    if (use.calls > 0) {
      const tokens = use.inputTokens + use.outputTokens;
      print(`${tokens} tokens in ${use.calls} calls, counted against the budget of the day.`);
    }
  }
}

const endsEarly: Partial<Record<ReplayEnd, string>> = {
  tokens: 'Ended early: one replay may use 300,000 tokens.',
  budget:
    "Ended early: the organization's tokens of the day are used up. Try again tomorrow, raise dailyTokenBudget, or add --built-in.",
};

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        persona: { type: 'string' },
        model: { type: 'string' },
        'built-in': { type: 'boolean', default: false },
        turns: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    throw wrongUse(cause);
  }
}

function wrongUse(cause?: unknown): AppError {
  return new AppError('usage', usage, { cause });
}

/** Only the fields that are to be otherwise. */
async function readPersona(path: string): Promise<Partial<Persona>> {
  let persona: unknown;
  try {
    persona = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new AppError('usage', `${path} could not be read as JSON.`, { cause });
  }
  if (personaFields.Check(persona)) return persona;
  const [first] = personaFields.Errors(persona);
  throw new AppError(
    'usage',
    `${path} is no persona: ${first?.instancePath ?? ''} ${first?.message ?? ''}`.trim(),
  );
}

/** One turn as people read it: what is the same is said once. */
export function describeTurn(turn: ReplayedTurn): string {
  const { seq, asked, stored, replayed, calls, changed } = turn;
  const homes = ({ listings }: AnswerOfTurn) =>
    listings.map(({ label }) => label).join(' | ') || 'none';
  const facts = (answer: AnswerOfTurn) =>
    answer.facts
      .map(({ kind, said }) => (kind === 'other' ? said : `${kind} ${said}`))
      .join(', ') || 'none';
  const found = ({ verdicts }: AnswerOfTurn) =>
    verdicts === null
      ? 'not kept'
      : verdicts.map(({ kind, outcome }) => `${kind} (${outcome})`).join(', ') || 'none';
  const isChanged = (part: ReplayedTurn['changed'][number]) => changed.includes(part);
  const pair = (name: string, was: string, is: string, differs: boolean) =>
    differs ? [`- ${name}: ${was}`, `+ ${name}: ${is}`] : [`  ${name}: ${is}`];
  return [
    `#${seq} ${changed.length === 0 ? 'the same' : `different: ${changed.join(', ')}`}`,
    ...asked.map((text) => `  visitor: ${text}`),
    ...pair('answer', stored.text, replayed.text, isChanged('text')),
    ...pair('homes', homes(stored), homes(replayed), isChanged('listings')),
    ...pair('figures', facts(stored), facts(replayed), isChanged('facts')),
    ...pair(
      'understood',
      stored.understood.join(' | ') || 'nothing',
      replayed.understood.join(' | ') || 'nothing',
      isChanged('understood'),
    ),
    ...pair('gate', found(stored), found(replayed), isChanged('verdicts')),
    ...pair(
      'hand-off',
      stored.handoff ?? (stored.verdicts === null ? 'not kept' : 'none'),
      replayed.handoff ?? 'none',
      isChanged('handoff'),
    ),
    ...pair('brain', stored.brain ?? 'not kept', replayed.brain ?? 'none', isChanged('brain')),
    ...calls.map(({ tool, detail }) => `  ${tool}: ${JSON.stringify(detail)}`),
    '',
  ].join('\n');
}
