import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('.', import.meta.url));

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('protocol'),
);

describe('the client', () => {
  test('imports types of the protocol only, so that no schema library reaches a browser', () => {
    expect(files.length).toBeGreaterThan(15);
    for (const file of files) {
      const source = readFileSync(root + file, 'utf8');
      const imports = source.matchAll(/^(import|export) (?<what>[^;]*?) from '(?<from>[^']+)';/gm);
      for (const { groups } of imports) {
        const isProtocol = /protocol|typebox/.test(groups?.['from'] ?? '');
        if (isProtocol) expect(groups?.['what'], file).toMatch(/^type /);
      }
    }
  });

  test('loads in Node without a DOM and without effects', async () => {
    const before = Object.keys(globalThis);
    const sdk = await import('./index.ts');
    expect(Object.keys(globalThis)).toEqual(before);
    expect(Object.keys(sdk).toSorted()).toEqual([
      'ConnectionError',
      'RequestError',
      'SdkError',
      'createVisitorClient',
      'memoryStorage',
    ]);
  });
});
