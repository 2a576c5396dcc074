import { html, nothing, type TemplateResult } from 'lit';
import { httpUrl } from '../markdown.ts';

/** A picture over what is drawn in its place, which is seen while it loads and where it cannot be loaded. */
export function photo(
  address: string | null | undefined,
  baseUrl: string,
  alt = '',
): TemplateResult | typeof nothing {
  const url = httpUrl(address, baseUrl);
  if (!url) return nothing;
  return html`<img
    src=${url.href}
    alt=${alt}
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    @load=${(event: Event) => setHidden(event, false)}
    @error=${(event: Event) => setHidden(event, true)}
  />`;
}

function setHidden({ target }: Event, isHidden: boolean): void {
  if (target instanceof HTMLImageElement) target.hidden = isHidden;
}
