import type { PartModule, PartName, PartProps } from './part.ts';

/**
 * Where the parts are: each becomes a chunk of its own. A block whose part is missing here is left out, and the text
 * of its message says the same.
 */
export const registry: {
  readonly [Name in PartName]?: () => Promise<PartModule<PartProps[Name]>>;
} = {
  // One line per part, in the order of `PartProps`: 'contact-form': () => import('./contact-form.ts'),
  'contact-form': () => import('./contact-form.ts'),
  'viewing-slots': () => import('./viewing-slots.ts'),
  'viewing-card': () => import('./viewing-card.ts'),
  'open-house': () => import('./open-house.ts'),
  'mortgage-estimate': () => import('./mortgage-estimate.ts'),
  'handoff-card': () => import('./handoff-card.ts'),
  rating: () => import('./rating.ts'),
  status: () => import('./notes.ts').then(({ status }) => status),
  partial: () => import('./notes.ts').then(({ partial }) => partial),
  comparison: () => import('./notes.ts').then(({ comparison }) => comparison),
  earlier: () => import('./notes.ts').then(({ earlier }) => earlier),
  'person-asked': () => import('./notes.ts').then(({ personAsked }) => personAsked),
  'page-home': () => import('./page-home.ts'),
  error: () => import('./notes.ts').then(({ error }) => error),
  attachments: () => import('./attachments.ts'),
  refused: () => import('./notes.ts').then(({ refused }) => refused),
  hours: () => import('./hours.ts'),
  rate: () => import('./rate.ts'),
  listing: () => import('./listing.ts'),
  compare: () => import('./compare.ts'),
  map: () => import('./map.ts'),
  homes: () => import('./homes.ts'),
  menu: () => import('./menu.ts'),
  report: () => import('./report.ts'),
  transcript: () => import('./transcript.ts'),
  erase: () => import('./erase.ts'),
  attach: () => import('./attach.ts'),
  consent: () => import('./consent.ts'),
};
