const IS_BROKEN = /errors during CSS minification/;

/** A Vite plugin that shrinks html`` and css`` templates; a page loads their white space otherwise. */
export function minifyTemplates() {
  let broken = 0;
  return {
    name: 'rosterkit:minify-templates',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      async handler(code, id) {
        const { minifyHTMLLiterals } = await import('minify-literals');
        const { warn } = console;
        // the only sign that a sheet could not be read, which a browser would pass over in silence
        console.warn = (message) => {
          if (IS_BROKEN.test(String(message))) broken++;
          warn(message);
        };
        try {
          const result = await minifyHTMLLiterals(code, { fileName: id });
          return result ? { code: result.code, map: result.map ?? null } : null;
        } finally {
          console.warn = warn;
        }
      },
    },
    buildEnd() {
      if (broken > 0) this.error(`${broken} css templates are not sound: a selector or a rule is cut in pieces.`);
    },
  };
}
