import type { HandoffRules, Organization } from '@katek/sdk';
import { checkOf, listOf, textOf } from '../../ui/bound.ts';
import { CheckField, SelectField, TextField } from '../../ui/field.tsx';
import { reasonsInWords } from '../../ui/gate-words.ts';
import { TextList } from '../../ui/text-list.tsx';
import { sectionOf } from './drafts.ts';
import { ruleLimits, unansweredBounds } from './rules-form.ts';
import { SectionForm } from './section-form.tsx';
import { TryTalk } from './try-talk.tsx';

const outsideHours: Record<HandoffRules['outsideHours'], string> = {
  message: 'Add that an answer may wait',
  none: 'Add nothing',
};

/** What the concierge does not talk about, and when a person takes over. */
export function RulesSection(props: { organization: Organization }) {
  const section = sectionOf('rules', props.organization);
  const { form, problems, change } = section;
  return (
    <>
      <SectionForm
        section={section}
        title="Rules and hand-over"
        savedWords="Saved. The next answer keeps to it."
        intro="What the concierge leaves to a person. It never invents homes or figures and never steers, whatever stands here."
      >
        <TextList
          legend="Topics it declines"
          hint="One sentence each. It offers a person instead; with “hand … to the agent” it hands over at once. Visitors never see these."
          itemLabel={(number) => `Topic ${number}`}
          addLabel="Add a topic"
          placeholder="Do not discuss legal disputes."
          {...listOf(section)('guardrails')}
          max={ruleLimits.guardrails}
          maxLength={ruleLimits.guardrail}
        />
        <TextList
          legend="Words that call a person"
          hint="A message with one of these is handed over at once."
          itemLabel={(number) => `Word ${number}`}
          addLabel="Add a word"
          placeholder="lawyer"
          {...listOf(section)('keywords')}
          max={ruleLimits.keywords}
          maxLength={ruleLimits.keyword}
        />
        <CheckField
          label="Call a person when questions stay without an answer"
          {...checkOf(section)('isCounting')}
        />
        {form.isCounting ? (
          <div class="narrow">
            <TextField
              label="After so many in a row"
              type="number"
              {...unansweredBounds}
              {...textOf(section)('afterUnanswered')}
            />
          </div>
        ) : null}
        <SelectField
          label="To a hand-over while nobody is in the office"
          value={form.outsideHours}
          options={outsideHours}
          problem={problems['outsideHours']}
          hint={
            <>
              As your <a href="#/settings/hours">hours</a> say. The concierge answers at any hour.
            </>
          }
          onInput={(value) => change({ outsideHours: value === 'none' ? 'none' : 'message' })}
        />
        <details>
          <summary>Why a person is called: the whole list</summary>
          <dl class="facts reasons-list">
            {Object.entries(reasonsInWords).map(([reason, { title, when }]) => (
              <div key={reason}>
                <dt>{title}</dt>
                <dd>{when}</dd>
              </div>
            ))}
          </dl>
        </details>
      </SectionForm>
      <TryTalk organization={props.organization} />
    </>
  );
}
