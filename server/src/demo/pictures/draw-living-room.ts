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
import { boards, circle, ellipse, group, line, polygon, rect, round, shape } from './svg.ts';

export function drawLivingRoom(look: Look, dice: Dice): string {
  const light = lights[look.light];
  const isLoft = look.style === 'warehouse';
  const isCabin = look.style === 'cabin';
  const wall = isLoft ? '#b9745c' : isCabin ? '#c79a6b' : dice.pick(walls);
  const fabric = dice.pick(fabrics);
  const accent = dice.pick(fabrics);
  const isFlipped = dice.chance(0.5);
  return [
    roomDefs(light),
    rect(0, 0, 800, floorLine, wall),
    isLoft || isCabin ? boards(0, 0, 800, floorLine, isLoft ? 13 : 30) : '',
    isLoft ? line('M0 44h800M0 70h800', '#4a4543', 9) : '',
    drawFloor(dice.pick(floors)),
    group(
      isFlipped ? 'transform="matrix(-1 0 0 1 800 0)"' : '',
      drawPictureWindow(look, light, dice, isLoft),
      look.fireplace ? drawFireplace(isLoft) : drawArt(accent, dice),
      ellipse(400, 540, 300, 46, accent, 'opacity=".28"'),
      ellipse(400, 540, 262, 38, '#fff', 'opacity=".4"'),
      drawSofa(70, fabric, accent),
      drawLamp(40),
      look.fireplace ? '' : drawPlant(724, dice),
      drawTable(410),
      look.fireplace ? '' : drawArmchair(560, accent),
    ),
  ].join('');
}

function drawPictureWindow(look: Look, light: LightColors, dice: Dice, isLoft: boolean): string {
  const box = isLoft ? { x: 90, y: 96, w: 380, h: 250 } : { x: 110, y: 90, w: 330, h: 230 };
  const { x, y, w, h } = box;
  const frame = isLoft ? '#34393d' : '#ffffff';
  const bars = isLoft
    ? `M${x + w / 4} ${y}v${h}M${x + w / 2} ${y}v${h}M${x + w * 0.75} ${y}v${h}M${x} ${y + h / 3}h${w}m0 ${h / 3}h-${w}`
    : `M${x + w / 3} ${y}v${h}M${round(x + (w * 2) / 3)} ${y}v${h}`;
  const curtain = dice.pick(['#f6efe3', '#dfe5e8', '#eadfd0']);
  // The outlook ends at its frame by a nested drawing; a clip path would need one more id.
  return [
    `<svg x="${x}" y="${y}" width="${w}" height="${h}" viewBox="${x} ${y} ${w} ${h}">${drawOutlook(look, light, dice, box)}</svg>`,
    line(bars, frame, isLoft ? 5 : 8),
    rect(x, y, w, h, 'none', `stroke="${frame}" stroke-width="${isLoft ? 9 : 13}"`),
    isLoft
      ? ''
      : line(`M${x - 40} ${y - 22}h${w + 80}`, '#8a7558', 6, 'stroke-linecap="round"') +
        shape(`M${x - 34} ${y - 20}h54q-6 130 -14 ${h + 96}h-46z`, curtain) +
        shape(`M${x + w - 20} ${y - 20}h54l6 ${h + 96}h-46q-8 -160 -14 -${h + 96}z`, curtain),
    polygon(
      [x + 20, 600, x + 150, floorLine, x + w - 20, floorLine, x + w - 60, 600],
      '#fff',
      'opacity=".1"',
    ),
  ].join('');
}

function drawSofa(x: number, fabric: string, accent: string): string {
  return [
    ellipse(x + 180, 522, 190, 12, '#000', 'opacity=".14"'),
    rect(x + 20, 362, 320, 110, fabric, 'rx="20"'),
    rect(x + 20, 362, 320, 110, '#000', 'rx="20" opacity=".1"'),
    rect(x + 34, 424, 146, 58, fabric, 'rx="12"'),
    rect(x + 182, 424, 146, 58, fabric, 'rx="12"'),
    rect(x, 402, 44, 104, fabric, 'rx="18"'),
    rect(x + 318, 402, 44, 104, fabric, 'rx="18"'),
    rect(x + 30, 478, 302, 30, fabric),
    rect(x + 30, 478, 302, 30, '#000', 'opacity=".13"'),
    line(`M${x + 26} 506v16M${x + 338} 506v16`, '#6f5240', 8),
    rect(-26, -26, 52, 52, accent, `rx="8" transform="translate(${x + 82} 410) rotate(-12)"`),
    rect(-26, -26, 52, 52, '#f6efe3', `rx="8" transform="translate(${x + 276} 412) rotate(10)"`),
  ].join('');
}

function drawArmchair(x: number, fabric: string): string {
  return [
    ellipse(x + 70, 520, 74, 9, '#000', 'opacity=".14"'),
    rect(x + 10, 378, 120, 110, fabric, 'rx="26"'),
    rect(x + 10, 378, 120, 110, '#000', 'rx="26" opacity=".12"'),
    rect(x + 18, 440, 104, 46, fabric, 'rx="12"'),
    rect(x, 424, 28, 76, fabric, 'rx="13"'),
    rect(x + 112, 424, 28, 76, fabric, 'rx="13"'),
    line(`M${x + 16} 498l-5 22M${x + 124} 498l5 22`, '#6f5240', 7),
  ].join('');
}

function drawLamp(x: number): string {
  return (
    line(`M${x} 520V292M${x - 20} 521h40`, '#4a4543', 5) +
    polygon([x - 36, 296, x - 20, 238, x + 20, 238, x + 36, 296], '#fbe3ae') +
    circle(x, 280, 74, '#ffe9b0', 'opacity=".16"')
  );
}

function drawPlant(x: number, dice: Dice): string {
  const leaf = dice.pick(['#4f8f56', '#5e9b6a', '#3f7a5c']);
  const leaves = [-64, -36, -8, 22, 52].map((turn) =>
    ellipse(0, -58, 15, 60, leaf, `transform="translate(${x} 440) rotate(${turn})"`),
  );
  return (
    leaves.join('') +
    polygon([x - 34, 436, x + 34, 436, x + 25, 520, x - 25, 520], '#c9856a') +
    rect(x - 38, 430, 76, 14, '#b5735a')
  );
}

function drawTable(x: number): string {
  return (
    ellipse(x, 556, 96, 9, '#000', 'opacity=".15"') +
    ellipse(x, 512, 92, 17, '#8a6242') +
    ellipse(x, 508, 92, 17, '#a97c53') +
    line(`M${x - 60} 520l-10 34M${x + 60} 520l10 34M${x} 526v32`, '#75523a', 7) +
    rect(x - 44, 494, 50, 9, '#f4efe5') +
    rect(x - 40, 486, 42, 8, '#4f7f86') +
    shape(`M${x + 30} 508q-6 -22 2 -32h16q8 10 2 32z`, '#e8ded0') +
    circle(x + 34, 466, 9, '#e58fa8') +
    circle(x + 47, 462, 10, '#f2c14e')
  );
}

function drawArt(accent: string, dice: Dice): string {
  const tilt = dice.between(300, 330);
  return (
    rect(536, 120, 150, 180, '#fffdf8', 'stroke="#6f5240" stroke-width="7"') +
    circle(606, 180, 26, '#e9b44c') +
    shape(`M550 ${round(tilt - 66)}q40 -50 74 -14t48 -8v74h-122z`, accent) +
    shape('M550 262q50 -22 122 4v22h-122z', '#3f5873')
  );
}

function drawFireplace(isLoft: boolean): string {
  const stone = isLoft ? '#4a4543' : '#d9d2c6';
  return [
    rect(540, 0, 180, 430, stone),
    isLoft ? '' : boards(540, 0, 180, 430, 24),
    rect(522, 240, 216, 18, '#8a6242'),
    rect(572, 300, 116, 130, '#2b2826'),
    shape('M600 430q-8 -44 22 -60q-4 24 12 22q-2 -34 22 -44q26 44 4 82z', '#f08a3c'),
    shape('M616 430q-2 -30 18 -34q16 16 10 34z', '#ffd56b'),
    rect(566, 96, 128, 104, '#fffdf8', 'stroke="#6f5240" stroke-width="6"'),
    shape('M578 188v-34q34 -40 52 -14t52 0v48z', '#6fa9bd'),
    rect(536, 216, 14, 24, '#c9735c') + circle(714, 226, 13, '#63a45f'),
  ].join('');
}
