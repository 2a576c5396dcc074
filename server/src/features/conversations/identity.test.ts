import { createHmac, generateKeyPairSync } from 'node:crypto';
import type { Identity, ServerFrame } from '@katek/sdk/protocol';
import { SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ChatPeer } from './testing/chat-peer.ts';
import {
  createChatBase,
  startChatServer,
  type ChatBase,
  type ChatServer,
} from './testing/chat-server.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';

let base: ChatBase;
let server: ChatServer;
const peers: ChatPeer[] = [];
beforeAll(async () => {
  base = await createChatBase();
  server = await startChatServer(base, { agent: scriptedAgent() });
});
afterEach(() => {
  for (const peer of peers.splice(0)) peer.socket.terminate();
});
afterAll(async () => {
  await server.close();
  await base.close();
});

type Hello = Parameters<ChatServer['aVisitor']>[1];
type TestOrganization = Awaited<ReturnType<ChatServer['anOrganization']>>;

async function aVisitor(organization: TestOrganization, hello: Hello = {}) {
  const visitor = await server.aVisitor(organization, hello);
  peers.push(visitor.peer);
  return visitor;
}

/** An organization with an identity secret, and what signs with it. */
async function aSite(settings: { isIdentityVerificationRequired?: boolean } = {}) {
  const organization = await server.anOrganization();
  if (settings.isIdentityVerificationRequired !== undefined) {
    await server.call(organization, 'PATCH', '/v1/organization', settings);
  }
  const made = await server.call(organization, 'POST', '/v1/identity-secrets');
  expect(made.statusCode).toBe(201);
  return { organization, ...made.json<{ id: string; secret: string }>() };
}

const nowSeconds = () => Math.floor(Date.now() / 1000);

function aToken(secret: string, claims: JWTPayload = {}, header: { kid?: string } = {}) {
  return new SignJWT({ sub: 'user-1', exp: nowSeconds() + 3600, ...claims })
    .setProtectedHeader({ alg: 'HS256', ...header })
    .sign(new TextEncoder().encode(secret));
}

/** The talk of user-1, in which they said something that nobody else may read. */
async function aTalkOfUser1({
  organization,
  secret,
}: {
  organization: TestOrganization;
  secret: string;
}) {
  const token = await aToken(secret, { name: 'Ana', email: 'ana@example.com' });
  const { peer, welcome } = await aVisitor(organization, { identity: { token } });
  const id = peer.say('My budget is mine alone.');
  await peer.next('message.accepted', (frame) => frame.id === id);
  await peer.answer();
  return welcome;
}

function refusals(peer: ChatPeer) {
  return peer.frames.filter(
    (frame): frame is Extract<ServerFrame, { type: 'error' }> =>
      frame.type === 'error' && frame.code === 'identity_refused',
  );
}

describe('a signed identity', () => {
  test('brings a visitor their talk on another device', async () => {
    const site = await aSite();
    const first = await aTalkOfUser1(site);
    const { welcome, peer } = await aVisitor(site.organization, {
      identity: { token: await aToken(site.secret, { name: 'Ana', email: 'ana@example.com' }) },
    });
    expect(welcome.visitorId).toBe(first.visitorId);
    expect(welcome.identity).toEqual({ name: 'Ana', email: 'ana@example.com', isVerified: true });
    expect(welcome.messages[0]?.text).toBe('My budget is mine alone.');
    expect(welcome.visitorToken).not.toBe(first.visitorToken);
    expect(welcome.visitorToken).toMatch(/^\S{40,}$/);
    expect(refusals(peer)).toEqual([]);
  });

  test('brings a stranger’s talk along, in place, and voids the stranger’s token', async () => {
    const site = await aSite();
    const stranger = await aVisitor(site.organization);
    const { conversation, epoch } = stranger.welcome;
    stranger.peer.say('Before I signed in.');
    await stranger.peer.answer();
    await stranger.peer.close();
    const { welcome } = await aVisitor(site.organization, {
      visitorToken: stranger.welcome.visitorToken ?? '',
      conversationId: conversation.id,
      epoch,
      lastSeq: 2,
      identity: { token: await aToken(site.secret) },
    });
    expect(welcome.visitorId).not.toBe(stranger.welcome.visitorId);
    expect(welcome.conversation).toMatchObject({
      id: conversation.id,
      visitorId: welcome.visitorId,
    });
    expect(welcome).toMatchObject({ recovered: true, messages: [] });
    const before = await server.aVisitorIsTurnedAway(site.organization, {
      visitorToken: stranger.welcome.visitorToken ?? '',
    });
    expect(before).toBe(4401);
  });

  test('brings a visitor their talk on a device where the chat was only opened before', async () => {
    const site = await aSite();
    const first = await aTalkOfUser1(site);
    const stranger = await aVisitor(site.organization);
    await stranger.peer.close();
    const signedIn = await aVisitor(site.organization, {
      visitorToken: stranger.welcome.visitorToken ?? '',
      conversationId: stranger.welcome.conversation.id,
      identity: { token: await aToken(site.secret) },
    });
    const other = await aVisitor(site.organization, {
      identity: { token: await aToken(site.secret) },
    });
    for (const { welcome } of [signedIn, other]) {
      expect(welcome.conversation.id).toBe(first.conversation.id);
      expect(welcome.messages[0]?.text).toBe('My budget is mine alone.');
    }
  });

  test('brings the last talk in which something was said, and not an empty one after it', async () => {
    const site = await aSite();
    const first = await aTalkOfUser1(site);
    const visitorToken = first.visitorToken ?? '';
    const { peer } = await aVisitor(site.organization, { visitorToken });
    peer.send({ type: 'conversation.start' });
    await peer.next('welcome', ({ conversation }) => conversation.id !== first.conversation.id);
    await peer.close();
    const { welcome } = await aVisitor(site.organization, {
      identity: { token: await aToken(site.secret) },
    });
    expect(welcome.conversation.id).toBe(first.conversation.id);
  });

  test('ends the stranger’s other tabs, which come back as who they are', async () => {
    const site = await aSite();
    const stranger = await aVisitor(site.organization);
    const visitorToken = stranger.welcome.visitorToken ?? '';
    const { peer, welcome } = await aVisitor(site.organization, {
      visitorToken,
      identity: { token: await aToken(site.secret) },
    });
    expect(await stranger.peer.closed).toBe(4401);
    peer.say('Still here.');
    expect((await peer.answer()).message.conversationId).toBe(welcome.conversation.id);
  });

  test('never moves a talk from one user to another on the same device', async () => {
    const site = await aSite();
    const first = await aTalkOfUser1(site);
    const { welcome } = await aVisitor(site.organization, {
      visitorToken: first.visitorToken ?? '',
      conversationId: first.conversation.id,
      identity: { token: await aToken(site.secret, { sub: 'user-2' }) },
    });
    expect(welcome.visitorId).not.toBe(first.visitorId);
    expect(welcome.messages).toEqual([]);
    const again = await aVisitor(site.organization, {
      identity: { token: await aToken(site.secret) },
    });
    expect(again.welcome.conversation.id).toBe(first.conversation.id);
    // The device is user-2's now.
    expect(
      await server.aVisitorIsTurnedAway(site.organization, {
        visitorToken: first.visitorToken ?? '',
      }),
    ).toBe(4401);
  });

  test('is one visitor when two devices come with it at the same moment', async () => {
    const site = await aSite();
    const stranger = await aVisitor(site.organization);
    const token = await aToken(site.secret);
    const visitorToken = stranger.welcome.visitorToken ?? '';
    const both = await Promise.all([
      aVisitor(site.organization, { visitorToken, identity: { token } }),
      aVisitor(site.organization, { visitorToken, identity: { token } }),
    ]);
    expect(new Set(both.map(({ welcome }) => welcome.visitorId)).size).toBe(1);
    expect(new Set(both.map(({ welcome }) => welcome.visitorToken)).size).toBe(2);
  });

  test('keeps the session of a device that says again who it is', async () => {
    const site = await aSite();
    const first = await aTalkOfUser1(site);
    const { welcome } = await aVisitor(site.organization, {
      visitorToken: first.visitorToken ?? '',
      identity: { token: await aToken(site.secret, { name: 'Ana Maria' }) },
    });
    expect(welcome).toMatchObject({
      visitorId: first.visitorId,
      visitorToken: null,
      identity: { name: 'Ana Maria' },
    });
  });

  test('holds while one secret replaces another, and not after the revocation', async () => {
    const site = await aSite();
    const next = (await server.call(site.organization, 'POST', '/v1/identity-secrets')).json<{
      id: string;
      secret: string;
    }>();
    const first = await aTalkOfUser1(site);
    for (const token of [
      await aToken(next.secret),
      await aToken(next.secret, {}, { kid: next.id }),
      await aToken(site.secret, { aud: site.organization.organization.slug }),
    ]) {
      const { welcome } = await aVisitor(site.organization, { identity: { token } });
      expect(welcome.visitorId).toBe(first.visitorId);
    }
    const revoked = await server.call(
      site.organization,
      'DELETE',
      `/v1/identity-secrets/${site.id}`,
    );
    expect(revoked.statusCode).toBe(204);
    const { peer, welcome } = await aVisitor(site.organization, {
      identity: { token: await aToken(site.secret) },
    });
    await peer.next('error', ({ code }) => code === 'identity_refused');
    expect(welcome.visitorId).not.toBe(first.visitorId);
  });
});

describe('D05 a claimed identity that is not proven', () => {
  const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

  /** Signed by hand, as an attacker would, who is not held back by a library. */
  function forged(header: object, claims: object, key: string) {
    const body = `${b64(header)}.${b64(claims)}`;
    return `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`;
  }

  const hour = 3600;
  const forgeries: [string, (secret: string) => Promise<Identity> | Identity][] = [
    ['has no token', () => ({ name: 'Ana', email: 'ana@example.com' })],
    [
      'has expired',
      async (secret) => ({ token: await aToken(secret, { exp: nowSeconds() - 60 }) }),
    ],
    ['never expires', (secret) => ({ token: forged({ alg: 'HS256' }, { sub: 'user-1' }, secret) })],
    [
      'holds for longer than a day',
      async (secret) => ({ token: await aToken(secret, { exp: nowSeconds() + 25 * hour }) }),
    ],
    [
      'begins to hold later',
      async (secret) => ({ token: await aToken(secret, { nbf: nowSeconds() + hour }) }),
    ],
    [
      'is signed with another organization’s secret',
      async () => ({ token: await aToken((await aSite()).secret) }),
    ],
    [
      'is for another organization',
      async (secret) => ({ token: await aToken(secret, { aud: 'another' }) }),
    ],
    [
      'says alg none',
      () => ({
        token: new UnsecuredJWT({ sub: 'user-1', exp: nowSeconds() + hour }).encode(),
      }),
    ],
    [
      'says alg none and is signed',
      (secret) => ({
        token: forged({ alg: 'none' }, { sub: 'user-1', exp: nowSeconds() + hour }, secret),
      }),
    ],
    [
      'is signed with a public key in the place of the secret',
      () => {
        const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
        const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
        return {
          token: forged({ alg: 'HS256' }, { sub: 'user-1', exp: nowSeconds() + hour }, pem),
        };
      },
    ],
    [
      'is signed by RS256',
      async () => {
        const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
        const token = await new SignJWT({ sub: 'user-1', exp: nowSeconds() + hour })
          .setProtectedHeader({ alg: 'RS256' })
          .sign(privateKey);
        return { token };
      },
    ],
    [
      'is signed by HS512',
      async (secret) => ({
        token: await new SignJWT({ sub: 'user-1', exp: nowSeconds() + hour })
          .setProtectedHeader({ alg: 'HS512' })
          .sign(new TextEncoder().encode(secret)),
      }),
    ],
    [
      'was changed to another sub after the signature',
      async (secret) => {
        const token = await aToken(secret, { sub: 'user-2' });
        const [header, , signature] = token.split('.');
        const claims = b64({ sub: 'user-1', exp: nowSeconds() + hour });
        return { token: `${header}.${claims}.${signature}` };
      },
    ],
    ['names nobody', async (secret) => ({ token: await aToken(secret, { sub: ' ' }) })],
    [
      'brings its own key',
      (secret) => ({
        token: forged(
          { alg: 'HS256', jwk: { kty: 'oct', k: b64({}) }, kid: '../../dev/null' },
          { sub: 'user-1', exp: nowSeconds() + hour },
          `${secret} `,
        ),
      }),
    ],
    ['is no token at all', () => ({ token: 'user-1' })],
  ];

  test.each(forgeries)(
    'D05 that %s leaves the visitor a stranger, who is told so and sees no history',
    async (_name, forge) => {
      const site = await aSite({ isIdentityVerificationRequired: true });
      const first = await aTalkOfUser1(site);
      const { peer, welcome } = await aVisitor(site.organization, {
        identity: await forge(site.secret),
        conversationId: first.conversation.id,
      });
      // By the welcome the page knows that it was refused, so it has to hear the reason before.
      expect(peer.frames[0]).toMatchObject({
        type: 'error',
        code: 'identity_refused',
        refId: null,
      });
      expect(peer.frames[1]).toBe(welcome);
      expect(welcome.identity).toBeNull();
      expect(welcome.visitorId).not.toBe(first.visitorId);
      expect(welcome.conversation.id).not.toBe(first.conversation.id);
      expect(JSON.stringify(peer.frames)).not.toContain('My budget');
    },
  );

  test('D05 that is refused leaves a known visitor who they were, with their own talk', async () => {
    const site = await aSite({ isIdentityVerificationRequired: true });
    const stranger = await aVisitor(site.organization);
    stranger.peer.say('Only mine.');
    await stranger.peer.answer();
    await aTalkOfUser1(site);
    const { peer, welcome } = await aVisitor(site.organization, {
      visitorToken: stranger.welcome.visitorToken ?? '',
      identity: { token: await aToken('ids_wrong') },
    });
    await peer.next('error', ({ code }) => code === 'identity_refused');
    expect(welcome.visitorId).toBe(stranger.welcome.visitorId);
    expect(welcome.messages[0]?.text).toBe('Only mine.');
  });

  test('is kept as what the page said, where the organization does not want it proven', async () => {
    const site = await aSite();
    const first = await aTalkOfUser1(site);
    const { peer, welcome } = await aVisitor(site.organization, {
      identity: { name: ' Ana ', email: 'ana@example.com' },
    });
    expect(welcome.identity).toEqual({ name: 'Ana', email: 'ana@example.com', isVerified: false });
    expect(welcome.visitorId).not.toBe(first.visitorId);
    expect(refusals(peer)).toEqual([]);
  });

  test('never takes the place of what was proven', async () => {
    const site = await aSite();
    const first = await aTalkOfUser1(site);
    const { welcome } = await aVisitor(site.organization, {
      visitorToken: first.visitorToken ?? '',
      identity: { name: 'Mallory', email: 'mallory@example.com' },
    });
    expect(welcome.identity).toEqual({ name: 'Ana', email: 'ana@example.com', isVerified: true });
  });
});

describe('the end of a session', () => {
  test('D06 voids its token at once, and leaves the visitor’s other devices alone', async () => {
    const site = await aSite();
    const phone = await aTalkOfUser1(site);
    const laptop = await aTalkOfUser1(site);
    const shared = await aVisitor(site.organization, { visitorToken: phone.visitorToken ?? '' });
    shared.peer.send({
      type: 'request',
      id: crypto.randomUUID(),
      name: 'session.end',
      params: {},
    });
    await shared.peer.closed;
    expect(
      await server.aVisitorIsTurnedAway(site.organization, {
        visitorToken: phone.visitorToken ?? '',
      }),
    ).toBe(4401);
    const next = await aVisitor(site.organization);
    expect(next.welcome.messages).toEqual([]);
    expect(next.welcome.identity).toBeNull();
    const still = await aVisitor(site.organization, { visitorToken: laptop.visitorToken ?? '' });
    expect(still.welcome.visitorId).toBe(phone.visitorId);
  });
});

describe('/v1/identity-secrets', () => {
  test('tells a secret once, and then only how it ends', async () => {
    const { organization, id, secret } = await aSite();
    const listed = await server.call(organization, 'GET', '/v1/identity-secrets');
    expect(listed.json()).toEqual({
      items: [
        {
          id,
          hint: secret.slice(-4),
          createdAt: expect.any(String),
          lastUsedAt: null,
          revokedAt: null,
        },
      ],
    });
    const rows = await server.database.asSystem((unit) =>
      unit.sql<{ sealed: Uint8Array }>('select sealed from identity_secrets where id = $1', [id]),
    );
    expect(Buffer.from(rows[0]?.sealed ?? []).includes(secret)).toBe(false);
  });

  test('takes five at once, and a further one when one is revoked', async () => {
    const { organization, id } = await aSite();
    const add = () => server.call(organization, 'POST', '/v1/identity-secrets');
    for (let count = 2; count <= 5; count += 1) expect((await add()).statusCode).toBe(201);
    expect((await add()).json()).toMatchObject({ error: { code: 'too_many_identity_secrets' } });
    await server.call(organization, 'DELETE', `/v1/identity-secrets/${id}`);
    expect((await add()).statusCode).toBe(201);
  });

  test('T03 answers 404 for another organization’s secret', async () => {
    const [mine, theirs] = [await aSite(), await aSite()];
    const answer = await server.call(
      mine.organization,
      'DELETE',
      `/v1/identity-secrets/${theirs.id}`,
    );
    expect(answer.statusCode).toBe(404);
    expect((await server.http.inject({ url: '/v1/identity-secrets' })).statusCode).toBe(401);
  });
});
