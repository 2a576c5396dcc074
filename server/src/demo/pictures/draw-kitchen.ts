import type { Dice } from './dice.ts';
import {
  roomDefs,
  drawFloor,
  drawOutlook,
  walls,
  floors,
  fabrics,
  floorLine,
} from './room-shell.ts';
import { lights, type LightColors, type Look } from './look.ts';
import { battens, boards, circle, line, rect, shape } from './svg.ts';

export function drawKitchen(look: Look, dice: Dice): string {
  const light = lights[look.light];
  const wall = dice.pick(walls);
  const cabinet = dice.pick([
    '#f7f4ee',
    '#5f7d78',
    '#3f5873',
    '#a9b79a',
    '#c9b08c',
    '#6b5a4e',
    '#e9e4da',
  ]);
  const island = dice.pick(['#3f5873', '#8a6242', '#55655b', '#f4f0e8', '#b4654c']);
  const top = dice.pick(['#f2efe9', '#4a4c4e', '#d8c3a2']);
  const stool = dice.pick(fabrics);
  const lamps = [250, 400, 550].map(
    (x) =>
      line(`M${x} 0v92`, '#4a4c4e', 3) +
      shape(`M${x - 30} 128q4 -36 30 -36t30 36z`, stool) +
      circle(x, 131, 9, '#fff2c2') +
      circle(x, 134, 40, '#fff2c2', 'opacity=".18"'),
  );
  return [
    roomDefs(light),
    rect(0, 0, 800, floorLine, wall),
    rect(0, 236, 800, 80, '#fff', 'opacity=".5"'),
    boards(0, 236, 800, 80, 20) + battens(0, 236, 800, 80, 40),
    drawFloor(dice.pick(floors)),
    drawCabinets(40, 90, 3, cabinet),
    drawCabinets(572, 90, 2, cabinet),
    drawKitchenWindow(look, light, dice),
    rect(0, 316, 700, 12, top),
    rect(20, 328, 680, 112, cabinet),
    line(
      'M120 328v112M220 328v112M320 328v112M480 328v112M580 328v112',
      '#000',
      2.5,
      'opacity=".13"',
    ),
    line(
      'M96 352h-20m124 0h-20m120 0h-20m220 0h-20m120 0h-20',
      '#8a7a5a',
      5,
      'stroke-linecap="round"',
    ),
    rect(330, 336, 140, 104, '#c7ccd0') +
      rect(346, 362, 108, 54, '#3a4045') +
      line('M346 350h108', '#8b9297', 5),
    rect(696, 130, 104, 310, '#cfd4d7') + line('M696 270h104M712 180v60m0 60v70', '#9aa1a6', 5),
    shape('M388 316v-24q0 -14 14 -14t14 14', 'none', 'stroke="#8b9297" stroke-width="5"'),
    drawBowl(150),
    ...lamps,
    rect(150, 430, 500, 16, top) +
      rect(170, 446, 460, 118, island) +
      rect(170, 446, 460, 8, '#000', 'opacity=".14"'),
    boards(170, 446, 460, 118, 40),
    ...[230, 350, 470, 570].map((x) => drawStool(x, stool)),
    shape('M560 430q-4 -26 4 -44h22q8 18 4 44z', '#dfe9ec') +
      line(
        'M575 388q-14 -40 -34 -50m36 50q0 -44 6 -62m-4 62q14 -34 36 -42',
        '#63a45f',
        6,
        'stroke-linecap="round"',
      ),
  ].join('');
}

function drawKitchenWindow(look: Look, light: LightColors, dice: Dice): string {
  const box = { x: 318, y: 84, w: 164, h: 142 };
  return (
    `<svg x="318" y="84" width="164" height="142" viewBox="318 84 164 142">${drawOutlook(look, light, dice, box)}</svg>` +
    line('M400 84v142', '#fff', 6) +
    rect(318, 84, 164, 142, 'none', 'stroke="#fff" stroke-width="11"')
  );
}

function drawCabinets(x: number, w: number, count: number, fill: string): string {
  let parts = '';
  for (let at = 0; at < count; at += 1) {
    const left = x + at * w - (x > 500 ? 40 : 20);
    parts +=
      rect(left, 60, w - 3, 164, fill) +
      rect(left + 11, 72, w - 25, 140, 'none', 'stroke="#000" stroke-width="2.5" opacity=".13"') +
      circle(left + w - 12, 200, 4, '#8a7a5a');
  }
  return parts;
}

function drawBowl(x: number): string {
  return (
    circle(x - 12, 298, 11, '#e2873c') +
    circle(x + 8, 297, 11, '#d9b13b') +
    circle(x - 2, 290, 10, '#c9553c') +
    shape(`M${x - 34} 298h68q-6 20 -34 20t-34 -20z`, '#f7f4ee')
  );
}

function drawStool(x: number, fill: string): string {
  return (
    line(`M${x - 14} 506l-10 84M${x + 14} 506l10 84M${x - 20} 560h40`, '#4a4543', 6) +
    rect(x - 26, 490, 52, 17, fill, 'rx="8"')
  );
}
