import type { Privacy } from '@katek/sdk';
import {
  addressProblem,
  type FormModel,
  placeByName,
  problemsOf,
  requiredProblem,
  textOrNull,
} from './form-model.ts';

export interface PrivacyForm {
  policyUrl: string;
  contactConsentText: string;
  chatConsentText: string;
  consentVersion: string;
  isConsentRequired: boolean;
}

export const privacyModel: FormModel<PrivacyForm> = {
  read: ({ privacy }) => ({
    policyUrl: privacy.policyUrl ?? '',
    contactConsentText: privacy.contactConsentText ?? '',
    chatConsentText: privacy.chatConsentText ?? '',
    consentVersion: privacy.consentVersion,
    isConsentRequired: privacy.isConsentRequired,
  }),
  write: (form) => ({ privacy: toPrivacy(form) }),
  check: ({ policyUrl, consentVersion }) =>
    problemsOf({
      policyUrl: addressProblem(policyUrl),
      consentVersion: requiredProblem(consentVersion, 'a name for this version'),
    }),
  place: placeByName(['policyUrl', 'contactConsentText', 'chatConsentText', 'consentVersion']),
};

export function toPrivacy(form: PrivacyForm): Privacy {
  return {
    policyUrl: textOrNull(form.policyUrl),
    contactConsentText: textOrNull(form.contactConsentText),
    chatConsentText: textOrNull(form.chatConsentText),
    consentVersion: form.consentVersion.trim(),
    isConsentRequired: form.isConsentRequired,
  };
}

/** Whether visitors would agree to other words than those that the saved version names. */
export function hasNewWords(form: PrivacyForm, saved: PrivacyForm): boolean {
  return (
    form.contactConsentText.trim() !== saved.contactConsentText ||
    form.chatConsentText.trim() !== saved.chatConsentText
  );
}

/** Other words get another version, unless the realtor has named one; the old words get the old one back. */
export function withWords(
  { form, saved, today }: { form: PrivacyForm; saved: PrivacyForm; today: string },
  words: Partial<Pick<PrivacyForm, 'contactConsentText' | 'chatConsentText'>>,
): PrivacyForm {
  const changed = { ...form, ...words };
  const proposal = nextVersion(saved.consentVersion, today);
  const isOurs = [saved.consentVersion, proposal].includes(form.consentVersion);
  if (!isOurs) return changed;
  return {
    ...changed,
    consentVersion: hasNewWords(changed, saved) ? proposal : saved.consentVersion,
  };
}

/** `3` becomes `4`, `v1.9` becomes `v1.10`, a date becomes today's. */
export function nextVersion(version: string, today: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(version) && version !== today) return today;
  const [, start, number] = /^(.*?)(\d+)$/.exec(version) ?? [];
  const isDate = version === today;
  return number === undefined || isDate ? `${version}-2` : `${start}${Number(number) + 1}`;
}
