/** What a column may be written as. Instants are numbers of milliseconds or ISO 8601 texts; documents are texts. */
export type SqlValue = string | number | boolean | null | readonly string[];

/** A row as it was read, by column. */
export type Row = Readonly<Record<string, unknown>>;

/** Where a statement can be run: a database, or one transaction on it. */
export interface Queryable {
  /**
   * Runs one statement. Texts come back as they went in, whatever characters they are made of (`storable-text.ts`).
   * @param values - For `$1`, `$2` …
   */
  query(sql: string, values?: readonly SqlValue[]): Promise<{ readonly rows: readonly Row[] }>;
}

/** A PostgreSQL, or what speaks like one: all that the store needs of it. */
export interface Database extends Queryable {
  /**
   * Runs all of the work in one transaction; a throw undoes it. Work that the database asks to repeat is repeated as a
   * whole, so it must do nothing that a second run would do twice.
   */
  transaction<T>(work: (queryable: Queryable) => Promise<T>): Promise<T>;
  /** Like `transaction`, for looking only: every statement sees the same moment, and nothing is locked. */
  read<T>(work: (queryable: Queryable) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A database that cannot be had: not reachable, not allowed, or its package not installed. For logs. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}
