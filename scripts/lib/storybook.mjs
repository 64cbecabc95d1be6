import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './entries.mjs';
import { withChromium } from './needs-chromium.mjs';
import { run, runCounted } from './run.mjs';
import { storybookFolder } from './story-page.mjs';

/** What stories are made of. */
const SOURCES = ['src', 'stories', '.storybook', 'demo/styles', 'test/helpers'];

/** When anything in a folder was written last. */
function lastWritten(folder) {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return Math.max(...files.map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs));
}

/** Whether the built Storybook shows the sources as they are. */
function isBuilt() {
  const index = join(storybookFolder, 'index.json');
  if (!existsSync(index)) return false;
  const { mtimeMs } = statSync(index);
  return SOURCES.every((folder) => lastWritten(folder) < mtimeMs);
}

/** Runs a script that looks at the static Storybook, which is built first where it is not there or not of now. */
export function withStorybook(script, parameters) {
  return withChromium(async (chromium) => {
    if (!isBuilt() && (await run('node', ['scripts/build.mjs'])) !== 0) return { passed: 0, failed: 1 };
    return runCounted('node', [script, ...parameters], { env: { CHROME_PATH: chromium } });
  });
}
