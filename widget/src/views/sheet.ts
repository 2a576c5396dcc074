import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PartController } from '../controllers/part-controller.ts';
import type { Sheet } from '../controllers/sheet-controller.ts';
import { previousIcon } from '../icons.ts';
import type { ViewContext } from './context.ts';

/** The parts that lie over the talk. Those further down stay as they are, out of reach until the visitor goes back. */
export function sheetsView(
  stack: readonly Sheet[],
  parts: PartController,
  onBack: () => void,
  context: ViewContext,
): TemplateResult | typeof nothing {
  if (stack.length === 0) return nothing;
  return html`${repeat(
    stack,
    ({ key }) => key,
    ({ name, props, key }, index) =>
      html`<section
        class="sheet"
        part="sheet"
        role="dialog"
        aria-labelledby=${key}
        tabindex="-1"
        data-part=${name}
        ?inert=${index < stack.length - 1}
      >
        <div class="sheet-header">
          <button
            class="round back"
            type="button"
            aria-label=${context.strings.back}
            @click=${onBack}
          >
            ${previousIcon}
          </button>
          <h2 class="name" id=${key}>${parts.title(name, props)}</h2>
        </div>
        <div class="sheet-body">${context.part(name, key, props)}</div>
      </section>`,
  )}`;
}
