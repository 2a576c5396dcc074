import type { Lead } from '@katek/sdk/protocol';

/** What is known of a lead, as label and value; what was not said is left out. */
export function describeLead(lead: Lead): (readonly [label: string, value: string])[] {
  const rows: (readonly [string, string | null])[] = [
    ['Name', lead.name],
    ['E-mail', lead.email],
    ['Phone', lead.phone],
    ['Wants to', lead.intent],
    ['Budget', budget(lead)],
    [
      'Bedrooms',
      lead.bedrooms === null ? null : lead.bedrooms === 0 ? 'studio' : `${lead.bedrooms} or more`,
    ],
    ['Bathrooms', lead.bathrooms === null ? null : `${lead.bathrooms} or more`],
    ['Areas', lead.areas.join(', ') || null],
    ['Time frame', lead.timeframe],
    ['Asked for', lead.requests.map(request).join('; ') || null],
    ['Listings shown', lead.listingsSeen.length > 0 ? String(lead.listingsSeen.length) : null],
  ];
  return rows.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}

function budget({ budgetMin, budgetMax, currency, budgetPeriod }: Lead): string | null {
  const money = (value: number) =>
    `${value.toLocaleString('en-US')}${currency ? ` ${currency}` : ''}`;
  const period = budgetPeriod ? ` a ${budgetPeriod}` : '';
  if (budgetMin !== null && budgetMax !== null)
    return `${budgetMin.toLocaleString('en-US')} to ${money(budgetMax)}${period}`;
  if (budgetMax !== null) return `up to ${money(budgetMax)}${period}`;
  return budgetMin === null ? null : `from ${money(budgetMin)}${period}`;
}

function request({ kind, preferredTime }: Lead['requests'][number]): string {
  const what = kind === 'viewing' ? 'a viewing' : 'a person';
  return preferredTime ? `${what} (${preferredTime})` : what;
}
