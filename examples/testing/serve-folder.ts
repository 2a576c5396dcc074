import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export interface ServedFolder {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a site's files; the address of KaTek that the examples are written with becomes that of `katekUrl`. */
export async function serveFolder(folder: string, katekUrl: string): Promise<ServedFolder> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    if (path === '/favicon.ico') {
      // Browsers ask for it by themselves, and would complain of the answer.
      response.writeHead(204).end();
      return;
    }
    const text = await readFile(join(folder, path), 'utf8').catch(() => null);
    response.writeHead(text === null ? 404 : 200, {
      'content-type': `${types[extname(path)] ?? 'text/plain'}; charset=utf-8`,
    });
    response.end(text?.replaceAll('http://localhost:3000', katekUrl));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
