import { expect } from 'chai';
import {
  attempts,
  idsOf,
  itemsOf,
  outcomeOf,
  deactivate,
  provision,
  remove,
  update,
  type Attempt,
} from './attempts.js';
import { PASSWORD, useServer, type Person } from './support.js';

const TENANT = 'pumpwerk';
const MIKKEL = 'mikkel@nordhavn.example';
const of = (contactId: string, role: string, more: object = {}): object => ({
  contactId: `contact-${contactId}`,
  roles: [role],
  ...more,
});
const bulk = (...operations: readonly object[]): Attempt['send'] => ['POST', '/members/bulk', { operations }];

const CASES: readonly Attempt[] = [
  { title: 'R059 the platform administrator gives an employee a Commerce user', who: 'annegret', send: provision(of('new-employee', 'salesAdmin')), expected: 'ok' },
  { title: 'R059 an administrator of Commerce does not', who: 'chloe', send: provision(of('new-employee', 'salesAdmin')), expected: 'notFound' },
  { title: 'R061 a Sales Administrator makes a user of a contact', who: 'chloe', send: provision(of('mikkel', 'endUser')), expected: 'ok' },
  { title: 'R062 R093 a Sales Administrator switches nothing', who: 'chloe', send: ['PATCH', '/settings', { settings: { orderProcess: false } }], expected: 'notGranted' },
  { title: 'R062 nor writes roles', who: 'chloe', send: ['POST', '/roles', { name: { en: 'Mine' }, grants: [] }], expected: 'notGranted' },
  { title: 'R093 a System Administrator switches', who: 'joerg', send: ['PATCH', '/settings', { settings: { orderProcess: false } }], expected: 'ok' },
  { title: 'R063 a contact gets no employee’s role', who: 'annegret', send: provision(of('mikkel', 'salesAdmin')), expected: 'roleNotAssignable' },
  { title: 'R063 an employee gets no contact’s role', who: 'annegret', send: provision(of('new-employee', 'endUser')), expected: 'roleNotAssignable' },
  { title: 'R058 R063 nobody gives the platform administrator', who: 'annegret', send: provision(of('new-employee', 'platformAdmin')), expected: 'roleNotAssignable' },
  { title: 'R073 an address is no contact', who: 'chloe', send: provision({ email: MIKKEL, roles: ['endUser'] }), expected: 'contactRequired' },
  { title: 'R073 nobody is invited by address', who: 'chloe', send: ['POST', '/invitations', { drafts: [{ email: 'x@nordhavn.example', roles: ['endUser'] }] }], expected: 'notGranted' },
  { title: 'R074 a contact with a user gets no second', who: 'chloe', send: provision(of('freja', 'endUser')), expected: 'contactHasUser' },
  { title: 'R075 a contact of a prospect gets a user', who: 'chloe', send: provision(of('aicha', 'endUser')), expected: 'ok' },
  { title: 'R076 nobody chooses the password', who: 'chloe', send: provision(of('mikkel', 'endUser', { password: PASSWORD })), expected: 'invalid' },
  { title: 'R082 an administrator changes a role', who: 'joerg', send: update('freja', { roles: ['businessAdmin'] }), expected: 'ok' },
  { title: 'R082 nobody moves a user to another company', who: 'joerg', send: update('freja', { accountId: 'a2' }), expected: 'invalid' },
  { title: 'R086 an administrator switches', who: 'chloe', send: update('freja', { options: { 'order.create': false } }), expected: 'ok' },
  { title: 'R085 not what the role does not have', who: 'chloe', send: update('freja', { options: { 'order.place': true } }), expected: 'fieldNotEditable' },
  { title: 'R089 a Business Administrator adds a contact of the company', who: 'soren', send: provision(of('mikkel', 'endUser')), expected: 'ok' },
  { title: 'R089 knows no user of another', who: 'soren', send: ['GET', '/members/sato'], expected: 'notFound' },
  { title: 'R089 changes none of another', who: 'soren', send: update('sato', { roles: ['endUser'] }), expected: 'notFound' },
  { title: 'R089 adds no contact of another', who: 'soren', send: provision(of('aicha', 'endUser')), expected: 'notFound' },
  { title: 'R089 has no mass action', who: 'soren', send: bulk({ op: 'deactivate', memberId: 'freja' }), expected: 'notGranted' },
  { title: 'R089 an End-User manages nobody', who: 'freja', send: deactivate('soren'), expected: 'notGranted' },
  { title: 'R095 a Business Administrator hands on no switch they lack', who: 'benoit', send: provision(of('aicha', 'endUser')), expected: 'optionAboveOwn' },
  { title: 'R087 R095 but inquiries alone', who: 'benoit', send: provision(of('aicha', 'endUser', { options: { 'order.create': false } })), expected: 'ok' },
  { title: 'R096 nobody changes the own role', who: 'soren', send: update('soren', { roles: ['endUser'] }), expected: 'self' },
  { title: 'R096 nor the own switches', who: 'soren', send: update('soren', { options: { 'order.place': false } }), expected: 'self' },
  { title: 'R096 nor disables themselves', who: 'soren', send: deactivate('soren'), expected: 'self' },
  { title: 'R096 nor removes themselves', who: 'soren', send: remove('soren'), expected: 'self' },
]; // prettier-ignore

describe('Commerce users over HTTP', () => {
  const server = useServer();
  attempts(server, TENANT, CASES);

  const may = async (person: Person, ...actions: string[]): Promise<string[]> => {
    const { body } = await person.send('POST', '/authorize', { checks: actions.map((action) => ({ action })) });
    const decisions = body['decisions'] as { allowed: boolean; reason?: string }[];
    return decisions.map(({ allowed, reason }) => (allowed ? 'ok' : String(reason)));
  };
  const accessMailTo = async (email: string) =>
    (await server.state(TENANT)).mails.filter(({ kind, to }) => kind === 'access' && to === email);
  const accept = (email: string, oneTimePassword: unknown, password = 'a pump for every cellar') =>
    server.sender({}, TENANT).send('POST', '/session/first', { email, oneTimePassword, password });

  it('R058 R059 offers four roles, two for each kind of person', async () => {
    const annegret = await server.as('annegret', TENANT);
    const offered = async (kind: string): Promise<string[]> => {
      const { body } = await annegret.send('GET', `/role-offers?action=member.provision&kind=${kind}`);
      const offers = body['items'] as { role: { id: string }; decision: { allowed: boolean } }[];
      return offers.filter(({ decision }) => decision.allowed).map(({ role }) => role.id);
    };
    expect(await offered('employee')).to.deep.equal(['systemAdmin', 'salesAdmin']);
    expect(await offered('contact')).to.deep.equal(['businessAdmin', 'endUser']);
  });

  it('R070 R071 lets an employee into the portal by their Commerce user, without a cart', async () => {
    const wiebke = 'wiebke@pumpwerk.example';
    await (await server.as('annegret', TENANT)).send(...provision(of('new-employee', 'salesAdmin')));
    const [mail] = await accessMailTo(wiebke);
    expect((await accept(wiebke, mail?.values['oneTimePassword'], PASSWORD)).status).to.equal(200);
    const { body } = await server.sender({}, TENANT).send('POST', '/session', { email: wiebke, password: PASSWORD, transport: 'bearer' });
    const person = { id: 'wiebke', token: '', ...server.sender({ authorization: `Bearer ${String(body['token'])}` }, TENANT) };
    expect(await may(person, 'app.commerce', 'cart.use')).to.deep.equal(['ok', 'notGranted']);
  }); // prettier-ignore

  it('R072 R079 lists one account’s users, filtered and sorted', async () => {
    const joerg = await server.as('joerg', TENANT);
    expect(idsOf(await joerg.send('GET', '/members?accountId=a1'))).to.have.members(['soren', 'freja']);
    expect(idsOf(await joerg.send('GET', '/members?roles=endUser'))).to.have.members(['freja', 'yamada']);
    const names = idsOf(await joerg.send('GET', '/members?sort=-name'));
    expect(names).to.deep.equal(idsOf(await joerg.send('GET', '/members?sort=name')).toReversed());
  });

  it('R078 R089 lists the contact users of all accounts for administrators, of one for its own', async () => {
    const ids = async (who: string): Promise<string[]> => idsOf(await (await server.as(who, TENANT)).send('GET', '/members'));
    expect(await ids('chloe')).to.have.members(['soren', 'freja', 'sato', 'yamada', 'benoit']);
    expect(await ids('soren')).to.have.members(['soren', 'freja']);
    expect(outcomeOf(await (await server.as('freja', TENANT)).send('GET', '/members'))).to.equal('notGranted');
  }); // prettier-ignore

  it('R074 R075 offers contacts without a user, of customers and prospects', async () => {
    const chloe = await server.as('chloe', TENANT);
    const page = async (query: string) => (await chloe.send('GET', `/contacts?${query}`)).body['items'] as { id: string; type: string }[];
    expect((await page('accountId=a1')).map(({ id }) => id)).to.include('contact-mikkel').and.not.include('contact-freja');
    const prospects = await page('type=prospect&limit=50');
    expect(prospects.map(({ id }) => id)).to.include('contact-aicha');
    expect(new Set(prospects.map(({ type }) => type))).to.deep.equal(new Set(['prospect']));
  }); // prettier-ignore

  it('R076 R077 mails a one-time password that nobody is shown, that works once', async () => {
    const answer = await (await server.as('chloe', TENANT)).send(...provision(of('mikkel', 'endUser')));
    const [mail] = await accessMailTo(MIKKEL);
    const secret = mail?.values['oneTimePassword'] ?? '';
    expect(mail?.values['username']).to.equal(MIKKEL);
    expect(secret).to.have.length.above(8);
    expect(answer.text).not.to.include(secret);
    expect((await accept(MIKKEL, secret)).status).to.equal(200);
    expect((await accept(MIKKEL, secret)).status).to.not.equal(200);
  });

  it('R080 R081 provisions many, each with a mail of their own, past one that fails', async () => {
    const drafts = ['g01', 'freja', 'g02', 'g03'].map((id) => of(id, 'endUser'));
    const answer = await (await server.as('joerg', TENANT)).send(...provision(...drafts));
    expect(itemsOf(answer).map(({ ok }) => ok)).to.deep.equal([true, false, true, true]);
    expect(itemsOf(answer)[1]?.failure?.reason).to.equal('contactHasUser');
    const mails = (await server.state(TENANT)).mails.filter(({ kind }) => kind === 'access');
    expect(new Set(mails.map(({ to }) => to)).size).to.equal(3);
    expect(new Set(mails.map(({ values }) => values['oneTimePassword'])).size).to.equal(3);
  });

  it('R082 R091 changes role and switches of many, each in their own row', async () => {
    const joerg = await server.as('joerg', TENANT);
    const before = (await joerg.send('GET', '/policy')).text;
    const others = async (): Promise<unknown[]> => {
      const { items } = (await joerg.send('GET', '/members?limit=100')).body as { items: { member: { id: string } }[] };
      return items.flatMap(({ member }) => (['freja', 'yamada'].includes(member.id) ? [] : member)).toSorted((a, b) => a.id.localeCompare(b.id));
    };
    const untouched = await others();
    const patch = { roles: ['businessAdmin'], options: { 'order.review': false } };
    const answer = await joerg.send(...bulk({ op: 'update', memberId: 'freja', patch }, { op: 'update', memberId: 'yamada', patch }));
    expect(itemsOf(answer).map(({ ok }) => ok)).to.deep.equal([true, true]);
    for (const id of ['freja', 'yamada']) {
      const { member } = (await joerg.send('GET', `/members/${id}`)).body as { member: object };
      expect(member).to.deep.include(patch);
    }
    expect((await joerg.send('GET', '/policy')).text).to.equal(before);
    expect(await others(), 'nobody else, in this role or another').to.deep.equal(untouched);
  }); // prettier-ignore

  it('R083 sets many inactive, which ends their sessions, and active again', async () => {
    const [joerg, freja] = [await server.as('joerg', TENANT), await server.as('freja', TENANT)];
    const both = (op: string): Attempt['send'] => bulk({ op, memberId: 'freja' }, { op, memberId: 'soren' });
    expect(itemsOf(await joerg.send(...both('deactivate'))).map(({ ok }) => ok)).to.deep.equal([true, true]);
    expect((await freja.send('GET', '/me')).status).to.equal(401);
    expect(itemsOf(await joerg.send(...both('reactivate'))).map(({ ok }) => ok)).to.deep.equal([true, true]);
    expect((await (await server.as('freja', TENANT)).send('GET', '/me')).status).to.equal(200);
  });

  it('R077 R084 sends access again to many; the password before is dead', async () => {
    const joerg = await server.as('joerg', TENANT);
    const made = itemsOf(await joerg.send(...provision(of('mikkel', 'endUser'), of('g01', 'endUser'))));
    const [old] = await accessMailTo(MIKKEL);
    const operations = made.map(({ value }) => ({ op: 'resend', memberId: value?.member['id'] }));
    expect(itemsOf(await joerg.send(...bulk(...operations))).map(({ ok }) => ok)).to.deep.equal([true, true]);
    expect((await accept(MIKKEL, old?.values['oneTimePassword'])).status).to.not.equal(200);
    const newest = (await accessMailTo(MIKKEL)).at(-1);
    expect((await accept(MIKKEL, newest?.values['oneTimePassword'])).status).to.equal(200);
  });

  it('R088 R092 refuses what is switched off for one, and nobody else', async () => {
    const chloe = await server.as('chloe', TENANT);
    await chloe.send('POST', '/members/yamada/reactivate');
    const [freja, yamada] = [await server.as('freja', TENANT), await server.as('yamada', TENANT)];
    await chloe.send(...update('freja', { options: { 'order.create': false } }));
    expect(await may(freja, 'order.create', 'inquiry.submit')).to.deep.equal(['notGranted', 'ok']);
    expect(await may(yamada, 'order.create')).to.deep.equal(['ok']);
  });

  it('R087 lets a prospect ask and not buy', async () => {
    expect(await may(await server.as('benoit', TENANT), 'inquiry.submit', 'order.place', 'order.create')).to.deep.equal(['ok', 'notGranted', 'notGranted']);
  }); // prettier-ignore

  it('R094 turns orders off for everybody, keeps each switch, and turns them on again', async () => {
    const [joerg, soren, benoit] = [await server.as('joerg', TENANT), await server.as('soren', TENANT), await server.as('benoit', TENANT)];
    const turn = (orderProcess: boolean) => joerg.send('PATCH', '/settings', { settings: { orderProcess } });
    await turn(false);
    expect(await may(soren, 'cart.use', 'order.place', 'order.viewAll', 'inquiry.submit')).to.deep.equal(['ordersOff', 'ordersOff', 'ok', 'ok']);
    await joerg.send(...update('soren', { options: { 'order.review': false } }));
    await turn(true);
    expect(await may(soren, 'order.place', 'order.review')).to.deep.equal(['ok', 'notGranted']);
    expect(await may(benoit, 'order.place')).to.deep.equal(['notGranted']);
  }); // prettier-ignore
});
