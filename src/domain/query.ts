import { SHOWN_STATUSES } from './shown-status.js';
import * as z from './zod.js';

export const shownStatusSchema = z.enum(SHOWN_STATUSES);

export const sortKeySchema = z.enum(['name', 'email', 'role', 'status', 'account', 'createdAt', 'lastSignInAt']);
export type SortKey = z.infer<typeof sortKeySchema>;

/** Which members to list. Without `status`, removed ones are left out. */
export const memberQuerySchema = z.strictObject({
  /** Found in name or address, folded for case, accents and scripts (`foldText`). */
  search: z.optional(z.string().check(z.maxLength(200))),
  roles: z.optional(z.array(z.string())),
  status: z.optional(z.array(shownStatusSchema)),
  kinds: z.optional(z.array(z.string())),
  scopes: z.optional(z.array(z.string())),
  accountId: z.optional(z.string()),
  sort: z.optional(z.strictObject({ by: sortKeySchema, descending: z.optional(z.boolean()) })),
  /** Where the last page ended; opaque. */
  cursor: z.optional(z.string()),
  /** 1 to 500; 100 when absent. */
  limit: z.optional(z.number().check(z.minimum(1), z.maximum(500))),
});
export type MemberQuery = z.infer<typeof memberQuerySchema>;

export const contactQuerySchema = z.strictObject({
  search: z.optional(z.string()),
  kind: z.optional(z.string()),
  accountId: z.optional(z.string()),
  type: z.optional(z.enum(['customer', 'prospect'])),
  cursor: z.optional(z.string()),
  limit: z.optional(z.number()),
});
export type ContactQuery = z.infer<typeof contactQuerySchema>;

/** One page of a list. `total` counts the whole list where the backend can tell. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
  readonly total?: number;
}
