/** The sample business of a tenant refused, or could not do it. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  /** Why, as a policy's reason, where there is one. */
  readonly reason: string;

  constructor(status: number, reason: string) {
    super(`${status} ${reason}`);
    this.status = status;
    this.reason = reason;
  }
}

/** A thing of a sample business: an order, an invoice. */
export type Thing = Readonly<Record<string, unknown>> & { readonly id: string };

export interface Things<T extends Thing = Thing> {
  readonly items: readonly T[];
  /** Of all amounts shown, in the smallest unit of the currency. */
  readonly total?: number;
}

/** What a company's own pages ask its own server, by the session that the kit's sign-in began. */
export interface Api {
  /** @throws {ApiProblem} */
  get<T>(path: string): Promise<T>;
  /** @throws {ApiProblem} */
  send<T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<T>;
  /** For a link to a file. */
  url(path: string): string;
}

export function sampleApi(tenantId: string): Api {
  const url = (path: string): string => `/demo-api/${tenantId}/${path}`;
  const ask = async <T>(path: string, init: RequestInit): Promise<T> => {
    const answer = await fetch(url(path), init);
    const body: unknown = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new ApiProblem(answer.status, (body as { reason?: string }).reason ?? '');
    return body as T;
  };
  return {
    url,
    get: (path) => ask(path, {}),
    send: (method, path, body = {}) =>
      ask(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  };
}
