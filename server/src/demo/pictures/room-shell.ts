import type { Dice } from './dice.ts';
import type { LightColors, Look } from './look.ts';
import { circle, gradient, line, polygon, rect, round, shape } from './svg.ts';

export const walls = [
  '#f3ece0',
  '#e3e9e4',
  '#dfe7ec',
  '#f0e0d2',
  '#e8e4f0',
  '#ece7d6',
  '#d5dfd6',
] as const;
export const floors = ['#c99b6d', '#b5855a', '#dbb88c', '#a87a56', '#cdb59a'] as const;
export const fabrics = [
  '#4f7f86',
  '#c9735c',
  '#6d83a6',
  '#8a9a6b',
  '#d3a64f',
  '#7a6a8a',
  '#56606b',
] as const;

export const floorLine = 430;

export function roomDefs(light: LightColors): string {
  return `<defs>${gradient('sky', ...light.sky)}</defs>`;
}

export function drawFloor(fill: string): string {
  return (
    rect(0, floorLine, 800, 600 - floorLine, fill) +
    line(
      'M0 462h800M0 500h800M0 546h800M90 430l-60 170M250 430l-30 170M400 430v170M550 430l30 170M710 430l60 170',
      '#000',
      2,
      'opacity=".09"',
    ) +
    rect(0, floorLine - 12, 800, 12, '#fff', 'opacity=".85"')
  );
}

/** What is to be seen through a window of this house. */
export function drawOutlook(
  look: Look,
  light: LightColors,
  dice: Dice,
  box: { x: number; y: number; w: number; h: number },
): string {
  const { x, y, w, h } = box;
  const bottom = y + h;
  const parts = [
    rect(x, y, w, h, 'url(#sky)'),
    circle(x + w * dice.between(0.2, 0.8), y + h * 0.3, 20, light.sun, 'opacity=".9"'),
  ];
  if (look.setting === 'beach' || look.setting === 'harbor') {
    parts.push(
      rect(x, bottom - h * 0.4, w, h * 0.4, light.sea),
      rect(x, bottom - h * 0.13, w, h * 0.13, light.sand),
    );
    parts.push(
      polygon(
        [
          x + w * 0.6,
          bottom - h * 0.36,
          x + w * 0.6,
          bottom - h * 0.62,
          x + w * 0.67,
          bottom - h * 0.38,
        ],
        '#fff',
      ),
    );
  } else if (look.setting === 'town') {
    for (let at = 0; at < 5; at += 1) {
      const tall = h * dice.between(0.25, 0.6);
      parts.push(
        rect(x + (w * at) / 5, bottom - tall, w / 5, tall, at % 2 ? light.far : light.near),
      );
    }
  } else {
    const rise = look.setting === 'hills' ? 0.42 : 0.24;
    parts.push(
      shape(
        `M${round(x)} ${round(bottom)}v${round(-h * 0.34)}q${round(w * 0.25)} ${round(-h * rise)} ${round(w * 0.5)} ${round(-h * 0.04)}t${round(w * 0.5)} 0v${round(h * 0.38)}z`,
        light.far,
      ),
    );
    for (const at of [0.12, 0.34, 0.66, 0.9])
      parts.push(circle(x + w * at, bottom - h * 0.1, h * 0.16, light.leaf[at < 0.5 ? 0 : 1]));
    parts.push(rect(x, bottom - h * 0.1, w, h * 0.1, light.grass));
  }
  return parts.join('');
}
