import type { LightColors, PaintColors } from './look.ts';
import { boards, circle, group, line, place, polygon, rect, round, shape } from './svg.ts';

/** The parts that houses are put together from. `x` is the left edge, `base` where a part stands. */
export interface Palette {
  paint: PaintColors;
  light: LightColors;
}

export function drawWall(x: number, base: number, w: number, h: number, palette: Palette): string {
  return (
    rect(x, base - h, w, h, palette.paint.wall) +
    rect(x + w * 0.62, base - h, w * 0.38, h, '#000', 'opacity=".05"') +
    boards(x, base - h, w, h, 11) +
    rect(x, base - h, w, 9, '#000', 'opacity=".16"') +
    rect(x, base - 9, w, 9, '#8a8580')
  );
}

/** A window with its frame; `panes` splits it across and down. */
export function drawWindow(
  x: number,
  y: number,
  w: number,
  h: number,
  palette: Palette,
  panes: readonly [number, number] = [2, 2],
): string {
  const [across, down] = panes;
  let bars = '';
  for (let at = 1; at < across; at += 1) bars += `M${round((w * at) / across)} 0v${round(h)}`;
  for (let at = 1; at < down; at += 1) bars += `M0 ${round((h * at) / down)}h${round(w)}`;
  const { trim } = palette.paint;
  return place(
    x,
    y,
    rect(-4, -4, w + 8, h + 8, trim) +
      rect(0, 0, w, h, 'url(#glass)') +
      (palette.light.isDark
        ? ''
        : polygon([0, h * 0.75, w * 0.7, 0, w, 0, 0, h], '#fff', 'opacity=".22"')) +
      line(bars, trim, 2.5) +
      rect(-7, h + 3, w + 14, 4, trim),
  );
}

export function drawShutters(x: number, y: number, w: number, h: number, fill: string): string {
  return rect(x - 21, y - 3, 15, h + 6, fill) + rect(x + w + 6, y - 3, 15, h + 6, fill);
}

export function drawDoor(x: number, base: number, palette: Palette, h = 68): string {
  const { trim, door } = palette.paint;
  return place(
    x,
    base,
    rect(-6, -h - 6, 48, h + 6, trim) +
      rect(0, -h, 36, h, door) +
      rect(6, 7 - h, 24, 18, 'url(#glass)') +
      rect(6, -34, 10, 26, '#000', 'opacity=".13"') +
      rect(20, -34, 10, 26, '#000', 'opacity=".13"') +
      circle(31, 4 - h / 2, 2.4, '#f2d272') +
      rect(-12, 0, 60, 7, '#cfc8bd') +
      rect(-18, 7, 72, 7, '#b9b2a6'),
  );
}

/** A wing with one door per space. The drive is drawn with it, so that it meets the door. */
export function drawGarage(x: number, base: number, spaces: number, palette: Palette): string {
  const w = garageWidth(spaces);
  const { paint, light } = palette;
  const parts = [
    polygon(
      [x + 8, base, x + w - 8, base, x + w + 34, 600, x - 20, 600],
      light.isDark ? '#6d7080' : '#d5d0c6',
    ),
    rect(x, base - 92, w, 92, paint.shade),
    boards(x, base - 92, w, 92, 11),
    polygon([x - 14, base - 90, x + w / 2, base - 92 - w * 0.3, x + w + 14, base - 90], paint.roof),
    polygon(
      [x + 12, base - 92, x + w / 2, base - 98 - w * 0.2, x + w - 12, base - 92],
      paint.shade,
    ),
    rect(x, base - 92, w, 7, '#000', 'opacity=".16"'),
  ];
  for (let space = 0; space < spaces; space += 1) {
    parts.push(
      place(
        x + 14 + space * 78,
        base,
        rect(-4, -70, 72, 70, paint.trim) +
          rect(0, -66, 64, 66, light.isDark ? '#c9c3bd' : '#efebe2') +
          line('M0 -46h64m-64 16h64m-64 16h64', '#000', 2, 'opacity=".12"') +
          line('M6 -56h52', light.glass[1], 9, 'stroke-dasharray="10 4"'),
      ),
    );
  }
  return parts.join('');
}

export function garageWidth(spaces: number): number {
  return spaces > 0 ? 20 + spaces * 78 : 0;
}

/** A roof with its ridge along the street. */
export function drawSideRoof(
  x: number,
  eaves: number,
  w: number,
  h: number,
  palette: Palette,
  slant = 34,
): string {
  const { roof } = palette.paint;
  return (
    polygon(
      [x - 20, eaves + 4, x + slant, eaves - h, x + w - slant, eaves - h, x + w + 20, eaves + 4],
      roof,
    ) +
    polygon(
      [
        x + w * 0.62,
        eaves - h,
        x + w - slant,
        eaves - h,
        x + w + 20,
        eaves + 4,
        x + w * 0.62,
        eaves + 4,
      ],
      '#000',
      'opacity=".1"',
    ) +
    roofCourses(x, eaves, w, h, slant) +
    rect(x - 20, eaves + 1, w + 40, 6, palette.paint.trim)
  );
}

function roofCourses(x: number, eaves: number, w: number, h: number, slant: number): string {
  let d = '';
  for (let at = 14; at < h; at += 15) {
    const inset = ((slant + 20) * at) / h - 18;
    d += `M${round(x + inset)} ${round(eaves - at)}h${round(w - 2 * inset)}`;
  }
  return line(d, '#fff', 2, 'opacity=".1" stroke-dasharray="22 6 12 5"');
}

/** A gable that faces the street: its triangle of wall, and the edges of the roof. */
export function drawGable(
  x: number,
  eaves: number,
  w: number,
  h: number,
  palette: Palette,
  overhang = 18,
): string {
  const { paint } = palette;
  const top = eaves - h;
  const drop = (overhang * h) / (w / 2);
  const peak = x + w / 2;
  return (
    polygon([x, eaves, peak, top, x + w, eaves], paint.wall) +
    polygon([peak, top, x + w, eaves, peak, eaves], '#000', 'opacity=".05"') +
    polygon(
      [
        x - overhang,
        eaves + drop,
        peak,
        top,
        x + w + overhang,
        eaves + drop,
        x + w + overhang,
        eaves + drop - 15,
        peak,
        top - 17,
        x - overhang,
        eaves + drop - 15,
      ],
      paint.roof,
    ) +
    line(
      `M${round(x - overhang)} ${round(eaves + drop)}L${round(peak)} ${round(top)}L${round(x + w + overhang)} ${round(eaves + drop)}`,
      paint.trim,
      4,
    )
  );
}

export function drawDormer(x: number, eaves: number, palette: Palette): string {
  return group(
    '',
    rect(x, eaves - 62, 58, 50, palette.paint.wall),
    drawGable(x, eaves - 60, 58, 26, palette, 8),
    drawWindow(x + 16, eaves - 54, 26, 30, palette),
  );
}

export function drawChimney(x: number, top: number, h: number): string {
  return (
    rect(x, top, 28, h, '#9c5f4d') +
    boards(x, top, 28, h, 8) +
    rect(x - 4, top - 7, 36, 9, '#7c4a3d')
  );
}

export function drawSolar(x: number, y: number, columns: number): string {
  let panels = '';
  for (let at = 0; at < columns; at += 1)
    panels += `M${round(x + at * 29)} ${round(y)}h25l-5 34h-25z`;
  return shape(panels, '#274a72', 'stroke="#9fc1de" stroke-width="1.5"');
}

/** Posts, a roof over them and a floor. */
export function drawPorch(
  x: number,
  base: number,
  w: number,
  posts: number,
  palette: Palette,
  h = 82,
): string {
  const { paint } = palette;
  const parts = [
    rect(x, base - h, w, h, '#000', 'opacity=".16"'),
    polygon(
      [
        x - 14,
        base - h + 4,
        x + 16,
        base - h - 24,
        x + w - 16,
        base - h - 24,
        x + w + 14,
        base - h + 4,
      ],
      paint.roof,
    ),
    rect(x - 12, base - h + 3, w + 24, 8, paint.trim),
    rect(x - 6, base - 3, w + 12, 10, '#b9a893'),
  ];
  for (let at = 0; at < posts; at += 1) {
    parts.push(rect(x + 3 + (at * (w - 15)) / (posts - 1), base - h + 9, 9, h - 12, paint.trim));
  }
  return parts.join('');
}

export function drawRailing(x: number, base: number, w: number, h: number, stroke: string): string {
  return (
    line(`M${round(x)} ${round(base - h)}h${round(w)}`, stroke, 4) +
    line(`M${round(x)} ${round(base - h / 2)}h${round(w)}`, stroke, h, 'stroke-dasharray="2.5 7.5"')
  );
}
