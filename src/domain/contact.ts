import * as z from './zod.js';

/**
 * A directory entry that can become a member: a customer contact, or an employee of the seller.
 * It can be provisioned while `memberId` is empty (R073-R075).
 */
export const contactSchema = z.readonly(
  z.object({
    id: z.string(),
    tenantId: z.string(),
    /** The kind its member will have. */
    kind: z.string(),
    /** The company; employees have none. */
    accountId: z.optional(z.string()),
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    type: z.optional(z.enum(['customer', 'prospect'])),
    memberId: z.optional(z.string()),
    attributes: z.readonly(z.record(z.string(), z.string())),
  }),
);
export type Contact = z.infer<typeof contactSchema>;

/** Makes a member of a contact: nobody types an address (R073). */
export const provisionDraftSchema = z.strictObject({
  contactId: z.string(),
  roles: z.array(z.string()),
  options: z.optional(z.record(z.string(), z.boolean())),
  scopes: z.optional(z.union([z.literal('all'), z.array(z.string())])),
});
export type ProvisionDraft = z.infer<typeof provisionDraftSchema>;

/** Creates a member at once, without an invitation (R132, R134). */
export const creationDraftSchema = z.strictObject({
  firstName: z.string().check(z.maxLength(100)),
  lastName: z.string().check(z.maxLength(100)),
  roles: z.array(z.string()),
  scopes: z.optional(z.union([z.literal('all'), z.array(z.string())])),
  email: z.optional(z.string()),
  phone: z.optional(z.string().check(z.maxLength(40))),
});
export type CreationDraft = z.infer<typeof creationDraftSchema>;
