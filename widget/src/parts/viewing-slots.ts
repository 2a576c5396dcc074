import { html } from 'lit';
import { focusSoon, formId } from './form.ts';
import { formStyles } from './form.styles.ts';
import { isPassed } from './is-passed.ts';
import { viewingOf } from './known-viewings.ts';
import type { BlockProps, Part, PartHost } from './part.ts';
import { createViewingRequest } from './viewing-request.ts';
import { viewingStyles } from './viewing.styles.ts';

export const styles = [formStyles, viewingStyles];

/** Times for a viewing, offered inside a message; a page with many old offers asks the server for none of them. */
export function create(host: PartHost): Part<BlockProps<'viewing_slots'>> {
  const id = formId();
  const request = createViewingRequest(host);
  let isOpened = false;
  return {
    dispose: request.dispose,
    render({ block, message }) {
      const isAsked = viewingOf(host.context, block.listingId, new Date()) !== null;
      // Who has begun to choose keeps the times, whatever is said in the meantime.
      if (isOpened || isAsked || !isPassed(host.context, message)) {
        return html`<div class="slots-offer" id=${id} tabindex="-1" @change=${open}>
          ${request.render(block.listingId)}
        </div>`;
      }
      return html`<button class="form-button quiet" type="button" @click=${unfold}>
        ${host.context.words.viewing.open}
      </button>`;
    },
  };

  function open(): void {
    isOpened = true;
  }

  function unfold(): void {
    isOpened = true;
    focusSoon(host, `#${id}`);
  }
}
