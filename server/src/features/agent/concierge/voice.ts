import type { Organization } from '@katek/sdk/protocol';
import type { Phrases, Voice } from './phrases/index.ts';

/** Who speaks, and for whom. `seed` chooses among wordings. */
export function voiceFor(
  organization: Organization,
  seed: number,
  { ourTeam }: Pick<Phrases, 'ourTeam'>,
): Voice {
  const { persona } = organization;
  return {
    name: persona.name,
    tone: persona.tone,
    organization: organization.name,
    agent: persona.agentName ?? ourTeam,
    agentPhone: persona.agentPhone,
    seed,
  };
}
