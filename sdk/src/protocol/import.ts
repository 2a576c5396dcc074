import { Type, type Static } from 'typebox';
import { Nullable, OneOf, Page, Timestamp, Uuid } from './schema.ts';

/** What was wrong with one row, and what was done about it. */
export const ImportIssue = Type.Object(
  {
    /** Line of the file where the row begins, from 1. */
    line: Type.Integer(),
    /** `error`: the row was left out. `warning`: it was taken without that value. */
    severity: OneOf(['error', 'warning']),
    column: Nullable(Type.String()),
    message: Type.String(),
    value: Nullable(Type.String()),
  },
  { $id: 'ImportIssue', additionalProperties: false },
);
export type ImportIssue = Static<typeof ImportIssue>;

/** Which column of the file became which field. */
export const ColumnMapping = Type.Object(
  {
    column: Type.String(),
    /** A field of `Property`, or `null` when the column is only kept with the listing. */
    field: Nullable(Type.String()),
    /** Why, such as `header` or `content`. */
    reason: Type.String(),
  },
  { $id: 'ColumnMapping', additionalProperties: false },
);
export type ColumnMapping = Static<typeof ColumnMapping>;

/** One run of an import file. */
export const Import = Type.Object(
  {
    id: Uuid,
    fileName: Type.String(),
    status: OneOf(['queued', 'running', 'completed', 'failed']),
    /** Bytes of the file and how many of them are done: the progress. */
    bytesTotal: Type.Integer(),
    bytesDone: Type.Integer(),
    rowsRead: Type.Integer(),
    created: Type.Integer(),
    updated: Type.Integer(),
    unchanged: Type.Integer(),
    /** Rows left out, each with an issue. */
    rejected: Type.Integer(),
    /** Issues found; the first 1000 are kept. */
    issuesTotal: Type.Integer(),
    mapping: Type.Array(ColumnMapping),
    /** Why the run failed. */
    error: Nullable(Type.String()),
    /** Embeddings still to be made for listings of the organization. */
    embeddingsPending: Type.Integer(),
    createdAt: Timestamp,
    finishedAt: Nullable(Timestamp),
  },
  { $id: 'Import', additionalProperties: false },
);
export type Import = Static<typeof Import>;

export const ImportPage = Page(Import, 'ImportPage');
export type ImportPage = Static<typeof ImportPage>;

export const ImportIssuePage = Page(ImportIssue, 'ImportIssuePage');
export type ImportIssuePage = Static<typeof ImportIssuePage>;
