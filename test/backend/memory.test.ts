import { expect } from 'chai';

import { memoryBackend, memoryTeam } from '../../src/backend/memory/index.js';
import { b2bCommerce, commerce7 } from '../../src/policies/index.js';
import { acmeWinery, generateMembers, pumpwerk, withPeople } from '../../src/testing/index.js';
import { codeOf, nextChange, NOW, winery } from '../helpers/memory-winery.js';

describe('memoryBackend', () => {
  it('is one line for a page: a seed, a policy and who is signed in', async () => {
    const backend = memoryBackend({ seed: acmeWinery(NOW), policy: commerce7, actingAs: 'bo' });
    expect((await backend.me()).member.firstName).to.equal('Bo');
    expect((await backend.team.backendFor('layla').me()).member.id).to.equal('layla');
  });

  it('takes any sound policy in place of the one the seed names, and no other', async () => {
    const own = { ...structuredClone(commerce7), id: 'our-own' };
    const backend = memoryBackend({ seed: acmeWinery(NOW), policy: own, actingAs: 'marguerite' });
    expect((await backend.getPolicy()).id).to.equal('our-own');
    expect((await backend.me()).tenant.policy).to.equal('our-own');
    expect(() => memoryBackend({ seed: acmeWinery(NOW), policy: { id: 'x' }, actingAs: 'marguerite' })).to.throw();
  });

  it('says of nobody signed in that nobody is', async () => {
    expect(await codeOf(winery().backendFor('nobody').me())).to.equal('unauthenticated');
  });

  it('sends the policy, decisions, or both, as told', async () => {
    const team = winery();
    const looks = async (authorization: 'policy' | 'decisions' | 'both'): Promise<unknown[]> => {
      const backend = team.backendFor('marguerite', { authorization });
      const { items } = await backend.listMembers({ limit: 1 });
      const { can, limits } = await backend.me();
      return [await codeOf(backend.getPolicy()), items[0]?.can !== undefined, can !== undefined, limits !== undefined];
    };
    expect(await looks('policy')).to.deep.equal(['done', false, false, false]);
    expect(await looks('decisions')).to.deep.equal(['unsupported', true, true, true]);
    expect(await looks('both')).to.deep.equal(['done', true, true, true]);
  });

  it('lacks the operations it is told to lack', async () => {
    const backend = winery().backendFor('marguerite', { operations: ['update'] });
    expect((await backend.capabilities()).operations).to.deep.equal(['update']);
    expect(await codeOf(backend.removeMember('olafur'))).to.equal('unsupported');
    expect(await codeOf(backend.updateMember('olafur', { firstName: 'O' }))).to.equal('done');
  });

  it('leaves the seed alone and keeps nothing that was sent', async () => {
    const seed = acmeWinery(NOW);
    const before = structuredClone(seed);
    const team = winery({ seed });
    const patch = { attributes: { partnerDomain: 'stafyli.example' } };
    await team.backendFor('marguerite').updateMember('eleni', patch);
    patch.attributes.partnerDomain = 'changed.example';
    expect(seed).to.deep.equal(before);
    const { member } = await team.backendFor('bo').getMember('eleni');
    expect(member.attributes['partnerDomain']).to.equal('stafyli.example');
  });

  it('pages through a thousand', async () => {
    const team = winery({ seed: withPeople(acmeWinery(NOW), generateMembers(1000)) });
    const backend = team.backendFor('marguerite');
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await backend.listMembers({ limit: 100, ...(cursor === undefined ? {} : { cursor }) });
      ids.push(...page.items.map(({ member }) => member.id));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    const { total } = await backend.listMembers({});
    expect(ids).to.have.length(total ?? 0);
    expect(new Set(ids)).to.have.length(ids.length);
  });
});

describe('a backend in memory that takes its time', () => {
  it('waits as long as told, by method', async () => {
    const backend = winery().backendFor('marguerite', { latencyMs: (method) => (method === 'me' ? 40 : 0) });
    const start = performance.now();
    await backend.capabilities();
    expect(performance.now() - start).to.be.lessThan(35);
    await backend.me();
    expect(performance.now() - start).to.be.greaterThan(38);
  });

  it('gives up at once, and does nothing, when its signal is aborted meanwhile', async () => {
    const team = winery();
    const backend = team.backendFor('marguerite', { latencyMs: 10_000 });
    const controller = new AbortController();
    const call = codeOf(backend.removeMember('olafur', { signal: controller.signal }));
    controller.abort();
    expect(await call).to.equal('aborted');
    expect((await team.backendFor('bo').getMember('olafur')).member.status).to.equal('active');
  });

  it('takes what was sent when it was sent, however long it takes', async () => {
    const backend = winery().backendFor('marguerite', { latencyMs: 5 });
    const patch = { roles: ['standard'] };
    const call = backend.updateMember('siobhan', patch);
    patch.roles[0] = 'adminOwner';
    expect((await call).member.roles).to.deep.equal(['standard']);
  });
});

describe('several people over one team in memory', () => {
  it('see each other’s changes', async () => {
    const team = winery();
    await team.backendFor('marguerite').updateMember('olafur', { firstName: 'Óli' });
    expect((await team.backendFor('bo').getMember('olafur')).member.firstName).to.equal('Óli');
  });

  it('are told of them, whoever made them, until they stop listening', async () => {
    const team = winery({ mail: 'held' });
    const heard: (string | undefined)[] = [];
    const end = team.backendFor('bo').subscribe(({ memberId }) => heard.push(memberId));
    await team.backendFor('marguerite').updateMember('olafur', { firstName: 'Óli' });
    await team.backendFor('olafur').updateProfile({ firstName: 'Ólafur' });
    end();
    await team.backendFor('marguerite').updateMember('layla', { firstName: 'L' });
    expect(new Set(heard)).to.deep.equal(new Set(['olafur']));
  });

  it('are told of members that change along with another', async () => {
    const team = winery({ mail: 'held' });
    const { items } = await team.backendFor('eleni').invite([{ email: 'niko@stafili.example', roles: ['standard'] }]);
    const niko = items[0]?.ok ? items[0].value.member.id : '';
    const heard: (string | undefined)[] = [];
    team.subscribe(({ memberId }) => heard.push(memberId));
    await team.backendFor('xiaoming').updateMember('eleni', { attributes: { partnerDomain: 'stafyli.example' } });
    expect(heard).to.include.members(['eleni', niko]);
  });

  it('are told that anything may have changed when a setting did', async () => {
    const team = memoryTeam({ seed: pumpwerk(NOW), policy: b2bCommerce, mail: 'held' });
    const change = nextChange(team);
    await team.backendFor('joerg').updateSettings({ orderProcess: false });
    expect(await change).to.deep.equal({});
  });

  it('are not told of what was refused', async () => {
    const team = winery({ mail: 'held' });
    let told = 0;
    team.subscribe(() => {
      told += 1;
    });
    await codeOf(team.backendFor('bo').removeMember('olafur'));
    expect(told).to.equal(0);
  });

  it('lose access with the next call', async () => {
    const team = winery();
    const siobhan = team.backendFor('siobhan');
    await siobhan.me();
    await team.backendFor('marguerite').removeMember('siobhan');
    expect(await codeOf(siobhan.me())).to.equal('unauthenticated');
  });
});
