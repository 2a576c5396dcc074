import { aListing } from '@katek/sdk/testing';
import { expect } from 'chai';
import { mergePins, overlap, placeLabels, placeNames } from './map-labels.ts';
import { isImperialRegion, positionOf, projectionFor, scaleBar } from './map-projection.ts';

const size = { width: 400, height: 300 };
const padding = { x: 50, y: 40 };

describe('where a home stands in the picture', () => {
  it('fits every home, north above south and east right of west', () => {
    const positions = [
      { latitude: 45.2, longitude: -123.9 },
      { latitude: 45.3, longitude: -123.7 },
    ];
    const { toPoint } = projectionFor(positions, size, padding);
    const [south, north] = positions.map(({ latitude, longitude }) => toPoint(latitude, longitude));
    expect(south?.x).to.be.lessThan(north?.x ?? 0);
    expect(south?.y).to.be.greaterThan(north?.y ?? 0);
    for (const { x, y } of [south, north].flatMap((point) => point ?? [])) {
      expect(x).to.be.within(49.9, 350.1);
      expect(y).to.be.within(39.9, 260.1);
    }
  });

  it('shows one home in the middle, with its surroundings', () => {
    const { toPoint, metersPerPixel } = projectionFor(
      [{ latitude: 52, longitude: 13 }],
      size,
      padding,
    );
    expect(toPoint(52, 13).x).to.be.closeTo(200, 1e-3);
    expect(toPoint(52, 13).y).to.be.closeTo(150, 1e-3);
    expect(metersPerPixel * size.width).to.be.within(900, 2500);
  });

  it('does not go around the earth for homes on both sides of the date line', () => {
    const { toPoint } = projectionFor(
      [
        { latitude: -17, longitude: 179.9 },
        { latitude: -17, longitude: -179.9 },
      ],
      size,
      padding,
    );
    expect(toPoint(-17, 179.9).x).to.be.closeTo(50, 0.1);
    expect(toPoint(-17, -179.9).x).to.be.closeTo(350, 0.1);
  });

  it('takes 0, 0 and a missing coordinate for no position', () => {
    expect(positionOf(aListing({ Latitude: 0, Longitude: 0 }))).to.equal(null);
    expect(positionOf(aListing({ Latitude: 45, Longitude: null }))).to.equal(null);
    expect(positionOf(aListing({ Latitude: 0, Longitude: 9 }))).to.not.equal(null);
  });

  it('survives a pole', () => {
    const { toPoint } = projectionFor([{ latitude: 90, longitude: 0 }], size, padding);
    expect(toPoint(90, 0).y).to.be.closeTo(150, 1);
  });
});

describe('the scale', () => {
  it('is a round distance in what the region measures in', () => {
    expect(scaleBar(30, 100, false)).to.deep.include({ value: 2, unit: 'kilometer' });
    expect(scaleBar(3, 100, false)).to.deep.include({ value: 200, unit: 'meter' });
    expect(scaleBar(30, 100, true)).to.deep.include({ value: 1, unit: 'mile' });
    expect(scaleBar(9, 100, true)).to.deep.include({ value: 0.5, unit: 'mile' });
    expect(scaleBar(1, 100, true)).to.deep.include({ value: 200, unit: 'foot' });
    expect(isImperialRegion('GB')).to.equal(true);
    expect(isImperialRegion('DE')).to.equal(false);
  });

  it('is as long as it says', () => {
    for (const metersPerPixel of [0.4, 2, 17, 160, 3000]) {
      for (const isImperial of [true, false]) {
        const { pixels, value, unit } = scaleBar(metersPerPixel, 96, isImperial);
        const meters = { kilometer: 1000, meter: 1, mile: 1609.344, foot: 0.3048 }[unit];
        expect(pixels).to.be.within(19, 96.1);
        expect(pixels * metersPerPixel).to.be.closeTo(value * meters, 1e-6);
      }
    }
  });
});

describe('labels', () => {
  const at = (x: number, y: number) => ({ items: [`${x}`], point: { x, y } });
  const label = () => ({ width: 60, height: 24 });

  it('cover neither each other nor a pin, and stay in the picture', () => {
    const pins = Array.from({ length: 14 }, (_, index) =>
      at(40 + (index % 5) * 70, 60 + Math.floor(index / 5) * 70),
    );
    const placed = placeLabels(pins, label, size);
    const labels = placed.flatMap((pin) => pin.label ?? []);
    expect(labels.length).to.be.greaterThan(9);
    for (const [index, one] of labels.entries()) {
      for (const other of labels.slice(index + 1)) expect(overlap(one, other)).to.equal(false);
      expect(one.x).to.be.at.least(0);
      expect(one.x + one.width).to.be.at.most(size.width);
    }
  });

  it('leave free what is reserved', () => {
    const reserved = [{ x: 0, y: 0, width: 400, height: 100 }];
    const [pin] = placeLabels([at(200, 110)], label, { ...size, reserved });
    expect(pin?.label?.y).to.be.greaterThan(100);
  });

  it('of homes at one place are one', () => {
    const flats = [
      { item: 'a', point: { x: 10, y: 10 } },
      { item: 'b', point: { x: 14, y: 12 } },
      { item: 'c', point: { x: 90, y: 10 } },
    ];
    expect(mergePins(flats).map(({ items }) => items)).to.deep.equal([['a', 'b'], ['c']]);
  });

  it('of towns give way to those of homes', () => {
    const pins = placeLabels([at(200, 150)], label, size);
    const [town] = placeNames([{ name: 'ALDER BAY', point: { x: 200, y: 150 } }], pins, size);
    const box = pins[0]?.label;
    const taken = town && box && Math.abs(town.point.y - (box.y + 12)) < 20;
    expect(town).to.not.equal(undefined);
    expect(taken).to.equal(false);
  });
});
