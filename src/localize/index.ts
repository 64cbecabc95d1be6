/** What the kit says, and in which language. */
export { CATALOGUE_CHANGED, findCatalogue, loadCatalogue, registerCatalogue } from './catalogues.js';
export { addEnglish } from './english.js';
export { createFormatters } from './format.js';
export type { Formatters, PluralForms } from './format.js';
export { isolated } from './isolate.js';
export { createLocalization } from './localization.js';
export type { Localization, Refusal } from './localization.js';
export type { MessageOverrides, Messages } from './messages.js';
