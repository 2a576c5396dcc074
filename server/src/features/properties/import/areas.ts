import { foldWord } from '../../../platform/language/tokens.ts';
import { detached } from './detached.ts';
import { readFigure, type DecimalSign } from './numbers.ts';

export type AreaUnit = 'SquareFeet' | 'SquareMeters' | 'Acres';

export interface Area {
  value: number;
  /** As the cell itself says it. */
  unit: AreaUnit | null;
  /** The cell gave two figures, and `value` is between them. */
  isRange: boolean;
  /** The cell itself says which area it is. */
  kind: 'living' | 'lot' | null;
}

/** An area as sources write it: "103 m²", "1133 - 1384", "34.46Sq. Meter", "4125Perch". Null when it cannot be read. */
export function readArea(cell: string, sign: DecimalSign = null): Area | null {
  const bracketed = /^[^\d(]*[\d.,\s-]*\(([^)]*\d[^)]*)\)/u.exec(cell)?.[1];
  // "290(242.48 sq.m.)": the one in brackets has its unit.
  const text = bracketed && unitOf(bracketed) ? bracketed : cell;
  const figure = readFigure(text, sign);
  if (!figure || figure.value < 0) return null;
  const second = /^(?:\D{0,12}?)(?:-|–|—|to\b|a\b|bis\b)\s*(\d.*)$/u.exec(figure.after);
  const upper = second?.[1] ? readFigure(second[1], sign) : null;
  // The unit of the figure itself, not that of the same area in brackets.
  const behind = upper ? upper.after || figure.after : figure.after;
  const unit = unitOf(behind.split('(', 1)[0] ?? '') ?? unitOf(behind);
  const times = unit?.times ?? 1;
  const value = (upper ? (figure.value + upper.value) / 2 : figure.value) * times;
  return {
    value: Math.round(value * 100) / 100,
    unit: unit?.unit ?? null,
    isRange: upper !== null,
    kind: kindOf(cell),
  };
}

/** Areas of a cell that labels them: "Plot area 900(83.61 sq.m.)Built Up area: 800 sq.ft. (74.32 sq.m.)". */
export function readLabelledAreas(
  cell: string,
  sign: DecimalSign = null,
): { living?: Area; lot?: Area } {
  const found: { living?: Area; lot?: Area } = {};
  const labels = [...cell.matchAll(label)];
  for (const [index, match] of labels.entries()) {
    const end = labels[index + 1]?.index ?? cell.length;
    const area = readArea(cell.slice(match.index + match[0].length, end), sign);
    const kind = kindOf(match[0]);
    if (area && kind && !found[kind]) found[kind] = { ...area, kind };
  }
  return found;
}

/** The unit that a header or the text after a figure names, and what one of it is in that unit. */
export function unitOf(text: string): { unit: AreaUnit; times: number } | null {
  const words = foldWord(text).replaceAll(/[_.]+/g, ' ').trim();
  const cached = units.get(words);
  if (cached !== undefined) return cached;
  const found = unitWords.find(([pattern]) => pattern.test(words));
  const unit = found ? { unit: found[1], times: found[2] } : null;
  if (units.size > 5000) units.clear();
  units.set(detached(words), unit);
  return unit;
}

const units = new Map<string, { unit: AreaUnit; times: number } | null>();

const label = /(?:super )?(?:plot|lot|land|built[- ]?up|carpet|living|floor)\s*area\s*:?/giu;

function kindOf(text: string): Area['kind'] {
  if (/\b(?:built|carpet|living|floor)/i.test(text)) return 'living';
  return /\b(?:plot|lot|land|terreno|dzialk|grundst)/i.test(text) ? 'lot' : null;
}

/** Yards, perches and the like in square feet; hectares and the like in square metres. */
const unitWords: readonly (readonly [RegExp, AreaUnit, number])[] = [
  [
    /^(?:m2|m²|㎡|mq|qm|kvm|mtrs?2|mts?2?|m\^2)(?:$|\W)|\b(?:sq|square)\s*(?:m(?:et(?:er|re)s?|trs?|ts?)?)\b|\bsqm\b|\bm2\b|m²|\bmetros? cuad|\bmetres? carr|\bqm\b|\bquadratmeter\b|\bmetros? quad/,
    'SquareMeters',
    1,
  ],
  [/\b(?:sq|square)\s*(?:yards?|yds?)\b|\bgaj\b|\bsqyd\b|\bgaz\b/, 'SquareFeet', 9],
  [
    /\b(?:sq|square)\s*(?:ft|feet|foot)\b|\bsq\s?ft\b|\bsqft\b|\bft2\b|\bft²|\bsf\b|\bsquare footage\b|\bsquarefeet\b|\bsft\b/,
    'SquareFeet',
    1,
  ],
  [/\bacres?\b|\bac\b/, 'Acres', 1],
  [/\bhectares?\b|\bha\b|\bhectareas?\b|\bhektar/, 'SquareMeters', 10_000],
  [/\bares?\b|\bary\b/, 'SquareMeters', 100],
  [/\bperch(?:es)?\b/, 'SquareFeet', 272.25],
  [/\bcents?\b/, 'SquareFeet', 435.6],
  [/\bgunthas?\b/, 'SquareFeet', 1089],
  [/\bgrounds?\b/, 'SquareFeet', 2400],
  [/\bmarlas?\b/, 'SquareFeet', 272.25],
  [/\bkanals?\b/, 'SquareFeet', 5445],
  [/\btsubo\b|\bping\b|坪|\bpyeong\b/, 'SquareMeters', 3.305785],
  [/\bdunams?\b|\bdonums?\b/, 'SquareMeters', 1000],
  [/\brai\b/, 'SquareMeters', 1600],
];
