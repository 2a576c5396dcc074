import type { Hello } from '@katek/sdk/protocol';
import Fastify from 'fastify';
import { openDatabase } from '../../../platform/database/database.ts';
import { createTestDatabase } from '../../../platform/database/testing/test-database.ts';
import { createHttpServer } from '../../../platform/http/http-server.ts';
import { createPostgresRelay } from '../../../platform/realtime/postgres-relay.ts';
import { registerRealtime } from '../../../platform/realtime/realtime.plugin.ts';
import { createRooms } from '../../../platform/realtime/rooms.ts';
import {
  defaultSocketLimits,
  type SocketLimits,
} from '../../../platform/realtime/socket-limits.ts';
import { createSockets } from '../../../platform/realtime/sockets.ts';
import type { Agent } from '../../agent/index.ts';
import { createUsage } from '../../billing/index.ts';
import {
  authenticate,
  createMembers,
  createOrganizations,
  createTickets,
  Organization,
  registerOrganizationRoutes,
  registerSessionRoutes,
} from '../../organizations/index.ts';
import { createAttachments, registerAttachmentUploads } from '../../attachments/index.ts';
import {
  createLeads,
  createViewings,
  LeadEntity,
  registerViewingRoutes,
} from '../../leads/index.ts';
import { createProperties, PropertyEntity } from '../../properties/index.ts';
import { createVisitors, registerVisitorRoutes } from '../../visitors/index.ts';
import {
  Conversation,
  createConversations,
  Message,
  registerConversationRoutes,
  registerFeedbackRoutes,
  registerRealtimeRoutes,
  registerVerdictRoutes,
  type TalkEvent,
} from '../index.ts';
import type { AnswerTiming } from '../answer.ts';
import { ChatPeer } from './chat-peer.ts';
import { scriptedAgent } from './scripted-agent.ts';

const publicUrl = 'http://localhost:3000';
export const siteOrigin = 'https://www.realty.test';

export interface ChatServerOptions {
  agent?: Agent;
  limits?: Partial<SocketLimits>;
  timing?: Partial<AnswerTiming>;
  /** The time of the viewings. */
  now?: () => Date;
}

export type ChatBase = Awaited<ReturnType<typeof createTestDatabase>>;

const entities = [Organization, Conversation, Message, LeadEntity, PropertyEntity];

/** A database for one or more chat servers. */
export function createChatBase(): Promise<ChatBase> {
  return createTestDatabase(entities);
}

/** The rooms that a chat needs, on a port of their own. Several over one base are several processes to each other. */
export async function startChatServer(base: ChatBase, options: ChatServerOptions = {}) {
  const { url } = base;
  const database = url ? await openDatabase({ engine: { url }, entities }) : base.database;
  const log = Fastify({ logger: false }).log;
  const http = await createHttpServer({
    logLevel: 'silent',
    publicUrl,
    trustProxy: [],
    requestsPerMinute: 1_000_000,
  });
  const limits = { ...defaultSocketLimits, perAddressMax: 10_000, ...options.limits };
  const sockets = createSockets(limits);
  const rooms = createRooms<TalkEvent>(url ? createPostgresRelay({ url, log }) : undefined);
  const organizations = createOrganizations({ database, publicUrl });
  const members = createMembers({ database });
  const tickets = createTickets({ database });
  const agent = options.agent ?? scriptedAgent();
  const visitors = createVisitors({ database, organizations, secretKey: Buffer.alloc(32, 7) });
  const properties = createProperties();
  const leads = createLeads();
  const viewings = createViewings({ leads, ...(options.now && { now: options.now }) });
  const attachments = createAttachments({ database });
  visitors.holds(attachments.belongings);
  visitors.holds({
    move: (unit, strangers) => leads.moveVisitor(unit, strangers),
    erase: (unit, visitorId) => leads.eraseVisitor(unit, visitorId),
  });
  const conversations = createConversations({
    listings: properties,
    leads,
    viewings,
    attachments,
    transcripts: { assertTranscriptFits: async () => undefined },
    database,
    organizations,
    visitors,
    usage: createUsage(),
    agent,
    rooms,
    log,
    timing: options.timing ?? { leaveGraceMs: 50, presenceReplyMs: 50 },
  });
  await registerRealtime(http, sockets);
  registerSessionRoutes(http, {
    members,
    publicUrl,
    connections: { openai: false, postmark: false },
    onSignOut: conversations.endSession,
  });
  http.decorateRequest('organizationId', '');
  await http.register(
    async (v1) => {
      registerRealtimeRoutes(v1, {
        conversations,
        organizations,
        members,
        tickets,
        sockets,
        publicUrl,
        log,
      });
      await registerAttachmentUploads(v1, { database, organizations, visitors, attachments });
      await v1.register(async (inside) => {
        inside.addHook('onRequest', authenticate({ organizations, members, publicUrl }));
        registerConversationRoutes(inside, { database, conversations });
        registerFeedbackRoutes(inside, { database });
        registerVerdictRoutes(inside, { database });
        registerViewingRoutes(inside, {
          database,
          viewings,
          decide: conversations.decideViewing,
        });
        registerOrganizationRoutes(inside, { database, organizations, tickets });
        registerVisitorRoutes(inside, { database, visitors });
      });
    },
    { prefix: '/v1' },
  );
  const address = await http.listen({ port: 0, host: '127.0.0.1' });
  const socketAddress = address.replace('http:', 'ws:');
  let isClosed = false;

  async function anOrganization() {
    const slug = `realty-${crypto.randomUUID()}`;
    const created = await organizations.create({
      slug,
      name: 'Test Realty',
      region: 'US',
      currency: 'USD',
      allowedOrigins: [siteOrigin],
      persona: { name: 'Ava', agentName: 'Ruth' },
    });
    return { ...created, id: created.organization.id };
  }
  type TestOrganization = Awaited<ReturnType<typeof anOrganization>>;

  return {
    http,
    database,
    conversations,
    organizations,
    visitors,
    properties,
    leads,
    viewings,
    members,
    rooms,
    sockets,
    address: socketAddress,
    anOrganization,
    visitorUrl: (organization: TestOrganization) =>
      `${socketAddress}/v1/realtime?key=${organization.publishableKey}`,
    /** A visitor who said hello and was welcomed. */
    async aVisitor(organization: TestOrganization, hello: Omit<Hello, 'type'> = {}) {
      const url = `${socketAddress}/v1/realtime?key=${organization.publishableKey}`;
      const peer = new ChatPeer(url, { origin: siteOrigin });
      peer.socket.on('open', () => peer.send({ type: 'hello', ...hello }));
      const welcome = await peer.next('welcome');
      return { peer, welcome };
    },
    /** The close code with which a visitor is not let in. */
    async aVisitorIsTurnedAway(organization: TestOrganization, hello: Omit<Hello, 'type'>) {
      const url = `${socketAddress}/v1/realtime?key=${organization.publishableKey}`;
      const peer = new ChatPeer(url, { origin: siteOrigin });
      peer.socket.on('open', () => peer.send({ type: 'hello', ...hello }));
      return peer.closed;
    },
    async aTicket(organization: TestOrganization): Promise<string> {
      const reply = await http.inject({
        method: 'POST',
        url: '/v1/tickets',
        headers: { authorization: `Bearer ${organization.secretKey}` },
      });
      return reply.json<{ ticket: string }>().ticket;
    },
    /** An agent's socket that was welcomed. */
    async anAgent(organization: TestOrganization) {
      const ticket = await this.aTicket(organization);
      const peer = new ChatPeer(`${socketAddress}/v1/inbox/realtime`, {
        protocols: ['katek.v1', `katek.ticket.${ticket}`],
      });
      peer.socket.on('open', () => peer.send({ type: 'hello' }));
      await peer.next('inbox.welcome');
      return peer;
    },
    /** The API as the organization calls it. */
    call(
      organization: TestOrganization,
      method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
      url: string,
      body?: object,
    ) {
      return http.inject({
        method,
        url,
        headers: { authorization: `Bearer ${organization.secretKey}` },
        ...(body ? { payload: body } : {}),
      });
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      await http.close();
      await conversations.close();
      await rooms.close();
      if (url) await database.close();
    },
  };
}

export type ChatServer = Awaited<ReturnType<typeof startChatServer>>;
