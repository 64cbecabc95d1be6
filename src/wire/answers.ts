import {
  contactSchema,
  identitySchema,
  invitationSchema,
  memberSchema,
  memberStatusSchema,
  roleSchema,
  scopeSchema,
  settingValueSchema,
  tenantSchema,
  textSchema,
} from '../domain/index.js';
import * as z from '../domain/zod.js';
import { failureSchema } from './failure.js';

/** What the server sends. Fields nobody knows are ignored outward: an older page reads a newer server. */
const effectSchema = z.enum(['hide', 'disable', 'readonly']);

export const decisionSchema = z.discriminatedUnion('allowed', [
  z.object({ allowed: z.literal(true) }),
  z.object({
    allowed: z.literal(false),
    reason: z.string(),
    effect: effectSchema,
    params: z.optional(z.record(z.string(), z.string())),
  }),
]);

const decisionsSchema = z.record(z.string(), decisionSchema);

export const memberEntrySchema = z.object({
  member: memberSchema,
  invitation: z.optional(invitationSchema),
  can: z.optional(decisionsSchema),
});

export const memberPageSchema = z.object({
  items: z.array(memberEntrySchema),
  nextCursor: z.optional(z.string()),
  total: z.optional(z.number()),
});

export const contactPageSchema = z.object({
  items: z.array(contactSchema),
  nextCursor: z.optional(z.string()),
  total: z.optional(z.number()),
});

export const bulkAnswerSchema = z.object({
  items: z.array(
    z.discriminatedUnion('ok', [
      z.object({ index: z.number(), ok: z.literal(true), value: memberEntrySchema }),
      z.object({ index: z.number(), ok: z.literal(false), failure: failureSchema }),
    ]),
  ),
});

const limitsSchema = z.object({
  emailDomain: z.optional(z.string()),
  scopes: z.optional(z.union([z.literal('all'), z.array(z.string())])),
  kinds: z.optional(z.array(z.string())),
  rolesLeft: z.optional(z.number()),
});

const labelled = z.object({ id: z.string(), label: textSchema });
const words = z.record(z.string(), textSchema);

const systemSchema = z.object({
  vocabulary: z.optional(words),
  kinds: z.array(labelled),
  scopeTypes: z.array(labelled),
  maxRoles: z.number(),
  lists: z.optional(
    z.array(
      z.object({
        id: z.string(),
        label: textSchema,
        kinds: z.optional(z.array(z.string())),
        columns: z.optional(z.array(z.string())),
        filters: z.optional(z.array(z.string())),
      }),
    ),
  ),
  help: z.optional(
    z.array(
      z.object({
        id: z.string(),
        label: textSchema,
        href: z.optional(z.string()),
        roles: z.optional(z.array(z.string())),
      }),
    ),
  ),
  texts: z.optional(words),
  attributes: z.record(
    z.string(),
    z.object({ label: textSchema, hint: z.optional(textSchema), values: z.optional(words) }),
  ),
});

const wayOfferSchema = z.object({
  id: z.string(),
  label: z.optional(textSchema),
  action: z.string(),
  kind: z.optional(z.string()),
  app: z.optional(z.string()),
  fields: z.array(z.string()),
  from: z.optional(z.literal('contacts')),
  credentials: z.enum(['link', 'oneTimePassword', 'none']),
  result: memberStatusSchema,
  decision: decisionSchema,
  limits: limitsSchema,
});

const settingOfferSchema = z.object({
  id: z.string(),
  label: textSchema,
  value: settingValueSchema,
  values: z.optional(z.array(settingValueSchema)),
  type: z.enum(['string', 'number', 'boolean']),
  decision: decisionSchema,
});

const applicationOfferSchema = z.object({
  id: z.string(),
  label: textSchema,
  url: z.optional(z.string()),
  decision: decisionSchema,
});

export const meSchema = z.object({
  member: memberSchema,
  tenant: tenantSchema,
  can: z.optional(decisionsSchema),
  limits: z.optional(z.record(z.string(), limitsSchema)),
  system: z.optional(systemSchema),
  ways: z.optional(z.array(wayOfferSchema)),
  settings: z.optional(z.array(settingOfferSchema)),
  applications: z.optional(z.array(applicationOfferSchema)),
});

export const profileSchema = z.object({ identity: identitySchema, member: memberSchema });

const withinSchema = z.enum(['tenant', 'scopes', 'account', 'self']);

const rightSchema = z.object({
  permission: z.string(),
  label: textSchema,
  within: z.optional(withinSchema),
  condition: z.optional(z.string()),
  further: z.optional(z.object({ within: withinSchema, condition: z.string() })),
  kinds: z.optional(z.array(z.string())),
  apps: z.optional(z.array(z.string())),
  isDoor: z.optional(z.boolean()),
  doors: z.optional(z.array(z.string())),
});

export const roleOfferSchema = z.object({
  role: z.object({
    id: z.string(),
    code: z.optional(z.string()),
    name: textSchema,
    description: z.optional(textSchema),
    formerNames: z.optional(z.array(textSchema)),
    kind: z.optional(z.string()),
    hidden: z.optional(z.boolean()),
    defaultScopes: z.optional(z.enum(['all', 'pick'])),
    scopesLocked: z.optional(z.boolean()),
  }),
  decision: decisionSchema,
  applications: z.array(z.object({ id: z.string(), label: textSchema })),
  access: z.array(rightSchema),
  restrictions: z.array(rightSchema),
  options: z.array(
    z.object({
      permission: z.string(),
      label: textSchema,
      default: z.boolean(),
      masked: z.optional(z.string()),
      locked: z.optional(z.string()),
    }),
  ),
  attributes: z.array(
    z.object({
      id: z.string(),
      type: z.enum(['text', 'emailDomain']),
      label: textSchema,
      hint: z.optional(textSchema),
      mode: z.enum(['ask', 'fixed']),
      value: z.string(),
      fixedFor: z.optional(z.string()),
    }),
  ),
});

export const capabilitiesSchema = z.object({
  operations: z.array(z.string()),
  members: z.object({
    search: z.enum(['contains', 'prefix', 'exact', 'none']),
    sort: z.array(z.string()),
    filter: z.array(z.string()),
    paging: z.enum(['cursor', 'none']),
    total: z.enum(['exact', 'estimate', 'none']),
    maxPageSize: z.number(),
  }),
  authorization: z.enum(['policy', 'decisions', 'both']),
  concurrency: z.enum(['version', 'none']),
  idempotency: z.enum(['key', 'none']),
  maxBulk: z.number(),
  profileFields: z.array(z.string()),
  live: z.boolean(),
  /** The version of the contract the server speaks; see `CONTRACT_VERSION`. */
  contractVersion: z.number(),
});

/** A policy document; whoever reads it checks it as a whole. */
export const policyAnswerSchema = z.record(z.string(), z.unknown());

export const auditAnswerSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      tenantId: z.string(),
      at: z.string(),
      actorId: z.optional(z.string()),
      action: z.string(),
      targetId: z.optional(z.string()),
      before: z.optional(z.unknown()),
      after: z.optional(z.unknown()),
      decision: decisionSchema,
    }),
  ),
});

export { roleSchema, scopeSchema, tenantSchema };
