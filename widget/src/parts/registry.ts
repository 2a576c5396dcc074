import type { PartModule, PartName, PartProps } from './part.ts';

/**
 * Where the parts are: each becomes a chunk of its own. A block whose part is missing here is left out, and the text
 * of its message says the same.
 */
export const registry: {
  readonly [Name in PartName]?: () => Promise<PartModule<PartProps[Name]>>;
} = {
  // One line per part, in the order of `PartProps`: 'contact-form': () => import('./contact-form.ts'),
};
