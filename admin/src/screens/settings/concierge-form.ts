import type { Persona } from '@katek/sdk';
import { type FormModel, placeByName, problemsOf, requiredProblem } from './form-model.ts';

export interface ConciergeForm {
  name: string;
  tone: Persona['tone'];
  greeting: string;
  suggestions: readonly string[];
  guidelines: string;
}

export const suggestionsMax = 6;

export const conciergeModel: FormModel<ConciergeForm> = {
  read: ({ persona: { name, tone, greeting, suggestions, guidelines } }) => ({
    name,
    tone,
    greeting,
    suggestions,
    guidelines,
  }),
  write: (form) => ({
    persona: {
      ...form,
      name: form.name.trim(),
      greeting: form.greeting.trim(),
      suggestions: askedQuestions(form),
    },
  }),
  check: ({ name, greeting }) =>
    problemsOf({
      name: requiredProblem(name, 'a name for the concierge'),
      greeting: requiredProblem(greeting, 'what the concierge says first'),
    }),
  place: placeByName(['suggestions', 'greeting', 'guidelines', 'tone', 'name']),
};

/** An empty line is one that nobody has written yet. */
export function askedQuestions({ suggestions }: Pick<ConciergeForm, 'suggestions'>): string[] {
  return suggestions.map((text) => text.trim()).filter((text) => text !== '');
}
