import type { Position } from './map-projection.ts';

/** Ordinary links: nothing is asked of a map service before the visitor follows one. */
export function mapUrl({ latitude, longitude }: Position): string {
  const place = `${latitude}/${longitude}`;
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${place}`;
}

export function directionsUrl({ latitude, longitude }: Position): string {
  return `https://www.openstreetmap.org/directions?route=%3B${latitude}%2C${longitude}`;
}
