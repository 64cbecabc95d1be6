import type { ContractTenant, ContractTest } from '../testing/index.js';
import { PEOPLE } from '../testing/index.js';
import { routeEntries, TENANTS_PATH } from '../wire/index.js';
import { describedPaths } from './recognise.js';
import type { RestContext } from './rest-context.js';
import { demand, demandProblem } from './wire-demand.js';
import { probe, type Question, type WireAnswer } from './wire-probe.js';

type Contexts = (tenant: ContractTenant) => Promise<RestContext | undefined>;
type Ask = (question: Question) => Promise<WireAnswer>;
type Body = (ask: Ask) => Promise<void>;

const TENANT = 'acme-winery';
const invitation = { drafts: [{ email: 'new@acme-winery.example', roles: ['basic'] }] };

interface Row {
  readonly member?: { readonly id?: string; readonly version?: string; readonly email?: string };
}

/** A row found by its address, as a page would find it. */
async function rowOf(ask: Ask, email: string): Promise<Required<NonNullable<Row['member']>>> {
  const { json } = await ask({ path: `/members?search=${encodeURIComponent(email)}`, as: 'marguerite' });
  const { items = [] } = (json ?? {}) as { readonly items?: readonly Row[] };
  const member = items.find((row) => row.member?.email === email)?.member;
  demand(member?.id !== undefined && member.version !== undefined, `${email} is not found by its address`);
  return { id: member.id, version: member.version, email };
}

/** What the suite cannot see through an adapter: headers, statuses, and answers that must not differ. */
const BODIES: Readonly<Record<string, Body>> = {
  'asks who is there before anything else': async (ask) => {
    const nobody = await ask({ path: '/members' });
    demandProblem(nobody, 401, 'unauthenticated', 'without a token');
    const wrong = await ask({ method: 'PATCH', path: '/members/x', body: 'no JSON' });
    demandProblem(wrong, 401, 'unauthenticated', 'without a token, and wrong in every other way');
  },

  'answers a wrong password and an unknown address alike': async (ask) => {
    const [known, unknown] = [PEOPLE.marguerite, 'nobody@acme-winery.example'].map((email) => {
      const body = { email, password: 'not-the-password', transport: 'bearer' };
      return ask({ method: 'POST', path: '/session', body });
    }) as [Promise<WireAnswer>, Promise<WireAnswer>];
    const [first, second] = [await known, await unknown];
    demandProblem(first, 401, 'unauthenticated', 'a wrong password');
    demand(first.status === second.status && first.text === second.text, 'the two answers differ');
  },

  'answers a wish for a new password alike, whoever asks': async (ask) => {
    for (const email of [PEOPLE.olafur, 'nobody@acme-winery.example']) {
      const { status, text } = await ask({ method: 'POST', path: '/password/request-reset', body: { email } });
      demand(status === 204 && text === '', `${email}: ${status} instead of 204`);
    }
  },

  'answers for a tenant that is not there as for a session that is over': async (ask) => {
    const over = await ask({ path: '/me', as: 'thora' });
    const elsewhere = await ask({ path: '/../no-such-tenant/me', as: 'marguerite' });
    demand(over.status === 401 && elsewhere.status === 401, `${over.status} and ${elsewhere.status} instead of 401`);
  },

  'sends the version as ETag': async (ask) => {
    const { id, version } = await rowOf(ask, PEOPLE.olafur);
    const tag = (await ask({ path: `/members/${id}`, as: 'marguerite' })).headers.get('etag');
    demand(tag === `"${version}"`, `ETag ${tag ?? 'missing'} instead of "${version}"`);
  },

  'refuses a change without If-Match': async (ask) => {
    const { id } = await rowOf(ask, PEOPLE.olafur);
    const answer = await ask({ method: 'PATCH', path: `/members/${id}`, as: 'marguerite', body: { phone: '1' } });
    demandProblem(answer, 428, 'preconditionRequired', 'a change without If-Match');
  },

  'refuses a change from an old version, and tells the new one': async (ask) => {
    const { id } = await rowOf(ask, PEOPLE.olafur);
    const headers = { 'if-match': '"no-such-version"' };
    const change = { method: 'PATCH', path: `/members/${id}`, as: 'marguerite', body: { firstName: 'X' } } as const;
    const answer = await ask({ ...change, headers });
    demandProblem(answer, 412, 'conflict', 'a change from an old version');
    demand(answer.headers.get('etag') !== null, 'the conflict has no ETag');
    const anyway = await ask({ ...change, headers: { 'if-match': '*' } });
    demand(anyway.status === 200, `If-Match: * is answered with ${anyway.status}`);
  },

  'refuses an invitation without an Idempotency-Key': async (ask) => {
    const answer = await ask({ method: 'POST', path: '/invitations', as: 'marguerite', body: invitation });
    demandProblem(answer, 400, 'idempotencyKeyMissing', 'an invitation without a key');
  },

  'does the same request once': async (ask) => {
    const headers = { 'idempotency-key': 'verify-once' };
    const request = { method: 'POST', path: '/invitations', as: 'marguerite', body: invitation, headers } as const;
    const [first, second] = [await ask(request), await ask(request)];
    demand(first.status === 200 && first.text === second.text, 'the second answer is another one');
  },

  'refuses a field that nobody knows, by name': async (ask) => {
    const { id } = await rowOf(ask, PEOPLE.olafur);
    const headers = { 'if-match': '*' };
    const body = { firstName: 'X', isAdmin: true };
    const answer = await ask({ method: 'PATCH', path: `/members/${id}`, as: 'marguerite', headers, body });
    demandProblem(answer, 422, 'invalid', 'an unknown field');
    demand(answer.text.includes('isAdmin'), 'the problem does not name the field');
  },

  'refuses what is no JSON': async (ask) => {
    const session = { method: 'POST', path: '/session' } as const;
    demandProblem(await ask({ ...session, body: '{"email":' }), 400, 'malformed', 'half a body');
    const headers = { 'content-type': 'text/plain' };
    demandProblem(await ask({ ...session, body: '{}', headers }), 415, 'mediaType', 'a text');
  },

  'answers for what is out of sight as for what is not there': async (ask) => {
    const { id } = await rowOf(ask, PEOPLE.marguerite);
    const lost = await ask({ path: '/members/no-such-member', as: 'marguerite' });
    demandProblem(lost, 404, 'notFound', 'a member that is not there');
    const [hidden, missing] = [
      await ask({ path: `/members/${id}`, as: 'layla' }),
      await ask({ path: '/members/no-such-member', as: 'layla' }),
    ];
    demand(hidden.status >= 400, `a member out of sight is answered with ${hidden.status}`);
    demand(hidden.status === missing.status && hidden.text === missing.text, 'the two answers differ');
  },

  'lets nothing between keep an answer': async (ask) => {
    const { headers } = await ask({ path: '/members', as: 'marguerite' });
    demand(
      headers.get('cache-control')?.includes('no-store'),
      `Cache-Control ${headers.get('cache-control') ?? 'missing'}`,
    );
  },
};

/** What a server promises beside the contract of the adapter. */
export function wireTests(url: string, contexts: Contexts): readonly ContractTest[] {
  const test = (title: string, run: () => Promise<void>): ContractTest => ({
    title,
    group: 'over the wire',
    tenant: TENANT,
    needs: [],
    conditions: [],
    run,
  });
  return [
    test('describes every operation', () => describesAll(url)),
    ...Object.entries(BODIES).map(([title, body]) => test(title, async () => body(await asking(url, contexts)))),
  ];
}

async function asking(url: string, contexts: Contexts): Promise<Ask> {
  const context = await contexts(TENANT);
  demand(context, `the door does not know ${TENANT}`);
  return (question) => probe(`${url}/${TENANT}`, context, question);
}

async function describesAll(url: string): Promise<void> {
  const paths = await describedPaths(url);
  const lacking = routeEntries()
    .filter(([, { method, path }]) => !(method.toLowerCase() in (paths[`${TENANTS_PATH}/{tenantId}${path}`] ?? {})))
    .map(([, { method, path }]) => `${method} ${path}`);
  demand(lacking.length === 0, `openapi.json lacks ${lacking.join(', ')}`);
}
