import type { LabelledRight, RoleOffer, Text } from '../../domain/rules.js';

/** Rights that belong to the same applications. */
export interface RightGroup {
  /** The applications' names; empty for what belongs to none in particular. */
  readonly applications: readonly Text[];
  readonly rights: readonly LabelledRight[];
}

/**
 * Every right the roles speak of, by application, in the order the widest role has them. It needs no policy: what no
 * role has is not in it.
 */
export function rightGroups(offers: readonly RoleOffer[]): RightGroup[] {
  const names = new Map<string, Text>(
    offers.flatMap(({ applications }) => applications.map(({ id, label }) => [id, label] as const)),
  );
  const groups = new Map<string, LabelledRight[]>();
  const seen = new Set<string>();
  const byWidth = offers.toSorted((a, b) => b.access.length - a.access.length);
  for (const right of byWidth.flatMap(({ access, restrictions }) => [...access, ...restrictions])) {
    if (seen.has(right.permission)) continue;
    seen.add(right.permission);
    const key = JSON.stringify(right.apps?.filter((app) => names.has(app)) ?? []);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(right);
  }
  return [...groups].map(([key, rights]) => ({
    applications: (JSON.parse(key) as string[]).map((app) => names.get(app)!),
    rights,
  }));
}
