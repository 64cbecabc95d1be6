import { SHOWN_STATUSES, type MemberEntry } from 'rosterkit/domain';
import type { MailLoop, SqlEngine } from 'rosterkit/server';
import type { DemoClock } from './demo-clock.js';
import { plant } from './demo-data.js';
import { DEMO_TENANTS, demoTenant } from './demo-tenants.js';
import { enterAs } from './one-click.js';
import type { Resources } from './resources/index.js';

export interface DemoWorld {
  readonly engine: SqlEngine;
  readonly clock: DemoClock;
  readonly mailLoop: MailLoop;
  readonly resources: Resources;
  /** Forgets the mails that arrived from a sender. */
  clearMails(sender: string): Promise<void>;
}

/** What a door was opened with. */
interface Knock {
  readonly tenantId: string;
  readonly body: Readonly<Record<string, unknown>>;
}
type Door = (world: DemoWorld, knock: Knock) => Promise<Response>;

/**
 * Doors that no real server has: who is there, one-click sign-in, the clock, starting over. They belong to the demo
 * alone; nothing in the kit's server knows of them.
 */
const DOORS: Readonly<Record<string, Door>> = {
  'GET people': async (world, { tenantId }) => Response.json(await everybody(world, tenantId)),

  'POST sign-in': async ({ engine }, { tenantId, body }) =>
    enterAs(engine, { tenantId, memberId: String(body['memberId']) }, body['transport'] === 'bearer'),

  'GET clock': async ({ clock }) => Response.json({ now: clock.now() }),

  'POST clock': async ({ clock, mailLoop }, { body }) => {
    clock.advance(Number(body['advanceMs']) || 0);
    await mailLoop.now();
    return Response.json({ now: clock.now() });
  },

  /** What was mailed, as the server keeps it; the letters themselves are in the outbox. */
  'GET mails': async ({ engine, mailLoop }, { tenantId }) => {
    await mailLoop.now();
    const mails = await engine.repository.mails(tenantId);
    return Response.json(mails.map(({ kind, to, state }) => ({ kind, to, state })));
  },

  'GET audit': async ({ engine }, { tenantId }) => Response.json(await engine.repository.auditLog(tenantId)),

  /** Everything the sample business has, whoever may see it. */
  'GET things': async ({ resources }, { tenantId }) => Response.json(await resources.everything(tenantId)),

  'POST reset': async ({ engine, clock, clearMails, mailLoop, resources }, { tenantId }) => {
    clock.reset();
    await mailLoop.now();
    await clearMails(demoTenant(tenantId).sender);
    await engine.repository.forget(tenantId);
    await plant(engine, tenantId);
    await resources.plant(tenantId);
    return Response.json({});
  },
};

/** Opens `/demo/<tenant>/<door>`; `undefined` for any other address. */
export async function openDoor(world: DemoWorld, request: Request): Promise<Response | undefined> {
  const [, tenantId = '', door = ''] = /^\/demo\/([^/]+)\/([^/]+)$/.exec(new URL(request.url).pathname) ?? [];
  const open = DOORS[`${request.method} ${door}`];
  if (!open || !DEMO_TENANTS.includes(tenantId)) return undefined;
  const body: unknown = request.method === 'POST' ? await request.json().catch(() => ({})) : {};
  return open(world, { tenantId, body: body as Knock['body'] });
}

/** All people of a tenant, removed ones too, as they are stored. */
async function everybody({ engine, clock }: DemoWorld, tenantId: string): Promise<readonly MemberEntry[]> {
  const query = {
    status: [...SHOWN_STATUSES],
    sort: { by: 'createdAt' as const },
    limit: 500,
  };
  const view = { parts: [{ tenant: true as const }], actorId: '', now: clock.now(), roleOrder: [] };
  const page = await engine.repository.read(tenantId, (tx) => tx.members(query, view));
  return page.items;
}
