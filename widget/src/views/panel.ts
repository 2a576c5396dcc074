import { html, nothing, type TemplateResult } from 'lit';
import type { ConsentReceipt } from '@katek/sdk';
import type { ScrollController } from '../controllers/scroll-controller.ts';
import type { StageController } from '../controllers/stage-controller.ts';
import { composerView, type ComposerState, takeFiles } from './composer.ts';
import type { ViewContext } from './context.ts';
import { headerView, type HeaderActions } from './header.ts';
import { noticeView } from './notices.ts';
import { talkView } from './talk.ts';

/** Everything inside the panel at one moment. */
export interface PanelState {
  header: HeaderActions;
  composer: ComposerState;
  scroll: ScrollController;
  earlier: { hasFailed: boolean; onFetch: () => void };
  stage: StageController;
  isBannerShown: boolean;
  /** The visitor has to agree before the talk; `null`: they need not, or have. */
  onConsent: ((receipt: ConsentReceipt) => void) | null;
}

/** Who answers, the talk and the field; over them whatever was opened. */
export function panelView(panel: PanelState, context: ViewContext): TemplateResult {
  const { onFiles } = panel.composer;
  return html`<div
      class="main"
      ?inert=${panel.stage.isCovering}
      @dragover=${(event: DragEvent) => {
        // Without this the browser would leave the page to show the file.
        if (onFiles && event.dataTransfer?.types.includes('Files')) event.preventDefault();
      }}
      @drop=${(event: DragEvent) => takeFiles(event, event.dataTransfer, onFiles)}
    >
      ${headerView(panel.header, context)} ${middle(panel, context)}
      ${composerView(panel.composer, context)}
      <slot name="footer"></slot>
    </div>
    ${panel.stage.view(context)}`;
}

function middle(panel: PanelState, context: ViewContext): TemplateResult {
  const { state } = context;
  if (panel.onConsent) {
    return html`<div class="gate">
      ${context.part('consent', '', { onGiven: panel.onConsent })}
    </div>`;
  }
  const isRefused = state.status === 'refused' && state.messages.length === 0;
  return html`${noticeView(panel.isBannerShown, context)}
  ${isRefused ? nothing : talkView(panel.scroll, panel.earlier, context)}`;
}
