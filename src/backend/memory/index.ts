/** The team in memory: for embedding, demos and tests. */
export { memoryBackend, memoryTeam } from './memory-team.js';
export type { Acceptance, FirstSignIn, MemoryBackend, MemoryTeam } from './types.js';
export type { BackendOptions, Latency, MailMode, MemoryBackendOptions, MemoryTeamOptions } from './options.js';
export type { Outbox } from './outbox.js';
export { localStoragePersistence } from './persistence.js';
export type { TenantSeed } from './tenant-seed.js';
export type { BackendMethod, Fault, FaultRule, FaultScript, FaultyBackend, FaultyCall } from './faults.js';
export { createMemoryClock } from '../../engine/index.js';
export type { Accepted, AuditEntry, Mail, MemoryClock, Persistence } from '../../engine/index.js';
