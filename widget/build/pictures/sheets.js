import { readdir, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/** Pictures on one sheet: as many as can be looked at in their own size. */
const columns = 4;
const rows = 2;

/** One page with every picture of a look, and the same in pieces as pictures. */
export async function writeSheets(browser, { folder, look, scenes }) {
  const taken = await readdir(`${folder}${look.name}`);
  for (const scheme of look.schemes) {
    const files = scenes.flatMap(({ name }) =>
      [`${name}.${scheme}.png`, `${name}.failed.png`].filter((file) => taken.includes(file)),
    );
    const name = `${look.name}-${scheme}`;
    await writeFile(`${folder}${name}.html`, sheet(look, files));
    const page = await browser.newPage({ viewport: { width: 1640, height: 1000 } });
    for (let start = 0; start < files.length; start += columns * rows) {
      const path = `${folder}${name}-${String(start / (columns * rows) + 1).padStart(2, '0')}`;
      await writeFile(`${path}.html`, sheet(look, files.slice(start, start + columns * rows)));
      await page.goto(pathToFileURL(`${path}.html`).href);
      await page.screenshot({ path: `${path}.png`, fullPage: true });
    }
    await page.close();
  }
}

function sheet(look, files) {
  const figures = files.map(
    (file) =>
      `<figure><figcaption>${file.replace(/\.\w+\.png$/, '')}</figcaption><img src="${look.name}/${file}" alt=""></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>${look.name}</title><style>
body{margin:12px;background:#777;font:600 15px/20px sans-serif;color:#fff}
main{display:grid;grid-template-columns:repeat(${columns},1fr);gap:12px;align-items:start}
figure{margin:0}img{max-inline-size:100%;display:block}</style><main>${figures.join('')}</main>`;
}
