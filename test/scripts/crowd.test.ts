import { expect } from 'chai';
import { memoryTeam } from 'rosterkit/backend/memory';
import { crowded, SYSTEMS, SYSTEM_NAMES } from '../../stories/systems.js';

describe('a crowd of the stories', () => {
  for (const name of SYSTEM_NAMES) {
    it(`is as many as it says, in ${SYSTEMS[name].title}`, async () => {
      const { policy, as, crowd } = SYSTEMS[name];
      const seed = crowded(name, 3000)(Date.parse('2026-06-01T09:00:00.000Z'));
      const team = memoryTeam({ seed, policy });
      const { total } = await team.backendFor(as).listMembers({});
      expect(total).to.equal(3000);
      const known = new Set(seed.invitations?.map(({ id }) => id));
      const invited = seed.members.filter(({ status, kind }) => status === 'invited' && kind === (crowd.kind ?? kind));
      expect(invited.filter(({ invitationId = '' }) => !known.has(invitationId))).to.deep.equal([]);
      expect(invited).to.have.lengthOf.above(100);
    });
  }
});
