/** Which screen is shown, and which of its things is open. */
export interface Route {
  screen:
    | 'conversations'
    | 'leads'
    | 'listings'
    | 'sources'
    | 'knowledge'
    | 'demand'
    | 'compliance'
    | 'settings'
    | 'connections';
  id: string | null;
}

/** Reads `#/leads/<id>`; anything unknown is the first screen. */
export function parseRoute(hash: string): Route {
  const [, screen, id] = /^#\/([a-z]+)(?:\/([\w-]+))?$/.exec(hash) ?? [];
  return isScreen(screen) ? { screen, id: id ?? null } : { screen: 'conversations', id: null };
}

const screens: readonly string[] = [
  'conversations',
  'leads',
  'listings',
  'sources',
  'knowledge',
  'demand',
  'compliance',
  'settings',
  'connections',
] satisfies Route['screen'][];

function isScreen(name: string | undefined): name is Route['screen'] {
  return name !== undefined && screens.includes(name);
}
