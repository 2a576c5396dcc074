import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationState } from '@katek/sdk';
import type { Language } from '../format.ts';
import { alertIcon } from '../icons.ts';
import type { Strings } from '../locales/en.ts';

/** The talk before there is a client. */
export const idleState: ConversationState = {
  status: 'idle',
  messages: [],
  hasEarlier: false,
  draft: null,
  isReplying: false,
  isAgentTyping: false,
  conversation: null,
  config: null,
  error: null,
};

/** Says what stands in the way: no connection, no permission, a message that was refused. Always mounted, so that it is read aloud. */
export function noticeView(
  state: ConversationState,
  isBannerShown: boolean,
  { strings }: Language,
): TemplateResult {
  const isRefused = state.status === 'refused';
  return html`<div class="notices" role="status">
    ${isBannerShown ? html`<p class="banner"><i class="pulse"></i>${strings.reconnecting}</p>` : nothing}
    ${
      isRefused
        ? html`<div class="refused">
            ${alertIcon}
            <p><strong>${strings.refusedTitle}</strong></p>
            <p>${strings.refusedText}</p>
          </div>`
        : nothing
    }
    ${state.error && !isRefused ? html`<p class="banner error">${state.error.message}</p>` : nothing}
  </div>`;
}

/** Stands where the greeting will be, until the server has told who answers here. */
export function skeletonView(strings: Strings): TemplateResult {
  return html`<div class="skeleton" role="status">
    <span class="sr">${strings.connecting}</span>
    <div class="bone bone-head"></div>
    <div class="bone"></div>
    <div class="bone bone-short"></div>
  </div>`;
}
