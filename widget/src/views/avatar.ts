import { html, type TemplateResult } from 'lit';
import type { ViewContext } from './context.ts';
import { photo } from './photo.ts';

/** The realtor's logo, or the first letter of who answers. */
export function avatar(title: string, { config, baseUrl }: ViewContext): TemplateResult {
  return html`<span class="avatar" aria-hidden="true">
    ${String.fromCodePoint(title.codePointAt(0) ?? 32).toUpperCase()}
    ${photo(config.branding.logoUrl, baseUrl)}
  </span>`;
}
