import { html, type TemplateResult } from 'lit';
import { createConsentBox, type ConsentBox } from './consent-receipt.ts';
import { choices, textField } from './form.ts';
import type { PartHost } from './part.ts';
import { toE164 } from './phone.ts';
import { notesOf } from './visitor-notes.ts';

/** Lengths that the server takes (protocol, `contactDetails`). */
const nameLengthMax = 200;
const emailLengthMax = 320;

/** Roughly an address; whether it exists shows when it is written to. */
const emailLike = /^[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@.,;<>()]{2,}$/;

const ways = ['email', 'phone'] as const;

/** A way to reach the visitor, as the server takes it. */
export interface ContactDetails {
  name: string;
  email: string | null;
  phone: string | null;
}

/** The fields of a contact; what is typed is kept in the visitor's notes, so that every form goes on with it. */
export interface ContactFields {
  readonly consent: ConsentBox;
  name(): TemplateResult;
  /** E-mail or phone, and the consent. */
  reach(): TemplateResult;
  /** The id of the first field that is wrong, or `null`. Marks what is wrong. */
  checkName(): string | null;
  checkReach(): string | null;
  /** Call it once both checks have passed. */
  details(): ContactDetails;
}

export function createContactFields(id: string, host: PartHost): ContactFields {
  let nameError: string | null = null;
  let reachError: string | null = null;
  const consent = createConsentBox({
    id: `${id}-consent`,
    purpose: 'contact',
    context: () => host.context,
    update: host.update,
  });
  const typed = () => notesOf(host.context).contact;
  prefill(host);

  return {
    consent,
    name: () =>
      textField({
        id: `${id}-name`,
        label: host.context.words.contact.name,
        value: typed().name,
        error: nameError,
        autocomplete: 'name',
        maxLength: nameLengthMax,
        onInput: (value) => {
          typed().name = value;
          nameError = null;
          host.update();
        },
      }),
    reach: () =>
      html`${wayChoice()}${typed().way === 'email' ? email() : phone()}${consent.render()}`,
    checkName() {
      nameError = typed().name.trim() ? null : host.context.words.contact.nameMissing;
      return nameError && `${id}-name`;
    },
    checkReach() {
      const { words } = host.context;
      const { way } = typed();
      const value = typed()[way].trim();
      if (!value) reachError = words.contact[`${way}Missing`];
      else reachError = isUsable(way, value) ? null : words.contact[`${way}Wrong`];
      const hasConsent = consent.check();
      if (reachError) return `${id}-reach`;
      return hasConsent ? null : `${id}-consent`;
    },
    details() {
      const { name, way, email: address, phone: number } = typed();
      return {
        name: name.trim(),
        email: way === 'email' ? address.trim() : null,
        phone: way === 'phone' ? toE164(number, host.context.config.region) : null,
      };
    },
  };

  function isUsable(way: 'email' | 'phone', value: string): boolean {
    if (way === 'email') return isEmail(value);
    return toE164(value, host.context.config.region) !== null;
  }

  function wayChoice(): TemplateResult {
    const { words } = host.context;
    return choices({
      id: `${id}-way`,
      legend: words.contact.way,
      look: 'segments',
      items: ways.map((value) => ({ value, label: words.contact.ways[value] })),
      value: typed().way,
      onChange: (way) => {
        typed().way = way;
        reachError = null;
        host.update();
      },
    });
  }

  function email(): TemplateResult {
    return textField({
      id: `${id}-reach`,
      label: host.context.words.contact.email,
      value: typed().email,
      error: reachError,
      type: 'email',
      autocomplete: 'email',
      maxLength: emailLengthMax,
      onInput: (value) => typeReach('email', value),
    });
  }

  function phone(): TemplateResult {
    return textField({
      id: `${id}-reach`,
      label: host.context.words.contact.phone,
      value: typed().phone,
      error: reachError,
      hint: host.context.words.contact.phoneHint,
      type: 'tel',
      autocomplete: 'tel',
      maxLength: 40,
      onInput: (value) => typeReach('phone', value),
    });
  }

  function typeReach(way: 'email' | 'phone', value: string): void {
    typed()[way] = value;
    reachError = null;
    host.update();
  }
}

/** What the page, or an earlier visit, has told of the visitor need not be typed again. */
function prefill({ context }: PartHost): void {
  const { contact } = notesOf(context);
  contact.name ||= context.state.identity?.name ?? '';
  contact.email ||= context.state.identity?.email ?? '';
}

export function isEmail(text: string): boolean {
  return emailLike.test(text);
}
