import type { Organization } from '@katek/sdk';
import { useRef, useState } from 'preact/hooks';
import { sectionOf } from './drafts.ts';
import { InvitationPreview } from './invitation-preview.tsx';
import { SectionForm } from './section-form.tsx';
import { TriggerEditor } from './trigger-editor.tsx';
import {
  conditionsInWords,
  frequencyInWords,
  newTrigger,
  type TriggerForm,
  triggersMax,
} from './trigger-form.ts';

/** Short texts beside the launcher that invite a visitor to talk. */
export function InvitationsSection(props: { organization: Organization }) {
  const section = sectionOf('invitations', props.organization);
  const { triggers } = section.form;
  const { problems } = section;
  const [open, setOpen] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ form: TriggerForm; index: number } | null>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const change = (changed: readonly TriggerForm[]) => section.change({ triggers: changed });
  const hasProblem = ({ key }: TriggerForm) =>
    Object.keys(problems).some((name) => name.startsWith(`${key}.`));

  const add = () => {
    const form = newTrigger(triggers);
    change([...triggers, form]);
    setOpen(form.key);
  };
  const undo = () => {
    if (!removed) return;
    change(triggers.toSpliced(removed.index, 0, removed.form));
    setRemoved(null);
    focusOn(removed.index, 'button');
  };
  // What had the focus is gone; it goes on where the work does.
  const focusOn = (index: number, what: string) =>
    requestAnimationFrame(() =>
      list.current?.children[index]?.querySelector<HTMLElement>(what)?.focus(),
    );

  return (
    <SectionForm
      section={section}
      title="Invitations"
      intro="A short text beside the chat’s button, when the time is right. One at a time, and not again where a visitor sent it away."
    >
      {triggers.length === 0 ? <p class="quiet">No invitation yet.</p> : null}
      <ul class="invitations" ref={list}>
        {triggers.map((form, index) => (
          <li key={form.key} class="panel">
            {open === form.key || hasProblem(form) ? (
              <TriggerEditor
                form={form}
                problems={problems}
                isFocused={open === form.key}
                onChange={(changed) => {
                  // It stays open when the last of its mistakes is mended.
                  setOpen(form.key);
                  change(triggers.with(index, changed));
                }}
                onDone={() => {
                  setOpen(null);
                  focusOn(index, '.row button');
                }}
              />
            ) : (
              <TriggerSummary form={form} />
            )}
            <div class="row">
              {open === form.key ? null : (
                <button
                  type="button"
                  aria-label={`Edit ${form.name}`}
                  onClick={() => setOpen(form.key)}
                >
                  Edit
                </button>
              )}
              <button
                type="button"
                aria-label={`Remove ${form.name}`}
                onClick={() => {
                  setRemoved({ form, index });
                  change(triggers.toSpliced(index, 1));
                  requestAnimationFrame(() => undoButton.current?.focus());
                }}
              >
                Remove
              </button>
            </div>
          </li>
        ))}
      </ul>
      <div role="status" class="row">
        {removed && !triggers.some(({ key }) => key === removed.form.key) ? (
          <>
            <span>“{removed.form.text || removed.form.name}” is removed.</span>
            <button type="button" ref={undoButton} onClick={undo}>
              Undo
            </button>
          </>
        ) : null}
      </div>
      {triggers.length < triggersMax ? (
        <button type="button" onClick={add}>
          Add an invitation
        </button>
      ) : null}
    </SectionForm>
  );
}

function TriggerSummary({ form }: { form: TriggerForm }) {
  const conditions = conditionsInWords(form);
  return (
    <>
      <InvitationPreview text={form.text} />
      <p>
        {conditions.length > 0
          ? `When ${conditions.join(', and ')}; ${frequencyInWords(form.everyHours)}.`
          : 'Only when your page calls it.'}{' '}
        <code>{form.name}</code>
      </p>
    </>
  );
}
