import { shownStatusSchema, type MemberQuery } from '../../domain/index.js';
import type { ListView } from '../../engine/index.js';
import { readCursor, type Place } from './cursor.js';
import { oneOf, statusCondition } from './member-filter.js';
import type { Parameters } from './parameters.js';
import { storable } from './storable-text.js';

/** A stretch of a list: rows of the same rank. A list sorted by a column has one; sorted by role, one for each role. */
export interface Stretch {
  readonly rank: number;
  /** What makes a row belong to it; asked only where it is needed, for a statement has to mention every value. */
  where(parameters: Parameters): string;
  /** Whether `where` looks at the invitation. */
  readonly joins: boolean;
}

/** The order of a list of members. */
export interface MemberOrder {
  /** Its name: a cursor works in the list it was given out for. */
  readonly name: string;
  readonly descending: boolean;
  /** Sorted by within a stretch; the last one is the id. */
  readonly columns: readonly string[];
  /** In the order of the list. */
  readonly stretches: readonly Stretch[];
}

const COLUMNS = {
  name: [],
  email: ['sort_email'],
  account: ['sort_account'],
  createdAt: ['created_at'],
  lastSignInAt: ['last_sign_in_at'],
} as const;

/** What rows are sorted by: one condition or column after the other, ties by name, then id. */
export function memberOrder(query: MemberQuery, view: ListView): MemberOrder {
  const { by, descending = false } = query.sort ?? { by: 'name' };
  const isRanked = by === 'role' || by === 'status';
  const stretches = by === 'role' ? byRole(view) : by === 'status' ? byStatus(query, view) : WHOLE;
  return {
    name: `${by}${descending ? ' down' : ''}`,
    descending,
    columns: [...(isRanked ? [] : COLUMNS[by]), 'sort_name', 'id'],
    stretches: descending ? stretches.toReversed() : stretches,
  };
}

const WHOLE: readonly Stretch[] = [{ rank: 0, where: () => 'TRUE', joins: false }];

/** Roles the view does not know come first, as one. */
function byRole({ roleOrder }: ListView): Stretch[] {
  return [
    {
      rank: -1,
      where: (parameters) => otherThan(roleOrder, parameters),
      joins: false,
    },
    ...[...new Set(roleOrder)].map((role) => ({
      rank: roleOrder.indexOf(role),
      where: (parameters: Parameters) => `m.first_role = ${parameters.add(role)}`,
      joins: false,
    })),
  ];
}

/** Every role but these, as the ranges between them: an index goes straight to what is, as a rule, not there. */
function otherThan(roles: readonly string[], parameters: Parameters): string {
  const sorted = [...new Set(roles.map((role) => String(storable(role))))].toSorted((a, b) =>
    Buffer.compare(Buffer.from(a), Buffer.from(b)),
  );
  if (sorted.length === 0) return 'TRUE';
  const marks = sorted.map((role) => parameters.add(role));
  const below = marks.map((mark, index) =>
    index === 0 ? `m.first_role < ${mark}` : `(m.first_role > ${marks[index - 1]} AND m.first_role < ${mark})`,
  );
  return oneOf([...below, `m.first_role > ${marks.at(-1)}`]);
}

function byStatus({ status: wanted }: MemberQuery, { now }: ListView): Stretch[] {
  return shownStatusSchema.options.flatMap((status, rank) => {
    const isListed = wanted ? wanted.includes(status) : status !== 'removed';
    const where = (parameters: Parameters): string => statusCondition(status, now, parameters);
    return isListed ? [{ rank, where, joins: true }] : [];
  });
}

/** Where a page goes on: the rank, and the values of the columns. */
export function placeAfter(cursor: string, { name, columns }: MemberOrder): Place {
  return readCursor(cursor, name, ['number', ...columns.map(() => 'string' as const)]);
}
