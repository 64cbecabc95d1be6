import { expect } from 'chai';
import { PORTAL_MATRIX } from '../../policies/matrices.js';
import { cells } from '../../policies/registry.js';
import { expectProblem, type Answer } from '../http/answers.js';
import { idsIn, useDemo, type Visitor } from './support.js';

const BY_STORE = 'harbour-heath';
const VARIANTS = {
  'entity/entity': 'harbour-heath-entity',
  'entity/store': 'harbour-heath-entity-store',
  'store/entity': 'harbour-heath-store-entity',
  'store/store': BY_STORE,
} as const;
type Variant = keyof typeof VARIANTS;

/** Somebody of each role; all of them have s1 and none but the first has s3. */
const PEOPLE = { administrator: 'tomasz', accountant: 'adaeze', manager: 'haneul', teamMember: 'zoe' } as const;
type RoleId = keyof typeof PEOPLE;
const ROLES = Object.keys(PEOPLE) as RoleId[];

/** Where a right is tried: a list, one thing in each store, or a place of the whole business. */
interface Place {
  readonly list?: string;
  readonly near?: string;
  readonly far?: string;
  readonly method?: string;
}
const PLACES: Readonly<Record<string, Place>> = {
  'business.view': { list: 'business' },
  'ownership.view': { list: 'ownership' },
  'store.view': { list: 'stores', near: 'stores/s1', far: 'stores/s3' },
  'storeDirectory.view': { list: 'store-directory' },
  'bankAccount.view': { list: 'bank-accounts', near: 'bank-accounts/account-s1', far: 'bank-accounts/account-s3' },
  'product.view': { list: 'products', near: 'products/tap-s1', far: 'products/tap-s3' },
  'pricing.view': { list: 'pricing', near: 'pricing/pricing-s1', far: 'pricing/pricing-s3' },
  'activationCode.view': {
    list: 'activation-codes',
    near: 'activation-codes/code-s1',
    far: 'activation-codes/code-s3',
  },
  'transaction.view': { list: 'transactions', near: 'transactions/tx-01', far: 'transactions/tx-03' },
  'transaction.download': { list: 'transactions.csv', near: 'transactions/tx-01/file', far: 'transactions/tx-03/file' },
  'sale.view': { list: 'sales' },
  'sale.download': { list: 'sales.csv' },
  'payout.view': { list: 'payouts', near: 'payouts/payout-01', far: 'payouts/payout-03' },
  'payout.download': { list: 'payouts.csv', near: 'payouts/payout-01/file', far: 'payouts/payout-03/file' },
  'invoice.view': { list: 'invoices', near: 'invoices/invoice-01', far: 'invoices/invoice-03' },
  'invoice.download': { list: 'invoices.csv', near: 'invoices/invoice-01/file', far: 'invoices/invoice-03/file' },
  'document.view': { list: 'documents', near: 'documents/agreement' },
  'document.download': { near: 'documents/agreement/file' },
  'document.sign': { near: 'documents/agreement/sign', method: 'POST' },
};

/** Which requirements a cell proves. */
function requirementOf(role: RoleId, permission: string): string {
  const isDownload = permission.endsWith('.download');
  const isFigure = /^(transaction|sale|payout|invoice|document)\./.test(permission);
  switch (role) {
    case 'administrator':
      if (permission === 'document.sign') return 'R109';
      if (/^(business|ownership)/.test(permission)) return 'R105';
      return `${isFigure ? 'R107' : 'R106'}${PLACES[permission]?.far === undefined ? '' : ' R110'}`;
    case 'accountant':
      if (permission === 'document.sign') return 'R109';
      return isFigure ? 'R112 R113' : 'R111 R113';
    case 'manager':
      if (permission === 'document.sign') return 'R109';
      if (permission === 'bankAccount.view') return 'R116 R120';
      if (permission.startsWith('invoice.')) return isDownload ? 'R117' : 'R117 R120';
      return permission === 'storeDirectory.view' ? 'R118' : 'R115 R120';
    case 'teamMember':
      return permission === 'document.sign' ? 'R109' : 'R122';
  }
}

/** The stores a list or a file names. */
function storesIn(answer: Answer): string[] {
  const { body, text } = answer;
  if (Array.isArray(body['items'])) {
    const items = body['items'] as readonly { readonly id: string; readonly scope?: string }[];
    return [...new Set(items.map(({ id, scope }) => scope ?? id))].toSorted();
  }
  const lines = text.trim().split('\r\n').slice(1);
  return [...new Set(lines.map((line) => line.split(',')[2]?.replace(/^'/, '') ?? ''))].toSorted();
}

const STORES_OF = { administrator: ['s1', 's2', 's3'], accountant: ['s1'], manager: ['s1', 's2'], teamMember: ['s1'] };
const isKit = (permission: string): boolean => /^(member|invitation|profile)\./.test(permission);

describe('The portal’s resources', () => {
  const demo = useDemo();
  const visitors = new Map<string, Visitor>();

  async function as(memberId: string, tenantId: string = BY_STORE): Promise<Visitor> {
    const key = `${tenantId}/${memberId}`;
    const visitor = visitors.get(key) ?? (await demo.as(tenantId, memberId));
    visitors.set(key, visitor);
    return visitor;
  }
  const get = async (memberId: string, path: string, variant: Variant = 'store/store'): Promise<Answer> =>
    (await as(memberId, VARIANTS[variant])).ask('GET', path);

  it('try every right of the matrix that is no right on members', () => {
    const rights = cells(ROLES, PORTAL_MATRIX).map(({ permission }) => permission);
    expect(Object.keys(PLACES)).to.have.members([...new Set(rights.filter((right) => !isKit(right)))]);
  });

  for (const { permission, column: role, sign } of cells(ROLES, PORTAL_MATRIX)) {
    const place = PLACES[permission];
    if (!place) continue;
    it(`${requirementOf(role, permission)} ${role} ${permission}: ${sign}`, async () => {
      const { list, near, far, method = 'GET' } = place;
      const person = PEOPLE[role];
      const visitor = await as(person);
      if (sign === '–' || sign === 'd') {
        const reason = sign === 'd' ? 'ownerOnly' : 'notGranted';
        // a far thing is not there for who sees the near ones, whatever else is asked of it
        const denied = permission.endsWith('.download') ? [list, near] : [list, near, far];
        for (const path of denied.filter((one) => one !== undefined)) {
          const call = (): Promise<Answer> => visitor.ask(method, path);
          if (method === 'GET') expectProblem(await call(), { status: 403, code: 'forbidden', reason });
          else await demo.refused(BY_STORE, call, { status: 403, reason });
        }
        return;
      }
      const answer = list === undefined ? undefined : await visitor.ask('GET', list);
      if (answer) expect(answer.status, answer.text).to.equal(200);
      if (near) expect((await visitor.ask('GET', near)).status).to.equal(200);
      if (sign === 'S') {
        expect(answer && storesIn(answer)).to.deep.equal(STORES_OF[role]);
        if (far) expectProblem(await visitor.ask('GET', far), { status: 404, code: 'notFound' });
      } else if (far) {
        expect(answer && storesIn(answer)).to.deep.equal(STORES_OF.administrator);
        expect((await visitor.ask('GET', far)).status).to.equal(200);
      }
    });
  }

  it('R109 the account owner signs a document, once, and everybody who sees it sees it signed', async () => {
    const priya = await as('priya');
    const sign = (): Promise<Answer> => priya.ask('POST', 'documents/agreement/sign');
    expect((await sign()).status).to.equal(201);
    const { body } = await get('tomasz', 'documents/agreement');
    expect(body).to.include({ status: 'signed', signedBy: 'priya' });
    expectProblem(await sign(), { status: 409, code: 'wrongStatus' });
    await demo.reset(BY_STORE);
    visitors.clear();
    expect((await get('tomasz', 'documents/agreement')).body).to.include({ status: 'unsigned' });
  });

  it('R113 totals are of what is shown, and a file holds the same', async () => {
    const amountsIn = ({ text }: Answer): number[] =>
      text
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => Number(line.split(',')[3]));
    for (const figure of ['transactions', 'sales', 'payouts', 'invoices']) {
      const all = await get('tomasz', figure);
      const own = await get('adaeze', figure);
      const sum = amountsIn(await get('adaeze', `${figure}.csv`)).reduce((total, amount) => total + amount, 0);
      expect(own.body['total'], figure).to.equal(sum);
      expect(sum).to.be.below(Number(all.body['total']));
      expect(own.body['count']).to.equal(idsIn(own).length);
      expect(idsIn(await get('adaeze', `${figure}?store=s3`))).to.deep.equal([]);
    }
    expect(idsIn(await get('tomasz', 'transactions'))).to.have.length(60);
    expect(idsIn(await get('tomasz', 'invoices'))).to.have.length(12);
  });

  it('R118 a Manager reads name, id and address of every store, and opens only the own ones', async () => {
    const { body } = await get('haneul', 'store-directory');
    expect(body['items']).to.have.length(3);
    for (const store of body['items'] as object[]) expect(Object.keys(store)).to.deep.equal(['id', 'name', 'address']);
    expect(idsIn(await get('haneul', 'stores'))).to.deep.equal(['s1', 's2']);
  });

  /** The table under matrix 2.2, and what J20 and J21 say of lists. 200 is seen, 404 out of sight; a word is the reason. */
  const SEEN = {
    'entity/entity': {
      managerStore: 'entityLevel',
      managerHead: 'entityLevel',
      managerInvoices: 'entityLevel',
      s3: 200,
      head: 200,
      invoices: ['@tenant'],
    },
    'entity/store': {
      managerStore: 200,
      managerHead: 404,
      managerInvoices: 'entityLevel',
      s3: 404,
      head: 404,
      invoices: [],
    },
    'store/entity': {
      managerStore: 200,
      managerHead: 404,
      managerInvoices: ['s1', 's2'],
      s3: 404,
      head: 404,
      invoices: ['s1'],
    },
    'store/store': {
      managerStore: 200,
      managerHead: 404,
      managerInvoices: ['s1', 's2'],
      s3: 404,
      head: 404,
      invoices: ['s1'],
    },
  } as const;

  function expectSeen(answer: Answer, expected: 200 | 404 | string): void {
    if (expected === 200) expect(answer.status, answer.text).to.equal(200);
    else if (expected === 404) expectProblem(answer, { status: 404, code: 'notFound' });
    else expectProblem(answer, { status: 403, code: 'forbidden', reason: expected });
  }

  for (const variant of Object.keys(SEEN) as Variant[]) {
    const seen = SEEN[variant];

    it(`R116 R121 bank accounts of a Manager, billed and settled by ${variant}`, async () => {
      expectSeen(await get('haneul', 'bank-accounts/account-s1', variant), seen.managerStore);
      expectSeen(await get('haneul', 'bank-accounts/account-head-office', variant), seen.managerHead);
      const list = await get('haneul', 'bank-accounts', variant);
      if (seen.managerStore === 200) expect(idsIn(list)).to.deep.equal(['account-s1', 'account-s2']);
      else expectSeen(list, seen.managerStore);
    });

    it(`R117 R121 invoices of a Manager, billed and settled by ${variant}`, async () => {
      const list = await get('haneul', 'invoices', variant);
      if (typeof seen.managerInvoices === 'string') expectSeen(list, seen.managerInvoices);
      else expect(storesIn(list)).to.deep.equal(seen.managerInvoices);
      expectProblem(await get('haneul', 'invoices.csv', variant), {
        status: 403,
        code: 'forbidden',
        reason: 'notGranted',
      });
    });

    it(`R113 R114 an Accountant with one store, billed and settled by ${variant}`, async () => {
      const isSingle = seen.s3 === 200;
      for (const path of [
        'stores',
        'bank-accounts',
        'products',
        'pricing',
        'transactions',
        'sales',
        'payouts',
        'invoices',
      ]) {
        const stores = storesIn(await get('adaeze', path, variant));
        const all = storesIn(await get('tomasz', path, variant));
        expect(stores, path).to.deep.equal(isSingle ? all : all.filter((store) => store === 's1'));
      }
      for (const path of ['stores/s3', 'bank-accounts/account-s3', 'pricing/pricing-s3', 'transactions/tx-03']) {
        expectSeen(await get('adaeze', path, variant), seen.s3);
      }
      expectSeen(await get('adaeze', 'bank-accounts/account-head-office', variant), seen.head);
      expect(storesIn(await get('adaeze', 'invoices', variant))).to.deep.equal(seen.invoices);
      expect(storesIn(await get('adaeze', 'invoices.csv', variant))).to.deep.equal(seen.invoices);
    });

    it(`R121 a Manager with all stores sees nothing of the whole business, billed and settled by ${variant}`, async () => {
      const tomasz = await as('tomasz', VARIANTS[variant]);
      expect((await tomasz.team('PATCH', '/members/rhys', { scopes: 'all' })).status).to.equal(200);
      for (const path of ['bank-accounts', 'invoices', 'transactions']) {
        const answer = await get('rhys', path, variant);
        if (answer.status === 200) expect(storesIn(answer), path).to.deep.equal(['s1', 's2', 's3']);
        else expectSeen(answer, 'entityLevel');
      }
      expect((await get('rhys', 'bank-accounts/account-head-office', variant)).status).to.be.oneOf([403, 404]);
    });
  }

  it('R120 what a list shows and what opens by its address is the same, for everybody', async () => {
    for (const variant of Object.keys(VARIANTS) as Variant[]) {
      const stored = await demo.things(VARIANTS[variant]);
      for (const [type, path] of [
        ['bankAccount', 'bank-accounts'],
        ['invoice', 'invoices'],
        ['payout', 'payouts'],
        ['store', 'stores'],
      ] as const) {
        for (const person of Object.values(PEOPLE)) {
          const list = await get(person, path, variant);
          const listed = list.status === 200 ? idsIn(list) : [];
          for (const { id } of stored[type] ?? []) {
            const isOpen = (await get(person, `${path}/${id}`, variant)).status === 200;
            expect(isOpen, `${person} ${path}/${id} ${variant}`).to.equal(listed.includes(id));
          }
        }
      }
    }
  });
});
