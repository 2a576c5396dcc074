import type { Branding, VisitorClient } from '@katek/sdk';
import { checkAccent } from './accent-check.ts';
import { notAllowed } from './explain.ts';
import { fetchPublicConfig } from './public-config.ts';

/** One thing that was looked at. */
export interface DoctorCheck {
  name: 'key' | 'server' | 'origin' | 'socket' | 'storage' | 'styles' | 'colour';
  isOk: boolean;
  /** What was found, and what to do about it. */
  detail: string;
}

export interface DoctorReport {
  /** Everything that was looked at is well. */
  isOk: boolean;
  checks: DoctorCheck[];
}

interface Patient {
  baseUrl: string;
  publishableKey: string;
  client: VisitorClient | null;
  branding: Branding | null;
  root: HTMLElement | DocumentFragment;
  fetch?: typeof globalThis.fetch | undefined;
}

/** Looks at everything that an installation can get wrong, and tells it on the console too. */
export async function examine(patient: Patient): Promise<DoctorReport> {
  const checks = [
    keyCheck(patient),
    ...(await serverChecks(patient)),
    socketCheck(patient),
    storageCheck(),
    stylesCheck(patient),
    colourCheck(patient),
  ];
  const report = { isOk: checks.every(({ isOk }) => isOk), checks };
  const lines = checks.map(({ isOk, name, detail }) => `${isOk ? '✓' : '✗'} ${name}: ${detail}`);
  // oxlint-disable-next-line no-console
  console.info(
    `KaTek: ${report.isOk ? 'all is well.' : 'something is wrong.'}\n${lines.join('\n')}`,
  );
  return report;
}

function keyCheck({ publishableKey: key }: Patient): DoctorCheck {
  const isOk = key.startsWith('pk_');
  const detail = isOk
    ? key
    : 'The attribute publishable-key must hold a key that begins with "pk_".';
  return { name: 'key', isOk, detail };
}

async function serverChecks({ baseUrl, publishableKey, fetch }: Patient): Promise<DoctorCheck[]> {
  try {
    const { config, origin } = await fetchPublicConfig(baseUrl, { key: publishableKey }, fetch);
    const page = origin.value ?? location.origin;
    return [
      { name: 'server', isOk: true, detail: `${baseUrl} knows the key: ${config.name}.` },
      {
        name: 'origin',
        isOk: origin.isAllowed,
        detail: origin.isAllowed ? `${page} may open the chat.` : notAllowed(page),
      },
    ];
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return [{ name: 'server', isOk: false, detail }];
  }
}

function socketCheck({ client }: Patient): DoctorCheck {
  const status = client?.state.status ?? 'idle';
  const details = {
    idle: 'Not connected: the chat was not opened yet.',
    connecting: 'Connecting.',
    online: 'Connected.',
    offline: 'No connection; it is tried again.',
    refused: client?.state.error?.message ?? 'Refused.',
  };
  return {
    name: 'socket',
    isOk: status !== 'offline' && status !== 'refused',
    detail: details[status],
  };
}

/** Nothing is written: the visitor has not opened anything. */
function storageCheck(): DoctorCheck {
  try {
    return {
      name: 'storage',
      isOk: true,
      detail: `localStorage holds ${localStorage.length} entries of this site.`,
    };
  } catch {
    const detail = 'The browser allows no localStorage: a visitor is a new one on every page.';
    return { name: 'storage', isOk: false, detail };
  }
}

function stylesCheck({ root }: Patient): DoctorCheck {
  const panel = root.querySelector('.panel');
  const isOk = panel !== null && getComputedStyle(panel).boxSizing === 'border-box';
  return { name: 'styles', isOk, detail: isOk ? 'Applied.' : 'The sheets are not applied.' };
}

function colourCheck({ branding }: Patient): DoctorCheck {
  if (!branding) return { name: 'colour', isOk: true, detail: 'Not known yet.' };
  const { accentColor } = branding;
  const { ok, ratio, nearest } = checkAccent(accentColor);
  const figure = `${accentColor} has a contrast of ${ratio.toFixed(2)} to 1 with white`;
  return {
    name: 'colour',
    isOk: ok,
    detail: ok
      ? `${figure}.`
      : `${figure}; 3 to 1 is needed. The nearest that passes is ${nearest}.`,
  };
}
