import { expect } from 'chai';

import {
  allRoles,
  brokenInvariants,
  canonicalEmail,
  contactSchema,
  displayName,
  identitySchema,
  invitationSchema,
  memberSchema,
  scopeSchema,
  tenantSchema,
  type Policy,
} from '../../src/domain/index.js';
import { b2bCommerce, commerce7, paymentsPortal, retailEcom } from '../../src/policies/index.js';
import {
  acmeWinery,
  generateMembers,
  harbourHeath,
  pumpwerk,
  veloBoreal,
  withPeople,
} from '../../src/testing/demo/index.js';
import * as people from '../helpers/people.js';

const NOW = Date.parse('2026-06-01T09:00:00.000Z');
const seeds = [acmeWinery(NOW), harbourHeath(NOW), pumpwerk(NOW), veloBoreal(NOW)];
const policies: readonly Policy[] = [commerce7, paymentsPortal, b2bCommerce, retailEcom];
seeds.push(withPeople(acmeWinery(NOW), generateMembers(1000)));

describe('the demo tenants', () => {
  for (const seed of seeds) {
    describe(`${seed.tenant.name}, ${seed.members.length} members`, () => {
      it('has nothing but sound rows of its own', () => {
        tenantSchema.parse(seed.tenant);
        for (const member of seed.members) memberSchema.parse(member);
        for (const invitation of seed.invitations ?? []) invitationSchema.parse(invitation);
        for (const contact of seed.contacts ?? []) contactSchema.parse(contact);
        for (const scope of seed.scopes ?? []) scopeSchema.parse(scope);
        for (const identity of seed.identities ?? []) identitySchema.parse(identity);
        const rows = [...seed.members, ...(seed.invitations ?? []), ...(seed.contacts ?? []), ...(seed.scopes ?? [])];
        expect(new Set(rows.map((row) => row.tenantId))).to.deep.equal(new Set([seed.tenant.id]));
      });

      it('keeps the rules of its policy', () => {
        const policy = policies.find(({ id }) => id === seed.tenant.policy);
        expect(policy?.id).to.equal(seed.tenant.policy);
        if (!policy) return;
        expect(brokenInvariants(policy, seed.tenant, seed.members)).to.deep.equal([]);
        const roles = allRoles(policy, seed.tenant).map(({ id }) => id);
        expect(roles).to.include.members(seed.members.flatMap((member) => member.roles));
        const kinds = policy.kinds.map(({ id }) => id);
        expect(kinds).to.include.members(seed.members.map(({ kind }) => kind));
      });

      it('gives every member an id and an address of their own, in canonical form', () => {
        expect(new Set(seed.members.map(({ id }) => id))).to.have.length(seed.members.length);
        const emails = seed.members.flatMap(({ email }) => email ?? []);
        expect(new Set(emails)).to.have.length(emails.length);
        expect(emails.map(canonicalEmail)).to.deep.equal(emails);
      });

      it('names an invitation for the invited and a person for those who joined', () => {
        for (const member of seed.members) {
          const invitation = seed.invitations?.find(({ id }) => id === member.invitationId);
          const identity = seed.identities?.find(({ id }) => id === member.identityId);
          expect(invitation?.memberId, member.id).to.equal(member.status === 'invited' ? member.id : undefined);
          expect(identity !== undefined, member.id).to.equal(['active', 'inactive'].includes(member.status));
        }
      });
    });
  }

  const published = new Map(seeds.flatMap(({ members }) => members.map((member) => [member.id, member])));
  const shared = [people.winery, people.portal, people.pumpwerk, people.velo].flatMap((team) => Object.values(team));
  for (const person of shared) {
    it(`agrees with the rules' tests about ${displayName(person)}`, () => {
      const { createdAt: _, lastSignInAt: __, ...rest } = published.get(person.id) ?? person;
      const { createdAt: ___, ...expected } = person;
      expect(rest).to.deep.equal(expected);
    });
  }
});

describe('generateMembers', () => {
  it('gives the same people for the same seed, and others for another', () => {
    expect(generateMembers(50, 7)).to.deep.equal(generateMembers(50, 7));
    expect(generateMembers(50, 7)).not.to.deep.equal(generateMembers(50, 8));
  });

  it('begins with the rows that lists get wrong', () => {
    const { members } = generateMembers(6);
    expect(members.map(({ firstName }) => firstName)[0]).to.equal(undefined);
    expect([...displayName(members[1]!)]).to.have.length(60);
    expect(displayName(members[2]!)).to.match(/\p{Script=Arabic}/u);
    expect(displayName(members[3]!)).to.equal(displayName(members[4]!));
    expect(members[5]!.status).to.equal('removed');
  });
});
