// npm run access:update: builds the Storybook and writes every accessibility tree anew; stale ones go.
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();
const { withStorybook } = await import('./lib/storybook.mjs');
const { run } = await import('./lib/run.mjs');

if ((await run('node', ['scripts/build.mjs'])) !== 0) process.exit(1);
const { failed } = await withStorybook('scripts/access.mjs', ['--update', ...process.argv.slice(2)]);
process.exitCode = failed === 0 ? 0 : 1;
