/** What a visitor may be shown. A pending sale is as good as gone, and the rest is off the market. */
export const availableStatuses = ['Active', 'ComingSoon', 'ActiveUnderContract'] as const;

/** Sources name the county in a column of their own, which is kept as it came. */
export function countyColumn(table: string): string {
  return `coalesce(${table}.extra->>'county', ${table}.extra->>'County', ${table}.extra->>'CountyOrParish')`;
}
