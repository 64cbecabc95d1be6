import * as z from './zod.js';

export const deliverySchema = z.readonly(
  z.object({
    /** ISO 8601, UTC. */
    at: z.string(),
    state: z.enum(['queued', 'sent', 'failed', 'delivered', 'bounced']),
    reason: z.optional(z.string()),
  }),
);
export type Delivery = z.infer<typeof deliverySchema>;

/** An invitation as anyone may read it. Its secret is kept hashed, elsewhere, and never listed (IN-28). */
export const invitationSchema = z.readonly(
  z.object({
    id: z.string(),
    tenantId: z.string(),
    memberId: z.string(),
    email: z.string(),
    method: z.enum(['link', 'oneTimePassword']),
    status: z.enum(['pending', 'accepted', 'expired', 'revoked', 'bounced']),
    invitedBy: z.string(),
    createdAt: z.string(),
    expiresAt: z.string(),
    deliveries: z.readonly(z.array(deliverySchema)),
  }),
);
export type Invitation = z.infer<typeof invitationSchema>;

/**
 * Whether the invitation can still be accepted.
 * @param now - Milliseconds since the Unix epoch.
 */
export function isOpen(invitation: Invitation, now: number): boolean {
  return (invitation.status === 'pending' || invitation.status === 'bounced') && Date.parse(invitation.expiresAt) > now;
}

/** What inviting asks for. Which fields count is the policy's `provisioning`; anything else is refused. */
export const invitationDraftSchema = z.strictObject({
  email: z.string(),
  roles: z.optional(z.array(z.string())),
  firstName: z.optional(z.string().check(z.maxLength(100))),
  lastName: z.optional(z.string().check(z.maxLength(100))),
  scopes: z.optional(z.union([z.literal('all'), z.array(z.string())])),
  options: z.optional(z.record(z.string(), z.boolean())),
  attributes: z.optional(z.record(z.string(), z.string())),
});
export type InvitationDraft = z.infer<typeof invitationDraftSchema>;

/** What an invitee sends from the page of the link; nothing else is understood (PE-46). */
export const acceptanceSchema = z.strictObject({
  /** From the link. */
  token: z.string().check(z.maxLength(500)),
  /** A new one; where the address has a login already, that login's. */
  password: z.string(),
  firstName: z.optional(z.string().check(z.maxLength(100))),
  lastName: z.optional(z.string().check(z.maxLength(100))),
});
export type Acceptance = z.infer<typeof acceptanceSchema>;

/** The first sign-in with a mailed one-time password (R077). */
export const firstSignInSchema = z.strictObject({
  /** The username of the access mail. */
  email: z.string(),
  oneTimePassword: z.string().check(z.maxLength(500)),
  /** The password that replaces it. */
  password: z.string(),
});
export type FirstSignIn = z.infer<typeof firstSignInSchema>;
