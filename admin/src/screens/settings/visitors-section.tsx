import type { Organization } from '@katek/sdk';
import { CheckField } from '../../ui/field.tsx';
import { sectionOf } from './drafts.ts';
import { IdentitySecrets } from './identity-secrets.tsx';
import { SectionForm } from './section-form.tsx';

/** Visitors who are signed in on the realtor's site. */
export function VisitorsSection(props: { organization: Organization }) {
  const section = sectionOf('visitors', props.organization);
  const { form, change } = section;
  return (
    <>
      <SectionForm
        section={section}
        title="Signed-in visitors"
        intro="Who signs in on your site finds their talks, saved homes and viewings again, on every device. Your server proves who they are."
      >
        <CheckField
          label="Take names and e-mail addresses only with a signed token"
          isChecked={form.isIdentityVerificationRequired}
          hint="Else a page may tell them without proof; they are then shown to you as not verified, and open nobody’s talks."
          onChange={(isIdentityVerificationRequired) => change({ isIdentityVerificationRequired })}
        />
      </SectionForm>
      <IdentitySecrets />
    </>
  );
}
