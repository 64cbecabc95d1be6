import type { TeamController } from '../../client/index.js';
import type { SessionState } from '../../domain/rules.js';
import type { AnnouncerController } from '../shared/announcer.js';

/** Where somebody is on the way in. */
export type SignInStep = 'signIn' | 'firstPassword' | 'reset' | 'forgot' | 'linkSent';

/** A sentence above a form about what led there. */
export type SignInNote = 'passwordChanged' | 'linkInvalid';

export interface SignInFlowOptions {
  readonly team: TeamController;
  readonly announcer: AnnouncerController;
  readonly onSignedIn: (session: SessionState) => void;
  readonly onSignedOut: () => void;
}
