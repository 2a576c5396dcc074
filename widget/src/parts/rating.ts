import type { BlockProps, Part, PartHost } from './part.ts';
import { createRatingForm, ratingStyles } from './rating-form.ts';

export const styles = ratingStyles;

/** The rating, asked for inside a message. */
export function create(host: PartHost): Part<BlockProps<'rating'>> {
  return createRatingForm(host);
}
