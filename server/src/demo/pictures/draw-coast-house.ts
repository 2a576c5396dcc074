import { base, type Body } from './house-body.ts';
import {
  drawChimney,
  drawDoor,
  drawGable,
  drawPorch,
  drawRailing,
  drawSideRoof,
  drawSolar,
  drawWall,
  drawWindow,
} from './draw-parts.ts';
import { boards, circle, line, polygon, rect } from './svg.ts';

export function beach({ x, w, palette, look }: Body): string {
  const lift = 46;
  const floor = base - lift;
  const h = Math.max(look.stories, 1) * 80;
  const posts = [0, 1, 2, 3, 4].map((at) =>
    rect(x + 4 + at * (w / 4 - 4.5), floor, 10, lift, '#8d7760'),
  );
  return [
    rect(x + 6, floor, w - 12, lift, '#000', 'opacity=".28"'),
    ...posts,
    drawSideRoof(x, floor - h, w, 92, palette, 92),
    drawWall(x, floor, w, h, palette),
    ...(look.stories > 1
      ? [28, 104, w - 164, w - 88].map((at) => drawWindow(x + at, floor - h + 18, 56, 44, palette))
      : []),
    drawWindow(x + 24, floor - 64, 78, 46, palette, [3, 1]),
    drawDoor(x + w / 2 - 18, floor - 8, palette, 62),
    drawWindow(x + w - 104, floor - 64, 78, 46, palette, [3, 1]),
    rect(x - 24, floor - 8, w + 48, 10, '#cdb696'),
    drawRailing(x - 24, floor - 8, w / 2 - 10, 30, '#ffffff'),
    drawRailing(x + w / 2 + 34, floor - 8, w / 2 - 10, 30, '#ffffff'),
    polygon(
      [
        x + w / 2 - 30,
        floor,
        x + w / 2 + 30,
        floor,
        x + w / 2 + 44,
        base + 12,
        x + w / 2 - 44,
        base + 12,
      ],
      '#d8c4a4',
    ),
    line(`M${x + w / 2 - 33} ${floor + 14}h66m-69 14h72m-76 14h80`, '#9d8768', 3),
    look.solar ? drawSolar(x + w / 2 - 50, floor - h - 66, 4) : '',
  ].join('');
}

export function victorian({ x, w, h, palette, look }: Body): string {
  const towerX = x - 14;
  const tower = h + 56;
  const { paint } = palette;
  return [
    drawChimney(x + w - 60, base - h - 116, 80),
    drawSideRoof(x, base - h, w, 100, palette, 50),
    drawWall(x, base, w, h, palette),
    rect(x + w - 140, base - h - 2, 120, h, paint.wall),
    drawGable(x + w - 140, base - h, 120, 104, palette, 14),
    circle(x + w - 80, base - h - 36, 12, 'url(#glass)', `stroke="${paint.trim}" stroke-width="5"`),
    rect(towerX, base - tower, 96, tower, paint.shade),
    boards(towerX, base - tower, 96, tower, 9),
    polygon(
      [towerX - 14, base - tower, towerX + 48, base - tower - 104, towerX + 110, base - tower],
      paint.roof,
    ),
    circle(towerX + 48, base - tower - 106, 5, '#e2b04c'),
    rect(towerX - 14, base - tower - 2, 124, 8, paint.trim),
    drawWindow(towerX + 32, base - tower + 22, 32, 48, palette),
    drawWindow(towerX + 32, base - h + 34, 32, 50, palette),
    drawWindow(x + 108, base - h + 20, 34, 50, palette),
    drawWindow(x + w - 98, base - h + 18, 36, 54, palette),
    drawDoor(x + 122, base, palette, 68),
    drawWindow(x + w - 108, base - 72, 56, 56, palette, [2, 2]),
    drawPorch(towerX - 8, base, w + 34, 6, palette, 84),
    line(`M${towerX - 4} ${base - 70}h${w + 26}`, paint.trim, 12, 'stroke-dasharray="3 5"'),
    look.solar ? drawSolar(x + 100, base - h - 60, 2) : '',
  ].join('');
}

export function cabin({ x, w, palette, look }: Body): string {
  const peak = 214;
  return [
    drawChimney(x + w - 74, base - 236, 120),
    rect(x + 12, base - 66, w - 24, 66, palette.paint.wall),
    drawGable(x + 12, base - 62, w - 24, peak - 62, palette, 34),
    boards(x + 12, base - 66, w - 24, 66, 13),
    polygon(
      [
        x + w / 2 - 50,
        base - 96,
        x + w / 2 - 50,
        base - 132,
        x + w / 2,
        base - 178,
        x + w / 2 + 50,
        base - 132,
        x + w / 2 + 50,
        base - 96,
      ],
      'url(#glass)',
      `stroke="${palette.paint.trim}" stroke-width="5"`,
    ),
    line(`M${x + w / 2} ${base - 178}v82`, palette.paint.trim, 4),
    drawWindow(x + 38, base - 58, 54, 38, palette),
    drawDoor(x + w / 2 - 18, base, palette, 64),
    drawWindow(x + w - 92, base - 58, 54, 38, palette),
    rect(x - 20, base - 4, w + 40, 10, '#a98259'),
    drawRailing(x - 20, base - 4, w / 2 - 20, 26, '#8a6846'),
    drawRailing(x + w / 2 + 40, base - 4, w / 2 - 20, 26, '#8a6846'),
    look.solar ? drawSolar(x + w - 76, base - 116, 2) : '',
  ].join('');
}

export function duplex({ x, w, h, palette, look }: Body): string {
  const half = w / 2;
  const parts = [
    drawChimney(x + half - 14, base - h - 112, 60),
    drawSideRoof(x, base - h, w, 78, palette, 30),
    drawWall(x, base, w, h, palette),
    rect(x + half, base - h, half, h, '#fff', 'opacity=".16"'),
    rect(x + half - 3, base - h, 6, h, palette.paint.trim),
  ];
  for (const side of [0, 1]) {
    const left = x + side * half;
    const doorX = side === 0 ? left + half - 68 : left + 32;
    const windowX = side === 0 ? left + 34 : left + half - 110;
    if (look.stories > 1) {
      parts.push(
        drawWindow(left + 40, base - h + 20, 42, 48, palette),
        drawWindow(left + half - 82, base - h + 20, 42, 48, palette),
      );
    }
    parts.push(
      drawWindow(windowX, base - 72, 76, 50, palette, [3, 1]),
      drawDoor(doorX, base, palette),
      polygon(
        [doorX - 22, base - 74, doorX + 18, base - 100, doorX + 58, base - 74],
        palette.paint.roof,
      ),
    );
  }
  return parts.join('') + (look.solar ? drawSolar(x + 70, base - h - 58, 4) : '');
}
