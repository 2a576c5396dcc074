import type { Dice } from './dice.ts';
import { beach, cabin, duplex, victorian } from './draw-coast-house.ts';
import { base, storey, type Body } from './house-body.ts';
import { lights, paints, type Look } from './look.ts';
import {
  drawChimney,
  drawDoor,
  drawDormer,
  drawGable,
  drawGarage,
  drawPorch,
  drawRailing,
  drawShutters,
  drawSideRoof,
  drawSolar,
  drawWall,
  drawWindow,
  garageWidth,
} from './draw-parts.ts';
import { battens, boards, circle, line, polygon, rect } from './svg.ts';

/** A detached house with its garage beside it, in the middle of the picture. */
export function drawHouse(look: Look, dice: Dice): string {
  const palette = { paint: paints[look.paint], light: lights[look.light] };
  const w = widths[look.style] ?? 300;
  const wing = garageWidth(Math.min(look.garageSpaces, 3));
  const x = 400 - (w + wing) / 2;
  const isLeft = dice.chance(0.4);
  const body = { x: isLeft ? x + wing : x, w, h: look.stories * storey, palette, look, dice };
  const garage =
    wing > 0 ? drawGarage(isLeft ? x : x + w, base, Math.min(look.garageSpaces, 3), palette) : '';
  const draw = styles[look.style] ?? colonial;
  return garage + draw(body);
}

const widths: Partial<Record<Look['style'], number>> = {
  cottage: 270,
  ranch: 390,
  modern: 350,
  beach: 330,
  victorian: 300,
  cabin: 290,
  duplex: 430,
};

const styles: Partial<Record<Look['style'], (body: Body) => string>> = {
  cottage,
  colonial,
  craftsman,
  farmhouse,
  ranch,
  modern,
  beach,
  victorian,
  cabin,
  duplex,
};

function cottage({ x, w, palette, look, dice }: Body): string {
  const isLeft = dice.chance(0.5);
  const gableX = isLeft ? x + 14 : x + w - 134;
  const windowX = isLeft ? x + w - 84 : x + 34;
  return [
    look.fireplace ? drawChimney(isLeft ? x + w - 60 : x + 36, base - 232, 80) : '',
    drawSideRoof(x, base - 96, w, 108, palette, 26),
    drawWall(x, base, w, 96, palette),
    drawDormer(windowX - 4, base - 118, palette),
    rect(gableX, base - 100, 120, 100, palette.paint.wall),
    boards(gableX, base - 96, 120, 88, 11),
    drawGable(gableX, base - 96, 120, 98, palette, 16),
    drawWindow(gableX + 44, base - 136, 32, 34, palette),
    drawDoor(gableX + 42, base, palette),
    drawWindow(windowX, base - 76, 50, 46, palette, [2, 2]),
    drawFlowerBox(windowX, base - 24, 50),
    look.solar ? drawSolar(x + w / 2 - 30, base - 186, 3) : '',
  ].join('');
}

function drawFlowerBox(x: number, y: number, w: number): string {
  let flowers = '';
  for (let at = 6; at < w; at += 11)
    flowers += circle(x + at, y - 2, 5, at % 2 ? '#e7727d' : '#f5c659');
  return rect(x - 5, y, w + 10, 11, '#7d5a45') + flowers;
}

function colonial({ x, w, h, palette, look }: Body): string {
  const parts = [
    drawChimney(x + w - 66, base - h - 112, 70),
    drawSideRoof(x, base - h, w, 84, palette),
    drawWall(x, base, w, h, palette),
  ];
  const columns = [26, 78, w / 2 - 17, w - 112, w - 60];
  for (let floor = 0; floor < look.stories; floor += 1) {
    for (const [index, at] of columns.entries()) {
      if (floor === 0 && index === 2) continue;
      const y = base - 76 - floor * storey;
      if (index !== 2)
        parts.push(rect(x + at - 11, y - 3, 56, 54, palette.paint.door, 'opacity=".9"'));
      parts.push(drawWindow(x + at, y, 34, 48, palette, [2, 3]));
    }
  }
  parts.push(
    drawDoor(x + w / 2 - 18, base, palette),
    polygon(
      [x + w / 2 - 38, base - 76, x + w / 2, base - 100, x + w / 2 + 38, base - 76],
      palette.paint.trim,
    ),
    look.solar ? drawSolar(x + 74, base - h - 62, 5) : '',
  );
  return parts.join('');
}

function craftsman({ x, w, h, palette, look }: Body): string {
  const parts = [
    look.fireplace ? drawChimney(x + w - 58, base - h - 96, 70) : '',
    drawWall(x, base, w, h, palette),
    drawGable(x, base - h, w, 92, palette, 30),
    boards(x + w / 2 - 60, base - h - 46, 120, 46, 8),
    drawWindow(x + w / 2 - 42, base - h - 42, 84, 34, palette, [4, 1]),
  ];
  if (look.stories > 1) {
    parts.push(drawWindow(x + 34, base - h + 20, 62, 44, palette, [3, 1]));
    parts.push(drawWindow(x + w - 96, base - h + 20, 62, 44, palette, [3, 1]));
  }
  const porch = w * 0.94;
  parts.push(
    drawWindow(x + 30, base - 68, 72, 42, palette, [3, 1]),
    drawDoor(x + w - 116, base, palette, 66),
    drawPorch(x + w * 0.03, base, porch, 4, palette, 86),
    ...[0, 1, 2, 3].map((at) =>
      at === 2
        ? ''
        : rect(x + w * 0.03 - 3 + (at * (porch - 15)) / 3, base - 36, 21, 40, '#8e8276'),
    ),
    look.solar ? drawSolar(x + w - 70, base - h - 34, 2) : '',
  );
  return parts.join('');
}

function farmhouse({ x, w, h, palette, look }: Body): string {
  const gableW = 124;
  return [
    look.fireplace ? drawChimney(x + 34, base - h - 108, 70) : '',
    drawSideRoof(x, base - h, w, 82, palette, 20),
    battens(x + 10, base - h - 78, w - 20, 80, 22),
    drawWall(x, base, w, h, palette),
    battens(x, base - h, w, h, 16),
    rect(x + w - gableW - 16, base - h - 4, gableW, h - 80, palette.paint.wall),
    drawGable(x + w - gableW - 16, base - h, gableW, 96, palette, 16),
    circle(x + w - gableW / 2 - 16, base - h - 34, 13, palette.paint.trim),
    circle(x + w - gableW / 2 - 16, base - h - 34, 10, 'url(#glass)'),
    ...(look.stories > 1
      ? [
          drawWindow(x + 30, base - h + 18, 34, 50, palette, [2, 3]),
          drawWindow(x + 96, base - h + 18, 34, 50, palette, [2, 3]),
          drawWindow(x + w - gableW + 8, base - h + 14, 32, 54, palette, [2, 3]),
          drawWindow(x + w - gableW + 52, base - h + 14, 32, 54, palette, [2, 3]),
        ]
      : []),
    drawWindow(x + 26, base - 66, 40, 52, palette, [2, 3]),
    drawDoor(x + w / 2 - 34, base, palette, 64),
    drawWindow(x + w - 110, base - 66, 76, 52, palette, [4, 3]),
    drawPorch(x - 8, base, w + 16, 6, palette, 80),
    look.solar ? drawSolar(x + 60, base - h - 60, 3) : '',
  ].join('');
}

function ranch({ x, w, palette, look, dice }: Body): string {
  const stone = dice.chance(0.5);
  return [
    look.fireplace ? drawChimney(x + w * 0.6, base - 176, 60) : '',
    drawSideRoof(x, base - 92, w, 58, palette, 52),
    drawWall(x, base, w, 92, palette),
    stone ? rect(x, base - 30, w, 30, '#a4978a') + boards(x, base - 30, w, 30, 10) : '',
    drawWindow(x + 28, base - 72, 104, 46, palette, [3, 1]),
    drawDoor(x + 172, base, palette, 66),
    drawWindow(x + 244, base - 72, 40, 40, palette),
    drawShutters(x + 244, base - 72, 40, 40, palette.paint.door),
    drawWindow(x + w - 78, base - 72, 40, 40, palette),
    drawShutters(x + w - 78, base - 72, 40, 40, palette.paint.door),
    rect(x + 152, base - 90, 8, 90, palette.paint.trim),
    rect(x + 220, base - 90, 8, 90, palette.paint.trim),
    look.solar ? drawSolar(x + 96, base - 138, 6) : '',
  ].join('');
}

function modern({ x, w, h, palette, look, dice }: Body): string {
  const wood = '#a8754a';
  const upper = look.stories > 1;
  const over = dice.chance(0.5) ? -26 : 30;
  const upperX = x + 60 + over;
  const upperW = w - 94;
  return [
    drawWall(x, base, w, 96, palette),
    rect(x - 14, base - 106, w + 28, 13, palette.paint.roof),
    rect(x + 18, base - 80, 150, 80, palette.paint.trim),
    rect(x + 22, base - 76, 142, 76, 'url(#glass)'),
    line(`M${x + 69} ${base - 76}v76m47 -76v76`, palette.paint.trim, 4),
    rect(x + 186, base - 93, 74, 93, wood),
    battens(x + 186, base - 93, 74, 93, 9),
    drawDoor(x + 205, base, palette, 72),
    drawWindow(x + w - 66, base - 76, 44, 58, palette, [1, 2]),
    ...(upper
      ? [
          rect(upperX, base - h - 16, upperW, h - 90, wood),
          battens(upperX, base - h - 16, upperW, h - 90, 12),
          rect(upperX - 12, base - h - 26, upperW + 24, 13, palette.paint.roof),
          drawWindow(upperX + 22, base - h + 4, 118, 48, palette, [3, 1]),
          drawWindow(upperX + upperW - 66, base - h + 4, 44, 48, palette, [1, 1]),
          drawRailing(upperX + 10, base - 106, 142, 24, '#e9eef0'),
        ]
      : []),
    look.solar ? drawSolar(upperX + 50, base - h - (upper ? 62 : 56), 5) : '',
  ].join('');
}
