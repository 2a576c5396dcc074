import { fileURLToPath } from 'node:url';
import { Registry } from 'prom-client';
import type { Config } from './config.ts';
import {
  authenticate,
  createMembers,
  createOrganizations,
  createTickets,
  Organization,
  registerOrganizationRoutes,
  registerSessionRoutes,
} from './features/organizations/index.ts';
import { createUsage, registerUsageRoutes } from './features/billing/index.ts';
import { createLeads, LeadEntity, registerLeadRoutes } from './features/leads/index.ts';
import { registerPages } from './features/pages/index.ts';
import { ImportEntity, ImportIssueEntity, PropertyEntity } from './features/properties/index.ts';
import {
  createListingEmbeddings,
  createSearch,
  embedJob,
  registerSearchRoutes,
} from './features/search/index.ts';
import { createOutboxRelay } from './platform/events/outbox-relay.ts';
import { registerApiReference } from './platform/http/api-reference.ts';
import { registerHealthRoutes } from './platform/http/health.ts';
import { createHttpServer } from './platform/http/http-server.ts';
import { createJobs } from './platform/jobs/jobs.ts';
import { openStorage, type Storage } from './platform/storage.ts';
import { createBuiltInEmbedder, createOpenAiEmbedder } from './providers/embeddings/index.ts';

const home = fileURLToPath(new URL('../../', import.meta.url));

/** Every entity of every room. */
export const entities = [Organization, PropertyEntity, ImportEntity, ImportIssueEntity, LeadEntity];

/** Builds the whole server: opens the storage, makes each service once, registers each room. Listens to nothing yet. */
export async function createApp(config: Config, given: { storage?: Storage } = {}) {
  const storage = given.storage ?? (await openStorage(config, entities));
  const { database } = storage;
  const http = await createHttpServer(config);
  const metrics = new Registry();
  const relay = createOutboxRelay({
    database,
    log: http.log,
    retryScheduleSeconds: config.retryScheduleSeconds,
  });
  const jobs = createJobs({
    connect: () => storage.connectJobs(),
    jobLockSeconds: config.jobLockSeconds,
    log: http.log,
  });

  const organizations = createOrganizations({ database, publicUrl: config.publicUrl });
  const members = createMembers({ database });
  const tickets = createTickets({ database });
  const usage = createUsage();
  const embedder = config.openai
    ? createOpenAiEmbedder({
        apiKey: config.openai.apiKey,
        baseUrl: config.openai.baseUrl,
        model: config.openai.embeddingModel,
      })
    : createBuiltInEmbedder();
  const search = createSearch({ embedder });
  const embeddings = createListingEmbeddings({ database, embedder });
  const leads = createLeads();

  registerHealthRoutes(http, {
    metrics,
    dependencies: [
      { name: 'postgres', isNeeded: true, check: () => database.ping(1000) },
      { name: 'jobs', isNeeded: false, check: async () => jobs.isConnected },
    ],
  });
  registerSessionRoutes(http, {
    members,
    publicUrl: config.publicUrl,
    connections: { openai: Boolean(config.openai), postmark: Boolean(config.postmark) },
  });
  http.decorateRequest('organizationId', '');
  await http.register(
    async (v1) => {
      v1.addHook(
        'onRequest',
        authenticate({ organizations, members, publicUrl: config.publicUrl }),
      );
      registerOrganizationRoutes(v1, { database, organizations, tickets });
      registerSearchRoutes(v1, { database, search });
      registerLeadRoutes(v1, { database, leads });
      registerUsageRoutes(v1, { database, usage });
    },
    { prefix: '/v1' },
  );
  await registerPages(http, {
    database,
    organizations,
    publicUrl: config.publicUrl,
    folders: {
      widget: `${home}widget/dist`,
      admin: `${home}admin/dist`,
      demoSite: `${home}examples/realtor-site`,
    },
    demoPicture: () => null,
  });
  await registerApiReference(http);

  jobs.define({
    name: 'outbox.deliver',
    concurrency: 1,
    everySeconds: 5,
    run: () => relay.deliverDue(),
  });
  jobs.define(embedJob({ embeddings }));

  return {
    http,
    storage,
    organizations,
    members,
    jobs,
    /** Begins the work that no request asks for. */
    start: () => jobs.start(),
    /** Ends in the order of the house: visitors, work, storage. */
    async close() {
      await http.close();
      await jobs.stop();
      await relay.stop();
      await storage.close();
    },
  };
}

export type App = Awaited<ReturnType<typeof createApp>>;
