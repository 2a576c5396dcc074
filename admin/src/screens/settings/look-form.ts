import type { Branding } from '@katek/sdk';
import { checkContrast } from './contrast.ts';
import {
  addressProblem,
  type FormModel,
  placeByName,
  problemsOf,
  textOrNull,
} from './form-model.ts';

export interface LookForm {
  accentColor: string;
  logoUrl: string;
  position: Branding['position'];
  colorScheme: Branding['colorScheme'];
}

export const lookModel: FormModel<LookForm> = {
  read: ({ branding }) => ({ ...branding, logoUrl: branding.logoUrl ?? '' }),
  write: (form) => ({ branding: toBranding(form) }),
  check: ({ accentColor, logoUrl }) =>
    problemsOf({ accentColor: accentProblem(accentColor), logoUrl: addressProblem(logoUrl) }),
  place: placeByName(['accentColor', 'logoUrl', 'position', 'colorScheme']),
};

export function toBranding(form: LookForm): Branding {
  return { ...form, accentColor: form.accentColor.trim(), logoUrl: textOrNull(form.logoUrl) };
}

function accentProblem(color: string): string | null {
  const check = checkContrast(color.trim());
  if (!check) return 'Write a colour like #1f5d4c.';
  return check.isFit ? null : 'Visitors with weak sight could not see it. Take a darker one.';
}

/** The colour that a refusal of the server offers instead. */
export function offeredColor(message: string): string | null {
  return /nearest colour that passes is (#[0-9a-f]{6})/i.exec(message)?.[1] ?? null;
}
