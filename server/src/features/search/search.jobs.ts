import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import type { ListingEmbeddings } from './embed-listings.ts';

export const embedJobName = 'search.embed';

/** Embeds one organization's listings after an import; on its own beat, whatever was left behind anywhere. */
export function embedJob(deps: {
  embeddings: ListingEmbeddings;
}): JobDefinition<{ organizationId?: string }> {
  return {
    name: embedJobName,
    concurrency: 1,
    everySeconds: 30,
    async run({ data, signal, touch }) {
      const asked = data?.organizationId;
      const organizations = asked ? [asked] : await deps.embeddings.waitingOrganizations();
      for (const organizationId of organizations) {
        await deps.embeddings.embedMissing(organizationId, { signal, touch });
      }
      await deps.embeddings.ensureIndexes();
    },
  };
}
