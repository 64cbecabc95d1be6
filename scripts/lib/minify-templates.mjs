/** A Vite plugin that shrinks html`` and css`` templates; a page loads their white space otherwise. */
export function minifyTemplates() {
  return {
    name: 'rosterkit:minify-templates',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      async handler(code, id) {
        const { minifyHTMLLiterals } = await import('minify-literals');
        const result = await minifyHTMLLiterals(code, { fileName: id });
        return result ? { code: result.code, map: result.map ?? null } : null;
      },
    },
  };
}
