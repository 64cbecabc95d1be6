import { expect } from 'chai';
import {
  expectProblem,
  OPERATOR_TOKEN,
  useServer,
  WINERY,
  type Answer,
  type HeaderValues,
  type Person,
} from './support.js';

/** What a row of a list may say, to whomever. */
const MEMBER_KEYS = [
  'id', 'tenantId', 'kind', 'email', 'firstName', 'lastName', 'phone', 'roles', 'scopes', 'accountId', 'owner', 'options', 'attributes',
  'status', 'identityId', 'invitationId', 'invitedBy', 'contactId', 'createdAt', 'lastSignInAt', 'version',
]; // prettier-ignore
const INVITATION_KEYS = [
  'id',
  'tenantId',
  'memberId',
  'email',
  'method',
  'status',
  'invitedBy',
  'createdAt',
  'expiresAt',
  'deliveries',
];
/** Names that stand in no answer: what is secret, and what tells of tries at a password. */
const SECRET = /"(\w*(hash|secret|token|otp|oneTime|attempt|tries|locked|blocked)\w*|ip|failed\w*)":/i;

type Entry = Readonly<Record<'member' | 'invitation' | 'can', object | undefined>>;

describe('What answers say', () => {
  const server = useServer({ operatorToken: OPERATOR_TOKEN });

  const entries = async (person: Person): Promise<readonly Entry[]> =>
    (await person.send('GET', '/members?limit=100')).body['items'] as readonly Entry[];

  for (const who of ['marguerite', 'bo'] as const) {
    it(`PE-57 rows say no more to ${who} than they have to`, async () => {
      const person = await server.as(who);
      for (const { member, invitation } of await entries(person)) {
        expect(MEMBER_KEYS).to.include.members(Object.keys(member ?? {}));
        expect(INVITATION_KEYS).to.include.members(Object.keys(invitation ?? {}));
      }
    });
  }

  it('PE-57 rows have the same keys for every role that sees them, and none for the others', async () => {
    const keys = (rows: readonly Entry[]): unknown => rows.map(({ member }) => Object.keys(member ?? {}).toSorted());
    const owner = keys(await entries(await server.as('marguerite')));
    expect(keys(await entries(await server.as('bo')))).to.deep.equal(owner);
    for (const who of ['olafur', 'layla', 'siobhan', 'jean-baptiste']) {
      expectProblem(await (await server.as(who)).send('GET', '/members'), { status: 403, code: 'forbidden' });
    }
  });

  for (const who of ['marguerite', 'olafur', 'layla', 'jean-baptiste', 'bo']) {
    it(`PE-57, R054 nothing in any answer to ${who} is secret`, async () => {
      const person = await server.as(who);
      for (let index = 0; index < 5; index += 1) {
        await server.sender().send('POST', '/session', { email: 'siobhan@acme-winery.example', password: 'wrong' });
      }
      const operations = [{ op: 'update', memberId: 'siobhan', patch: { phone: '+1 555 0100' } }];
      const answers = [
        ...(await Promise.all(
          ['/me', '/members', '/members/siobhan', '/profile', '/sessions', '/role-offers'].map((path) =>
            person.send('GET', path),
          ),
        )),
        await person.send('POST', '/members/bulk', { operations }),
        await person.send('DELETE', '/members/nobody'),
      ];
      for (const { text } of answers) expect(text).not.to.match(SECRET);
    });
  }

  it('PE-57 a partner’s rows name nobody of another tenant', async () => {
    const text = JSON.stringify(await entries(await server.as('bo')));
    expect(text).not.to.match(/harbour|priya/);
  });

  const audit = (headers: HeaderValues, query = '', tenantId = WINERY): Promise<Answer> =>
    server.sender({}, tenantId).send('GET', `/audit${query}`, undefined, headers);
  const operator = { authorization: `Bearer ${OPERATOR_TOKEN}` };

  it('the audit trail is closed to everybody but the operator', async () => {
    const marguerite = await server.as('marguerite');
    const closed = [
      {},
      { authorization: `Bearer ${marguerite.token}` },
      { authorization: `Bearer ${OPERATOR_TOKEN}x` },
      { authorization: `Bearer ${OPERATOR_TOKEN.slice(0, -1)}` },
      { cookie: `__Host-rosterkit-acme-winery=${OPERATOR_TOKEN}` },
    ];
    for (const headers of closed) expectProblem(await audit(headers), { status: 401, code: 'unauthenticated' });
    const without = server.sender(operator, WINERY, server.appWith({ operatorToken: undefined }));
    expectProblem(await without.send('GET', '/audit'), { status: 401, code: 'unauthenticated' });
    expect((await audit(operator)).status).to.equal(200);
  });

  it('R002 the operator’s token is nobody’s: it reads the trail and nothing else', async () => {
    for (const [method, path, body] of [
      ['GET', '/members'],
      ['DELETE', '/members/layla'],
      ['POST', '/invitations', { drafts: [] }],
    ] as const) {
      await server.refused(
        () => server.sender(operator).send(method, path, body),
        { status: 401, code: 'unauthenticated' },
        0,
      );
    }
  });

  it('DL-03, R054 the trail has what was done and refused, of one tenant, newest first, and no failed sign-ins', async () => {
    const [marguerite, layla] = [await server.as('marguerite'), await server.as('layla')];
    await marguerite.send('PATCH', '/members/siobhan', { phone: '+1 555 0100' });
    await layla.send('DELETE', '/members/siobhan');
    for (let index = 0; index < 6; index += 1) {
      await server.sender().send('POST', '/session', { email: 'siobhan@acme-winery.example', password: 'wrong' });
    }
    const { body, text } = await audit(operator, '?limit=2');
    const [refused, done] = body['items'] as readonly Readonly<Record<string, unknown>>[];
    expect(refused).to.deep.include({ actorId: 'layla', action: 'member.remove', targetId: 'siobhan' });
    expect(refused?.['decision']).to.include({ allowed: false, reason: 'notGranted' });
    expect(done).to.deep.include({ actorId: 'marguerite', action: 'member.update', after: { phone: '+1 555 0100' } });
    expect(text).not.to.match(SECRET);
    const other = (await audit(operator, '', 'harbour-heath')).body['items'];
    expect(other).to.deep.equal([]);
    for (const query of ['?limit=0', '?limit=1001', '?tenantId=harbour-heath'])
      expect((await audit(operator, query)).status).to.equal(422);
  });
});
