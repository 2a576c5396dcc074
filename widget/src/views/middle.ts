import { html, nothing, type TemplateResult } from 'lit';
import type { ConsentReceipt } from '@katek/sdk';
import type { ViewContext } from './context.ts';
import { noticeView } from './notices.ts';
import { talkView, type TalkHost } from './talk.ts';

interface MiddleHost extends TalkHost {
  readonly talk: TalkHost['talk'] & {
    /** The visitor has to agree before the talk. */
    readonly isConsentMissing: boolean;
    readonly isBannerShown: boolean;
  };
  giveConsent(receipt: ConsentReceipt): void;
}

/** What stands between the header and the composer: the talk, or what stands in its way. */
export function middleView(host: MiddleHost, context: ViewContext): TemplateResult {
  const { state } = context;
  if (host.talk.isConsentMissing) {
    const onGiven = (receipt: ConsentReceipt) => host.giveConsent(receipt);
    return html`<div class="gate">${context.part('consent', '', { onGiven })}</div>`;
  }
  const isRefused = state.status === 'refused' && state.messages.length === 0;
  return html`${noticeView(host.talk.isBannerShown, context)}
  ${isRefused ? nothing : talkView(host, context)}`;
}
