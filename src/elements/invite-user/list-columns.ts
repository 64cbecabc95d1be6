import { foldText } from '../../domain/rules.js';

/** What a column of a list can hold. */
export type ListField = 'email' | 'firstName' | 'lastName' | 'role' | 'scopes';

/** Heads of columns as other programs and people write them, folded; the system's own words come on top. */
const HEADS: Readonly<Record<ListField, readonly string[]>> = {
  email: [
    'email',
    'e-mail',
    'mail',
    'email address',
    'e-mail address',
    'courriel',
    'adresse courriel',
    'adresse e-mail',
  ],
  firstName: ['first name', 'firstname', 'given name', 'prenom'],
  lastName: ['last name', 'lastname', 'surname', 'family name', 'nom', 'nom de famille'],
  role: ['role', 'roles'],
  scopes: ['store', 'stores', 'shop', 'shops', 'location', 'locations', 'boutique', 'boutiques', 'magasin', 'magasins'],
};
const FIELDS = Object.keys(HEADS) as ListField[];

/** Which field stands in which column. */
export type Columns = Readonly<Partial<Record<ListField, number>>>;

/** What a list is read by: the names of roles and stores, and the words of the system. */
export interface ListWords {
  /** Names by which a role is known, folded. */
  readonly roles: ReadonlyMap<string, string>;
  /** Names by which a store is known, folded. */
  readonly scopes: ReadonlyMap<string, string>;
  /** What stands for all stores, folded. */
  readonly all: readonly string[];
  /** Further heads of columns. */
  readonly heads: Readonly<Partial<Record<ListField, readonly string[]>>>;
}

/** The columns by the first row, where that is a row of heads. */
export function columnsByHead(row: readonly string[], words: ListWords): Columns | undefined {
  const folded = row.map((cell) => foldText(cell).trim());
  if (folded.some((cell) => cell.includes('@'))) return undefined;
  const isHead = (field: ListField, cell: string): boolean =>
    HEADS[field].includes(cell) || (words.heads[field] ?? []).some((head) => foldText(head) === cell);
  const found = FIELDS.map((field) => [field, folded.findIndex((cell) => isHead(field, cell))] as const);
  const columns: Columns = Object.fromEntries(found.filter(([, index]) => index >= 0));
  return columns.email === undefined ? undefined : columns;
}

/** The columns by what stands in them: addresses, names of roles and stores, and what is left are names of people. */
export function columnsByContent(rows: readonly (readonly string[])[], words: ListWords): Columns {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns: { -readonly [F in keyof Columns]: number } = {};
  const rest: number[] = [];
  for (let index = 0; index < width; index++) {
    const cells = rows.map((row) => foldText(row[index] ?? '').trim()).filter(Boolean);
    const holds = (test: (cell: string) => boolean): boolean => cells.some(test);
    if (columns.email === undefined && holds((cell) => cell.includes('@'))) columns.email = index;
    else if (columns.role === undefined && holds((cell) => words.roles.has(cell))) columns.role = index;
    else if (columns.scopes === undefined && holds((cell) => namesScopes(cell, words))) columns.scopes = index;
    else if (cells.length > 0) rest.push(index);
  }
  const [firstName, lastName] = rest;
  return {
    ...columns,
    ...(firstName === undefined ? {} : { firstName }),
    ...(lastName === undefined ? {} : { lastName }),
  };
}

/** The names of stores in one cell. */
export function scopeNames(cell: string): string[] {
  return cell
    .split(/[,;|\n]/)
    .map((name) => name.trim())
    .filter(Boolean);
}

function namesScopes(cell: string, { scopes, all }: ListWords): boolean {
  return scopeNames(cell).some((name) => scopes.has(name) || all.includes(name));
}
