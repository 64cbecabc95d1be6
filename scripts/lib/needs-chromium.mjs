import { chromiumHint, findBrowsers } from './browsers.mjs';

/** Runs what needs Chromium with its path, or says how to get it and counts one failure. */
export async function withChromium(use) {
  const { chromium } = findBrowsers(['chromium']);
  if (chromium) return use(chromium);
  console.error(chromiumHint());
  return { passed: 0, failed: 1 };
}
