import type { FormModel } from './form-model.ts';

export interface VisitorsForm {
  isIdentityVerificationRequired: boolean;
}

export const visitorsModel: FormModel<VisitorsForm> = {
  read: ({ isIdentityVerificationRequired }) => ({ isIdentityVerificationRequired }),
  write: (form) => form,
  check: () => ({}),
  place: () => null,
};
