import type { Failure } from '../../domain/rules.js';

/** What a guard wants to know of the widgets inside it. */
export interface WidgetSignals {
  /** Somebody signed in, e.g. in the slot of the guard. */
  onSignedIn(): void;
  /** Somebody signed out, e.g. in the profile. */
  onSignedOut(): void;
  /** A call came back because nobody is signed in. */
  onUnauthenticated(): void;
  /** Signing out could not be told to the server. */
  onSignOutFailed(): void;
}

/** Everything a widget tries and says that it failed. */
const FAILURES = [
  'invitation-failed',
  'invitation-resend-failed',
  'invitation-revoke-failed',
  'member-update-failed',
  'member-deactivate-failed',
  'member-reactivate-failed',
  'member-remove-failed',
  'member-restore-failed',
  'profile-update-failed',
  'password-change-failed',
  'device-sign-out-failed',
] as const;

/** Listens to the widgets inside an element. @returns What ends it. */
export function listenToWidgets(element: HTMLElement, signals: WidgetSignals): () => void {
  const listening = new AbortController();
  const on = (type: string, run: (event: Event) => void): void =>
    element.addEventListener(type, run, { signal: listening.signal });
  on('signed-in', () => signals.onSignedIn());
  on('signed-out', () => signals.onSignedOut());
  on('sign-out-failed', () => signals.onSignOutFailed());
  for (const type of FAILURES) on(type, (event) => codeOf(event) === 'unauthenticated' && signals.onUnauthenticated());
  return () => listening.abort();
}

function codeOf(event: Event): string | undefined {
  return (event as CustomEvent<{ readonly failure?: Failure } | undefined>).detail?.failure?.code;
}
