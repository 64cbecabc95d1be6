import { displayName, isSame, refuse, type Member, type MemberPatch } from '../domain/index.js';
import { forbidden, invalid } from './engine-failure.js';
import { attributesAfter, optionsAfter, scopesAfter } from './placement.js';
import type { Reader } from './ports.js';
import type { Stage } from './scene.js';

/**
 * The member as a patch leaves them; the patch is canonical and allowed.
 * @throws {EngineFailure} `forbidden` for the address of a login (R036, IN-34); `invalid` for a person without any name.
 */
export function patched(stage: Stage<Reader>, target: Member, values: MemberPatch): Member {
  if (values.email !== undefined && values.email !== target.email && target.identityId !== undefined) {
    throw forbidden(refuse('fieldNotEditable', 'readonly', { field: 'email' }));
  }
  const after: Member = { ...withTexts(target, values), ...placed(stage, target, values) };
  if (displayName(after) === '') throw invalid('firstName');
  return after;
}

/** Names, phone and address; the empty string takes one away. */
function withTexts(target: Member, { firstName, lastName, phone, email }: MemberPatch): Member {
  const given = Object.entries({ firstName, lastName, phone, email }).filter(([, text]) => text !== undefined);
  const after = { ...target, ...Object.fromEntries(given) };
  return Object.fromEntries(Object.entries(after).filter(([, value]) => value !== '')) as Member;
}

type Placement = Pick<Member, 'roles' | 'scopes' | 'options' | 'attributes'>;

/** What hangs on the roles is worked out anew when one of it is written, and left alone when none is. */
function placed(stage: Stage<Reader>, target: Member, values: MemberPatch): Placement {
  const roles = values.roles ?? target.roles;
  const isMoved = !isSame(roles, target.roles);
  const asksScopes = isMoved || (values.scopes !== undefined && !isSame(values.scopes, target.scopes));
  const asksOptions = isMoved || values.options !== undefined;
  const asksAttributes = isMoved || values.attributes !== undefined;
  return {
    roles,
    scopes: asksScopes ? scopesAfter(stage, roles, values.scopes, target) : target.scopes,
    options: asksOptions ? optionsAfter(stage, roles, target.options, values.options) : target.options,
    attributes: asksAttributes
      ? attributesAfter(stage, roles, target.attributes, values.attributes)
      : target.attributes,
  };
}

/** Whether a change touches what the member may do, or an attribute on which sent invitations hang (A22). */
export function changesReach({ policy }: Stage, before: Member, after: Member): boolean {
  const attributes = Object.keys(policy.attributes).filter((id) => policy.attributes[id]?.onChange !== undefined);
  return (
    !isSame(before.roles, after.roles) ||
    !isSame(before.scopes, after.scopes) ||
    JSON.stringify(before.options) !== JSON.stringify(after.options) ||
    attributes.some((id) => before.attributes[id] !== after.attributes[id])
  );
}
