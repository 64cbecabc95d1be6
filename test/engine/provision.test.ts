import { expect } from 'chai';
import { createMember, listContacts, provision, provisionMany, removeMember } from '../../src/engine/index.js';
import { pumpwerk, pumpwerkContacts, velo, winery } from '../helpers/people.js';
import { ship, shipPolicy, shipSeed, shipTenant } from '../helpers/tiny-policy.js';
import { as, effectsOf, failureOf, newEngine, refusal, stateOf } from './support.js';

const chloe = as(pumpwerk.chloe);
const joerg = as(pumpwerk.joerg);
const soren = as(pumpwerk.soren);

describe('provision', () => {
  it('R073, R076 makes a member of a contact and mails username and one-time password', async () => {
    const engine = newEngine();
    const draft = { contactId: 'contact-mikkel', roles: ['endUser'], options: { 'order.create': false } };
    const { answer, mails, audit } = await effectsOf(engine, () => provision(engine, chloe, draft));
    const { mikkel } = pumpwerkContacts;
    expect(answer.member).to.deep.include({
      kind: 'contact',
      email: 'mikkel@nordhavn.example',
      firstName: 'Mikkel',
      lastName: 'Brandt',
      accountId: 'a1',
      contactId: mikkel.id,
      options: { 'order.create': false },
      attributes: { contactType: 'customer' },
      status: 'invited',
    });
    expect(answer.invitation).to.include({ method: 'oneTimePassword', status: 'pending' });
    expect(mails).to.have.length(1);
    expect(mails[0]).to.include({ kind: 'access', to: 'mikkel@nordhavn.example' });
    const { username, oneTimePassword = '' } = mails[0]?.values ?? {};
    expect(username).to.equal('mikkel@nordhavn.example');
    expect(JSON.stringify([answer, audit])).not.to.include(oneTimePassword);
    const contact = await engine.repository.read('pumpwerk', (tx) => tx.contact(mikkel.id));
    expect(contact?.memberId).to.equal(answer.member.id);
  });

  it('R059 gives an employee’s user through their own way', async () => {
    const engine = newEngine();
    const draft = { contactId: 'contact-new-employee', roles: ['salesAdmin'] };
    const { member } = await provision(engine, as(pumpwerk.annegret), draft);
    expect(member).to.deep.include({ kind: 'employee', roles: ['salesAdmin'], attributes: {} });
    expect(member).not.to.have.property('accountId');
  });

  const refusals: readonly [string, keyof typeof pumpwerk, object, string][] = [
    ['R074 a contact who has a user', 'chloe', { contactId: 'contact-freja', roles: ['endUser'] }, 'contactHasUser'],
    ['R073 an address instead of a contact', 'chloe', { email: 'x@b.example', roles: ['endUser'] }, 'contactRequired'],
    [
      'R063 an administrator’s role',
      'chloe',
      { contactId: 'contact-mikkel', roles: ['systemAdmin'] },
      'roleNotAssignable',
    ],
    ['R095 what one does not have', 'benoit', { contactId: 'contact-aicha', roles: ['endUser'] }, 'optionAboveOwn'],
    [
      'PE-47 a switch of another role',
      'chloe',
      { contactId: 'contact-mikkel', roles: ['endUser'], options: { 'order.place': true } },
      'fieldNotEditable',
    ],
    ['an End-User', 'freja', { contactId: 'contact-mikkel', roles: ['endUser'] }, 'notGranted'],
  ];
  for (const [title, actor, draft, reason] of refusals) {
    it(`refuses ${title}`, async () => {
      const engine = newEngine();
      const call = (): Promise<unknown> => provision(engine, as(pumpwerk[actor]), draft as never);
      await refusal(engine, call, { code: 'forbidden', reason });
    });
  }

  it('J14 lets a prospect’s administrator give what they have', async () => {
    const engine = newEngine();
    const draft = { contactId: 'contact-aicha', roles: ['endUser'], options: { 'order.create': false } };
    const { member } = await provision(engine, as(pumpwerk.benoit), draft);
    expect(member).to.deep.include({ options: { 'order.create': false }, attributes: { contactType: 'prospect' } });
  });

  it('R089 does not know contacts of another company', async () => {
    const engine = newEngine();
    for (const contactId of ['contact-aicha', 'contact-new-employee', 'nobody']) {
      const call = (): Promise<unknown> => provision(engine, soren, { contactId, roles: ['endUser'] });
      expect(await refusal(engine, call, { code: 'notFound' })).to.deep.equal({ code: 'notFound' });
    }
    const employee = { contactId: 'contact-new-employee', roles: ['salesAdmin'] };
    await refusal(engine, () => provision(engine, joerg, employee), { code: 'notFound' });
  });

  it('does not understand strange fields, nor a draft that is nothing', async () => {
    const engine = newEngine();
    const draft = { contactId: 'contact-mikkel', roles: ['endUser'], accountId: 'a2' };
    await refusal(engine, () => provision(engine, chloe, draft), { code: 'invalid', field: 'accountId' }, 0);
    await refusal(engine, () => provision(engine, chloe, undefined as never), { code: 'forbidden' });
  });

  it('R074 makes one user of two attempts at once', async () => {
    const engine = newEngine();
    const attempt = (): Promise<unknown> =>
      provision(engine, chloe, { contactId: 'contact-mikkel', roles: ['endUser'] });
    const results = await Promise.allSettled([attempt(), attempt()]);
    expect(results.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected']);
  });

  it('refuses a taken contact also where the policy says nothing', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const ada = as(ship.ada);
    const draft = { contactId: 'gull', roles: ['passenger'] };
    await provision(engine, ada, draft);
    const call = (): Promise<unknown> => provision(engine, ada, draft);
    await refusal(engine, call, { code: 'alreadyMember' }, 0);
    await engine.repository.seed({
      contacts: [{ ...shipSeed.contacts[0]!, memberId: 'dag', email: 'other@b.example' }],
    });
    await refusal(engine, call, { code: 'alreadyMember', field: 'contactId' }, 0);
  });

  it('makes who needs no credentials active at once, with no mail to them, and what the contact carries', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const { answer, mails } = await effectsOf(engine, () =>
      provision(engine, as(ship.bela), { contactId: 'gull', roles: ['passenger'] }),
    );
    expect(answer).not.to.have.property('invitation');
    expect(answer.member).to.deep.include({
      kind: 'guest',
      status: 'active',
      email: 'gull@gannet.example',
      attributes: { cabin: '9', contactType: 'prospect' },
    });
    expect(mails.map(({ to, kind }) => `${kind} ${to}`)).to.have.members([
      'notice ada@gannet.example',
      'notice bela@gannet.example',
      'notice cleo@gannet.example',
    ]);
  });

  it('needs an address that can be mailed', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const call = (): Promise<unknown> => provision(engine, as(ship.ada), { contactId: 'hook', roles: ['passenger'] });
    await refusal(engine, call, { code: 'invalid', field: 'email' }, 0);
  });
});

describe('provisionMany', () => {
  it('J12 tells which was taken meanwhile, gives each a secret of their own, and sends nothing twice', async () => {
    const engine = newEngine();
    const contacts = Array.from({ length: 12 }, (_, index) => ({
      id: `lac-${index}`,
      tenantId: 'pumpwerk',
      kind: 'contact',
      accountId: 'a3',
      firstName: 'P',
      lastName: String(index),
      email: `p${index}@eauxdulac.example`,
      type: 'prospect' as const,
      attributes: {},
    }));
    await engine.repository.seed({ contacts });
    const page = await listContacts(engine, joerg, { search: 'lac', type: 'prospect' });
    expect(page.total).to.equal(13);
    await provision(engine, chloe, { contactId: 'lac-7', roles: ['endUser'] });
    const drafts = contacts.map(({ id }) => ({
      contactId: id,
      roles: ['endUser'],
      options: { 'order.create': false },
    }));
    const { answer, mails } = await effectsOf(engine, () => provisionMany(engine, joerg, drafts));
    expect(answer.items.filter(({ ok }) => ok)).to.have.length(11);
    const taken = answer.items[7];
    expect(taken?.ok === false && taken.failure.reason).to.equal('contactHasUser');
    expect(new Set(mails.map(({ values }) => values['oneTimePassword'])).size).to.equal(11);
    const again = await effectsOf(engine, () => provisionMany(engine, joerg, drafts));
    expect(again.mails).to.deep.equal([]);
  });

  it('A13 is not for a Business Administrator', async () => {
    const engine = newEngine();
    const draft = { contactId: 'contact-mikkel', roles: ['endUser'] };
    expect(await failureOf(provisionMany(engine, soren, [draft, draft]))).to.include({ reason: 'notGranted' });
    expect((await provisionMany(engine, soren, [draft])).items[0]?.ok).to.equal(true);
  });
});

describe('listContacts', () => {
  it('R074 shows those without a user that one may provision', async () => {
    const engine = newEngine();
    const names = async (caller: typeof chloe, query = {}): Promise<string[]> =>
      (await listContacts(engine, caller, query)).items.map(({ firstName }) => firstName);
    expect(await names(chloe)).to.deep.equal(['Aïcha', 'Mikkel']);
    expect(await names(soren)).to.deep.equal(['Mikkel']);
    expect(await names(as(pumpwerk.annegret), { kind: 'employee' })).to.deep.equal(['Wiebke']);
    expect(await names(chloe, { search: 'aicha' })).to.deep.equal(['Aïcha']);
    expect(await names(chloe, { search: 'nordhavn' })).to.deep.equal(['Mikkel']);
    expect(await names(chloe, { kind: 'employee' })).to.deep.equal([]);
  });

  it('pages, and takes no cursor it did not give', async () => {
    const engine = newEngine();
    const first = await listContacts(engine, chloe, { limit: 1 });
    expect(first.items.map(({ id }) => id)).to.deep.equal(['contact-aicha']);
    const second = await listContacts(engine, chloe, { limit: 1, cursor: first.nextCursor });
    expect(second.items.map(({ id }) => id)).to.deep.equal(['contact-mikkel']);
    expect(second).not.to.have.property('nextCursor');
    expect(await failureOf(listContacts(engine, chloe, { cursor: '%' }))).to.include({
      code: 'invalid',
      field: 'cursor',
    });
    expect(await failureOf(listContacts(engine, chloe, { limit: 0 }))).to.include({ code: 'invalid', field: 'limit' });
    expect(await failureOf(listContacts(engine, chloe, { limit: 501 }))).to.include({ field: 'limit' });
  });

  it('is not for others', async () => {
    const engine = newEngine();
    for (const person of [pumpwerk.freja, winery.marguerite]) {
      expect(await failureOf(listContacts(engine, as(person)))).to.include({ code: 'forbidden' });
    }
  });
});

describe('createMember', () => {
  const genevieve = as(velo.genevieve);
  const elodie = { firstName: 'Élodie', lastName: 'Gagné', roles: ['associate'], scopes: ['b1'] };

  it('R132, R134 creates at once: active, no mail, no address asked', async () => {
    const engine = newEngine();
    const { answer, mails, audit } = await effectsOf(engine, () => createMember(engine, genevieve, elodie));
    expect(answer.member).to.deep.include({ ...elodie, kind: 'employee', status: 'active', options: {} });
    expect(answer).not.to.have.property('invitation');
    expect(answer.member).not.to.have.any.keys('email', 'invitationId', 'identityId');
    expect(mails).to.deep.equal([]);
    expect(audit.map(({ action }) => action)).to.deep.equal(['member.create']);
  });

  it('gives all shops where the role says so and none are named', async () => {
    const engine = newEngine();
    const { scopes: _, ...draft } = elodie;
    const own = { ...draft, roles: ['omnichannelSeller'] };
    expect((await createMember(newEngine(), genevieve, own)).member, 'a role of the shop’s own').to.deep.include({
      scopes: 'all',
    });
    expect((await createMember(engine, genevieve, { ...draft, phone: '5', email: 'E@b.example' })).member).to.include({
      scopes: 'all',
      phone: '5',
      email: 'e@b.example',
    });
  });

  const refusals: readonly [string, keyof typeof velo, object, object][] = [
    ['R134 by a Manager', 'noemie', {}, { code: 'forbidden', reason: 'notGranted' }],
    ['an Owner', 'etienne', { roles: ['owner'], scopes: 'all' }, { code: 'forbidden', reason: 'roleNotAssignable' }],
    ['eCom staff', 'genevieve', { roles: ['ecomStaff'] }, { code: 'forbidden', reason: 'roleNotAssignable' }],
  ];
  for (const [title, actor, part, expected] of refusals) {
    it(`refuses ${title}`, async () => {
      const engine = newEngine();
      const call = (): Promise<unknown> => createMember(engine, as(velo[actor]), { ...elodie, ...part });
      await refusal(engine, call, expected as never);
    });
  }

  it('asks for a name', async () => {
    const engine = newEngine();
    const call = (): Promise<unknown> => createMember(engine, genevieve, { ...elodie, firstName: '' });
    await refusal(engine, call, { code: 'invalid', field: 'firstName' }, 0);
  });

  it('holds the limit of the plan, counted among what is not removed', async () => {
    const engine = newEngine();
    const employees = 6;
    await engine.repository.seed({ tenants: [{ ...VELO, settings: { employeeLimit: employees } }] });
    const expected = { code: 'forbidden', reason: 'limitReached' } as const;
    const failure = await refusal(engine, () => createMember(engine, genevieve, elodie), expected);
    expect(failure.params).to.deep.equal({ limit: '6' });
    await removeMember(engine, genevieve, 'inuk');
    await createMember(engine, genevieve, elodie);
    await refusal(engine, () => createMember(engine, genevieve, elodie), expected);
  });

  it('CO-05 lets only as many of several at once through as fit', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const attempt = (name: string): Promise<unknown> =>
      createMember(engine, as(ship.ada), { firstName: name, lastName: 'X', roles: ['hand'] });
    const results = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map(attempt));
    expect(results.filter(({ status }) => status === 'fulfilled')).to.have.length(3);
  });

  it('counts only the kinds a limit names, and takes a broken number for nothing left', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const ada = as(ship.ada);
    await engine.repository.seed({ tenants: [{ ...shipTenant, settings: { berths: 'many' } }] });
    await createMember(engine, ada, { firstName: 'G', lastName: 'X', roles: ['passenger'] });
    const call = (): Promise<unknown> => createMember(engine, ada, { firstName: 'H', lastName: 'X', roles: ['hand'] });
    await refusal(engine, call, { code: 'forbidden', reason: 'shipFull' });
  });

  it('follows the way of the policy: inactive at first, the first kind where nothing names one', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const draft = { firstName: 'A', lastName: 'B', roles: ['hand', 'cook'] };
    const { member } = await createMember(engine, as(ship.ada), draft);
    expect(member).to.deep.include({ kind: 'crew', status: 'inactive', roles: ['hand', 'cook'] });
  });

  it('is not there where no way leads to it', async () => {
    const policy = { ...shipPolicy, provisioning: [] };
    const engine = newEngine(shipSeed, policy);
    const draft = { firstName: 'A', lastName: 'B', roles: ['hand'] };
    await refusal(engine, () => createMember(engine, as(ship.ada), draft), { code: 'unsupported' }, 0);
    expect((await stateOf(engine)).audit).to.deep.equal([]);
  });

  it('has a way that mails, and then needs an address', async () => {
    const [, , muster] = shipPolicy.provisioning;
    const policy = { ...shipPolicy, provisioning: [{ ...muster!, credentials: 'link' as const }] };
    const engine = newEngine(shipSeed, policy);
    const draft = { firstName: 'A', lastName: 'B', roles: ['hand'] };
    const call = (): Promise<unknown> => createMember(engine, as(ship.ada), draft);
    await refusal(engine, call, { code: 'invalid', field: 'email' }, 0);
    const { member } = await createMember(engine, as(ship.ada), { ...draft, email: 'a@b.example' });
    expect(member.status).to.equal('invited');
  });

  it('does not guess a role where a kind has several', async () => {
    const [first] = shipPolicy.provisioning;
    const policy = {
      ...shipPolicy,
      provisioning: [{ ...first!, kind: 'crew', fields: ['email*'], by: 'member.create' }],
    };
    const engine = newEngine(shipSeed, policy);
    const draft = { firstName: 'A', lastName: 'B', roles: ['hand'], email: 'a@b.example' };
    await refusal(engine, () => createMember(engine, as(ship.ada), draft), { code: 'forbidden' });
  });
});

const VELO = { id: 'velo-boreal', name: 'Vélo Boréal inc.', policy: 'retail-ecom', locale: 'fr-CA' };
