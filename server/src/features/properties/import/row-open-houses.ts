import { openHouseOf, readOpenHouseList, type ImportedOpenHouse } from './read-open-houses.ts';
import type { RowCells } from './row-cells.ts';

/** The open houses of a row; `null` when the file has no column for them, and so says nothing of those known before. */
export function readOpenHousesOf(row: RowCells, timeZone: string): ImportedOpenHouse[] | null {
  const list = row.first('openHouses');
  const start = row.first('openHouseStart');
  if (!list && !start) return row.has('openHouses') || row.has('openHouseStart') ? [] : null;
  if (list) {
    const read = readOpenHouseList(list.text, { timeZone, order: list.column.order });
    if (read.length === 0 && !/^[[{\]}\s]*$/u.test(list.text))
      row.warn(list, 'The open houses cannot be read.');
    return read;
  }
  const date = row.first('openHouseDate');
  const order = (date ?? start)?.column.order ?? 'month';
  const read = openHouseOf(
    {
      start: start?.text,
      end: row.text('openHouseEnd'),
      date: date?.text,
      remarks: row.text('openHouseRemarks'),
    },
    { timeZone, order },
  );
  if (!read) row.warn(start, 'The time of the open house cannot be read.');
  return read ? [read] : [];
}
