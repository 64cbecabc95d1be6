import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/entries.mjs';
import { withChromium } from '../lib/needs-chromium.mjs';
import { run, runCounted, sum } from '../lib/run.mjs';

const hasStories = () =>
  existsSync(join(root, 'stories')) &&
  readdirSync(join(root, 'stories'), { recursive: true }).some((file) => file.endsWith('.stories.ts'));

/** Builds library and Storybook, visits every story, and opens the whole of it from a plain file server. */
export async function storiesStage() {
  if (!hasStories()) return undefined;
  return withChromium(async (chromium) => {
    if ((await run('node', ['scripts/build.mjs'])) !== 0) return { passed: 0, failed: 1 };
    const env = { CHROME_PATH: chromium };
    return sum([
      await runCounted('node', ['scripts/stories.mjs'], { env }),
      await runCounted('node', ['scripts/storybook-plain.mjs'], { env }),
    ]);
  });
}
