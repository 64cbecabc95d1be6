import * as z from './zod.js';

/** A store, shop or company a right reaches. */
export const scopeSchema = z.object({
  id: z.string().check(z.minLength(1)),
  tenantId: z.string(),
  type: z.string(),
  name: z.string(),
  parentId: z.optional(z.string()),
  attributes: z.optional(z.record(z.string(), z.string())),
});
export type Scope = z.infer<typeof scopeSchema>;

/** `'all'` is every store, present and future, never the root; an empty list reaches nothing. */
export const scopeSelectionSchema = z.union([z.literal('all'), z.array(z.string())]);
export type ScopeSelection = 'all' | readonly string[];
