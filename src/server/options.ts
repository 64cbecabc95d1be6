import type { Engine } from '../engine/index.js';
import type { Log } from './log.js';
import type { RateLimits } from './rate-limits.js';

/** How a server is run. Everything that is a right stands in the policy, not here. */
export interface ServerOptions {
  readonly engine: Engine;
  /**
   * Origins (RFC 6454) of pages on other origins that may call the server, each written out: no pattern, no `*`.
   * Partners' pages with a token of their own are among them.
   */
  readonly origins?: readonly string[];
  /** Where browsers reach the server, behind a proxy too: `https://team.example`. Else what the request says. */
  readonly publicOrigin?: string | undefined;
  /**
   * `secure` (the default): a `__Host-` cookie, for https and for loopback in Chromium and Firefox. `plain`: without
   * TLS, for a development machine in other browsers.
   */
  readonly cookies?: 'secure' | 'plain';
  /** Decisions sent along, the policy to be read, or both (the default). */
  readonly authorization?: 'policy' | 'decisions' | 'both';
  /** What opens the audit trail to who runs the server; without it the trail is closed. At least 16 characters. */
  readonly operatorToken?: string | undefined;
  /** Secrets that sign reports of mails that came back; several while one takes the other's place. */
  readonly bounceSecrets?: readonly string[];
  /** The domain the mails come from; reports about mails of others are not heard. */
  readonly mailDomain?: string;
  /** Addresses in front of the server whose `X-Forwarded-For` is believed: how many of them there are. Default 0. */
  readonly proxies?: number;
  readonly limits?: Partial<RateLimits>;
  /** Where structured lines go; to the standard output unless given. */
  readonly log?: Log;
  /** The most bytes of a body; 1 MiB unless given. */
  readonly maxBodyBytes?: number;
}
