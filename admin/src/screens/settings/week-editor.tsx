import { useId, useRef } from 'preact/hooks';
import { describedBy, FieldNotes } from '../../ui/field.tsx';
import type { Problems } from './form-model.ts';
import {
  addSpan,
  canAddSpan,
  changeSpan,
  copyToWeekdays,
  type Day,
  daysOfWeek,
  removeSpan,
  type Week,
} from './hours-form.ts';

interface WeekProps {
  week: Week;
  problems: Problems;
  onChange: (week: Week) => void;
}

/** A week of hours: any number of spans a day. */
export function WeekEditor(props: WeekProps) {
  return (
    <fieldset class="field week">
      <legend>Week</legend>
      <p class="quiet note">00:00 as the end is midnight.</p>
      {props.problems['week'] ? (
        <p class="note problem" role="alert">
          {props.problems['week']}
        </p>
      ) : null}
      {daysOfWeek.map((day) => (
        <DayRow key={day} day={day} {...props} />
      ))}
    </fieldset>
  );
}

function DayRow({ day, week, problems, onChange }: WeekProps & { day: Day }) {
  const id = useId();
  const spans = week[day];
  const problem = problems[day];
  const add = useRef<HTMLButtonElement>(null);
  return (
    <div class="day" role="group" aria-labelledby={id}>
      <span id={id} class="day-name">
        {day}
      </span>
      <div class="spans">
        {spans.length === 0 ? <span class="quiet">Closed</span> : null}
        {spans.map(({ opens, closes }, index) => (
          <div class="span" key={index}>
            <input
              type="time"
              aria-label={`${day} opens${nth(index)}`}
              value={opens}
              {...describedBy(id, { problem })}
              onInput={({ currentTarget: { value } }) =>
                onChange(changeSpan(week, day, { index, span: { opens: value } }))
              }
            />
            <span aria-hidden="true">–</span>
            <input
              type="time"
              aria-label={`${day} closes${nth(index)}`}
              value={closes}
              {...describedBy(id, { problem })}
              onInput={({ currentTarget: { value } }) =>
                onChange(changeSpan(week, day, { index, span: { closes: value } }))
              }
            />
            <button
              type="button"
              class="plain"
              aria-label={`Remove ${day} ${opens}–${closes}`}
              onClick={() => {
                onChange(removeSpan(week, day, index));
                add.current?.focus();
              }}
            >
              ✕
            </button>
          </div>
        ))}
        <FieldNotes id={id} problem={problem} />
      </div>
      <div class="day-actions">
        <button
          type="button"
          class="plain"
          ref={add}
          aria-label={`Add hours on ${day}`}
          aria-disabled={!canAddSpan(week, day)}
          onClick={() => onChange(addSpan(week, day))}
        >
          + Add
        </button>
        {day === 'Monday' ? (
          <button
            type="button"
            class="plain"
            aria-label="Copy Monday’s hours to all weekdays"
            onClick={() => onChange(copyToWeekdays(week, day))}
          >
            Copy to weekdays
          </button>
        ) : null}
      </div>
    </div>
  );
}

function nth(index: number): string {
  return index === 0 ? '' : `, ${index + 1}`;
}
