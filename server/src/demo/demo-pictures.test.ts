import { describe, expect, test } from 'vitest';
import { demoListings } from './demo-listings.ts';
import { createDemoPictureFinder, demoPictures } from './demo-pictures.ts';

const find = createDemoPictureFinder(demoListings);
const all = demoListings.flatMap((listing) => demoPictures(listing));

describe('the pictures of the demo', () => {
  test('are two or three per listing, the front first', () => {
    for (const listing of demoListings) {
      const pictures = demoPictures(listing);
      expect(pictures.length, listing.id).toBeGreaterThanOrEqual(2);
      expect(pictures.length, listing.id).toBeLessThanOrEqual(3);
      expect(pictures[0]?.view).toBe('front');
    }
  });

  test('are small, self-contained drawings without script, style or anything to load', () => {
    for (const { fileName } of all) {
      const svg = find(fileName) ?? '';
      expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"'), fileName).toBe(true);
      expect(Buffer.byteLength(svg), fileName).toBeLessThanOrEqual(11_000);
      expect(svg, fileName).not.toMatch(
        /<script|<style|\bstyle=|\bon\w+=|href="(?!#)|NaN|undefined/,
      );
    }
  });

  test('differ from listing to listing and never from call to call', () => {
    const drawn = all.map(({ fileName }) => find(fileName));
    expect(new Set(drawn).size).toBe(all.length);
    expect(all.map(({ fileName }) => find(fileName))).toEqual(drawn);
  });

  test('are none under a name that is not theirs', () => {
    for (const name of [
      'hp-1001-attic.svg',
      'hp-9999-front.svg',
      '../secret.key',
      'HP-1001-FRONT.SVG',
      '',
    ]) {
      expect(find(name), name).toBeNull();
    }
  });
});
