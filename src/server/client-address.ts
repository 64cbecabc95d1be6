import type { ServerOptions } from './options.js';
import type { ServerContext } from './server-context.js';

/**
 * Where a request came from: the other end of the connection, or what the last proxy of ours says. What a client writes
 * into the header itself is not believed (LO-05).
 */
export function addressOf(context: ServerContext, { proxies = 0 }: ServerOptions): string | undefined {
  if (proxies === 0) return context.env?.incoming?.socket?.remoteAddress;
  const hops = (context.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  return hops.at(-proxies) || undefined;
}
