/** One measured figure beside its peer or floor, measured in the same run. */
export interface Figure {
  name: string;
  /** With its unit, as a person reads it. */
  value: string;
  /** What it stands beside, with its value. */
  peer: string;
  /** Ours through the peer's; the figure that is compared over time. */
  ratio: number | null;
  /** The most (or, with `isFloor`, the least) the ratio may be; `null` has no limit. */
  limit: number | null;
  isFloor?: boolean;
}

export interface Section {
  title: string;
  /** How it was measured, in a sentence or two. */
  method: string;
  figures: Figure[];
}

export function holds(figure: Figure): boolean {
  if (figure.limit === null || figure.ratio === null) return true;
  return figure.isFloor ? figure.ratio >= figure.limit : figure.ratio <= figure.limit;
}

/** A section as a Markdown table. */
export function toMarkdown(section: Section): string {
  const rows = section.figures.map((figure) => {
    const sign = figure.isFloor ? '≥' : '≤';
    const limit = figure.limit === null ? '' : `${sign} ${figure.limit}`;
    const ratio = figure.ratio === null ? '' : figure.ratio.toFixed(2);
    const verdict = figure.limit === null ? '' : holds(figure) ? 'holds' : '**falls short**';
    return `| ${figure.name} | ${figure.value} | ${figure.peer} | ${ratio} | ${limit} | ${verdict} |`;
  });
  return [
    `## ${section.title}`,
    '',
    section.method,
    '',
    '| | KaTek | beside | ratio | limit | |',
    '|---|---|---|--:|--:|---|',
    ...rows,
    '',
  ].join('\n');
}
