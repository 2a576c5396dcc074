import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, loadConfig } from './config.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'katek-config-'));
const load = (env: Record<string, string>) => loadConfig({ DATA_DIR: dataDir, ...env });

describe('the configuration', () => {
  test('needs nothing, and keeps the secret it makes', () => {
    const first = load({});
    expect(first).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
    });
    expect(first.secretKey).toHaveLength(32);
    expect(load({}).secretKey).toEqual(first.secretKey);
  });

  test.each([
    ['PORT', '80x'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['MONGODB_URL', 'localhost:27017'],
    ['SECRET_KEY', 'short'],
    ['LLM_TIMEOUT_MS', '0'],
    ['PUBLIC_URL', 'example.com'],
    ['PUBLIC_URL', 'http://ho st'],
    ['PUBLIC_URL', 'https://example.com/sub/'],
    ['TRUST_PROXY', 'yes please'],
    ['TRUST_PROXY', 'abc'],
    ['TRUST_PROXY', '10.0.0.0/64'],
    ['RETRY_SCHEDULE_SECONDS', '99999999999999999999'],
    ['LLM_TIMEOUT_MS', '60000'],
    ['RETRY_SCHEDULE_SECONDS', '5;10'],
  ])('a bad %s stops the boot and is named, without its value', (name, value) => {
    expect(() => load({ [name]: value })).toThrow(ConfigError);
    expect(() => load({ [name]: value })).toThrow(new RegExp(`^${name} `));
    if (value.length > 3) expect(() => load({ [name]: value })).not.toThrow(new RegExp(value));
  });

  test('an empty variable counts as absent', () => {
    expect(load({ OPENAI_API_KEY: ' ', PORT: '' })).toMatchObject({
      openai: undefined,
      port: 3000,
    });
  });

  test('production makes up no secret', () => {
    expect(() => load({ NODE_ENV: 'production' })).toThrow(/SECRET_KEY is missing/);
  });

  test('K2 production has no hole in the guard of outgoing calls', () => {
    expect(() => load({ NODE_ENV: 'production', EGRESS_ALLOW_CIDRS: '127.0.0.2/32' })).toThrow(
      /^EGRESS_ALLOW_CIDRS /,
    );
  });

  test('mail needs a sender', () => {
    expect(() => load({ POSTMARK_API_TOKEN: 'token' })).toThrow(/POSTMARK_FROM_EMAIL is missing/);
  });
});
