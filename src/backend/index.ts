/** The door: the contract every backend adapter fulfils, and its errors. */
export { BackendError, isAbortError, isBackendError } from './backend-error.js';
export { OPERATIONS } from './capabilities.js';
export type { Capabilities, Operation } from './capabilities.js';
export type { SessionBackend } from './session-backend.js';
export { CONTRACT_VERSION } from './team-backend.js';
export type {
  BackendChange,
  BulkOperation,
  CallOptions,
  Check,
  Me,
  Profile,
  RoleOfferQuestion,
  TeamBackend,
  WriteOptions,
} from './team-backend.js';
