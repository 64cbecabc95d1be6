import { expect } from 'chai';
import { CUSTOMER_PASSWORD } from '../../../demo/server/resources/winery-seed.js';
import { expectProblem, type Answer } from '../http/answers.js';
import { HOUR_MS, MINUTE_MS, useDemo, type Visitor } from './support.js';

const TENANT = 'acme-winery';
const EMAIL = 'imogen@customer.example';
const REFUSED = { status: 401, code: 'unauthenticated', reason: 'signInRefused' } as const;
const OUT = { status: 401, code: 'unauthenticated' } as const;

describe('The winery’s customers', () => {
  const demo = useDemo();
  beforeEach(() => demo.reset(TENANT));
  const as = (memberId: string): Promise<Visitor> => demo.as(TENANT, memberId);
  const at = (path: string): string => `/demo-api/${TENANT}/${path}`;

  const signIn = (email = EMAIL, password = CUSTOMER_PASSWORD): Promise<Answer> =>
    demo.fetch('POST', at('customer-session'), { email, password });
  async function tokenOf(call: Promise<Answer>): Promise<string> {
    const { body, text } = await call;
    expect(body['token'], text).to.be.a('string');
    return body['token'] as string;
  }
  const account = (token: string): Promise<Answer> =>
    demo.fetch('GET', at('customer-account'), undefined, { authorization: `Bearer ${token}` });
  async function fail(times: number, email = EMAIL): Promise<void> {
    for (let index = 0; index < times; index += 1) expectProblem(await signIn(email, 'wrong'), REFUSED);
  }
  const advance = (ms: number): Promise<void> => demo.advance(TENANT, ms);

  it('see their own account, and nobody else’s', async () => {
    const { body } = await account(await tokenOf(signIn()));
    expect(body['customer']).to.include({ id: 'c-1' });
    expect(
      (body['orders'] as readonly { readonly customerId: string }[]).map(({ customerId }) => customerId),
    ).to.deep.equal(['c-1', 'c-1']);
    expectProblem(await account('no-token-of-anybody'), OUT);
    expectProblem(await (await as('marguerite')).ask('GET', 'customer-account'), OUT);
  });

  it('R050 a customer is signed out after four hours without activity, and not before', async () => {
    const token = await tokenOf(signIn());
    await advance(3 * HOUR_MS + 59 * MINUTE_MS);
    expect((await account(token)).status).to.equal(200);
    await advance(3 * HOUR_MS + 59 * MINUTE_MS);
    expect((await account(token)).status).to.equal(200);
    await advance(4 * HOUR_MS + MINUTE_MS);
    expectProblem(await account(token), OUT);
  });

  it('R052 a customer who signs out on one device is signed out on every device', async () => {
    const [first, second] = [await tokenOf(signIn()), await tokenOf(signIn())];
    const other = await tokenOf(signIn('yuki@customer.example'));
    const answer = await demo.fetch('DELETE', at('customer-session'), undefined, { authorization: `Bearer ${first}` });
    expect(answer.status).to.equal(204);
    expectProblem(await account(first), OUT);
    expectProblem(await account(second), OUT);
    expect((await account(other)).status).to.equal(200);
  });

  it('R055 five bad attempts block a customer for thirty minutes, with the right password too', async () => {
    await fail(4);
    expect((await signIn()).status).to.equal(201);
    await fail(5);
    const blocked = await signIn();
    expectProblem(blocked, REFUSED);
    expect(blocked.text).to.equal((await signIn('nobody@customer.example')).text);
    await advance(29 * MINUTE_MS);
    expectProblem(await signIn(), REFUSED);
    await advance(2 * MINUTE_MS);
    expect((await signIn()).status).to.equal(201);
  });

  it('R056 the block is shown on the customer’s record to staff with the customers in their care, until it is over', async () => {
    const olafur = await as('olafur');
    const record = (): Promise<Answer> => olafur.ask('GET', 'customers/c-1');
    await fail(4);
    expect((await record()).body).not.to.have.property('blockedUntil');
    await fail(1);
    const { blockedUntil } = (await record()).body as { readonly blockedUntil: string };
    const { now } = (await demo.fetch('GET', `/demo/${TENANT}/clock`)).body as { readonly now: number };
    expect(Date.parse(blockedUntil) - now).to.be.within(29 * MINUTE_MS, 30 * MINUTE_MS);
    expect((await olafur.ask('GET', 'customers')).text).to.include(blockedUntil);
    expect((await olafur.ask('GET', 'customers/c-2')).body).not.to.have.property('blockedUntil');
    expectProblem(await (await as('siobhan')).ask('GET', 'customers/c-1'), {
      status: 403,
      code: 'forbidden',
      reason: 'notGranted',
    });
    await advance(31 * MINUTE_MS);
    expect((await record()).body).not.to.have.property('blockedUntil');
  });

  it('R054 R056 the same five attempts at a staff login show nowhere, and block no customer', async () => {
    const marguerite = await as('marguerite');
    const seen = async (): Promise<string> => {
      const answers = [await marguerite.team('GET', '/members'), await marguerite.ask('GET', 'customers')];
      return answers.map(({ text }) => text).join();
    };
    const before = await seen();
    for (let index = 0; index < 6; index += 1) {
      const body = { email: 'siobhan@acme-winery.example', password: 'wrong' };
      expectProblem(await demo.fetch('POST', `/tenants/${TENANT}/session`, body), REFUSED);
    }
    expect(await seen()).to.equal(before);
    expect(await seen()).not.to.include('blockedUntil');
  });

  it('R055 tries at a customer’s login are not those at a staff login of the same address', async () => {
    const email = 'layla@acme-winery.example';
    await fail(6, email);
    const answer = await demo.fetch('POST', `/tenants/${TENANT}/session`, { email, password: 'a glass of pinot noir' });
    expect(answer.status).to.equal(200);
  });

  it('R040 staff in a customer’s account are out of it when they are removed', async () => {
    const [siobhan, marguerite] = [await as('siobhan'), await as('marguerite')];
    const token = await tokenOf(siobhan.ask('POST', 'customers/c-1/assist'));
    expect((await account(token)).body).to.include({ assistedBy: 'siobhan' });
    expect((await marguerite.team('DELETE', '/members/siobhan')).status).to.equal(200);
    expectProblem(await account(token), OUT);
    expectProblem(await siobhan.ask('GET', 'orders'), OUT);
  });

  for (const [how, end] of [
    ['disabled', async (_: Visitor, owner: Visitor) => owner.team('POST', '/members/siobhan/deactivate')],
    ['signed out', async (siobhan: Visitor) => siobhan.team('DELETE', '/session')],
  ] as const) {
    it(`R040 staff in a customer’s account are out of it when they are ${how}`, async () => {
      const [siobhan, marguerite] = [await as('siobhan'), await as('marguerite')];
      const token = await tokenOf(siobhan.ask('POST', 'customers/c-1/assist'));
      expect((await end(siobhan, marguerite)).status).to.be.oneOf([200, 204]);
      expectProblem(await account(token), OUT);
    });
  }

  it('R040 a customer’s own session is not touched when staff who helped leave', async () => {
    const [siobhan, marguerite] = [await as('siobhan'), await as('marguerite')];
    await tokenOf(siobhan.ask('POST', 'customers/c-1/assist'));
    const own = await tokenOf(signIn());
    await marguerite.team('DELETE', '/members/siobhan');
    expect((await account(own)).status).to.equal(200);
  });
});
