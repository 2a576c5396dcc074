import type { HandoffRules } from '@katek/sdk';
import { type FormModel, numberProblem, placeByName, problemsOf } from './form-model.ts';

/** What the concierge leaves to a person. */
export interface RulesForm {
  guardrails: readonly string[];
  keywords: readonly string[];
  isCounting: boolean;
  afterUnanswered: string;
  outsideHours: HandoffRules['outsideHours'];
}

export const ruleLimits = { guardrails: 20, guardrail: 300, keywords: 50, keyword: 60 } as const;
export const unansweredBounds = { min: 1, max: 10 } as const;
const unansweredDefault = '3';

export const rulesModel: FormModel<RulesForm> = {
  read: ({ persona, handoffRules: { keywords, afterUnanswered, outsideHours } }) => ({
    guardrails: persona.guardrails,
    keywords,
    isCounting: afterUnanswered !== null,
    afterUnanswered: afterUnanswered === null ? unansweredDefault : String(afterUnanswered),
    outsideHours,
  }),
  write: (form) => ({
    persona: { guardrails: written(form.guardrails) },
    handoffRules: {
      keywords: written(form.keywords),
      afterUnanswered: form.isCounting ? Number(form.afterUnanswered) : null,
      outsideHours: form.outsideHours,
    },
  }),
  check: ({ guardrails, keywords, isCounting, afterUnanswered }) =>
    problemsOf({
      guardrails: written(guardrails).some((rule) => rule.length < 3)
        ? 'Write a whole sentence; this is too short.'
        : null,
      keywords: written(keywords).some((word) => word.length < 2)
        ? 'A word has two letters at least.'
        : null,
      afterUnanswered: isCounting ? numberProblem(afterUnanswered, unansweredBounds) : null,
    }),
  place: placeByName(['guardrails', 'keywords', 'afterUnanswered', 'outsideHours']),
};

/** An empty line is one that nobody has written yet. */
function written(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}
