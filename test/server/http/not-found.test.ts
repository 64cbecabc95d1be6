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

  it('PE-36 is not there in a bulk call either', async () => {
    const before = await server.state();
    const ops = ['update', 'deactivate', 'reactivate', 'remove', 'resend', 'revoke'];
    for (const memberId of ['priya', 'nobody-at-all']) {
      const operations = ops.map((op) => ({ op, memberId, ...(op === 'update' ? { patch: { phone: '1' } } : {}) }));
      const { body } = await marguerite.send('POST', '/members/bulk', { operations });
      const failures = (body['items'] as readonly { readonly failure?: object }[]).map(({ failure }) => failure);
      expect(failures).to.deep.equal(ops.map(() => ({ code: 'notFound' })));
    }
    await server.expectUntouched(before, 2 * ops.length);
    const rows = (await server.state('harbour-heath')).rows;
    expect(rows).to.deep.equal(before.rows);
  });

  it('PE-36 is not there in a question, a parameter or a cursor', async () => {
    const same = async (method: string, path: string, body?: unknown): Promise<void> => {
      const answers = ['priya', 'nobody-at-all'].map((id) => {
        const filled = body === undefined ? undefined : JSON.stringify(body).replace('ID', id);
        return marguerite.send(method, path.replace('ID', id), filled);
      });
      const [foreign, missing] = (await Promise.all(answers)).map(comparable);
      expect(foreign, path).to.deep.equal(missing);
    };
    await same('GET', '/role-offers?memberId=ID');
    await same('GET', '/members?search=ID');
    await same('DELETE', '/sessions/ID');
    await same('POST', '/authorize', { checks: [{ action: 'member.remove', memberId: 'ID' }] });
    const priya = await server.as('priya', 'harbour-heath');
    const cursor = String((await priya.send('GET', '/members?limit=1')).body['nextCursor']);
    const page = await marguerite.send('GET', `/members?limit=100&cursor=${encodeURIComponent(cursor)}`);
    expect(page.text).not.to.include('harbour');
  });

  it('twin: a member of the own tenant is there', async () => {
    expect((await marguerite.send('GET', '/members/layla')).status).to.equal(200);
    expect((await marguerite.send('GET', '/role-offers?memberId=layla')).status).to.equal(200);
  });
});
