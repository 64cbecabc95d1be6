import { withStorybook } from '../lib/storybook.mjs';

/** Looks at every story with axe, in every theme, direction and width. Words choose stories by their id. */
export const axeStage = (words) => withStorybook('scripts/axe.mjs', words);
