import { isToken } from './credentials.js';
import type { ServerOptions } from './options.js';

const SHORTEST_SECRET = 16;
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Refuses to start with what cannot be meant (NF-16, EM-06).
 * @throws {TypeError} Saying which option, and what it should be.
 */
export function checkOptions({
  origins = [],
  publicOrigin,
  operatorToken,
  bounceSecrets = [],
  proxies = 0,
}: ServerOptions): void {
  for (const origin of [...origins, ...(publicOrigin === undefined ? [] : [publicOrigin])]) checkOrigin(origin);
  const secrets = [...bounceSecrets, ...(operatorToken === undefined ? [] : [operatorToken])];
  if (secrets.some((secret) => secret.length < SHORTEST_SECRET)) {
    throw new TypeError(`A secret has to have at least ${SHORTEST_SECRET} characters.`);
  }
  if (operatorToken !== undefined && !isToken(operatorToken)) {
    throw new TypeError(
      'operatorToken has to be letters, digits and ~+/.-_ only, at most 200: it travels in a header.',
    );
  }
  if (!Number.isInteger(proxies) || proxies < 0) throw new TypeError('proxies has to be a whole number from 0 on.');
}

/** Scheme, host and port as browsers write them: no path, no pattern, no `null`; http on this machine only. */
function checkOrigin(origin: string): void {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  const isWrittenOut = url?.origin === origin && !origin.includes('*');
  const isSound = isWrittenOut && (url.protocol === 'https:' || LOOPBACK.test(url.hostname));
  if (!isSound) {
    throw new TypeError(`"${origin}" is no origin a page can have: https://partner.example, without a path.`);
  }
}
