import {
  addressProblem,
  type FormModel,
  placeByName,
  problemsOf,
  textOrNull,
} from './form-model.ts';

export interface AgentForm {
  agentName: string;
  agentPhone: string;
  agentEmail: string;
  agentPhotoUrl: string;
  agentLicense: string;
  hasWhatsApp: boolean;
}

export const agentModel: FormModel<AgentForm> = {
  read: ({ persona }) => ({
    agentName: persona.agentName ?? '',
    agentPhone: persona.agentPhone ?? '',
    agentEmail: persona.agentEmail ?? '',
    agentPhotoUrl: persona.agentPhotoUrl ?? '',
    agentLicense: persona.agentLicense ?? '',
    hasWhatsApp: persona.hasWhatsApp,
  }),
  write: (form) => ({ persona: toAgent(form) }),
  check: (form) =>
    problemsOf({
      agentPhone: phoneProblem(form),
      agentEmail: emailProblem(form.agentEmail),
      agentPhotoUrl: addressProblem(form.agentPhotoUrl),
    }),
  place(refusal, form) {
    const place = byName(refusal, form);
    // What WhatsApp lacks is the number's country.
    return place === 'hasWhatsApp' ? 'agentPhone' : place;
  },
};

const byName = placeByName([
  'hasWhatsApp',
  'agentName',
  'agentPhone',
  'agentEmail',
  'agentPhotoUrl',
  'agentLicense',
]);

export function toAgent(form: AgentForm) {
  return {
    agentName: textOrNull(form.agentName),
    agentPhone: textOrNull(form.agentPhone),
    agentEmail: textOrNull(form.agentEmail),
    agentPhotoUrl: textOrNull(form.agentPhotoUrl),
    agentLicense: textOrNull(form.agentLicense),
    hasWhatsApp: form.hasWhatsApp,
  };
}

function phoneProblem({ agentPhone, hasWhatsApp }: AgentForm): string | null {
  if (!hasWhatsApp || /^\+[1-9]\d{6,14}$/.test(agentPhone.trim())) return null;
  return 'WhatsApp needs the number with its country code and nothing between the digits, like +15035550117.';
}

function emailProblem(text: string): string | null {
  const isFit = text.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text.trim());
  return isFit ? null : 'Write an e-mail address like nora@example.com.';
}
