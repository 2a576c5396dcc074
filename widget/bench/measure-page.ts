import type { Browser, CDPSession, Page } from 'playwright-core';

/** One visit of one variant; times in milliseconds. */
export interface Visit {
  /** Script run by the page until everything was still. */
  scriptMs: number;
  /** The part of tasks beyond 50 ms each. */
  blockedMs: number;
  largestPaintMs: number;
  layoutShift: number;
  /** From the start of the navigation to the frame that shows the launcher; without one, the page's own button. */
  launcherMs: number;
  /** From the click to the frame in which the composer can be typed into; `null` where there is no chat. */
  composerMs: number | null;
  /** From Enter to the frame that shows the visitor's own text; `null` where there is no chat. */
  bubbleMs: number | null;
}

/** Chromium's own preset "Fast 4G": 9 Mbit/s and 60 ms, each as the developer tools correct them. */
const fast4g = {
  offline: false,
  latency: 60 * 2.75,
  downloadThroughput: (9_000_000 / 8) * 0.9,
  uploadThroughput: (1_500_000 / 8) * 0.9,
};

/** The page runs as on a phone of the middle class. */
const cpuSlowdown = 4;

/** When nothing was asked for and nothing moved for so long, the page has loaded. */
const stillMs = 600;

const launcher = { katek: '[data-katek-launcher]', lit: 'bare-chat', none: '#own' } as const;
const chat = { katek: 'katek-chat', lit: 'bare-chat', none: null } as const;

/** Opens a page in a fresh profile, waits until it is still, and uses the chat once. */
export async function measurePage(
  browser: Browser,
  options: { url: string; variant: keyof typeof launcher; isPrefetched: boolean },
): Promise<Visit> {
  const { variant } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Network.emulateNetworkConditions', fast4g);
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
    await session.send('Performance.enable');
    await page.addInitScript(watch, launcher[variant]);
    await page.goto(options.url, { waitUntil: 'load' });
    await page.waitForFunction(() => window.bench.launcherMs > 0, undefined, { timeout: 20_000 });
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(stillMs);
    const scriptMs = await scriptDuration(session);
    const loaded = await page.evaluate(() => ({ ...window.bench, pending: null }));
    const host = chat[variant];
    const use = host ? await useChat(page, { host, isPrefetched: options.isPrefetched }) : null;
    return {
      scriptMs,
      blockedMs: loaded.blockedMs,
      largestPaintMs: loaded.largestPaintMs,
      layoutShift: loaded.layoutShift,
      launcherMs: loaded.launcherMs,
      composerMs: use?.composerMs ?? null,
      bubbleMs: use?.bubbleMs ?? null,
    };
  } finally {
    await context.close();
  }
}

async function useChat(
  page: Page,
  options: { host: string; isPrefetched: boolean },
): Promise<{ composerMs: number; bubbleMs: number }> {
  const button = page.locator('[aria-label="Open chat"]').first();
  const box = await button.boundingBox();
  if (!box) throw new Error('The launcher has no place on the page.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  if (options.isPrefetched) {
    await page.mouse.move(x, y);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(stillMs);
  }
  await page.evaluate(watchForComposer, options.host);
  await page.mouse.click(x, y);
  const composerMs = await page.evaluate(() => window.bench.pending);
  await page.waitForTimeout(stillMs);
  await page.keyboard.type('3 bedrooms');
  await page.evaluate(watchForBubble, { host: options.host, text: '3 bedrooms' });
  await page.keyboard.press('Enter');
  return { composerMs, bubbleMs: await page.evaluate(() => window.bench.pending) };
}

async function scriptDuration(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
  return seconds * 1000;
}

declare global {
  interface Window {
    /** What the page has measured of itself. */
    bench: {
      launcherMs: number;
      blockedMs: number;
      largestPaintMs: number;
      layoutShift: number;
      /** Resolves to the time of the step that is being watched. */
      pending: Promise<number>;
    };
  }
}

/** Runs in the page before anything else: watches paints, shifts, long tasks, and the frame that shows `selector`. */
function watch(selector: string): void {
  window.bench = {
    launcherMs: 0,
    blockedMs: 0,
    largestPaintMs: 0,
    layoutShift: 0,
    pending: Promise.resolve(0),
  };
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry);
    }).observe({ type, buffered: true });
  observe('longtask', ({ duration }) => {
    window.bench.blockedMs += Math.max(0, duration - 50);
  });
  observe('largest-contentful-paint', ({ startTime }) => {
    window.bench.largestPaintMs = startTime;
  });
  observe('layout-shift', (entry) => {
    const { value } = entry as PerformanceEntry & { value: number };
    window.bench.layoutShift += value;
  });
  const look = (): void => {
    const found = document.querySelector<HTMLElement>(selector);
    const button = found?.shadowRoot?.querySelector('button') ?? found;
    const isShown = button !== null && button !== undefined && button.offsetWidth > 0;
    // What is there in this frame is on the screen with the next one.
    if (isShown) requestAnimationFrame((time) => (window.bench.launcherMs = time));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page: from the next click to the frame in which the chat's field has the focus. */
function watchForComposer(host: string): void {
  window.bench.pending = new Promise((resolve) => {
    addEventListener(
      'click',
      (event) => {
        const look = (): void => {
          const root = document.querySelector(host)?.shadowRoot;
          const field = root?.querySelector('textarea');
          if (field && field.offsetWidth > 0 && root?.activeElement === field)
            resolve(performance.now() - event.timeStamp);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  });
}

/** Runs in the page: from the next Enter to the frame that shows the text outside of the field. */
function watchForBubble({ host, text }: { host: string; text: string }): void {
  window.bench.pending = new Promise((resolve) => {
    addEventListener(
      'keydown',
      (event) => {
        const look = (): void => {
          const items = document.querySelector(host)?.shadowRoot?.querySelectorAll('li') ?? [];
          const isShown = [...items].some((item) => item.textContent?.includes(text));
          if (isShown) resolve(performance.now() - event.timeStamp);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  });
}
