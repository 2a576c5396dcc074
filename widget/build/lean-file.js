/** What takes the place of Lit in the files for browsers, and in their tests. @param {string} id */
export function leanFile(id) {
  if (id === 'lit') return 'lit.ts';
  return id.startsWith('lit/directives/') ? 'directives.ts' : null;
}
