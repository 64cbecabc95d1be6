import { ensureFonts, fontsHint } from '../lib/fonts.mjs';
import { withStorybook } from '../lib/storybook.mjs';

/** Compares the pictures of the states pages with their baselines. Words choose stories by their id. */
export async function visualStage(words) {
  if (ensureFonts()) return withStorybook('scripts/visual.mjs', words);
  console.error(fontsHint());
  return { passed: 0, failed: 1 };
}
