import type { TeamClient } from 'rosterkit';
import type { Me } from 'rosterkit/backend';
import type { MemberEntry } from 'rosterkit/domain';
import type { Place } from './pages.js';

/** What a page shows around the widgets depends on this. */
export interface Moment {
  /** Nobody, until somebody signs in. */
  readonly me: Me | undefined;
  readonly client: TeamClient | undefined;
  /** Everybody of the tenant, removed ones too; nobody until the server has said. */
  readonly people: readonly MemberEntry[];
  /** Milliseconds since the Unix epoch, by the server's clock. */
  readonly now: number;
  readonly place: Place;
}
