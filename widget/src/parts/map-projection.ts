import type { ListingCard } from '@katek/sdk';

export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** A piece of the earth on a rectangle: Web Mercator, north up. */
export interface Projection extends Size {
  toPoint(latitude: number, longitude: number): Point;
  /** In the middle of the picture. */
  metersPerPixel: number;
}

/** A single home is shown with this much around it, so that one sees where in town it stands. */
const spanMetersMin = 900;

/** Web Mercator ends here. */
const latitudeMax = 85.05;
const earthMeters = 40_075_016.686;

export interface Position {
  latitude: number;
  longitude: number;
}

/** `null` for a home whose listing names no position; 0, 0 is what broken exports write for "unknown". */
export function positionOf({ Latitude, Longitude }: ListingCard): Position | null {
  if (Latitude === null || Longitude === null) return null;
  if (Latitude === 0 && Longitude === 0) return null;
  return { latitude: Latitude, longitude: Longitude };
}

/** Fits every position into the picture, with room around for labels. */
export function projectionFor(
  positions: readonly Position[],
  { width, height }: Size,
  padding: { x: number; y: number },
): Projection {
  const west = westernmost(positions.map(({ longitude }) => longitude));
  const xs = positions.map(({ longitude }) => worldX(longitude, west));
  const ys = positions.map(({ latitude }) => worldY(latitude));
  const middle = { x: (min(xs) + max(xs)) / 2, y: (min(ys) + max(ys)) / 2 };
  const meters = earthMeters * Math.cos(latitudeOf(middle.y));
  const spanMin = spanMetersMin / meters;
  const pixelsPerWorld = Math.min(
    Math.max(1, width - 2 * padding.x) / Math.max(spanMin, max(xs) - min(xs)),
    Math.max(1, height - 2 * padding.y) / Math.max(spanMin, max(ys) - min(ys)),
  );
  return {
    width,
    height,
    metersPerPixel: meters / pixelsPerWorld,
    toPoint: (latitude, longitude) => ({
      x: width / 2 + (worldX(longitude, west) - middle.x) * pixelsPerWorld,
      y: height / 2 + (worldY(latitude) - middle.y) * pixelsPerWorld,
    }),
  };
}

/** A round distance that is at most so many pixels long. */
export function scaleBar(
  metersPerPixel: number,
  widthMax: number,
  isImperial: boolean,
): { pixels: number; value: number; unit: 'kilometer' | 'meter' | 'mile' | 'foot' } {
  const metersMax = metersPerPixel * widthMax;
  const [large, small] = isImperial
    ? ([
        ['mile', 1609.344],
        ['foot', 0.3048],
      ] as const)
    : ([
        ['kilometer', 1000],
        ['meter', 1],
      ] as const);
  // A quarter of a mile reads better than 1,320 feet.
  const isLarge = metersMax >= large[1] * (isImperial ? 0.25 : 1);
  const [unit, meters] = isLarge ? large : small;
  const value = roundBelow(metersMax / meters, isImperial && isLarge);
  return { pixels: (value * meters) / metersPerPixel, value, unit };
}

/** Regions whose roads are measured in miles (CLDR `measurementSystem` US and UK). */
export function isImperialRegion(region: string): boolean {
  return ['US', 'GB', 'LR', 'MM', 'PR', 'VI', 'GU', 'AS', 'MP'].includes(region);
}

/** 1, 2 or 5 times a power of ten; below one mile a half or a quarter. */
function roundBelow(value: number, isMiles: boolean): number {
  if (isMiles && value < 1) return value >= 0.5 ? 0.5 : 0.25;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [5, 2, 1].find((factor) => factor * power <= value) ?? 1;
  return step * power;
}

/** The eastern edge of the widest empty stretch: from there every home is met without crossing the date line. */
function westernmost(longitudes: readonly number[]): number {
  const sorted = longitudes.toSorted((one, other) => one - other);
  let west = sorted[0] ?? 0;
  let gapMax = west + 360 - (sorted.at(-1) ?? 0);
  for (const [index, longitude] of sorted.entries()) {
    const gap = longitude - (sorted[index - 1] ?? longitude);
    if (gap <= gapMax) continue;
    gapMax = gap;
    west = longitude;
  }
  return west;
}

function worldX(longitude: number, west: number): number {
  return (longitude < west ? longitude + 360 : longitude) / 360;
}

function worldY(latitude: number): number {
  const bounded = Math.max(-latitudeMax, Math.min(latitudeMax, latitude));
  const sine = Math.sin((bounded * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** In radians. */
function latitudeOf(y: number): number {
  return Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI));
}

const min = (values: readonly number[]) =>
  values.reduce((one, other) => Math.min(one, other), Infinity);
const max = (values: readonly number[]) =>
  values.reduce((one, other) => Math.max(one, other), -Infinity);
