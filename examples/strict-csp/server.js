import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const katek = new URL(process.env.KATEK_URL ?? 'http://localhost:3000');
const socket = katek.origin.replace('http', 'ws');

const policy = [
  "default-src 'none'",
  `script-src ${katek.origin}`,
  "style-src 'self'",
  `connect-src ${katek.origin} ${socket}`,
  `img-src ${katek.origin} https:`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const page = readFileSync(new URL('index.html', import.meta.url), 'utf8');

createServer((_request, response) => {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
  });
  response.end(page.replace('http://localhost:3000', katek.origin));
}).listen(Number(process.env.PORT ?? 4001), '127.0.0.1');
