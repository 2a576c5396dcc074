import type { GateFinding, GateRule, HandoffReason, Verdict, VerdictAction } from '@katek/sdk';

/** What the checks look for, as a realtor says it. */
export const rulesInWords: Record<GateRule, string> = {
  fair_housing: 'Fair housing',
  wrong_figure: 'Wrong figure',
  wrong_fact: 'Wrong fact',
  invented_listing: 'Invented listing',
  false_promise: 'Promise not kept',
  prompt_leak: 'Internal text',
  unsafe_link: 'Link to an unknown site',
  hidden_characters: 'Hidden characters',
  refused_tool: 'Request not allowed',
};

/** What became of an answer. */
export const actionsInWords: Record<VerdictAction, string> = {
  passed: 'Sent as written',
  cleaned: 'Cleaned, then sent',
  repaired: 'Written anew, then sent',
  redirected: 'Neutral answer given',
  fell_back: 'Replaced by the built-in concierge',
  handed_over: 'Handed to a person',
  broken_off: 'Broken off, not kept',
};

/** What became of this answer; a request that was refused left no trace in it. */
export function verdictInWords({ action, findings: [first] }: Verdict): string {
  return action === 'passed' && first?.outcome === 'refused'
    ? 'Refused, and answered without it'
    : actionsInWords[action];
}

/** Where something was found. */
export const stepsInWords: Record<GateFinding['step'], string> = {
  input: 'in the visitor’s question',
  tool: 'in what the model asked for',
  draft: 'in the draft',
  repair: 'in the second draft',
  fallback: 'in the answer in its place',
};

export const outcomesInWords: Record<GateFinding['outcome'], string> = {
  cleaned: 'taken out',
  stopped: 'stopped',
  refused: 'refused',
};

/** The words that something was found in; a mark of a home that was never found says so. */
export function detailInWords({ kind, detail }: GateFinding): string {
  if (kind === 'invented_listing' && /^L\d+$/u.test(detail))
    return `A home marked ${detail}, which no search had returned.`;
  return detail || 'Nothing that can be shown.';
}

/** Why a person should take over: a closed list, as the inbox counts by it. */
export const reasonsInWords: Record<HandoffReason, { title: string; when: string }> = {
  customer_request: { title: 'Asked for', when: 'The visitor asks for a person.' },
  missing_knowledge: {
    title: 'No answer known',
    when: 'As many questions in a row as you allow had no answer in your listings and entries.',
  },
  unsupported_request: {
    title: 'Beyond the concierge',
    when: 'The visitor wants something that the concierge cannot do.',
  },
  policy_restriction: {
    title: 'Your rule',
    when: 'One of your words was said, or a topic that you hand over.',
  },
  tool_failure: { title: 'Something failed', when: 'The answer could not be made.' },
  pending_clarification: {
    title: 'Unclear',
    when: 'What the visitor wants could not be made out.',
  },
  usage_limit: { title: 'Limit reached', when: 'The tokens of the day are used up.' },
  false_promise_detected: {
    title: 'Promise stopped',
    when: 'The model promised what nobody has done, and was stopped.',
  },
};

/** The reason of a stored hand-over, also one of an older version. */
export function reasonInWords(reason: string): string {
  const known: Record<string, { title: string } | undefined> = reasonsInWords;
  return known[reason]?.title ?? reason.replaceAll('_', ' ');
}
