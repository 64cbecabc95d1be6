/** The JSON of the kit's REST paths: one table of routes that the adapter and the server both read. */
import type { Route } from './route.js';
import { SESSION_ROUTES } from './session-routes.js';
import { SETUP_ROUTES } from './setup-routes.js';
import { TEAM_ROUTES } from './team-routes.js';

export type { Access, Route } from './route.js';
export { openedSchema, signInAnswerSchema } from './session-routes.js';
export { codeOf, failureSchema, problemOf, problemSchema, TRANSPORT_CODES } from './failure.js';
export type { Problem, ProblemCode, TransportCode } from './failure.js';
export { contactQueryOf, memberQueryOf, memberSearchOf, searchOf, valuesOf } from './query.js';

/** Every route, by the name of what it does. */
export const ROUTES = { ...TEAM_ROUTES, ...SETUP_ROUTES, ...SESSION_ROUTES };
export type RouteName = keyof typeof ROUTES;
export const routeEntries = (): readonly (readonly [RouteName, Route])[] =>
  Object.entries(ROUTES) as [RouteName, Route][];

/** Prefixes of every path, before the tenant's id. */
export const TENANTS_PATH = '/tenants';
/** The header of a key that makes the same request count once. */
export const KEY_HEADER = 'Idempotency-Key';
/** The header of a request that a page makes by itself: no activity of the person (SE-03). */
export const BACKGROUND_HEADER = 'Rosterkit-Background';
