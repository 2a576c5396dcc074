/** Which screen is shown, and which of its things is open. */
export interface Route {
  screen: 'conversations' | 'leads' | 'listings' | 'connections';
  id: string | null;
}

/** Reads `#/leads/<id>`; anything unknown is the first screen. */
export function parseRoute(hash: string): Route {
  const [, screen, id] = /^#\/([a-z]+)(?:\/([\w-]+))?$/.exec(hash) ?? [];
  return isScreen(screen) ? { screen, id: id ?? null } : { screen: 'conversations', id: null };
}

function isScreen(name: string | undefined): name is Route['screen'] {
  return (
    name === 'conversations' || name === 'leads' || name === 'listings' || name === 'connections'
  );
}
