import type { WidgetConfig } from '@katek/sdk/protocol';
import { spokenLanguage } from '../../platform/language/speech.ts';
import { escapeHtml } from './escape-html.ts';
import type { BuiltFile } from './widget-files.ts';

/** `/chat/<slug>`: the chat alone on a page, for realtors without a site and for links in bios. */
export function hostedPage(page: {
  config: WidgetConfig;
  key: string;
  /** BCP 47, the visitor's. */
  language: string;
  baseUrl: string;
  pageUrl: string;
  /** Defines the element. */
  module: BuiltFile;
}): string {
  const { config } = page;
  const title = `${config.persona.name} · ${config.name}`;
  return `<!doctype html>
<html lang="${escapeHtml(page.language)}" dir="${spokenLanguage(page.language) === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(`Ask ${config.persona.name}, the AI concierge of ${config.name}, about homes on the market.`)}">
<meta name="theme-color" content="${escapeHtml(config.branding.accentColor)}">
<link rel="icon" href="${escapeHtml(iconOf(config.branding.accentColor))}">
<link rel="canonical" href="${escapeHtml(page.pageUrl)}">
<link rel="stylesheet" href="/widget/hosted.css">
<script type="module" src="${escapeHtml(page.module.url)}" integrity="${escapeHtml(page.module.integrity)}"></script>
</head>
<body>
<katek-chat mode="inline" autofocus base-url="${escapeHtml(page.baseUrl)}" publishable-key="${escapeHtml(page.key)}" config="${escapeHtml(JSON.stringify(config))}"></katek-chat>
<noscript>This page needs JavaScript to chat with ${escapeHtml(config.name)}.</noscript>
</body>
</html>
`;
}

/** A dot in the realtor's colour: a page without an icon asks for one that is not there. */
function iconOf(color: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><circle cx="1" cy="1" r="1" fill="${color}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
