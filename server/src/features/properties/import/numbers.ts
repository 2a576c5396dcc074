/** How a column writes its fractions, once a cell of it has shown. */
export type DecimalSign = '.' | ',' | null;

/** A figure in a cell, the text around it, and where it stood. */
export interface Figure {
  value: number;
  before: string;
  after: string;
}

const figure = /-?\d(?:[\d.,'’]|[ \u00a0\u202f\u2009](?=\d{3}(?:\D|$)))*/u;

/** The first figure of a cell: "KSh 220 000", "1,903", "50,44 m²", "12,34,567". */
export function readFigure(cell: string, sign: DecimalSign = null): Figure | null {
  const match = figure.exec(cell);
  if (!match) return null;
  const written = match[0].replace(/[.,'’]+$/u, '');
  const value = parseNumber(written, sign);
  if (value === null) return null;
  return {
    value,
    before: cell.slice(0, match.index).trim(),
    after: cell.slice(match.index + written.length).trim(),
  };
}

/** The value of a written number; a separator of three digits that could be either is a thousands sign unless the column says otherwise. */
export function parseNumber(written: string, sign: DecimalSign = null): number | null {
  const compact = written.replaceAll(/[\s\u00a0\u202f\u2009'’]/gu, '');
  if (/^-?\d+$/.test(compact)) return finite(compact);
  const dots = compact.split('.').length - 1;
  const commas = compact.split(',').length - 1;
  if (dots > 0 && commas > 0) {
    const point = compact.lastIndexOf('.') > compact.lastIndexOf(',') ? '.' : ',';
    if (compact.split(point).length > 2) return null;
    return finite(compact.replaceAll(point === '.' ? ',' : '.', '').replace(point, '.'));
  }
  const separator = dots > 0 ? '.' : ',';
  const [first = '', ...groups] = compact.split(separator);
  const isGrouped =
    groups.at(-1)?.length === 3 &&
    groups.slice(0, -1).every((group) => group.length === 2 || group.length === 3) &&
    /^-?[1-9]\d{0,2}$/.test(first);
  if (groups.length > 1) return isGrouped ? finite(first + groups.join('')) : null;
  return finite(
    isGrouped && sign !== separator ? first + groups.join('') : `${first}.${groups.join('')}`,
  );
}

/** The decimal sign that the column's cells show beyond doubt: a separator before one, two or more than three digits. */
export function detectDecimalSign(cells: readonly string[]): DecimalSign {
  let dots = 0;
  let commas = 0;
  for (const cell of cells) {
    const match = figure.exec(cell);
    if (!match) continue;
    const [, sign] = /^-?\d*([.,])(?:\d{1,2}|\d{4,})$/.exec(match[0]) ?? [];
    if (sign === '.') dots += 1;
    if (sign === ',') commas += 1;
    if (/^-?0[.,]\d+$/.test(match[0])) {
      if (match[0].includes('.')) dots += 1;
      else commas += 1;
    }
  }
  if (dots === commas) return null;
  return dots > commas ? '.' : ',';
}

function finite(digits: string): number | null {
  const value = Number(digits);
  return Number.isFinite(value) ? value : null;
}
