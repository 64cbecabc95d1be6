import { profilePatchSchema, type Identity, type Member, type ProfilePatch } from '../domain/index.js';
import { invalid } from './engine-failure.js';
import { identityOf, type EngineProfile } from './get-profile.js';
import { saveMember } from './members.js';
import { parse } from './parse.js';
import { patched } from './patched.js';
import type { Caller, Engine, Intent } from './ports.js';
import { permit } from './scene.js';
import { cleanText, present } from './values.js';
import { checkVersion, write } from './write.js';

const ACTION = 'profile.update';

/**
 * Changes the caller's own personal information (R046): names and phone in the tenant's row too, so that the list shows
 * them. `ifVersion` is the member's.
 */
export async function updateProfile(
  engine: Engine,
  caller: Caller,
  patch: ProfilePatch,
  intent: Intent = {},
): Promise<EngineProfile> {
  const call = { action: ACTION, targetId: caller.memberId, request: patch, intent };
  return write(engine, caller, call, async (scene) => {
    const { actor, tx } = scene;
    const values = canonicalProfile(parse(profilePatchSchema, patch));
    permit(scene, ACTION, { target: actor, input: { ...values } });
    checkVersion(actor, intent);
    const { firstName, lastName, phone } = values;
    const person = await identityOf(scene);
    const identity = withValues({ ...person, id: actor.identityId ?? engine.ids.create() }, values);
    await tx.saveIdentity(identity);
    const named = patched(scene, actor, { firstName, lastName, phone });
    const member: Member = await saveMember(scene, actor, { ...named, identityId: identity.id });
    const before = { ...person, ...actor };
    return { answer: { identity, member }, targetId: actor.id, before, after: { ...identity, ...member } };
  });
}

function canonicalProfile(patch: ProfilePatch): ProfilePatch {
  const given = Object.entries(patch).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const values: ProfilePatch = Object.fromEntries(given.map(([field, text]) => [field, cleanText(field, text)]));
  if (values.locale !== undefined && !isLocale(values.locale)) throw invalid('locale');
  if (values.avatarUrl && !isPicture(values.avatarUrl)) throw invalid('avatarUrl');
  return values;
}

/** A language tag as the platform reads it (BCP 47). */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Shown to others, so nothing but a picture's address: no script, no file, no data. */
function isPicture(url: string): boolean {
  return url.length <= 2000 && /^https:\/\/[^\s"'<>\\]+$/i.test(url);
}

/** Names stay, empty if need be; phone and picture go when they are emptied. */
function withValues(person: Identity, values: ProfilePatch): Identity {
  const { phone, avatarUrl, ...identity } = { ...person, ...(present(values) as Partial<Identity>) };
  return { ...identity, ...(phone ? { phone } : {}), ...(avatarUrl ? { avatarUrl } : {}) };
}
