import type { Organization } from '@katek/sdk/protocol';
import type { Voice } from './phrases.ts';

/** Who speaks, and for whom. `seed` chooses among wordings. */
export function voiceFor(organization: Organization, seed: number): Voice {
  const { persona } = organization;
  return {
    name: persona.name,
    tone: persona.tone,
    organization: organization.name,
    agent: persona.agentName ?? 'our team',
    agentPhone: persona.agentPhone,
    seed,
  };
}
