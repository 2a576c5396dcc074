import type { Unit } from '../../platform/database/unit.ts';

/**
 * What another room keeps of a visitor. This room knows none of them: each hands its two ways in where the house is
 * put together.
 */
export interface Belongings {
  /** A stranger turned out to be somebody: what was theirs belongs to that visitor now. */
  move(unit: Unit, visitors: { from: string; to: string }): Promise<void>;
  /** Nothing of the visitor may be left. What hangs on the visitor's row by a foreign key goes by itself. */
  erase(unit: Unit, visitorId: string): Promise<void>;
}
