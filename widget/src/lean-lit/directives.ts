/*
 * Lit's directives as far as parts use them, for the templates of `templates.ts`. They take the place of
 * `lit/directives/…` in the files for browsers.
 */
import type { Ref } from 'lit/directives/ref.js';
import type { Attribute, Place } from './templates.ts';

/** A list whose items keep their elements as long as they keep their keys. */
export function repeat<Item>(
  items: readonly Item[],
  keyOf: (item: Item, index: number) => unknown,
  view: (item: Item, index: number) => unknown,
) {
  const entries = items.map((item, index) => [keyOf(item, index), view(item, index)] as const);
  return (place: Place): void => place.list(new Map(entries));
}

/** A property that the visitor changes too: it is compared with what it is now. */
export function live(value: unknown) {
  return ({ element, name }: Attribute): void => {
    if (Reflect.get(element, name) !== value) Reflect.set(element, name, value);
  };
}

export const createRef = (): Ref => ({});

/** Tells of the element as it is drawn; not that it is gone. */
export function ref(target: Ref | ((element: Element) => void)) {
  return ({ element }: Attribute): void => {
    if (typeof target === 'function') target(element);
    else Object.assign(target, { value: element });
  };
}
