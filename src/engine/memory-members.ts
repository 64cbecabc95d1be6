import {
  displayName,
  foldText,
  shownStatus,
  shownStatusSchema,
  type Invitation,
  type Member,
  type MemberEntry,
  type MemberQuery,
  type Page,
  type Scope,
  type SortKey,
} from '../domain/index.js';
import { EngineFailure } from './engine-failure.js';
import { compareNames, firstIndex, pageOf, type Place } from './memory-pages.js';
import { Table, type Journal } from './memory-table.js';
import type { ListView } from './ports.js';
import { isVisible } from './sight.js';

const DEFAULT_LIMIT = 100;
const STATUS_ORDER: readonly string[] = shownStatusSchema.options;

/** A member with what lists need of it, worked out once. */
interface Row {
  readonly member: Member;
  readonly name: string;
  folded: string | undefined;
}

/** What a list needs besides members. */
export interface Neighbours {
  invitation(id: string): Invitation | undefined;
  scope(id: string): Scope | undefined;
}

/** The members of a tenant, found by id and address, listed in the order of their names. */
export class MemberTable {
  readonly #rows = new Map<string, Row>();
  readonly #byEmail = new Map<string, string>();
  readonly #table: Table<Member>;
  /** In the order of names; made when first asked for and then kept in order. */
  #sorted: Row[] | undefined;

  constructor(journal: Journal) {
    this.#table = new Table(journal, (before, after) => this.#index(before, after));
  }

  get(id: string): Member | undefined {
    return this.#table.get(id);
  }

  byEmail(email: string): Member | undefined {
    const id = this.#byEmail.get(email);
    return id === undefined ? undefined : this.get(id);
  }

  save(member: Member): void {
    const holder = holdsAddress(member) ? this.byEmail(member.email) : undefined;
    if (holder && holder.id !== member.id) throw new EngineFailure({ code: 'alreadyMember', field: 'email' });
    this.#table.set(member.id, member);
  }

  values(): IterableIterator<Member> {
    return this.#table.values();
  }

  count(isCounted: (member: Member) => boolean): number {
    let count = 0;
    for (const member of this.values()) if (isCounted(member)) count += 1;
    return count;
  }

  page(query: MemberQuery, view: ListView, neighbours: Neighbours): Page<MemberEntry> {
    const { by, descending = false } = query.sort ?? { by: 'name' };
    const primaryOf = primaryKey(by, view, neighbours);
    const placeOf = ({ member, name }: Row): Place => [primaryOf(member), name, member.id];
    const rows = this.#inOrder().filter(matcher(query, view, neighbours));
    const page = pageOf({
      items: sortRows(rows, by, primaryOf, descending),
      placeOf,
      order: `${by}${descending ? ' down' : ''}`,
      descending,
      cursor: query.cursor,
      limit: query.limit ?? DEFAULT_LIMIT,
    });
    return { ...page, items: page.items.map(({ member }) => entryOf(member, neighbours)) };
  }

  #inOrder(): Row[] {
    this.#sorted ??= [...this.#rows.values()].toSorted((a, b) => compareRows(a, b));
    return this.#sorted;
  }

  #index(before: Member | undefined, after: Member | undefined): void {
    if (before) this.#take(before);
    if (!after) return;
    const row: Row = { member: after, name: displayName(after), folded: undefined };
    this.#rows.set(after.id, row);
    if (holdsAddress(after)) this.#byEmail.set(after.email, after.id);
    this.#sorted?.splice(
      firstIndex(this.#sorted, (other) => compareRows(other, row) > 0),
      0,
      row,
    );
  }

  #take(member: Member): void {
    const row = this.#rows.get(member.id);
    this.#rows.delete(member.id);
    if (holdsAddress(member)) this.#byEmail.delete(member.email);
    if (!row || !this.#sorted) return;
    this.#sorted.splice(
      firstIndex(this.#sorted, (other) => compareRows(other, row) >= 0),
      1,
    );
  }
}

function holdsAddress(member: Member): member is Member & { readonly email: string } {
  return member.email !== undefined && member.status !== 'removed';
}

function compareRows(a: Row, b: Row): number {
  return compareNames([a.name, a.member.id], [b.name, b.member.id]);
}

function entryOf(member: Member, { invitation }: Neighbours): MemberEntry {
  const newest = member.invitationId === undefined ? undefined : invitation(member.invitationId);
  return { member, ...(newest ? { invitation: newest } : {}) };
}

/** Rows come in the order of names, which ties keep: sorting is stable. */
function sortRows(
  rows: Row[],
  by: SortKey,
  primaryOf: (member: Member) => string | number,
  descending: boolean,
): readonly Row[] {
  if (by === 'name') return descending ? rows.toReversed() : rows;
  const keyed = rows.map((row) => ({ row, key: primaryOf(row.member) }));
  const sorted = keyed.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ row }) => row);
  return descending ? sorted.toReversed() : sorted;
}

function primaryKey(by: SortKey, view: ListView, neighbours: Neighbours): (member: Member) => string | number {
  switch (by) {
    case 'name':
      return () => 0;
    case 'email':
      return (member) => foldText(member.email ?? '');
    case 'role':
      return (member) => view.roleOrder.indexOf(member.roles[0] ?? '');
    case 'status':
      return (member) => STATUS_ORDER.indexOf(statusOf(member, view, neighbours));
    case 'account':
      return (member) => foldText(neighbours.scope(member.accountId ?? '')?.name ?? '');
    case 'createdAt':
      return (member) => member.createdAt;
    case 'lastSignInAt':
      return (member) => member.lastSignInAt ?? '';
  }
}

function statusOf(member: Member, view: ListView, neighbours: Neighbours): string {
  return shownStatus(member, entryOf(member, neighbours).invitation, view.now);
}

/** Whether a row belongs into the list; the cheap questions first. */
function matcher(query: MemberQuery, view: ListView, neighbours: Neighbours): (row: Row) => boolean {
  const words = foldText(query.search ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const { roles, kinds, scopes, accountId, status } = query;
  return (row) => {
    const { member } = row;
    const isOfStatus = status
      ? status.some((one) => one === statusOf(member, view, neighbours))
      : member.status !== 'removed';
    return (
      isOfStatus &&
      (!kinds || kinds.includes(member.kind)) &&
      (!roles || roles.some((role) => member.roles.includes(role))) &&
      (accountId === undefined || member.accountId === accountId) &&
      (!scopes || member.scopes === 'all' || scopes.some((scope) => member.scopes.includes(scope))) &&
      isVisible(view.parts, view.actorId, member) &&
      words.every((word) => foldedOf(row).includes(word))
    );
  };
}

function foldedOf(row: Row): string {
  row.folded ??= foldText(`${row.name}\n${row.member.email ?? ''}`);
  return row.folded;
}
