import { setTimeout as pause } from 'node:timers/promises';
import { sayToParent } from '../chat/child.ts';

export interface Memory {
  rss: number;
  heapUsed: number;
}

/** Answers each question of the parent with what this process holds after it has tidied up. Needs --expose-gc. */
export function tellMemory(): void {
  process.on('message', async () => {
    for (let round = 0; round < 5; round++) {
      globalThis.gc?.();
      await pause(100);
    }
    const { rss, heapUsed, external } = process.memoryUsage();
    sayToParent({ rss, heapUsed: heapUsed + external } satisfies Memory);
  });
}
