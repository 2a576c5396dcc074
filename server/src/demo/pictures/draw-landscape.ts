import type { Dice } from './dice.ts';
import { lights, type Look } from './look.ts';
import { drawBoat, drawGrassTuft, drawLighthouse } from './draw-plants.ts';
import { circle, ellipse, gradient, line, place, polygon, rect, round, shape } from './svg.ts';

/** Sky, distance and ground: everything behind the building. */
export function drawLandscape(look: Look, dice: Dice): string {
  return [drawSky(look, dice), drawDistance(look, dice), drawGround(look, dice)].join('');
}

function drawSky(look: Look, dice: Dice): string {
  const light = lights[look.light];
  const sunX = dice.pick([130, 210, 590, 670]) + dice.between(-20, 20);
  const sunY = look.light === 'golden' || look.light === 'dusk' ? 300 : dice.between(85, 140);
  const parts = [
    `<defs>${gradient('sky', ...light.sky)}${gradient('glass', ...light.glass)}</defs>`,
    rect(0, 0, 800, 600, 'url(#sky)'),
    circle(sunX, sunY, 105, light.sun, 'opacity=".16"'),
    circle(sunX, sunY, 70, light.sun, 'opacity=".28"'),
    circle(sunX, sunY, 42, light.sun, 'opacity=".95"'),
  ];
  if (light.isDark) {
    let stars = '';
    for (let star = 0; star < 24; star += 1) {
      stars += `M${Math.round(dice.between(10, 790))} ${Math.round(dice.between(8, 190))}h0`;
    }
    parts.push(line(stars, '#fff', 2.6, 'stroke-linecap="round"'));
  }
  const clouds = light.isDark ? 2 : 3;
  for (let cloud = 0; cloud < clouds; cloud += 1) {
    parts.push(
      drawCloud(dice.between(40, 700), dice.between(50, 190), dice.between(0.6, 1.2), light.cloud),
    );
  }
  if (dice.chance(0.5)) parts.push(drawBirds(dice));
  return parts.join('');
}

function drawCloud(x: number, y: number, size: number, fill: string): string {
  const d = 'M0 30a18 18 0 0 1 6-35a34 34 0 0 1 62-8a26 26 0 0 1 42 17a14 14 0 0 1 4 26z';
  return place(x, y, shape(d, fill, 'opacity=".75"'), size);
}

function drawBirds(dice: Dice): string {
  const x = dice.between(250, 520);
  const y = dice.between(60, 140);
  return line(
    `M${round(x)} ${round(y)}q8 -9 14 0q7 -9 14 0m22 18q6 -7 11 0q6 -7 11 0`,
    '#3c4a55',
    2,
    'stroke-linecap="round" opacity=".55"',
  );
}

function drawDistance(look: Look, dice: Dice): string {
  const light = lights[look.light];
  switch (look.setting) {
    case 'beach':
    case 'harbor':
      return drawSea(look, dice);
    case 'creek':
      return (
        drawHills(light.far, 330, 26, dice) +
        drawTreeLine(light.near, 372, dice) +
        rect(0, 384, 800, 40, light.sea) +
        line('M60 396h120m80 8h170m90 -6h140', '#fff', 2.5, 'opacity=".35" stroke-linecap="round"')
      );
    case 'hills':
      return (
        drawHills(light.far, 270, 70, dice) +
        drawHills(light.near, 335, 46, dice) +
        drawTreeLine(light.grassDark, 402, dice)
      );
    case 'woods':
      return drawHills(light.far, 320, 30, dice) + drawPineLine(light.near, dice);
    case 'town':
      return drawTown(look, dice);
    case 'garden':
      return drawHills(light.far, 325, 34, dice) + drawTreeLine(light.near, 378, dice);
  }
}

function drawSea(look: Look, dice: Dice): string {
  const light = lights[look.light];
  const parts = [
    drawHills(light.far, 318, 14, dice),
    rect(0, 326, 800, 110, light.sea),
    line(
      'M30 344h150m70 12h210m60 -8h160M120 374h240m110 10h220',
      '#fff',
      2.5,
      'opacity=".32" stroke-linecap="round"',
    ),
    drawBoat(dice.between(60, 250), 340, dice.between(0.7, 1)),
    drawBoat(dice.between(540, 740), 352, dice.between(0.9, 1.3)),
  ];
  if (look.setting === 'harbor' && dice.chance(0.55))
    parts.push(drawLighthouse(dice.pick([60, 735]), 330));
  if (look.setting === 'beach') {
    parts.push(shape('M0 402q120 -16 260 -4t300 -4t240 2v60h-800z', light.sand));
  }
  return parts.join('');
}

function drawHills(fill: string, y: number, height: number, dice: Dice): string {
  let d = `M0 460V${round(y + dice.between(-height, height) / 3)}`;
  for (let x = 0; x < 800; x += 200) {
    const peak = round(y - dice.between(0.2, 1) * height);
    const valley = round(y + dice.between(-0.2, 0.4) * height);
    d += `Q${x + 100} ${peak} ${x + 200} ${valley}`;
  }
  return shape(`${d}V460z`, fill);
}

function drawTreeLine(fill: string, y: number, dice: Dice): string {
  let d = `M-20 440V${y}`;
  for (let x = -20; x < 820;) {
    const step = round(dice.between(34, 62));
    d += `a${round(step / 2)} ${round(dice.between(16, 30))} 0 0 1 ${step} 0`;
    x += step;
  }
  return shape(`${d}V440z`, fill);
}

function drawPineLine(fill: string, dice: Dice): string {
  let d = 'M-20 450V390';
  for (let x = -20; x < 830;) {
    const step = round(dice.between(26, 46));
    const top = round(dice.between(70, 135));
    d += `l${round(step / 2)} -${top}l${round(step / 2)} ${top}`;
    x += step;
  }
  return shape(`${d}V450z`, fill);
}

function drawTown(look: Look, dice: Dice): string {
  const light = lights[look.light];
  const parts: string[] = [];
  let windows = '';
  for (let x = -10; x < 800;) {
    const w = round(dice.between(58, 105));
    const h = round(dice.between(70, 175));
    const fill = dice.chance(0.5) ? light.far : light.near;
    parts.push(rect(x, 430 - h, w + 1, h, fill));
    if (dice.chance(0.35))
      parts.push(polygon([x, 430 - h, x + w / 2, 408 - h, x + w, 430 - h], fill));
    for (let row = 0; row < 3; row += 1)
      windows += `M${round(x + 14)} ${round(446 - h + row * 28)}h${round(w - 28)}`;
    x += w;
  }
  const glow = light.isDark ? '#ffd98a' : '#fff';
  return parts.join('') + line(windows, glow, 10, 'stroke-dasharray="9 13" opacity=".4"');
}

function drawGround(look: Look, dice: Dice): string {
  const light = lights[look.light];
  if (look.setting === 'town') {
    return (
      rect(0, 418, 800, 182, light.isDark ? '#7d8290' : '#cfcbc2') +
      rect(0, 520, 800, 80, light.isDark ? '#4a4f5c' : '#8b8f94') +
      rect(0, 514, 800, 8, light.isDark ? '#9a9dab' : '#e7e3da') +
      line('M20 562h740', '#fff', 4, 'stroke-dasharray="44 34" opacity=".7"')
    );
  }
  const isSandy = look.setting === 'beach';
  const back = isSandy ? light.sand : light.grass;
  const front = isSandy ? '#00000012' : light.grassDark;
  const tufts = isSandy
    ? [60, 150, 640, 745, 330].map((x) =>
        drawGrassTuft(x + dice.between(-30, 30), dice.between(520, 590), light.grassDark),
      )
    : [];
  return [
    shape('M0 424q200 -22 420 -8t380 -6v190h-800z', back),
    shape('M0 520q220 -34 430 -6t370 -14v100h-800z', front),
    ellipse(400, 486, 330, 16, '#000', 'opacity=".1"'),
    ...tufts,
  ].join('');
}
