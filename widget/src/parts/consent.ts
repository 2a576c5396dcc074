import { css, html } from 'lit';
import { KatekConsentEvent } from '../part-events.ts';
import { avatar } from '../views/avatar.ts';
import { createConsentBox } from './consent-receipt.ts';
import { focusSoon, formId, submitButton, submitting } from './form.ts';
import { formStyles } from './form.styles.ts';
import type { Part, PartContext, PartHost, PartProps } from './part.ts';

export const styles = [
  formStyles,
  css`
    .gate {
      display: grid;
      flex: 1;
      min-block-size: 0;
      padding: 20px 16px;
      overflow-y: auto;
      overscroll-behavior: contain;
    }
    .gate-inner {
      display: grid;
      align-content: end;
      justify-items: center;
      min-block-size: min-content;
    }
  `,
];

export const title = ({ words }: PartContext) => words.gate.title;

/** The gate before the talk: nothing is stored or sent until the visitor has agreed. */
export function create(host: PartHost): Part<PartProps['consent']> {
  const id = formId();
  const box = createConsentBox({
    id: `${id}-consent`,
    purpose: 'chat',
    context: () => host.context,
    update: host.update,
  });
  return {
    render(props) {
      const { words, strings, config } = host.context;
      const { name } = config.persona;
      return html`<div class="gate-inner">
        <div class="hero">
          ${avatar(name, host.context)}
          <p class="hero-name">${name}</p>
          <p class="disclosure">${strings.disclosure(name, config.name)}</p>
        </div>
        <section class="person-part" aria-labelledby=${`${id}-heading`}>
          <h3 id=${`${id}-heading`}>${words.gate.title}</h3>
          <form class="form" novalidate @submit=${submitting(() => submit(props))}>
            ${box.render()}
            <div class="form-actions">${submitButton(words.gate.submit, '', false)}</div>
          </form>
        </section>
      </div>`;
    },
  };

  function submit({ onGiven }: PartProps['consent']): void {
    if (!box.check()) {
      focusSoon(host, `#${id}-consent`);
      return;
    }
    const receipt = box.receipt();
    host.dispatch(new KatekConsentEvent(receipt));
    onGiven(receipt);
  }
}
