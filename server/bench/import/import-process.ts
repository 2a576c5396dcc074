import { readFileSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openDatabase } from '../../src/platform/database/database.ts';
import {
  createImports,
  ImportEntity,
  ImportIssueEntity,
  PropertyEntity,
} from '../../src/features/properties/index.ts';

// A process of its own, so that its memory is that of one import and nothing else:
// import-process.ts <database url> <organization id> <file> <warm-up file>
const [url = '', organizationId = '', path = '', warmUp = ''] = process.argv.slice(2);
const database = await openDatabase({
  engine: { url },
  entities: [PropertyEntity, ImportEntity, ImportIssueEntity],
});
const imports = createImports({ database, dataDir: '/nowhere', requestRun: async () => undefined });
// A server has imported before: what is measured is the growth, not the loading of code.
await imports.importFile(organizationId, warmUp);
globalThis.gc?.();
forgetPeak();
const before = process.memoryUsage().rss;
let peak = before;
const sampler = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 20);
let longestTurnMs = 0;
let lastTurn = performance.now();
const turns = setInterval(() => {
  longestTurnMs = Math.max(longestTurnMs, performance.now() - lastTurn - 10);
  lastTurn = performance.now();
}, 10);
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
const begin = performance.now();
const done = await imports.importFile(organizationId, path);
const milliseconds = performance.now() - begin;
const again = performance.now();
const second = await imports.importFile(organizationId, path);
const secondMilliseconds = performance.now() - again;
clearInterval(sampler);
clearInterval(turns);
delay.disable();
await database.close();
process.stdout.write(
  JSON.stringify({
    milliseconds,
    secondMilliseconds,
    created: done.created,
    unchanged: second.unchanged,
    longestTurnMs,
    delayP99Ms: delay.percentile(99) / 1e6 - 10,
    growthMb: (Math.max(peak, highWaterMark()) - before) / 1024 / 1024,
  }),
);

/** The kernel's own peak misses nothing between two samples; elsewhere the samples must do. */
function highWaterMark(): number {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return Number(line ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Loading the program took more than it keeps; the kernel is told to begin its peak anew. */
function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Elsewhere than on Linux there is no peak to forget.
  }
}
