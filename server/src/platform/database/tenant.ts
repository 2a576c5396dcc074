import { p } from '@mikro-orm/core';

/** The roles that the migrations make. Neither can log in, and neither can bypass row-level security. */
export const roles = {
  /** Every unit of work of an organization; sees the rows of `app.organization_id` and no others. */
  tenant: 'katek_app',
  /** Units of work across organizations. */
  system: 'katek_system',
} as const;

/** The session setting that the row-level security policies compare with. */
export const organizationSetting = 'app.organization_id';

/** Every tenant table leads its key with the organization, so that it can be partitioned by tenant. */
export const tenantKeys = {
  organizationId: p.uuid().primary(),
  id: p.uuid().primary(),
};

/** First fence of tenancy, in the ORM; row-level security is the second. On in every `em` of a `Unit`. */
export const tenantFilter = {
  tenant: {
    name: 'tenant',
    default: true,
    cond: (args: { organizationId: string }) => ({ organizationId: args.organizationId }),
  },
};

/**
 * SQL that fences a table by its `organization_id`. Planner's note: under these policies an operator that is not
 * leakproof (`@@`, `%`, `&&`) cannot be an index condition, so a query that needs such an index goes through a
 * function with `security definer` that takes the organization from the setting itself.
 */
export function fence(table: string, column = 'organization_id'): string[] {
  const own = `${column} = nullif(current_setting('${organizationSetting}', true), '')::uuid`;
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy tenant on ${table} to ${roles.tenant} using (${own}) with check (${own})`,
    `create policy system on ${table} to ${roles.system} using (true) with check (true)`,
  ];
}
