import { expect } from 'chai';
import type { ProblemCode } from '../../../src/wire/index.js';

/** The answer to one request. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; `{}` without one. */
  readonly body: Readonly<Record<string, unknown>>;
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} };
}

/** What a problem says. */
export interface Refusal {
  readonly status: number;
  readonly code: ProblemCode;
  readonly reason?: string;
  readonly field?: string;
}

export function expectProblem(answer: Answer, { status, code, ...rest }: Refusal): void {
  expect({ status: answer.status, ...answer.body }, answer.text).to.include({
    status,
    type: `urn:rosterkit:problem:${code}`,
    ...rest,
  });
  expect(answer.headers.get('content-type')).to.equal('application/problem+json');
}

/** All of an answer that a stranger can compare: status, headers and bytes, but for when and which. */
export function comparable({ status, headers, text }: Answer): unknown {
  const ignored = new Set(['date', 'x-request-id']);
  return { status, text, headers: [...headers].filter(([name]) => !ignored.has(name)) };
}

/** The name and value of the cookie that an answer sets. */
export function cookieOf({ headers }: Answer): { readonly pair: string; readonly attributes: readonly string[] } {
  const [pair = '', ...attributes] = (headers.getSetCookie()[0] ?? '').split('; ');
  return { pair, attributes };
}
