import type { Identity, Member } from '../domain/index.js';
import type { Caller, Engine, Reader } from './ports.js';
import { look, type Scene } from './scene.js';

/** Own profile: the person, and what the tenant says of them. */
export interface EngineProfile {
  readonly identity: Identity;
  readonly member: Member;
}

/** The caller's own profile. */
export async function getProfile(engine: Engine, caller: Caller): Promise<EngineProfile> {
  return look(engine, caller, async (scene) => ({ identity: await identityOf(scene), member: scene.actor }));
}

/** The stored person behind the member; where none is stored yet, what the member tells of one. */
export async function identityOf({ tx, tenant, actor }: Scene<Reader>): Promise<Identity> {
  const stored = actor.identityId === undefined ? undefined : await tx.identity(actor.identityId);
  const { identityId = actor.id, email, phone, firstName = '', lastName = '' } = actor;
  return (
    stored ?? {
      id: identityId,
      ...(email === undefined ? {} : { email }),
      emailVerified: false,
      ...(phone === undefined ? {} : { phone }),
      locale: tenant.locale,
      firstName,
      lastName,
      hasPassword: false,
    }
  );
}
