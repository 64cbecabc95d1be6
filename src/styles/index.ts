/** Tokens and the sheets every element shares. */
export { baseStyles } from './base.js';
export { dialogStyles } from './dialog.js';
export { menuStyles } from './menu.js';
export { switchStyles } from './switch.js';
export { tabStyles } from './tabs.js';
export { COLORS, tokenStyles, VALUES } from './tokens.js';
export type { ColorToken, ValueToken } from './tokens.js';
export { pageTextStyles } from './page-text.js';
