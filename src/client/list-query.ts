import type { MemberQuery } from '../domain/rules.js';

/** Without what is empty: no filter is the same as an empty one. */
export function withoutEmpty(query: Partial<MemberQuery>): MemberQuery {
  const entries = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(entries);
}

/** Whether two queries find the same people, in whatever order. */
export function findSame(one: MemberQuery, other: MemberQuery): boolean {
  return JSON.stringify({ ...one, sort: 0 }) === JSON.stringify({ ...other, sort: 0 });
}
