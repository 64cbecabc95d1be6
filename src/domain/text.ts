import * as z from './zod.js';

/** A sentence or label by language tag, e.g. `{ en: 'Store', fr: 'Boutique' }`. English is always there. */
export const textSchema = z.record(z.string(), z.string());
export type Text = Readonly<Record<string, string>>;
