import { withStorybook } from '../lib/storybook.mjs';

/** Measures the states pages, and compares the accessibility trees. Words choose stories by their id. */
export const accessStage = (words) => withStorybook('scripts/access.mjs', words);
