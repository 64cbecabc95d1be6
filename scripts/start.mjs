// Builds the demo as a page would ship it, and starts the kit's server with the demo's companies on it.
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();
const { join } = await import('node:path');
const { register } = await import('tsx/esm/api');
const { root } = await import('./lib/entries.mjs');
const { run } = await import('./lib/run.mjs');
const { STRICT_POLICY } = await import('./serve-static.mjs');

const port = Number(process.env.PORT ?? 4400);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT must be a number from 1 to 65535; it is "${process.env.PORT}".`);
  process.exit(1);
}

console.log('Building the demo …');
if ((await run('vite', ['build', '--config', 'vite.demo.config.ts', '--logLevel', 'error'])) !== 0) process.exit(1);
register();
const { start } = await import('../demo/start.ts');
await start({ port, folder: join(root, 'dist-demo'), policy: STRICT_POLICY });
