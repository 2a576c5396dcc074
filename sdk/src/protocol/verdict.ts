import { Type, type Static } from 'typebox';
import { Nullable, OneOf, Page, Timestamp, Uuid } from './schema.ts';

/** What the output gate looks for in an answer, and in what led to it. */
export const gateRules = [
  'invented_listing',
  'wrong_figure',
  'wrong_fact',
  'false_promise',
  'fair_housing',
  'prompt_leak',
  'unsafe_link',
  'hidden_characters',
  'refused_tool',
] as const;
export type GateRule = (typeof gateRules)[number];

/** Why a person should take over: a closed list, as the inbox counts by it. */
export const handoffReasons = [
  'customer_request',
  'missing_knowledge',
  'unsupported_request',
  'policy_restriction',
  'tool_failure',
  'pending_clarification',
  'usage_limit',
  'false_promise_detected',
] as const;
export type HandoffReason = (typeof handoffReasons)[number];

/** One thing that the gate found. */
export const GateFinding = Type.Object(
  {
    kind: OneOf(gateRules),
    /** The words it is about, shortened, with keys and marks of ours blotted out. */
    detail: Type.String(),
    /** `cleaned`: they were taken out. `stopped`: the draft ended before them. `refused`: a request was not met. */
    outcome: OneOf(['cleaned', 'stopped', 'refused']),
    /**
     * Where it was found: in what the visitor wrote, in a tool call of the model, in a draft, in its repair, or in the
     * answer that the built-in concierge gave in the place of the model's.
     */
    step: OneOf(['input', 'tool', 'draft', 'repair', 'fallback']),
  },
  { $id: 'GateFinding', additionalProperties: false },
);
export type GateFinding = Static<typeof GateFinding>;

/**
 * What became of an answer on its way through the gate. The first that is true, read from the end of the list.
 * `broken_off`: the draft was taken away, as the visitor wrote again or a person took over; there is no such message.
 */
export const verdictActions = [
  'passed',
  'cleaned',
  'repaired',
  'redirected',
  'fell_back',
  'handed_over',
  'broken_off',
] as const;
export type VerdictAction = (typeof verdictActions)[number];

/** How one answer of the concierge came about and what the gate found. Only the organization sees it. */
export const Verdict = Type.Object(
  {
    /** The answer; of one that is `broken_off`, the draft. */
    messageId: Uuid,
    conversationId: Uuid,
    /**
     * `redirected`: a question on which nobody may be steered got the neutral answer. `fell_back`: the built-in
     * concierge answered in the place of the model.
     */
    action: OneOf(verdictActions),
    handoffReason: Nullable(OneOf(handoffReasons)),
    findings: Type.Array(GateFinding),
    /** Who wrote what was sent: `openai` or `built-in`. */
    brain: Type.String(),
    /** The model that was asked, also when its answer was not used; `null` when none was. */
    model: Nullable(Type.String()),
    /** Changes with the rules and tools that a model is given; `null` when none was asked. */
    promptVersion: Nullable(Type.String()),
    /** Changes with the organization's persona and hand-over rules. */
    personaVersion: Nullable(Type.String()),
    /** Calls to the model, repairs included. */
    modelCalls: Type.Integer({ minimum: 0 }),
    inputTokens: Type.Integer({ minimum: 0 }),
    /** How many of them the vendor had in its cache. */
    cachedInputTokens: Type.Integer({ minimum: 0 }),
    outputTokens: Type.Integer({ minimum: 0 }),
    /** From the beginning of the answer to its end. */
    durationMs: Nullable(Type.Integer({ minimum: 0 })),
    createdAt: Timestamp,
  },
  { $id: 'Verdict', additionalProperties: false },
);
export type Verdict = Static<typeof Verdict>;

export const VerdictPage = Page(Verdict, 'VerdictPage');
export type VerdictPage = Static<typeof VerdictPage>;
