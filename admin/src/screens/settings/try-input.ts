import type { Organization, ReplayInput } from '@katek/sdk';
import { agentModel } from './agent-form.ts';
import { conciergeModel } from './concierge-form.ts';
import { formOf } from './drafts.ts';
import { rulesModel } from './rules-form.ts';

/** How a talk is to be tried. */
export interface TryChoice {
  conversationId: string;
  turnsMax: number;
  brain: 'usual' | 'built-in';
}

/** All that stands in the forms and is not saved yet, as one request. */
export function inputOf(organization: Organization, choice: TryChoice): ReplayInput {
  const { persona: rules, handoffRules } = rulesModel.write(formOf('rules', organization));
  return {
    persona: {
      ...conciergeModel.write(formOf('concierge', organization)).persona,
      ...agentModel.write(formOf('agent', organization)).persona,
      ...rules,
    },
    ...(handoffRules && { handoffRules }),
    turnsMax: choice.turnsMax,
    ...(choice.brain === 'built-in' && { model: null }),
  };
}

/** What is wrong with the forms that are tried; the first of it. */
export function problemToTry(organization: Organization): string | null {
  const problems = {
    ...conciergeModel.check(formOf('concierge', organization)),
    ...agentModel.check(formOf('agent', organization)),
    ...rulesModel.check(formOf('rules', organization)),
  };
  return Object.values(problems)[0] ?? null;
}
