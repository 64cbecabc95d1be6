import {
  provisionDraftSchema,
  visible,
  type BulkResult,
  type Contact,
  type InputFacts,
  type MemberEntry,
  type ProvisionDraft,
} from '../domain/index.js';
import { addMember } from './add-member.js';
import { each, permitSeveral } from './each.js';
import { EngineFailure } from './engine-failure.js';
import { parse } from './parse.js';
import type { Caller, Engine, Intent } from './ports.js';
import { permit, permitAtAll, type Scene } from './scene.js';
import { isVisible } from './sight.js';
import { write } from './write.js';

const ACTION = 'member.provision';

/**
 * Makes a member of a contact and mails the access (R073-R076).
 * @throws {EngineFailure} `notFound` for a contact that is not there or out of sight; `invalid`, `forbidden`,
 *   `alreadyMember`, `alreadyInvited`.
 */
export async function provision(
  engine: Engine,
  caller: Caller,
  draft: ProvisionDraft,
  intent: Intent = {},
): Promise<MemberEntry> {
  return write(engine, caller, { action: ACTION, request: draft, intent }, async (scene) => {
    permitAtAll(scene, ACTION);
    permitWithoutContact(scene, draft);
    const values = parse(provisionDraftSchema, draft);
    return addMember(scene, { action: ACTION, values, contact: await contactInSight(scene, values.contactId) });
  });
}

/** Provisions one after the other, a result each. More than one ask for `member.bulk` first (A13). */
export async function provisionMany(
  engine: Engine,
  caller: Caller,
  drafts: readonly ProvisionDraft[],
  intent: Intent = {},
): Promise<BulkResult<MemberEntry>> {
  if (!Array.isArray(drafts) || drafts.length > 1) await permitSeveral(engine, caller, drafts, 'drafts');
  return each(drafts, intent, (draft, own) => provision(engine, caller, draft, own));
}

/** Who sends no contact hears the policy's own reason, where it has one. */
function permitWithoutContact(scene: Scene, draft: unknown): void {
  const input = { ...(draft as object | undefined) } as InputFacts;
  if (input['contactId'] === undefined) permit(scene, ACTION, { input });
}

async function contactInSight({ policy, tenant, actor, tx }: Scene, id: string): Promise<Contact> {
  const contact = await tx.contact(id);
  const parts = visible(policy, tenant, actor, 'contact.list');
  if (!contact || !isVisible(parts, actor.id, contact)) throw new EngineFailure({ code: 'notFound' });
  return contact;
}
