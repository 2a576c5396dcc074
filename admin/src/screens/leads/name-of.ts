import type { Lead } from '@katek/sdk';

export function nameOf(lead: Lead): string {
  return lead.name ?? lead.email ?? lead.phone ?? 'Visitor without contact';
}
