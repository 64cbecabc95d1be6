import { createHash, timingSafeEqual } from 'node:crypto';
import type { Credentials } from './credentials.js';
import type { ServerOptions } from './options.js';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether a request comes from who runs the server. Without a token of theirs nobody does. */
export function isOperator({ operatorToken }: ServerOptions, credentials: Credentials | undefined): boolean {
  if (operatorToken === undefined || credentials?.from !== 'bearer') return false;
  return timingSafeEqual(digest(operatorToken), digest(credentials.token));
}
