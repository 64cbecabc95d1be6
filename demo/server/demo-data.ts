import type { TenantSeed } from 'rosterkit/backend/memory';
import type { SqlEngine } from 'rosterkit/server';
import { DEMO_TENANTS, demoTenant } from './demo-tenants.js';

/** What everybody in the demo signs in with; said on the page that asks for it. */
export const DEMO_PASSWORD = 'a glass of pinot noir';

/** Puts the tenants there that are not. What a kept database holds stays as it was left. */
export async function plantMissing(engine: SqlEngine): Promise<void> {
  const passwordHash = await engine.hasher.hash(DEMO_PASSWORD);
  for (const tenantId of DEMO_TENANTS) {
    const tenant = await engine.repository.read(tenantId, (tx) => tx.tenant());
    if (!tenant) await plant(engine, tenantId, passwordHash);
  }
}

/**
 * A tenant as in the beginning: its people with the demo's password, its open invitations with their links.
 * @param passwordHash - Of the demo's password, for who has it already: hashing is slow on purpose.
 */
export async function plant(engine: SqlEngine, tenantId: string, passwordHash?: string): Promise<TenantSeed> {
  const seed = demoTenant(tenantId).seed(engine.clock.now());
  const { tenant, members, invitations = [], contacts = [], scopes = [], identities = [] } = seed;
  await engine.repository.seed({ tenants: [tenant], members, invitations, contacts, scopes, identities });
  const ofAll = passwordHash ?? (await engine.hasher.hash(DEMO_PASSWORD));
  const hashes = await Promise.all(
    invitations.map(({ id }) => engine.secrets.hash(seed.invitationTokens?.[id] ?? engine.secrets.create())),
  );
  await engine.repository.transaction(tenantId, async (tx) => {
    for (const identity of identities) await tx.saveIdentity(identity, identity.hasPassword ? ofAll : undefined);
    for (const [index, invitation] of invitations.entries()) await tx.saveInvitation(invitation, hashes[index]);
  });
  return seed;
}
