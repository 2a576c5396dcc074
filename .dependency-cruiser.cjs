/**
 * The doors of the house. This table is the plan: to let one room enter another, change it here, with a page in
 * docs/decisions. Type-only imports count, and a room is entered only through its index.ts.
 */
const mayEnter = {
  organizations: [],
  visitors: ['organizations'],
  attachments: ['organizations', 'visitors'],
  properties: ['organizations'],
  search: ['properties'],
  leads: ['organizations'],
  billing: ['organizations'],
  knowledge: ['organizations'],
  agent: ['search', 'leads', 'knowledge'],
  conversations: ['organizations', 'visitors', 'agent', 'billing'],
  notifications: ['organizations'],
  pages: ['organizations'],
};

/** Tests may compose rooms as the app does; they too go through index.ts. */
const tests = '\\.test\\.ts$|/testing/';
const compositionRoot = '^server/src/((app|main|worker|cli|doctor|openapi)\\.ts$|demo/)';

const roomDoors = Object.entries(mayEnter).map(([room, others]) => ({
  name: `${room}-enters-only-its-doors`,
  comment: `${room} may enter: ${others.join(', ') || 'no other room'}.`,
  severity: 'error',
  from: { path: `^server/src/features/${room}/`, pathNot: tests },
  to: { path: `^server/src/features/(?!(${[room, ...others].join('|')})/)` },
}));

module.exports = {
  forbidden: [
    ...roomDoors,
    {
      name: 'every-room-is-in-the-plan',
      severity: 'error',
      from: { path: `^server/src/features/(?!(${Object.keys(mayEnter).join('|')})/)` },
      to: {},
    },
    {
      name: 'a-room-is-entered-through-its-index',
      severity: 'error',
      from: { path: '^server/src/features/([^/]+)/' },
      to: { path: '^server/src/features/(?!$1/)[^/]+/(?!index\\.ts$)' },
    },
    {
      name: 'the-house-enters-a-room-through-its-index',
      severity: 'error',
      from: { path: '^(server/(?!src/features/)|examples/)' },
      to: { path: '^server/src/features/[^/]+/(?!index\\.ts$|testing/)' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^server/src/platform/', pathNot: tests },
      to: { path: '^server/src/(features|providers)/' },
    },
    {
      name: 'providers-know-no-feature',
      severity: 'error',
      from: { path: '^server/src/providers/', pathNot: tests },
      to: { path: '^server/src/features/' },
    },
    {
      name: 'nobody-walks-back-to-the-composition-root',
      severity: 'error',
      from: { path: '^server/src/', pathNot: [compositionRoot, tests] },
      to: { path: compositionRoot },
    },
    {
      name: 'the-noticeboard-and-the-errors-are-leaves',
      severity: 'error',
      from: { path: '^server/src/(events|errors)\\.ts$' },
      to: { path: '^server/' },
    },
    {
      name: 'server-imports-the-protocol-only',
      severity: 'error',
      from: { path: '^server/', pathNot: tests + '|^server/bench/' },
      to: { path: '^(sdk/(?!src/protocol/index\\.ts$)|widget/|admin/|examples/)' },
    },
    {
      name: 'protocol-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^sdk/src/protocol/', pathNot: tests },
      to: { pathNot: '^sdk/src/protocol/|node_modules/typebox/' },
    },
    {
      name: 'sdk-imports-protocol-types-only',
      comment: 'A value import would bring the schema library into every browser bundle.',
      severity: 'error',
      from: { path: '^sdk/src/(?!protocol/)', pathNot: tests },
      to: { path: '^sdk/src/protocol/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sdk-client-needs-nothing',
      severity: 'error',
      from: { path: '^sdk/src/(?!protocol/)', pathNot: tests },
      to: { pathNot: '^sdk/src/' },
    },
    {
      name: 'widget-imports-sdk-and-lit',
      severity: 'error',
      from: { path: '^widget/src/', pathNot: tests },
      to: { pathNot: '^widget/src/|^sdk/src/|node_modules/(lit|lit-html|lit-element|@lit/[^/]+)/' },
    },
    {
      name: 'admin-imports-sdk-and-preact',
      severity: 'error',
      from: { path: '^admin/src/', pathNot: tests },
      to: { pathNot: '^admin/src/|^sdk/src/|node_modules/(preact|@preact/[^/]+)/' },
    },
    {
      name: 'browsers-get-protocol-types-only',
      severity: 'error',
      from: { path: '^(widget|admin)/src/', pathNot: tests },
      to: { path: '^sdk/src/protocol/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'every-import-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Components of other frameworks are no TypeScript.
    exclude: {
      path: '^examples/(react|vue|svelte|node-headless|identify-jwt)/(?!walk)|(^|/)dist/|\\.(vue|svelte|astro)$',
    },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
