// npm run visual:update: builds the Storybook and writes the baseline of every picture anew; stale ones go.
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();
const { ensureFonts, fontsHint } = await import('./lib/fonts.mjs');
const { withStorybook } = await import('./lib/storybook.mjs');
const { run } = await import('./lib/run.mjs');

if (!ensureFonts()) {
  console.error(fontsHint());
  process.exit(1);
}
if ((await run('node', ['scripts/build.mjs'])) !== 0) process.exit(1);
const { failed } = await withStorybook('scripts/visual.mjs', ['--update', ...process.argv.slice(2)]);
process.exitCode = failed === 0 ? 0 : 1;
