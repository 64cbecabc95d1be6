/** The store of the reference server: a repository on PostgreSQL, in another process or (PGlite) in this one. */
export { DatabaseError } from './database.js';
export type { Database, Queryable, Row, SqlValue } from './database.js';
export { openDatabase } from './open-database.js';
export type { DatabaseOptions } from './open-database.js';
export { migrate, MigrationError } from './migrations.js';
export type { Migration } from './migration.js';
export type { Pruned } from './prune.js';
export { createSqlRepository } from './sql-repository.js';
export type { SqlRepository, SqlRepositoryOptions } from './sql-repository.js';
