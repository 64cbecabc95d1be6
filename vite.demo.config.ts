import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { publicPathAliases } from './scripts/lib/public-paths.mjs';

const demo = join(import.meta.dirname, 'demo');
const pages = existsSync(demo) ? readdirSync(demo).filter((file) => file.endsWith('.html')) : [];

/** `/` leads to a page even while the demo has no index. */
function openFirstPage(): Plugin {
  return {
    name: 'rosterkit:open-first-page',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url !== '/' || pages.includes('index.html') || pages[0] === undefined) return next();
        response.writeHead(302, { location: `/${pages[0]}` }).end();
      });
    },
  };
}

/** What several pages have in common: `<!-- part: name -->` stands for `demo/parts/name.html`. */
function insertParts(): Plugin {
  const read = (name: string): string => readFileSync(join(demo, 'parts', `${name}.html`), 'utf8');
  return {
    name: 'rosterkit:insert-parts',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replaceAll(/<!-- part: ([\w-]+) -->/g, (_, name: string) => read(name)),
    },
  };
}

export default defineConfig({
  root: demo,
  base: './',
  plugins: [openFirstPage(), insertParts()],
  resolve: { alias: publicPathAliases() },
  server: {
    host: '127.0.0.1',
    strictPort: true,
    fs: { allow: [import.meta.dirname] },
    // the pages that need a server talk to the one that `npm start` runs
    proxy: {
      '^/(tenants|decisions|demo/|demo-api/|outbox|openapi.json|docs)': `http://127.0.0.1:${process.env['SERVER_PORT'] ?? 4400}`,
    },
  },
  build: {
    outDir: join(import.meta.dirname, 'dist-demo'),
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    // under a strict Content Security Policy nothing may be inlined
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: pages.map((page) => join(demo, page)) },
  },
});
