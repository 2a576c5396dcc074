import type { ImportIssue } from '@katek/sdk/protocol';
import { isBlank } from './column-profile.ts';
import type { Slot } from './field-words.ts';
import type { ColumnPlan, PlannedColumn } from './map-columns.ts';

export interface Cell {
  readonly text: string;
  readonly column: PlannedColumn;
}

/** One row under a plan: its cells by what they are read as, and what turned out wrong with them. */
export class RowCells {
  readonly warnings: ImportIssue[] = [];
  readonly #plan: ColumnPlan;
  readonly #cells: readonly string[];
  readonly #line: number;
  readonly #keptIndexes = new Set<number>();

  constructor(plan: ColumnPlan, line: number, cells: readonly string[]) {
    this.#plan = plan;
    this.#line = line;
    this.#cells = cells;
  }

  /** The first of the slot's cells that says something. */
  first(slot: Slot): Cell | undefined {
    const columns = this.#plan.slots.get(slot);
    if (!columns) return undefined;
    for (const column of columns) {
      const text = this.#cells[column.index];
      if (text !== undefined && !isBlank(text)) return { text: text.trim(), column };
    }
    return undefined;
  }

  /** The file has a column for it, whatever this row says. */
  has(slot: Slot): boolean {
    return this.#plan.slots.has(slot);
  }

  text(slot: Slot): string | null {
    return this.first(slot)?.text ?? null;
  }

  all(slot: Slot): Cell[] {
    return (this.#plan.slots.get(slot) ?? []).flatMap((column) => {
      const text = this.#cells[column.index];
      return text === undefined || isBlank(text) ? [] : [{ text: text.trim(), column }];
    });
  }

  /** Takes the row without this value, which stays readable with the listing. */
  warn(cell: Cell | undefined, message: string): void {
    if (cell) this.#keptIndexes.add(cell.column.index);
    this.warnings.push({
      line: this.#line,
      severity: 'warning',
      column: cell?.column.name ?? null,
      message,
      value: cell ? cell.text.slice(0, 200).toWellFormed() : null,
    });
  }

  /** Keeps the cell as the source has it, beside what was read from it. */
  keep(cell: Cell | undefined): void {
    if (cell) this.#keptIndexes.add(cell.column.index);
  }

  /** Cells that no field holds, by the names of their columns. */
  extra(): Record<string, string> {
    const extra: Record<string, string> = {};
    for (const [index, { field }] of this.#plan.mapping.entries()) {
      const text = this.#cells[index];
      if (field !== null && !this.#keptIndexes.has(index)) continue;
      if (text === undefined || isBlank(text)) continue;
      extra[this.#plan.columns[index] ?? `Column ${index + 1}`] = text.trim();
    }
    return extra;
  }
}
