import { tmpdir } from 'node:os';
import { expect } from 'chai';
import { startDemo } from '../../../demo/server/demo-server.js';
import type { Things } from '../../../demo/server/resources/things.js';
import type { AuditEntry } from '../../../src/engine/index.js';
import type { RunningServer } from '../../../src/server/index.js';
import { answerOf, expectProblem, type Answer } from '../http/answers.js';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

/** Somebody who is signed in to a tenant of the demo. */
export interface Visitor {
  /** A request to the tenant's sample business: `orders/10482`. */
  ask(method: string, path: string, body?: unknown): Promise<Answer>;
  /** A request to the kit's own server: `/members`. */
  team(method: string, path: string, body?: unknown): Promise<Answer>;
}

/** The demo's server on PGlite, asked over HTTP. */
export class Demo {
  #server: RunningServer | undefined;

  async start(): Promise<void> {
    const options = { port: 0, folder: tmpdir(), policy: '', database: {}, log: () => {} };
    this.#server = await startDemo(options);
  }

  async stop(): Promise<void> {
    await this.#server?.stop(500);
  }

  async fetch(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const hasBody = body !== undefined || (method !== 'GET' && method !== 'DELETE');
    const response = await fetch(new URL(path, this.#server?.url), {
      method,
      headers: {
        ...(hasBody ? { 'content-type': 'application/json' } : {}),
        ...(method === 'GET' ? {} : { 'if-match': '*', 'idempotency-key': crypto.randomUUID() }),
        ...headers,
      },
      ...(hasBody ? { body: JSON.stringify(body ?? {}) } : {}),
    });
    return answerOf(response);
  }

  /** A door of the demo's: everything as it was in the beginning. */
  async reset(tenantId: string): Promise<void> {
    expect((await this.fetch('POST', `/demo/${tenantId}/reset`)).status).to.equal(200);
  }

  async advance(tenantId: string, advanceMs: number): Promise<void> {
    await this.fetch('POST', `/demo/${tenantId}/clock`, { advanceMs });
  }

  async as(tenantId: string, memberId: string): Promise<Visitor> {
    const answer = await this.fetch('POST', `/demo/${tenantId}/sign-in`, { memberId, transport: 'bearer' });
    expect(answer.status, `signing in ${memberId}: ${answer.text}`).to.equal(200);
    const headers = { authorization: `Bearer ${String(answer.body['token'])}` };
    return {
      ask: (method, path, body) => this.fetch(method, `/demo-api/${tenantId}/${path}`, body, headers),
      team: (method, path, body) => this.fetch(method, `/tenants/${tenantId}${path}`, body, headers),
    };
  }

  /** All that the sample business has, whoever may see it. */
  async things(tenantId: string): Promise<Things> {
    return (await this.fetch('GET', `/demo/${tenantId}/things`)).body as unknown as Things;
  }

  async audit(tenantId: string): Promise<readonly AuditEntry[]> {
    return JSON.parse((await this.fetch('GET', `/demo/${tenantId}/audit`)).text) as readonly AuditEntry[];
  }

  /** A refused write is more than a status: nothing is another, and the audit trail has one entry more. */
  async refused(
    tenantId: string,
    call: () => Promise<Answer>,
    expected: { readonly status: 403 | 404; readonly reason?: string },
  ): Promise<void> {
    const [things, audit] = [await this.things(tenantId), await this.audit(tenantId)];
    expectProblem(await call(), { code: expected.status === 404 ? 'notFound' : 'forbidden', ...expected });
    expect(await this.things(tenantId)).to.deep.equal(things);
    const added = (await this.audit(tenantId)).slice(audit.length);
    expect(added.map(({ decision }) => decision.allowed)).to.deep.equal([false]);
  }
}

/** A demo for the tests of a file. */
export function useDemo(): Demo {
  const demo = new Demo();
  before(async function start() {
    this.timeout(180_000);
    await demo.start();
  });
  after(() => demo.stop());
  return demo;
}

/** The ids of the items of a list. */
export function idsIn({ body, text }: Answer): string[] {
  expect(body['items'], text).to.be.an('array');
  return (body['items'] as readonly { readonly id: string }[]).map(({ id }) => id);
}
