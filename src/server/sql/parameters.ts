import type { SqlValue } from './database.js';

/** The values of a statement under construction. */
export class Parameters {
  readonly values: SqlValue[] = [];

  /** Takes a value in. @returns What stands for it in the statement: `$3`. */
  add(value: SqlValue): string {
    return `$${this.values.push(value)}`;
  }
}
