import { expect } from 'chai';
import type { Things } from '../../../demo/server/resources/things.js';
import { RETAIL_MATRIX } from '../../policies/matrices.js';
import { cells } from '../../policies/registry.js';
import { expectProblem, type Answer } from '../http/answers.js';
import { useDemo, type Visitor } from './support.js';

const TENANT = 'velo-boreal';
/** Somebody of each role; who is limited to shops has b1 and not b2. */
const PEOPLE = {
  owner: 'genevieve',
  admin: 'etienne',
  manager: 'noemie',
  associate: 'inuk',
  ecomStaff: 'anna',
  omnichannelSeller: 'mamadou',
} as const;
type RoleId = keyof typeof PEOPLE;
const ROLES = Object.keys(PEOPLE) as RoleId[];
type Shop = 'b1' | 'b2';

interface Use {
  /** What has to be there first in a shop; its id. */
  readonly prepare?: (owner: Visitor, shop: Shop) => Promise<string>;
  readonly call: (visitor: Visitor, shop: Shop, id: string) => Promise<Answer>;
  /** What a write leaves; a look leaves nothing. */
  readonly left?: (things: Things, shop: Shop, id: string) => unknown;
  /** By which right a thing is seen: out of its sight it is not there. */
  readonly sight?: string;
  /** A list, cut to the own shops. */
  readonly isList?: boolean;
}

let written = 0;
const field = (type: string, name: string) => (things: Things, _: Shop, id: string) =>
  things[type]?.find((thing) => thing.id === id)?.[name];
const counted = (type: string) => (things: Things) => things[type]?.length;
const look = (path: string): Use => ({ call: (visitor) => visitor.ask('GET', path) });
const list = (path: string): Use => ({ ...look(path), isList: true });
const page = (path: string, type: string, id: string): Use => ({
  call: (visitor) => visitor.ask('PUT', path, { value: `écrit ${(written += 1)}` }),
  left: (things, shop) => field(type, 'value')(things, shop, id),
});
const made = (path: string, type: string, body: object): Use => ({
  call: (visitor, shop) => visitor.ask('POST', path, { shop, ...body }),
  left: counted(type),
});
const idOf = ({ body, text }: Answer): string => {
  expect(body['id'], text).to.be.a('string');
  return body['id'] as string;
};
const newSale = async (owner: Visitor, shop: Shop): Promise<string> =>
  idOf(await owner.ask('POST', 'retail/sales', { shop, amount: 5000 }));
const onSale = (method: string, name: string, left: string, body: object = {}): Use => ({
  prepare: newSale,
  call: (visitor, _, id) => visitor.ask(method, `retail/sales/${id}/${name}`, body),
  left: field('sale', left),
  sight: 'sales.access',
});
/** A till is brought into the other state first. */
const onTill = (name: string, first: string | undefined, left: string, body: object = {}): Use => ({
  prepare: async (owner, shop) => {
    if (first !== undefined) await owner.ask('POST', `retail/registers/${shop}/${first}`);
    return shop;
  },
  call: (visitor, shop) => visitor.ask('POST', `retail/registers/${shop}/${name}`, body),
  left: field('register', left),
});

const USES: Readonly<Record<string, Use>> = {
  'app.retail': look('retail'),
  'app.ecom': look('ecom'),
  'login.external': {
    call: (visitor) => visitor.ask('POST', 'retail/external-logins'),
    left: counted('externalLogin'),
  },
  'sales.access': made('retail/sales', 'sale', { amount: 100 }),
  'sales.refund': onSale('POST', 'refund', 'status'),
  'sales.changePrices': onSale('PUT', 'price', 'amount', { amount: 4200 }),
  'sales.void': onSale('POST', 'void', 'status'),
  'register.open': onTill('open', 'close', 'status'),
  'register.close': onTill('close', 'open', 'status'),
  'register.withdraw': onTill('withdraw', undefined, 'float', { amount: 10 }),
  'service.access': made('retail/work-orders', 'workOrder', { article: 'Pneu' }),
  'customers.access': made('retail/customers', 'customer', { name: 'Nouvelle cliente' }),
  'customers.export': look('retail/customers.csv'),
  'customers.delete': {
    prepare: async (owner, shop) => idOf(await owner.ask('POST', 'retail/customers', { shop, name: 'À supprimer' })),
    call: (visitor, _, id) => visitor.ask('DELETE', `retail/customers/${id}`),
    left: field('customer', 'name'),
    sight: 'customers.access',
  },
  'inventory.access': list('retail/items'),
  'inventory.editItems': {
    call: (visitor, shop) => visitor.ask('PATCH', `retail/items/article-${shop}`, { name: `Casque ${(written += 1)}` }),
    left: (things, shop) => field('item', 'name')(things, shop, `article-${shop}`),
    sight: 'inventory.access',
  },
  'inventory.transfers': made('retail/transfers', 'transfer', { to: 'b2' }),
  'inventory.counts': made('retail/counts', 'count', { counted: 11 }),
  'inventory.purchaseOrders': made('retail/purchase-orders', 'purchaseOrder', { article: 'Selle' }),
  'inventory.cost': {
    call: (visitor, shop) => visitor.ask('GET', `retail/items/article-${shop}/cost`),
    sight: 'inventory.access',
  },
  'reports.access': list('retail/reports'),
  'timeClock.edit': {
    call: (visitor, shop) =>
      visitor.ask('PATCH', `retail/time-entries/pointage-${shop}`, { to: `17:${(written += 1)}` }),
    left: (things, shop) => field('timeEntry', 'to')(things, shop, `pointage-${shop}`),
    sight: 'timeClock.edit',
  },
  'manager.override': made('retail/overrides', 'override', { why: 'Cliente fidèle' }),
  'settings.employees': page('retail/settings/employees', 'settings', 'employees'),
  'settings.deleteEmployees': {
    call: (visitor) => visitor.ask('DELETE', 'retail/employee-records/dossier-1'),
    left: counted('employeeRecord'),
  },
  'settings.shops': {
    call: (visitor, shop) => visitor.ask('PATCH', `retail/shops/${shop}`, { hours: `${(written += 1)} h` }),
    left: (things, shop) => field('shop', 'hours')(things, shop, shop),
  },
  'settings.purchases': page('retail/settings/purchases', 'settings', 'purchases'),
  'billing.manage': page('retail/billing', 'settings', 'billing'),
  'account.cancel': {
    call: (visitor) => visitor.ask('POST', 'retail/cancellation'),
    left: (things, shop) => field('account', 'status')(things, shop, 'account'),
  },
  'data.export': look('retail/export.csv'),
  ...Object.fromEntries(
    ['sales', 'catalog', 'marketing', 'reports', 'website', 'channels', 'billing'].map((section) => [
      `ecom.${section}`,
      page(`ecom/${section}`, 'section', section),
    ]),
  ),
};
const isKit = (permission: string): boolean => /^(member|invitation|role|profile)\./.test(permission);

function requirementOf(role: RoleId, permission: string): string {
  if (/^(app\.ecom|ecom\.)/.test(permission)) {
    if (role === 'associate') return 'R131 R134';
    return role === 'owner' ? 'R127' : role === 'ecomStaff' ? 'R135' : 'R131';
  }
  if (role === 'ecomStaff') return 'R137';
  return role === 'associate' ? 'R134' : role === 'owner' ? 'R127' : 'R128';
}

const signs = new Map(
  cells(ROLES, RETAIL_MATRIX).map(({ permission, column, sign }) => [`${column} ${permission}`, sign]),
);

describe('The dealer’s resources', () => {
  const demo = useDemo();
  const as = (memberId: string): Promise<Visitor> => demo.as(TENANT, memberId);

  it('use every right of the matrix that is no right on members', () => {
    const rights = cells(ROLES, RETAIL_MATRIX).map(({ permission }) => permission);
    expect(Object.keys(USES)).to.have.members([...new Set(rights.filter((right) => !isKit(right)))]);
  });

  for (const role of ROLES) {
    describe(`as ${role}`, () => {
      let owner: Visitor;
      let visitor: Visitor;
      before(async () => {
        await demo.reset(TENANT);
        [owner, visitor] = [await as('genevieve'), await as(PEOPLE[role])];
      });

      /** Used in a shop: 2xx and another state, or refused and the same. */
      async function expectUse(
        use: Use,
        shop: Shop,
        refusal?: { readonly status: 403 | 404; readonly reason?: string },
      ): Promise<void> {
        const id = (await use.prepare?.(owner, shop)) ?? '';
        const call = (): Promise<Answer> => use.call(visitor, shop, id);
        if (refusal) {
          if (use.left) return demo.refused(TENANT, call, refusal);
          expectProblem(await call(), { code: refusal.status === 404 ? 'notFound' : 'forbidden', ...refusal });
          return;
        }
        const before = use.left?.(await demo.things(TENANT), shop, id);
        const answer = await call();
        expect(answer.status, answer.text).to.be.oneOf([200, 201]);
        if (use.left) expect(use.left(await demo.things(TENANT), shop, id)).not.to.equal(before);
      }

      for (const { permission, column, sign } of cells(ROLES, RETAIL_MATRIX)) {
        const use = USES[permission];
        if (column !== role || !use) continue;
        it(`${requirementOf(role, permission)} ${role} ${permission}: ${sign}`, async () => {
          const isFarUnseen = use.sight !== undefined && signs.get(`${role} ${use.sight}`) === 'S';
          if (sign === '–') {
            await expectUse(use, 'b1', { status: 403, reason: 'notGranted' });
            // where things are seen at all, one of another shop is not there
            await expectUse(use, 'b2', isFarUnseen ? { status: 404 } : { status: 403, reason: 'notGranted' });
            return;
          }
          await expectUse(use, 'b1');
          if (sign === 'S' && use.isList) {
            const { body } = await use.call(visitor, 'b1', '');
            const shops = (body['items'] as readonly { readonly scope: string }[]).map(({ scope }) => scope);
            expect([...new Set(shops)]).to.deep.equal(['b1']);
          } else if (sign === 'S') {
            await expectUse(
              use,
              'b2',
              use.sight === undefined ? { status: 403, reason: 'outOfScope' } : { status: 404 },
            );
          } else if (permission !== 'settings.deleteEmployees' && permission !== 'account.cancel') {
            await expectUse(use, 'b2');
          }
        });
      }
    });
  }

  describe('two applications', () => {
    before(() => demo.reset(TENANT));

    it('R131 whoever has one application is refused by every address of the other', async () => {
      const inuk = await as('inuk');
      for (const section of ['', '/sales', '/catalog', '/marketing', '/reports', '/website', '/channels', '/billing']) {
        expectProblem(await inuk.ask('GET', `ecom${section}`), {
          status: 403,
          code: 'forbidden',
          reason: 'notGranted',
        });
      }
      expect((await inuk.ask('GET', 'retail')).body).to.include({ application: 'retail' });
    });

    it('R137 eCom staff are refused by every address of Retail', async () => {
      const anna = await as('anna');
      for (const path of [
        '',
        '/sales',
        '/sales/vente-b1',
        '/customers',
        '/items',
        '/reports',
        '/settings/employees',
        '/billing',
      ]) {
        expectProblem(await anna.ask('GET', `retail${path}`), { status: 403, code: 'forbidden', reason: 'notGranted' });
      }
      expectProblem(await anna.ask('GET', 'ecom/billing'), { status: 403, code: 'forbidden', reason: 'notGranted' });
      expect((await anna.ask('GET', 'ecom')).body).to.include({ application: 'ecom' });
    });

    it('R131 R133 the other application opens and closes with the role, at the next request', async () => {
      const [genevieve, mamadou] = [await as('genevieve'), await as('mamadou')];
      const give = (role: string): Promise<Answer> => genevieve.team('PATCH', '/members/mamadou', { roles: [role] });
      expect((await mamadou.ask('GET', 'ecom/catalog')).status).to.equal(200);
      expect((await give('associate')).status).to.equal(200);
      expectProblem(await mamadou.ask('GET', 'ecom/catalog'), { status: 403, code: 'forbidden', reason: 'notGranted' });
      expect((await give('omnichannelSeller')).status).to.equal(200);
      expect((await mamadou.ask('GET', 'ecom/catalog')).status).to.equal(200);
    });

    it('R135 a section of the web shop that is off for one person is refused to that person alone', async () => {
      const [genevieve, anna] = [await as('genevieve'), await as('anna')];
      const off = await genevieve.team('PATCH', '/members/anna', { options: { 'ecom.reports': false } });
      expect(off.status, off.text).to.equal(200);
      await demo.refused(TENANT, () => anna.ask('PUT', 'ecom/reports', { value: 'x' }), {
        status: 403,
        reason: 'notGranted',
      });
      expect((await anna.ask('GET', 'ecom/catalog')).status).to.equal(200);
      expect((await genevieve.ask('GET', 'ecom/reports')).status).to.equal(200);
    });
  });
});
