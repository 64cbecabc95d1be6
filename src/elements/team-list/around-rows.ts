/**
 * What stands around the rows, or in their place, and is not needed for the first of them: filters, what is said where
 * there are no rows, how rows become cards, and how they are printed. Fetched while the backend is asked who is there.
 */
import type { CSSResult } from 'lit';
import { addEnglish } from '../../localize/index.js';
import { listTools as english } from '../../localize/en/list-tools.js';
import { aroundStyles } from './around-rows.styles.js';
import { cardStyles } from './card.styles.js';
import { printStyles } from './print.styles.js';
import { rowMoreStyles } from './row-more.styles.js';

addEnglish({ listTools: english });

export { filterBar } from './filters.js';
export { printWhole } from './print-controller.js';
export { aloneHint, deniedState, emptyState, failedState, mistakeNotice, noMatchState } from './states.js';
export const styles: readonly CSSResult[] = [aroundStyles, rowMoreStyles, cardStyles, printStyles];
