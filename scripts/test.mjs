// npm test: every stage runs, whatever fails before it. `node scripts/test.mjs node [files]` runs one stage.
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();
const { sum } = await import('./lib/run.mjs');
const { chromiumHint, findBrowsers } = await import('./lib/browsers.mjs');

const STAGES = {
  check: { title: 'Checks', load: async () => (await import('./check.mjs')).checkStage },
  size: { title: 'Size', load: async () => (await import('./stages/size.mjs')).sizeStage },
  node: { title: 'Node tests', load: async () => (await import('./stages/node.mjs')).nodeStage },
  server: { title: 'Server tests', load: async () => (await import('./stages/server.mjs')).serverStage },
  browser: { title: 'Browser tests', load: async () => (await import('./stages/browser.mjs')).browserStage },
  stories: { title: 'Stories', load: async () => (await import('./stages/stories.mjs')).storiesStage },
  axe: { title: 'axe', load: async () => (await import('./stages/axe.mjs')).axeStage },
  access: { title: 'Access', load: async () => (await import('./stages/access.mjs')).accessStage },
  visual: { title: 'Pictures', load: async () => (await import('./stages/visual.mjs')).visualStage },
  journeys: { title: 'Journeys', load: async () => (await import('./stages/journeys.mjs')).journeysStage },
  package: { title: 'Package', load: async () => (await import('./stages/package.mjs')).packageStage },
  requirements: {
    title: 'Requirements',
    load: async () => (await import('./stages/requirements.mjs')).requirementsStage,
  },
};
// what else there is looks at every story or compares pictures: `.ci/run` does, and anybody by its name
const TESTS = ['node', 'server', 'browser', 'stories', 'journeys', 'package', 'requirements'];

const parameters = process.argv.slice(2);
const names = parameters.filter((name) => name in STAGES);
const files = parameters.filter((name) => !(name in STAGES));
const isWholeRun = names.length === 0;

if (files.length > 0 && names.length !== 1) {
  console.error(`Files need one stage before them: node scripts/test.mjs ${Object.keys(STAGES).join('|')} [files]`);
  process.exit(1);
}
if (isWholeRun && !findBrowsers(['chromium']).chromium) {
  console.error(chromiumHint());
  process.exit(1);
}

async function runStage({ title, load }) {
  console.log(`\n=== ${title}`);
  const started = performance.now();
  try {
    const stage = await load();
    const result = await stage(files);
    if (!result) return console.log('Nothing here yet.');
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const skipped = result.skipped ? `, ${result.skipped} skipped` : '';
    console.log(`${title}: ${result.passed} passed, ${result.failed} failed${skipped} (${seconds} s)`);
    return result;
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}

const results = [];
for (const name of isWholeRun ? TESTS : names) results.push(await runStage(STAGES[name]));
const total = sum(results.filter(Boolean));
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
