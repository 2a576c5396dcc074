/** How far back to count, by days. */
export const spans = {
  '7': 'the last week',
  '30': 'the last month',
  '365': 'the last year',
} as const;

/** The first UTC day of the last so many, today among them. */
export function sinceDay(days: number, now: Date): string {
  return new Date(now.getTime() - (days - 1) * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
