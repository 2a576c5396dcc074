import type { Organization } from '@katek/sdk';
import { TextField } from '../../ui/field.tsx';
import { sectionOf } from './drafts.ts';
import { rateMax, withPercent } from './payments-form.ts';
import { SectionForm } from './section-form.tsx';

/** What an estimate of a monthly payment begins with. */
export function PaymentsSection(props: { organization: Organization }) {
  const section = sectionOf('payments', props.organization);
  const { form, problems, change } = section;
  return (
    <SectionForm
      section={section}
      title="Payment estimate"
      intro="With each home for sale visitors can estimate a monthly payment. Taxes and dues come from the listing; the rate is yours, or theirs to fill in. No rate is ever made up."
    >
      <TextField
        label="Interest rate in percent a year"
        type="number"
        step="any"
        min={0}
        max={rateMax}
        value={form.percent}
        problem={problems['percent']}
        hint="Shown with your name and the day below; visitors can change it. Empty: they fill it in."
        onInput={(percent) => change(withPercent(percent, new Date()))}
      />
      <TextField
        label="The rate is of"
        type="date"
        value={form.asOf}
        problem={problems['asOf']}
        onInput={(asOf) => change({ asOf })}
      />
    </SectionForm>
  );
}
