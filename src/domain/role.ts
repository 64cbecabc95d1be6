import { grantSchema } from './grant.js';
import { textSchema } from './text.js';
import * as z from './zod.js';

/** The stores people begin with in a role, which asks for them: all, or none until some are picked. */
export const scopesOfRoleSchema = z.enum(['all', 'pick']);

/** A named set of grants. A tenant's custom roles have the same shape as a policy's. */
export const roleSchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  /** The vendor's own short name: 1a, ADMINISTRATOR. */
  code: z.optional(z.string()),
  name: textSchema,
  description: z.optional(textSchema),
  formerNames: z.optional(z.array(textSchema)),
  /** The kind of member it fits; absent fits all. */
  kind: z.optional(z.string()),
  /** Given outside the product; never listed among the roles a card or filter offers to those who cannot give it. */
  hidden: z.optional(z.boolean()),
  archived: z.optional(z.boolean()),
  builtIn: z.optional(z.boolean()),
  grants: z.array(grantSchema),
  /** Rights of the role that can be switched for one member (R085-R092). */
  options: z.optional(z.array(z.strictObject({ permission: z.string(), default: z.boolean() }))),
  /** Absent: people in it have no stores and are not asked for any. */
  defaultScopes: z.optional(scopesOfRoleSchema),
  scopesLocked: z.optional(z.boolean()),
  /** Attributes a member with this role must have. */
  requiresAttributes: z.optional(z.array(z.string())),
});
export type Role = z.infer<typeof roleSchema>;

/** What a person writes of a custom role; the id is the engine's. */
export const roleDraftSchema = z.strictObject({
  name: textSchema,
  description: z.optional(textSchema),
  kind: z.optional(z.string()),
  grants: z.array(grantSchema),
});
export type RoleDraft = z.infer<typeof roleDraftSchema>;
