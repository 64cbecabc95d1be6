/** The team behind the kit's REST paths: an adapter for pages and programs. */
export { restBackend } from './rest-backend.js';
export { restSessions } from './rest-sessions.js';
export type { RestSessionOptions } from './rest-sessions.js';
export { tokenInMemory } from './token-in-memory.js';
export type { TokenInMemory } from './token-in-memory.js';
export type { RestOptions, TokenSource } from './options.js';
export type { RestClock } from './clock.js';
