/** What is mailed, before a template makes a message of it. */
export interface Mail {
  readonly id: string;
  readonly tenantId: string;
  /** Canonical address, the only recipient. */
  readonly to: string;
  /** BCP 47. */
  readonly locale: string;
  /**
   * `invitation`: a link. `access`: a username and a one-time password. `notice`: something happened.
   * `passwordReset`: a link to choose a new one. `passwordChanged`: word that it was.
   */
  readonly kind: 'invitation' | 'access' | 'notice' | 'passwordReset' | 'passwordChanged';
  /** Values for the template: `InvitationMailValues`, `AccessMailValues`, `NoticeMailValues` and so on. */
  readonly values: Readonly<Record<string, string>>;
  readonly invitationId?: string;
  /** ISO 8601, UTC. */
  readonly queuedAt: string;
  /** Not to be sent before; ISO 8601, UTC. */
  readonly dueAt: string;
  /** `cancelled`: taken back before it left. */
  readonly state: 'queued' | 'sent' | 'failed' | 'cancelled';
  readonly attempts: number;
}

export interface Mailer {
  /** Resolves when the mail is on its way; rejects when it is not. */
  send(mail: Mail): Promise<void>;
}

interface AccountMailValues {
  readonly tenantName: string;
  readonly inviterName: string;
  /** The role's name in the mail's language. */
  readonly role: string;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
}
/** Of `kind: 'invitation'`. The token is taken out of the stored mail once it has left. */
export type InvitationMailValues = AccountMailValues & { readonly token: string };
/** Of `kind: 'access'`. The password is taken out of the stored mail once it has left. */
export type AccessMailValues = AccountMailValues & { readonly username: string; readonly oneTimePassword: string };
/** Of `kind: 'notice'`. */
export interface NoticeMailValues {
  readonly tenantName: string;
  /** `member.created`, `member.joined` or `member.removed`. */
  readonly event: string;
  readonly memberName: string;
  readonly role: string;
  /** The empty string where nobody is signed in. */
  readonly actorName: string;
}
/** Of `kind: 'passwordReset'`. The token is taken out of the stored mail once it has left. */
export interface PasswordResetMailValues {
  readonly tenantName: string;
  readonly firstName: string;
  readonly token: string;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
}
/** Of `kind: 'passwordChanged'`. */
export interface PasswordChangedMailValues {
  readonly tenantName: string;
  readonly firstName: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}
