import { expect } from 'chai';
import type { MemberQuery } from '../../src/domain/index.js';
import {
  authorize,
  createMemoryEngine,
  deactivateMember,
  deliverMail,
  getMember,
  getPolicy,
  invite,
  listMembers,
  listScopes,
  me,
  reactivateMember,
  removeMember,
  resendInvitation,
  roleOffers,
  updateMember,
  type Caller,
} from '../../src/engine/index.js';
import { commerce7 } from '../../src/policies/index.js';
import { portal, pumpwerk, velo, winery } from '../helpers/people.js';
import { ship, shipPolicy, shipSeed } from '../helpers/tiny-policy.js';
import { as, DAY_MS, deliverAll, failureOf, newEngine, wholeSeed } from './support.js';

const marguerite = as(winery.marguerite);
const idsIn = async (
  engine: ReturnType<typeof newEngine>,
  caller: Caller,
  query: MemberQuery = {},
): Promise<string[]> => (await listMembers(engine, caller, query)).items.map(({ member }) => member.id);

describe('me', () => {
  it('tells who is signed in, what they may, and what forms must fix beforehand', async () => {
    const engine = newEngine();
    const { member, tenant, can, limits } = await me(engine, as(winery.bo));
    expect(member).to.deep.equal(winery.bo);
    expect(tenant.name).to.equal('ACME Winery');
    expect(can['member.invite']).to.deep.equal({ allowed: true });
    expect(can['member.remove']).to.include({ allowed: false, reason: 'notGranted' });
    expect(can['order.refund']).to.deep.equal({ allowed: true });
    expect(can['member.create']).to.include({ allowed: false });
    expect(limits['member.invite']).to.deep.equal({ emailDomain: 'vinedesign.example' });
    const manager = await me(engine, as(portal.haneul));
    expect(manager.limits['member.update']).to.deep.equal({ scopes: ['s1', 's2'] });
  });

  it('R039 knows nobody who is out', async () => {
    const engine = newEngine();
    for (const person of [winery.thora, winery.kamal, winery.ananya]) {
      expect(await failureOf(me(engine, as(person)))).to.deep.equal({ code: 'unauthenticated', reason: 'notActive' });
    }
    expect(await failureOf(me(engine, { tenantId: 'acme-winery', memberId: 'x' }))).to.deep.equal({
      code: 'unauthenticated',
    });
  });

  it('is a fault where the policy of the tenant is missing', async () => {
    const engine = createMemoryEngine({ policies: [], seed: wholeSeed() });
    let fault: unknown;
    await me(engine, marguerite).catch((error: unknown) => {
      fault = error;
    });
    expect(String(fault)).to.equal('Error: Tenant acme-winery names the policy commerce7, which is not there');
  });
});

describe('listMembers', () => {
  it('leaves out who is removed, unless asked for', async () => {
    const engine = newEngine();
    const { items, total } = await listMembers(engine, marguerite);
    expect(total).to.equal(11);
    expect(items.every(({ member }) => member.status !== 'removed')).to.equal(true);
    expect(await idsIn(engine, marguerite, { status: ['removed'] })).to.deep.equal(['kamal']);
  });

  it('PE-36 shows nothing of another tenant, and PE-29 nothing out of reach, totals included', async () => {
    const engine = newEngine();
    expect(await idsIn(engine, as(pumpwerk.soren))).to.deep.equal(['freja', 'soren']);
    expect((await listMembers(engine, as(pumpwerk.soren), { search: 'sato' })).total).to.equal(0);
    expect(await idsIn(engine, as(pumpwerk.soren), { accountId: 'a2' })).to.deep.equal([]);
    const other = newEngine(shipSeed, shipPolicy);
    expect(await idsIn(other, as(ship.cleo))).to.deep.equal(['cleo', 'dag']);
    expect(await idsIn(other, as(ship.cleo), { scopes: ['aft'] })).to.deep.equal([]);
  });

  it('R118 shows a Manager the whole team', async () => {
    const engine = newEngine();
    expect(await idsIn(engine, as(portal.haneul))).to.have.length(9);
  });

  it('A20 is not for those without a list', async () => {
    const engine = newEngine();
    for (const person of [winery.olafur, portal.zoe, portal.adaeze, velo.noemie]) {
      expect(await failureOf(listMembers(engine, as(person)))).to.include({ code: 'forbidden', reason: 'notGranted' });
    }
  });

  it('R043 finds by name and address, folded, every word of it', async () => {
    const engine = newEngine();
    expect(await idsIn(engine, marguerite, { search: 'OLAFUR' })).to.deep.equal(['olafur']);
    expect(await idsIn(engine, marguerite, { search: 'thorsson ólafur' })).to.deep.equal(['olafur']);
    expect(await idsIn(engine, marguerite, { search: '王' })).to.deep.equal(['xiaoming']);
    expect(await idsIn(engine, marguerite, { search: 'حداد' })).to.deep.equal(['layla']);
    expect(await idsIn(engine, marguerite, { search: 'vinedesign' })).to.deep.equal(['bo']);
    expect(await idsIn(engine, marguerite, { search: 'nobody at all' })).to.deep.equal([]);
  });

  it('R079 filters by role, kind, status, store and company', async () => {
    const engine = newEngine();
    expect(await idsIn(engine, marguerite, { roles: ['partner', 'adminUser'] })).to.have.members([
      'bo',
      'eleni',
      'olafur',
    ]);
    expect(await idsIn(engine, marguerite, { status: ['inactive'] })).to.deep.equal(['thora']);
    expect(await idsIn(engine, marguerite, { status: ['invited'] })).to.have.members(['ananya', 'anh']);
    const tomasz = as(portal.tomasz);
    expect(await idsIn(engine, tomasz, { scopes: ['s3'] })).to.have.members([
      'priya',
      'tomasz',
      'rhys',
      'yael',
      'dmytro',
    ]);
    const genevieve = as(velo.genevieve);
    expect(await idsIn(engine, genevieve, { kinds: ['ecomStaff'] })).to.have.members(['anna', 'oeuvre']);
    expect(await idsIn(engine, as(pumpwerk.chloe), { accountId: 'a2' })).to.have.members(['sato', 'yamada']);
  });

  it('shows how invitations fare', async () => {
    const engine = newEngine();
    const { member } = await invite(engine, marguerite, { email: 'n@b.example', roles: ['basic'] });
    expect(await idsIn(engine, marguerite, { status: ['sending'] })).to.deep.equal([member.id]);
    await deliverAll(engine);
    expect(await idsIn(engine, marguerite, { status: ['invited'] })).to.include(member.id);
    engine.clock.advance(7 * DAY_MS);
    expect(await idsIn(engine, marguerite, { status: ['expired'] })).to.deep.equal([member.id]);
  });

  const orders: readonly [NonNullable<MemberQuery['sort']>['by'], string[]][] = [
    ['name', ['ada', 'bela', 'cleo', 'dag', 'eva']],
    ['email', ['eva', 'dag', 'cleo', 'bela', 'ada']],
    ['role', ['ada', 'bela', 'cleo', 'dag', 'eva']],
    ['status', ['ada', 'bela', 'cleo', 'dag', 'eva']],
    ['account', ['bela', 'cleo', 'eva', 'dag', 'ada']],
    ['createdAt', ['cleo', 'ada', 'bela', 'dag', 'eva']],
    ['lastSignInAt', ['ada', 'bela', 'dag', 'eva', 'cleo']],
  ];
  for (const [by, expected] of orders) {
    it(`sorts by ${by}, up and down, page by page`, async () => {
      const engine = newEngine(shipSeed, shipPolicy);
      const { ada, bela, cleo, dag, eva } = ship;
      await engine.repository.seed({
        members: [
          { ...ada, email: 'e@b.example', accountId: 'mid' },
          { ...bela, email: 'D@b.example'.toLowerCase() },
          {
            ...cleo,
            email: 'c@b.example',
            createdAt: '2025-01-01T00:00:00.000Z',
            lastSignInAt: '2026-01-01T00:00:00.000Z',
          },
          { ...dag, email: 'b@b.example', accountId: 'fore' },
          { ...eva, email: 'a@b.example', accountId: 'aft' },
        ],
      });
      const caller = as(ada);
      expect(await idsIn(engine, caller, { sort: { by } })).to.deep.equal(expected);
      const down = expected.toReversed();
      expect(await idsIn(engine, caller, { sort: { by, descending: true } })).to.deep.equal(down);
      for (const descending of [false, true]) {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await listMembers(engine, caller, { sort: { by, descending }, limit: 2, cursor });
          seen.push(...page.items.map(({ member }) => member.id));
          cursor = page.nextCursor;
        } while (cursor !== undefined);
        expect(seen).to.deep.equal(descending ? down : expected);
      }
    });
  }

  it('loses and repeats nobody when rows come and go between two pages', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const ada = as(ship.ada);
    const first = await listMembers(engine, ada, { limit: 2 });
    await removeMember(engine, ada, 'bela');
    await engine.repository.seed({
      members: [{ ...ship.dag, id: 'abel', firstName: 'abel', email: 'abel@b.example' }],
    });
    const second = await listMembers(engine, ada, { limit: 2, cursor: first.nextCursor });
    expect(second.items.map(({ member }) => member.id)).to.deep.equal(['cleo', 'dag']);
  });

  const mistakes: readonly [string, object, string][] = [
    ['a field nobody filters by', { password: 'x' }, 'password'],
    ['an unknown status', { status: ['locked'] }, 'status.0'],
    ['an order nobody knows', { sort: { by: 'passwordHash' } }, 'sort.by'],
    ['no rows', { limit: 0 }, 'limit'],
    ['too many rows', { limit: 501 }, 'limit'],
    ['a cursor of nobody', { cursor: 'abc' }, 'cursor'],
    ['a cursor that is no text', { cursor: '%E0%A4%A' }, 'cursor'],
    ['a cursor that is null', { cursor: 'null' }, 'cursor'],
    ['a cursor of another order', { cursor: encodeURIComponent('["email","a","b","c"]') }, 'cursor'],
    ['a cursor of other types', { cursor: encodeURIComponent('["name",0,1,2]') }, 'cursor'],
  ];
  for (const [title, query, field] of mistakes) {
    it(`does not understand ${title}`, async () => {
      const engine = newEngine();
      expect(await failureOf(listMembers(engine, marguerite, query))).to.deep.equal({ code: 'invalid', field });
    });
  }

  it('P9 sends decisions along that the calls keep', async () => {
    const calls = {
      'member.deactivate': deactivateMember,
      'member.reactivate': reactivateMember,
      'member.remove': removeMember,
      'invitation.resend': resendInvitation,
    };
    for (const person of [winery.marguerite, winery.bo, portal.haneul, pumpwerk.soren, velo.etienne]) {
      const engine = newEngine();
      const { items } = await listMembers(engine, as(person), {}, { decisions: true });
      for (const { member, can } of items) {
        for (const [action, call] of Object.entries(calls)) {
          const fresh = newEngine();
          const outcome = await call(fresh, as(person), member.id).then(
            () => ({ allowed: true }),
            ({ reason }: { reason?: string }) => ({ allowed: false, reason }),
          );
          expect(can?.[action], `${person.id} ${action} ${member.id}`).to.include(outcome);
        }
      }
    }
  });
});

describe('getMember', () => {
  it('shows one, with its invitation and the decisions', async () => {
    const engine = newEngine();
    const { member } = await invite(engine, marguerite, { email: 'n@b.example', roles: ['basic'] });
    const entry = await getMember(engine, marguerite, member.id, { decisions: true });
    expect(entry.invitation?.memberId).to.equal(member.id);
    expect(entry.can?.['member.update']).to.deep.equal({ allowed: true });
    expect(entry.can?.['member.deactivate']).to.deep.equal({ allowed: false, reason: 'wrongStatus', effect: 'hide' });
    expect(await getMember(engine, marguerite, member.id)).not.to.have.property('can');
  });

  it('P9 knows exactly whom the list shows', async () => {
    for (const person of [winery.marguerite, winery.bo, portal.haneul, pumpwerk.soren, pumpwerk.chloe, velo.etienne]) {
      const engine = newEngine();
      const listed = await idsIn(engine, as(person), {
        limit: 500,
        status: ['active', 'inactive', 'invited', 'removed'],
      });
      for (const { id } of wholeSeed().members ?? []) {
        const isFound = await getMember(engine, as(person), id).then(
          () => true,
          () => false,
        );
        expect(isFound, `${person.id} sees ${id}`).to.equal(listed.includes(id));
      }
    }
  });

  it('PE-36 answers for others with the very same as for nobody', async () => {
    const engine = newEngine();
    for (const id of ['nobody', 'priya', 'annegret', 'sato']) {
      expect(await failureOf(getMember(engine, as(pumpwerk.soren), id))).to.deep.equal({ code: 'notFound' });
    }
  });
});

describe('getPolicy', () => {
  it('gives the policy of the tenant', async () => {
    expect(await getPolicy(newEngine(), marguerite)).to.equal(commerce7);
  });
});

describe('listScopes', () => {
  it('R118 names all stores to who sees the whole team, else one’s own', async () => {
    const engine = newEngine();
    const names = async (caller: Caller): Promise<string[]> => (await listScopes(engine, caller)).map(({ id }) => id);
    expect(await names(as(portal.haneul))).to.deep.equal(['s1', 's2', 's3']);
    expect(await names(as(portal.zoe))).to.deep.equal(['s1']);
    expect(await names(as(portal.priya))).to.deep.equal(['s1', 's2', 's3']);
    expect(await names(as(pumpwerk.soren))).to.deep.equal(['a1']);
    expect(await names(marguerite)).to.deep.equal([]);
  });
});

describe('roleOffers', () => {
  it('R101 decides every role, for a new person or a member', async () => {
    const engine = newEngine();
    const offered = async (question: object): Promise<string[]> =>
      (await roleOffers(engine, as(portal.haneul), question))
        .filter(({ decision }) => decision.allowed)
        .map(({ role }) => role.id);
    expect(await offered({})).to.deep.equal(['teamMember']);
    expect(await offered({ memberId: 'zoe' })).to.deep.equal(['teamMember']);
    const roles = await roleOffers(engine, as(pumpwerk.chloe), { action: 'member.provision', kind: 'contact' });
    expect(roles.filter(({ decision }) => decision.allowed).map(({ role }) => role.id)).to.deep.equal([
      'businessAdmin',
      'endUser',
    ]);
    expect(await failureOf(roleOffers(engine, as(pumpwerk.soren), { memberId: 'sato' }))).to.include({
      code: 'notFound',
    });
  });
});

describe('authorize', () => {
  it('answers for the host’s things and for members, one by one', async () => {
    const engine = newEngine();
    const decisions = await authorize(engine, as(portal.haneul), [
      { action: 'invoice.view', object: { scope: 's1' } },
      { action: 'invoice.view', object: { scope: 's3' }, phase: 'enforce' },
      { action: 'member.update', memberId: 'zoe' },
      { action: 'member.update', memberId: 'yael' },
      { action: 'member.view', memberId: 'priya' },
      { action: 'member.update', memberId: 'nobody' },
      { action: 'member.update', memberId: 'marguerite' },
      { action: 'fly' },
    ]);
    expect(decisions.map((decision) => (decision.allowed ? 'yes' : decision.reason))).to.deep.equal([
      'yes',
      'outOfScope',
      'yes',
      'someOutOfScope',
      'yes',
      'outOfScope',
      'outOfScope',
      'unknownAction',
    ]);
  });

  it('R094, PE-53 follows a switch at once, on and off', async () => {
    const engine = newEngine();
    await updateMember(engine, as(pumpwerk.soren), 'freja', { options: { 'order.create': false } });
    const [freja] = await authorize(engine, as(pumpwerk.freja), [{ action: 'order.create' }]);
    expect(freja).to.include({ allowed: false });
  });

  it('says what the state of a member does not allow', async () => {
    const engine = newEngine();
    const [decision] = await authorize(engine, marguerite, [{ action: 'member.reactivate', memberId: 'olafur' }]);
    expect(decision).to.deep.equal({ allowed: false, reason: 'wrongStatus', effect: 'hide' });
  });

  it('takes a list, and not too long a one', async () => {
    const engine = newEngine();
    expect(await failureOf(authorize(engine, marguerite, 'x' as never))).to.include({ code: 'invalid' });
    const many = Array.from({ length: 1001 }, () => ({ action: 'member.list' }));
    expect(await failureOf(authorize(engine, marguerite, many))).to.include({ field: 'questions' });
  });

  it('does not hide a fault', async () => {
    const engine = newEngine();
    const broken = {
      ...engine,
      repository: {
        ...engine.repository,
        read: async () => {
          throw new Error('store down');
        },
      },
    };
    let fault = '';
    await authorize(broken as never, marguerite, [{ action: 'x', memberId: 'y' }]).catch((error: unknown) => {
      fault = String(error);
    });
    expect(fault).to.equal('Error: store down');
    expect((await deliverMail(engine, { send: async () => {} })).sent).to.equal(0);
  });
});
