import type { ServerOptions } from './options.js';
import { problem } from './respond.js';
import type { ServerRouter } from './server-context.js';

/** `/healthz`: the process answers. `/readyz`: it can do its work, the store is there. */
export function addHealth(app: ServerRouter, { engine }: ServerOptions): void {
  const fine = (): Response => Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
  app.get('/healthz', fine);
  app.get('/readyz', async () => {
    try {
      await engine.repository.mail('readiness'); // any read will do
      return fine();
    } catch {
      return problem({ code: 'network' });
    }
  });
}
