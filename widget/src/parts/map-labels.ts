import type { Point, Size } from './map-projection.ts';

/** A pin and its label; `label` is `null` where none fits without covering another one. */
export interface PlacedPin<T> {
  items: readonly T[];
  point: Point;
  label: Box | null;
}

export interface Box extends Size {
  x: number;
  y: number;
}

/** Pins nearer than this are one: neither would be pressed for sure (WCAG 2.2, 2.5.8). */
const mergePx = 24;
const gapPx = 3;
const pinRadiusPx = 7;
/** A capital with its spacing. */
const nameLetterPx = 10;

/** Homes at the same place become one pin, such as the flats of one building. */
export function mergePins<T>(
  pins: readonly { item: T; point: Point }[],
): { items: T[]; point: Point }[] {
  const merged: { items: T[]; point: Point }[] = [];
  for (const { item, point } of pins) {
    const near = merged.find((other) => distance(other.point, point) < mergePx);
    if (near) near.items.push(item);
    else merged.push({ items: [item], point });
  }
  return merged;
}

/**
 * Puts each label beside its pin, where it covers no other label and no other pin: above, below, then the corners and
 * sides. The pins that are given first choose first.
 */
export function placeLabels<T>(
  pins: readonly { items: readonly T[]; point: Point }[],
  sizeOf: (items: readonly T[]) => Size,
  picture: Size & { reserved?: readonly Box[] },
): PlacedPin<T>[] {
  const taken: Box[] = [...pins.map(({ point }) => around(point)), ...(picture.reserved ?? [])];
  return pins.map(({ items, point }, index) => {
    const size = sizeOf(items);
    const label = candidates(point, size).find(
      (box) =>
        isInside(box, picture) &&
        taken.every((other, owner) => owner === index || !overlap(box, other)),
    );
    if (label) taken.push(label);
    return { items, point, label: label ?? null };
  });
}

/** Puts each name as near to its point as the pins, the labels and the names before it allow; else leaves it out. */
export function placeNames<T>(
  names: readonly { name: string; point: Point }[],
  pins: readonly PlacedPin<T>[],
  picture: Size,
): { name: string; point: Point }[] {
  const taken = pins.flatMap(({ point, label }) => [around(point), ...(label ? [label] : [])]);
  return names.flatMap(({ name, point }) => {
    const width = name.length * nameLetterPx;
    const margin = width / 2 + 8;
    const x = Math.max(margin, Math.min(picture.width - margin, point.x));
    for (const offset of [24, -24, 40, -40, 56, -56, 72, -72]) {
      const box = { x: x - width / 2, y: point.y + offset - 8, width, height: 16 };
      if (!isInside(box, picture) || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return [{ name, point: { x, y: point.y + offset } }];
    }
    return [];
  });
}

function around({ x, y }: Point): Box {
  const side = 2 * pinRadiusPx;
  return { x: x - pinRadiusPx, y: y - pinRadiusPx, width: side, height: side };
}

function candidates({ x, y }: Point, { width, height }: Size): Box[] {
  const off = pinRadiusPx + gapPx;
  const columns = { middle: x - width / 2, right: x + off, left: x - off - width };
  const rows = { above: y - off - height, level: y - height / 2, below: y + off };
  const near = pinRadiusPx / 2;
  return [
    { x: columns.middle, y: rows.above },
    { x: columns.middle, y: rows.below },
    { x: columns.right, y: rows.level },
    { x: columns.left, y: rows.level },
    { x: x - near, y: rows.above },
    { x: x + near - width, y: rows.above },
    { x: x - near, y: rows.below },
    { x: x + near - width, y: rows.below },
  ].map((corner) => ({ ...corner, width, height }));
}

function isInside(box: Box, { width, height }: Size): boolean {
  const margin = 4;
  return (
    box.x >= margin &&
    box.y >= margin &&
    box.x + box.width <= width - margin &&
    box.y + box.height <= height - margin
  );
}

export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width + gapPx &&
    other.x < one.x + one.width + gapPx &&
    one.y < other.y + other.height + gapPx &&
    other.y < one.y + one.height + gapPx
  );
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
