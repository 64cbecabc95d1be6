/** What a picker draws with: fetched together with the roles on offer. */
import { rolePickerStyles } from './role-picker.styles.js';

export { choicesOf } from './role-choices.js';
export { roleDetails } from './role-details.js';
export { roleList, roleName } from './role-list.js';
export { RovingKeys } from './roving-keys.js';
export const styles = [rolePickerStyles];
