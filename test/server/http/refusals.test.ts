import { expect } from 'chai';
import { useServer, type Answer, type Person, type Refusal } from './support.js';

interface Case {
  readonly title: string;
  readonly who: string;
  readonly single: readonly [method: string, path: string, body?: unknown];
  /** The same as an item of a bulk call. */
  readonly item: object;
  readonly reason: string;
  readonly field?: string;
}

const update = (memberId: string, patch: object): Pick<Case, 'single' | 'item'> => ({
  single: ['PATCH', `/members/${memberId}`, patch],
  item: { op: 'update', memberId, patch },
});
const act = (op: string, memberId: string): Pick<Case, 'single' | 'item'> => ({
  single: op === 'remove' ? ['DELETE', `/members/${memberId}`] : ['POST', `/members/${memberId}/${op}`],
  item: { op, memberId },
});

/** What an Admin Owner may not do, one by one and at once. */
const OWNERS: readonly Case[] = [
  {
    title: 'R041 change the own role',
    who: 'marguerite',
    ...update('marguerite', { roles: ['adminUser'] }),
    reason: 'ownPermissions',
  },
  {
    title: 'PE-17 slip the own role in beside a phone',
    who: 'marguerite',
    ...update('marguerite', { phone: '1', roles: ['partner'] }),
    reason: 'ownPermissions',
  },
  { title: 'R042 remove themselves', who: 'marguerite', ...act('remove', 'marguerite'), reason: 'self' },
  { title: 'R042 disable themselves', who: 'marguerite', ...act('deactivate', 'marguerite'), reason: 'self' },
  {
    title: 'R036 change the address of a login',
    who: 'marguerite',
    ...update('olafur', { email: 'o@acme-winery.example' }),
    reason: 'emailImmutable',
  },
  {
    title: 'R016 make a Partner without a domain',
    who: 'marguerite',
    ...update('olafur', { roles: ['partner'] }),
    reason: 'partnerDomainRequired',
  },
];

/** What others may not do at all. */
const OTHERS: readonly Case[] = ['olafur', 'layla', 'siobhan', 'jean-baptiste', 'bo'].flatMap((who) => [
  { title: `R034 edit an account (${who})`, who, ...update('thora', { phone: '1' }), reason: 'notGranted' },
  { title: `PE-02 raise a role (${who})`, who, ...update(who, { roles: ['adminOwner'] }), reason: 'notGranted' },
  { title: `PE-12 lower an Admin Owner (${who})`, who, ...update('xiaoming', { roles: ['basic'] }), reason: 'notGranted' },
  { title: `R048 remove an account (${who})`, who, ...act('remove', 'xiaoming'), reason: 'notGranted' },
  { title: `R038 disable an account (${who})`, who, ...act('deactivate', 'siobhan'), reason: 'notGranted' },
  { title: `R021 write a Partner Domain (${who})`, who, ...update('bo', { attributes: { partnerDomain: 'other.example' } }), reason: 'notGranted' },
]); // prettier-ignore

describe('Refusals of the winery’s rules', () => {
  const server = useServer();

  const refusal = ({ reason, field }: Case): Refusal => ({
    status: 403,
    code: 'forbidden',
    reason,
    ...(field === undefined ? {} : { field }),
  });

  for (const one of [...OWNERS, ...OTHERS]) {
    it(`${one.title}: refused, nothing changed, one entry`, async () => {
      const person = await server.as(one.who);
      await server.refused(() => person.send(...one.single), refusal(one));
    });
  }

  for (const one of OWNERS) {
    it(`${one.title}: refused among others that are done`, async () => {
      const marguerite = await server.as('marguerite');
      const before = await server.state();
      const operations = [one.item, { op: 'update', memberId: 'siobhan', patch: { phone: '+1 555 0100' } }];
      const answer = await marguerite.send('POST', '/members/bulk', { operations });
      const [first, second] = itemsOf(answer);
      expect(first?.failure).to.include({ code: 'forbidden', reason: one.reason });
      expect(second?.ok).to.equal(true);
      const after = await server.state();
      expect(after.mails).to.deep.equal(before.mails);
      expect(after.audit.slice(before.audit.length).map(({ decision }) => decision.allowed)).to.deep.equal([
        false,
        true,
      ]);
      const changed = await Promise.all(['marguerite', 'olafur'].map((id) => marguerite.send('GET', `/members/${id}`)));
      expect(changed.map(({ body }) => (body['member'] as { version: string }).version)).to.deep.equal(['1', '1']);
    });
  }

  for (const who of ['olafur', 'layla', 'siobhan', 'jean-baptiste', 'bo']) {
    it(`PE-38 ${who} does nothing to many at once`, async () => {
      const person = await server.as(who);
      const operations = OTHERS.filter((one) => one.who === who).map(({ item }) => item);
      await server.refused(() => person.send('POST', '/members/bulk', { operations: operations.slice(0, 1) }), {
        status: 403,
        code: 'forbidden',
      });
    });
  }

  it('PE-26 keeps one Admin Owner, whatever is asked at once', async () => {
    const marguerite = await server.as('marguerite');
    const operations = ['marguerite', 'xiaoming'].map((memberId) => ({
      op: 'update',
      memberId,
      patch: { roles: ['adminUser'] },
    }));
    const items = itemsOf(await marguerite.send('POST', '/members/bulk', { operations }));
    expect(items.map(({ ok }) => ok)).to.deep.equal([false, true]);
    expect((await marguerite.send('GET', '/me')).status).to.equal(200);
  });

  it('twin: an Admin Owner does to others what is refused above', async () => {
    const marguerite = await server.as('marguerite');
    for (const { single } of OTHERS.filter((one) => one.who === 'layla' && !one.title.includes('PE-02'))) {
      const status = single[1] === '/members/xiaoming' && single[0] === 'DELETE' ? [200] : [200];
      expect((await marguerite.send(...single)).status, single.join(' ')).to.be.oneOf(status);
    }
    expect((await marguerite.send('PATCH', '/members/marguerite', { phone: '+1 555 0100' })).status).to.equal(200);
    const partner = { roles: ['partner'], attributes: { partnerDomain: 'vinedesign.example' } };
    expect((await marguerite.send('PATCH', '/members/olafur', partner)).status).to.equal(200);
  });

  it('R046 nobody writes a profile but their own, and nothing but a profile', async () => {
    const person = await server.as('jean-baptiste');
    for (const name of [
      'roles',
      'permissions',
      'status',
      'scopes',
      'owner',
      'email',
      'id',
      'tenantId',
      'memberId',
      'lockedUntil',
      'version',
      'createdAt',
      'options',
      'attributes',
    ]) {
      const patch = { firstName: 'Jean', [name]: 'x' };
      const answer = await server.refused(
        () => person.send('PATCH', '/profile', patch),
        { status: 422, code: 'invalid', field: name },
        0,
      );
      expect(answer.body['errors']).to.deep.equal([{ pointer: `/${name}` }]); // PE-43
    }
    expect((await person.send('PATCH', '/profile', { firstName: 'Jean' })).status).to.equal(200);
  });
});

interface Item {
  readonly ok: boolean;
  readonly failure?: Readonly<Record<string, unknown>>;
}

function itemsOf({ body }: Answer): readonly Item[] {
  return body['items'] as readonly Item[];
}

export type { Person };
