import { existsSync, readdirSync } from 'node:fs';
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

export default defineConfig({
  root: demo,
  base: './',
  plugins: [openFirstPage()],
  resolve: { alias: publicPathAliases() },
  server: { host: '127.0.0.1', strictPort: true, fs: { allow: [import.meta.dirname] } },
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
