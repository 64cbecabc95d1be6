import type { Contact, ContactQuery, Page, VisiblePart } from '../../domain/index.js';
import { cursorAt, readCursor } from './cursor.js';
import type { Queryable } from './database.js';
import { documents } from './document.js';
import { oneOf } from './member-filter.js';
import { Parameters } from './parameters.js';
import { foundIn } from './search-text.js';

const DEFAULT_LIMIT = 100;
const ORDER = 'contacts by name';
/** A contact is found by the name of its company too. */
const FROM = 'contacts c LEFT JOIN scopes s ON s.tenant_id = c.tenant_id AND s.id = c.account_id';

/** A page of the contacts without a member, by name, and how many there are in all. */
export async function contactPage(
  queryable: Queryable,
  tenantId: string,
  query: ContactQuery,
  parts: readonly VisiblePart[],
): Promise<Page<Contact>> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const counted = new Parameters();
  const count = `SELECT count(*) AS total FROM ${FROM} WHERE ${condition(tenantId, query, parts, counted)}`;
  const parameters = new Parameters();
  const where = condition(tenantId, query, parts, parameters);
  const rest = query.cursor === undefined ? '' : ` AND ${beyond(query.cursor, parameters)}`;
  const page = `SELECT c.sort_name, c.id, c.doc FROM ${FROM} WHERE ${where}${rest}
    ORDER BY c.sort_name ASC, c.id ASC LIMIT ${parameters.add(limit + 1)}`;
  const total = Number((await queryable.query(count, counted.values)).rows[0]?.['total']);
  const { rows } = await queryable.query(page, parameters.values);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = last !== undefined && rows.length > limit;
  return {
    items: documents(shown),
    total,
    ...(hasMore ? { nextCursor: cursorAt([String(last['sort_name']), String(last['id'])], ORDER) } : {}),
  };
}

function condition(
  tenantId: string,
  { search, kind, accountId, type }: ContactQuery,
  parts: readonly VisiblePart[],
  parameters: Parameters,
): string {
  return [
    `c.tenant_id = ${parameters.add(tenantId)}`,
    'c.member_id IS NULL',
    ...(kind === undefined ? [] : [`c.kind = ${parameters.add(kind)}`]),
    ...(accountId === undefined ? [] : [`c.account_id = ${parameters.add(accountId)}`]),
    ...(type === undefined ? [] : [`c.type = ${parameters.add(type)}`]),
    oneOf(parts.map((part) => partCondition(part, parameters))),
    ...foundIn(['c.search', 's.search'], search, parameters),
  ].join(' AND ');
}

/** `isVisible` of the engine: a contact has no stores, and is nobody's self. */
function partCondition(part: VisiblePart, parameters: Parameters): string {
  const kinds = part.kinds ? `c.kind = ANY(${parameters.add(part.kinds)}::text[]) AND ` : '';
  if ('tenant' in part) return `(${kinds}TRUE)`;
  if ('accountId' in part) return `(${kinds}c.account_id = ${parameters.add(part.accountId)})`;
  return `(${kinds}FALSE)`;
}

function beyond(cursor: string, parameters: Parameters): string {
  const place = readCursor(cursor, ORDER, ['string', 'string']);
  return `(c.sort_name, c.id) > (${place.map((value) => parameters.add(value)).join(', ')})`;
}
