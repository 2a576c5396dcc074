import { html } from 'lit';

const icon = (path: string) =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;

export const closeIcon = icon('m6.5 6.5 11 11m0-11-11 11');
export const previousIcon = icon('m14.5 6-6 6 6 6');
export const nextIcon = icon('m9.5 6 6 6-6 6');
export const downIcon = icon('M12 5v13.5m6-6-6 6-6-6');
export const houseIcon = icon('M4 11.5 12 5l8 6.5M6 10v9h12v-9M10 19v-5h4v5');
export const heartIcon = icon(
  'M12 20S4 15 4 9.3a4.2 4.2 0 0 1 8-1.8 4.2 4.2 0 0 1 8 1.8C20 15 12 20 12 20z',
);
export const alertIcon = icon('M12 8v5m0 3v.1M12 3.5l9 16H3z');
export const flagIcon = icon('M6 20.5v-16h11.5l-2.5 4 2.5 4H6');
