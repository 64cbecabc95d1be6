import { expect } from 'chai';
import fc from 'fast-check';
import type { Member } from '../../src/domain/index.js';
import {
  acceptInvitation,
  createMemoryClock,
  createMemoryEngine,
  createMemoryRepository,
  invite,
  listMembers,
  pbkdf2Hasher,
  randomIds,
  randomSecrets,
  updateMember,
  updateProfile,
  type MemoryEngine,
} from '../../src/engine/index.js';
import { commerce7 } from '../../src/policies/index.js';
import { winery, wineryTenant } from '../helpers/people.js';
import { as, effectsOf, failureOf, newEngine, PASSWORD, refusal, stateOf, tokenFor, wholeSeed } from './support.js';

const marguerite = as(winery.marguerite);
const WINERY = 'acme-winery';

/** An engine whose n-th write of this kind fails, as a store may. */
function failingAt(engine: MemoryEngine, method: string, count: number): MemoryEngine {
  let calls = 0;
  const transaction: MemoryEngine['repository']['transaction'] = (tenantId, work) =>
    engine.repository.transaction(tenantId, (tx) =>
      work(
        new Proxy(tx, {
          get: (target, name) => {
            const value: unknown = Reflect.get(target, name);
            if (typeof value !== 'function') return value;
            if (name !== method) return value.bind(target);
            return (...args: unknown[]) => {
              calls += 1;
              if (calls === count) throw new Error(`${method} failed`);
              return value.apply(target, args);
            };
          },
        }),
      ),
    );
  const repository = new Proxy(engine.repository, {
    get: (target, name) => {
      if (name === 'transaction') return transaction;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { ...engine, repository };
}

describe('a transaction of the memory', () => {
  const steps: readonly [string, number][] = [
    ['saveMember', 1],
    ['saveInvitation', 1],
    ['saveMail', 1],
    ['saveMail', 3],
    ['audit', 1],
    ['remember', 1],
  ];
  for (const [method, count] of steps) {
    it(`leaves nothing when ${method} number ${count} fails, lists and addresses included`, async () => {
      const engine = newEngine();
      const rows = await listMembers(engine, marguerite);
      const before = await stateOf(engine);
      const draft = { email: 'new@b.example', roles: ['basic'] };
      let fault = '';
      await invite(failingAt(engine, method, count), marguerite, draft, { idempotencyKey: 'k' }).catch(
        (error: unknown) => {
          fault = String(error);
        },
      );
      expect(fault).to.equal(`Error: ${method} failed`);
      expect(await stateOf(engine)).to.deep.equal(before);
      expect(await listMembers(engine, marguerite)).to.deep.equal(rows);
      expect((await invite(engine, marguerite, draft, { idempotencyKey: 'k' })).member.status).to.equal('invited');
    });
  }

  it('takes a change of names and addresses back', async () => {
    const engine = newEngine();
    await listMembers(engine, marguerite);
    const patch = { firstName: 'Zz' };
    await updateMember(failingAt(engine, 'audit', 1), marguerite, 'olafur', patch).catch(() => undefined);
    expect((await listMembers(engine, marguerite, { search: 'zz' })).total).to.equal(0);
    const { items } = await listMembers(engine, marguerite, { search: 'olafur' });
    expect(items[0]?.member).to.deep.equal(winery.olafur);
  });

  it('goes one after the other, also when one of them fails', async () => {
    const { repository } = newEngine();
    const seen: string[] = [];
    const slow = repository.transaction(WINERY, async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      seen.push('first');
      throw new Error('first failed');
    });
    const next = repository.read(WINERY, async () => seen.push('second'));
    await slow.catch(() => undefined);
    await next;
    expect(seen).to.deep.equal(['first', 'second']);
  });

  it('keeps addresses unique by itself', async () => {
    const { repository } = newEngine();
    const twin = { ...winery.olafur, id: 'twin' };
    expect(await failureOf(repository.transaction(WINERY, (tx) => tx.saveMember(twin)))).to.deep.equal({
      code: 'alreadyMember',
      field: 'email',
    });
  });

  it('gives out rows that nobody can change', async () => {
    const { repository } = newEngine();
    const member = await repository.read(WINERY, (tx) => tx.member('olafur'));
    const roles = member?.roles as string[];
    expect(() => roles.push('adminOwner')).to.throw(TypeError);
  });

  it('finds the same by the list as by going through all (a thousand random changes)', async () => {
    const names = ['Ada', 'ada', 'Édith', 'edith', '王', 'Øyvind', 'Zoë', ''];
    const row = fc.record({
      id: fc.constantFrom(...Array.from({ length: 12 }, (_, index) => `m${index}`)),
      firstName: fc.constantFrom(...names),
      isRemoved: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 40 }), async (changes) => {
        const engine = newEngine();
        const known = new Map<string, Member>(Object.values(winery).map((member) => [member.id, member]));
        await listMembers(engine, marguerite);
        for (const { id, firstName, isRemoved } of changes) {
          const status = isRemoved ? ('removed' as const) : ('active' as const);
          const member: Member = { ...winery.layla, id, firstName, lastName: '', email: `${id}@b.example`, status };
          await engine.repository.seed({ members: [member] });
          known.set(id, member);
        }
        const { items } = await listMembers(engine, marguerite, { limit: 500 });
        const listed = items.map(({ member }) => member.id);
        const expected = [...known.values()].filter(({ status }) => status !== 'removed').map(({ id }) => id);
        expect(listed.toSorted()).to.deep.equal(expected.toSorted());
        const fresh = createMemoryEngine({
          policies: [commerce7],
          seed: { tenants: [wineryTenant], members: [...known.values()] },
        });
        const again = await listMembers(fresh, marguerite, { limit: 500 });
        expect(listed).to.deep.equal(again.items.map(({ member }) => member.id));
      }),
      { numRuns: 25 },
    );
  }).timeout(10_000);
});

describe('idempotency', () => {
  it('CO-10 gives the same answer to the same request, with one effect', async () => {
    const engine = newEngine();
    const draft = { email: 'new@b.example', roles: ['basic'] };
    const first = await invite(engine, marguerite, draft, { idempotencyKey: 'k' });
    const { answer, mails, audit } = await effectsOf(engine, () =>
      invite(engine, marguerite, { roles: ['basic'], email: 'new@b.example' }, { idempotencyKey: 'k' }),
    );
    expect(answer).to.deep.equal(first);
    expect([mails, audit]).to.deep.equal([[], []]);
  });

  it('has one effect for many at once', async () => {
    const engine = newEngine();
    const draft = { email: 'new@b.example', roles: ['basic'] };
    const calls = Array.from({ length: 5 }, () => invite(engine, marguerite, draft, { idempotencyKey: 'k' }));
    const ids = (await Promise.all(calls)).map(({ member }) => member.id);
    expect(new Set(ids).size).to.equal(1);
  });

  it('refuses the key with another request, and knows other people’s keys apart', async () => {
    const engine = newEngine();
    const key = { idempotencyKey: 'k' };
    await updateMember(engine, marguerite, 'olafur', { phone: '1' }, key);
    const expected = { code: 'invalid', field: 'idempotencyKey' } as const;
    const others: (() => Promise<unknown>)[] = [
      () => updateMember(engine, marguerite, 'olafur', { phone: '2' }, key),
      () => updateMember(engine, marguerite, 'layla', { phone: '1' }, key),
      () => updateMember(engine, marguerite, 'olafur', { phone: '1' }, { ...key, ifVersion: '1' }),
      () => invite(engine, marguerite, { email: 'new@b.example', roles: ['basic'] }, key),
      () => updateProfile(engine, marguerite, { phone: '1' }, key),
    ];
    for (const other of others) await refusal(engine, other, expected, 0);
    await updateMember(engine, as(winery.xiaoming), 'olafur', { phone: '3' }, key);
  });

  it('keeps no refusal: it had no effect', async () => {
    const engine = newEngine();
    const key = { idempotencyKey: 'k' };
    await failureOf(updateMember(engine, as(winery.bo), 'olafur', { phone: '1' }, key));
    await engine.repository.seed({ members: [{ ...winery.bo, roles: ['adminOwner'] }] });
    await updateMember(engine, as(winery.bo), 'olafur', { phone: '1' }, key);
  });

  for (const key of ['', 'x'.repeat(256), 7]) {
    it(`takes no key like ${String(key).slice(0, 5)}`, async () => {
      const engine = newEngine();
      const call = (): Promise<unknown> =>
        updateMember(engine, marguerite, 'olafur', { phone: '1' }, { idempotencyKey: key as string });
      await refusal(engine, call, { code: 'invalid', field: 'idempotencyKey' }, 0);
    });
  }
});

describe('a memory kept between visits', () => {
  const open = (persistence: { load(): string | undefined; save(text: string): void }): MemoryEngine =>
    createMemoryEngine({ policies: [commerce7], seed: wholeSeed(), persistence, passwordRounds: 1 });

  function storage(text?: string): { text: string | undefined; load(): string | undefined; save(text: string): void } {
    const kept = {
      text,
      load: () => kept.text,
      save: (next: string) => {
        kept.text = next;
      },
    };
    return kept;
  }

  it('comes back with everything: rows, links, logins, keys, mails, audit trail', async () => {
    const kept = storage();
    const first = open(kept);
    const key = { idempotencyKey: 'k' };
    const draft = { email: 'new@b.example', roles: ['basic'] };
    const invited = await invite(first, marguerite, draft, key);
    await invite(first, marguerite, { email: 'two@b.example', roles: ['basic'] });
    const token = await tokenFor(first, WINERY, 'two@b.example');
    const used = await tokenFor(first, WINERY, 'new@b.example');
    await acceptInvitation(first, { token: used, password: PASSWORD });
    const second = open(storage(kept.text));
    expect(second.repository.warning).to.equal(undefined);
    expect(await stateOf(second)).to.deep.equal(await stateOf(first));
    expect(await invite(second, marguerite, draft, key)).to.deep.equal(invited);
    expect((await acceptInvitation(second, { token, password: PASSWORD })).entry.member.status).to.equal('active');
    const login = await second.repository.read(WINERY, (tx) => tx.identityByEmail('new@b.example'));
    expect(login?.hasPassword).to.equal(true);
  });

  it('is not written by looking', async () => {
    const kept = storage();
    await listMembers(open(kept), marguerite);
    expect(kept.text).to.equal(undefined);
  });

  const broken: readonly [string, string, string][] = [
    ['no JSON', '{"format":1', 'corrupt'],
    ['nothing', 'null', 'corrupt'],
    ['another shape', '{"format":1}', 'corrupt'],
    ['rows that are none', '{"format":1,"tenants":[{"id":7}]}', 'corrupt'],
    ['another version', '{"format":2,"tenants":[]}', 'otherVersion'],
    ['a foreign text', '[]', 'otherVersion'],
  ];
  for (const [title, text, code] of broken) {
    it(`begins anew and says why when it finds ${title}`, async () => {
      const { repository } = open(storage(text));
      expect(repository.warning?.code).to.equal(code);
      expect((await repository.read(WINERY, (tx) => tx.tenant()))?.name).to.equal('ACME Winery');
      expect((await repository.restore(text))?.code).to.equal(code);
      expect((await repository.read(WINERY, (tx) => tx.tenant()))?.name).to.equal('ACME Winery');
    });
  }

  it('works on where nothing can be read or kept', async () => {
    const deny = (): never => {
      throw new Error('denied');
    };
    const engine = open({ load: deny, save: deny });
    expect(engine.repository.warning).to.deep.equal({ code: 'notSaved', message: 'denied' });
    await updateMember(engine, marguerite, 'olafur', { phone: '1' });
    expect((await listMembers(engine, marguerite, { search: 'olafur' })).items[0]?.member.phone).to.equal('1');
    const rude = open({
      load: () => undefined,
      save: () => {
        throw 'full'; // storages of others throw what they like
      },
    });
    await updateMember(rude, marguerite, 'olafur', { phone: '1' });
    expect(rude.repository.warning).to.deep.equal({ code: 'notSaved', message: 'full' });
  });

  it('goes back to a snapshot', async () => {
    const engine = newEngine();
    const before = await stateOf(engine);
    const text = await engine.repository.snapshot();
    await updateMember(engine, marguerite, 'olafur', { phone: '1' });
    expect(await engine.repository.restore(text)).to.equal(undefined);
    expect(await stateOf(engine)).to.deep.equal(before);
  });
});

describe('a memory of 100,000', () => {
  it('lists, sorts, searches and pages in a blink', async function () {
    this.timeout(60_000);
    const members = Array.from({ length: 100_000 }, (_, index): Member => ({
      ...winery.layla,
      id: `m${index}`,
      firstName: ['Ada', 'Édith', '王', 'Zoë'][index % 4] ?? '',
      lastName: `Person ${(index * 7919) % 100_000}`,
      email: `m${index}@many.example`,
    }));
    const seed = { tenants: [wineryTenant], members: [...Object.values(winery), ...members] };
    const engine = createMemoryEngine({ policies: [commerce7], seed });
    await listMembers(engine, marguerite, { search: 'warm-up' });
    const took = async (call: () => Promise<unknown>): Promise<number> => {
      const started = performance.now();
      await call();
      return performance.now() - started;
    };
    let cursor: string | undefined;
    const calls: (() => Promise<unknown>)[] = [
      async () => {
        cursor = (await listMembers(engine, marguerite)).nextCursor;
      },
      () => listMembers(engine, marguerite, { cursor }),
      () => listMembers(engine, marguerite, { search: 'person 4711' }),
      () => listMembers(engine, marguerite, { sort: { by: 'role' } }),
      () => updateMember(engine, marguerite, 'm77', { firstName: 'Renamed' }),
    ];
    for (const call of calls) expect(await took(call)).to.be.below(1000);
    const { items } = await listMembers(engine, marguerite, { search: 'renamed' });
    expect(items.map(({ member }) => member.id)).to.deep.equal(['m77']);
  });
});

describe('what the memory works with', () => {
  it('moves its clock', () => {
    const still = createMemoryClock(5);
    still.advance(7);
    expect(still.now()).to.equal(12);
    const running = createMemoryClock();
    running.advance(1000);
    expect(running.now()).to.be.within(Date.now() + 900, Date.now() + 1100);
  });

  it('makes ids and secrets nobody guesses', async () => {
    const many = Array.from({ length: 1000 }, () => randomSecrets.create());
    expect(new Set(many).size).to.equal(1000);
    for (const secret of many) expect(secret).to.match(/^[A-Za-z0-9_-]{32}$/);
    expect(randomIds.create()).not.to.equal(randomIds.create());
    expect(await randomSecrets.hash('abc')).to.equal('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
  });

  it('hashes passwords with salt, and checks them whatever the rounds were', async () => {
    const few = pbkdf2Hasher(2);
    const hash = await few.hash(PASSWORD);
    expect(hash).to.match(/^pbkdf2\$2\$/);
    expect(await few.hash(PASSWORD)).not.to.equal(hash);
    expect(await pbkdf2Hasher().verify(PASSWORD, hash)).to.equal(true);
    expect(await few.verify(`${PASSWORD}!`, hash)).to.equal(false);
    for (const strange of ['', 'plain', 'pbkdf2', 'pbkdf2$1', 'pbkdf2$1$x', 'scrypt$1$a$b', `${hash}x`]) {
      expect(await few.verify(PASSWORD, strange)).to.equal(false);
    }
  });

  it('is empty when nothing is given', async () => {
    const repository = createMemoryRepository();
    expect(await repository.read('x', (tx) => tx.tenant())).to.equal(undefined);
    expect(await repository.mails('x')).to.deep.equal([]);
    expect(await repository.auditLog('x')).to.deep.equal([]);
    const invariant = { where: { all: [] }, reason: 'x' };
    expect(await repository.read('x', (tx) => tx.countInvariant(commerce7, invariant))).to.equal(0);
  });
});
