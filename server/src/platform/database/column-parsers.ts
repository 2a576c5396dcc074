import pg from 'pg';

/** What a column is in JavaScript, the same on both engines: a moment is a `Date`, a day is `YYYY-MM-DD`, a count a number. */
export const columnParsers: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.DATE]: (text) => text,
  [pg.types.builtins.TIMESTAMP]: (text) => new Date(`${text.replace(' ', 'T')}Z`),
  [pg.types.builtins.TIMESTAMPTZ]: (text) => new Date(text),
  [pg.types.builtins.INT8]: Number,
};

/** The same for node-postgres. */
export const pgTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && columnParsers[oid]) || pg.types.getTypeParser(oid, format),
};
