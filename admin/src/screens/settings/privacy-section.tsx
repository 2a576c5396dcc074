import type { Organization } from '@katek/sdk';
import { CheckField, TextField } from '../../ui/field.tsx';
import { sectionOf } from './drafts.ts';
import { hasNewWords, type PrivacyForm, withWords } from './privacy-form.ts';
import { SectionForm } from './section-form.tsx';

/** What visitors are told and asked about their data. */
export function PrivacySection(props: { organization: Organization }) {
  const section = sectionOf('privacy', props.organization);
  const { form, saved, problems, change } = section;
  const today = new Date().toISOString().slice(0, 10);
  const changeWords = (words: Partial<PrivacyForm>) =>
    change(withWords({ form, saved, today }, words));
  const isNewVersion = form.consentVersion.trim() !== saved.consentVersion;
  return (
    <SectionForm
      section={section}
      title="Privacy"
      intro="What visitors are told and asked. Every consent is kept with its words and version."
    >
      <TextField
        label="Privacy policy"
        type="url"
        value={form.policyUrl}
        maxLength={2048}
        placeholder="https://www.example.com/privacy"
        hint="The chat links to it wherever it asks for something."
        problem={problems['policyUrl']}
        onInput={(policyUrl) => change({ policyUrl })}
      />
      <TextField
        label="Consent to be contacted"
        lines={4}
        value={form.contactConsentText}
        maxLength={2000}
        placeholder="KaTek’s own text, in the visitor’s language"
        hint="What a visitor agrees to before you call or write. Leave it empty for KaTek’s own text."
        problem={problems['contactConsentText']}
        onInput={(contactConsentText) => changeWords({ contactConsentText })}
      />
      <CheckField
        label="Ask for consent before the chat begins"
        isChecked={form.isConsentRequired}
        hint="Nothing is sent or stored until the visitor has agreed."
        onChange={(isConsentRequired) => change({ isConsentRequired })}
      />
      {form.isConsentRequired || form.chatConsentText ? (
        <TextField
          label="Consent before the chat"
          lines={4}
          value={form.chatConsentText}
          maxLength={2000}
          placeholder="KaTek’s own text, in the visitor’s language"
          hint="Leave it empty for KaTek’s own text."
          problem={problems['chatConsentText']}
          onInput={(chatConsentText) => changeWords({ chatConsentText })}
        />
      ) : null}
      <TextField
        label="Version of the texts"
        value={form.consentVersion}
        maxLength={60}
        hint={versionHint({ isNewVersion, hasNewWords: hasNewWords(form, saved), saved })}
        problem={problems['consentVersion']}
        onInput={(consentVersion) => change({ consentVersion })}
      />
    </SectionForm>
  );
}

function versionHint(facts: { isNewVersion: boolean; hasNewWords: boolean; saved: PrivacyForm }) {
  const { saved } = facts;
  if (facts.isNewVersion) {
    return `Visitors who agreed to version ${saved.consentVersion} are asked again.`;
  }
  return facts.hasNewWords
    ? `The words are others than those of version ${saved.consentVersion}: a new version lets you prove who agreed to what.`
    : 'Kept with every consent. Other words want another version.';
}
