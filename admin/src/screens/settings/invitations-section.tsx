import type { Organization } from '@katek/sdk';
import { useState } from 'preact/hooks';
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
  };

  return (
    <SectionForm
      section={section}
      title="Invitations"
      intro="A short text beside the chat’s button, when the time is right. One at a time, and not again where a visitor sent it away."
    >
      {triggers.length === 0 ? <p class="quiet">No invitation yet.</p> : null}
      <ul class="invitations">
        {triggers.map((form, index) => (
          <li key={form.key} class="panel">
            {open === form.key || hasProblem(form) ? (
              <TriggerEditor
                form={form}
                problems={problems}
                onChange={(changed) => change(triggers.with(index, changed))}
                onDone={() => setOpen(null)}
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
            <button type="button" onClick={undo}>
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
