import { html, type TemplateResult } from 'lit';
import type { Strings } from '../locales/en.ts';

/** Stands in the place of a part until it is there. */
export function waitingView(strings: Strings): TemplateResult {
  return html`<div class="part-wait bone" role="status">
    <span class="sr">${strings.loading}</span>
  </div>`;
}

/** Stands in the place of a part that could not be loaded. */
export function failedView(strings: Strings, onRetry: () => void): TemplateResult {
  return html`<p class="part-failed" role="status">
    ${strings.partFailed}${' '}
    <button class="again" type="button" @click=${onRetry}>${strings.tryAgain}</button>
  </p>`;
}
