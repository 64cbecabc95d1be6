import { roleSchema } from './role.js';
import * as z from './zod.js';

export const settingValueSchema = z.union([z.string(), z.number(), z.boolean()]);
export type SettingValue = z.infer<typeof settingValueSchema>;

/** The business whose team it is. */
export const tenantSchema = z.readonly(
  z.object({
    id: z.string(),
    name: z.string(),
    /** The id of the policy document that describes its system. */
    policy: z.string(),
    /** BCP 47; the language of its mails. */
    locale: z.string(),
    /** Only what differs from the policy's defaults. */
    settings: z.readonly(z.record(z.string(), settingValueSchema)),
    /** Roles the tenant wrote itself, in the shape of a policy's role. */
    customRoles: z.optional(z.array(roleSchema)),
    version: z.optional(z.string()),
  }),
);
export type Tenant = z.infer<typeof tenantSchema>;

/** What a decision looks at in a tenant. */
export type TenantFacts = Pick<Tenant, 'id'> & Partial<Pick<Tenant, 'settings' | 'customRoles'>>;
