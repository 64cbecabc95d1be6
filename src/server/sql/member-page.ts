import type { Invitation, Member, MemberEntry, MemberQuery, Page } from '../../domain/index.js';
import type { ListView } from '../../engine/index.js';
import { cursorAt, type Place } from './cursor.js';
import type { Queryable, Row } from './database.js';
import { documentOf } from './document.js';
import { INVITATION_JOIN, memberFilter, type MemberFilter } from './member-filter.js';
import { memberOrder, placeAfter, type MemberOrder, type Stretch } from './member-order.js';
import { Parameters } from './parameters.js';

const DEFAULT_LIMIT = 100;

/** A page of members with their invitations, and how many there are in all. */
export async function memberPage(
  queryable: Queryable,
  tenantId: string,
  query: MemberQuery,
  view: ListView,
): Promise<Page<MemberEntry>> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const order = memberOrder(query, view);
  const after = query.cursor === undefined ? undefined : placeAfter(query.cursor, order);
  const total = await totalOf(queryable, tenantId, query, view);
  const parameters = new Parameters();
  const filter = memberFilter(tenantId, query, view, parameters);
  const statement = pageStatement(filter, order, after, parameters.add(limit + 1), parameters);
  const rows = statement === undefined ? [] : (await queryable.query(statement, parameters.values)).rows;
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(entryOf),
    total,
    ...(last && rows.length > limit ? { nextCursor: cursorAt(placeOf(last, order), order.name) } : {}),
  };
}

/** Statements of their own parameters: PostgreSQL refuses values that a statement does not mention. */
async function totalOf(queryable: Queryable, tenantId: string, query: MemberQuery, view: ListView): Promise<number> {
  const parameters = new Parameters();
  const { where, joins } = memberFilter(tenantId, query, view, parameters);
  const sql = `SELECT count(*) AS total FROM members m ${joins ? INVITATION_JOIN : ''} WHERE ${where}`;
  const { rows } = await queryable.query(sql, parameters.values);
  return Number(rows[0]?.['total']);
}

/** @returns `undefined` when nothing can come after the place. */
function pageStatement(
  filter: MemberFilter,
  order: MemberOrder,
  after: Place | undefined,
  limit: string,
  parameters: Parameters,
): string | undefined {
  const { columns, descending } = order;
  const direction = descending ? 'DESC' : 'ASC';
  const sortedBy = columns.map((column) => `${column} ${direction}`).join(', ');
  const parts = stretchesAfter(order, after).map((stretch) => {
    const isCut = after !== undefined && stretch.rank === after[0];
    const rest = isCut ? ` AND ${beyond(order, after, parameters)}` : '';
    const from = `members m ${filter.joins || stretch.joins ? INVITATION_JOIN : ''}`;
    return `(SELECT ${stretch.rank} AS rank, ${columns.map((column) => `m.${column}`).join(', ')},
        m.tenant_id, m.invitation_id, m.doc
      FROM ${from} WHERE ${filter.where} AND ${stretch.where(parameters)}${rest}
      ORDER BY ${columns.map((column) => `m.${column} ${direction}`).join(', ')} LIMIT ${limit})`;
  });
  if (parts.length === 0) return undefined;
  const ranked = `rank ${direction}, ${sortedBy}`;
  return `SELECT m.*, i.doc AS invitation
    FROM (SELECT * FROM (${parts.join(' UNION ALL ')}) parts ORDER BY ${ranked} LIMIT ${limit}) m ${INVITATION_JOIN}
    ORDER BY m.rank ${direction}, ${columns.map((column) => `m.${column} ${direction}`).join(', ')}`;
}

function stretchesAfter({ stretches, descending }: MemberOrder, after: Place | undefined): readonly Stretch[] {
  const first = after?.[0];
  if (typeof first !== 'number') return stretches;
  return stretches.filter(({ rank }) => (descending ? rank <= first : rank >= first));
}

/** One comparison of rows: an index finds the place at once, which it does not for `a > x OR (a = x AND …)`. */
function beyond({ columns, descending }: MemberOrder, [, ...values]: Place, parameters: Parameters): string {
  const place = values.map((value) => parameters.add(value)).join(', ');
  return `(${columns.map((column) => `m.${column}`).join(', ')}) ${descending ? '<' : '>'} (${place})`;
}

function placeOf(row: Row, { columns }: MemberOrder): Place {
  return [Number(row['rank']), ...columns.map((column) => String(row[column]))];
}

function entryOf(row: Row): MemberEntry {
  const member = documentOf(row) as Member;
  return row['invitation'] === null ? { member } : { member, invitation: documentOf(row, 'invitation') as Invitation };
}
