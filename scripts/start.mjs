// Builds the demo as a page would ship it, and serves it under a strict Content Security Policy.
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();
const { readdirSync } = await import('node:fs');
const { join } = await import('node:path');
const { root } = await import('./lib/entries.mjs');
const { run } = await import('./lib/run.mjs');
const { serveStatic } = await import('./serve-static.mjs');

const port = Number(process.env.PORT ?? 4400);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT must be a number from 1 to 65535; it is "${process.env.PORT}".`);
  process.exit(1);
}

console.log('Building the demo …');
const outDir = join(root, 'dist-demo');
if ((await run('vite', ['build', '--config', 'vite.demo.config.ts', '--logLevel', 'error'])) !== 0) process.exit(1);

let server;
try {
  server = await serveStatic(outDir, { port });
} catch (error) {
  const inUse = error.code === 'EADDRINUSE';
  console.error(
    inUse ? `Port ${port} is in use. Choose another one: PORT=${port === 65535 ? 4400 : port + 1} npm start` : error,
  );
  process.exit(1);
}

const pages = readdirSync(outDir).filter((file) => file.endsWith('.html'));
console.log('Rosterkit demo:');
for (const page of pages) console.log(`  ${server.url}${page === 'index.html' ? '' : page}`);
console.log('Stop with Ctrl+C.');

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await server.close();
    process.exit(0);
  });
}
