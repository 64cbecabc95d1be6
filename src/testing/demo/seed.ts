import type { TenantSeed } from '../../backend/memory/tenant-seed.js';
import type { Identity, Invitation, Member } from '../../domain/index.js';

export const DAY_MS = 86_400_000;

/** What differs from an active member of long standing. */
export type Person = Pick<Member, 'id' | 'kind' | 'roles'> & Partial<Member>;

/** An ISO instant so many days before (or, negative, after) `now`. */
export function daysBefore(now: number, days: number): string {
  return new Date(now - days * DAY_MS).toISOString();
}

/** Makes members of one tenant; each joined a day after the one before. */
export function memberMaker(tenantId: string, now: number): (person: Person) => Member {
  let made = 0;
  return (person) => {
    made += 1;
    const isInvited = person.status === 'invited';
    const hasSignedIn = !isInvited && person.status !== 'removed';
    return {
      tenantId,
      ...(isInvited ? { invitationId: `invitation-${person.id}` } : { identityId: `id-${person.id}` }),
      scopes: [],
      owner: false,
      options: {},
      attributes: {},
      status: 'active',
      createdAt: daysBefore(now, isInvited ? 2 : 400 - made),
      ...(hasSignedIn ? { lastSignInAt: daysBefore(now, (made * 7) % 30) } : {}),
      version: '1',
      ...person,
    };
  };
}

/** The open invitation of an invited member: sent two days ago, good for five more. */
export function invitationOf(member: Member, now: number, rest: Partial<Invitation> = {}): Invitation {
  return {
    id: member.invitationId ?? `invitation-${member.id}`,
    tenantId: member.tenantId,
    memberId: member.id,
    email: member.email ?? '',
    method: 'link',
    status: 'pending',
    invitedBy: member.invitedBy ?? '',
    createdAt: daysBefore(now, 2),
    expiresAt: daysBefore(now, -5),
    deliveries: [{ at: daysBefore(now, 2), state: 'sent' }],
    ...rest,
  };
}

/** A mail that came back. */
export function bouncedInvitationOf(member: Member, now: number): Invitation {
  return invitationOf(member, now, {
    status: 'bounced',
    deliveries: [
      { at: daysBefore(now, 2), state: 'sent' },
      { at: daysBefore(now, 1.9), state: 'bounced', reason: 'mailbox unknown' },
    ],
  });
}

/** The person behind a member who has joined. */
export function identityOf(member: Member, locale: string): Identity {
  return {
    id: member.identityId ?? `id-${member.id}`,
    ...(member.email === undefined ? {} : { email: member.email }),
    emailVerified: member.email !== undefined,
    locale,
    firstName: member.firstName ?? '',
    lastName: member.lastName ?? '',
    hasPassword: member.email !== undefined,
  };
}

/** A whole seed from its people: identities for who has joined, invitations (and tokens) for who has not. */
export function seedOf(
  seed: Pick<TenantSeed, 'tenant' | 'members' | 'contacts' | 'scopes' | 'invitations'>,
  now: number,
): TenantSeed {
  const { tenant, members } = seed;
  const special = seed.invitations ?? [];
  const invitations = members
    .filter(({ status }) => status === 'invited')
    .map((member) => special.find(({ memberId }) => memberId === member.id) ?? invitationOf(member, now));
  return {
    ...seed,
    invitations,
    identities: members
      .filter(({ identityId, status }) => identityId !== undefined && status !== 'removed')
      .map((member) => identityOf(member, tenant.locale)),
    invitationTokens: Object.fromEntries(invitations.map(({ id }) => [id, `token-of-${id}`])),
  };
}
