import type { Organization, VerdictAction } from '@katek/sdk/protocol';
import { personaVersionOf, promptVersion } from './brain/prompt.ts';
import type { ModelUse, Reply, Review } from './turn.ts';

/** How the answer came about: what the owner reads beside it. */
export function reviewOf(
  answer: Pick<Reply, 'brain' | 'handoff' | 'verdicts'>,
  made: {
    organization: Organization;
    /** The model that was asked, if one was. */
    model: string | null;
    use: ModelUse;
    durationMs: number;
  },
): Review {
  const { organization, model, use, durationMs } = made;
  return {
    action: actionOf(answer, model !== null),
    model,
    promptVersion: model === null ? null : promptVersion,
    personaVersion: personaVersionOf(organization),
    use,
    durationMs: Math.round(durationMs),
  };
}

function actionOf(
  { brain, handoff, verdicts }: Pick<Reply, 'brain' | 'handoff' | 'verdicts'>,
  wasAsked: boolean,
): VerdictAction {
  if (handoff) return 'handed_over';
  if (wasAsked && brain === 'built-in') return 'fell_back';
  if (verdicts.some(({ step }) => step === 'input')) return 'redirected';
  if (verdicts.some(({ outcome }) => outcome === 'stopped')) return 'repaired';
  return verdicts.some(({ outcome }) => outcome === 'cleaned') ? 'cleaned' : 'passed';
}
