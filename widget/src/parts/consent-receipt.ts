import { html, nothing, type TemplateResult } from 'lit';
import type { ConsentReceipt } from '@katek/sdk';
import { httpUrl } from '../markdown.ts';
import { checkBox } from './form.ts';
import type { PartContext } from './part.ts';

/** Longest address that a receipt takes (protocol, `ConsentReceipt.url`). */
const urlLengthMax = 2048;

interface ConsentText {
  text: string;
  /** BCP 47 of the words: the realtor's own text is in the realtor's language. */
  locale: string;
}

/** The box that a visitor ticks, with the words and the policy. */
export interface ConsentBox {
  readonly isGiven: boolean;
  render(): TemplateResult;
  /** Whether it is ticked; says so beside the box when it is not. */
  check(): boolean;
  /** What was agreed to, as it was shown. */
  receipt(): ConsentReceipt;
}

export function createConsentBox(options: {
  id: string;
  purpose: ConsentReceipt['purpose'];
  context: () => PartContext;
  update: () => void;
}): ConsentBox {
  const { id, purpose, context, update } = options;
  let isGiven = false;
  let isMissing = false;
  return {
    get isGiven() {
      return isGiven;
    },
    render() {
      const { words } = context();
      const missing = purpose === 'chat' ? words.gate.missing : words.contact.consentMissing;
      return html`${checkBox({
        id,
        label: consentText(purpose, context()).text,
        isChecked: isGiven,
        error: isMissing ? missing : null,
        onChange: (isChecked) => {
          isGiven = isChecked;
          isMissing = false;
          update();
        },
      })}${policyLink(context())}`;
    },
    check() {
      isMissing = !isGiven;
      return isGiven;
    },
    receipt() {
      const { text, locale } = consentText(purpose, context());
      return {
        purpose,
        textVersion: context().config.privacy.consentVersion,
        text,
        locale,
        url: pageUrl(),
        at: new Date().toISOString(),
      };
    },
  };
}

/** The organization's own text, or KaTek's in the visitor's language. */
function consentText(purpose: ConsentReceipt['purpose'], context: PartContext): ConsentText {
  const { config, words, locale } = context;
  const { privacy, name } = config;
  const own = purpose === 'chat' ? privacy.chatConsentText : privacy.contactConsentText;
  if (own) return { text: own, locale: config.locale };
  const text = purpose === 'chat' ? words.gate.text(name) : words.contact.consent(name);
  return { text, locale };
}

/** The page's address without its fragment, which some sites keep secrets in. */
function pageUrl(): string {
  const url = new URL(location.href);
  url.hash = '';
  return url.href.slice(0, urlLengthMax);
}

export function policyLink({ config, words, baseUrl }: PartContext) {
  const url = httpUrl(config.privacy.policyUrl, baseUrl);
  if (!url) return nothing;
  return html`<a class="form-link" href=${url.href} target="_blank" rel="noopener"
    >${words.contact.policy}<span class="sr"> ${words.menu.newTab}</span></a
  >`;
}
