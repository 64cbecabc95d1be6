import type { Contact, InputFacts, Member, MemberEntry, Provisioning } from '../domain/index.js';
import { EngineFailure, invalid } from './engine-failure.js';
import { sendInvitation } from './invitations.js';
import { holdAddress, holdLimits, saveMember } from './members.js';
import { queueNotices } from './notices.js';
import { attributesAfter, optionsAfter, requiredAttributes, scopesAfter } from './placement.js';
import { permit, type Scene } from './scene.js';
import { canonicalValues, cleanEmail, type Values } from './values.js';
import { checkRequired, impliedRoles, kindOf, wayFor } from './ways.js';
import type { Written } from './write.js';

/** A person to be added. */
interface Addition {
  readonly action: string;
  /** As they came, read by the action's schema. */
  readonly values: Values;
  /** The directory entry the person comes from, in sight of the actor. */
  readonly contact?: Contact;
}

/** The one path by which people are added, whatever the action: the same checks everywhere (security.md 0.3). */
export async function addMember(scene: Scene, { action, values, contact }: Addition): Promise<Written<MemberEntry>> {
  const way = wayFor(scene, action, values, contact);
  if (!way) throw new EngineFailure({ code: 'unsupported' });
  checkRequired(way, values);
  const given = withoutEmptyAttributes(await canonicalValues(scene, values));
  const kind = way.kind ?? contact?.kind ?? kindOf(scene, given.roles) ?? scene.policy.kinds[0]?.id ?? '';
  permitAddition(scene, way, given, contact);
  const full = completed(scene, way, given);
  permitAddition(scene, way, full, contact);
  const person = newMember(scene, { way, kind, given, full, contact });
  if (person.email !== undefined) await holdAddress(scene, person.email);
  if (contact?.memberId !== undefined) throw new EngineFailure({ code: 'alreadyMember', field: 'contactId' });
  await holdLimits(scene, action, kind);
  return store(scene, way, person, contact);
}

/** An attribute left empty is one nobody typed. */
function withoutEmptyAttributes({ attributes, ...values }: Values): Values {
  if (attributes === undefined) return values;
  return { ...values, attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== '')) };
}

function permitAddition(scene: Scene, way: Provisioning, values: Values, contact: Contact | undefined): void {
  const input: InputFacts = { ...values, ...(way.kind === undefined ? {} : { kind: way.kind }) };
  permit(scene, way.by, { input, object: contact });
}

/** With what the person gets without being asked for it: it has to be allowed as well. */
function completed(scene: Scene, way: Provisioning, given: Values): Values {
  const { roles } = given;
  if (roles === undefined) return given;
  const asksScopes = way.fields.some((field) => field.replace('*', '') === 'scopes');
  const scopes = scopesAfter(scene, roles, given.scopes);
  const attributes = { ...inherited(scene, roles), ...given.attributes };
  return {
    ...given,
    ...(asksScopes && scopes.length > 0 ? { scopes } : {}),
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
  };
}

/** The inviter's own values of attributes that the new roles need and nobody typed (A4). */
function inherited({ policy, actor, ...stage }: Scene, roles: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    requiredAttributes({ policy, ...stage }, roles).flatMap((id) => {
      const own = policy.attributes[id]?.inheritFromInviter ? actor.attributes[id] : undefined;
      return own === undefined ? [] : [[id, own]];
    }),
  );
}

interface NewPerson {
  readonly way: Provisioning;
  readonly kind: string;
  readonly given: Values;
  readonly full: Values;
  readonly contact: Contact | undefined;
}

function newMember(scene: Scene, { way, kind, given, full, contact }: NewPerson): Member {
  const roles = given.roles ?? impliedRoles(scene, kind);
  if (roles.length === 0) throw invalid('roles');
  const email = contact ? cleanEmail(contact.email) : given.email;
  const invited = way.credentials !== 'none';
  if (invited && email === undefined) throw invalid('email');
  const { firstName, lastName } = contact ?? given;
  const { phone } = given;
  return {
    id: scene.engine.ids.create(),
    tenantId: scene.tenant.id,
    kind,
    ...(email === undefined ? {} : { email }),
    ...(firstName ? { firstName } : {}),
    ...(lastName ? { lastName } : {}),
    ...(phone ? { phone } : {}),
    roles,
    scopes: scopesAfter(scene, roles, given.scopes),
    ...(contact?.accountId === undefined ? {} : { accountId: contact.accountId }),
    owner: false,
    options: optionsAfter(scene, roles, given.options),
    attributes: attributesAfter(scene, roles, attributesOf(contact), full.attributes),
    status: invited ? 'invited' : way.result,
    ...(invited ? { invitationId: scene.engine.ids.create() } : {}),
    invitedBy: scene.actor.id,
    ...(contact ? { contactId: contact.id } : {}),
    createdAt: scene.at,
    version: '',
  };
}

function attributesOf(contact: Contact | undefined): Record<string, string> {
  return { ...contact?.attributes, ...(contact?.type === undefined ? {} : { contactType: contact.type }) };
}

async function store(
  scene: Scene,
  way: Provisioning,
  person: Member,
  contact: Contact | undefined,
): Promise<Written<MemberEntry>> {
  const member = await saveMember(scene, undefined, person);
  if (contact) await scene.tx.saveContact({ ...contact, memberId: member.id });
  const invitation = member.status === 'invited' ? await sendInvitation(scene, member, way) : undefined;
  await queueNotices(scene, 'member.created', member, scene.actor);
  return { answer: { member, ...(invitation ? { invitation } : {}) }, targetId: member.id, after: member };
}
