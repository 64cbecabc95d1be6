import { chromiumHint, findBrowsers } from '../lib/browsers.mjs';
import { runCounted, testFiles } from '../lib/run.mjs';

const FOLDERS = ['elements', 'client', 'localize', 'styles'];
const TITLES = { firefox: 'Firefox', webkit: 'WebKitGTK' };

/** Tests of what runs in a page, in every engine there is. ROSTERKIT_ENGINES=chromium,webkit chooses. */
export async function browserStage(chosen) {
  const files = chosen.length > 0 ? chosen : testFiles(FOLDERS);
  if (files.length === 0) return undefined;
  const wanted = process.env.ROSTERKIT_ENGINES?.split(',') ?? ['chromium', 'firefox', 'webkit'];
  const paths = findBrowsers(wanted);
  if (wanted.includes('chromium') && !paths.chromium) {
    console.error(chromiumHint());
    return { passed: 0, failed: 1 };
  }
  const missing = wanted.filter((engine) => !paths[engine]);
  if (missing.length > 0) console.log(`Skipped, not installed: ${missing.map((name) => TITLES[name]).join(', ')}`);
  const result = await runCounted('web-test-runner', ['--config', 'scripts/wtr/config.mjs'], {
    env: {
      ROSTERKIT_ENGINES: wanted.filter((engine) => paths[engine]).join(','),
      ROSTERKIT_FILES: files.join(':'),
    },
  });
  // in CI an engine left out must not look like a success
  return process.env.CI ? { ...result, failed: result.failed + missing.length } : result;
}
