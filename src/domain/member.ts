import { scopeSelectionSchema } from './scope.js';
import * as z from './zod.js';

/** How far a member has come. What a page shows is `ShownStatus`, which also looks at the invitation. */
export const memberStatusSchema = z.enum(['invited', 'active', 'inactive', 'removed']);
export type MemberStatus = z.infer<typeof memberStatusSchema>;

/** A person in a tenant, invited or active (domain.md 3.1). */
export const memberSchema = z.readonly(
  z.object({
    id: z.string().check(z.minLength(1)),
    tenantId: z.string(),
    /** The login behind the member; absent until an invitation is accepted. */
    identityId: z.optional(z.string()),
    /** One of the policy's kinds: staff, contact, employee … */
    kind: z.string(),
    /** Canonical (`canonicalEmail`). A till-only employee has none. */
    email: z.optional(z.string()),
    firstName: z.optional(z.string()),
    lastName: z.optional(z.string()),
    phone: z.optional(z.string()),
    /** Never empty in stored data. Grants join, refusals win. */
    roles: z.readonly(z.array(z.string())),
    scopes: scopeSelectionSchema,
    /** The customer company a contact belongs to. */
    accountId: z.optional(z.string()),
    /** A mark, not a role: account owner, Primary User. */
    owner: z.boolean(),
    /** Own switches; only what differs from the role's default. */
    options: z.readonly(z.record(z.string(), z.boolean())),
    attributes: z.readonly(z.record(z.string(), z.string())),
    status: memberStatusSchema,
    invitationId: z.optional(z.string()),
    invitedBy: z.optional(z.string()),
    contactId: z.optional(z.string()),
    /** ISO 8601, UTC. */
    createdAt: z.string(),
    lastSignInAt: z.optional(z.string()),
    managedBy: z.optional(z.enum(['portal', 'directory'])),
    /** Opaque; changes with every write (optimistic concurrency). */
    version: z.string(),
  }),
);
export type Member = z.infer<typeof memberSchema>;

/** What a decision looks at in a member; pages and servers pass whole members. */
export type MemberFacts = Pick<Member, 'id' | 'tenantId' | 'kind' | 'roles' | 'status'> &
  Partial<Pick<Member, 'scopes' | 'accountId' | 'owner' | 'options' | 'attributes' | 'email'>> & {
    /**
     * Of somebody who acts through a token made for a partner's page: patterns of permissions beyond which it does not
     * go. Absent: no such bound; empty: nothing.
     */
    readonly ceiling?: readonly string[] | undefined;
    readonly [field: string]: unknown;
  };

/** Proposed values of a member; what is absent stays as it is. An attribute set to `''` is taken away. */
export const memberPatchSchema = z.strictObject({
  firstName: z.optional(z.string().check(z.maxLength(100))),
  lastName: z.optional(z.string().check(z.maxLength(100))),
  phone: z.optional(z.string().check(z.maxLength(40))),
  email: z.optional(z.string()),
  roles: z.optional(z.array(z.string())),
  scopes: z.optional(scopeSelectionSchema),
  options: z.optional(z.record(z.string(), z.boolean())),
  attributes: z.optional(z.record(z.string(), z.string())),
});
export type MemberPatch = z.infer<typeof memberPatchSchema>;
