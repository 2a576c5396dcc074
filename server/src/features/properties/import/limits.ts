/** What one import file may hold. Beyond it the file is refused, never cut short. */
export const importLimits = {
  /** Largest file. */
  fileBytes: 100 * 1024 * 1024,
  /** JSON is read whole, and a hostile file takes fifty times its size in memory; a list this long belongs into CSV. */
  jsonBytes: 8 * 1024 * 1024,
  rows: 500_000,
  columns: 1000,
  /** Longest row, in UTF-16 code units, line breaks inside quotes included. */
  rowLength: 1024 * 1024,
  /** Issues kept for reading; all are counted. */
  issuesKept: 1000,
} as const;
