import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/index.js';
import { TeamClient, type MembersChange } from '../../src/client/index.js';
import { createLocalization } from '../../src/localize/index.js';
import { entryNamed, memberNamed, ScriptedBackend } from './scripted-backend.js';
import { until } from '../helpers/until.js';
import { caughtWarnings } from '../helpers/warnings.js';

async function connected(backend = new ScriptedBackend()): Promise<{ backend: ScriptedBackend; client: TeamClient }> {
  const client = new TeamClient(backend);
  await client.connect();
  return { backend, client };
}

/** Reads one page with these rows. */
async function withRows(client: TeamClient, backend: ScriptedBackend, ...ids: string[]): Promise<void> {
  const page = client.listMembers({});
  backend.lists.at(-1)?.resolve({ items: ids.map((id) => entryNamed(id)) });
  await page;
}

const nameOf = (client: TeamClient, id: string): string | undefined => client.entry(id)?.member.firstName;

describe('TeamClient', () => {
  const warnings = caughtWarnings();

  it('knows who is signed in, and the policy', async () => {
    const { client } = await connected();
    expect(client.state.status).to.equal('ready');
    expect(client.me?.member.id).to.equal('me');
    expect(client.policy?.id).to.equal('small');
  });

  it('says that a backend speaks another contract', async () => {
    const backend = new ScriptedBackend();
    backend.contractVersion = 99;
    const { client } = await connected(backend);
    expect(warnings.all).to.have.length(1);
    expect(warnings.all[0]).to.contain('speaks contract 99');
    expect(client.state).to.nested.include({
      status: 'failed',
      'failure.code': 'unsupported',
      'failure.field': 'contractVersion',
    });
  });

  it('says that a policy is not sound, and where', async () => {
    const backend = new ScriptedBackend();
    backend.document = { ...smallBroken() };
    const { client } = await connected(backend);
    expect(warnings.all).to.have.length(1);
    expect(warnings.all[0]).to.match(/policy is not sound\.\n.*editable/);
    expect(client.state).to.nested.include({ status: 'failed', 'failure.code': 'invalid', 'failure.field': 'policy' });
    expect(client.state.status === 'failed' && client.state.failure.message).to.contain('editable');
  });

  it('draws nothing from an answer that names nobody', async () => {
    const backend = new ScriptedBackend();
    backend.who = {} as never;
    const { client } = await connected(backend);
    expect(client.state.status).to.equal('failed');
  });

  it('never shows an older list over a newer write', async () => {
    const { backend, client } = await connected();
    await withRows(client, backend, 'ada');
    const late = client.listMembers({}); // asked for before the write is answered
    const change = client.change({ op: 'update', memberId: 'ada', patch: { firstName: 'Augusta' } });
    backend.updates[0]?.resolve(entryNamed('ada', { firstName: 'Augusta', version: '2' }));
    await change;
    backend.lists.at(-1)?.resolve({ items: [entryNamed('ada', { firstName: 'old' })] });
    await late;
    expect(nameOf(client, 'ada')).to.equal('Augusta');
  });

  it('never shows an older list over a newer one', async () => {
    const { backend, client } = await connected();
    const first = client.listMembers({});
    const second = client.listMembers({});
    backend.lists[1]?.resolve({ items: [entryNamed('ada', { firstName: 'new' })] });
    await second;
    backend.lists[0]?.resolve({ items: [entryNamed('ada', { firstName: 'old' })] });
    await first;
    expect(nameOf(client, 'ada')).to.equal('new');
  });

  it('keeps the newer of two writes whose answers come in the wrong order', async () => {
    const { backend, client } = await connected();
    await withRows(client, backend, 'ada');
    const one = client.change({ op: 'update', memberId: 'ada', patch: { firstName: 'one' } });
    const two = client.change({ op: 'update', memberId: 'ada', patch: { firstName: 'two' } });
    backend.updates[1]?.resolve(entryNamed('ada', { firstName: 'two', version: '3' }));
    await two;
    backend.updates[0]?.resolve(entryNamed('ada', { firstName: 'one', version: '2' }));
    await one;
    expect(nameOf(client, 'ada')).to.equal('two');
  });

  it('shows a change at once and takes it back when it fails', async () => {
    const { backend, client } = await connected();
    await withRows(client, backend, 'ada');
    const change = client.change({ op: 'update', memberId: 'ada', patch: { firstName: 'Augusta', roles: ['helper'] } });
    expect(nameOf(client, 'ada')).to.equal('Augusta');
    expect(client.entry('ada')?.member.roles).to.deep.equal(['helper']);
    expect(client.isPending('ada')).to.equal(true);
    backend.updates[0]?.reject(new BackendError({ code: 'forbidden', reason: 'self' }));
    await change.then(
      () => expect.fail('should reject'),
      () => undefined,
    );
    expect(nameOf(client, 'ada')).to.equal('ada');
    expect(client.isPending('ada')).to.equal(false);
  });

  it('keeps a second pending change when the first is taken back', async () => {
    const { backend, client } = await connected();
    await withRows(client, backend, 'ada');
    const one = client.change({ op: 'update', memberId: 'ada', patch: { firstName: 'one' } });
    const two = client.change({ op: 'update', memberId: 'ada', patch: { roles: ['helper'] } });
    backend.updates[0]?.reject(new BackendError({ code: 'network' }));
    await one.catch(() => undefined);
    expect(client.entry('ada')?.member).to.include({ firstName: 'ada' });
    expect(client.entry('ada')?.member.roles).to.deep.equal(['helper']);
    backend.updates[1]?.resolve(entryNamed('ada', { roles: ['helper'], version: '2' }));
    await two;
    expect(client.entry('ada')?.member.version).to.equal('2');
  });

  it('lets the backend’s decision win over the policy, for a row and for the page', async () => {
    const backend = new ScriptedBackend();
    const no = { allowed: false, reason: 'frozen', effect: 'disable' } as const;
    backend.capability = { ...backend.capability, authorization: 'both' };
    backend.who = { ...backend.who, can: { 'member.invite': no } };
    const { client } = await connected(backend);
    expect(client.can('member.invite')).to.deep.equal(no);
    expect(
      client.can('member.remove', { entry: { ...entryNamed('ada'), can: { 'member.remove': no } } }),
    ).to.deep.equal(no);
    expect(client.can('member.remove', { entry: entryNamed('ada') }).allowed).to.equal(true);
    expect(
      client.can('member.update', { entry: { ...entryNamed('ada'), can: { 'member.update': no } }, input: {} }),
    ).to.deep.equal(no);
  });

  it('works with decisions alone: what the backend does not say is refused', async () => {
    const backend = new ScriptedBackend();
    backend.capability = { ...backend.capability, authorization: 'decisions' };
    backend.who = { ...backend.who, can: { 'member.list': { allowed: true } } };
    const { client } = await connected(backend);
    expect(client.policy).to.equal(undefined);
    expect(client.can('member.list').allowed).to.equal(true);
    expect(client.can('member.invite')).to.deep.equal({ allowed: false, reason: 'missingData', effect: 'hide' });
  });

  it('hides what the backend cannot do, and what the state of the row does not allow', async () => {
    const backend = new ScriptedBackend();
    backend.capability = { ...backend.capability, operations: ['remove', 'deactivate'] };
    const { client } = await connected(backend);
    expect(client.can('member.invite')).to.include({ allowed: false, reason: 'unsupported', effect: 'hide' });
    expect(client.can('member.deactivate', { entry: entryNamed('ada', { status: 'inactive' }) })).to.include({
      reason: 'wrongStatus',
    });
  });

  it('refuses everything before anybody is known', () => {
    expect(new TeamClient(new ScriptedBackend()).can('member.list').allowed).to.equal(false);
  });

  it('splits a bulk call into parts the backend takes, in order, and tells the progress', async () => {
    const { backend, client } = await connected();
    const progress: number[] = [];
    const operations = ['a', 'b', 'c', 'd', 'e'].map((memberId) => ({ op: 'remove', memberId }) as const);
    const result = await client.bulk(operations, { onProgress: (done) => progress.push(done) });
    expect(backend.bulks.map((part) => part.length)).to.deep.equal([3, 2]);
    expect(progress).to.deep.equal([3, 5]);
    expect(result.items.map((item) => item.index)).to.deep.equal([0, 1, 2, 3, 4]);
  });

  it('gives every item a result when a part fails, and when one is left out', async () => {
    const { backend, client } = await connected();
    backend.bulkAnswer = async (operations) => {
      if (operations.length < 3) throw new BackendError({ code: 'network' });
      return { items: [{ index: 0, ok: true, value: entryNamed('a') }] };
    };
    const operations = ['a', 'b', 'c', 'd'].map((memberId) => ({ op: 'remove', memberId }) as const);
    const { items } = await client.bulk(operations);
    expect(items.map((item) => (item.ok ? 'ok' : item.failure.code))).to.deep.equal([
      'ok',
      'server',
      'server',
      'network',
    ]);
  });

  it('does many by single calls where the backend has no bulk', async () => {
    const { backend, client } = await connected();
    backend.capability = { ...backend.capability, operations: ['update'] };
    await client.connect();
    const result = client.bulk(['a', 'b'].map((memberId) => ({ op: 'update', memberId, patch: {} }) as const));
    await until(() => backend.updates.length === 2);
    backend.updates[1]?.reject(new BackendError({ code: 'conflict' }));
    backend.updates[0]?.resolve(entryNamed('a'));
    expect((await result).items.map((item) => item.ok)).to.deep.equal([true, false]);
  });

  it('reads a row again that changed elsewhere, and calls lists stale for one it does not know', async () => {
    const { backend, client } = await connected();
    await withRows(client, backend, 'ada');
    const changes: MembersChange[] = [];
    client.addEventListener('members', (event) => changes.push(event.detail));
    backend.listener?.({ memberId: 'ada' });
    await until(() => nameOf(client, 'ada') === 'ada read again');
    expect(changes.some((change) => change.stale)).to.equal(false);
    backend.listener?.({ memberId: 'new' });
    await until(() => changes.some((change) => change.stale));
  });

  it('hears nothing more after it was disconnected', async () => {
    const { backend, client } = await connected();
    client.disconnect();
    expect(backend.listener).to.equal(undefined);
  });

  it('tells its widgets of another language', async () => {
    const { client } = await connected();
    let told = 0;
    client.addEventListener('change', () => (told += 1));
    client.localization = createLocalization('fr');
    expect(told).to.equal(1);
    expect(client.localization.locale).to.equal('fr');
  });

  it('offers roles by the policy, with the decision for each', async () => {
    const { client } = await connected();
    const offers = await client.roleOffers({ entry: { member: memberNamed('ada', { roles: ['helper'] }) } });
    expect(offers.map((offer) => [offer.role.id, offer.decision.allowed])).to.deep.equal([
      ['chief', true],
      ['helper', true],
    ]);
  });
});

function smallBroken(): object {
  return { ...(new ScriptedBackend().document as object), editable: ['password'] };
}
