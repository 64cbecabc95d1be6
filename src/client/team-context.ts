import { createContext } from '@lit/context';
import type { TeamClient } from './team-client.js';

/** Where widgets find their client. A registered symbol: two copies of the kit on a page meet. */
export const teamContext = createContext<TeamClient | undefined>(Symbol.for('rosterkit.team'));
