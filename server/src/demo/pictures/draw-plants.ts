import type { Dice } from './dice.ts';
import type { LightColors } from './look.ts';
import { circle, ellipse, line, place, polygon, rect, round, shape } from './svg.ts';

export function drawTree(x: number, base: number, size: number, light: LightColors): string {
  const [dark, middle, bright] = light.leaf;
  const trunk = light.isDark ? '#3d3a44' : '#7b5b43';
  const tree = [
    ellipse(0, 2, 42, 6, '#000', 'opacity=".12"'),
    shape('M-6 2l2 -80h8l3 80z', trunk),
    line('M0 -58l-20 -26M2 -66l18 -24', trunk, 4),
    circle(-26, -104, 34, dark),
    circle(27, -100, 32, dark),
    circle(0, -132, 40, middle),
    circle(-10, -98, 30, middle),
    circle(-3, -144, 24, bright, 'opacity=".85"'),
  ];
  return place(x, base, tree.join(''), size);
}

export function drawPine(x: number, base: number, size: number, light: LightColors): string {
  const [dark, middle] = light.leaf;
  const pine = [
    ellipse(0, 2, 34, 5, '#000', 'opacity=".12"'),
    rect(-5, -26, 10, 28, light.isDark ? '#3d3a44' : '#6f5240'),
    polygon([-46, -22, 0, -110, 46, -22], dark),
    polygon([-38, -70, 0, -150, 38, -70], middle),
    polygon([-28, -116, 0, -186, 28, -116], dark),
    shape('M0 -186V-22h46l-26 -54h14l-20 -44h14z', '#000', 'opacity=".08"'),
  ];
  return place(x, base, pine.join(''), size);
}

export function drawShrubs(
  x: number,
  base: number,
  count: number,
  light: LightColors,
  dice: Dice,
): string {
  const parts: string[] = [];
  let blooms = '';
  const bloom = dice.pick(['#f4f0ff', '#e58fa8', '#f2c14e', '#b49ad6', 'none', 'none']);
  for (let at = 0; at < count; at += 1) {
    const cx = x + at * 28;
    const r = dice.between(15, 21);
    parts.push(circle(cx, base - r * 0.6, r, at % 2 ? light.leaf[0] : light.leaf[1]));
    blooms += `M${round(cx - 6)} ${round(base - r)}h0M${round(cx + 6)} ${round(base - r * 0.7)}h0`;
  }
  return parts.join('') + line(blooms, bloom, 7, 'stroke-linecap="round"');
}

export function drawGrassTuft(x: number, base: number, color: string): string {
  return line(
    `M${round(x)} ${round(base)}q-4 -26 -18 -34m20 34q0 -30 -4 -44m8 44q4 -26 18 -36m-14 36q8 -18 24 -22`,
    color,
    3,
    'stroke-linecap="round"',
  );
}

export function drawBoat(x: number, y: number, size: number): string {
  const parts = [
    shape('M-22 0h46l-9 11h-29z', '#5b4a45'),
    polygon([0, -2, 0, -46, 24, -6], '#fffaf0'),
    polygon([-3, -4, -3, -38, -18, -6], '#e8ded0'),
  ];
  return place(x, y, parts.join(''), size);
}

export function drawLighthouse(x: number, base: number): string {
  const parts = [
    shape('M-60 8q30 -22 60 -18t60 18z', '#7d8577'),
    polygon([-17, -8, -11, -96, 11, -96, 17, -8], '#fbf7ef'),
    polygon([-15.6, -28, -14, -52, 14, -52, 15.6, -28], '#c65a49'),
    polygon([-12.8, -70, -11.4, -90, 11.4, -90, 12.8, -70], '#c65a49'),
    rect(-9, -114, 18, 16, '#ffe9a8'),
    rect(-14, -99, 28, 4, '#3c444c'),
    polygon([-13, -113, 0, -127, 13, -113], '#3c444c'),
  ];
  return place(x, base, parts.join(''));
}

export function drawPool(x: number, y: number, light: LightColors): string {
  const water = light.isDark ? '#5fc0cf' : '#57bfd8';
  const parts = [
    ellipse(0, 0, 128, 34, light.isDark ? '#a79c98' : '#efe6d6'),
    ellipse(0, 2, 108, 25, '#2f8ea8'),
    ellipse(0, 5, 106, 22, water),
    line(
      'M-66 2q14 -6 28 0t28 0M10 14q14 -6 28 0t28 0',
      '#fff',
      2.5,
      'opacity=".6" stroke-linecap="round"',
    ),
    line('M84 -18v-16q0 -8 8 -8v30', '#dfe6ea', 3.5),
    polygon([-120, -6, -158, 2, -150, 12, -112, 4], '#fff'),
    polygon([-158, 2, -170, -14, -164, -16, -150, 0], '#e0765a'),
  ];
  return place(x, y, parts.join(''));
}

export function drawFence(from: number, to: number, base: number): string {
  let d = '';
  for (let x = from; x <= to; x += 16) d += `M${round(x)} ${base}v-34l4 -6l4 6v34z`;
  return (
    rect(from, base - 28, to - from + 8, 5, '#f4efe5') +
    rect(from, base - 12, to - from + 8, 5, '#f4efe5') +
    shape(d, '#fffdf8')
  );
}
