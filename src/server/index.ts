/**
 * The reference server: the engine over HTTP and SQL. To be mounted (`createApp(…).fetch`), run (`serveApp`), or read as
 * the contract for a server of your own. Its libraries are optional peers; no page loads any of it.
 */
export { openSession } from '../engine/index.js';
export type { Arrival, OpenedSession } from '../engine/index.js';
export { setCookie as sessionCookie } from './cookie.js';
export { createApp } from './app.js';
export { createGuard } from './guard.js';
export type { Guard, GuardOptions, HostAccess } from './guard.js';
export { checkHostPassword, EngineFailure, hostSessionRules, liftBlock, shownBlock } from '../engine/index.js';
export type { HostFacts, HostPerson, HostReach, HostSession, HostSessionRules } from '../engine/index.js';
export type { ServerApp } from './app.js';
export type { Connection } from './server-context.js';
export type { ServerOptions } from './options.js';
export type { RateLimits } from './rate-limits.js';
export { jsonLog } from './log.js';
export type { Log, LogEntry } from './log.js';
export { openApiDocument } from './openapi.js';
export { startPruneLoop } from './prune-loop.js';
export { serveApp } from './serve.js';
export type { RunningServer, ServeOptions } from './serve.js';
export { createSqlEngine } from './sql-engine.js';
export type { SqlEngine, SqlEngineOptions } from './sql-engine.js';
export { argon2Hasher } from './argon2-hasher.js';
export * from './sql/index.js';
export * from './mail/index.js';
