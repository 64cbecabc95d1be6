import type { Queryable, SqlValue } from './database.js';
import { Parameters } from './parameters.js';

/** A row to write, by column; every row of a call has the same columns. */
export type NewRow = Readonly<Record<string, SqlValue>>;

export interface UpsertTarget {
  readonly table: string;
  /** The columns of its primary key. */
  readonly key: readonly string[];
  /** Columns whose value stays where the new one is null. */
  readonly kept?: readonly string[];
}

/** PostgreSQL's protocol numbers parameters with 16 bits. */
const MAX_PARAMETERS = 60_000;

/** Adds rows, or replaces those with the same key. */
export async function upsert(queryable: Queryable, target: UpsertTarget, rows: readonly NewRow[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const perStatement = Math.floor(MAX_PARAMETERS / Math.max(columns.length, 1));
  for (let start = 0; start < rows.length; start += perStatement) {
    const parameters = new Parameters();
    const sql = statementFor(target, columns, rows.slice(start, start + perStatement), parameters);
    await queryable.query(sql, parameters.values);
  }
}

function statementFor(
  { table, key, kept = [] }: UpsertTarget,
  columns: readonly string[],
  rows: readonly NewRow[],
  parameters: Parameters,
): string {
  const values = rows.map((row) => `(${columns.map((column) => parameters.add(row[column] ?? null)).join(', ')})`);
  const changes = columns
    .filter((column) => !key.includes(column))
    .map((column) => {
      const fresh = `EXCLUDED.${column}`;
      return `${column} = ${kept.includes(column) ? `COALESCE(${fresh}, ${table}.${column})` : fresh}`;
    });
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${values.join(', ')}
    ON CONFLICT (${key.join(', ')}) DO ${changes.length > 0 ? `UPDATE SET ${changes.join(', ')}` : 'NOTHING'}`;
}
