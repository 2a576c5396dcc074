/** One sentence that a figure must make true. */
export interface Check {
  readonly measure: string;
  readonly value: string;
  /** Empty where the figure is only told. */
  readonly limit: string;
  readonly isHeld: boolean;
}

/** A part of the evaluation: what it measured and what must hold of it. */
export interface Section {
  readonly title: string;
  readonly about: string;
  readonly table: Table;
  readonly checks: readonly Check[];
  /** What went wrong, for whoever runs the command. */
  readonly mistakes: readonly string[];
}

export type Table = readonly (readonly (string | number)[])[];

export function atMost(measure: string, value: number, limit: number, digits = 3): Check {
  return {
    measure,
    value: value.toFixed(digits),
    limit: `≤ ${limit}`,
    isHeld: value <= limit,
  };
}

export function atLeast(measure: string, value: number, limit: number, digits = 3): Check {
  return {
    measure,
    value: value.toFixed(digits),
    limit: `≥ ${limit}`,
    isHeld: value >= limit,
  };
}

export function all(measure: string, right: number, total: number): Check {
  return { measure, value: `${right}/${total}`, limit: 'all', isHeld: right === total };
}

/** A table in Markdown, padded so that it can be read in a terminal too. */
export function markdown(table: Table): string {
  const rows = table.map((row) => row.map((cell) => String(cell).replaceAll('|', '\\|')));
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join(' | ')} |`;
  const [head = [], ...body] = rows;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(Math.max(3, width)) : `${'-'.repeat(Math.max(3, width) - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...body.map(line)].join('\n');
}

/** docs/quality.md as a whole: every limit first, then the tables. */
export function page(sections: readonly Section[], made: string): string {
  const checks = sections.flatMap((section) => section.checks);
  const limits: Table = [
    ['what', 'measured', 'limit', ''],
    ...checks.map(({ measure, value, limit, isHeld }) => [
      measure,
      value,
      limit,
      limit === '' ? '' : isHeld ? 'holds' : 'DOES NOT HOLD',
    ]),
  ];
  return [
    '# Quality',
    `Made by \`pnpm eval\` on ${made}. It needs no network, no key and no database server; the labelled data is not part of this repository (\`pnpm eval --data <folder>\` or \`KATEK_DATA\`, else \`../shared/data\`).`,
    markdown(limits),
    ...sections.flatMap(({ title, about, table }) => [`## ${title}`, about, markdown(table)]),
  ]
    .join('\n\n')
    .concat('\n');
}

/** How much of something is right: all of it first, then by group. */
export function groupedTable(
  what: string,
  judged: readonly { readonly group: string; readonly isRight: boolean }[],
): Table {
  const row = (name: string, some: typeof judged) => {
    const right = some.filter(({ isRight }) => isRight).length;
    return [name, some.length, right, (right / some.length).toFixed(3)];
  };
  const groups = Map.groupBy(judged, ({ group }) => group);
  return [
    [what, 'of', 'right', 'share'],
    row('all', judged),
    ...[...groups].map(([name, some]) => row(name, some)),
  ];
}
