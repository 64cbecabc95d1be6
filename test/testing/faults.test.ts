import { expect } from 'chai';

import { BackendError, isAbortError } from '../../src/backend/index.js';
import { memoryTeam, type MemoryTeam } from '../../src/backend/memory/index.js';
import { commerce7 } from '../../src/policies/index.js';
import { acmeWinery, BACKEND_METHODS, withFaults, type FaultyBackend } from '../../src/testing/index.js';

const NOW = Date.parse('2026-06-01T09:00:00.000Z');

async function failureOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'none';
  } catch (error) {
    if (isAbortError(error)) return 'aborted';
    return error instanceof BackendError ? error.code : String(error);
  }
}

describe('withFaults', () => {
  let team: MemoryTeam;
  let backend: FaultyBackend;

  beforeEach(() => {
    team = memoryTeam({ seed: acmeWinery(NOW), policy: commerce7, mail: 'held' });
    backend = withFaults(team.backendFor('marguerite'));
  });

  it('changes nothing without a script, and notes the calls', async () => {
    expect((await backend.listMembers({})).items).to.have.length(11);
    expect(backend.contractVersion).to.equal(1);
    expect(backend.calls).to.deep.equal([{ method: 'listMembers', count: 1, args: [{}] }]);
  });

  it('knows every method that answers', async () => {
    backend.setFaults([{ on: '*', fault: { fail: { code: 'network' } } }]);
    for (const method of BACKEND_METHODS) {
      const call = backend[method] as () => Promise<unknown>;
      expect(await failureOf(call()), method).to.equal('network');
    }
  });

  it('fails a call before it reaches the backend', async () => {
    backend.setFaults([{ on: 'removeMember', fault: { fail: { code: 'server' } } }]);
    expect(await failureOf(backend.removeMember!('olafur'))).to.equal('server');
    expect((await backend.getMember('olafur')).member.status).to.equal('active');
  });

  it('fails a call after it was done', async () => {
    backend.setFaults([{ on: 'removeMember', fault: { failAfter: { code: 'timeout' } } }]);
    expect(await failureOf(backend.removeMember!('olafur'))).to.equal('timeout');
    expect((await backend.getMember('olafur')).member.status).to.equal('removed');
  });

  it('befalls the calls it is told, by count', async () => {
    backend.setFaults([{ on: 'me', calls: [2], fault: { fail: { code: 'network' } } }]);
    const outcomes = [await failureOf(backend.me()), await failureOf(backend.me()), await failureOf(backend.me())];
    expect(outcomes).to.deep.equal(['none', 'network', 'none']);
  });

  it('lets a function decide', async () => {
    backend.setFaults(({ method, args }) =>
      method === 'getMember' && args[0] === 'bo' ? { fail: { code: 'notFound' } } : undefined,
    );
    expect(await failureOf(backend.getMember('bo'))).to.equal('notFound');
    expect(await failureOf(backend.getMember('olafur'))).to.equal('none');
  });

  it('answers nonsense', async () => {
    backend.setFaults([{ on: 'listMembers', fault: { answer: 'Bad Gateway' } }]);
    expect(await backend.listMembers({})).to.equal('Bad Gateway');
    backend.setFaults([{ on: 'listMembers', fault: { answer: (page: object) => ({ ...page, items: null }) } }]);
    expect(await backend.listMembers({})).to.include({ items: null, total: 11 });
  });

  it('delays a call, unless it is given up', async () => {
    backend.setFaults([{ on: 'me', fault: { delayMs: 20 } }]);
    const start = performance.now();
    await backend.me();
    expect(performance.now() - start).to.be.greaterThan(18);
    const controller = new AbortController();
    const call = failureOf(backend.me({ signal: controller.signal }));
    controller.abort();
    expect(await call).to.equal('aborted');
  });

  it('hangs until it is given up', async () => {
    backend.setFaults([{ on: 'listMembers', fault: { hang: true } }]);
    const controller = new AbortController();
    const call = failureOf(backend.listMembers({}, { signal: controller.signal }));
    controller.abort();
    expect(await call).to.equal('aborted');
    expect(await failureOf(backend.listMembers({}, { signal: AbortSignal.abort() }))).to.equal('aborted');
  });

  it('leaves what a backend lacks lacking, and subscriptions alone', () => {
    const poor = withFaults({ ...team.backendFor('bo'), contractVersion: 1 } as unknown as FaultyBackend);
    expect(poor.bulk).to.equal(undefined);
    expect('bulk' in poor).to.equal(false);
    expect(backend.subscribe?.(() => {})).to.be.a('function');
  });

  it('comes with a backend in memory', async () => {
    const faulty = team.backendFor('marguerite', { faults: [{ on: 'me', fault: { fail: { code: 'network' } } }] });
    expect(await failureOf(faulty.me())).to.equal('network');
    expect(faulty.team).to.equal(team);
  });
});
