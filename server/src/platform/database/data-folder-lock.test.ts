import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DataFolderInUse, lockDataFolder } from './data-folder-lock.ts';

const aFolder = () => mkdtempSync(join(tmpdir(), 'katek-lock-'));

describe('J08 the data folder', () => {
  test('of a living process is refused, and the message says what to do', async () => {
    const folder = aFolder();
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
    writeFileSync(join(folder, 'katek.lock'), String(other.pid));
    expect(() => lockDataFolder(folder)).toThrow(DataFolderInUse);
    expect(() => lockDataFolder(folder)).toThrow(/set DATA_DIR to another folder/);
    other.kill();
    await once(other, 'exit');
  });

  test('of a process that is no more is taken over', async () => {
    const folder = aFolder();
    const other = spawn(process.execPath, ['-e', '']);
    await once(other, 'exit');
    writeFileSync(join(folder, 'katek.lock'), String(other.pid));
    const release = lockDataFolder(folder);
    release();
    lockDataFolder(folder)();
  });

  test('with a half-written lock is taken over', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'katek.lock'), '');
    lockDataFolder(folder)();
  });
});
