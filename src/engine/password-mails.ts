import type { Identity } from '../domain/index.js';
import type { PasswordChangedMailValues, PasswordResetMailValues } from './mail.js';
import { queueMail } from './notices.js';
import type { Stage } from './scene.js';

/** A link to choose a new password, to the person's own address. */
export async function mailResetLink(
  stage: Stage,
  { email, firstName }: Identity,
  link: Pick<PasswordResetMailValues, 'token' | 'expiresAt'>,
): Promise<void> {
  if (email === undefined) return;
  const values: PasswordResetMailValues = { tenantName: stage.tenant.name, firstName, ...link };
  await queueMail(stage, { to: email, kind: 'passwordReset', values: { ...values } });
}

/** Word that the password is another one, for who did not do it themselves. */
export async function tellOfNewPassword(stage: Stage, { email, firstName }: Identity): Promise<void> {
  if (email === undefined) return;
  const values: PasswordChangedMailValues = { tenantName: stage.tenant.name, firstName, at: stage.at };
  await queueMail(stage, { to: email, kind: 'passwordChanged', values: { ...values } });
}
