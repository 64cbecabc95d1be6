import { conditionSchema } from './condition.js';
import { effectSchema, grantSchema } from './grant.js';
import { memberStatusSchema } from './member.js';
import { roleSchema, scopesOfRoleSchema } from './role.js';
import { settingValueSchema } from './tenant.js';
import { textSchema } from './text.js';
import * as z from './zod.js';

const labelled = z.strictObject({ id: z.string(), label: textSchema });

const permissionSchema = z.strictObject({
  label: textSchema,
  /** Applications it belongs to: for `@app`, and for reading a role's access within the applications it has. */
  apps: z.optional(z.array(z.string())),
  /** Left out of a role's access and restrictions. */
  internal: z.optional(z.boolean()),
  /** The application-wide mask (R094). */
  requires: z.optional(conditionSchema),
  requiresReason: z.optional(z.string()),
  /** Missing when enforcing: refused. */
  needs: z.optional(z.array(z.enum(['target', 'input', 'object']))),
  /** What its control does for who never has it; default `hide`. */
  effect: z.optional(z.enum(['hide', 'disable'])),
});

export const provisioningSchema = z.strictObject({
  id: z.string(),
  label: z.optional(textSchema),
  by: z.string(),
  kind: z.optional(z.string()),
  app: z.optional(z.string()),
  /** Field names; a trailing `*` marks a required one. Nothing else may be sent. */
  fields: z.array(z.string()),
  from: z.optional(z.literal('contacts')),
  credentials: z.enum(['link', 'oneTimePassword', 'none']),
  /** How long the link or one-time password works, in days; default 7. */
  expiresInDays: z.optional(z.number()),
  result: memberStatusSchema,
});
export type Provisioning = z.infer<typeof provisioningSchema>;

const ruleSchema = z.strictObject({
  id: z.string(),
  on: z.array(z.string()),
  when: conditionSchema,
  reason: z.string(),
  effect: effectSchema,
});
export type Rule = z.infer<typeof ruleSchema>;

export const policySchema = z.strictObject({
  id: z.string(),
  version: z.number(),
  /** The system's own words, by term: `team`, `member`, `invite` … */
  vocabulary: z.optional(z.record(z.string(), textSchema)),
  kinds: z.array(labelled),
  scopeTypes: z.array(labelled),
  applications: z.array(
    z.strictObject({ id: z.string(), label: textSchema, permission: z.string(), url: z.optional(z.string()) }),
  ),
  maxRoles: z.number(),
  settings: z.record(
    z.string(),
    z.strictObject({
      label: textSchema,
      values: z.optional(z.array(settingValueSchema)),
      type: z.optional(z.enum(['string', 'number', 'boolean'])),
      default: settingValueSchema,
      /** Who may write it; absent is nobody here. */
      write: z.optional(z.string()),
    }),
  ),
  attributes: z.record(
    z.string(),
    z.strictObject({
      type: z.enum(['text', 'emailDomain']),
      label: textSchema,
      /** What people read for a value, where it is one of a few that systems write; others are read as they are. */
      values: z.optional(z.record(z.string(), textSchema)),
      hint: z.optional(textSchema),
      write: z.optional(z.string()),
      inheritFromInviter: z.optional(z.literal(true)),
      onChange: z.optional(z.literal('withdrawUnfitInvitations')),
    }),
  ),
  permissions: z.record(z.string(), permissionSchema),
  everyone: z.array(grantSchema),
  roles: z.array(roleSchema),
  /**
   * What the roles that a tenant writes itself have where they do not say it: whether their people are asked for stores,
   * and begin with all of them or with none. Absent: such roles have no stores, and nobody is asked.
   */
  customRoles: z.optional(z.strictObject({ defaultScopes: scopesOfRoleSchema })),
  editable: z.array(z.string()),
  assignable: z.record(z.string(), z.array(z.string())),
  ceilings: z.optional(z.record(z.string(), z.array(z.enum(['options', 'customRoles'])))),
  rules: z.array(ruleSchema),
  invariants: z.array(
    z.strictObject({
      where: conditionSchema,
      min: z.optional(z.number()),
      max: z.optional(z.number()),
      reason: z.string(),
    }),
  ),
  provisioning: z.array(provisioningSchema),
  session: z.optional(
    z.strictObject({
      idleMinutes: z.number(),
      absoluteDays: z.number(),
      signOut: z.enum(['everywhere', 'device']),
      lockout: z.strictObject({
        attempts: z.number(),
        minutes: z.number(),
        /** Whether a block may be shown, by kind of person. */
        showTo: z.record(z.string(), z.boolean()),
      }),
    }),
  ),
  notices: z.optional(
    z.array(
      z.strictObject({
        on: z.enum(['member.created', 'member.joined', 'member.removed']),
        to: z.union([z.strictObject({ permission: z.string() }), z.strictObject({ member: z.literal('target') })]),
        by: z.enum(['email', 'inApp']),
      }),
    ),
  ),
  /** Seats and the like; the number is a setting, so a plan can change it. */
  limits: z.optional(
    z.array(
      z.strictObject({
        id: z.string(),
        on: z.array(z.string()),
        setting: z.string(),
        counts: z.enum(['members', 'customRoles']),
        kinds: z.optional(z.array(z.string())),
        reason: z.string(),
      }),
    ),
  ),
  /** The list views a page offers: by kind, with columns and filters. */
  lists: z.optional(
    z.array(
      z.strictObject({
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
      z.strictObject({
        id: z.string(),
        label: textSchema,
        href: z.optional(z.string()),
        /** Whom it is for; absent is everybody. */
        roles: z.optional(z.array(z.string())),
      }),
    ),
  ),
  /** The system's own sentences for reasons. */
  texts: z.optional(z.record(z.string(), textSchema)),
});

/** One document describes a system; no code (domain.md 3.2). Load a foreign one with `loadPolicy`. */
export type Policy = z.infer<typeof policySchema>;
