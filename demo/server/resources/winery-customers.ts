import type { Tenant } from 'rosterkit/domain';
import {
  checkHostPassword,
  EngineFailure,
  hostSessionRules,
  liftBlock,
  shownBlock,
  type HostAccess,
  type SqlEngine,
} from 'rosterkit/server';
import { change, nowOf, route, show, textIn, type Asked, type Call, type ResourceRoute } from './route.js';
import type { Thing, Things } from './things.js';

/** How the policy calls who buys here, where it says who is shown a block. */
const KIND = 'customer';

/** The one answer for whatever is wrong, as for staff. */
const refused = (): EngineFailure => new EngineFailure({ code: 'unauthenticated', reason: 'signInRefused' });
const signedOut = (): EngineFailure => new EngineFailure({ code: 'unauthenticated' });

/** A customer's record for staff with the customers in their care: a block is shown there, and only there (R056). */
async function recordOf({ engine, tenantId }: Call, customer: Thing): Promise<object> {
  const blockedUntil = await shownBlock(engine, { tenantId, kind: KIND, email: String(customer['email']) });
  return { ...customer, ...(blockedUntil === undefined ? {} : { blockedUntil }) };
}

/** What customers see of themselves. */
const accountOf = async ({ things }: Asked, customerId: string): Promise<object> => ({
  customer: await things.find('customer', customerId),
  orders: (await things.list('order')).filter((order) => order['customerId'] === customerId),
});

/** A new session; the token is its holder's, and only its hash is kept. */
async function openSession(asked: Asked, type: string, values: object): Promise<string> {
  const token = asked.engine.secrets.create();
  await asked.things.save(type, { ...values, id: await asked.engine.secrets.hash(token) });
  return token;
}

/** @throws {EngineFailure} `unauthenticated`, reason `signInRefused`. */
async function signIn(asked: Asked, body: Call['body']): Promise<Response> {
  const { engine, tenantId, things } = asked;
  const [email, password] = [textIn(body, 'email').trim().toLowerCase(), textIn(body, 'password')];
  const login = await things.find('customerLogin', email);
  const hash = login && String(login['passwordHash']);
  if (!(await checkHostPassword(engine, { tenantId, kind: KIND, email }, password, hash))) throw refused();
  const now = engine.clock.now();
  const { absoluteMs } = await hostSessionRules(engine, tenantId);
  const span = { lastSeenAt: nowOf(asked), expiresAt: new Date(now + absoluteMs).toISOString() };
  const token = await openSession(asked, 'customerSession', { customerId: login?.['customerId'], ...span });
  return Response.json({ token }, { status: 201 });
}

/** The session a request came with, of a kind. */
async function sessionIn({ engine, request, things }: Asked, type: string): Promise<Thing | undefined> {
  const token = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  return token === undefined ? undefined : things.find(type, await engine.secrets.hash(token));
}

/** @throws {EngineFailure} `unauthenticated` when it is over, or idle for too long (R050). */
async function liveSession(asked: Asked): Promise<Thing> {
  const session = await sessionIn(asked, 'customerSession');
  const { isLive } = await hostSessionRules(asked.engine, asked.tenantId);
  const span = { lastSeenAt: String(session?.['lastSeenAt']), expiresAt: String(session?.['expiresAt']) };
  if (!session || !isLive(span)) throw signedOut();
  return asked.things.save('customerSession', { ...session, lastSeenAt: nowOf(asked) });
}

/** Signing out on one device signs out on every device, where the policy says so (R052). */
async function signOut(asked: Asked): Promise<void> {
  const own = await liveSession(asked);
  const { signOut: extent } = await hostSessionRules(asked.engine, asked.tenantId);
  const all = await asked.things.list('customerSession');
  const ended = extent === 'everywhere' ? all.filter(({ customerId }) => customerId === own['customerId']) : [own];
  for (const { id } of ended) await asked.things.remove('customerSession', id);
}

/**
 * Staff in a customer's account: it hangs on the sign-in of who opened it and on their right, so that it ends with
 * either (R040).
 */
async function helperIn(asked: Asked): Promise<{ readonly access: HostAccess; readonly session: Thing } | undefined> {
  const session = await sessionIn(asked, 'assistedSession');
  if (!session) return undefined;
  const { tenantId, guard, request } = asked;
  const caller = { tenantId, memberId: String(session['memberId']), sessionId: String(session['sessionId']) };
  const access = await guard.recall(request, caller);
  await access.require('order.create');
  return { access, session };
}

/** Nobody is blocked in the beginning. */
export async function liftBlocks(
  { id: tenantId }: Tenant,
  engine: SqlEngine,
  { customer = [] }: Things,
): Promise<void> {
  for (const { email } of customer) await liftBlock(engine, { tenantId, kind: KIND, email: String(email) });
}

/** The winery's customers: their own sign-in, and what staff see of them. */
export const CUSTOMERS: readonly ResourceRoute[] = [
  show('customers', 'platform.manage', async (call) => ({
    items: await Promise.all((await call.things.list('customer')).map((customer) => recordOf(call, customer))),
  })),
  route('GET', 'customers/{id}', async (call) => {
    const customer = await call.things.find('customer', call.params['id'] ?? '');
    return recordOf(call, await call.access.see('platform.manage', customer));
  }),
  change('PATCH', 'customers/{id}', 'customer', { action: 'platform.manage' }, (_customer, { body }) => ({
    phone: textIn(body, 'phone'),
  })),
  route('POST', 'customers/{id}/assist', async (call) => {
    const { access, things, params } = call;
    const customer = await access.see('order.create', await things.find('customer', params['id'] ?? ''));
    await access.require('order.create', { object: customer });
    const { memberId, sessionId } = access.caller;
    return { token: await openSession(call, 'assistedSession', { customerId: customer.id, memberId, sessionId }) };
  }),

  {
    method: 'POST',
    path: 'customer-session',
    answer: (asked) =>
      asked.guard.answerAnybody(asked.request, async (readJson) => {
        const body = await readJson();
        return signIn(asked, typeof body === 'object' && body !== null ? { ...body } : {});
      }),
  },
  {
    method: 'GET',
    path: 'customer-account',
    answer: (asked) =>
      asked.guard.answerAnybody(asked.request, async () => {
        const helper = await helperIn(asked);
        const { customerId } = helper?.session ?? (await liveSession(asked));
        const assistedBy = helper ? { assistedBy: helper.access.member.id } : {};
        return Response.json({ ...(await accountOf(asked, String(customerId))), ...assistedBy });
      }),
  },
  {
    method: 'DELETE',
    path: 'customer-session',
    answer: (asked) =>
      asked.guard.answerAnybody(asked.request, async () => {
        await signOut(asked);
        return new Response(null, { status: 204 });
      }),
  },
];
