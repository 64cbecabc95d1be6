import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withChromium } from './needs-chromium.mjs';
import { run, runCounted } from './run.mjs';
import { storybookFolder } from './story-page.mjs';

/** Runs a script that looks at the static Storybook, which is built when there is none. */
export function withStorybook(script, parameters) {
  return withChromium(async (chromium) => {
    const isBuilt = existsSync(join(storybookFolder, 'index.json'));
    if (!isBuilt && (await run('node', ['scripts/build.mjs'])) !== 0) return { passed: 0, failed: 1 };
    return runCounted('node', [script, ...parameters], { env: { CHROME_PATH: chromium } });
  });
}
