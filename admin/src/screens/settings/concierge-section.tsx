import type { Organization, Persona } from '@katek/sdk';
import { listOf, textOf } from '../../ui/bound.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import { suggestionsMax } from './concierge-form.ts';
import { sectionOf } from './drafts.ts';
import { SectionForm } from './section-form.tsx';
import { TextList } from '../../ui/text-list.tsx';
import { TryTalk } from './try-talk.tsx';

const tones: Record<Persona['tone'], string> = {
  warm: 'Warm',
  concise: 'Concise',
  formal: 'Formal',
  playful: 'Playful',
};

/** Who the concierge is and what it says first. */
export function ConciergeSection(props: { organization: Organization }) {
  const section = sectionOf('concierge', props.organization);
  const { form, problems, change } = section;
  const text = textOf(section);
  return (
    <>
      <SectionForm
        section={section}
        title="Concierge"
        intro="Who answers visitors, from your listings only, and how it speaks."
      >
        <TextField label="Name" {...text('name')} maxLength={60} />
        <SelectField
          label="Tone"
          value={form.tone}
          options={tones}
          problem={problems['tone']}
          onInput={(tone) => change({ tone: tone as Persona['tone'] })}
        />
        <TextField label="Greeting" lines={3} {...text('greeting')} maxLength={500} />
        <TextList
          legend="Suggested questions"
          hint={`Offered below the greeting; up to ${suggestionsMax}.`}
          itemLabel={(number) => `Question ${number}`}
          addLabel="Add a question"
          {...listOf(section)('suggestions')}
          max={suggestionsMax}
          maxLength={120}
        />
        <TextField
          label="Guidelines"
          lines={6}
          {...text('guidelines')}
          maxLength={4000}
          hint="Further wishes for the answers, in your own words. Visitors never see them."
        />
      </SectionForm>
      <TryTalk organization={props.organization} />
    </>
  );
}
