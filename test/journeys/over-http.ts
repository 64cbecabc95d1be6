import { expect } from 'chai';
import type { MemberEntry } from 'rosterkit/domain';
import type { DemoMail } from '../../demo/lib/demo-server.js';
import { baseAddress } from './page.js';

/** What the server answered to a request that no page made. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  /** The body as JSON; `{}` without one. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A request to the sample business of a tenant, e.g. `GET invoices.csv`, or with a `/` in front to the kit's server. */
export type Ask = (method: string, path: string, body?: object) => Promise<Reply>;

/** Signs somebody in by the demo's door, without a page: requests are plain HTTP with that person's own session. */
export async function overHttp(tenantId: string, memberId: string): Promise<Ask> {
  const door = await request('POST', `demo/${tenantId}/sign-in`, { memberId, transport: 'bearer' });
  expect(door.status, door.text).to.equal(200);
  const authorization = `Bearer ${String(door.body['token'])}`;
  return (method, path, body) => {
    const address = path.startsWith('/') ? `tenants/${tenantId}${path}` : `demo-api/${tenantId}/${path}`;
    return request(method, address, body, { authorization });
  };
}

/** A request of nobody who works there: a customer's own, with their token where they have one. */
export function asAnybody(method: string, path: string, body?: object, token?: string): Promise<Reply> {
  return request(method, path, body, token === undefined ? {} : { authorization: `Bearer ${token}` });
}

/** Everything of a tenant that a refused write must leave as it is. */
interface State {
  readonly people: readonly object[];
  readonly things: unknown;
  readonly mails: readonly DemoMail[];
}

async function stateOf(tenantId: string): Promise<State> {
  const people = await look<readonly MemberEntry[]>(tenantId, 'people');
  return {
    // each request as somebody is a sign-in of theirs
    people: people.map(({ member }) => ({ ...member, lastSignInAt: undefined })),
    things: await look(tenantId, 'things'),
    mails: await look(tenantId, 'mails'),
  };
}

/** What a refusal says. */
export interface Refusal {
  readonly code: 'forbidden' | 'notFound';
  readonly reason?: string;
}

const STATUS = { forbidden: 403, notFound: 404 } as const;

/**
 * Tries something that must be refused: with this code and reason, nothing written, nothing mailed, and one refusal
 * more in the audit trail.
 */
export async function refused(tenantId: string, attempt: () => Promise<Reply>, expected: Refusal): Promise<void> {
  const [state, audit] = [await stateOf(tenantId), await auditOf(tenantId)];
  expectRefusal(await attempt(), expected);
  expect(await stateOf(tenantId)).to.deep.equal(state);
  const added = (await auditOf(tenantId)).slice(audit.length);
  expect(added.map(({ decision }) => decision.allowed)).to.deep.equal([false]);
}

/** A problem of its own status, or the failure of the one thing that was asked for in a list. */
export function expectRefusal({ status, body, text }: Reply, expected: Refusal): void {
  const [item] = (body['items'] ?? []) as readonly { readonly failure?: object }[];
  if (item) {
    expect(item.failure, text).to.include(expected);
    return;
  }
  const { code, ...rest } = expected;
  expect({ status, ...body }, text).to.include({
    status: STATUS[code],
    type: `urn:rosterkit:problem:${code}`,
    ...rest,
  });
}

interface AuditLine {
  readonly decision: { readonly allowed: boolean; readonly reason?: string };
}

const auditOf = (tenantId: string): Promise<readonly AuditLine[]> => look(tenantId, 'audit');

async function look<T>(tenantId: string, name: string): Promise<T> {
  const { status, text } = await request('GET', `demo/${tenantId}/${name}`);
  expect(status, text).to.equal(200);
  return JSON.parse(text) as T;
}

async function request(
  method: string,
  path: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const isRead = method === 'GET';
  const answer = await fetch(`${baseAddress()}${path}`, {
    method,
    headers: {
      ...(isRead ? {} : { 'if-match': '*', 'idempotency-key': crypto.randomUUID() }),
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  const isJson = /json/.test(answer.headers.get('content-type') ?? '') && text !== '';
  return { status: answer.status, text, body: isJson ? (JSON.parse(text) as Reply['body']) : {} };
}
