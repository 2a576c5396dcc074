import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Another process has the data folder open. Two at once would destroy it, silently. */
export class DataFolderInUse extends Error {}

/**
 * Takes the folder for this process by a file with its process id, and gives back the release.
 * The lock of a process that is no more is taken over.
 */
export function lockDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'katek.lock');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    }
    const owner = Number.parseInt(readFileSync(file, 'utf8'), 10);
    if (isAlive(owner)) {
      throw new DataFolderInUse(
        `Another KaTek (process ${owner}) uses ${folder}. Stop it, or set DATA_DIR to another folder, or DATABASE_URL to share one database.`,
      );
    }
    rmSync(file, { force: true });
  }
  throw new DataFolderInUse(`Another KaTek is just starting in ${folder}.`);
}

function isAlive(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0 || processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
