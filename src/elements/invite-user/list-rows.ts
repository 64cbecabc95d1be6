import { foldText, parseEmail, type Failure, type ScopeSelection } from '../../domain/rules.js';
import { parseCsv } from './csv.js';
import { columnsByContent, columnsByHead, scopeNames, type Columns, type ListWords } from './list-columns.js';

/** One person of a list, as read and as corrected. */
export interface ListRow {
  readonly id: number;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  /** By id; the empty string leaves it to the role chosen for all. */
  readonly role: string;
  /** Absent: the stores chosen for all. */
  readonly scopes?: ScopeSelection | undefined;
  /** What stood in the list as a role, and is none that can be given. */
  readonly unknownRole: string;
  /** What stood in the list as stores, and are none. */
  readonly unknownScopes: readonly string[];
  /** Why the backend would not take it. */
  readonly failure?: Failure | undefined;
  readonly isSent: boolean;
}

/** A list of people as text: a table with or without heads, or addresses alone. */
export function readRows(text: string, words: ListWords, firstId = 0): ListRow[] {
  const table = parseCsv(text);
  const byHead = table[0] && columnsByHead(table[0], words);
  const rows = byHead ? table.slice(1) : addressesAlone(table);
  const columns = byHead ?? columnsByContent(rows, words);
  return rows.map((row, i) => rowOf(row, columns, words, firstId + i));
}

/** A line of several addresses is several people. */
function addressesAlone(table: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isAlone = table.every((row) => row.every((cell) => cell === '' || cell.includes('@')));
  return isAlone ? table.flatMap((row) => row.filter(Boolean).map((cell) => [cell])) : table;
}

function rowOf(row: readonly string[], columns: Columns, words: ListWords, id: number): ListRow {
  const cell = (field: keyof Columns): string => row[columns[field] ?? -1] ?? '';
  const address = addressIn(cell('email'));
  const role = words.roles.get(foldText(cell('role')).trim()) ?? '';
  const names = scopeNames(cell('scopes'));
  const isAll = names.some((name) => words.all.includes(foldText(name)));
  const known = names.map((name) => words.scopes.get(foldText(name)));
  const ids = [...new Set(known.filter((one) => one !== undefined))];
  return {
    id,
    email: address.email,
    firstName: cell('firstName') || address.firstName,
    lastName: cell('lastName') || address.lastName,
    role,
    ...(isAll ? { scopes: 'all' } : ids.length > 0 ? { scopes: ids } : {}),
    unknownRole: role ? '' : cell('role'),
    unknownScopes: isAll ? [] : names.filter((_, i) => known[i] === undefined),
    isSent: false,
  };
}

/** `Ada Lovelace <ada@x.example>` names the person too; the last word is the last name. */
function addressIn(text: string): Pick<ListRow, 'email' | 'firstName' | 'lastName'> {
  const parsed = parseEmail(text);
  const words = (parsed.ok ? (parsed.name ?? '') : '').split(/\s+/).filter(Boolean);
  return {
    email: parsed.ok ? parsed.email : text.trim(),
    firstName: words.slice(0, -1).join(' ') || (words[0] ?? ''),
    lastName: words.length > 1 ? words.at(-1)! : '',
  };
}
