import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDoors } from './doors.js';

const room = (/** @type {string} */ name) => `server/src/features/${name}`;

const planted = [
  {
    rule: 'a-room-is-entered-through-its-index',
    file: `${room('leads')}/leads.service.ts`,
    source: `import { x } from '../organizations/organization.entity.ts'; export const y = x;`,
  },
  {
    rule: 'the-house-enters-a-room-through-its-index',
    file: 'server/src/app.ts',
    source: `import { x } from './features/organizations/organization.entity.ts'; export const y = x;`,
  },
  {
    rule: 'leads-enters-only-its-doors',
    file: `${room('leads')}/leads.service.ts`,
    source: `import type { X } from '../conversations/index.ts'; export type Y = X;`,
  },
  {
    rule: 'every-room-is-in-the-plan',
    file: `${room('attic')}/attic.service.ts`,
    source: `import type { X } from '../organizations/index.ts'; export type Y = X;`,
  },
  {
    rule: 'platform-knows-no-feature',
    file: 'server/src/platform/http/server.ts',
    source: `import type { X } from '../../features/organizations/index.ts'; export type Y = X;`,
  },
  {
    rule: 'providers-know-no-feature',
    file: 'server/src/providers/mail/port.ts',
    source: `import type { X } from '../../features/organizations/index.ts'; export type Y = X;`,
  },
  {
    rule: 'nobody-walks-back-to-the-composition-root',
    file: `${room('leads')}/leads.service.ts`,
    source: `import { x } from '../../main.ts'; export const y = x;`,
  },
  {
    rule: 'the-noticeboard-and-the-errors-are-leaves',
    file: 'server/src/events.ts',
    source: `import type { X } from './features/organizations/index.ts'; export type Y = X;`,
  },
  {
    rule: 'server-imports-the-protocol-only',
    file: 'server/src/app.ts',
    source: `import type { X } from '../../sdk/src/index.ts'; export type Y = X;`,
  },
  {
    rule: 'sdk-imports-protocol-types-only',
    file: 'sdk/src/client.ts',
    source: `import { x } from './protocol/index.ts'; export const y = x;`,
  },
  {
    rule: 'protocol-imports-nothing-of-ours',
    file: 'sdk/src/protocol/lead.ts',
    source: `import type { X } from '../index.ts'; export type Y = X;`,
  },
  {
    rule: 'widget-imports-sdk-and-lit',
    file: 'widget/src/element.ts',
    source: `import type { X } from '../../server/src/events.ts'; export type Y = X;`,
  },
  {
    rule: 'admin-imports-sdk-and-preact',
    file: 'admin/src/main.ts',
    source: `import { x } from '../../widget/src/index.ts'; export const y = x;`,
  },
];

test.each(planted)('catches $rule', async ({ rule, file, source }) => {
  const root = await aHouse({ [file]: source });
  try {
    const { violations } = await checkDoors(root);
    expect(violations.map((violation) => violation.rule)).toContain(rule);
  } finally {
    await rm(root, { recursive: true });
  }
});

test('lets a room enter by an open door', async () => {
  const root = await aHouse({
    [`${room('leads')}/leads.service.ts`]: `import { x } from '../organizations/index.ts'; export const y = x;`,
    'sdk/src/client.ts': `import type { X } from './protocol/index.ts'; export type Y = X;`,
    'server/src/app.ts': `import { x } from './features/leads/index.ts'; export const y = x;`,
  });
  try {
    const { violations, modules } = await checkDoors(root);
    expect(violations).toEqual([]);
    expect(modules).toBeGreaterThan(5);
  } finally {
    await rm(root, { recursive: true });
  }
});

/** A small house of the same shape, with every door leading somewhere. */
async function aHouse(/** @type {Record<string, string>} */ files) {
  const root = await mkdtemp(join(tmpdir(), 'katek-doors-'));
  const something = 'export const x = 1; export type X = number;';
  const rooms = ['organizations', 'leads', 'conversations'];
  const house = {
    ...Object.fromEntries(rooms.map((name) => [`${room(name)}/index.ts`, something])),
    [`${room('organizations')}/organization.entity.ts`]: something,
    'server/src/main.ts': something,
    'server/src/events.ts': something,
    'sdk/src/index.ts': something,
    'sdk/src/protocol/index.ts': something,
    'widget/src/index.ts': something,
    ...files,
  };
  for (const [path, source] of Object.entries(house)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), source);
  }
  return root;
}
