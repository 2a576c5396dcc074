import type { Dice } from './dice.ts';
import { lights, paints, type LightColors, type Look } from './look.ts';
import { circle, ellipse, group, line, polygon, rect, round, shape } from './svg.ts';

/** The place from above: roofs, drive, pool, trees, and the water's edge where there is one. */
export function drawAerial(look: Look, dice: Dice): string {
  const light = lights[look.light === 'dusk' || look.light === 'golden' ? 'day' : look.light];
  const isOpen = look.style === 'land' || look.style === 'barn';
  return [
    rect(0, 0, 800, 600, light.grass),
    drawPatches(light, dice),
    drawEdge(look, light),
    isOpen ? '' : drawRoad(),
    isOpen ? drawFields(look, light, dice) : drawLot(look, light, dice),
    drawCanopy(look, light, dice),
  ].join('');
}

function drawPatches(light: LightColors, dice: Dice): string {
  let parts = '';
  for (let at = 0; at < 7; at += 1) {
    parts += ellipse(
      dice.between(0, 800),
      dice.between(0, 600),
      dice.between(70, 170),
      dice.between(40, 90),
      light.grassDark,
      'opacity=".35"',
    );
  }
  return parts;
}

function drawEdge(look: Look, light: LightColors): string {
  switch (look.setting) {
    case 'beach':
      return (
        shape('M0 0h800v116q-200 40 -400 14t-400 22z', light.sand) +
        shape('M0 0h800v66q-200 34 -400 10t-400 20z', light.sea) +
        line('M0 100q200 -2 400 -16t400 -10', '#fff', 7, 'opacity=".75"')
      );
    case 'harbor':
      return (
        shape('M0 0h800v92h-800z', light.sea) +
        rect(0, 88, 800, 12, '#b8ab98') +
        [150, 330, 610]
          .map(
            (x) =>
              rect(x, 20, 13, 72, '#c9ad87') +
              shape(`M${x + 20} 70q-4 -40 8 -54q12 14 8 54z`, '#fff'),
          )
          .join('')
      );
    case 'creek':
      return (
        shape('M-10 40Q160 10 300 66T560 70T820 36V-10H-10z', light.sea) +
        line('M-10 40Q160 10 300 66T560 70T820 36', light.sand, 7, 'opacity=".7"') +
        rect(536, 46, 12, 70, '#c9ad87')
      );
    default:
      return '';
  }
}

function drawRoad(): string {
  return (
    rect(0, 530, 800, 70, '#9a9ea1') +
    rect(0, 522, 800, 10, '#dcd7cd') +
    line('M10 566h790', '#fff', 4, 'stroke-dasharray="36 28" opacity=".8"')
  );
}

function drawLot(look: Look, light: LightColors, dice: Dice): string {
  const roof = paints[look.paint].roof;
  if (look.style === 'apartments' || look.style === 'warehouse') return drawBlock(look, roof);
  const w = look.style === 'ranch' || look.style === 'duplex' ? 290 : 240;
  const spaces = Math.min(look.garageSpaces, 3);
  const garageW = 40 + spaces * 44;
  const x = 400 - w / 2 - garageW / 3;
  const parts = [
    rect(150, 128, 500, 384, '#fff', 'opacity=".1"'),
    rect(
      150,
      128,
      500,
      384,
      'none',
      'stroke="#fff" stroke-width="4" stroke-dasharray="12 9" opacity=".75"',
    ),
    spaces > 0
      ? polygon(
          [x + w + 14, 410, x + w + garageW - 14, 410, x + w + garageW - 4, 530, x + w + 4, 530],
          '#d5d0c6',
        )
      : '',
    rect(x + w / 2 - 9, 400, 18, 124, '#e4ddd0'),
    rect(x + 8, 268, w, 150, '#000', 'opacity=".18"'),
    drawHip(x, 258, w, 150, roof),
  ];
  if (spaces > 0)
    parts.push(
      rect(x + w + 6, 318, garageW, 100, '#000', 'opacity=".18"'),
      drawHip(x + w - 4, 308, garageW, 100, roof),
    );
  parts.push(
    rect(x + 24, 216, 104, 42, '#c9ad87'),
    line(`M${x + 24} 227h104m-104 11h104m-104 11h104`, '#000', 1.5, 'opacity=".13"'),
  );
  if (look.solar) parts.push(drawRoofPanels(x + 62, 352));
  if (look.pool) {
    parts.push(
      rect(x + w - 30, 152, 190, 92, '#eae2d4', 'rx="14"'),
      dice.chance(0.5)
        ? rect(x + w - 8, 168, 146, 60, '#3fb3d0', 'rx="8"')
        : shape(
            `M${x + w + 20} 166q40 -8 60 10t50 0q32 30 -10 52t-100 -4q-50 -30 0 -58z`,
            '#3fb3d0',
          ),
      line(`M${x + w + 14} 196q14 -7 28 0t28 0`, '#fff', 3, 'opacity=".65" stroke-linecap="round"'),
      rect(x + w + 166, 170, 14, 34, '#fff', 'rx="4"'),
      rect(x + w + 166, 210, 14, 34, '#fff', 'rx="4"'),
    );
  } else parts.push(drawBeds(x + w + 10, light));
  return parts.join('');
}

function drawBeds(x: number, light: LightColors): string {
  return [0, 1, 2]
    .map(
      (at) =>
        rect(x + at * 48, 172, 34, 66, '#8a6242') +
        line(
          `M${x + at * 48 + 10} 178v54m14 -54v54`,
          light.leaf[at === 1 ? 1 : 0],
          9,
          'stroke-dasharray="8 4"',
        ),
    )
    .join('');
}

function drawHip(x: number, y: number, w: number, h: number, roof: string): string {
  const ridge = Math.min(w, h) / 2;
  const isWide = w >= h;
  const a = isWide ? [x + ridge, y + h / 2] : [x + w / 2, y + ridge];
  const b = isWide ? [x + w - ridge, y + h / 2] : [x + w / 2, y + h - ridge];
  return (
    rect(x, y, w, h, roof) +
    (isWide
      ? polygon([x, y + h, ...a, ...b, x + w, y + h], '#000', 'opacity=".2"') +
        polygon([x, y, ...a, x, y + h], '#fff', 'opacity=".12"')
      : polygon([x + w, y, ...a, ...b, x + w, y + h], '#000', 'opacity=".18"') +
        polygon([x, y, ...a, x + w, y], '#fff', 'opacity=".12"')) +
    polygon([x + w, y, ...b, x + w, y + h], '#000', 'opacity=".1"')
  );
}

function drawRoofPanels(x: number, y: number): string {
  return line(`M${x} ${y}h112M${x} ${y + 26}h112`, '#274a72', 21, 'stroke-dasharray="25 4"');
}

function drawBlock(look: Look, roof: string): string {
  return [
    rect(172, 176, 470, 200, '#000', 'opacity=".2"'),
    rect(160, 164, 470, 200, roof),
    rect(172, 176, 446, 176, '#fff', 'opacity=".14"'),
    rect(220, 200, 60, 44, '#cfd4d7') + rect(300, 206, 34, 34, '#aab2b6'),
    look.solar
      ? drawRoofPanels(420, 230)
      : rect(430, 206, 120, 84, '#a9866a') +
        circle(456, 232, 12, '#63a45f') +
        circle(520, 262, 12, '#63a45f') +
        rect(474, 222, 30, 18, '#f4efe5'),
    rect(120, 412, 560, 92, '#a7abae'),
    line(
      'M140 412v42m54 -42v42m54 -42v42m54 -42v42m54 -42v42m54 -42v42m54 -42v42m54 -42v42m54 -42v42m54 -42v42',
      '#fff',
      3,
    ),
    ...[150, 258, 312, 474, 582].map(
      (x, at) =>
        rect(
          x,
          418,
          30,
          48,
          ['#c9553c', '#3f5873', '#e9e4da', '#55655b', '#d9b13b'][at] ?? '#fff',
          'rx="8"',
        ) + rect(x + 5, 428, 20, 12, '#2f3437', 'rx="3"'),
    ),
    look.pool
      ? rect(660, 190, 104, 150, '#eae2d4', 'rx="10"') +
        rect(676, 208, 72, 114, '#3fb3d0', 'rx="8"')
      : '',
  ].join('');
}

function drawFields(look: Look, light: LightColors, dice: Dice): string {
  const track = shape(
    'M620 600q-20 -120 -120 -170t-40 -150',
    'none',
    `stroke="${light.sand}" stroke-width="17" stroke-linecap="round"`,
  );
  const outline = 'M120 190L420 150L690 210L664 500L180 528Z';
  const stakes = [120, 190, 420, 150, 690, 210, 664, 500, 180, 528];
  const corners: string[] = [];
  for (let at = 0; at < stakes.length; at += 2)
    corners.push(
      circle(stakes[at] ?? 0, stakes[at + 1] ?? 0, 9, '#e5583f', 'stroke="#fff" stroke-width="4"'),
    );
  const lot = shape(
    outline,
    '#fff',
    'fill-opacity=".12" stroke="#fff" stroke-width="5" stroke-dasharray="16 11"',
  );
  if (look.style === 'land') return track + lot + corners.join('');
  const crops = dice.pick(['#d9b85c', '#b7c25e', '#c9a24f']);
  return [
    polygon([30, 130, 360, 96, 380, 290, 60, 330], crops) +
      line(
        'M44 150l320 -34M48 190l320 -34M52 230l320 -34M56 270l320 -34M60 310l320 -34',
        '#000',
        5,
        'opacity=".1"',
      ),
    polygon([420, 110, 760, 150, 740, 300, 430, 260], light.leaf[1], 'opacity=".75"') +
      line(
        'M440 130l310 36M438 170l306 38M436 210l304 38M434 246l304 38',
        light.leaf[0],
        9,
        'stroke-dasharray="11 7"',
      ),
    track,
    group(
      '',
      rect(236, 394, 96, 132, '#000', 'opacity=".2"'),
      drawHip(226, 384, 96, 132, '#a8402f'),
    ),
    circle(362, 420, 24, '#c9ced0', 'stroke="#8b9297" stroke-width="5"'),
    drawHip(420, 350, 120, 84, paints[look.paint].roof),
    line('M60 556h460M60 350v206', '#fffaf0', 5, 'stroke-dasharray="15 4"'),
  ].join('');
}

function drawCanopy(look: Look, light: LightColors, dice: Dice): string {
  const spots = [
    60, 200, 90, 320, 48, 440, 742, 190, 720, 330, 752, 450, 112, 250, 690, 266, 176, 486, 628, 486,
    108, 480, 716, 420,
  ] as const;
  const count = look.setting === 'woods' ? 24 : look.setting === 'town' ? 14 : 20;
  let parts = '';
  for (let at = 0; at < count; at += 2) {
    const x = (spots[at] ?? 0) + dice.between(-16, 16);
    const y = (spots[at + 1] ?? 0) + dice.between(-16, 16);
    const r = dice.between(22, 40);
    parts +=
      circle(x + 6, y + 8, r, '#000', 'opacity=".16"') +
      circle(x, y, r, light.leaf[at % 4 ? 0 : 1]) +
      circle(x - r * 0.25, y - r * 0.3, r * 0.55, light.leaf[2], `opacity="${round(0.6)}"`);
  }
  return parts;
}
