import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { AppError } from '../../errors.ts';
import { createHttpServer } from './http-server.ts';

test('X07 a log line is one JSON line, bounded, and holds nothing that was sent in confidence', async () => {
  const lines: string[] = [];
  const app = await createHttpServer({
    logLevel: 'info',
    publicUrl: 'http://localhost:3000',
    trustProxy: [],
    logStream: { write: (line) => void lines.push(line) },
  });
  app.post('/echo', () => {
    throw new AppError('refused', 'No.', { status: 422 });
  });
  app.post('/crash', () => {
    throw new Error('broke on line one\nFAKE LOG LINE \u001b[31m');
  });
  const token = randomBytes(32).toString('base64url');
  const canaries = [
    token,
    'sk_canary',
    'cookie-canary',
    'canary@example.com',
    '+15550100',
    'my secret wish',
  ];
  for (const url of [
    '/echo?key=sk_canary',
    '/crash',
    `/files/1/${token}`,
    `/${'x'.repeat(10_000)}%0d%0aFAKE`,
  ]) {
    await app.inject({
      method: 'POST',
      url,
      headers: { authorization: 'Bearer sk_canary', cookie: 'session=cookie-canary' },
      payload: { email: 'canary@example.com', phone: '+15550100', text: 'my secret wish' },
    });
  }
  await app.close();
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) {
    expect(line.trimEnd()).not.toContain('\n');
    expect(() => JSON.parse(line)).not.toThrow();
    expect(line.length).toBeLessThan(8000);
    for (const canary of canaries) expect(line).not.toContain(canary);
  }
});
