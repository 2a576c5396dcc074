import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { apiReport, emitTypes, reports } from './api-report.js';

beforeAll(emitTypes, 120_000);

describe('what the packages export', () => {
  test.each(reports())('is what etc/$file says; after a change: pnpm api', (report) => {
    const committed = join(report.folder, 'etc', report.file);
    expect(existsSync(committed), `${report.file} is missing: pnpm api`).toBe(true);
    expect(apiReport(report)).toBe(readFileSync(committed, 'utf8'));
  });

  test('covers both packages', () => {
    const files = reports().map(({ file }) => file);
    expect(files).toContain('sdk.api.md');
    expect(files).toContain('widget.api.md');
  });
});
