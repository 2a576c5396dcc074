import { type Browser, chromium } from 'playwright-core';
import { signIn } from '../../examples/testing/realtor.ts';
import { startServer } from '../../examples/testing/start-server.ts';
import type { Figure, Section } from '../../server/bench/report.ts';
import { chromiumArguments, findChromium } from '../test/find-chromium.js';
import { startHostServer, type HostServer } from './host-server.ts';
import { measurePage, type Visit } from './measure-page.ts';
import type { Variant } from './host-page.ts';

const rounds = 7;

/**
 * What the chat costs a page, beside the same page without it and with a bare launcher built on Lit. The variants take
 * turns, so that the machine's moods meet all of them alike. Needs `pnpm build`.
 */
export async function benchPageLoad(): Promise<Section> {
  const katek = await startServer();
  const host = await startHostServer(() => `${katek.url}/embed/demo.js`);
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: chromiumArguments,
  });
  try {
    const realtor = await signIn(katek.url, katek.signIn);
    await realtor.ask('PATCH', '/organization', { allowedOrigins: [host.origin] });
    const visits = await visitAll(browser, host);
    return {
      title: 'Page load',
      method: `A realtor's page of 24 homes on another origin than KaTek, in Chromium, 4× CPU slowdown and "Fast 4G" (165 ms, 8.1 Mbit/s), cold cache; medians of ${rounds} rounds in which the variants take turns. Beside: the same page with a launcher, a field and a list on bare Lit. The limits are those of the best peers that were measured.`,
      figures: figuresOf(visits),
    };
  } finally {
    await browser.close();
    await host.close();
    await katek.close();
  }
}

interface Visits {
  none: Visit[];
  lit: Visit[];
  cold: Visit[];
  prefetched: Visit[];
}

async function visitAll(browser: Browser, host: HostServer): Promise<Visits> {
  const visits: Visits = { none: [], lit: [], cold: [], prefetched: [] };
  const visit = (variant: Variant, isPrefetched: boolean) =>
    measurePage(browser, { url: host.pageOf(variant), variant, isPrefetched });
  // The first visit of each warms up the servers and the browser's own caches, and does not count.
  for (let round = -1; round < rounds; round++) {
    const one = {
      none: await visit('none', false),
      lit: await visit('lit', false),
      cold: await visit('katek', false),
      prefetched: await visit('katek', true),
    };
    if (round < 0) continue;
    for (const name of ['none', 'lit', 'cold', 'prefetched'] as const) visits[name].push(one[name]);
  }
  return visits;
}

function figuresOf({ none, lit, cold, prefetched }: Visits): Figure[] {
  const katek = [...cold, ...prefetched];
  const of = (visits: Visit[], figure: keyof Visit) =>
    median(visits.flatMap((visit) => visit[figure] ?? []));
  const added = (visits: Visit[], figure: keyof Visit) => of(visits, figure) - of(none, figure);
  const limited = (name: string, value: number, floor: number | null, limitMs: number): Figure => ({
    name,
    value: `${value.toFixed(0)} ms of ${limitMs} ms`,
    peer: floor === null ? 'nothing to compare' : `bare Lit: ${floor.toFixed(0)} ms`,
    ratio: value / limitMs,
    limit: 1,
  });
  return [
    limited('script time added', added(katek, 'scriptMs'), added(lit, 'scriptMs'), 45),
    limited(
      'launcher shown, after the bare page',
      of(katek, 'launcherMs') - of(none, 'launcherMs'),
      of(lit, 'launcherMs') - of(none, 'launcherMs'),
      240,
    ),
    limited('click → composer, cold', of(cold, 'composerMs'), of(lit, 'composerMs'), 300),
    limited(
      'click → composer, prefetched on intent',
      of(prefetched, 'composerMs'),
      of(lit, 'composerMs'),
      60,
    ),
    limited('Enter → own bubble', of(katek, 'bubbleMs'), of(lit, 'bubbleMs'), 40),
    {
      name: 'cumulative layout shift',
      value: of(katek, 'layoutShift').toFixed(3),
      peer: `bare page: ${of(none, 'layoutShift').toFixed(3)}`,
      ratio: added(katek, 'layoutShift'),
      limit: 0,
    },
    {
      name: 'time beyond 50 ms in long tasks, added',
      value: `${added(katek, 'blockedMs').toFixed(0)} ms`,
      peer: `bare Lit: ${added(lit, 'blockedMs').toFixed(0)} ms`,
      ratio: null,
      limit: null,
    },
    {
      name: 'largest contentful paint, added',
      value: `${added(katek, 'largestPaintMs').toFixed(0)} ms`,
      peer: `bare Lit: ${added(lit, 'largestPaintMs').toFixed(0)} ms`,
      ratio: null,
      limit: null,
    },
  ];
}

function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}
