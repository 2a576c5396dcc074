import { Type } from 'typebox';
import { unauthorized } from '../../errors.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { ownOrigins } from '../../platform/http/own-origin.ts';
import { assertOwnPage, sessionCookie } from './authenticate.ts';
import { sessionDays, type EndedSession, type Members } from './members.service.ts';

/** What the admin needs to know about its surroundings. */
export interface Connections {
  openai: boolean;
  postmark: boolean;
}

/** Sign-in of the admin: `/admin/api/session`. */
export function registerSessionRoutes(
  app: HttpServer,
  deps: {
    members: Members;
    publicUrl: string;
    connections: Connections;
    /** Called when a session ends, so that its open sockets end too. */
    onSignOut: (ended: EndedSession) => void;
  },
): void {
  const { members, connections } = deps;
  const isOwnOrigin = ownOrigins(deps.publicUrl);
  const cookie = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: deps.publicUrl.startsWith('https:'),
  } as const;
  const credentials = Type.Object(
    {
      email: Type.String({ minLength: 3, maxLength: 320 }),
      password: Type.String({ minLength: 1, maxLength: 200 }),
    },
    { additionalProperties: false },
  );

  app.post(
    '/admin/api/session',
    {
      schema: { body: credentials },
      // Ten guesses a minute and address; a right password from elsewhere still works.
      config: { rateLimit: { max: 10, timeWindow: 60_000 } },
    },
    async (request, reply) => {
      assertOwnPage(request, isOwnOrigin);
      const { token, member } = await members.signIn(request.body.email, request.body.password);
      return reply
        .setCookie(sessionCookie, token, { ...cookie, maxAge: sessionDays * 24 * 60 * 60 })
        .send({ member: { email: member.email, name: member.name }, connections });
    },
  );

  app.get('/admin/api/session', async (request) => {
    const token = request.cookies[sessionCookie];
    const member = token ? await members.memberOf(token) : null;
    if (!member) throw unauthorized('Sign in to see this.');
    return { member: { email: member.email, name: member.name }, connections };
  });

  app.delete('/admin/api/session', async (request, reply) => {
    assertOwnPage(request, isOwnOrigin);
    const token = request.cookies[sessionCookie];
    if (token) {
      const ended = await members.signOut(token);
      if (ended) deps.onSignOut(ended);
    }
    return reply.clearCookie(sessionCookie, cookie).code(204).send();
  });
}
