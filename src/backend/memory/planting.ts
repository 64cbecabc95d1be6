import type { Identity, Member } from '../../domain/index.js';
import type { Engine, MemoryRepository, MemorySeed, Transaction } from '../../engine/index.js';
import type { TenantSeed } from './tenant-seed.js';

/** The seed as rows of a memory. */
export function rowsOf({ tenant, members, invitations, contacts, scopes, identities }: TenantSeed): MemorySeed {
  const rows = { members, invitations, contacts, scopes, identities };
  const given = Object.entries(rows).filter(([, list]) => list !== undefined);
  return { tenants: [tenant], ...Object.fromEntries(given) };
}

type Soil = Pick<Engine, 'secrets' | 'hasher'> & { readonly repository: MemoryRepository };

/** Makes the seeded links and passwords work. */
export async function plantSecrets(soil: Soil, seed: TenantSeed): Promise<void> {
  await plantTokens(soil, seed);
  await plantPasswords(soil, seed);
}

async function plantTokens(
  { secrets, repository }: Soil,
  { tenant, invitations = [], invitationTokens = {} }: TenantSeed,
): Promise<void> {
  const hashes = await Promise.all(
    invitations.map(async (invitation) => {
      const token = invitationTokens[invitation.id];
      return { invitation, hash: token === undefined ? undefined : await secrets.hash(token) };
    }),
  );
  await repository.transaction(tenant.id, async (tx) => {
    for (const { invitation, hash } of hashes) await tx.saveInvitation(invitation, hash);
  });
}

async function plantPasswords(
  { hasher, repository }: Soil,
  { tenant, members, passwords = {} }: TenantSeed,
): Promise<void> {
  const hashes = await Promise.all(
    members.flatMap((member) => {
      const password = passwords[member.id];
      return password === undefined ? [] : [hasher.hash(password.normalize('NFC')).then((hash) => ({ member, hash }))];
    }),
  );
  await repository.transaction(tenant.id, async (tx) => {
    for (const { member, hash } of hashes) {
      const identity = await loginOf(tx, member, tenant.locale);
      await tx.saveIdentity({ ...identity, hasPassword: true }, hash);
      await tx.saveMember({ ...member, identityId: identity.id });
    }
  });
}

/** The login behind a seeded member, or one made of what the member tells. */
async function loginOf(tx: Transaction, member: Member, locale: string): Promise<Identity> {
  const { identityId = `id-${member.id}`, email, firstName = '', lastName = '' } = member;
  const stored = await tx.identity(identityId);
  const address = email === undefined ? {} : { email };
  return stored ?? { id: identityId, ...address, emailVerified: true, locale, firstName, lastName, hasPassword: true };
}
