/** For the evaluation, which stands outside of this room: the guard of questions, and the folding of what it reads. */
export { steeringAsked } from '../gate/fair-housing.ts';
export { foldForCheck } from '../gate/normalize.ts';
