import { eachOnItsOwn } from '../../platform/jobs/each-on-its-own.ts';
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
      const tasks = organizations.map(
        (organizationId) => () => deps.embeddings.embedMissing(organizationId, { signal, touch }),
      );
      await eachOnItsOwn([...tasks, () => deps.embeddings.ensureIndexes()], async (work) => {
        signal.throwIfAborted();
        await work();
      });
    },
  };
}
