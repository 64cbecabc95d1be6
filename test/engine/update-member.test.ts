import { expect } from 'chai';
import { acceptInvitation, invite, removeMember, updateMember } from '../../src/engine/index.js';
import { portal, pumpwerk, velo, winery } from '../helpers/people.js';
import { ship, shipPolicy, shipSeed } from '../helpers/tiny-policy.js';
import { as, effectsOf, failureOf, newEngine, PASSWORD, refusal, stored, tokenFor } from './support.js';

const marguerite = as(winery.marguerite);
const tomasz = as(portal.tomasz);

describe('updateMember', () => {
  it('R035 changes what the patch names, writes one audit entry with just that, and a new version', async () => {
    const engine = newEngine();
    const { answer, mails, audit } = await effectsOf(engine, () =>
      updateMember(engine, marguerite, 'olafur', { roles: ['standard'], phone: ' 1 23 ' }),
    );
    expect(answer.member).to.deep.equal({ ...winery.olafur, roles: ['standard'], phone: '1 23', version: '2' });
    expect(await stored(engine, winery.olafur)).to.deep.equal(answer.member);
    expect(mails).to.deep.equal([]);
    expect(audit).to.have.length(1);
    expect(audit[0]).to.deep.include({
      action: 'member.update',
      actorId: 'marguerite',
      targetId: 'olafur',
      before: { roles: ['adminUser'] },
      after: { roles: ['standard'], phone: '1 23' },
    });
  });

  it('takes an emptied phone away, and the last name of who has an address', async () => {
    const engine = newEngine();
    await updateMember(engine, marguerite, 'olafur', { phone: '1' });
    const { member } = await updateMember(engine, marguerite, 'olafur', { phone: '', firstName: '', lastName: '' });
    expect(member).not.to.have.any.keys('phone', 'firstName', 'lastName');
  });

  it('leaves nobody without a name to be known by', async () => {
    const engine = newEngine();
    const patch = { firstName: '', lastName: ' ' };
    const expected = { code: 'invalid', field: 'firstName' } as const;
    await refusal(engine, () => updateMember(engine, as(velo.etienne), 'inuk', patch), expected, 0);
  });

  const mistakes: readonly [string, unknown, string][] = [
    ['R010 a password', { password: PASSWORD }, 'password'],
    ['the owner’s mark', { owner: true }, 'owner'],
    ['a status', { status: 'removed' }, 'status'],
    ['a company', { accountId: 'a2' }, 'accountId'],
    ['a kind', { kind: 'partner' }, 'kind'],
    ['another tenant', { tenantId: 'pumpwerk' }, 'tenantId'],
    ['a version', { version: '7' }, 'version'],
    ['a role that is not there', { roles: ['captain'] }, 'roles'],
    ['no role', { roles: [] }, 'roles'],
    ['null for a role', { roles: null }, 'roles'],
    ['a domain that is none', { attributes: { partnerDomain: '*' } }, 'attributes.partnerDomain'],
    ['a number as a name', { firstName: 1 }, 'firstName'],
    ['a switch that is no yes or no', { phone: '1', options: { 'order.refund': 'yes' } }, 'options.order.refund'],
    ['text', 'roles', ''],
    ['nothing', undefined, ''],
  ];
  for (const [title, patch, field] of mistakes) {
    it(`does not understand ${title}`, async () => {
      const engine = newEngine();
      const call = (): Promise<unknown> => updateMember(engine, marguerite, 'olafur', patch as never);
      await refusal(engine, call, { code: 'invalid', field }, 0);
    });
  }

  const refusals: readonly [string, keyof typeof winery, string, object, string][] = [
    ['R041 own role', 'marguerite', 'marguerite', { roles: ['standard'] }, 'ownPermissions'],
    [
      'PE-17 own role with a harmless field',
      'marguerite',
      'marguerite',
      { roles: ['basic'], phone: '1' },
      'ownPermissions',
    ],
    ['R036 another address', 'marguerite', 'olafur', { email: 'o@acme-winery.example' }, 'emailImmutable'],
    ['a field nobody edits', 'marguerite', 'olafur', { scopes: 'all' }, 'fieldNotEditable'],
    ['R034 an Admin User', 'olafur', 'layla', { phone: '1' }, 'notGranted'],
    ['R021 a Partner’s own domain', 'bo', 'bo', { attributes: { partnerDomain: 'other.example' } }, 'notGranted'],
    ['PE-14 somebody’s name', 'siobhan', 'marguerite', { firstName: 'X' }, 'notGranted'],
    [
      'a promotion to Partner without a domain',
      'marguerite',
      'olafur',
      { roles: ['partner'] },
      'partnerDomainRequired',
    ],
    [
      'a Partner’s domain taken away',
      'marguerite',
      'bo',
      { attributes: { partnerDomain: '' } },
      'partnerDomainRequired',
    ],
  ];
  for (const [title, actor, memberId, patch, reason] of refusals) {
    it(`refuses ${title}`, async () => {
      const engine = newEngine();
      const call = (): Promise<unknown> => updateMember(engine, as(winery[actor]), memberId, patch);
      await refusal(engine, call, { code: 'forbidden', reason });
    });
  }

  it('takes the same values sent back for no change', async () => {
    const engine = newEngine();
    const { email, roles } = winery.marguerite;
    const patch = { email: email?.toUpperCase(), roles: [...roles], phone: '1' };
    expect((await updateMember(engine, marguerite, 'marguerite', patch)).member.phone).to.equal('1');
  });

  it('answers for who is not there, out of sight and in another tenant with the very same', async () => {
    const engine = newEngine();
    const soren = as(pumpwerk.soren);
    for (const memberId of ['nobody', 'sato', 'annegret', 'marguerite', '__proto__']) {
      const call = (): Promise<unknown> => updateMember(engine, soren, memberId, { roles: ['endUser'] });
      expect(await refusal(engine, call, { code: 'notFound' })).to.deep.equal({ code: 'notFound' });
    }
  });

  it('tells who may never change anybody nothing about who is there', async () => {
    const engine = newEngine();
    const answers = await Promise.all(
      ['nobody', 'genevieve', 'priya'].map((id) =>
        failureOf(updateMember(engine, as(velo.noemie), id, { phone: '1' })),
      ),
    );
    for (const answer of answers) expect(answer).to.deep.equal(answers[0]);
    expect(answers[0]).to.include({ code: 'forbidden', reason: 'notGranted' });
  });

  it('does not change a removed one', async () => {
    const engine = newEngine();
    const call = (): Promise<unknown> => updateMember(engine, marguerite, 'kamal', { phone: '1' });
    await refusal(engine, call, { code: 'wrongStatus' });
  });

  it('CO-01 compares the version, and shows the stored copy', async () => {
    const engine = newEngine();
    await updateMember(engine, marguerite, 'olafur', { phone: '1' }, { ifVersion: '1' });
    const call = (): Promise<unknown> => updateMember(engine, marguerite, 'olafur', { phone: '2' }, { ifVersion: '1' });
    const failure = await refusal(engine, call, { code: 'conflict' }, 0);
    expect(failure.current).to.deep.include({ id: 'olafur', phone: '1', version: '2' });
  });

  it('J07, PE-25, R042 lets one of two Admin Owners demote the other, and tells the loser that the right is gone', async () => {
    const engine = newEngine();
    const results = await Promise.allSettled([
      updateMember(engine, marguerite, 'xiaoming', { roles: ['standard'] }),
      updateMember(engine, as(winery.xiaoming), 'marguerite', { roles: ['standard'] }),
    ]);
    expect(results.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected']);
    const { reason } = results[1] as PromiseRejectedResult;
    expect(reason.toFailure()).to.include({ code: 'forbidden', reason: 'notGranted' });
  });
});

describe('updateMember and the invariants', () => {
  it('R042 keeps the last one, whatever path leads there', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const ada = as(ship.ada);
    const last = { code: 'forbidden', reason: 'oneMaster' } as const;
    await refusal(engine, () => updateMember(engine, ada, 'ada', { roles: ['hand'] }), last);
    await refusal(engine, () => removeMember(engine, ada, 'ada'), last);
  });

  it('keeps the most there may be', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const ada = as(ship.ada);
    await updateMember(engine, ada, 'dag', { roles: ['master'] });
    const call = (): Promise<unknown> => updateMember(engine, ada, 'eva', { roles: ['master'] });
    await refusal(engine, call, { code: 'forbidden', reason: 'oneMaster' });
  });

  it('PE-27, R042 counts nobody who is only invited or inactive', async () => {
    const engine = newEngine();
    await engine.repository.seed({ members: [{ ...winery.xiaoming, status: 'inactive' }] });
    const others = await invite(engine, marguerite, { email: 'x@b.example', roles: ['adminOwner'] });
    expect(others.member.status).to.equal('invited');
    await engine.repository.seed({ members: [{ ...winery.olafur, roles: ['adminOwner'] }] });
    await updateMember(engine, marguerite, 'olafur', { roles: ['standard'] });
    const olafur = { ...winery.olafur, id: 'second', roles: ['adminOwner'], email: 's@acme-winery.example' };
    await engine.repository.seed({ members: [olafur] });
    await updateMember(engine, as(olafur), 'marguerite', { roles: ['standard'] });
    expect((await stored(engine, winery.marguerite)).roles).to.deep.equal(['standard']);
  });
});

describe('updateMember and what hangs on roles', () => {
  it('R110, A16 moves stores with a role that fixes them', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const ada = as(ship.ada);
    const { member } = await updateMember(engine, ada, 'dag', { roles: ['lookout'] });
    expect(member.scopes).to.equal('all');
    expect((await updateMember(engine, ada, 'dag', { roles: ['hand'] })).member.scopes).to.deep.equal([]);
    const fixed = { roles: ['lookout'], scopes: ['fore'] };
    const expected = { code: 'forbidden', reason: 'fieldNotEditable', field: 'scopes' } as const;
    await refusal(engine, () => updateMember(engine, ada, 'eva', fixed), expected);
  });

  it('does not let a role bring stores that could not be given', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const call = (): Promise<unknown> => updateMember(engine, as(ship.cleo), 'dag', { roles: ['lookout'] });
    await refusal(engine, call, { code: 'forbidden', reason: 'outOfScope' });
  });

  it('PE-31, R119 refuses a Manager who whose stores are partly others’, whatever is sent', async () => {
    const engine = newEngine();
    for (const scopes of [['s1'], [], 'all' as const, ['s1', 's3']]) {
      const call = (): Promise<unknown> => updateMember(engine, as(portal.haneul), 'yael', { scopes, phone: '1' });
      await refusal(engine, call, { code: 'forbidden', reason: 'someOutOfScope' });
    }
  });

  it('R103 asks for stores when an Administrator becomes something else', async () => {
    const engine = newEngine();
    await engine.repository.seed({ members: [{ ...portal.adaeze, roles: ['administrator'], scopes: 'all' }] });
    const call = (): Promise<unknown> => updateMember(engine, tomasz, 'adaeze', { roles: ['accountant'] });
    await refusal(engine, call, { code: 'forbidden', reason: 'storesRequired' });
    const patch = { roles: ['accountant'], scopes: ['s2'] };
    expect((await updateMember(engine, tomasz, 'adaeze', patch)).member.scopes).to.deep.equal(['s2']);
  });

  it('keeps the stores through a change between roles that leave them free', async () => {
    const engine = newEngine();
    expect((await updateMember(engine, tomasz, 'zoe', { roles: ['manager'] })).member.scopes).to.deep.equal(['s1']);
    const patch = { scopes: ['s1', 's3'] };
    expect((await updateMember(engine, tomasz, 'zoe', patch)).member.scopes).to.deep.equal(['s1', 's3']);
  });

  it('Q6, R085 drops the switches the new role lacks, keeps the rest, and does not bring the dropped back', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const ada = as(ship.ada);
    const cook = await updateMember(engine, ada, 'eva', { roles: ['cook'] });
    expect(cook.member.options).to.deep.equal({ 'galley.use': false });
    const hand = await updateMember(engine, ada, 'eva', { roles: ['hand'] });
    expect(hand.member.options).to.deep.equal({ 'galley.use': false });
  });

  it('R092 stores of switches only what differs from the default, and merges by key', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const ada = as(ship.ada);
    const { member } = await updateMember(engine, ada, 'eva', { options: { 'galley.use': true } });
    expect(member.options).to.deep.equal({ 'sail.set': true });
    const back = await updateMember(engine, ada, 'eva', { options: { 'sail.set': false } });
    expect(back.member.options).to.deep.equal({});
  });

  it('takes from who stops being a Partner the domain, not free fields', async () => {
    const engine = newEngine();
    expect((await updateMember(engine, marguerite, 'bo', { roles: ['basic'] })).member.attributes).to.deep.equal({});
    const other = newEngine(shipSeed, shipPolicy);
    const patch = { roles: ['mate'], attributes: { signalCode: 'DELTA' } };
    const dag = await updateMember(other, as(ship.ada), 'dag', patch);
    expect(dag.member.attributes).to.deep.equal({ cabin: '7', signalCode: 'DELTA' });
    const down = await updateMember(other, as(ship.ada), 'dag', { roles: ['hand'], attributes: { cabin: '' } });
    expect(down.member.attributes).to.deep.equal({});
  });

  it('asks for the field a new role needs', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const call = (): Promise<unknown> => updateMember(engine, as(ship.ada), 'dag', { roles: ['mate'] });
    await refusal(engine, call, { code: 'invalid', field: 'attributes.signalCode' }, 0);
  });
});

describe('updateMember and switches', () => {
  const soren = as(pumpwerk.soren);

  it('R090 switches one right of one person, with the right to switch alone', async () => {
    const engine = newEngine();
    const { answer, audit } = await effectsOf(engine, () =>
      updateMember(engine, as(velo.genevieve), 'anna', { options: { 'ecom.reports': false } }),
    );
    expect(answer.member.options).to.deep.equal({ 'ecom.reports': false });
    expect(audit[0]?.action).to.equal('member.options');
    const call = (): Promise<unknown> => updateMember(engine, as(velo.genevieve), 'anna', { phone: '1' });
    await refusal(engine, call, { code: 'forbidden', reason: 'ecomStaffElsewhere' });
  });

  it('asks for the right to switch also when other fields come along', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const patch = { phone: '1', options: { 'sail.set': true } };
    await updateMember(engine, as(ship.bela), 'dag', patch);
    const call = (): Promise<unknown> =>
      updateMember(engine, as(ship.cleo), 'dag', { ...patch, options: { 'sail.set': false } });
    await refusal(engine, call, { code: 'forbidden', field: 'options' });
  });

  it('takes role and switches in one', async () => {
    const engine = newEngine();
    const patch = { roles: ['businessAdmin'], options: { 'order.review': false } };
    const { member } = await updateMember(engine, soren, 'freja', patch);
    expect(member).to.deep.include({ roles: ['businessAdmin'], options: { 'order.review': false } });
  });

  it('R095 hands on nothing one does not have', async () => {
    const engine = newEngine();
    const lac = {
      ...pumpwerk.freja,
      id: 'lac',
      email: 'lac@eauxdulac.example',
      accountId: 'a3',
      contactId: 'contact-lac',
    };
    const off = { 'order.create': false };
    await engine.repository.seed({ members: [{ ...lac, options: off }] });
    const call = (): Promise<unknown> =>
      updateMember(engine, as(pumpwerk.benoit), 'lac', { options: { 'order.create': true } });
    const failure = await refusal(engine, call, { code: 'forbidden', reason: 'optionAboveOwn' });
    expect(failure.params).to.deep.equal({ permission: 'order.create' });
    await updateMember(engine, as(pumpwerk.benoit), 'lac', { options: { 'inquiry.submit': false } });
  });

  it('R096 changes not one’s own', async () => {
    const engine = newEngine();
    const call = (): Promise<unknown> => updateMember(engine, soren, 'soren', { options: { 'order.place': false } });
    await refusal(engine, call, { code: 'forbidden', reason: 'self' });
  });
});

describe('updateMember and addresses', () => {
  it('A19 mails an invited member’s new address a new link; the old one is dead', async () => {
    const engine = newEngine();
    const draft = { email: 'typo@b.example', roles: ['teamMember'], firstName: 'N', lastName: 'S', scopes: ['s1'] };
    const { member } = await invite(engine, tomasz, draft);
    const old = await tokenFor(engine, 'harbour-heath', 'typo@b.example');
    const { answer, mails } = await effectsOf(engine, () =>
      updateMember(engine, tomasz, member.id, { email: 'Right@b.example' }),
    );
    expect(answer.invitation).to.deep.include({ email: 'right@b.example', status: 'pending', id: member.invitationId });
    expect(mails.map(({ to }) => to)).to.deep.equal(['right@b.example']);
    await refusal(
      engine,
      () => acceptInvitation(engine, { token: old, password: PASSWORD }),
      { code: 'invitationInvalid' },
      0,
    );
    const token = await tokenFor(engine, 'harbour-heath', 'right@b.example');
    expect((await acceptInvitation(engine, { token, password: PASSWORD })).entry.member.email).to.equal(
      'right@b.example',
    );
  });

  it('IN-34, R036 changes no address after that', async () => {
    const engine = newEngine();
    const call = (): Promise<unknown> => updateMember(engine, tomasz, 'zoe', { email: 'z@b.example' });
    await refusal(engine, call, { code: 'forbidden', reason: 'emailImmutable' });
    const other = newEngine(shipSeed, shipPolicy);
    const login = (): Promise<unknown> => updateMember(other, as(ship.ada), 'dag', { email: 'd@b.example' });
    await refusal(other, login, { code: 'forbidden', reason: 'fieldNotEditable', field: 'email' });
  });

  it('gives who has none an address, but not another’s', async () => {
    const engine = newEngine();
    const { identityId: _, ...inuk } = velo.inuk;
    await engine.repository.seed({ members: [inuk] });
    const etienne = as(velo.etienne);
    const taken = (): Promise<unknown> =>
      updateMember(engine, etienne, 'inuk', { email: 'NOEMIE@velo-boreal.example' });
    await refusal(engine, taken, { code: 'alreadyMember', field: 'email' }, 0);
    const { answer, mails } = await effectsOf(engine, () =>
      updateMember(engine, etienne, 'inuk', { email: 'inuk@velo-boreal.example' }),
    );
    expect(answer.member.email).to.equal('inuk@velo-boreal.example');
    expect(mails).to.deep.equal([]);
  });

  it('changes an invited member who has no invitation without one', async () => {
    const engine = newEngine();
    const { member, invitation } = await updateMember(engine, marguerite, 'ananya', { roles: ['basic'] });
    expect(member.roles).to.deep.equal(['basic']);
    expect(invitation).to.equal(undefined);
  });
});
