import { expect } from 'chai';
import type { Things } from '../../../demo/server/resources/things.js';
import { WINERY_MATRIX } from '../../policies/matrices.js';
import { cells } from '../../policies/registry.js';
import { expectProblem, type Answer } from '../http/answers.js';
import { useDemo, type Visitor } from './support.js';

const TENANT = 'acme-winery';
/** Somebody of each role; Þóra takes the roles of which nobody is active. */
const PEOPLE = {
  adminOwner: 'marguerite',
  adminUser: 'olafur',
  posBasic: 'layla',
  posStandard: 'siobhan',
  reservationsBasic: 'thora',
  reservationsStandard: 'jean-baptiste',
  basic: 'thora',
  standard: 'thora',
  partner: 'bo',
} as const;
type RoleId = keyof typeof PEOPLE;
const ROLES = Object.keys(PEOPLE) as RoleId[];
const REQUIREMENTS: Readonly<Record<RoleId, string>> = {
  adminOwner: 'R023',
  adminUser: 'R025',
  posBasic: 'R026',
  posStandard: 'R028',
  reservationsBasic: 'R029',
  reservationsStandard: 'R030',
  basic: 'R031',
  standard: 'R032',
  partner: 'R033',
};

/** How a right is used, on what, and what is another afterwards. */
interface Use {
  /** What has to be there first; its id. */
  readonly prepare?: (owner: Visitor) => Promise<string>;
  readonly call: (visitor: Visitor, id: string) => Promise<Answer>;
  /** What a write leaves; a look leaves nothing. */
  readonly left?: (things: Things, id: string) => unknown;
}

const idOf = ({ body, text }: Answer): string => {
  expect(body['id'], text).to.be.a('string');
  return body['id'] as string;
};
const open = async (owner: Visitor): Promise<string> =>
  idOf(await owner.ask('POST', 'orders', { customerId: 'c-1', price: 4200 }));
const completed = async (owner: Visitor): Promise<string> =>
  idOf(await owner.ask('POST', `orders/${await open(owner)}/complete`));
const signup = async (owner: Visitor): Promise<string> =>
  idOf(await owner.ask('POST', 'club-signups', { customerId: 'c-2', club: 'White Six' }));
const field = (type: string, name: string) => (things: Things, id: string) =>
  things[type]?.find((thing) => thing.id === id)?.[name];
const counted = (type: string) => (things: Things) => things[type]?.length;

const look = (path: string): Use => ({ call: (visitor) => visitor.ask('GET', path) });
const onOpen = (name: string, method: string, body: object): Use => ({
  prepare: open,
  call: (visitor, id) => visitor.ask(method, `orders/${id}/${name}`, body),
  left: field('order', name),
});
const onCompleted = (name: string): Use => ({
  prepare: completed,
  call: (visitor, id) => visitor.ask('POST', `orders/${id}/${name}`),
  left: field('order', 'status'),
});
let written = 0;
const setting = (path: string, id: string): Use => ({
  call: (visitor) => visitor.ask('PUT', path, { value: `written ${(written += 1)}` }),
  left: (things) => field('settings', 'value')(things, id),
});

const USES: Readonly<Record<string, Use>> = {
  'app.admin': look('apps/admin'),
  'app.pos': look('apps/pos'),
  'app.reservations': look('apps/reservations'),
  'platform.manage': {
    call: (visitor) => visitor.ask('PATCH', 'customers/c-1', { phone: `+44 ${(written += 1)}` }),
    left: (things) => field('customer', 'phone')(things, 'c-1'),
  },
  'settings.admin': setting('settings/admin', 'admin'),
  'settings.api': setting('api/settings', 'admin'),
  'settings.pos': setting('settings/pos', 'pos'),
  'settings.reservations': setting('settings/reservations', 'reservations'),
  'report.admin': look('reports/admin'),
  'report.pos': look('reports/pos'),
  'report.reservations': look('reports/reservations'),
  'order.create': {
    call: (visitor) => visitor.ask('POST', 'orders', { customerId: 'c-2', price: 100 }),
    left: counted('order'),
  },
  'order.applyCoupon': onOpen('coupon', 'POST', { coupon: 'SPRING' }),
  'order.overridePrice': onOpen('price', 'PUT', { price: 3999 }),
  'order.overrideTax': onOpen('tax', 'PUT', { tax: 7 }),
  'order.overrideShipping': onOpen('shipping', 'PUT', { shipping: 12 }),
  'order.overrideInventoryLocation': onOpen('location', 'PUT', { location: 'warehouse' }),
  'order.refund': onCompleted('refund'),
  'order.exchange': onCompleted('exchange'),
  'order.editSalesAssociate': {
    prepare: completed,
    call: (visitor, id) => visitor.ask('PUT', `orders/${id}/sales-associate`, { memberId: 'xiaoming' }),
    left: field('order', 'salesAssociateId'),
  },
  'clubSignup.create': {
    call: (visitor) => visitor.ask('POST', 'club-signups', { customerId: 'c-2', club: 'White Six' }),
    left: counted('clubSignup'),
  },
  'clubSignup.editSalesAssociate': {
    prepare: signup,
    call: (visitor, id) => visitor.ask('PUT', `club-signups/${id}/sales-associate`, { memberId: 'xiaoming' }),
    left: field('clubSignup', 'salesAssociateId'),
  },
  'reservation.manage': {
    prepare: async (owner) =>
      idOf(await owner.ask('POST', 'reservations', { guest: 'A. Guest', guests: 2, at: '2026-09-01T16:00:00Z' })),
    call: (visitor, id) => visitor.ask('POST', `reservations/${id}/cancel`),
    left: field('reservation', 'status'),
  },
  'inventory.view': look('inventory'),
  'inventory.adjust': {
    call: (visitor) => visitor.ask('POST', 'inventory/pinot-2024/adjust', { by: -1 }),
    left: (things) => field('stock', 'count')(things, 'pinot-2024'),
  },
};
const isKit = (permission: string): boolean => /^(member|invitation|partnerDomain|notice|profile)\./.test(permission);

describe('The winery’s resources', () => {
  const demo = useDemo();
  const as = (memberId: string): Promise<Visitor> => demo.as(TENANT, memberId);

  it('use every right of the matrix that is no right on members', () => {
    const rights = cells(ROLES, WINERY_MATRIX).map(({ permission }) => permission);
    expect(Object.keys(USES)).to.have.members([...new Set(rights.filter((right) => !isKit(right)))]);
  });

  for (const role of ROLES) {
    describe(`as ${role}`, () => {
      let owner: Visitor;
      let visitor: Visitor;
      before(async () => {
        await demo.reset(TENANT);
        owner = await as('marguerite');
        if (PEOPLE[role] === 'thora') {
          expect((await owner.team('POST', '/members/thora/reactivate')).status).to.equal(200);
          expect((await owner.team('PATCH', '/members/thora', { roles: [role] })).status).to.equal(200);
        }
        visitor = await as(PEOPLE[role]);
      });

      for (const { permission, column, sign } of cells(ROLES, WINERY_MATRIX)) {
        const use = USES[permission];
        if (column !== role || !use) continue;
        const number =
          role === 'posBasic' && /applyCoupon|inventory.view/.test(permission) ? 'R027' : REQUIREMENTS[role];
        it(`${number} ${role} ${permission}: ${sign}`, async () => {
          const id = (await use.prepare?.(owner)) ?? '';
          const call = (): Promise<Answer> => use.call(visitor, id);
          const before = use.left?.(await demo.things(TENANT), id);
          if (sign === '✔') {
            const answer = await call();
            expect(answer.status, answer.text).to.be.oneOf([200, 201]);
            if (use.left) expect(use.left(await demo.things(TENANT), id)).not.to.equal(before);
          } else if (use.left) {
            await demo.refused(TENANT, call, { status: 403, reason: 'notGranted' });
          } else {
            expectProblem(await call(), { status: 403, code: 'forbidden', reason: 'notGranted' });
          }
        });
      }
    });
  }

  it('R025 an Admin User reads no settings either, in the panel or by the API', async () => {
    const olafur = await as('olafur');
    for (const path of ['settings/admin', 'api/settings']) {
      expectProblem(await olafur.ask('GET', path), { status: 403, code: 'forbidden', reason: 'notGranted' });
    }
  });

  it('R045 who was removed stays named on their orders and club signups', async () => {
    const marguerite = await as('marguerite');
    expect((await (await as('layla')).ask('GET', 'orders/10482')).body).to.include({ salesAssociate: 'Kamal' });
    const before = await marguerite.ask('GET', 'club-signups');
    expect((await marguerite.team('DELETE', '/members/siobhan')).status).to.equal(200);
    expect((await marguerite.ask('GET', 'club-signups')).text).to.equal(before.text);
    expect(before.text).to.include('Siobhán Ní Bhriain');
    const associate = { memberId: 'siobhan' };
    const answer = await marguerite.ask('PUT', 'orders/10482/sales-associate', associate);
    expectProblem(answer, { status: 422, code: 'invalid', field: 'memberId' });
  });

  it('refuses what cannot be done with an order as it stands, or with any', async () => {
    const marguerite = await as('marguerite');
    const refund = await marguerite.ask('POST', 'orders/10483/refund');
    expectProblem(refund, { status: 409, code: 'wrongStatus' });
    expectProblem(await marguerite.ask('POST', 'orders/nothing/refund'), { status: 404, code: 'notFound' });
    for (const price of [-1, '12', null, undefined]) {
      expectProblem(await marguerite.ask('PUT', 'orders/10483/price', { price }), {
        status: 422,
        code: 'invalid',
        field: 'price',
      });
    }
  });
});
