import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { doors, shortNames, sourcesIn } from './short-names.js';

const home = fileURLToPath(new URL('../..', import.meta.url));
const names = shortNames();

describe('short names', () => {
  test('are made for what our own files call, each another one', () => {
    expect(names).toMatchObject({
      focusLauncher: expect.any(String),
      isFollowing: expect.any(String),
    });
    const short = Object.values(names);
    expect(new Set(short).size).toBe(short.length);
    expect(short.every((name) => /^\$[\da-z]+$/.test(name))).toBe(true);
  });

  test('are made for nothing that a page, Lit, a browser, a server or another tab calls', () => {
    const page = 'publishableKey addEventListener updateComplete identify setTheme accentColor';
    const browser = 'requestUpdate hostConnected adoptedStyleSheets observedAttributes getItem';
    const server = 'messageId authorName lastSeq textVersion';
    const known = `${page} ${browser} ${server}`.split(' ');
    expect(known.filter((name) => name in names)).toEqual([]);
    const reports = ['sdk', 'widget'].flatMap((name) =>
      readdirSync(join(home, name, 'etc')).map((file) => join(home, name, 'etc', file)),
    );
    const words = reports.flatMap((file) => readFileSync(file, 'utf8').match(/[\w$]+/g) ?? []);
    expect(words.filter((word) => Object.hasOwn(names, word))).toEqual([]);
  });

  test('know of every file that stores something or sends it to other tabs', () => {
    const sends = /\b(postMessage|BroadcastChannel|localStorage|sessionStorage|setItem|toJson)\b/;
    const harmless = [
      // Documentation, a check whether there is a storage, and JSON whose shape the door of another file has.
      'widget/src/chat-properties.ts',
      'widget/src/doctor.ts',
      'sdk/src/realtime/connection.ts',
      'sdk/src/realtime/session.ts',
      'sdk/src/realtime/visitor-client.ts',
      'sdk/src/realtime/delivery.ts',
    ];
    const found = ['widget/src', 'sdk/src/realtime', 'sdk/src/internal']
      .flatMap(sourcesIn)
      .filter((file) => sends.test(readFileSync(file, 'utf8')))
      .map((file) => file.slice(home.length));
    expect(found.filter((file) => ![...doors, ...harmless].includes(file))).toEqual([]);
  });
});
