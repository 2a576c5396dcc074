import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { signIdentity } from '@katek/sdk/identity';

const katekUrl = process.env.KATEK_URL ?? 'http://localhost:3000';
const files = {
  '/': { type: 'text/html', text: readFileSync(new URL('index.html', import.meta.url), 'utf8') },
  '/account.js': {
    type: 'text/javascript',
    text: readFileSync(new URL('account.js', import.meta.url), 'utf8'),
  },
};

createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/identity') {
    // On a real site the user comes from your session, never from the request.
    const token = await signIdentity({
      secret: process.env.KATEK_IDENTITY_SECRET ?? '',
      userId: 'user-1',
      name: 'Maya Lindqvist',
      email: 'maya@example.com',
    });
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify({ token }));
    return;
  }
  const file = files[pathname];
  response.writeHead(file ? 200 : 404, { 'content-type': `${file?.type ?? 'text/plain'}` });
  response.end(file?.text.replace('http://localhost:3000', katekUrl));
}).listen(Number(process.env.PORT ?? 4002), '127.0.0.1');
