export interface EvalListing {
  readonly id: string;
  readonly address: string;
  readonly city: string;
  readonly beds: number | null;
  readonly baths: number | null;
  readonly price: number | null;
  readonly text: string;
}

export interface ScoredQuery {
  readonly id: string;
  readonly q: string;
  readonly relevant_ids: readonly string[];
  readonly acceptable_ids?: readonly string[];
  readonly rule: { readonly must?: Readonly<Record<string, unknown>>; readonly empty?: boolean };
}

export interface Scores {
  /** Share of shown listings that break a hard constraint. */
  readonly violation: number;
  readonly precision: number;
  readonly recall: number;
  /** Requests that have an answer. */
  readonly count: number;
  /** Requests without one, and how many of them got none. */
  readonly empty: number;
  readonly emptyRight: number;
}

const resultsMax = 10;

/** Scores a run as `check_queries.py` of the data folder does, at ten results. */
export function score(
  rows: readonly EvalListing[],
  queries: readonly ScoredQuery[],
  run: Readonly<Record<string, readonly string[]>>,
  ignored: ReadonlySet<string>,
): Scores {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const sums = { violation: 0, precision: 0, recall: 0, count: 0, empty: 0, emptyRight: 0 };
  for (const query of queries) {
    const shown = (run[query.id] ?? []).filter((id) => !ignored.has(id)).slice(0, resultsMax);
    if (query.rule.empty) {
      sums.empty += 1;
      if (shown.length === 0) sums.emptyRight += 1;
      continue;
    }
    const relevant = new Set(query.relevant_ids);
    const acceptable = new Set(query.acceptable_ids);
    const counted = shown.filter((id) => !acceptable.has(id));
    const right = shown.filter((id) => relevant.has(id)).length;
    const broken = counted.filter(
      (id) => !relevant.has(id) && !fits(byId.get(id), query.rule.must ?? {}),
    );
    sums.count += 1;
    sums.violation += shown.length > 0 ? broken.length / shown.length : 0;
    sums.precision += counted.length > 0 ? right / counted.length : shown.length > 0 ? 1 : 0;
    sums.recall += right / Math.min(relevant.size, resultsMax);
  }
  return {
    violation: sums.violation / sums.count,
    precision: sums.precision / sums.count,
    recall: sums.recall / sums.count,
    count: sums.count,
    empty: sums.empty,
    emptyRight: sums.emptyRight,
  };
}

/** The hard constraints of a rule, of the kinds that this data set has. A missing or zero number fails. */
function fits(row: EvalListing | undefined, must: Readonly<Record<string, unknown>>): boolean {
  if (!row) return false;
  return Object.entries(must).every(([key, value]) => {
    if (key === 'city')
      return (
        Array.isArray(value) &&
        value.some((city) => String(city).toLowerCase() === row.city.toLowerCase())
      );
    const [, field, bound] = /^(beds|baths|price)_(min|max)$/.exec(key) ?? [];
    if (field !== 'beds' && field !== 'baths' && field !== 'price') return true;
    const fact = row[field];
    if (fact === null || fact === 0) return false;
    return bound === 'min' ? fact >= Number(value) : fact <= Number(value);
  });
}
