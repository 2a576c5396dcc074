import { html, svg, type SVGTemplateResult } from 'lit';

const icon = (shape: SVGTemplateResult) =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

export const askIcon = icon(
  svg`<path d="M5 6.5A2.5 2.5 0 0 1 7.5 4h9A2.5 2.5 0 0 1 19 6.5v6a2.5 2.5 0 0 1-2.5 2.5H11l-4 4v-4A2 2 0 0 1 5 13z"/>`,
);
export const shareIcon = icon(
  svg`<path d="M12 15V4m-4 3.5L12 4l4 3.5M6 11.5V18a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2v-6.5"/>`,
);
export const pinIcon = icon(
  svg`<path d="M12 21s6.5-5.6 6.5-11a6.5 6.5 0 0 0-13 0c0 5.4 6.5 11 6.5 11z"/><circle cx="12" cy="10" r="2.4"/>`,
);
export const outsideIcon = icon(
  svg`<path d="M13.5 5H19v5.5M19 5l-8.5 8.5M10 6H7a2 2 0 0 0-2 2v9a2 2 0 0 0 2 2h9a2 2 0 0 0 2-2v-3"/>`,
);
export const calendarIcon = icon(
  svg`<path d="M5 8.5A2.5 2.5 0 0 1 7.5 6h9A2.5 2.5 0 0 1 19 8.5v9a2.5 2.5 0 0 1-2.5 2.5h-9A2.5 2.5 0 0 1 5 17.5zM5 11h14M9 4v4m6-4v4"/>`,
);
export const sumIcon = icon(
  svg`<path d="M7.5 4h9A1.5 1.5 0 0 1 18 5.5v13a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 6 18.5v-13A1.5 1.5 0 0 1 7.5 4zM9 8h6M9 12h1m4 0h1M9 16h1m4 0h1"/>`,
);
