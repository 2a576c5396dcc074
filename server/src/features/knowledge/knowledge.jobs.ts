import { eachOnItsOwn } from '../../platform/jobs/each-on-its-own.ts';
import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import type { KnowledgeEmbeddings } from './embed-knowledge.ts';

export const knowledgeJobName = 'knowledge.embed';

/** Embeds one organization's entries after a change; on its own beat, whatever was left behind anywhere. */
export function knowledgeJob(deps: {
  embeddings: KnowledgeEmbeddings;
}): JobDefinition<{ organizationId?: string }> {
  return {
    name: knowledgeJobName,
    concurrency: 1,
    everySeconds: 60,
    async run({ data, signal }) {
      const asked = data?.organizationId;
      const organizations = asked ? [asked] : await deps.embeddings.waitingOrganizations();
      await eachOnItsOwn(organizations, async (organizationId) => {
        await deps.embeddings.embedMissing(organizationId, { signal });
      });
    },
  };
}
