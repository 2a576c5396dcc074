/** The few shapes that every picture is made of. Presentation attributes only: a strict CSP forbids `style`. */

export const pictureWidth = 800;
export const pictureHeight = 600;

export function rect(x: number, y: number, w: number, h: number, fill: string, more = ''): string {
  if (more.includes('rx=')) {
    return `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" fill="${fill}"${attributes(more)}/>`;
  }
  // A third shorter than a `rect`, of which a picture has a hundred.
  return shape(`M${round(x)} ${round(y)}h${round(w)}v${round(h)}h${round(-w)}z`, fill, more);
}

export function circle(x: number, y: number, radius: number, fill: string, more = ''): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}"${attributes(more)}/>`;
}

export function ellipse(
  x: number,
  y: number,
  rx: number,
  ry: number,
  fill: string,
  more = '',
): string {
  return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}"${attributes(more)}/>`;
}

/** A closed shape through `x, y, x, y …`. */
export function polygon(points: readonly number[], fill: string, more = ''): string {
  return `<path d="M${points.map(round).join(' ')}Z" fill="${fill}"${attributes(more)}/>`;
}

export function shape(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}"${attributes(more)}/>`;
}

export function line(d: string, stroke: string, width: number, more = ''): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}"${attributes(more)}/>`;
}

export function group(more: string, ...content: readonly string[]): string {
  return `<g${attributes(more)}>${content.join('')}</g>`;
}

/** From top to bottom; refer to it as `url(#id)`. */
export function gradient(id: string, ...colors: readonly string[]): string {
  const stops = colors.map(
    (color, at) => `<stop offset="${round(at / (colors.length - 1))}" stop-color="${color}"/>`,
  );
  return `<linearGradient id="${id}" x2="0" y2="1">${stops.join('')}</linearGradient>`;
}

/** Horizontal strokes over an area, as boards or courses of brick. `finishPicture` defines the pattern. */
export function boards(x: number, y: number, w: number, h: number, step: number): string {
  return rect(x, y, w, h, `url(#h${step})`);
}

/** Vertical strokes over an area, as battens or seams of a metal roof. */
export function battens(x: number, y: number, w: number, h: number, step: number): string {
  return rect(x, y, w, h, `url(#v${step})`);
}

/** Something drawn around its own origin; where the same is placed twice, `finishPicture` writes it once. */
export function place(x: number, y: number, content: string, size = 1): string {
  const scale = size === 1 ? '' : ` scale(${Math.round(size * 100) / 100})`;
  return group(`transform="translate(${round(x)} ${round(y)})${scale}"`, content);
}

/** Wraps the content up as a document, with the patterns it uses, and with what repeats in it written once. */
export function finishPicture(content: string): string {
  const shared = shareRepeated(content);
  const used = new Set(
    [...content.matchAll(/url\(#([hv])(\d+)\)/g)].map(([, way, step]) => `${way} ${step}`),
  );
  const patterns = [...used].map((use) => {
    const [way, step] = use.split(' ');
    const size = way === 'h' ? `width="99" height="${step}"` : `width="${step}" height="99"`;
    const stroke = way === 'h' ? 'M0 1h99' : 'M1 0v99';
    return `<pattern id="${way}${step}" ${size} patternUnits="userSpaceOnUse"><path d="${stroke}" stroke="#000" stroke-width="1.6" opacity=".08"/></pattern>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${pictureWidth} ${pictureHeight}" width="${pictureWidth}" height="${pictureHeight}"><defs>${patterns.join('')}</defs>${shared}</svg>`;
}

function shareRepeated(content: string): string {
  const placed = /<g (transform="[^"]+")>((?:(?!<\/?g).)*)<\/g>/g;
  const counts = new Map<string, number>();
  for (const [, , inner = ''] of content.matchAll(placed)) {
    counts.set(inner, (counts.get(inner) ?? 0) + 1);
  }
  const repeated = [...counts].filter(([, count]) => count > 1).map(([inner]) => inner);
  const definitions = repeated.map((inner, at) => `<g id="r${at}">${inner}</g>`).join('');
  const body = content.replaceAll(placed, (whole: string, transform: string, inner: string) => {
    const at = repeated.indexOf(inner);
    return at < 0 ? whole : `<use href="#r${at}" ${transform}/>`;
  });
  return definitions ? `<defs>${definitions}</defs>${body}` : body;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function attributes(more: string): string {
  return more && ` ${more}`;
}
