import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { hostPage, litSource, siteCss, siteScript, type Variant } from './host-page.ts';

export interface HostServer {
  readonly origin: string;
  pageOf(variant: Variant): string;
  close(): Promise<void>;
}

/** Serves the host page in its variants, compressed as a real site would. `embedUrl` is asked once KaTek runs. */
export async function startHostServer(embedUrl: () => string): Promise<HostServer> {
  const lit = await bundle(litSource);
  const files: Record<string, { type: string; text: () => string }> = {
    '/site.css': { type: 'text/css', text: () => siteCss },
    '/site.js': { type: 'text/javascript', text: () => siteScript },
    '/lit.js': { type: 'text/javascript', text: () => lit },
    '/none': { type: 'text/html', text: () => hostPage('') },
    '/lit': { type: 'text/html', text: () => hostPage('<script src="/lit.js" async></script>') },
    '/katek': {
      type: 'text/html',
      text: () => hostPage(`<script src="${embedUrl()}" async></script>`),
    },
  };
  const server = createServer((request, response) => {
    const file = files[request.url ?? ''];
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': `${file.type}; charset=utf-8`,
      'content-encoding': 'gzip',
      'cache-control': 'no-store',
    });
    response.end(gzipSync(file.text()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    pageOf: (variant) => `${origin}/${variant}`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

async function bundle(contents: string): Promise<string> {
  const result = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    conditions: ['browser', 'production'],
    write: false,
  });
  return result.outputFiles[0]?.text ?? '';
}
