import type { TemplateResult } from 'lit';
import type { Capabilities } from '../../backend/index.js';
import type { TeamController } from '../../client/index.js';
import type { MemberEntry, SortKey, System } from '../../domain/rules.js';

/** One column of the list, as the policy's view names it; the address stands under the name. */
export interface Column {
  /** `name`, `account`, `role`, `scopes`, `status`, `createdAt`, `lastSignInAt`, or an attribute's id. */
  readonly id: string;
  readonly label: string;
  /** What its head sorts by, where the backend can. */
  readonly sort?: SortKey;
  /** How wide it is, as a track of a grid; by its id unless given. */
  readonly width?: string;
  /** Draws its cells, where the page brought the column along; see `host-columns.ts`. */
  readonly draw?: (entry: MemberEntry | undefined) => TemplateResult;
}

/** A view of the policy's `lists`: whom it shows, in which columns, with which filters. */
export type ListView = NonNullable<System['lists']>[number];

const SORTS: Readonly<Record<string, SortKey>> = {
  name: 'name',
  account: 'account',
  role: 'role',
  status: 'status',
  createdAt: 'createdAt',
  lastSignInAt: 'lastSignInAt',
};

/** The view of this id, else the first one's columns for everybody. */
export function listView(system: System | undefined, id: string): Partial<ListView> {
  const view = system?.lists?.find((list) => list.id === id);
  if (view) return view;
  const { columns, filters } = system?.lists?.[0] ?? {};
  return { ...(columns ? { columns } : {}), ...(filters ? { filters } : {}) };
}

/** The wanted columns, the name first; a column of stores only where the system has any. */
export function columnsOf(team: TeamController, wanted: ListView['columns'], capabilities: Capabilities): Column[] {
  const { system } = team.client ?? {};
  const ids = wanted ?? ['name', 'role', 'scopes', 'status'];
  const isThere = (id: string): boolean =>
    id !== 'email' && (id !== 'scopes' || system === undefined || system.scopeTypes.length > 0);
  return ['name', ...ids.filter((id) => id !== 'name' && isThere(id))].map((id) => {
    const sort = SORTS[id];
    const canSort = sort !== undefined && capabilities.members.sort.includes(sort);
    return { id, label: labelOf(team, id), ...(canSort ? { sort } : {}) };
  });
}

function labelOf(team: TeamController, id: string): string {
  const { common, teamList } = team.m;
  const labels: Readonly<Record<string, string>> = {
    name: common.name,
    account: team.word('scope', teamList.account),
    role: team.word('role', common.role),
    scopes: team.word('scopes', common.scopes),
    status: common.status,
    createdAt: teamList.createdAt,
    lastSignInAt: teamList.lastSignIn,
  };
  const attribute = team.client?.system?.attributes[id];
  return labels[id] ?? (attribute ? team.localization.text(attribute.label) : id);
}

/** How the width is shared, by column; what is not named here gets one share. */
const SHARES: Readonly<Record<string, number>> = { name: 2.8, role: 1.2, scopes: 1.3, account: 1.6, status: 1.3 };
const DATE_WIDTH = 'calc(var(--_unit) * 29)';
/** The least a column has, so that its head is in one line, and no word of a state leads out of it. */
const LEAST: Readonly<Record<string, string>> = {
  createdAt: DATE_WIDTH,
  lastSignInAt: DATE_WIDTH,
  status: 'calc(var(--_font-size-s)*7)',
};
/** The share of a letter, where a column has longer words than its share holds. */
const LETTER_SHARE = 0.06;
const MOST_SHARE = 2.2;
/** How wide a letter is, as a part of the type's size; and the longest word that a column is made as wide as. */
const LETTER_WIDTH = 0.56;
const LONGEST_WORD = 16;

/**
 * The widths of a row's cells.
 * @param roles - Names of roles; the longest has room where others leave some, and no word of it is broken.
 */
export function gridTemplate(
  columns: readonly Column[],
  canChoose: boolean,
  hasMenu: boolean,
  roles: Iterable<string> = [],
): string {
  const names = [...roles];
  const share = Math.min(longestOf(names) * LETTER_SHARE, MOST_SHARE);
  const word = Math.min(longestOf(names.flatMap((name) => name.split(/[\s-]/))), LONGEST_WORD) * LETTER_WIDTH;
  const cells = columns.map(({ id, width }) => {
    if (width) return `minmax(0,${width})`;
    const usual = SHARES[id] ?? 1;
    if (id !== 'role') return `minmax(${LEAST[id] ?? 0},${usual}fr)`;
    return `minmax(calc(var(--_font-size-m)*${word}),${Math.max(usual, share)}fr)`;
  });
  return [canChoose ? '1.25rem' : '', ...cells, hasMenu ? 'var(--_control-height-s)' : ''].filter(Boolean).join(' ');
}

function longestOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length));
}
