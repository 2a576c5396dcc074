const commands = '@web/test-runner-commands';
const replacement = '/widget/test/firefox-commands.js';

/** Gives the tests in Firefox commands that know what it can do. */
export function firefoxCommands() {
  const isFirefox = (context) => context.headers['user-agent']?.includes('Firefox') ?? false;
  return {
    name: 'firefox-commands',
    // What is served to one browser must not be taken from the cache of the other.
    transformCacheKey: (context) => (isFirefox(context) ? 'firefox' : 'other'),
    resolveImport({ source, context }) {
      return source === commands && context.path !== replacement && isFirefox(context)
        ? replacement
        : undefined;
    },
  };
}
