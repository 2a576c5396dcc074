import { computed, signal } from '@preact/signals';
import { parseRoute } from './route.ts';

const hash = signal(location.hash);
addEventListener('hashchange', () => {
  hash.value = location.hash;
});

/** The route that the address names. */
export const currentRoute = computed(() => parseRoute(hash.value));
