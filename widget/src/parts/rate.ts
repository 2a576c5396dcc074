import type { Part, PartContext, PartHost, PartProps } from './part.ts';
import { createRatingForm, ratingStyles } from './rating-form.ts';

export const styles = ratingStyles;

export const title = ({ words }: PartContext) => words.menu.rate;

/** The rating in a sheet of its own, called from the menu. */
export function create(host: PartHost): Part<PartProps['rate']> {
  return createRatingForm(host);
}
