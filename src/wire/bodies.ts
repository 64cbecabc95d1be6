import {
  creationDraftSchema,
  invitationDraftSchema,
  memberPatchSchema,
  provisionDraftSchema,
  settingValueSchema,
} from '../domain/index.js';
import * as z from '../domain/zod.js';

/** What a page sends; a field nobody knows is refused by name. The use cases judge the values. */
const drafts = <T extends z.ZodMiniType>(draft: T) =>
  z.strictObject({ drafts: z.array(draft).check(z.maxLength(1000)) });

// the items of a call with many are judged one by one, so that one that is wrong does not stop the rest
export const invitationsBodySchema = drafts(z.record(z.string(), z.unknown()));
export const provisionsBodySchema = drafts(z.record(z.string(), z.unknown()));
/** The same, as they are meant. */
export const invitationsSketch = drafts(invitationDraftSchema);
export const provisionsSketch = drafts(provisionDraftSchema);
export { creationDraftSchema, memberPatchSchema };

const ifVersion = z.optional(z.string());

const bulkOf = <T extends z.ZodMiniType>(patch: T) =>
  z.strictObject({
    operations: z
      .array(
        z.strictObject({
          op: z.enum(['update', 'deactivate', 'reactivate', 'remove', 'restore', 'resend', 'revoke']),
          memberId: z.string(),
          /** Of an `update`. */
          patch: z.optional(patch),
          ifVersion,
        }),
      )
      .check(z.maxLength(1000)),
  });
export const bulkBodySchema = bulkOf(z.record(z.string(), z.unknown()));
export const bulkSketch = bulkOf(memberPatchSchema);

export const settingsBodySchema = z.strictObject({ settings: z.record(z.string(), settingValueSchema) });

export const checksBodySchema = z.strictObject({
  checks: z
    .array(
      z.strictObject({
        action: z.string(),
        memberId: z.optional(z.string()),
        /** What the page knows of a thing of the host's. The answer tells what to show; it permits nothing. */
        object: z.optional(z.record(z.string(), z.unknown())),
        input: z.optional(z.record(z.string(), z.unknown())),
      }),
    )
    .check(z.maxLength(1000)),
});

export const emailBodySchema = z.strictObject({ email: z.string().check(z.maxLength(320)) });
export const tokenBodySchema = z.strictObject({ token: z.string().check(z.maxLength(500)) });
