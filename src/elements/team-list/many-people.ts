/** What the list needs only once many are to be changed at once: the question, the progress, the outcome. */
import type { CSSResult } from 'lit';
import { dialogStyles, switchStyles } from '../../styles/index.js';
import { bulkStyles } from './bulk.styles.js';

export { BulkDialog } from './bulk-dialog.js';
export const styles: readonly CSSResult[] = [bulkStyles, dialogStyles, switchStyles];
