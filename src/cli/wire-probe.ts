import { codeFrom } from './problem-code.js';
import type { ContractPerson } from '../testing/index.js';
import type { RestContext } from './rest-context.js';

/** What is asked, below the tenant's address. */
export interface Question {
  readonly method?: string;
  readonly path: string;
  /** Whose token goes along; nobody's unless given. */
  readonly as?: ContractPerson;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text is sent as it is. */
  readonly body?: unknown;
}

/** An answer as it came over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Nothing when it is no JSON. */
  readonly json: unknown;
  /** The code of a problem, as its `type` says it. */
  readonly code: string | undefined;
}

/** Asks a server without the adapter between: what it would smooth over is seen. */
export async function probe(baseUrl: string, context: RestContext, question: Question): Promise<WireAnswer> {
  const { method = 'GET', path, as, headers = {}, body } = question;
  const token = as && (await context.tokenOf(as));
  const answer = await fetch(baseUrl + path, {
    method,
    redirect: 'manual',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const json = jsonOf(text);
  return { status: answer.status, headers: answer.headers, text, json, code: codeFrom(json) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
