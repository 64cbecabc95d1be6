/** The root of a tenant: what belongs to the business as a whole and to no store (domain.md 2.2, R121). */
export const TENANT_SCOPE = '@tenant';

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
