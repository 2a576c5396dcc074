import { expect, test } from 'vitest';
import { nextVersion, type PrivacyForm, withWords } from './privacy-form.ts';

const today = '2026-11-23';
const saved: PrivacyForm = {
  policyUrl: '',
  contactConsentText: 'You may call me.',
  chatConsentText: '',
  consentVersion: '3',
  isConsentRequired: false,
};

test('other words are proposed a new version, and the old words get the old one back', () => {
  const changed = withWords({ form: saved, saved, today }, { contactConsentText: 'Call me.' });
  expect(changed.consentVersion).toBe('4');
  const back = withWords(
    { form: changed, saved, today },
    { contactConsentText: saved.contactConsentText },
  );
  expect(back.consentVersion).toBe('3');
});

test('a version that the realtor has named stays', () => {
  const form = { ...saved, consentVersion: 'summer' };
  const changed = withWords({ form, saved, today }, { chatConsentText: 'I agree.' });
  expect(changed.consentVersion).toBe('summer');
});

test.each([
  ['1', '2'],
  ['v1.9', 'v1.10'],
  ['2026-01-05', '2026-11-23'],
  ['2026-11-23', '2026-11-23-2'],
  ['2026-11-23-2', '2026-11-23-3'],
  ['summer', 'summer-2'],
])('after %s comes %s', (version, next) => {
  expect(nextVersion(version, today)).toBe(next);
});
