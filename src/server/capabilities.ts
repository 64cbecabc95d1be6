import { CONTRACT_VERSION, OPERATIONS, type Capabilities } from '../backend/index.js';
import { ABILITIES } from '../engine/index.js';
import type { ServerOptions } from './options.js';

/** What the server can do: everything the engine can, by the contract that pages speak. */
export function capabilitiesOf({
  authorization = 'both',
}: ServerOptions): Capabilities & { readonly contractVersion: number } {
  return { ...ABILITIES, contractVersion: CONTRACT_VERSION, operations: OPERATIONS, authorization, live: false };
}
