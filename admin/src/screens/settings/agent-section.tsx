import type { Organization } from '@katek/sdk';
import { CheckField, TextField } from '../../ui/field.tsx';
import { sectionOf } from './drafts.ts';
import { SectionForm } from './section-form.tsx';

/** The person who takes over, as visitors who ask for one see them. */
export function AgentSection(props: { organization: Organization }) {
  const section = sectionOf('agent', props.organization);
  const { form, problems, change } = section;
  return (
    <SectionForm
      section={section}
      title="Agent card"
      intro="Shown to visitors who ask for a person. What is empty is left out."
    >
      <TextField
        label="Name"
        value={form.agentName}
        maxLength={120}
        problem={problems['agentName']}
        onInput={(agentName) => change({ agentName })}
      />
      <TextField
        label="Phone"
        type="tel"
        value={form.agentPhone}
        maxLength={40}
        hint="With the country code, like +15035550117."
        problem={problems['agentPhone']}
        onInput={(agentPhone) => change({ agentPhone })}
      />
      <CheckField
        label="This number answers WhatsApp too"
        isChecked={form.hasWhatsApp}
        onChange={(hasWhatsApp) => change({ hasWhatsApp })}
      />
      <TextField
        label="E-mail"
        type="email"
        value={form.agentEmail}
        maxLength={320}
        problem={problems['agentEmail']}
        onInput={(agentEmail) => change({ agentEmail })}
      />
      <TextField
        label="Photo"
        type="url"
        value={form.agentPhotoUrl}
        maxLength={2048}
        placeholder="https://www.example.com/nora.jpg"
        hint="The address of a picture; a square one looks best."
        problem={problems['agentPhotoUrl']}
        onInput={(agentPhotoUrl) => change({ agentPhotoUrl })}
      />
      <TextField
        label="Licence"
        value={form.agentLicense}
        maxLength={120}
        hint="With whatever the law wants beside it, like DRE #01234567."
        problem={problems['agentLicense']}
        onInput={(agentLicense) => change({ agentLicense })}
      />
    </SectionForm>
  );
}
