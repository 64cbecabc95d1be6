import type { TokenSource } from './options.js';

/** A place for a bearer token: `token` for `restBackend` and `restSessions`, `keepToken` for `restSessions`. */
export interface TokenInMemory {
  readonly token: TokenSource;
  readonly keepToken: (token: string | undefined) => void;
}

/** Keeps a bearer token for as long as the page is open, and nowhere else: no storage, no cookie, no global. */
export function tokenInMemory(): TokenInMemory {
  let kept: string | undefined;
  return {
    token: () => kept,
    keepToken: (token) => {
      kept = token;
    },
  };
}
