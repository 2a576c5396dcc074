import { drawHouse } from './draw-house.ts';
import { base } from './house-body.ts';
import {
  drawDoor,
  drawGable,
  drawRailing,
  drawWall,
  drawWindow,
  type Palette,
} from './draw-parts.ts';
import { drawPine, drawTree } from './draw-plants.ts';
import type { Dice } from './dice.ts';
import { lights, paints, type Look, type Paint } from './look.ts';
import { boards, circle, ellipse, group, line, place, polygon, rect, round, shape } from './svg.ts';

/** What the listing is about, whatever stands there. */
export function drawBuilding(look: Look, dice: Dice): string {
  switch (look.style) {
    case 'townhouse':
      return drawTownhouses(look, dice);
    case 'apartments':
      return enlarge(Math.min(1.22, 400 / (look.stories * 62 + 40)), drawApartments(look, dice));
    case 'warehouse':
      return enlarge(look.stories > 3 ? 1.04 : 1.16, drawWarehouse(look));
    case 'barn':
      return drawFarm(look, dice);
    case 'land':
      return drawLand(look, dice);
    default:
      return enlarge(look.stories > 2 ? 1 : 1.17, drawHouse(look, dice));
  }
}

/** Grows what was drawn from the middle of the line it stands on. */
function enlarge(size: number, content: string): string {
  const moved = (at: number): number => round(at * (1 - size));
  return group(
    `transform="translate(${moved(400)} ${moved(base)}) scale(${round(size * 100) / 100})"`,
    content,
  );
}

function drawTownhouses(look: Look, dice: Dice): string {
  const around: readonly [Paint, ...Paint[]] = [
    'brick',
    'gray',
    'sage',
    'butter',
    'blue',
    'navy',
    'coral',
  ];
  const light = lights[look.light];
  const w = 148;
  const parts: string[] = [];
  for (const at of [0, 1, 3, 4, 2]) {
    const paint = at === 2 ? look.paint : dice.pick(around);
    const palette = { paint: paints[paint], light };
    const x = 30 + at * w;
    const h = 84 * Math.max(look.stories, 2) + (at % 2) * 14;
    parts.push(drawTownhouse({ x, w, h, palette, look, isGabled: (at + look.stories) % 2 === 0 }));
  }
  return parts.join('');
}

function drawTownhouse(row: {
  x: number;
  w: number;
  h: number;
  palette: Palette;
  look: Look;
  isGabled: boolean;
}): string {
  const { x, w, h, palette, look, isGabled } = row;
  const parts = [drawWall(x, base, w, h, palette)];
  if (isGabled)
    parts.push(
      drawGable(x + 2, base - h, w - 4, 66, palette, 6),
      circle(x + w / 2, base - h - 20, 11, 'url(#glass)'),
    );
  else {
    parts.push(
      rect(x - 2, base - h - 14, w + 4, 16, palette.paint.trim),
      line(`M${x + 4} ${base - h + 7}h${w - 8}`, palette.paint.trim, 8, 'stroke-dasharray="7 9"'),
    );
  }
  for (let floor = 1; floor < Math.max(look.stories, 2); floor += 1) {
    const y = base - 66 - floor * 84;
    parts.push(
      drawWindow(x + 24, y, 34, 50, palette, [1, 2]),
      drawWindow(x + w - 58, y, 34, 50, palette, [1, 2]),
    );
  }
  const hasGarage = look.garageSpaces > 0;
  parts.push(
    hasGarage
      ? rect(x + 14, base - 60, 66, 60, '#f0ece3') +
          line(`M${x + 14} ${base - 44}h66m-66 15h66m-66 15h66`, '#000', 2, 'opacity=".14"')
      : drawWindow(x + 24, base - 64, 50, 44, palette, [2, 1]),
    drawDoor(x + w - 52, base, palette, 64),
  );
  return parts.join('');
}

function drawApartments(look: Look, dice: Dice): string {
  const palette = { paint: paints[look.paint], light: lights[look.light] };
  const floors = Math.min(Math.max(look.stories, 3), 6);
  const h = floors * 62 + 16;
  const columns = dice.pick([4, 5]);
  const w = columns * 96 + 40;
  const x = 400 - w / 2;
  const accent = dice.chance(0.5);
  const parts = [
    rect(x + w * 0.3, base - h - 26, 120, 30, palette.paint.shade),
    drawWall(x, base, w, h, palette),
    rect(x - 10, base - h - 10, w + 20, 14, palette.paint.roof),
    accent ? rect(x, base - h, 116, h, '#9c6b4e') + boards(x, base - h, 116, h, 8) : '',
  ];
  for (let floor = 0; floor < floors; floor += 1) {
    const y = base - 56 - floor * 62;
    for (let column = 0; column < columns; column += 1) {
      const left = x + 34 + column * 96;
      if (floor === 0 && column === Math.floor(columns / 2)) {
        parts.push(
          rect(left - 16, base - 62, 88, 62, '#3d4449'),
          rect(left - 8, base - 54, 34, 54, 'url(#glass)'),
          rect(left + 30, base - 54, 34, 54, 'url(#glass)'),
          rect(left - 26, base - 70, 108, 9, palette.paint.door),
        );
        continue;
      }
      parts.push(drawPlainWindow(left, y, 56, palette));
      if (floor > 0 && (column + floor) % 2 === 0) {
        const { trim } = palette.paint;
        parts.push(
          place(left - 8, y + 44, rect(0, -2, 72, 6, trim) + drawRailing(0, 0, 72, 22, trim)),
        );
      }
    }
  }
  return parts.join('');
}

/** Many windows must stay small in bytes. */
function drawPlainWindow(x: number, y: number, w: number, palette: Palette): string {
  return place(
    x,
    y,
    rect(0, 0, w, 38, 'url(#glass)', `stroke="${palette.paint.trim}" stroke-width="5"`) +
      line(`M${w / 2} 0v38`, palette.paint.trim, 3),
  );
}

function drawWarehouse(look: Look): string {
  const palette = { paint: paints[look.paint], light: lights[look.light] };
  const { paint } = palette;
  const floors = Math.min(Math.max(look.stories, 3), 4);
  const h = floors * 80 + 20;
  const x = 130;
  const w = 540;
  const parts = [
    group(
      '',
      rect(x + 396, base - h - 74, 66, 50, '#8a6a52'),
      polygon([x + 388, base - h - 74, x + 429, base - h - 102, x + 470, base - h - 74], '#5a4a42'),
      line(`M${x + 402} ${base - h - 24}v26m54 -26v26`, '#5a4a42', 5),
    ),
    rect(x, base - h, w, h, paint.wall),
    boards(x, base - h, w, h, 8),
    rect(x + w * 0.66, base - h, w * 0.34, h, '#000', 'opacity=".06"'),
    rect(x - 8, base - h - 12, w + 16, 16, paint.shade),
    line(`M${x} ${base - h + 12}h${w}`, paint.shade, 10, 'stroke-dasharray="10 8"'),
  ];
  for (let floor = 0; floor < floors; floor += 1) {
    for (let column = 0; column < 5; column += 1) {
      const left = x + 30 + column * 102;
      const top = base - 66 - floor * 80;
      if (floor === 0 && column === 2) {
        parts.push(
          rect(left - 4, base - 72, 80, 72, '#2f3437'),
          rect(left + 4, base - 60, 30, 60, 'url(#glass)'),
          rect(left + 38, base - 60, 30, 60, 'url(#glass)'),
          rect(left - 14, base - 80, 100, 9, paint.door),
        );
        continue;
      }
      parts.push(
        place(
          left,
          top,
          shape('M0 54v-44q36 -26 72 0v44z', 'url(#glass)', 'stroke="#343a3d" stroke-width="4"') +
            line('M24 0v54m24 -54v54M0 22h72', '#343a3d', 2.5),
        ),
      );
    }
  }
  return parts.join('');
}

function drawFarm(look: Look, dice: Dice): string {
  const light = lights[look.light];
  const rows = [0, 1, 2, 3, 4, 5].map(
    (at) => `M${-60 + at * 70} 600Q${90 + at * 50} 520 ${200 + at * 26} 462`,
  );
  return [
    line(rows.join(''), light.leaf[0], 9, 'opacity=".55" stroke-dasharray="14 7"'),
    rect(596, 268, 62, 218, '#c9ced0'),
    rect(634, 268, 24, 218, '#000', 'opacity=".1"'),
    ellipse(627, 268, 31, 24, '#aab2b6'),
    drawBarn(400),
    group(
      'transform="translate(-212 62) scale(.86)"',
      drawHouse({ ...look, style: 'farmhouse', stories: 2, garageSpaces: 0 }, dice),
    ),
    line('M470 520h330M470 544h330', '#fffaf0', 5),
    line('M490 506v54m80 -54v54m80 -54v54m80 -54v54', '#fffaf0', 7),
  ].join('');
}

function drawBarn(x: number): string {
  return [
    polygon(
      [
        x,
        base,
        x,
        base - 110,
        x + 34,
        base - 166,
        x + 95,
        base - 200,
        x + 156,
        base - 166,
        x + 190,
        base - 110,
        x + 190,
        base,
      ],
      '#a8402f',
    ),
    line(
      `M${x - 12} ${base - 104}L${x + 28} ${base - 172}L${x + 95} ${base - 210}L${x + 162} ${base - 172}L${x + 202} ${base - 104}`,
      '#4d4744',
      13,
      'stroke-linejoin="round"',
    ),
    rect(x + 52, base - 84, 86, 84, '#8f3527', 'stroke="#f7efe2" stroke-width="5"'),
    line(`M${x + 52} ${base - 84}l86 84m0 -84l-86 84M${x + 95} ${base - 84}v84`, '#f7efe2', 4),
    rect(x + 76, base - 152, 38, 36, '#5b2c24', 'stroke="#f7efe2" stroke-width="5"'),
  ].join('');
}

function drawLand(look: Look, dice: Dice): string {
  const light = lights[look.light];
  const stakes = [130, 300, 540, 690].map(
    (x, at) =>
      rect(x, 446 + (at % 2) * 70, 5, 40, '#b98a5c') +
      polygon(
        [x + 5, 446 + (at % 2) * 70, x + 28, 454 + (at % 2) * 70, x + 5, 462 + (at % 2) * 70],
        '#e5583f',
      ),
  );
  const isSandy = look.setting === 'beach' || look.setting === 'harbor';
  const trees = [90, 210, 640, 720].map((x) =>
    isSandy
      ? drawPine(x, 452 + dice.between(0, 20), 0.62, light)
      : drawTree(x, 452 + dice.between(0, 26), 0.7, light),
  );
  return [
    ...trees,
    polygon([300, 452, 545, 452, 690, 556, 132, 556], '#fff', 'opacity=".12"'),
    line('M302 452L545 452L694 556L132 556Z', '#fff', 3, 'stroke-dasharray="13 10" opacity=".8"'),
    ...stakes,
    rect(392, 402, 8, 100, '#efe8da'),
    rect(388, 396, 92, 9, '#efe8da'),
    line('M412 404v10m52 -10v10', '#8a8580', 2.5),
    rect(404, 413, 70, 50, paints[look.paint].door),
    line('M416 430h46m-46 15h30', '#fff', 5, 'opacity=".9"'),
    shape(
      'M330 600q30 -60 70 -90t20 -60',
      'none',
      `stroke="${light.sand}" stroke-width="16" opacity=".55" stroke-linecap="round"`,
    ),
  ].join('');
}
