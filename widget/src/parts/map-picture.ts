import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ListingCard } from '@katek/sdk';
import { addressOf, formatMoney, formatNumber, formatPrice } from '../format.ts';
import { type Box, mergePins, type PlacedPin, placeLabels, placeNames } from './map-labels.ts';
import {
  isImperialRegion,
  type Point,
  positionOf,
  projectionFor,
  scaleBar,
  type Size,
} from './map-projection.ts';
import type { PartContext } from './part.ts';

export interface MapPicture extends Size {
  listings: readonly ListingCard[];
  selectedId: string | null;
  onSelect(listing: ListingCard): void;
}

/** Where the scale stands. */
const footHeight = 28;
/** Room for a label beside the outermost pins. */
const padding = { x: 56, y: 44 };
const labelHeight = 24;
/** Enough for the widest digits of the usual fonts at 13 px; a label is a little too wide rather than too narrow. */
const digitWidth = 7.6;

type Pin = PlacedPin<ListingCard>;

/** Drawn here, from nothing but the positions: no map service hears of the visitor. */
export function mapPicture(map: MapPicture, context: PartContext): TemplateResult {
  const { width, height, listings, selectedId } = map;
  const { words, locale } = context;
  const placed = listings.flatMap((listing) => {
    const position = positionOf(listing);
    return position ? [{ listing, position }] : [];
  });
  const projection = projectionFor(
    placed.map(({ position }) => position),
    { width, height: height - footHeight },
    padding,
  );
  const points = placed.map(({ listing, position }) => ({
    item: listing,
    point: projection.toPoint(position.latitude, position.longitude),
  }));
  const scale = scaleBar(projection.metersPerPixel, 96, isImperialRegion(context.config.region));
  const pins = placeLabels(
    mergePins(points),
    (items) => ({ width: labelOf(items, context).length * digitWidth + 18, height: labelHeight }),
    { width, height, reserved: [cornerOfScale(map, scale.pixels), cornerOfNorth(map)] },
  );
  const selected = pins.find(({ items }) => items.some(({ id }) => id === selectedId));
  const count = formatNumber(locale, placed.length);
  return html`<svg
    class="map"
    viewBox="0 0 ${width} ${height}"
    width=${width}
    height=${height}
    role="group"
    aria-label=${words.mapOf(placed.length, count)}
  >
    ${grid(map, scale.pixels)} ${places(points, pins, map, context)}
    ${pins.map((pin) => pinView(pin, pin === selected, map, context))}
    ${selected ? highlight(selected, context) : nothing} ${scaleView(map, scale, context)}
    ${north(map, context)}
  </svg>`;
}

/** Squares as wide as the scale says: distances can be read off anywhere. */
function grid({ width, height }: Size, step: number) {
  const lines: string[] = [];
  for (let x = (width / 2) % step; x < width; x += step) lines.push(`M${round(x)} 0V${height}`);
  for (let y = (height / 2) % step; y < height; y += step) lines.push(`M0 ${round(y)}H${width}`);
  return svg`<path class="map-grid" d=${lines.join('')} aria-hidden="true"/>`;
}

/** The name of each town, faint, near the middle of its homes, where it is in nobody's way. */
function places(
  points: readonly { item: ListingCard; point: Point }[],
  pins: readonly Pin[],
  map: Size,
  { locale }: PartContext,
) {
  const byCity = new Map<string, Point[]>();
  for (const { item, point } of points) {
    if (item.City) byCity.set(item.City, [...(byCity.get(item.City) ?? []), point]);
  }
  return placeNames(
    [...byCity].map(([city, homes]) => ({
      name: city.toLocaleUpperCase(locale),
      point: {
        x: homes.reduce((sum, { x }) => sum + x, 0) / homes.length,
        y: homes.reduce((sum, { y }) => sum + y, 0) / homes.length,
      },
    })),
    pins,
    { width: map.width, height: map.height - footHeight },
  ).map(
    ({ name, point }) =>
      svg`<text class="map-place" x=${round(point.x)} y=${round(point.y)} aria-hidden="true">${name}</text>`,
  );
}

function pinView(pin: Pin, isSelected: boolean, map: MapPicture, context: PartContext) {
  const [first] = pin.items;
  if (!first) return nothing;
  const spoken = pin.items
    .map((home) => `${formatPrice(home, context)}, ${addressOf(home, context)}`)
    .join('; ');
  const select = () => map.onSelect(next(pin, map.selectedId) ?? first);
  return svg`<g
    class="pin"
    role="button"
    tabindex="0"
    aria-pressed=${String(isSelected)}
    aria-label=${`${labelOf(pin.items, context)}: ${spoken}`}
    @click=${select}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      select();
    }}
  >
    <circle class="pin-target" cx=${round(pin.point.x)} cy=${round(pin.point.y)} r="14"/>
    ${shapes(pin, context)}
  </g>`;
}

/** Drawn once more above all others, because moving the pin itself would take the focus from it. */
function highlight(pin: Pin, context: PartContext) {
  const label = pin.label ?? {
    x: Math.max(4, pin.point.x - 40),
    y: pin.point.y - labelHeight - 10,
    width: labelOf(pin.items, context).length * digitWidth + 18,
    height: labelHeight,
  };
  return svg`<g class="pin-selected" aria-hidden="true">${shapes({ ...pin, label }, context)}</g>`;
}

function shapes({ items, point, label }: Pin, context: PartContext) {
  return svg`<circle class="pin-dot" cx=${round(point.x)} cy=${round(point.y)} r="6"/>${
    label
      ? svg`<rect class="pin-label" x=${round(label.x)} y=${round(label.y)} width=${round(label.width)} height=${label.height} rx="12"/>
          <text class="pin-text" x=${round(label.x + label.width / 2)} y=${round(label.y + label.height / 2)}>${labelOf(items, context)}</text>`
      : nothing
  }`;
}

/** Pressing a pin of several homes again goes on to the next of them. */
function next({ items }: Pin, selectedId: string | null): ListingCard | undefined {
  const index = items.findIndex(({ id }) => id === selectedId);
  return items[(index + 1) % items.length];
}

/** A price as short as a map wants it: $585K. Rents stay whole. */
function labelOf(items: readonly ListingCard[], context: PartContext): string {
  const [first] = items;
  const count = items.length;
  if (count > 1) return context.words.homesHere(count, formatNumber(context.locale, count));
  if (!first || first.ListPrice === null) return '·';
  if (first.ListPrice < 10_000) return formatMoney(first.ListPrice, first.currency, context);
  return formatMoney(first.ListPrice, first.currency, context, {
    notation: 'compact',
    maximumFractionDigits: first.ListPrice < 1_000_000 ? 0 : 2,
    minimumFractionDigits: 0,
  });
}

function cornerOfScale({ height }: Size, pixels: number): Box {
  return { x: 8, y: height - 34, width: pixels + 12, height: 30 };
}

function cornerOfNorth({ width }: Size): Box {
  return { x: width - 34, y: 6, width: 28, height: 40 };
}

function scaleView(
  { height }: Size,
  { pixels, value, unit }: ReturnType<typeof scaleBar>,
  { words, locale }: PartContext,
) {
  const distance = (unitDisplay: 'short' | 'long') =>
    formatNumber(locale, value, { style: 'unit', unit, unitDisplay });
  const y = height - 12;
  return svg`<g class="map-scale" role="img" aria-label=${words.scale(distance('long'))}>
    <path d=${`M14 ${y - 5}v5h${round(pixels)}v-5`}/>
    <text x=${round(14 + pixels / 2)} y=${y - 6} aria-hidden="true">${distance('short')}</text>
  </g>`;
}

function north({ width }: Size, { words }: PartContext) {
  return svg`<g class="map-north" role="img" aria-label=${words.northSpoken} transform=${`translate(${width - 20} 12)`}>
    <path d="M0 0 5 13 0 10-5 13z"/>
    <text y="24" aria-hidden="true">${words.north}</text>
  </g>`;
}

const round = (value: number) => Math.round(value * 10) / 10;
