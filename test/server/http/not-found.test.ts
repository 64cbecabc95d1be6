import { expect } from 'chai';
import { comparable, useServer, type Person } from './support.js';

/** Everything about one member. */
const WAYS: readonly (readonly [method: string, path: string, body?: unknown])[] = [
  ['GET', ''],
  ['PATCH', '', { firstName: 'Ada' }],
  ['DELETE', ''],
  ['POST', '/deactivate'],
  ['POST', '/reactivate'],
  ['POST', '/invitation/resend'],
  ['DELETE', '/invitation'],
];

describe('What is out of sight', () => {
  const server = useServer();
  let marguerite: Person;
  beforeEach(async () => {
    marguerite = await server.as('marguerite');
  });

  for (const [method, end, body] of WAYS) {
    it(`PE-36 is not there: ${method} …${end || '/{memberId}'} of another tenant's, byte for byte`, async () => {
      const before = await server.state();
      const foreign = await marguerite.send(method, `/members/priya${end}`, body);
      const missing = await marguerite.send(method, `/members/3f5c0a42-9a5c-4b53-8b4a-b1d3c2e1f000${end}`, body);
      expect(foreign.status).to.equal(404);
      expect(comparable(foreign)).to.deep.equal(comparable(missing));
      await server.expectUntouched(before, method === 'GET' ? 0 : 2);
    });
  }
});
