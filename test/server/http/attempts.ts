import { expect } from 'chai';
import type { Answer } from './answers.js';
import type { TestServer } from './support.js';

/** One request of one person, and what becomes of it: `ok`, or the reason or code it is refused with. */
export interface Attempt {
  readonly title: string;
  readonly who: string;
  readonly send: readonly [method: string, path: string, body?: unknown];
  readonly expected: string;
}

interface Item {
  readonly ok: boolean;
  readonly value?: { readonly member: Record<string, unknown> };
  readonly failure?: { readonly code: string; readonly reason?: string };
}

/** The items of a call with many, or of a page of a list. */
export const itemsOf = ({ body }: Answer): readonly Item[] => (body['items'] ?? []) as readonly Item[];

/** The ids of the members of a page. */
export const idsOf = ({ body }: Answer): string[] =>
  ((body['items'] ?? []) as { member: { id: string } }[]).map(({ member }) => member.id);

/** `ok`, or the reason a request (or the first of its items) was refused with, or else the code. */
export function outcomeOf(answer: Answer): string {
  const failure = itemsOf(answer)[0]?.failure;
  if (failure) return failure.reason ?? failure.code;
  if (answer.status < 400) return 'ok';
  const { reason, type } = answer.body as { reason?: string; type?: string };
  return reason ?? type?.split(':').at(-1) ?? String(answer.status);
}

/** A test of each: what is refused changes no row and mails nobody. */
export function attempts(server: TestServer, tenantId: string, cases: readonly Attempt[]): void {
  for (const { title, who, send, expected } of cases) {
    it(title, async () => {
      const person = await server.as(who, tenantId);
      const before = await server.state(tenantId);
      const answer = await person.send(...send);
      expect(outcomeOf(answer), answer.text).to.equal(expected);
      if (expected === 'ok') return;
      const after = await server.state(tenantId);
      expect(after.rows).to.deep.equal(before.rows);
      expect(after.mails).to.deep.equal(before.mails);
    });
  }
}

export const update = (memberId: string, patch: object): Attempt['send'] => ['PATCH', `/members/${memberId}`, patch];
export const remove = (memberId: string): Attempt['send'] => ['DELETE', `/members/${memberId}`];
export const deactivate = (memberId: string): Attempt['send'] => ['POST', `/members/${memberId}/deactivate`];
export const invite = (...drafts: readonly object[]): Attempt['send'] => ['POST', '/invitations', { drafts }];
export const provision = (...drafts: readonly object[]): Attempt['send'] => ['POST', '/provisions', { drafts }];
