import { Type, type Static } from 'typebox';
import { Constraint } from './listing-query.ts';
import { HandoffRules, Persona } from './organization.ts';
import { Nullable, OneOf, Uuid } from './schema.ts';
import { GateFinding, handoffReasons } from './verdict.ts';

/** Answers that one request replays at most. */
export const replayTurnsMax = 20;

/** What is to be otherwise than in the settings; all else is as it stands. Nothing of it is saved. */
export const ReplayInput = Type.Object(
  {
    persona: Type.Optional(Type.Partial(Persona, { additionalProperties: false })),
    handoffRules: Type.Optional(Type.Partial(HandoffRules, { additionalProperties: false })),
    /**
     * A model that the server offers for this (`OPENAI_REPLAY_MODELS`); `null` is the built-in concierge. Absent: whoever
     * answers visitors.
     */
    model: Type.Optional(Nullable(Type.String({ minLength: 1, maxLength: 200 }))),
    /** So many answers, from the first one on; 10 when absent. */
    turnsMax: Type.Optional(Type.Integer({ minimum: 1, maximum: replayTurnsMax })),
  },
  { $id: 'ReplayInput', additionalProperties: false },
);
export type ReplayInput = Static<typeof ReplayInput>;

/** One answer, as it was given or as it would be. */
export const AnswerOfTurn = Type.Object(
  {
    text: Type.String(),
    /** The homes shown with it, in their order. */
    listings: Type.Array(
      Type.Object({ id: Uuid, label: Type.String() }, { additionalProperties: false }),
    ),
    /** The figures that its text states, with what each is of: a price, an area, a year. */
    facts: Type.Array(
      Type.Object({ kind: Type.String(), said: Type.String() }, { additionalProperties: false }),
    ),
    /** The wishes that the search went by, as the visitor reads them. */
    understood: Type.Array(Constraint.properties.label),
    /** What the output gate found; `null`: not kept with that answer. */
    verdicts: Nullable(
      Type.Array(
        Type.Pick(GateFinding, ['kind', 'outcome', 'detail'], { additionalProperties: false }),
      ),
    ),
    /** Why a person was asked to take over; `null` when none was. */
    handoff: Nullable(OneOf(handoffReasons)),
    /** `openai` or `built-in`; `null`: not kept. */
    brain: Nullable(Type.String()),
  },
  { $id: 'AnswerOfTurn', additionalProperties: false },
);
export type AnswerOfTurn = Static<typeof AnswerOfTurn>;

/** Tokens of the language model. */
export const ReplayUse = Type.Object(
  {
    calls: Type.Integer({ minimum: 0 }),
    inputTokens: Type.Integer({ minimum: 0 }),
    /** How many of them the vendor had in its cache. */
    cachedInputTokens: Type.Integer({ minimum: 0 }),
    outputTokens: Type.Integer({ minimum: 0 }),
  },
  { $id: 'ReplayUse', additionalProperties: false },
);
export type ReplayUse = Static<typeof ReplayUse>;

/** Where two answers may differ. */
export const replayDifferences = [
  'text',
  'listings',
  'facts',
  'understood',
  'verdicts',
  'handoff',
  'brain',
] as const;
export type ReplayDifference = (typeof replayDifferences)[number];

/** One answer as it was given, and as it would be given now. */
export const ReplayedTurn = Type.Object(
  {
    /** The stored answer. */
    messageId: Uuid,
    seq: Type.Integer({ minimum: 1 }),
    /** What the visitor wrote since the answer before. */
    asked: Type.Array(Type.String()),
    stored: AnswerOfTurn,
    replayed: AnswerOfTurn,
    /** What was looked for and would have been done, by the names of the tools. */
    calls: Type.Array(
      Type.Object(
        {
          tool: OneOf([
            'search',
            'find_listing',
            'look_up',
            'capture_contact',
            'request_viewing',
            'hand_over',
          ]),
          detail: Type.Unknown(),
        },
        { additionalProperties: false },
      ),
    ),
    use: ReplayUse,
    /** Empty: the answer would be the same. What was not kept with the stored one is not compared. */
    changed: Type.Array(OneOf(replayDifferences)),
  },
  { $id: 'ReplayedTurn', additionalProperties: false },
);
export type ReplayedTurn = Static<typeof ReplayedTurn>;

/**
 * Why a replay ended. `complete`: with the talk. `turns`: at as many answers as were asked for. `time`, `tokens`: at the
 * limits of one replay. `budget`: the organization's tokens of the day are used up.
 */
export const replayEnds = ['complete', 'turns', 'time', 'tokens', 'budget'] as const;
export type ReplayEnd = (typeof replayEnds)[number];

/** A stored talk, answered again. */
export const Replay = Type.Object(
  {
    conversationId: Uuid,
    turns: Type.Array(ReplayedTurn),
    ended: OneOf(replayEnds),
    /** In all, with what an answer took that was not finished. It counts against the budget of the day. */
    use: ReplayUse,
  },
  { $id: 'Replay', additionalProperties: false },
);
export type Replay = Static<typeof Replay>;
