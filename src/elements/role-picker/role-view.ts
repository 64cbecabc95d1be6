/** What a picker draws with: fetched together with the roles on offer. */
import { rolePickerStyles } from './role-picker.styles.js';

export { RoleBox } from './role-box.js';
export const styles = [rolePickerStyles];
