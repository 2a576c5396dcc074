import type { Organization } from '@katek/sdk';
import { useRef, useState } from 'preact/hooks';
import { CheckField, TextField } from '../../ui/field.tsx';
import { type Section, sectionOf } from './drafts.ts';
import {
  addClosedDay,
  type HoursForm,
  noticeHoursBounds,
  viewingMinutesBounds,
} from './hours-form.ts';
import { SectionForm } from './section-form.tsx';
import { WeekEditor } from './week-editor.tsx';

/** When people answer, and when viewings are offered. */
export function HoursSection(props: { organization: Organization }) {
  const section = sectionOf('hours', props.organization);
  const { form, change } = section;
  return (
    <SectionForm
      section={section}
      title="Hours and viewings"
      intro="When people of yours answer. Viewings are offered within these hours."
    >
      <CheckField
        label="Tell visitors our hours and offer viewings"
        isChecked={form.hasHours}
        hint="Switched off, no hours are told and no viewings are offered."
        onChange={(hasHours) => change({ hasHours })}
      />
      <TimeZoneField section={section} />
      {form.hasHours ? <Hours section={section} /> : null}
    </SectionForm>
  );
}

function Hours({ section }: { section: Section<HoursForm> }) {
  const { form, problems, change } = section;
  return (
    <>
      <WeekEditor week={form.week} problems={problems} onChange={(week) => change({ week })} />
      <ClosedDays section={section} />
      <div class="pair">
        <TextField
          label="Length of a viewing, in minutes"
          type="number"
          {...viewingMinutesBounds}
          value={form.viewingMinutes}
          problem={problems['viewingMinutes']}
          onInput={(viewingMinutes) => change({ viewingMinutes })}
        />
        <TextField
          label="Notice before a viewing, in hours"
          type="number"
          {...noticeHoursBounds}
          value={form.viewingNoticeHours}
          problem={problems['viewingNoticeHours']}
          onInput={(viewingNoticeHours) => change({ viewingNoticeHours })}
        />
      </div>
    </>
  );
}

function TimeZoneField({ section }: { section: Section<HoursForm> }) {
  const { form, problems, change } = section;
  const { timeZone: here } = new Intl.DateTimeFormat().resolvedOptions();
  return (
    <div class="time-zone">
      <TextField
        label="Time zone"
        value={form.timeZone}
        list="time-zones"
        autocomplete="off"
        hint="Of your office; the hours are meant in it."
        problem={problems['timeZone']}
        onInput={(timeZone) => change({ timeZone })}
      />
      <datalist id="time-zones">
        {Intl.supportedValuesOf('timeZone').map((name) => (
          <option value={name} key={name} />
        ))}
      </datalist>
      {here && here !== form.timeZone ? (
        <button type="button" onClick={() => change({ timeZone: here })}>
          Use {here}
        </button>
      ) : null}
    </div>
  );
}

function ClosedDays({ section }: { section: Section<HoursForm> }) {
  const { form, problems, change } = section;
  const [day, setDay] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    if (day === '') return;
    change({ closedOn: addClosedDay(form.closedOn, day) });
    setDay('');
  };
  return (
    <fieldset class="field">
      <legend>Closed days</legend>
      <p class="quiet note">Days without hours, such as holidays.</p>
      {problems['closedOn'] ? (
        <p class="note problem" role="alert">
          {problems['closedOn']}
        </p>
      ) : null}
      <ul class="tags">
        {form.closedOn.map((date) => (
          <li key={date}>
            <time dateTime={date}>{inWords(date)}</time>
            <button
              type="button"
              class="plain"
              aria-label={`Remove ${inWords(date)}`}
              onClick={() => {
                change({ closedOn: form.closedOn.filter((other) => other !== date) });
                field.current?.focus();
              }}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      <div class="row">
        <input
          type="date"
          ref={field}
          aria-label="A closed day"
          value={day}
          onInput={(event) => setDay(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // It would save the form.
            event.preventDefault();
            add();
          }}
        />
        <button type="button" aria-disabled={day === ''} onClick={add}>
          Add the day
        </button>
      </div>
    </fieldset>
  );
}

/** The date as it is, whatever zone the reader is in. */
function inWords(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(undefined, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
}
