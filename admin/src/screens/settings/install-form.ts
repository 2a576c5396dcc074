import { type FormModel, problemsOf, type Problems } from './form-model.ts';

export interface InstallForm {
  origins: readonly string[];
}

export const originsMax = 50;

export const installModel: FormModel<InstallForm> = {
  read: ({ allowedOrigins }) => ({ origins: allowedOrigins }),
  write: ({ origins }) => ({
    allowedOrigins: [...new Set(origins.filter((text) => text.trim() !== '').map(asOrigin))],
  }),
  check: ({ origins }) => Object.assign({}, ...origins.map(checkOrigin)) as Problems,
  place({ message, field }, { origins }) {
    const [, position] = /allowedOrigins[./](\d+)/.exec(field ?? '') ?? [];
    if (position) return position;
    const index = origins.findIndex((text) => message.startsWith(`${asOrigin(text)} `));
    return index < 0 ? null : String(index);
  },
};

/** People write `www.example.com/`, and copy whole addresses; only scheme and host are meant. */
export function asOrigin(text: string): string {
  const trimmed = text.trim();
  const url = URL.parse(/^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  return url && /^https?:$/.test(url.protocol) && !trimmed.includes('*') ? url.origin : trimmed;
}

function checkOrigin(text: string, index: number): Problems {
  if (text.trim() === '') return {};
  const origin = asOrigin(text);
  const { hostname } = URL.parse(origin) ?? {};
  const isHost = hostname?.includes('.') || hostname === 'localhost' || hostname?.startsWith('[');
  const isFit = /^https?:\/\//.test(origin) && isHost && !origin.includes('*');
  return problemsOf({
    [index]: isFit ? null : 'Write the address of one site, like https://www.example.com.',
  });
}
