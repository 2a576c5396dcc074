import { startServer } from '../../../examples/testing/start-server.ts';

/**
 * A server with the demo realtor, the homes that its concierge shows, and the settings that a page has of it.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string | undefined} running Where one runs already, as `npm start` starts it; else one is started.
 */
export async function startStand(browser, running) {
  const server = running ? { url: running, close: () => Promise.resolve() } : await startServer();
  const { key, config } = await (await fetch(`${server.url}/v1/widget-config?slug=demo`)).json();
  const sale = await homesFor(browser, server.url, 'Houses in Alder Bay under 900k');
  const rent = await homesFor(browser, server.url, 'Apartments to rent for up to 2,500 a month');
  const files = await (await fetch(`${server.url}/chat/demo`)).text();
  const module = /src="(\/widget\/[^"]+)"/.exec(files)?.[1];
  return { url: server.url, key, config, module, sale, rent, close: server.close };
}

/** What the concierge shows for a question, by a talk as a visitor has it. */
async function homesFor(browser, url, question) {
  const page = await browser.newPage();
  try {
    const shown = new Promise((resolve) => {
      page.on('websocket', (socket) =>
        socket.on('framereceived', ({ payload }) => {
          const frame = JSON.parse(String(payload));
          const homes = frame.type === 'message.created' ? frame.message.listings : [];
          if (homes.length > 0) resolve(homes);
        }),
      );
    });
    await page.goto(url);
    await page.evaluate(
      (text) => window.KaTek.push?.(['send', text]) ?? window.KaTek.send(text),
      question,
    );
    return await Promise.race([
      shown,
      new Promise((_, reject) => {
        setTimeout(() => reject(new Error(`No homes for: ${question}`)), 20_000);
      }),
    ]);
  } finally {
    await page.close();
  }
}
