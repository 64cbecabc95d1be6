import type { RouteName } from '../../wire/index.js';
import type { WriteOptions } from '../index.js';

/** One call as a method hands it on. */
export interface Call {
  readonly route: RouteName;
  /** What stands in the path, by name. */
  readonly ids?: Readonly<Record<string, unknown>>;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly options?: WriteOptions | undefined;
}

/** A call whose arguments are data of our own. */
export interface Asked {
  readonly route: RouteName;
  /** Encoded. */
  readonly ids: readonly (readonly [name: string, id: string])[];
  readonly query: Readonly<Record<string, unknown>> | undefined;
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly ifVersion: string | undefined;
  readonly idempotencyKey: string | undefined;
  readonly isBackground: boolean;
}
