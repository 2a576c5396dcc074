import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from './context.ts';

/** Says what stands in the way: no connection, no permission, a message that was refused. Always mounted, so that it is read aloud. */
export function noticeView(isBannerShown: boolean, context: ViewContext): TemplateResult {
  const { state, strings, part, note } = context;
  const isRefused = state.status === 'refused';
  return html`<div class="notices" role="status">
    ${isBannerShown ? html`<p class="banner"><i class="pulse"></i>${strings.reconnecting}</p>` : nothing}
    ${isRefused ? part('refused', '', {}) : nothing}
    ${state.error && !isRefused ? note('error', '', state.error) : nothing}
  </div>`;
}
