import { expect } from 'chai';
import {
  expectProblem,
  HOUR_MS,
  MINUTE_MS,
  SECOND_MS,
  useServer,
  type Answer,
  type Person,
  type Sender,
} from './support.js';

const PAGE = 'https://partner.example';
const OTHER = 'https://other.example';
const OVER = { status: 401, code: 'unauthenticated' } as const;
const HIDDEN = { status: 403, code: 'forbidden', reason: 'notGranted' } as const;

describe('Tokens for partners’ pages', () => {
  const server = useServer({ origins: [PAGE, OTHER] });

  const create = (person: Sender, draft: object = {}): Promise<Answer> =>
    person.send('POST', '/embed-tokens', { permissions: ['member.list', 'member.view'], origins: [PAGE], ...draft });

  /** A partner's page with a token made by this person. */
  async function pageOf(person: Person, draft: object = {}): Promise<(origin?: string) => Sender> {
    const answer = await create(person, draft);
    expect(answer.status, answer.text).to.equal(201);
    const authorization = `Bearer ${String(answer.body['token'])}`;
    return (origin) => server.sender({ authorization, ...(origin === undefined ? {} : { origin }) });
  }

  it('are good on the pages named, and nowhere else', async () => {
    const page = await pageOf(await server.as('marguerite'));
    expect((await page(PAGE).send('GET', '/members')).status).to.equal(200);
    for (const origin of [
      undefined,
      OTHER,
      'null',
      `${PAGE}.evil.example`,
      'https://partner.exampl',
      'https://evil.example',
    ]) {
      expectProblem(await page(origin).send('GET', '/members'), OVER);
    }
  });

  it('never do more than was named, nor more than the person may', async () => {
    const owner = (await pageOf(await server.as('marguerite')))(PAGE);
    expect((await owner.send('GET', '/members/layla')).status).to.equal(200);
    await server.refused(() => owner.send('DELETE', '/members/layla'), HIDDEN);
    await server.refused(() => owner.send('PATCH', '/members/layla', { phone: '1' }), HIDDEN);
    await server.refused(() => owner.send('PATCH', '/profile', { phone: '1' }), { status: 403, code: 'forbidden' });
    const operations = [{ op: 'remove', memberId: 'layla' }];
    await server.refused(() => owner.send('POST', '/members/bulk', { operations }), HIDDEN);
    const wide = (await pageOf(await server.as('layla'), { permissions: ['*'] }))(PAGE);
    await server.refused(() => wide.send('GET', '/members'), HIDDEN, 0);
  });

  it('twin: do what was named', async () => {
    const page = (await pageOf(await server.as('marguerite'), { permissions: ['member.*'] }))(PAGE);
    expect((await page.send('DELETE', '/members/layla')).status).to.equal(200);
  });

  it('say what they may not do, so that a page hides it', async () => {
    const page = (await pageOf(await server.as('marguerite')))(PAGE);
    const { can } = (await page.send('GET', '/me')).body as { readonly can: Record<string, { allowed: boolean }> };
    expect(Object.keys(can).filter((id) => can[id]?.allowed)).to.have.members(['member.list', 'member.view']);
  });

  it('touch nothing of the person: no sessions, no password, no further token', async () => {
    const page = (await pageOf(await server.as('marguerite'), { permissions: ['*'] }))(PAGE);
    const change = { current: 'correct horse battery staple', password: 'another horse, another staple' };
    for (const call of [
      () => page.send('GET', '/sessions'),
      () => page.send('PUT', '/password', change),
      () => page.send('DELETE', '/sessions/any'),
      () => create(page),
    ]) {
      await server.refused(call, HIDDEN, 0);
    }
  });

  it('last an hour at the most, or as long as was asked', async () => {
    const marguerite = await server.as('marguerite');
    const [long, short] = [await pageOf(marguerite), await pageOf(marguerite, { minutes: 5 })];
    const status = async (page: typeof long): Promise<number> => (await page(PAGE).send('GET', '/me')).status;
    server.clock.advance(5 * MINUTE_MS - SECOND_MS);
    expect([await status(long), await status(short)]).to.deep.equal([200, 200]);
    server.clock.advance(2 * SECOND_MS);
    expect([await status(long), await status(short)]).to.deep.equal([200, 401]);
    server.clock.advance(HOUR_MS);
    expect(await status(long)).to.equal(401);
    for (const minutes of [0, 61, 1.5, -1, '60'])
      expect((await create(marguerite, { minutes })).status, String(minutes)).to.equal(422);
  });

  it('end with the session they were made from, and end it not', async () => {
    const marguerite = await server.as('marguerite');
    const [first, second] = [await pageOf(marguerite), await pageOf(marguerite)];
    expect((await first(PAGE).send('DELETE', '/session')).status).to.equal(204);
    expectProblem(await first(PAGE).send('GET', '/me'), OVER);
    expect((await second(PAGE).send('GET', '/me')).status).to.equal(200);
    expect((await marguerite.send('DELETE', '/session')).status).to.equal(204);
    expectProblem(await second(PAGE).send('GET', '/me'), OVER);
  });

  it('end when the person is disabled', async () => {
    const page = await pageOf(await server.as('layla'), { permissions: ['order.create'] });
    await (await server.as('marguerite')).send('POST', '/members/layla/deactivate');
    expectProblem(await page(PAGE).send('GET', '/me'), OVER);
  });

  for (const [title, draft, field] of [
    ['an origin the server does not answer', { origins: [PAGE, 'https://evil.example'] }, 'origins.1'],
    ['every origin', { origins: ['*'] }, 'origins.0'],
    ['the origin null', { origins: ['null'] }, 'origins.0'],
    ['no origin', { origins: [] }, 'origins'],
    ['a permission nobody knows', { permissions: ['member.fly'] }, 'permissions.0'],
    ['__proto__', { permissions: ['__proto__'] }, 'permissions.0'],
    ['no permission', { permissions: [] }, 'permissions'],
  ] as const) {
    it(`are not made for ${title}`, async () => {
      const marguerite = await server.as('marguerite');
      await server.refused(() => create(marguerite, draft), { status: 422, code: 'invalid', field }, 0);
    });
  }

  it('are not made by nobody, nor in a cookie', async () => {
    await server.refused(() => create(server.sender()), OVER, 0);
    expect((await create(await server.as('layla'))).headers.getSetCookie()).to.deep.equal([]);
  });
});
