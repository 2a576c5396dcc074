import { readFile } from 'node:fs/promises';
import fastifyStatic from '@fastify/static';
import { Type } from 'typebox';
import { AppError, notFound } from '../../errors.ts';
import type { Database } from '../../platform/database/unit.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { toWidgetConfig, type Organizations } from '../organizations/index.ts';
import { embedScript } from './embed-script.ts';
import { hostedPage } from './hosted-page.ts';
import { createPagePolicy } from './page-policy.ts';

export interface PageFolders {
  /** The built widget: `loader.js`, `define.js` and its chunks. */
  widget: string;
  /** The built admin. */
  admin: string;
  /** The demo realtor's site, shown at `/`; in production there is none, and `/` leads to the admin. */
  demoSite: string | null;
}

const slug = Type.Object({ slug: Type.String({ minLength: 1, maxLength: 63 }) });

/** Everything a browser opens: the demo site, hosted chats, the script tag, the widget's files and the admin. */
export async function registerPages(
  app: HttpServer,
  deps: {
    database: Database;
    organizations: Organizations;
    publicUrl: string;
    folders: PageFolders;
    /** A generated picture of the demo's listings, or `null`. */
    demoPicture(file: string): string | null;
  },
): Promise<void> {
  const { folders, publicUrl } = deps;
  const asOwnPage = createPagePolicy(publicUrl);

  app.get(
    '/embed/:file',
    { schema: { params: Type.Object({ file: Type.String() }) } },
    async (request, reply) => {
      const name = /^(.+)\.js$/.exec(request.params.file)?.[1];
      if (!name) throw notFound('script');
      const found = await publicFace(name);
      const script = embedScript(await readLoader(folders.widget), {
        baseUrl: publicUrl,
        key: found.key,
        slug: name,
        moduleUrl: `${publicUrl}/widget/define.js`,
        config: found.config,
      });
      return reply
        .type('text/javascript; charset=utf-8')
        .header('cache-control', 'public, max-age=300')
        .header('cross-origin-resource-policy', 'cross-origin')
        .header('access-control-allow-origin', '*')
        .send(script);
    },
  );

  app.get('/chat/:slug', { schema: { params: slug } }, async (request, reply) => {
    const found = await publicFace(request.params.slug);
    return asOwnPage(reply)
      .type('text/html; charset=utf-8')
      .send(
        hostedPage({
          config: found.config,
          key: found.key,
          baseUrl: publicUrl,
          pageUrl: `${publicUrl}/chat/${request.params.slug}`,
        }),
      );
  });

  app.get(
    '/demo/pictures/:file',
    { schema: { params: Type.Object({ file: Type.String() }) } },
    (request, reply) => {
      const picture = deps.demoPicture(request.params.file);
      if (!picture) throw notFound('picture');
      return reply
        .type('image/svg+xml')
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .header('cache-control', 'public, max-age=86400')
        .header('access-control-allow-origin', '*')
        .send(picture);
    },
  );

  await app.register(fastifyStatic, {
    root: folders.widget,
    prefix: '/widget/',
    decorateReply: false,
    setHeaders: (reply) => {
      reply.header('access-control-allow-origin', '*');
      reply.header('cross-origin-resource-policy', 'cross-origin');
      reply.header('cache-control', 'public, max-age=300');
    },
  });
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (_request, reply) => {
      asOwnPage(reply);
    });
    await scope.register(fastifyStatic, {
      root: folders.admin,
      prefix: '/admin/',
      decorateReply: false,
    });
    scope.get('/admin', (_request, reply) => reply.redirect('/admin/', 308));
    if (folders.demoSite === null) {
      scope.get('/', (_request, reply) => reply.redirect('/admin/'));
      return;
    }
    await scope.register(fastifyStatic, {
      root: folders.demoSite,
      prefix: '/',
      decorateReply: false,
      wildcard: false,
      globIgnore: ['**/*.ts', '**/package.json', '**/README.md', '**/node_modules/**'],
    });
  });

  async function publicFace(name: string) {
    const found = await deps.organizations.findBySlug(name);
    if (!found) throw notFound('site');
    const organization = await deps.database.inTenant(found.organizationId, (unit) =>
      deps.organizations.get(unit),
    );
    return { key: found.publishableKey, config: toWidgetConfig(organization) };
  }
}

async function readLoader(folder: string): Promise<string> {
  try {
    return await readFile(`${folder}/loader.js`, 'utf8');
  } catch (error) {
    throw new AppError(
      'widget_not_built',
      'The widget is not built. Run npm start, or pnpm build.',
      {
        status: 503,
        cause: error,
      },
    );
  }
}
