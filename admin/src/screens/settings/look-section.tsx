import type { Branding, Organization } from '@katek/sdk';
import { useId } from 'preact/hooks';
import { describedBy, FieldNotes, SelectField, TextField } from '../../ui/field.tsx';
import { checkContrast, ratioInWords } from './contrast.ts';
import { type Section, sectionOf } from './drafts.ts';
import { type LookForm, offeredColor } from './look-form.ts';
import { SectionForm } from './section-form.tsx';

const corners: Record<Branding['position'], string> = {
  end: 'At the end of the line: right, in English',
  start: 'At the start of the line: left, in English',
};

const schemes: Record<Branding['colorScheme'], string> = {
  auto: 'As the visitor’s device is set',
  light: 'Always light',
  dark: 'Always dark',
};

/** Colour, logo and place of the chat. */
export function LookSection(props: { organization: Organization }) {
  const section = sectionOf('look', props.organization);
  const { form, problems, change } = section;
  return (
    <SectionForm
      section={section}
      title="Look"
      intro="How the chat looks on your site. The preview is the chat itself."
    >
      <AccentField section={section} />
      <TextField
        label="Logo"
        type="url"
        value={form.logoUrl}
        placeholder="https://www.example.com/logo.svg"
        maxLength={2048}
        hint="The address of a square picture. Without one the chat shows the first letter of its name."
        problem={problems['logoUrl']}
        onInput={(logoUrl) => change({ logoUrl })}
      />
      <SelectField
        label="Corner"
        value={form.position}
        options={corners}
        problem={problems['position']}
        onInput={(position) => change({ position: position as Branding['position'] })}
      />
      <SelectField
        label="Light or dark"
        value={form.colorScheme}
        options={schemes}
        problem={problems['colorScheme']}
        onInput={(scheme) => change({ colorScheme: scheme as Branding['colorScheme'] })}
      />
    </SectionForm>
  );
}

function AccentField({ section }: { section: Section<LookForm> }) {
  const { form, problems, refusal, change } = section;
  const id = useId();
  const color = form.accentColor.trim();
  const check = checkContrast(color);
  const problem = problems['accentColor'];
  // The server has the last word, also about the colour that it takes instead.
  const offer =
    (refusal && offeredColor(refusal)) ?? (check?.isFit === false ? check.nearest : null);
  return (
    <div class="field">
      <label for={id}>Accent colour</label>
      <div class="color">
        <input
          type="color"
          aria-label="Choose the accent colour"
          value={check ? color : '#000000'}
          onInput={(event) => change({ accentColor: event.currentTarget.value })}
        />
        <input
          type="text"
          id={id}
          value={form.accentColor}
          spellcheck={false}
          maxLength={7}
          {...describedBy(id, { hint: true, problem })}
          onInput={(event) => change({ accentColor: event.currentTarget.value })}
        />
        {offer ? (
          <button type="button" onClick={() => change({ accentColor: offer })}>
            <i class="swatch" style={{ background: offer }} aria-hidden="true" />
            Use {offer}
          </button>
        ) : null}
      </div>
      <FieldNotes
        id={id}
        hint={
          <span role="status">
            {check
              ? `Contrast with a white page: ${ratioInWords(check.ratio)}. ${check.isFit ? 'Everybody can see it.' : 'Too faint: it takes 3:1 to be seen by everybody. The preview shows the nearest one that is.'}`
              : 'Six digits after a #, like #1f5d4c.'}
          </span>
        }
        problem={problem}
      />
    </div>
  );
}
