import type { Organization } from '@katek/sdk';
import { checkOf, textOf } from '../../ui/bound.ts';
import { CheckField, TextField } from '../../ui/field.tsx';
import { sectionOf } from './drafts.ts';
import { SectionForm } from './section-form.tsx';

/** The person who takes over, as visitors who ask for one see them. */
export function AgentSection(props: { organization: Organization }) {
  const section = sectionOf('agent', props.organization);
  const text = textOf(section);
  return (
    <SectionForm
      section={section}
      title="Agent card"
      intro="Shown to visitors who ask for a person. What is empty is left out."
    >
      <TextField label="Name" {...text('agentName')} maxLength={120} />
      <TextField
        label="Phone"
        type="tel"
        {...text('agentPhone')}
        maxLength={40}
        hint="With the country code, like +15035550117."
      />
      <CheckField label="This number answers WhatsApp too" {...checkOf(section)('hasWhatsApp')} />
      <TextField label="E-mail" type="email" {...text('agentEmail')} maxLength={320} />
      <TextField
        label="Photo"
        type="url"
        {...text('agentPhotoUrl')}
        maxLength={2048}
        placeholder="https://www.example.com/nora.jpg"
        hint="The address of a picture; a square one looks best."
      />
      <TextField
        label="Licence"
        {...text('agentLicense')}
        maxLength={120}
        hint="With whatever the law wants beside it, like DRE #01234567."
      />
    </SectionForm>
  );
}
