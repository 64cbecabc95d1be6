import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerApp } from './app.js';

export interface ServeOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Where to listen; `127.0.0.1` unless given. */
  readonly hostname?: string;
}

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:4400`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Takes no new request, lets those under way end, and resolves; after `graceMs` it cuts them off. */
  stop(graceMs?: number): Promise<void>;
}

const GRACE_MS = 10_000;
/** Longer than a slow page needs for a body, shorter than somebody needs who sends a byte a minute. */
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * Serves an app under Node.
 * @throws {Error} With `code` `EADDRINUSE` for a port that is in use, `EACCES` for one that is not allowed.
 */
export async function serveApp(app: ServerApp, { port, hostname = '127.0.0.1' }: ServeOptions): Promise<RunningServer> {
  const { createAdaptorServer } = await import('@hono/node-server');
  const server = createAdaptorServer({
    fetch: (request, bindings) => app.fetch(request, bindings),
    overrideGlobalObjects: false,
  }) as Server;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port: actual } = server.address() as AddressInfo;
  const host = hostname.includes(':') ? `[${hostname}]` : hostname;
  return { url: `http://${host}:${actual}`, port: actual, stop: (graceMs) => stop(server, graceMs) };
}

function stop(server: Server, graceMs = GRACE_MS): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
