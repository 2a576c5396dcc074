import { useId, useRef } from 'preact/hooks';
import { FieldNotes, TextField } from './field.tsx';

/** Several short texts, each in a row that can be removed. */
export function TextList(props: {
  legend: string;
  hint: string;
  itemLabel: (number: number) => string;
  addLabel: string;
  values: readonly string[];
  max: number;
  maxLength: number;
  placeholder?: string;
  /** Of the whole list, and of the rows by their index. */
  problem?: string | undefined;
  problems?: Readonly<Record<string, string>>;
  onChange: (values: string[]) => void;
}) {
  const { legend, hint, itemLabel, addLabel, values, max, maxLength, onChange } = props;
  const id = useId();
  const rows = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);

  const addRow = () => {
    onChange([...values, '']);
    requestAnimationFrame(() =>
      rows.current?.querySelector<HTMLElement>('.text-row:last-child input')?.focus(),
    );
  };
  const removeRow = (index: number) => {
    onChange(values.toSpliced(index, 1));
    // The button that had the focus is gone.
    requestAnimationFrame(() => add.current?.focus());
  };

  return (
    <fieldset class="field" aria-describedby={`${id}-hint`}>
      <legend>{legend}</legend>
      <FieldNotes id={id} hint={hint} problem={props.problem} />
      <div ref={rows} class="text-rows">
        {values.map((value, index) => (
          <div class="text-row" key={index}>
            <TextField
              label={itemLabel(index + 1)}
              isLabelHidden
              value={value}
              maxLength={maxLength}
              {...(props.placeholder && { placeholder: props.placeholder })}
              problem={props.problems?.[String(index)]}
              onInput={(text) => onChange(values.with(index, text))}
            />
            <button
              type="button"
              aria-label={`Remove: ${value || itemLabel(index + 1)}`}
              onClick={() => removeRow(index)}
            >
              Remove
            </button>
          </div>
        ))}
      </div>
      {values.length < max ? (
        <button type="button" ref={add} onClick={addRow}>
          {addLabel}
        </button>
      ) : null}
    </fieldset>
  );
}
