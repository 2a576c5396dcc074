import { useEffect, useId, useRef } from 'preact/hooks';
import { CheckField, describedBy, FieldNotes, SelectField, TextField } from '../../ui/field.tsx';
import type { Problems } from './form-model.ts';
import { InvitationPreview } from './invitation-preview.tsx';
import {
  bounds,
  type ConditionName,
  frequencies,
  problemKey,
  type TriggerForm,
  withCondition,
} from './trigger-form.ts';

interface EditorProps {
  form: TriggerForm;
  problems: Problems;
  onChange: (form: TriggerForm) => void;
}

/** One invitation: what it says, when, and how often. */
export function TriggerEditor(props: EditorProps & { isFocused: boolean; onDone: () => void }) {
  const { form, problems, onChange, onDone, isFocused } = props;
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (isFocused) place.current?.querySelector('textarea')?.focus();
  }, []);
  const problem = (field: string) => problems[problemKey(form, field)];
  return (
    <fieldset class="trigger" ref={place}>
      <legend class="visually-hidden">Invitation {form.name}</legend>
      <InvitationPreview text={form.text} />
      <TextField
        label="Text"
        lines={2}
        value={form.text}
        maxLength={300}
        problem={problem('text')}
        onInput={(text) => onChange({ ...form, text })}
      />
      <fieldset class="field conditions">
        <legend>Show it when all of these hold</legend>
        <ConditionLine {...props} name="urlPattern" label="the page is">
          like /homes/*
        </ConditionLine>
        <ConditionLine {...props} name="afterSeconds" label="the visitor has been there for">
          seconds
        </ConditionLine>
        <ConditionLine {...props} name="scrolledPercent" label="the page was scrolled by">
          %
        </ConditionLine>
        <ConditionLine {...props} name="listingsViewed" label="the visitor has looked at">
          homes
        </ConditionLine>
        <SwitchLine {...props} name="onExit" label="the pointer leaves the page at its top" />
        <SwitchLine
          {...props}
          name="onReturnToListing"
          label="the visitor is back at a home seen before"
        />
        <p class="quiet note">
          With none of them it waits until your page calls <code>KaTek.trigger('{form.name}')</code>
          .
        </p>
      </fieldset>
      <Frequency {...props} />
      <TextField
        label="Name"
        value={form.name}
        maxLength={50}
        hint="For your page and your statistics."
        problem={problem('name')}
        onInput={(name) => onChange({ ...form, name })}
      />
      <button type="button" onClick={onDone}>
        Done
      </button>
    </fieldset>
  );
}

type ValueName = Exclude<ConditionName, 'onExit' | 'onReturnToListing'>;

function ConditionLine(props: EditorProps & { name: ValueName; label: string; children: string }) {
  const { form, name, label, problems, onChange } = props;
  const { isOn, value } = form.conditions[name];
  const id = useId();
  const problem = problems[problemKey(form, name)];
  const field = {
    'aria-label': `${label} … ${props.children}`,
    ...describedBy(id, { problem }),
    value,
    // Who writes into a line means it.
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
      onChange(withCondition(form, name, { isOn: true, value: currentTarget.value })),
  };
  return (
    <div class="condition">
      <input
        type="checkbox"
        id={id}
        checked={isOn}
        onChange={(event) =>
          onChange(withCondition(form, name, { isOn: event.currentTarget.checked }))
        }
      />
      <label for={id}>{label}</label>
      {name === 'urlPattern' ? (
        <input type="text" {...field} />
      ) : (
        <input type="number" {...bounds[name]} {...field} />
      )}
      <span class="quiet" aria-hidden="true">
        {props.children}
      </span>
      <FieldNotes id={id} problem={problem} />
    </div>
  );
}

function SwitchLine(props: EditorProps & { name: 'onExit' | 'onReturnToListing'; label: string }) {
  const { form, name, label, onChange } = props;
  return (
    <CheckField
      label={label}
      isChecked={form.conditions[name].isOn}
      onChange={(isOn) => onChange(withCondition(form, name, { isOn }))}
    />
  );
}

const other = 'other';

function Frequency({ form, problems, onChange }: EditorProps) {
  const { everyHours } = form;
  const isUsual = frequencies.some(({ hours }) => hours === everyHours);
  return (
    <div class="pair">
      <SelectField
        label="How often"
        value={isUsual ? everyHours : other}
        options={frequencyOptions}
        onInput={(hours) => onChange({ ...form, everyHours: hours === other ? '48' : hours })}
      />
      {isUsual ? null : (
        <TextField
          label="Not again within so many hours"
          type="number"
          {...bounds.everyHours}
          value={everyHours}
          problem={problems[problemKey(form, 'everyHours')]}
          onInput={(hours) => onChange({ ...form, everyHours: hours })}
        />
      )}
    </div>
  );
}

// Keys that look like numbers would be sorted before the others anyway; here that is the wanted order.
const frequencyOptions: Record<string, string> = {
  ...Object.fromEntries(frequencies.map(({ hours, words }) => [hours, capitalised(words)])),
  [other]: 'Another time',
};

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
