import { html, nothing, type TemplateResult } from 'lit';
import type { ConsentReceipt } from '@katek/sdk';
import type { ScrollController } from '../controllers/scroll-controller.ts';
import type { ViewContext } from './context.ts';
import { noticeView } from './notices.ts';
import { talkView } from './talk.ts';

/** What stands between the header and the composer. */
export interface MiddleState {
  scroll: ScrollController;
  earlier: { hasFailed: boolean; onFetch: () => void };
  isBannerShown: boolean;
  /** The visitor has to agree before the talk; `null`: they need not, or have. */
  onConsent: ((receipt: ConsentReceipt) => void) | null;
}

/** The talk, or what stands in its way. */
export function middleView(middle: MiddleState, context: ViewContext): TemplateResult {
  const { state } = context;
  if (middle.onConsent) {
    return html`<div class="gate">
      ${context.part('consent', '', { onGiven: middle.onConsent })}
    </div>`;
  }
  const isRefused = state.status === 'refused' && state.messages.length === 0;
  return html`${noticeView(middle.isBannerShown, context)}
  ${isRefused ? nothing : talkView(middle.scroll, middle.earlier, context)}`;
}
