import { html, nothing, type TemplateResult } from 'lit';
import { httpUrl } from '../markdown.ts';
import type { ViewContext } from './context.ts';

/** The realtor's logo, or the first letter of who answers. */
export function avatar(title: string, { config, baseUrl }: ViewContext): TemplateResult {
  const logo = httpUrl(config.branding.logoUrl, baseUrl);
  return html`<span class="avatar" aria-hidden="true">
    ${String.fromCodePoint(title.codePointAt(0) ?? 32).toUpperCase()}
    ${
      logo
        ? html`<img
            src=${logo.href}
            alt=""
            referrerpolicy="no-referrer"
            @error=${(event: Event) => {
              if (event.target instanceof HTMLImageElement) event.target.hidden = true;
            }}
          />`
        : nothing
    }
  </span>`;
}
