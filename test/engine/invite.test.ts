import { expect } from 'chai';
import { acceptInvitation, invite, inviteMany, listMembers } from '../../src/engine/index.js';
import type { Policy } from '../../src/domain/index.js';
import { portal, velo, winery } from '../helpers/people.js';
import { ship, shipPolicy, shipSeed } from '../helpers/tiny-policy.js';
import { as, effectsOf, failureOf, newEngine, PASSWORD, refusal, stateOf, stored, tokenFor } from './support.js';

const marguerite = as(winery.marguerite);
const bo = as(winery.bo);

describe('invite', () => {
  it('R009, R024 makes a row, an open invitation, one mail to the invitee and one notice to each Admin Owner', async () => {
    const engine = newEngine();
    const { answer, mails, audit } = await effectsOf(engine, () =>
      invite(engine, marguerite, { email: ' New@ACME-winery.example ', roles: ['posBasic'] }),
    );
    expect(answer.member).to.deep.include({
      email: 'new@acme-winery.example',
      kind: 'staff',
      roles: ['posBasic'],
      scopes: [],
      options: {},
      attributes: {},
      owner: false,
      status: 'invited',
      invitedBy: 'marguerite',
      createdAt: '2026-08-24T09:00:00.000Z',
      version: '1',
    });
    expect(answer.invitation).to.deep.include({
      memberId: answer.member.id,
      method: 'link',
      status: 'pending',
      invitedBy: 'marguerite',
      expiresAt: '2026-08-31T09:00:00.000Z',
      deliveries: [{ at: '2026-08-24T09:00:00.000Z', state: 'queued' }],
    });
    expect(mails.map(({ to, kind }) => `${kind} ${to}`)).to.have.members([
      'invitation new@acme-winery.example',
      'notice m.okonkwo@acme-winery.example',
      'notice xiaoming@acme-winery.example',
    ]);
    expect(mails[0]?.values).to.deep.include({
      tenantName: 'ACME Winery',
      inviterName: 'Marguerite Okonkwo-Lindqvist',
      role: 'POS Basic',
      expiresAt: '2026-08-31T09:00:00.000Z',
    });
    expect(audit).to.have.length(1);
    expect(audit[0]).to.deep.include({ action: 'member.invite', actorId: 'marguerite', targetId: answer.member.id });
    expect(audit[0]?.decision).to.deep.equal({ allowed: true });
  });

  it('IN-28 shows the secret to nobody but the invitee', async () => {
    const engine = newEngine();
    const { answer, audit } = await effectsOf(engine, () =>
      invite(engine, marguerite, { email: 'new@acme-winery.example', roles: ['posBasic'] }),
    );
    const token = await tokenFor(engine, 'acme-winery', 'new@acme-winery.example');
    expect(token).to.match(/^[\w-]{32}$/);
    expect(JSON.stringify([answer, audit, await listMembers(engine, marguerite)])).not.to.include(token);
    const { rows } = await stateOf(engine);
    expect(JSON.stringify(rows)).not.to.include(token);
  });

  const mistakes: readonly [string, object, string][] = [
    ['an address that is none', { email: 'anna@', roles: ['basic'] }, 'email'],
    ['an address as a list', { email: ['a@acme-winery.example'], roles: ['basic'] }, 'email'],
    ['a look-alike address', { email: 'a@аcme-winery.example', roles: ['basic'] }, 'email'],
    ['two addresses', { email: 'a@b.example, c@d.example', roles: ['basic'] }, 'email'],
    ['no address', { roles: ['basic'] }, 'email'],
    ['no role', { email: 'a@b.example' }, 'roles'],
    ['an empty list of roles', { email: 'a@b.example', roles: [] }, 'roles'],
    ['an unknown role', { email: 'a@b.example', roles: ['admin-owner'] }, 'roles'],
    ['a role in another spelling', { email: 'a@b.example', roles: ['ADMINOWNER'] }, 'roles'],
    ['roles joined by a comma', { email: 'a@b.example', roles: ['basic,adminOwner'] }, 'roles'],
    ['a role that is a property of objects', { email: 'a@b.example', roles: ['__proto__'] }, 'roles'],
    ['the same role twice', { email: 'a@b.example', roles: ['basic', 'basic'] }, 'roles'],
    ['a role as text', { email: 'a@b.example', roles: 'basic' }, 'roles'],
    ['R010 a password', { email: 'a@b.example', roles: ['basic'], password: PASSWORD }, 'password'],
    ['PE-44 a status', { email: 'a@b.example', roles: ['basic'], status: 'active' }, 'status'],
    ['PE-44 an inviter', { email: 'a@b.example', roles: ['basic'], invitedBy: 'bo' }, 'invitedBy'],
    [
      'a name over two lines',
      { email: 'a@b.example', roles: ['basic'], firstName: 'A\nBcc: x@y.example' },
      'firstName',
    ],
    ['an unknown store', { email: 'a@b.example', roles: ['basic'], scopes: ['s1'] }, 'scopes'],
    ['an unknown way of saying all stores', { email: 'a@b.example', roles: ['basic'], scopes: '*' }, 'scopes'],
    ['nothing at all', {}, 'email'],
  ];
  for (const [title, draft, field] of mistakes) {
    it(`does not understand ${title}`, async () => {
      const engine = newEngine();
      await refusal(engine, () => invite(engine, marguerite, draft as never), { code: 'invalid', field }, 0);
    });
  }

  it('names the field the policy does not ask for', async () => {
    const engine = newEngine();
    const draft = { email: 'a@b.example', roles: ['basic'], firstName: 'Ada' };
    const expected = { code: 'forbidden', reason: 'fieldNotEditable', field: 'firstName' } as const;
    await refusal(engine, () => invite(engine, marguerite, draft), expected);
  });

  it('R001 refuses an address that an active, an inactive or an invited member holds, in any spelling', async () => {
    const engine = newEngine();
    const attempt = (email: string) => () => invite(engine, marguerite, { email, roles: ['basic'] });
    const active = { code: 'alreadyMember', field: 'email' } as const;
    await refusal(engine, attempt('olafur@acme-winery.example'), active, 0);
    await refusal(engine, attempt('OLAFUR@ACME-winery.example '), active, 0);
    await refusal(engine, attempt('thora@acme-winery.example'), active, 0);
    await refusal(engine, attempt('ananya@acme-winery.example'), { code: 'alreadyInvited', field: 'email' }, 0);
    await refusal(engine, attempt('m.okonkwo@acme-winery.example'), active, 0);
  });

  it('R013 invites the address of a removed member again, as a new member', async () => {
    const engine = newEngine();
    const { member } = await invite(engine, marguerite, { email: 'kamal@acme-winery.example', roles: ['basic'] });
    expect(member.id).not.to.equal('kamal');
    expect((await stored(engine, winery.kamal)).status).to.equal('removed');
  });

  it('A1 lets the same person be invited in two tenants', async () => {
    const engine = newEngine();
    await invite(engine, marguerite, { email: 'both@people.example', roles: ['basic'] });
    const draft = {
      email: 'both@people.example',
      roles: ['teamMember'],
      firstName: 'B',
      lastName: 'B',
      scopes: ['s1'],
    };
    expect((await invite(engine, as(portal.tomasz), draft)).member.status).to.equal('invited');
  });

  it('R004 refuses every role that may not invite, whatever the address', async () => {
    const engine = newEngine();
    for (const { id, tenantId } of [winery.olafur, winery.layla, winery.siobhan, winery.jeanBaptiste]) {
      for (const email of ['a@acme-winery.example', 'olafur@acme-winery.example']) {
        const call = (): Promise<unknown> => invite(engine, as({ id, tenantId }), { email, roles: ['basic'] });
        await refusal(engine, call, { code: 'forbidden', reason: 'notGranted' });
      }
    }
  });

  it('R002 knows nobody from outside, and no one of another tenant', async () => {
    const engine = newEngine();
    const draft = { email: 'a@b.example', roles: ['basic'] };
    const nobody = { code: 'unauthenticated' } as const;
    await refusal(engine, () => invite(engine, { tenantId: 'acme-winery', memberId: 'priya' }, draft), nobody, 0);
    await refusal(engine, () => invite(engine, { tenantId: 'nowhere', memberId: 'bo' }, draft), nobody, 0);
  });

  it('R018 lets a Partner invite no sooner than they have joined', async () => {
    const engine = newEngine();
    const attributes = { partnerDomain: 'vinedesign.example' };
    const draft = { email: 'new@vinedesign.example', roles: ['partner'], attributes };
    const { member } = await invite(engine, marguerite, draft);
    const call = (): Promise<unknown> =>
      invite(engine, as(member), { email: 'next@vinedesign.example', roles: ['standard'] });
    await refusal(engine, call, { code: 'unauthenticated', reason: 'notActive' });
    const token = await tokenFor(engine, 'acme-winery', draft.email);
    await acceptInvitation(engine, { token, password: PASSWORD, firstName: 'N', lastName: 'W' });
    await call();
  });

  it('R039 does not let in who is inactive, removed or only invited, and writes it down', async () => {
    const engine = newEngine();
    for (const person of [winery.thora, winery.kamal, winery.ananya]) {
      const call = (): Promise<unknown> => invite(engine, as(person), { email: 'a@b.example', roles: ['basic'] });
      await refusal(engine, call, { code: 'unauthenticated', reason: 'notActive' });
    }
  });

  it('PE-37 takes no store of another tenant', async () => {
    const engine = newEngine();
    const draft = { email: 'a@b.example', roles: ['teamMember'], firstName: 'A', lastName: 'B', scopes: ['b1'] };
    await refusal(engine, () => invite(engine, as(portal.tomasz), draft), { code: 'invalid', field: 'scopes' }, 0);
  });
});

describe('invite as a Manager of two stores', () => {
  const haneul = as(portal.haneul);
  const base = { email: 'new@harbourheath.example', firstName: 'New', lastName: 'Person' };

  it('R119 gives a Team member stores that are all the Manager’s', async () => {
    const engine = newEngine();
    const { member } = await invite(engine, haneul, { ...base, roles: ['teamMember'], scopes: ['s1', 's2'] });
    expect(member).to.deep.include({ scopes: ['s1', 's2'], kind: 'user', firstName: 'New', lastName: 'Person' });
  });

  const beyond: readonly [string, object, string][] = [
    ['a store of others', { roles: ['teamMember'], scopes: ['s3'] }, 'outOfScope'],
    ['one store of others', { roles: ['teamMember'], scopes: ['s1', 's3'] }, 'outOfScope'],
    ['all stores', { roles: ['teamMember'], scopes: 'all' }, 'outOfScope'],
    ['no store', { roles: ['teamMember'], scopes: [] }, 'outOfScope'],
    ['stores left out', { roles: ['teamMember'] }, 'missingData'],
    ['a higher role', { roles: ['accountant'], scopes: ['s1'] }, 'roleNotAssignable'],
    ['the highest role', { roles: ['administrator'], scopes: ['s1'] }, 'allStores'],
  ];
  for (const [title, part, reason] of beyond) {
    it(`PE-35, R101 refuses ${title}`, async () => {
      const engine = newEngine();
      const call = (): Promise<unknown> => invite(engine, haneul, { ...base, ...part });
      await refusal(engine, call, { code: 'forbidden', reason });
    });
  }

  it('R110 gives an Administrator all stores without being asked, and no others', async () => {
    const engine = newEngine();
    const tomasz = as(portal.tomasz);
    const { member } = await invite(engine, tomasz, { ...base, roles: ['administrator'] });
    expect(member.scopes).to.equal('all');
    const call = (): Promise<unknown> =>
      invite(engine, tomasz, { ...base, email: 'b@harbourheath.example', roles: ['administrator'], scopes: ['s1'] });
    await refusal(engine, call, { code: 'forbidden', reason: 'allStores' });
  });
});

describe('invite as and of a Partner', () => {
  it('J04 asks for the Partner Domain, keeps it in canonical form, and lets the address differ from it', async () => {
    const engine = newEngine();
    const draft = { email: 'kim@gmail.example', roles: ['partner'] };
    await refusal(engine, () => invite(engine, marguerite, draft), {
      code: 'forbidden',
      reason: 'partnerDomainRequired',
    });
    const empty = { ...draft, attributes: { partnerDomain: ' ' } };
    await refusal(engine, () => invite(engine, marguerite, empty), {
      code: 'forbidden',
      reason: 'partnerDomainRequired',
    });
    const { member } = await invite(engine, marguerite, {
      ...draft,
      attributes: { partnerDomain: ' VineDesign.EXAMPLE ' },
    });
    expect(member.attributes).to.deep.equal({ partnerDomain: 'vinedesign.example' });
  });

  for (const domain of ['com', 'co.uk', 'gmail.com', '*', 'd.', '@d', 'vіnedesign.example', 'github.io', '127.0.0.1']) {
    it(`IN-23 takes no right bound to ${domain}`, async () => {
      const engine = newEngine();
      const draft = { email: 'k@vinedesign.example', roles: ['partner'], attributes: { partnerDomain: domain } };
      const expected = { code: 'invalid', field: 'attributes.partnerDomain' } as const;
      await refusal(engine, () => invite(engine, marguerite, draft), expected, 0);
    });
  }

  it('drops a Partner Domain that comes with another role', async () => {
    const engine = newEngine();
    const draft = { email: 'k@b.example', roles: ['basic'], attributes: { partnerDomain: 'vinedesign.example' } };
    expect((await invite(engine, marguerite, draft)).member.attributes).to.deep.equal({});
  });

  for (const email of ['sam@vinedesign.example', 'SAM@VineDesign.Example', ' sam@vinedesign.example ']) {
    it(`R019 lets a Partner invite ${JSON.stringify(email)}`, async () => {
      const engine = newEngine();
      const { answer, mails } = await effectsOf(engine, () => invite(engine, bo, { email, roles: ['standard'] }));
      expect(answer.member.email).to.equal('sam@vinedesign.example');
      expect(mails.filter(({ kind }) => kind === 'notice')).to.have.length(2);
    });
  }

  const others = [
    'x@acme-winery.example',
    'x@mail.vinedesign.example',
    'x@evilvinedesign.example',
    'x@vinedesign.example.evil.example',
    'x@vinedesign.exampl',
  ];
  for (const email of others) {
    it(`R020, IN-14 refuses a Partner’s ${email}`, async () => {
      const engine = newEngine();
      const failure = await refusal(engine, () => invite(engine, bo, { email, roles: ['standard'] }), {
        code: 'forbidden',
        reason: 'otherCompany',
      });
      expect(failure.params).to.deep.equal({ domain: 'vinedesign.example' });
    });
  }

  const broken = [
    'x@evil.example@vinedesign.example',
    '"x@evil.example"@vinedesign.example',
    'x@evil.example>@vinedesign.example',
    'x(@evil.example)@vinedesign.example',
    'g:x@evil.example;@vinedesign.example',
    'x%evil.example@vinedesign.example@',
    'x@vinedesign.example\nbcc: y@evil.example',
    'x@vinedesign.example,y@evil.example',
    'x\u0000@vinedesign.example',
    'x＠vinedesign.example',
    'x@vinedesign．example.evil．example@',
    'x@vіnedesign.example',
    'x@[127.0.0.1]',
    'x@vinedesign.example:25',
    '@vinedesign.example',
    'x@.vinedesign.example',
  ];
  for (const email of broken) {
    it(`IN-15, IN-16, IN-17 mails nothing for ${JSON.stringify(email)}`, async () => {
      const engine = newEngine();
      await refusal(
        engine,
        () => invite(engine, bo, { email, roles: ['standard'] }),
        { code: 'invalid', field: 'email' },
        0,
      );
    });
  }

  it('R022 does not let a Partner make an Admin Owner', async () => {
    const engine = newEngine();
    const draft = { email: 'sam@vinedesign.example', roles: ['adminOwner'] };
    await refusal(engine, () => invite(engine, bo, draft), { code: 'forbidden', reason: 'roleNotAssignable' });
  });

  it('A4 gives a Partner’s Partner the same domain, and no other', async () => {
    const engine = newEngine();
    const draft = { email: 'sam@vinedesign.example', roles: ['partner'] };
    const { member } = await invite(engine, bo, draft);
    expect(member.attributes).to.deep.equal({ partnerDomain: 'vinedesign.example' });
    const other = {
      email: 'tim@vinedesign.example',
      roles: ['partner'],
      attributes: { partnerDomain: 'other.example' },
    };
    await refusal(engine, () => invite(engine, bo, other), { code: 'forbidden', reason: 'partnerDomainFixed' });
  });

  it('IN-23 lets a Partner without a domain invite nobody', async () => {
    const engine = newEngine();
    await engine.repository.seed({ members: [{ ...winery.bo, attributes: {} }] });
    const draft = { email: 'sam@vinedesign.example', roles: ['standard'] };
    await refusal(engine, () => invite(engine, bo, draft), { code: 'forbidden', reason: 'otherCompany' });
  });
});

describe('invite to a way that asks for no role', () => {
  it('R136 gives the only role of that kind, and keeps the switches that differ', async () => {
    const engine = newEngine();
    const options = { 'ecom.reports': false, 'ecom.sales': true };
    const { member } = await invite(engine, as(velo.genevieve), { email: 'web@studio.example', options });
    expect(member).to.deep.include({
      kind: 'ecomStaff',
      roles: ['ecomStaff'],
      options: { 'ecom.reports': false },
    });
  });

  it('PE-47 refuses a switch the role does not have', async () => {
    const engine = newEngine();
    const draft = { email: 'web@studio.example', options: { 'billing.manage': true } };
    const expected = { code: 'forbidden', field: 'options.billing.manage' } as const;
    await refusal(engine, () => invite(engine, as(velo.genevieve), draft), expected);
  });

  it('refuses who may only manage employees', async () => {
    const engine = newEngine();
    const call = (): Promise<unknown> => invite(engine, as(velo.etienne), { email: 'web@studio.example' });
    await refusal(engine, call, { code: 'forbidden', reason: 'notGranted' });
  });
});

describe('invite in a system of other names', () => {
  const ada = as(ship.ada);

  it('IN-27 tells who cannot see the holder of an address no more than that it is taken', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const draft = { email: 'far@gannet.example', roles: ['hand'], scopes: ['aft'] };
    await invite(engine, ada, draft);
    await refusal(engine, () => invite(engine, ada, draft), { code: 'alreadyInvited' }, 0);
    const near = { ...draft, scopes: ['fore'] };
    await refusal(engine, () => invite(engine, as(ship.cleo), near), { code: 'alreadyMember' }, 0);
  });

  it('asks again for what comes with a role unasked', async () => {
    const policy: Policy = {
      ...shipPolicy,
      rules: [
        {
          id: 'r',
          on: ['member.invite'],
          when: { eq: ['$input.scopes', 'all'] },
          reason: 'tooWide',
          effect: 'disable',
        },
      ],
    };
    const engine = newEngine(shipSeed, policy);
    const draft = { email: 'l@gannet.example', roles: ['lookout'] };
    await refusal(engine, () => invite(engine, ada, draft), { code: 'forbidden', reason: 'tooWide' });
  });

  it('takes the inviter’s own for an attribute left empty, and the typed one before it', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const bela = as(ship.bela);
    const draft = (name: string, signalCode: string) => ({
      email: `${name}@gannet.example`,
      roles: ['mate'],
      attributes: { signalCode },
    });
    expect((await invite(engine, bela, draft('a', ' '))).member.attributes).to.deep.equal({ signalCode: 'BRAVO' });
    expect((await invite(engine, bela, draft('b', 'ECHO'))).member.attributes).to.deep.equal({ signalCode: 'ECHO' });
    const none = { email: 'c@gannet.example', roles: ['mate'] };
    await refusal(engine, () => invite(engine, ada, none), { code: 'invalid', field: 'attributes.signalCode' }, 0);
  });

  it('gives the only role that is not hidden, where none is asked', async () => {
    const [, , , , , , passenger] = shipPolicy.roles;
    const way = { id: 'board', by: 'member.invite', kind: 'guest', fields: ['email*'], credentials: 'link' as const };
    const policy: Policy = {
      ...shipPolicy,
      roles: [
        ...shipPolicy.roles,
        { ...passenger!, id: 'stowaway', hidden: true },
        { ...passenger!, id: 'steerage', archived: true },
      ],
      provisioning: [{ ...way, result: 'invited' }],
    };
    const engine = newEngine(shipSeed, policy);
    const { member } = await invite(engine, ada, { email: 'p@gannet.example' });
    expect(member).to.deep.include({ kind: 'guest', roles: ['passenger'] });
  });
});

describe('inviteMany', () => {
  it('answers each draft by itself, in order', async () => {
    const engine = newEngine();
    const drafts = ['one@b.example', 'olafur@acme-winery.example', 'two@b.example', 'no'].map((email) => ({
      email,
      roles: ['basic'],
    }));
    const { items } = await inviteMany(engine, marguerite, drafts);
    expect(items.map((item) => (item.ok ? item.value.member.email : item.failure.code))).to.deep.equal([
      'one@b.example',
      'alreadyMember',
      'two@b.example',
      'invalid',
    ]);
    expect(items.map(({ index }) => index)).to.deep.equal([0, 1, 2, 3]);
  });

  it('A13 asks for member.bulk when there are several, and only then', async () => {
    const engine = newEngine();
    const draft = (name: string) => ({ email: `${name}@vinedesign.example`, roles: ['standard'] });
    expect((await inviteMany(engine, bo, [draft('a')])).items[0]?.ok).to.equal(true);
    const failure = await failureOf(inviteMany(engine, bo, [draft('b'), draft('c')]));
    expect(failure).to.include({ code: 'forbidden', reason: 'notGranted' });
    expect((await inviteMany(engine, bo, [])).items).to.deep.equal([]);
  });

  it('refuses what is no list, or one that is too long', async () => {
    const engine = newEngine();
    expect(await failureOf(inviteMany(engine, marguerite, 'a@b.example' as never))).to.include({ field: 'drafts' });
    const drafts = Array.from({ length: 1001 }, () => ({ email: 'a@b.example', roles: ['basic'] }));
    expect(await failureOf(inviteMany(engine, marguerite, drafts))).to.include({ code: 'invalid', field: 'drafts' });
  });

  it('has one effect for each draft, however often it is sent with its key', async () => {
    const engine = newEngine();
    const drafts = ['one@b.example', 'two@b.example'].map((email) => ({ email, roles: ['basic'] }));
    const first = await inviteMany(engine, marguerite, drafts, { idempotencyKey: 'k' });
    const state = await stateOf(engine);
    expect(await inviteMany(engine, marguerite, drafts, { idempotencyKey: 'k' })).to.deep.equal(first);
    expect(await stateOf(engine)).to.deep.equal(state);
  });
});

describe('invite, then accept', () => {
  it('J01 makes the member active, once', async () => {
    const engine = newEngine();
    const { member } = await invite(engine, marguerite, { email: 'new@acme-winery.example', roles: ['posBasic'] });
    const token = await tokenFor(engine, 'acme-winery', 'new@acme-winery.example');
    const { answer, audit } = await effectsOf(engine, () => acceptInvitation(engine, { token, password: PASSWORD }));
    expect(answer.entry.member).to.deep.include({ id: member.id, status: 'active', roles: ['posBasic'] });
    expect(answer.entry.invitation?.status).to.equal('accepted');
    expect(answer.tenant.id).to.equal('acme-winery');
    expect(audit.map(({ action, actorId }) => [action, actorId])).to.deep.equal([['invitation.accept', undefined]]);
    const again = (): Promise<unknown> => acceptInvitation(engine, { token, password: 'another password 1' });
    await refusal(engine, again, { code: 'invitationInvalid' }, 0);
  });
});
