/** Outline of the speech bubble in a 24 × 24 box, for the launcher of the loader and that of the element. */
export const chatIconPath =
  'M12 3.5c-5 0-9 3.3-9 7.6 0 2.4 1.3 4.6 3.4 6-.1 1-.5 2-1.3 2.9-.2.3 0 .7.4.6 1.9-.3 3.4-1 4.4-1.8.7.1 1.4.2 2.1.2 5 0 9-3.4 9-7.9s-4-7.6-9-7.6Z';
