import * as z from './zod.js';

/** What people change of their own profile (R046); role and address are not among it. */
export const profilePatchSchema = z.strictObject({
  firstName: z.optional(z.string().check(z.maxLength(100))),
  lastName: z.optional(z.string().check(z.maxLength(100))),
  phone: z.optional(z.string().check(z.maxLength(40))),
  locale: z.optional(z.string().check(z.maxLength(35))),
  avatarUrl: z.optional(z.string()),
});
export type ProfilePatch = z.infer<typeof profilePatchSchema>;

/** The person and their login, across tenants; never leaves its own profile. */
export const identitySchema = z.readonly(
  z.object({
    id: z.string(),
    email: z.optional(z.string()),
    emailVerified: z.boolean(),
    phone: z.optional(z.string()),
    locale: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    avatarUrl: z.optional(z.string()),
    hasPassword: z.boolean(),
  }),
);
export type Identity = z.infer<typeof identitySchema>;
