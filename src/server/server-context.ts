import type { Context, Hono, MiddlewareHandler } from 'hono';

/** What a server under Node tells of the connection; other hosts leave it out. */
export interface Connection {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } };
}

interface ServerEnv {
  Bindings: Connection;
  Variables: {
    requestId?: string;
    /** Who turned out to be signed in, for the log. */
    memberId?: string;
  };
}
export type ServerRouter = Hono<ServerEnv>;
export type ServerContext = Context<ServerEnv>;
export type ServerMiddleware = MiddlewareHandler<ServerEnv>;
