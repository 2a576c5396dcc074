import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: ComponentChildren;
  /** What is wrong with the value; said with the field. */
  problem?: string | undefined;
}

export type TextFieldProps = FieldProps & {
  type?: 'text' | 'url' | 'email' | 'tel' | 'number' | 'date' | 'time';
  /** More than one line makes a text area. */
  lines?: number;
  maxLength?: number;
  min?: number;
  max?: number;
  /** Of a number; `any` takes fractions. */
  step?: 'any';
  placeholder?: string;
  autocomplete?: string;
  /** The id of a `datalist`. */
  list?: string;
  /** The label is heard and not seen, where the place says it already. */
  isLabelHidden?: boolean;
  isRequired?: boolean;
};

/** A text with its label, a hint and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onInput,
    hint,
    problem,
    lines = 1,
    isLabelHidden,
    isRequired,
    ...attributes
  } = props;
  const id = useId();
  const shared = {
    ...attributes,
    ...describedBy(id, { hint, problem }),
    id,
    value,
    required: isRequired,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id} class={isLabelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {lines > 1 ? (
        <textarea {...omitType(shared)} rows={lines} />
      ) : (
        <input type="text" {...shared} />
      )}
      <FieldNotes id={id} hint={hint} problem={problem} />
    </div>
  );
}

/** One of a few, each told in words. */
export function SelectField(props: FieldProps & { options: Readonly<Record<string, string>> }) {
  const id = useId();
  const { label, value, onInput, options, hint, problem } = props;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        {...describedBy(id, { hint, problem })}
        onChange={(event) => onInput(event.currentTarget.value)}
      >
        {Object.entries(options).map(([name, words]) => (
          <option value={name} key={name} selected={name === value}>
            {words}
          </option>
        ))}
      </select>
      <FieldNotes id={id} hint={hint} problem={problem} />
    </div>
  );
}

/** Something that is so or not. */
export function CheckField(props: {
  label: ComponentChildren;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
  hint?: ComponentChildren;
}) {
  const id = useId();
  const { label, isChecked, onChange, hint } = props;
  return (
    <div class="field check">
      <input
        type="checkbox"
        id={id}
        checked={isChecked}
        {...describedBy(id, { hint, problem: undefined })}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      <FieldNotes id={id} hint={hint} problem={undefined} />
    </div>
  );
}

/** What stands below a field that is none of the ones above; give the field `describedBy` of the same id. */
export function FieldNotes(props: {
  id: string;
  hint?: ComponentChildren;
  problem: string | undefined;
}) {
  const { id, hint, problem } = props;
  return (
    <>
      {hint ? (
        <div id={`${id}-hint`} class="quiet note">
          {hint}
        </div>
      ) : null}
      {problem ? (
        <div id={`${id}-problem`} class="note problem">
          {problem}
        </div>
      ) : null}
    </>
  );
}

export function describedBy(
  id: string,
  { hint, problem }: { hint?: ComponentChildren; problem: string | undefined },
) {
  const ids = [hint ? `${id}-hint` : null, problem ? `${id}-problem` : null].filter(Boolean);
  return {
    ...(ids.length > 0 && { 'aria-describedby': ids.join(' ') }),
    ...(problem !== undefined && { 'aria-invalid': true as const }),
  };
}

function omitType<Attributes extends { type?: unknown; list?: unknown }>(attributes: Attributes) {
  const { type: _type, list: _list, ...rest } = attributes;
  return rest;
}
