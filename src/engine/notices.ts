import { allRoles, can, displayName, roleGrantsFor, textIn, type Member, type Policy } from '../domain/index.js';
import type { Mail, NoticeMailValues } from './mail.js';
import { rolesById } from './placement.js';
import type { Stage } from './scene.js';

type Notice = NonNullable<Policy['notices']>[number];

/** Queues the notices the policy wants for an event, one for each address (R024, CO-11). */
export async function queueNotices(stage: Stage, event: Notice['on'], member: Member, actor?: Member): Promise<void> {
  const notices = (stage.policy.notices ?? []).filter((notice) => notice.on === event && notice.by === 'email');
  const recipients = new Set<string>();
  for (const { to } of notices) {
    const people = 'permission' in to ? await holdersOf(stage, to.permission) : [member];
    people.forEach(({ email }) => email !== undefined && recipients.add(email));
  }
  const values: NoticeMailValues = {
    tenantName: stage.tenant.name,
    event,
    memberName: displayName(member),
    role: roleNames(stage, member),
    actorName: actor ? displayName(actor) : '',
  };
  for (const to of recipients) await queueMail(stage, { to, kind: 'notice', values: { ...values } });
}

/** Puts a mail into the outbox; it leaves with `deliverMail`, after the transaction. */
export async function queueMail(
  { engine, tx, tenant, at }: Stage,
  mail: Pick<Mail, 'to' | 'kind' | 'values' | 'invitationId'>,
): Promise<void> {
  await tx.saveMail({
    id: engine.ids.create(),
    tenantId: tenant.id,
    locale: tenant.locale,
    queuedAt: at,
    dueAt: at,
    state: 'queued',
    attempts: 0,
    ...mail,
  });
}

/** The names of a member's roles in the tenant's language. */
export function roleNames(stage: Stage, member: Member): string {
  return rolesById(stage, member.roles)
    .map((role) => textIn(role.name, stage.tenant.locale))
    .join(', ');
}

/** Active members who have a permission after their own switches. */
async function holdersOf({ policy, tenant, tx }: Stage, permission: string): Promise<Member[]> {
  const roles = allRoles(policy, tenant).filter((role) => roleGrantsFor(policy, role, permission).length > 0);
  const members = await tx.activeWithRoles(roles.map((role) => role.id));
  return members.filter((member) => can(policy, tenant, member, permission, { phase: 'probe' }).allowed);
}
