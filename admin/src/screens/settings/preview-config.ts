import type { Organization, WidgetConfig } from '@katek/sdk';
import { toAgent } from './agent-form.ts';
import { askedQuestions } from './concierge-form.ts';
import { checkContrast } from './contrast.ts';
import { formOf } from './drafts.ts';
import { toHours } from './hours-form.ts';
import { type LookForm, toBranding } from './look-form.ts';
import { toPrivacy } from './privacy-form.ts';

/** What a visitor would get if everything that is on the screen were saved. */
export function previewConfig(organization: Organization): WidgetConfig {
  const { slug, name, locale, currency, region } = organization;
  const look = formOf('look', organization);
  const concierge = formOf('concierge', organization);
  const hours = formOf('hours', organization);
  return {
    slug,
    name,
    locale,
    currency,
    region,
    branding: { ...toBranding(look), accentColor: shownAccent(look, organization) },
    persona: {
      name: concierge.name.trim() || 'Your concierge',
      greeting: concierge.greeting.trim() || '…',
      suggestions: askedQuestions(concierge),
      ...toAgent(formOf('agent', organization)),
    },
    hours: toHours(hours),
    timeZone: organization.timeZone,
    privacy: toPrivacy(formOf('privacy', organization)),
    triggers: [],
  };
}

/** Of a colour that is too faint the nearest one that is not; of what is no colour yet the saved one. */
function shownAccent({ accentColor }: LookForm, { branding }: Organization): string {
  return checkContrast(accentColor.trim())?.nearest ?? branding.accentColor;
}
