import { readFile } from 'node:fs/promises';
import fastifyStatic from '@fastify/static';
import { Type } from 'typebox';
import { AppError, notFound } from '../../errors.ts';
import type { Database } from '../../platform/database/unit.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import type { Organizations } from '../organizations/index.ts';
import { createEmbedScripts } from './embed-scripts.ts';
import { complaint, embedSnippets } from './embed-script.ts';
import { hostedPage } from './hosted-page.ts';
import { pageLanguage } from './page-language.ts';
import { createPagePolicy } from './page-policy.ts';
import { registerPublicConfig } from './public-config.routes.ts';
import { isHashedName, readBuild } from './widget-files.ts';

export interface PageFolders {
  /** The built widget: `loader.js`, `manifest.json`, and files whose names change with their content. */
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
): Promise<{ forgetOrganization(organizationId: string): void }> {
  const { folders, publicUrl } = deps;
  const scripts = createEmbedScripts({ folder: folders.widget, publicUrl, faceOf: publicFace });
  const asOwnPage = createPagePolicy(publicUrl);

  app.get(
    '/embed/:file',
    { schema: { params: Type.Object({ file: Type.String() }) } },
    async (request, reply) => {
      const [, name, kind] = /^(.+)\.(js|json)$/.exec(request.params.file) ?? [];
      if (!name) throw notFound('script');
      reply
        .header('cross-origin-resource-policy', 'cross-origin')
        .header('access-control-allow-origin', '*');
      if (kind === 'json') {
        const found = await publicFace(name);
        const build = await readBuild(folders.widget, publicUrl);
        reply.header('cache-control', 'public, max-age=300');
        return embedSnippets(build, { baseUrl: publicUrl, key: found.key, slug: name });
      }
      reply.type('text/javascript; charset=utf-8');
      try {
        const script = await scripts.of(name);
        reply.header('cache-control', 'public, max-age=300').header('vary', 'accept-encoding');
        if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
          return await reply.send(script.text);
        }
        return await reply.header('content-encoding', 'gzip').send(script.packed);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        // A browser hides from the page what is no script: its console would stay empty, and nobody knew why.
        return reply.header('cache-control', 'no-store').send(complaint(error, name));
      }
    },
  );

  app.get('/chat/:slug', { schema: { params: slug } }, async (request, reply) => {
    const found = await publicFace(request.params.slug);
    const { main } = await readBuild(folders.widget, publicUrl);
    return asOwnPage(reply)
      .type('text/html; charset=utf-8')
      .header('vary', 'accept-language')
      .send(
        hostedPage({
          config: found.config,
          language: pageLanguage(request.headers['accept-language'], found.config.locale),
          key: found.key,
          baseUrl: publicUrl,
          pageUrl: `${publicUrl}/chat/${request.params.slug}`,
          // By its path: on the developer's machine the same server has several origins.
          module: { ...main, url: new URL(main.url).pathname },
        }),
      );
  });

  registerPublicConfig(app, deps);

  // What the widget tells a model that helps to install it (llmstxt.org).
  app.get('/llms.txt', async (_request, reply) => {
    const text = await readFile(`${folders.widget}/../llms.txt`, 'utf8').catch(() => null);
    if (text === null) throw notFound('page');
    return reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'public, max-age=300')
      .send(text);
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
    // A loader with an open place for settings is nothing that a page could run.
    allowedPath: (path) => path !== '/loader.js',
    // The build has packed each file once.
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('access-control-allow-origin', '*');
      reply.header('cross-origin-resource-policy', 'cross-origin');
      reply.header(
        'cache-control',
        `public, ${isHashedName(path) ? 'max-age=31536000, immutable' : 'max-age=300'}`,
      );
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
    return {
      organizationId: found.organizationId,
      key: found.publishableKey,
      config: deps.organizations.widgetConfigOf(organization),
    };
  }

  return { forgetOrganization: scripts.forget };
}
