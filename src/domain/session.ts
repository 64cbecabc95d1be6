import * as z from './zod.js';

/** What is typed to sign in. */
export const credentialsSchema = z.strictObject({
  email: z.string().check(z.maxLength(320)),
  /** A password, or a mailed one-time password. */
  password: z.string().check(z.maxLength(1000)),
});
export type Credentials = z.infer<typeof credentialsSchema>;

export const passwordChangeSchema = z.strictObject({
  current: z.string().check(z.maxLength(1000)),
  password: z.string().check(z.maxLength(1000)),
});
export type PasswordChange = z.infer<typeof passwordChangeSchema>;

/** A new password by a mailed link. */
export const passwordResetSchema = z.strictObject({
  token: z.string().check(z.maxLength(500)),
  password: z.string().check(z.maxLength(1000)),
});
export type PasswordResetDraft = z.infer<typeof passwordResetSchema>;

/** How a session stands. Times left, not times of a clock: the page's clock may be wrong (SE-02). */
export const sessionStateSchema = z.readonly(
  z.object({
    tenantId: z.string(),
    memberId: z.string(),
    /** Milliseconds without activity after which the session ends. */
    idleMs: z.number(),
    /** Milliseconds until it ends when nothing more is done; never more than `idleMs`. */
    remainingMs: z.number(),
    /** What signing out ends: every session of the person, or this one (R051). */
    signOut: z.enum(['everywhere', 'device']),
  }),
);
export type SessionState = z.infer<typeof sessionStateSchema>;

/** What signing in came to: in, or a new password has to be chosen first (R077). */
export const signInOutcomeSchema = z.readonly(
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('signedIn'), session: sessionStateSchema }),
    z.object({ status: z.literal('newPasswordNeeded') }),
  ]),
);
export type SignInOutcome = z.infer<typeof signInOutcomeSchema>;

/** One of a person's sessions, as only they see it. */
export const sessionEntrySchema = z.readonly(
  z.object({
    id: z.string(),
    /** The one that asks. */
    current: z.boolean(),
    /** "Firefox on Windows"; absent where it is not known. */
    device: z.optional(z.string()),
    /** A token for a partner's page, made from a session. */
    embedded: z.boolean(),
    /** ISO 8601, UTC. */
    createdAt: z.string(),
    /** ISO 8601, UTC. */
    lastSeenAt: z.string(),
  }),
);
export type SessionEntry = z.infer<typeof sessionEntrySchema>;

/** What the page of an invitation's link shows before anything is typed. */
export const invitationPreviewSchema = z.readonly(
  z.object({
    tenantName: z.string(),
    /** BCP 47. */
    locale: z.string(),
    email: z.string(),
    firstName: z.optional(z.string()),
    lastName: z.optional(z.string()),
    /** The address has a login already: its password is asked for, not a new one. */
    hasLogin: z.boolean(),
  }),
);
export type InvitationPreview = z.infer<typeof invitationPreviewSchema>;

/** A token for a partner's page: what it may do at most, and from where. */
export const embedDraftSchema = z.strictObject({
  /** Permission ids or patterns (`member.*`). */
  permissions: z.array(z.string().check(z.maxLength(100))).check(z.minLength(1), z.maxLength(100)),
  /** `https://partner.example`; no path. */
  origins: z.array(z.string().check(z.maxLength(300))).check(z.minLength(1), z.maxLength(20)),
  /** 1 to 60; 60 when absent. */
  minutes: z.optional(z.int().check(z.minimum(1), z.maximum(60))),
});
export type EmbedDraft = z.infer<typeof embedDraftSchema>;

export const embedTokenSchema = z.readonly(
  z.object({
    /** Shown once; a bearer token. */
    token: z.string(),
    /** ISO 8601, UTC. */
    expiresAt: z.string(),
  }),
);
export type EmbedToken = z.infer<typeof embedTokenSchema>;
