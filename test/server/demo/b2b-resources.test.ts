import { expect } from 'chai';
import { B2B_MATRIX } from '../../policies/matrices.js';
import { cells } from '../../policies/registry.js';
import { expectProblem, type Answer } from '../http/answers.js';
import { idsIn, useDemo, type Visitor } from './support.js';

const TENANT = 'pumpwerk';
const PEOPLE = {
  platformAdmin: 'annegret',
  systemAdmin: 'joerg',
  salesAdmin: 'chloe',
  businessAdmin: 'soren',
  endUser: 'freja',
} as const;
type RoleId = keyof typeof PEOPLE;
const ROLES = Object.keys(PEOPLE) as RoleId[];
const LINES = { lines: [{ productId: 'p-250', quantity: 3 }] };
const LOOK = { layout: 'list', brand: '#123456', logo: 'Pumpwerk' };

/** How a right is used; a whole story where there has to be something first. */
type Use = (visitor: Visitor) => Promise<Answer>;

/** An own draft, where the person may make one. */
async function draftOf(visitor: Visitor): Promise<string> {
  const { id } = (await visitor.ask('POST', 'orders', LINES)).body;
  return typeof id === 'string' ? id : 'O-1';
}

const USES: Readonly<Record<string, Use>> = {
  'app.dsp': (visitor) => visitor.ask('GET', 'platform'),
  'app.commerce': (visitor) => visitor.ask('GET', 'portal'),
  'commerce.configure': (visitor) => visitor.ask('PUT', 'configuration', LOOK),
  'operationSettings.write': (visitor) => visitor.team('PATCH', '/settings', { settings: { inquiryProcess: false } }),
  'catalogue.browse': (visitor) => visitor.ask('GET', 'catalogue'),
  'cart.use': (visitor) => visitor.ask('PUT', 'cart', LINES),
  'order.create': (visitor) => visitor.ask('POST', 'orders', LINES),
  'order.place': async (visitor) => visitor.ask('POST', `orders/${await draftOf(visitor)}/place`),
  'order.review': (visitor) => visitor.ask('POST', 'orders/O-2/place'),
  'order.viewOwn': (visitor) => visitor.ask('GET', 'orders'),
  'order.viewAll': (visitor) => visitor.ask('GET', 'orders/O-3'),
  'inquiry.submit': (visitor) => visitor.ask('POST', 'inquiries', { text: 'How loud is it?' }),
};

/** The orders each role's person sees; employees see none. */
const OWN_SIGHT: Readonly<Partial<Record<RoleId, readonly string[]>>> = {
  businessAdmin: ['O-1', 'O-2', 'O-3'],
  endUser: ['O-1', 'O-2'],
};

/** What stands in the list of things afterwards; a look leaves nothing. */
const LEAVES: Readonly<Record<string, string>> = {
  'commerce.configure': '"layout":"list"',
  'cart.use': '"cart"',
  'order.create': '"quantity":3',
  'order.place': '"placedBy":"soren"',
  'order.review': '"placedBy":"soren"',
  'inquiry.submit': 'How loud is it?',
};

function requirementOf(role: RoleId, permission: string): string {
  const isEmployee = !['businessAdmin', 'endUser'].includes(role);
  if (permission === 'commerce.configure') return role === 'salesAdmin' ? 'R062' : 'R060';
  if (permission === 'operationSettings.write') return role === 'salesAdmin' ? 'R062' : 'R093';
  if (permission.startsWith('app.')) return 'R070';
  if (permission === 'catalogue.browse') return 'R064';
  if (isEmployee) return 'R071';
  if (permission === 'order.review') return role === 'endUser' ? 'R068' : 'R066';
  if (permission.startsWith('order.view')) return role === 'endUser' ? 'R069' : 'R065';
  return role === 'endUser' ? 'R067' : 'R064';
}

const isKit = (permission: string): boolean => /^(member|contact|invitation|profile)\./.test(permission);

describe('The B2B shop’s resources', () => {
  const demo = useDemo();
  beforeEach(() => demo.reset(TENANT));
  const as = (memberId: string): Promise<Visitor> => demo.as(TENANT, memberId);
  const everything = async (): Promise<string> => JSON.stringify(await demo.things(TENANT));
  const statusOf = async (id: string): Promise<unknown> => {
    const { order = [] } = await demo.things(TENANT);
    return order.find((one) => one.id === id)?.['status'];
  };

  it('use every right of the matrix that is no right on members', () => {
    const rights = cells(ROLES, B2B_MATRIX).map(({ permission }) => permission);
    expect(Object.keys(USES)).to.have.members([...new Set(rights.filter((right) => !isKit(right)))]);
  });

  for (const { permission, column: role, sign } of cells(ROLES, B2B_MATRIX)) {
    const use = USES[permission];
    if (!use) continue;
    it(`${requirementOf(role, permission)} ${role} ${permission}: ${sign}`, async () => {
      const visitor = await as(PEOPLE[role]);
      const before = await everything();
      if (sign === '–') {
        const answer = await use(visitor);
        // who sees no such order is told that there is none
        const isUnseen =
          permission === 'order.viewAll' ||
          (permission.startsWith('order.') && permission !== 'order.create' && role !== 'endUser');
        expectProblem(
          answer,
          isUnseen ? { status: 404, code: 'notFound' } : { status: 403, code: 'forbidden', reason: 'notGranted' },
        );
        if (permission !== 'order.place') expect(await everything()).to.equal(before);
        expect(await everything()).not.to.include('placedBy');
        return;
      }
      const answer = await use(visitor);
      expect(answer.status, answer.text).to.be.oneOf([200, 201]);
      const leaves = LEAVES[permission];
      if (leaves !== undefined) {
        expect(before).not.to.include(leaves);
        expect(await everything()).to.include(leaves.replace('soren', PEOPLE[role]));
      }
      if (permission === 'order.viewOwn') {
        const own = OWN_SIGHT[role] ?? [];
        expect(idsIn(answer)).to.deep.equal(own);
      }
    });
  }

  for (const [permission, person] of [
    ['order.create', 'soren'],
    ['order.place', 'soren'],
    ['order.review', 'soren'],
    ['inquiry.submit', 'soren'],
    ['order.create', 'freja'],
    ['inquiry.submit', 'freja'],
  ] as const) {
    it(`R088 ${permission} switched off for ${person} alone is refused to that person`, async () => {
      const [visitor, chloe] = [await as(person), await as('chloe')];
      const own = permission === 'order.place' ? await draftOf(visitor) : 'O-2';
      const call = (): Promise<Answer> =>
        permission === 'order.place'
          ? visitor.ask('POST', `orders/${own}/place`)
          : (USES[permission]?.(visitor) ?? visitor.ask('GET', ''));
      const switched = await chloe.team('PATCH', `/members/${person}`, { options: { [permission]: false } });
      expect(switched.status, switched.text).to.equal(200);
      await demo.refused(TENANT, call, { status: 403, reason: 'notGranted' });
    });
  }

  it('R088 what is switched off for one person is another’s still', async () => {
    const chloe = await as('chloe');
    await chloe.team('PATCH', '/members/freja', { options: { 'order.create': false } });
    expect((await (await as('soren')).ask('POST', 'orders', LINES)).status).to.equal(201);
    expect((await (await as('freja')).ask('POST', 'inquiries', { text: 'Still?' })).status).to.equal(201);
  });

  for (const [setting, reason, permissions] of [
    ['orderProcess', 'ordersOff', ['cart.use', 'order.create', 'order.review']],
    ['inquiryProcess', 'inquiriesOff', ['inquiry.submit']],
  ] as const) {
    for (const permission of permissions) {
      it(`R094 ${permission} is refused to everybody while ${setting} is off, whatever their own switch says`, async () => {
        const [soren, joerg] = [await as('soren'), await as('joerg')];
        expect((await joerg.team('PATCH', '/settings', { settings: { [setting]: false } })).status).to.equal(200);
        const use = USES[permission] ?? USES['app.dsp'];
        await demo.refused(TENANT, () => use?.(soren) as Promise<Answer>, { status: 403, reason });
        expect(idsIn(await soren.ask('GET', 'orders')), 'history stays').to.deep.equal(['O-1', 'O-2', 'O-3']);
        expect((await joerg.team('PATCH', '/settings', { settings: { [setting]: true } })).status).to.equal(200);
        expect((await use?.(soren))?.status).to.equal(201 - (permission === 'cart.use' ? 1 : 0));
      });
    }
  }

  it('R094 an own draft cannot be placed while orders are off', async () => {
    const [soren, joerg] = [await as('soren'), await as('joerg')];
    const own = await draftOf(soren);
    await joerg.team('PATCH', '/settings', { settings: { orderProcess: false } });
    await demo.refused(TENANT, () => soren.ask('POST', `orders/${own}/place`), { status: 403, reason: 'ordersOff' });
  });

  it('R067 an End-User submits for review and does not place', async () => {
    const freja = await as('freja');
    await demo.refused(TENANT, () => freja.ask('POST', 'orders/O-1/place'), { status: 403, reason: 'notGranted' });
    expect((await freja.ask('POST', 'orders/O-1/submit')).status).to.equal(201);
    expect(await statusOf('O-1')).to.equal('submitted');
  });

  it('R068 a submitted order waits until a Business Administrator of the same company places it', async () => {
    const [freja, sato, soren] = [await as('freja'), await as('sato'), await as('soren')];
    await demo.refused(TENANT, () => freja.ask('POST', 'orders/O-2/place'), { status: 403, reason: 'notGranted' });
    await demo.refused(TENANT, () => freja.ask('PATCH', 'orders/O-2', LINES), { status: 403, reason: 'notGranted' });
    await demo.refused(TENANT, () => sato.ask('POST', 'orders/O-2/place'), { status: 404 });
    expect(await statusOf('O-2')).to.equal('submitted');
    expect((await soren.ask('POST', 'orders/O-2/place')).body).to.include({ status: 'placed', placedBy: 'soren' });
  });

  it('R066 a Business Administrator amends a submitted order and places it, and no draft of a colleague', async () => {
    const soren = await as('soren');
    expect((await soren.ask('PATCH', 'orders/O-2', LINES)).body['lines']).to.deep.equal(LINES.lines);
    expect((await soren.ask('POST', 'orders/O-2/place')).status).to.equal(201);
    expect(await statusOf('O-2')).to.equal('placed');
    await demo.refused(TENANT, () => soren.ask('POST', 'orders/O-1/place'), { status: 403, reason: 'outOfScope' });
    expectProblem(await soren.ask('PATCH', 'orders/O-3', LINES), { status: 409, code: 'wrongStatus' });
  });

  it('R065 a Business Administrator sees all orders of the company, and none of another', async () => {
    expect(idsIn(await (await as('soren')).ask('GET', 'orders'))).to.deep.equal(['O-1', 'O-2', 'O-3']);
    expect(idsIn(await (await as('sato')).ask('GET', 'orders'))).to.deep.equal(['O-9']);
  });

  it('R069 another’s order is for an End-User what no order is: in lists, and by its address', async () => {
    const freja = await as('freja');
    const [unknown, colleagues, foreign] = [
      await freja.ask('GET', 'orders/O-77'),
      await freja.ask('GET', 'orders/O-3'),
      await freja.ask('GET', 'orders/O-9'),
    ];
    expectProblem(unknown, { status: 404, code: 'notFound' });
    expect([colleagues.text, foreign.text]).to.deep.equal([unknown.text, unknown.text]);
    expect((await (await as('soren')).ask('GET', 'orders/O-9')).text).to.equal(unknown.text);
  });

  it('R070 an employee is let into the portal by their Commerce user, and an inactive person is not', async () => {
    const chloe = await as('chloe');
    expect((await chloe.ask('GET', 'portal')).body).to.deep.include({
      application: 'commerce',
      person: { id: 'chloe', kind: 'employee' },
    });
    const annegret = await as('annegret');
    expect((await annegret.team('POST', '/members/chloe/deactivate')).status).to.equal(200);
    expectProblem(await chloe.ask('GET', 'portal'), { status: 401, code: 'unauthenticated' });
  });

  it('R088 a prospect with orders off asks, and does not buy', async () => {
    const benoit = await as('benoit');
    expect((await benoit.ask('GET', 'catalogue')).status).to.equal(200);
    expect((await benoit.ask('POST', 'inquiries', { text: 'A price, please' })).status).to.equal(201);
    await demo.refused(TENANT, () => benoit.ask('POST', 'orders', LINES), { status: 403, reason: 'notGranted' });
  });

  it('refuses orders of what is not sold', async () => {
    const soren = await as('soren');
    for (const lines of [
      undefined,
      [],
      [{ productId: 'gold', quantity: 1 }],
      [{ productId: 'k-12', quantity: 0 }],
      [{ productId: 'k-12', quantity: 1.5 }],
      [null],
    ]) {
      expectProblem(await soren.ask('POST', 'orders', { lines }), { status: 422, code: 'invalid', field: 'lines' });
    }
  });
});
