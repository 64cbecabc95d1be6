import type { PermissionId } from '../domain/index.js';
import type * as z from '../domain/zod.js';

type Schema = z.ZodMiniType;

/** Who may call a route. What they may do there with which row is the engine's word. */
export type Access =
  /** Who has this permission for anything at all. */
  | { readonly permission: PermissionId }
  /** Every signed-in person; the reason says why no single permission stands for it. */
  | { readonly member: string }
  /** The person themselves, and no token made for a partner's page. */
  | { readonly self: string }
  /** Who runs the server. */
  | { readonly operator: string }
  /** Everybody, for a reason. */
  | { readonly public: string };

/** One route of the server, read by the server, the adapter and the document that describes it. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/tenants/{tenantId}`; names in braces are parameters. */
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly query?: Schema;
  readonly body?: Schema;
  /** What a body with many items is made of, for who reads the description: the server judges the items one by one. */
  readonly sketch?: Schema;
  /** Of a success; absent: no body, status 204. */
  readonly answer?: Schema;
  /** Of a success with a body; 200 unless given. */
  readonly status?: 201 | 202;
  /** Needs If-Match (RFC 9110 §13.1.1): the version the change was made from, or `*`. */
  readonly needsVersion?: boolean;
  /** `required`: without an Idempotency-Key it is refused, since twice would be twice. */
  readonly key?: 'required' | 'optional';
  /** Asking it is no activity of the person (SE-03). */
  readonly isPassive?: boolean;
}
