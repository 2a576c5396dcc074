import { fileURLToPath } from 'node:url';
import { Registry } from 'prom-client';
import { watchAgent } from './agent-watch.ts';
import { defineChores } from './chores.ts';
import type { Config } from './config.ts';
import { demoPicture } from './demo/index.ts';
import { entities } from './entities.ts';
import { createAgent, createAgentTools, reviewKnowledge } from './features/agent/index.ts';
import { createAttachments } from './features/attachments/index.ts';
import { createEmbeddingUse, createUsage } from './features/billing/index.ts';
import {
  createConversations,
  talksForLeads,
  type TalkEvent,
  localeOfTalk,
} from './features/conversations/index.ts';
import {
  createKnowledge,
  createKnowledgeEmbeddings,
  knowledgeJob,
  knowledgeJobName,
} from './features/knowledge/index.ts';
import { createLeads, createViewings, tellViewingTime } from './features/leads/index.ts';
import { createNotifications } from './features/notifications/index.ts';
import {
  createMembers,
  createOrganizations,
  createTickets,
  registerSessionRoutes,
} from './features/organizations/index.ts';
import { registerPages } from './features/pages/index.ts';
import {
  createFeeds,
  createImports,
  createOpenHouses,
  createProperties,
  importJob,
  importSweepJob,
} from './features/properties/index.ts';
import {
  createDemand,
  createListingEmbeddings,
  createSearch,
  embedJob,
  embedJobName,
} from './features/search/index.ts';
import { createVisitors } from './features/visitors/index.ts';
import { followEvents } from './follow-events.ts';
import { createOutboxRelay } from './platform/events/outbox-relay.ts';
import { registerApiReference } from './platform/http/api-reference.ts';
import { registerHealthRoutes } from './platform/http/health.ts';
import { createHttpServer } from './platform/http/http-server.ts';
import { forgetReplies } from './platform/http/idempotency-ledger.ts';
import { createJobs } from './platform/jobs/jobs.ts';
import { createPostgresRelay } from './platform/realtime/postgres-relay.ts';
import { registerRealtime } from './platform/realtime/realtime.plugin.ts';
import { createRooms } from './platform/realtime/rooms.ts';
import { defaultSocketLimits } from './platform/realtime/socket-limits.ts';
import { createSockets } from './platform/realtime/sockets.ts';
import { openStorage, type Storage } from './platform/storage.ts';
import { connectModel, connectProviders } from './providers.ts';
import { createReplayDesk } from './replay-desk.ts';
import { registerV1 } from './v1-routes.ts';

const home = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the whole server: opens the storage, makes each service once, registers each room. Listens to nothing yet. */
export async function createApp(config: Config, given: { storage?: Storage } = {}) {
  const { publicUrl } = config;
  const storage = given.storage ?? (await openStorage(config, entities));
  const { database } = storage;
  const http = await createHttpServer(config);
  const { log } = http;
  const metrics = new Registry();
  const relay = createOutboxRelay({
    database,
    log,
    retryScheduleSeconds: config.retryScheduleSeconds,
    claimSeconds: config.jobLockSeconds,
  });
  const jobs = createJobs({
    connect: () => storage.connectJobs(),
    jobLockSeconds: config.jobLockSeconds,
    log,
  });
  const sockets = createSockets(defaultSocketLimits);
  const rooms = createRooms<TalkEvent>(
    config.databaseUrl ? createPostgresRelay({ url: config.databaseUrl, log }) : undefined,
  );
  const providers = connectProviders(config, log);

  const organizations = createOrganizations({
    database,
    publicUrl,
    isMailConnected: providers.mailer !== null,
  });
  const visitors = createVisitors({ database, organizations, secretKey: config.secretKey });
  const attachments = createAttachments({ database });
  const members = createMembers({ database });
  const tickets = createTickets({ database });
  const usage = createUsage();
  const properties = createProperties();
  const feeds = createFeeds();
  const openHouses = createOpenHouses();
  const { embedder } = providers;
  const embeddingUse = createEmbeddingUse({ database, usage, log });
  const onEmbedded = embeddingUse.note;
  const search = createSearch({ embedder, onEmbedded, read: database.read.bind(database) });
  const demand = createDemand({ database, log });
  const embeddings = createListingEmbeddings({ database, embedder, onEmbedded, log });
  const knowledge = createKnowledge({
    database,
    embedder,
    organizations,
    review: reviewKnowledge,
    onEmbedded,
  });
  const knowledgeEmbeddings = createKnowledgeEmbeddings({ database, embedder, onEmbedded });
  const imports = createImports({
    database,
    dataDir: config.dataDir,
    requestRun: (task) => jobs.request('imports.run', task),
    embeddingsPending: (unit) => embeddings.pending(unit),
  });
  const leads = createLeads({
    talks: talksForLeads,
    offered: async (unit) => (await organizations.get(unit)).persona.suggestions,
    consents: async (unit, visitorId) =>
      (await visitors.consents.list(unit, { visitorId }, { limit: 100 })).items,
  });
  const viewings = createViewings({ leads });
  const toolDeps = { database, search, demand, leads, listings: properties, feeds, knowledge };
  const agent = createAgent({
    tools: (turn, signal) => createAgentTools(toolDeps, turn, signal),
    model: providers.model,
    ...watchAgent(metrics, log),
  });
  const conversations = createConversations({
    database,
    organizations,
    visitors,
    listings: properties,
    leads,
    viewings,
    attachments,
    transcripts: {
      assertTranscriptFits: (...asked) => notifications.assertTranscriptFits(...asked),
    },
    usage,
    agent,
    rooms,
    log,
  });
  const replayDesk = createReplayDesk({
    model: providers.model,
    offered: config.openai?.replayModels ?? [],
    connect: (model) => connectModel(config, log, model),
    database,
    organizations,
    usage,
    toolDeps,
  });
  const notifications = createNotifications({
    database,
    organizations,
    mailer: providers.mailer,
    publicUrl,
    secretKey: config.secretKey,
    attemptsMax: config.retryScheduleSeconds.length + 1,
    claimSeconds: config.jobLockSeconds,
    readLead: (unit, conversationId) => leads.forConversation(unit, conversationId),
    readTranscript: (unit, conversationId, limit) =>
      conversations.latest(unit, conversationId, limit),
    readLocale: localeOfTalk,
    readViewing: (unit, viewingId) => viewings.get(unit, viewingId),
    tellTime: tellViewingTime,
    async describeListing(unit, listingId) {
      const [card] = await properties.cards(unit, [listingId]);
      return card?.UnparsedAddress ?? card?.ListingId ?? null;
    },
  });

  visitors.holds(attachments.belongings);
  visitors.holds({ move: async () => undefined, erase: forgetReplies });
  visitors.holds({
    move: (unit, strangers) => leads.moveVisitor(unit, strangers),
    erase: (unit, visitorId) => leads.eraseVisitor(unit, visitorId),
  });
  notifications.listen(relay);
  followEvents(relay, {
    database,
    leads,
    conversations,
    search,
    embed: (organizationId) => jobs.request(embedJobName, { organizationId }),
    embedKnowledge: (organizationId) => jobs.request(knowledgeJobName, { organizationId }),
  });

  const services = {
    database,
    organizations,
    members,
    tickets,
    visitors,
    properties,
    feeds,
    openHouses,
    imports,
    search,
    demand,
    knowledge,
    conversations,
    leads,
    viewings,
    usage,
  };
  defineChores(jobs, { ...services, relay, attachments, notifications });
  jobs.define(importJob({ imports }));
  jobs.define(importSweepJob({ imports }));
  jobs.define(embedJob({ embeddings }));
  jobs.define(knowledgeJob({ embeddings: knowledgeEmbeddings }));

  registerHealthRoutes(http, {
    metrics,
    dependencies: [
      { name: 'postgres', isNeeded: true, check: async () => database.isUp },
      { name: 'jobs', isNeeded: false, check: () => jobs.check() },
    ],
  });
  await registerRealtime(http, sockets);
  registerSessionRoutes(http, {
    members,
    publicUrl,
    connections: providers.connections,
    onSignOut: conversations.endSession,
  });
  await registerV1(http, {
    ...services,
    attachments,
    decide: conversations.decideViewing,
    replaysOffered: replayDesk.offered,
    sockets,
    secretKey: config.secretKey,
    publicUrl,
    log,
  });
  const pages = await registerPages(http, {
    database,
    organizations,
    publicUrl,
    folders: {
      widget: `${home}widget/dist/cdn`,
      admin: `${home}admin/dist`,
      demoSite: config.production ? null : `${home}examples/realtor-site`,
    },
    demoPicture,
  });
  relay.on('organization.changed', async ({ organizationId }) =>
    pages.forgetOrganization(organizationId),
  );
  await registerApiReference(http);

  return {
    ...services,
    http,
    storage,
    replaysBy: replayDesk.by,
    embeddings,
    knowledgeEmbeddings,
    jobs,
    /** Begins the work that no request asks for. */
    start: () => jobs.start(),
    /** Ends in the order of the house: visitors, work, storage. */
    async close() {
      await http.close();
      await conversations.close();
      await demand.settle();
      await jobs.stop();
      await embeddingUse.settle();
      await relay.stop();
      await rooms.close();
      await storage.close();
    },
  };
}

export type App = Awaited<ReturnType<typeof createApp>>;
