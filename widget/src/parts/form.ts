import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { alertIcon } from '../icons.ts';
import type { Attempt } from './attempt.ts';
import type { PartHost } from './part.ts';

let forms = 0;

/** Begins the ids of one form's elements, so that two forms in one talk do not share any. */
export function formId(): string {
  forms += 1;
  return `katek-form-${forms}`;
}

/** Moves the focus once the next rendering is in the page. */
export function focusSoon(host: PartHost, selector: string): void {
  host.update();
  requestAnimationFrame(() => host.root.querySelector<HTMLElement>(selector)?.focus());
}

export interface TextFieldOptions {
  id: string;
  label: string;
  value: string;
  error: string | null;
  hint?: string;
  type?: 'text' | 'email' | 'tel';
  /** Which keyboard a phone shows. */
  inputMode?: 'decimal';
  autocomplete?: 'name' | 'email' | 'tel' | 'off';
  maxLength: number;
  isRequired?: boolean;
  onInput: (value: string) => void;
}

/** A line to write in, with what is wrong with it tied to it (WCAG 2.2, 3.3.1). */
export function textField(options: TextFieldOptions): TemplateResult {
  const { id, label, value, error, hint, maxLength, onInput, type = 'text' } = options;
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return html`<div class="form-row">
    <label class="form-label" for=${id}>${label}</label>
    <input
      class="form-line"
      id=${id}
      type=${type}
      dir=${type === 'text' ? 'auto' : 'ltr'}
      autocomplete=${options.autocomplete ?? 'off'}
      inputmode=${options.inputMode ?? nothing}
      autocapitalize=${type === 'text' ? 'words' : 'none'}
      spellcheck="false"
      enterkeyhint="next"
      maxlength=${maxLength}
      aria-required=${options.isRequired === false ? nothing : 'true'}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${described.join(' ') || nothing}
      .value=${live(value)}
      @input=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) onInput(event.target.value);
      }}
    />
    ${hint ? html`<p class="form-hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
    ${errorText(`${id}-error`, error)}
  </div>`;
}

/** A field of several lines; always optional. */
export function noteField(options: {
  id: string;
  label: string;
  value: string;
  maxLength: number;
  onInput: (value: string) => void;
}): TemplateResult {
  return html`<div class="form-row">
    <label class="form-label" for=${options.id}>${options.label}</label>
    <textarea
      class="form-line form-note"
      id=${options.id}
      rows="2"
      dir="auto"
      maxlength=${options.maxLength}
      .value=${live(options.value)}
      @input=${(event: Event) => {
        if (event.target instanceof HTMLTextAreaElement) options.onInput(event.target.value);
      }}
    ></textarea>
  </div>`;
}

/** A box that is never ticked beforehand. */
export function checkBox(options: {
  id: string;
  label: unknown;
  isChecked: boolean;
  error: string | null;
  onChange: (isChecked: boolean) => void;
}): TemplateResult {
  const { id, error } = options;
  return html`<div class="form-row">
    <div class="form-check">
      <input
        class="form-box"
        id=${id}
        type="checkbox"
        aria-required="true"
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${error ? `${id}-error` : nothing}
        .checked=${live(options.isChecked)}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) options.onChange(event.target.checked);
        }}
      />
      <label class="form-terms" for=${id}>${options.label}</label>
    </div>
    ${errorText(`${id}-error`, error)}
  </div>`;
}

export interface Choice<Value extends string> {
  value: Value;
  label: unknown;
  /** What is read aloud instead of the label. */
  spoken?: string;
}

/** One of several: native radio buttons, so that arrows move and Tab leaves. */
export function choices<Value extends string>(options: {
  id: string;
  legend: string;
  isLegendHidden?: boolean;
  look: 'segments' | 'list' | 'days' | 'times' | 'scores';
  items: readonly Choice<Value>[];
  value: Value | null;
  error?: string | null;
  onChange: (value: Value) => void;
}): TemplateResult {
  const { id, error = null } = options;
  return html`<fieldset
    class="form-choices form-${options.look}"
    role="radiogroup"
    aria-required="true"
    aria-invalid=${error ? 'true' : nothing}
    aria-describedby=${error ? `${id}-error` : nothing}
  >
    <legend class=${options.isLegendHidden ? 'sr' : 'form-label'}>${options.legend}</legend>
    <div class="form-options">
      ${options.items.map(
        ({ value, label, spoken }) =>
          html`<label class="form-option"
            ><input
              type="radio"
              name=${id}
              value=${value}
              aria-label=${spoken ?? nothing}
              .checked=${live(options.value === value)}
              @change=${() => options.onChange(value)}
            /><span>${label}</span></label
          >`,
      )}
    </div>
    ${errorText(`${id}-error`, error)}
  </fieldset>`;
}

/** The button that ends a form. It stays in reach while something is under way, so that the focus is not lost. */
export function submitButton(
  label: string,
  busyLabel: string,
  isBusy: boolean,
  look: 'primary' | 'danger' = 'primary',
): TemplateResult {
  return html`<button
    class="form-button ${look}"
    type="submit"
    aria-disabled=${isBusy ? 'true' : nothing}
  >
    ${isBusy ? html`<i class="form-spinner"></i>${busyLabel}` : label}
  </button>`;
}

/** What went wrong between here and the server; always mounted, so that it is read aloud. */
export function attemptNote({ error }: Attempt): TemplateResult {
  return html`<div class="form-alert" role="alert">
    ${error ? html`<p class="form-failure">${alertIcon}<span>${error}</span></p>` : nothing}
  </div>`;
}

/** For `submit`: the page must not be left. */
export function submitting(run: () => void): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    run();
  };
}

function errorText(id: string, error: string | null) {
  return error ? html`<p class="form-error" id=${id}>${error}</p>` : nothing;
}
