import { expect } from 'chai';
import { loadPolicy } from '../../src/domain/load-policy.js';
import type { Policy } from '../../src/domain/policy.js';
import { POLICIES } from './registry.js';

/** Reasons the kit's own catalogue has a sentence for. */
const GENERIC = [
  'notGranted',
  'outOfScope',
  'someOutOfScope',
  'unknownAction',
  'otherTenant',
  'notActive',
  'missingData',
  'tooManyRoles',
  'roleNotAssignable',
  'fieldNotEditable',
  'optionAboveOwn',
  'wrongStatus',
];

const TERMS = [
  'team',
  'member',
  'members',
  'invite',
  'invitation',
  'scope',
  'scopes',
  'remove',
  'deactivate',
  'reactivate',
  'restore',
];

/** Every reason a policy can give. */
function reasonsOf(policy: Policy): Set<string> {
  const grants = [...policy.everyone, ...policy.roles.flatMap((role) => role.grants)];
  return new Set(
    [
      ...policy.rules.map((rule) => rule.reason),
      ...policy.invariants.map((invariant) => invariant.reason),
      ...(policy.limits ?? []).map((limit) => limit.reason),
      ...Object.values(policy.permissions).map((permission) => permission.requiresReason),
      ...grants.map((grant) => (typeof grant === 'string' ? undefined : grant.reason)),
    ].filter((reason) => reason !== undefined),
  );
}

/** Every text of a document, with the path to it. */
function textsIn(value: unknown, path = ''): (readonly [string, Record<string, string>])[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value || 'fr' in value) return [[path, value as Record<string, string>]];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}.${key}`));
}

for (const policy of Object.values(POLICIES)) {
  describe(`The policy document ${policy.id}`, () => {
    it('loads: its shape and its names are sound', () => {
      expect(() => loadPolicy(policy)).not.to.throw();
    });

    it('is plain data: it survives JSON', () => {
      expect(JSON.parse(JSON.stringify(policy))).to.deep.equal(policy);
    });

    it('R139 has English and French for every text', () => {
      for (const [path, text] of textsIn(policy)) {
        expect(Object.keys(text), path).to.have.members(['en', 'fr']);
        expect(text['en']?.trim(), path).not.to.equal('');
        expect(text['fr']?.trim(), path).not.to.equal('');
      }
    });

    it('R139 writes French as French is set: typographic apostrophes, no-break spaces before double punctuation', () => {
      for (const [path, text] of textsIn(policy)) {
        expect(text['fr'], path).not.to.match(/'/);
        expect(text['fr'], path).not.to.match(/ [:;?!»]|« /);
      }
    });

    it('has a sentence for every reason of its own', () => {
      const reasons = [...reasonsOf(policy)].filter((reason) => !GENERIC.includes(reason));
      expect(Object.keys(policy.texts ?? {})).to.include.members(reasons);
    });

    it('has no sentence that nobody says', () => {
      const known = [...reasonsOf(policy), ...GENERIC];
      for (const key of Object.keys(policy.texts ?? {})) {
        const [reason, action] = key.split(':');
        expect(known).to.include(reason);
        if (action)
          expect(
            policy.rules.some((rule) => rule.reason === reason && rule.on.includes(action)),
            key,
          ).to.equal(true);
      }
    });

    it('names the words that widgets ask for', () => {
      expect(Object.keys(policy.vocabulary ?? {})).to.include.members(TERMS);
    });

    it('R007 R098 describes every role', () => {
      for (const role of policy.roles) expect(role.description, role.id).to.be.an('object');
    });

    it('names the applications of every permission that a card can show', () => {
      for (const [id, permission] of Object.entries(policy.permissions)) {
        if (!permission.internal) expect(permission.apps, id).not.to.equal(undefined);
      }
    });
  });
}
