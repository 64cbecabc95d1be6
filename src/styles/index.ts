/** Tokens and the sheets every element shares. */
export { baseStyles } from './base.js';
export { COLORS, tokenStyles, VALUES } from './tokens.js';
export type { ColorToken, ValueToken } from './tokens.js';
