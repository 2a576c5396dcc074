import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Trouble } from '../../ui/trouble.tsx';
import type { Section } from './drafts.ts';

/** One section with its own Save: what belongs together is saved together. */
export function SectionForm<Form>(props: {
  section: Section<Form>;
  title: string;
  intro: string;
  /** What is said when it was saved. */
  savedWords?: string;
  children: ComponentChildren;
}) {
  const { section, title, intro } = props;
  const titleId = useId();
  const form = useRef<HTMLFormElement>(null);

  const save = async () => {
    if (section.status === 'saving') return;
    if (await section.save()) return;
    // What is wrong is on the screen after the next render.
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    );
  };

  return (
    <form
      ref={form}
      class="section"
      noValidate
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      <p class="quiet">{intro}</p>
      {props.children}
      <div class="save-bar">
        <Trouble message={section.trouble} />
        <div class="row">
          <button type="submit" class="primary" aria-disabled={!canSave(section)}>
            Save
          </button>
          <button
            type="button"
            aria-disabled={!section.isDirty}
            onClick={() => section.isDirty && section.discard()}
          >
            Discard
          </button>
          <span role="status" class={section.status === 'saved' ? 'good-text' : 'quiet'}>
            {stateInWords(section, props.savedWords)}
          </span>
        </div>
      </div>
    </form>
  );
}

function canSave({ isDirty, status }: Section<unknown>): boolean {
  return isDirty && status !== 'saving';
}

function stateInWords(
  { status, isDirty, problems, trouble }: Section<unknown>,
  savedWords = 'Saved. Visitors see it when they load a page.',
): string {
  if (status === 'saving') return 'Saving …';
  if (trouble) return 'Not saved.';
  const wrong = Object.keys(problems).length;
  if (wrong > 0)
    return wrong === 1 ? 'Not saved: see the field.' : `Not saved: see ${wrong} fields.`;
  if (isDirty) return 'Unsaved changes';
  return status === 'saved' ? savedWords : '';
}
