import type { TenantSeed } from 'rosterkit/backend/memory';
import { acmeWinery } from 'rosterkit/testing';
import type { SqlEngine } from 'rosterkit/server';

/** What everybody in the demo signs in with; said on the page that asks for it. */
export const DEMO_PASSWORD = 'a glass of pinot noir';

/** The tenants of the demo, as they are in the beginning. */
const SEEDS: Readonly<Record<string, (now: number) => TenantSeed>> = { 'acme-winery': acmeWinery };
export const DEMO_TENANTS = Object.keys(SEEDS);

/** Puts the tenants there that are not. What a kept database holds stays as it was left. */
export async function plantMissing(engine: SqlEngine): Promise<void> {
  for (const tenantId of DEMO_TENANTS) {
    const tenant = await engine.repository.read(tenantId, (tx) => tx.tenant());
    if (!tenant) await plant(engine, tenantId);
  }
}

/** A tenant as in the beginning: its people with the demo's password, its open invitations with their links. */
export async function plant(engine: SqlEngine, tenantId: string): Promise<TenantSeed> {
  const make = SEEDS[tenantId];
  if (!make) throw new Error(`The demo has no tenant ${tenantId}.`);
  const seed = make(engine.clock.now());
  const { tenant, members, invitations = [], contacts = [], scopes = [], identities = [] } = seed;
  await engine.repository.seed({ tenants: [tenant], members, invitations, contacts, scopes, identities });
  const passwordHash = await engine.hasher.hash(DEMO_PASSWORD);
  const hashes = await Promise.all(
    invitations.map(({ id }) => engine.secrets.hash(seed.invitationTokens?.[id] ?? engine.secrets.create())),
  );
  await engine.repository.transaction(tenantId, async (tx) => {
    for (const identity of identities) await tx.saveIdentity(identity, passwordHash);
    for (const [index, invitation] of invitations.entries()) await tx.saveInvitation(invitation, hashes[index]);
  });
  return seed;
}
