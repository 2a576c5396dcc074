import {
  registerAttachmentFiles,
  registerAttachmentUploads,
} from './features/attachments/index.ts';
import { registerRealtimeRoutes } from './features/conversations/index.ts';
import { authenticate } from './features/organizations/index.ts';
import type { HttpServer } from './platform/http/http-server.ts';
import { registerIdempotency } from './platform/http/idempotency.ts';
import { registerRestRoutes, type RestDeps } from './rest-routes.ts';

type Deps<Register extends (app: HttpServer, deps: never) => unknown> = Parameters<Register>[1];

type V1Deps = RestDeps &
  Deps<typeof registerRealtimeRoutes> &
  Deps<typeof registerAttachmentUploads> &
  Deps<typeof registerAttachmentFiles> & { secretKey: Buffer };

/** Everything below `/v1`: the sockets and files of visitors by their own keys, then what an organization may call. */
export async function registerV1(http: HttpServer, deps: V1Deps): Promise<void> {
  const { database, organizations, members, publicUrl, secretKey } = deps;
  http.decorateRequest('organizationId', '');
  http.decorateRequest('actor', undefined);
  await http.register(
    async (v1) => {
      registerRealtimeRoutes(v1, deps);
      await registerAttachmentUploads(v1, deps);
      registerAttachmentFiles(v1, deps);
      await v1.register(async (rest) => {
        rest.addHook('onRequest', authenticate({ organizations, members, publicUrl }));
        registerIdempotency(rest, {
          database,
          secretKey,
          ownerOf: (request) => request.organizationId,
        });
        await registerRestRoutes(rest, deps);
      });
    },
    { prefix: '/v1' },
  );
}
