import { html, svg, type SVGTemplateResult } from 'lit';
import { chatIconPath } from './chat-icon.ts';

const icon = (shape: SVGTemplateResult) =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

export const chatIcon = icon(svg`<path d=${chatIconPath} fill="currentColor" stroke="none"/>`);
export const chevronDownIcon = icon(svg`<path d="m6 9.5 6 6 6-6"/>`);
export const closeIcon = icon(svg`<path d="m6.5 6.5 11 11m0-11-11 11"/>`);
export const sendIcon = icon(svg`<path d="M12 19V5.5m-6 6 6-6 6 6"/>`);
export const stopIcon = icon(svg`<path d="M8 8h8v8H8z" fill="currentColor"/>`);
export const previousIcon = icon(svg`<path d="m14.5 6-6 6 6 6"/>`);
export const nextIcon = icon(svg`<path d="m9.5 6 6 6-6 6"/>`);
export const downIcon = icon(svg`<path d="M12 5v13.5m6-6-6 6-6-6"/>`);
export const houseIcon = icon(svg`<path d="M4 11.5 12 5l8 6.5M6 10v9h12v-9M10 19v-5h4v5"/>`);
export const heartIcon = icon(
  svg`<path d="M12 20S4 15 4 9.3a4.2 4.2 0 0 1 8-1.8 4.2 4.2 0 0 1 8 1.8C20 15 12 20 12 20z"/>`,
);
export const alertIcon = icon(svg`<path d="M12 8v5m0 3v.1M12 3.5l9 16H3z"/>`);
export const menuIcon = icon(svg`<path d="M6 12h0m6 0h0m6 0h0" stroke-width="3.2"/>`);
export const attachIcon = icon(
  svg`<path d="m19.5 11.5-7.6 7.6a4.6 4.6 0 0 1-6.5-6.5l7.8-7.8a3 3 0 0 1 4.3 4.3l-7.7 7.7a1.5 1.5 0 0 1-2.1-2.1l7-7"/>`,
);
export const flagIcon = icon(svg`<path d="M6 20.5v-16h11.5l-2.5 4 2.5 4H6"/>`);
