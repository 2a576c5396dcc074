import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { ColumnMapping, Import, ImportIssue } from '@katek/sdk/protocol';
import { tenantFilter, tenantKeys } from '../../platform/database/tenant.ts';

/** One run of an import file: its progress, and what came of the rows. */
export const ImportEntity = defineEntity({
  name: 'Import',
  tableName: 'imports',
  filters: tenantFilter,
  properties: {
    ...tenantKeys,
    fileName: p.text(),
    status: p.text().$type<Import['status']>(),
    bytesTotal: p.bigint('number'),
    bytesDone: p.bigint('number').default(0),
    /** Also where a run that broke off goes on. */
    rowsRead: p.integer().default(0),
    created: p.integer().default(0),
    updated: p.integer().default(0),
    unchanged: p.integer().default(0),
    rejected: p.integer().default(0),
    issuesTotal: p.integer().default(0),
    mapping: p.json<ColumnMapping[]>(),
    error: p.text().nullable(),
    /** Counts the runs; only the newest may write. */
    attempt: p.integer().default(0),
    heartbeatAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    finishedAt: p.datetime().nullable(),
  },
});
export type ImportEntity = InferEntity<typeof ImportEntity>;

/** What was wrong with one row; `number` counts them within the import. */
export const ImportIssueEntity = defineEntity({
  name: 'ImportIssue',
  tableName: 'import_issues',
  filters: tenantFilter,
  properties: {
    organizationId: p.uuid().primary(),
    importId: p.uuid().primary(),
    number: p.integer().primary(),
    line: p.integer(),
    severity: p.text().$type<ImportIssue['severity']>(),
    column: p.text().nullable(),
    message: p.text(),
    value: p.text().nullable(),
  },
});
