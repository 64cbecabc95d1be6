import { z } from './zod.js';

/** The root of a tenant: what belongs to the business as a whole and to no store (domain.md 2.2, R121). */
export const TENANT_SCOPE = '@tenant';

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

/**
 * Whether `having` covers the whole of `wanted`. False for an empty list, for `'all'` unless `having` is `'all'`,
 * and for the root whatever the stores (R119, R121).
 */
export function coversScopes(having: unknown, wanted: unknown): boolean {
  if (having !== 'all' && !isIdList(having)) return false;
  if (wanted === 'all') return having === 'all';
  if (!isIdList(wanted) || wanted.length === 0 || wanted.includes(TENANT_SCOPE)) return false;
  return having === 'all' || wanted.every((id) => having.includes(id));
}

/** Whether some, and perhaps only some, of `wanted` is covered; tells `someOutOfScope` from `outOfScope`. */
export function touchesScopes(having: unknown, wanted: unknown): boolean {
  if (having !== 'all' && !isIdList(having)) return false;
  if (having !== 'all' && having.length === 0) return false;
  if (wanted === 'all') return true;
  if (!isIdList(wanted)) return false;
  return wanted.some((id) => id !== TENANT_SCOPE && (having === 'all' || having.includes(id)));
}

function isIdList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((id) => typeof id === 'string');
}
