import { html, svg, type SVGTemplateResult } from 'lit';

const icon = (shape: SVGTemplateResult) =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

export const newIcon = icon(
  svg`<path d="M12 5H7.5A2.5 2.5 0 0 0 5 7.5v9A2.5 2.5 0 0 0 7.5 19h9a2.5 2.5 0 0 0 2.5-2.5V12M10 14l.5-2.5L17.6 4.4a1.4 1.4 0 0 1 2 2L12.5 13.5z"/>`,
);
export const checkIcon = icon(svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`);
export const calendarIcon = icon(
  svg`<path d="M7 4v3m10-3v3M4.5 9.5h15M6 5.5h12A1.5 1.5 0 0 1 19.5 7v11a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 18V7A1.5 1.5 0 0 1 6 5.5z"/>`,
);
export const phoneIcon = icon(
  svg`<path d="M8 4.5 10 9 7.8 10.6a11 11 0 0 0 5.6 5.6L15 14l4.5 2v2.5a1.5 1.5 0 0 1-1.6 1.5A14.5 14.5 0 0 1 4 6.1a1.5 1.5 0 0 1 1.5-1.6z"/>`,
);
export const textIcon = icon(
  svg`<path d="M5.5 5h13A1.5 1.5 0 0 1 20 6.5v8a1.5 1.5 0 0 1-1.5 1.5H11l-4.5 3.5V16h-1A1.5 1.5 0 0 1 4 14.5v-8A1.5 1.5 0 0 1 5.5 5zM8.5 10.5h.1m3.4 0h.1m3.4 0h.1"/>`,
);
export const mailIcon = icon(
  svg`<path d="M5 6h14a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 19 18H5a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 5 6zm-1 1.5 8 5.5 8-5.5"/>`,
);
export const whatsAppIcon = icon(
  svg`<path d="m4 20 1.2-4A8 8 0 1 1 8.3 19zM9 8.5c-.8 1.8 3.4 6.8 6 5.8l.6-1.7-1.9-1-.9 1c-1-.3-1.9-1.3-2.3-2.2l.9-1-.9-1.7z"/>`,
);
export const heartIcon = icon(
  svg`<path d="M12 19.5C7 16 4 13 4 9.5A4 4 0 0 1 12 8a4 4 0 0 1 8 1.5c0 3.5-3 6.5-8 10z"/>`,
);
export const starIcon = icon(
  svg`<path d="m12 4.5 2.3 4.8 5.2.7-3.8 3.6.9 5.2-4.6-2.5-4.6 2.5.9-5.2L4.5 10l5.2-.7z"/>`,
);
export const soundIcon = icon(
  svg`<path d="M4.5 10v4h3l4 3.5v-11L7.5 10zM15 9.5a3.5 3.5 0 0 1 0 5m2.5-7.5a7 7 0 0 1 0 10"/>`,
);
export const shieldIcon = icon(
  svg`<path d="M12 4 5.5 6.5V12c0 4 3 6.5 6.5 8 3.5-1.5 6.5-4 6.5-8V6.5z"/>`,
);
export const binIcon = icon(svg`<path d="M5 7h14M9.5 7V5h5v2M7 7l.7 12h8.6L17 7m-7 3.5v5m4-5v5"/>`);
export const fileIcon = icon(
  svg`<path d="M13.5 4H7a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V8.5zm0 0v4.5H18"/>`,
);
export const clockIcon = icon(svg`<path d="M12 7.5V12l3 2m5-2a8 8 0 1 1-16 0 8 8 0 0 1 16 0z"/>`);
export const plusIcon = icon(svg`<path d="M12 5v14m7-7H5"/>`);
