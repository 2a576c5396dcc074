import { figuresIn } from './gate/figures.ts';
import { foldForCheck } from './gate/normalize.ts';

/** The figures that a text states, each once, as the gate reads them. */
export function figuresSaid(text: string): { kind: string; said: string }[] {
  const figures = figuresIn(foldForCheck(text)).filter(({ kind }) => kind !== 'position');
  const each = new Map(figures.map(({ kind, text: said }) => [`${kind} ${said}`, { kind, said }]));
  return [...each.values()];
}
