import type { Contact, Member, MemberEntry, Provisioning } from '../domain/index.js';
import { changeStatus } from './change-status.js';
import { EngineFailure } from './engine-failure.js';
import { sendInvitation } from './invitations.js';
import { withoutMember } from './leaving.js';
import { holdAddress, holdLimits, saveMember } from './members.js';
import type { Caller, Engine, Intent } from './ports.js';
import { permit, type Scene } from './scene.js';
import { inputOf, wayOf } from './ways.js';

const ACTION = 'member.restore';

/**
 * Brings a removed member back: active where their login is still there or none is needed, else invited again. It is
 * adding a person, so whoever restores must be allowed to add this one, with these roles and stores (security.md 0.3).
 */
export async function restoreMember(
  engine: Engine,
  caller: Caller,
  memberId: string,
  intent: Intent = {},
): Promise<MemberEntry> {
  return changeStatus(engine, caller, { action: ACTION, memberId, intent }, async (scene, target) => {
    const way = wayOf(scene, target);
    const contact = target.contactId === undefined ? undefined : await scene.tx.contact(target.contactId);
    if (way) permit(scene, way.by, { input: inputOf(way, target), object: contact && withoutMember(contact) });
    if (target.email !== undefined) await holdAddress(scene, target.email);
    await holdLimits(scene, ACTION, target.kind);
    await takeContact(scene, target, contact);
    return comeBack(scene, target, way);
  });
}

async function takeContact({ tx }: Scene, target: Member, contact: Contact | undefined): Promise<void> {
  if (!contact) return;
  if (contact.memberId !== undefined) throw new EngineFailure({ code: 'alreadyMember', field: 'contactId' });
  await tx.saveContact({ ...contact, memberId: target.id });
}

async function comeBack(scene: Scene, target: Member, way: Provisioning | undefined): Promise<Member> {
  const { tx, engine } = scene;
  const login = target.email === undefined ? undefined : await tx.identityByEmail(target.email);
  const needsLogin = way !== undefined && way.credentials !== 'none' && target.email !== undefined;
  if (login || !needsLogin) {
    const link = login ? { identityId: login.id } : {};
    return saveMember(scene, target, { ...target, ...link, status: 'active' });
  }
  const invited = { ...target, status: 'invited' as const, invitationId: engine.ids.create() };
  const member = await saveMember(scene, target, invited);
  await sendInvitation(scene, member, way);
  return member;
}
