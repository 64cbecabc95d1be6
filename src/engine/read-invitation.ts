import { isOpen, type InvitationPreview } from '../domain/index.js';
import { invitationInvalid } from './joining.js';
import type { Engine } from './ports.js';

/**
 * Looks at an invitation by its link and uses nothing up (IN-13).
 * @throws {EngineFailure} `invitationInvalid`.
 */
export async function readInvitation(engine: Engine, token: string, tenantId?: string): Promise<InvitationPreview> {
  const found = await engine.repository.invitationBySecret(await engine.secrets.hash(token));
  if (!found || (tenantId !== undefined && tenantId !== found.tenantId)) throw invitationInvalid();
  return engine.repository.read(found.tenantId, async (tx) => {
    const invitation = await tx.invitation(found.invitationId);
    const [tenant, member] = [await tx.tenant(), invitation && (await tx.member(invitation.memberId))];
    const isGood = invitation?.method === 'link' && isOpen(invitation, engine.clock.now());
    if (!isGood || !tenant || member?.status !== 'invited') throw invitationInvalid();
    const identity = await tx.identityByEmail(invitation.email);
    const hash = identity && (await tx.passwordHash(identity.id));
    const { firstName, lastName } = member;
    return {
      tenantName: tenant.name,
      locale: tenant.locale,
      email: invitation.email,
      ...(firstName === undefined ? {} : { firstName }),
      ...(lastName === undefined ? {} : { lastName }),
      hasLogin: hash !== undefined,
    };
  });
}
