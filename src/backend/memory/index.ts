/** The team in memory: for embedding, demos and tests. */
export { memoryBackend, memoryTeam } from './memory-team.js';
export type { Acceptance, FirstSignIn, MemoryBackend, MemoryBrowser, MemoryTeam, WholeBackend } from './types.js';
export type {
  BackendOptions,
  BrowserOptions,
  Latency,
  MailMode,
  MemoryBackendOptions,
  MemoryTeamOptions,
} from './options.js';
export type { Outbox } from './outbox.js';
export { localStoragePersistence } from './persistence.js';
export type { TenantSeed } from './tenant-seed.js';
export type {
  AnyMethod,
  BackendMethod,
  Fault,
  FaultRule,
  FaultScript,
  FaultyBackend,
  FaultyCall,
  SessionMethod,
} from './faults.js';
export { createMemoryClock } from '../../engine/index.js';
export type { Accepted, AuditEntry, Mail, MemoryClock, Persistence } from '../../engine/index.js';
