import { aTimeout, expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/index.js';
import { MemberList, TeamClient } from '../../src/client/index.js';
import { entryNamed, ScriptedBackend } from './scripted-backend.js';
import { until } from '../helpers/until.js';

/** A list over a scripted backend, its first page asked for. */
async function listed(): Promise<{ backend: ScriptedBackend; client: TeamClient; list: MemberList }> {
  const backend = new ScriptedBackend();
  const client = new TeamClient(backend);
  await client.connect();
  const list = new MemberList(() => undefined);
  list.use(client);
  return { backend, client, list };
}

const ids = (list: MemberList): (string | undefined)[] => Array.from({ length: list.length }, (_, i) => list.idAt(i));
const page = (
  names: readonly string[],
  nextCursor?: string,
  total = 9,
): { items: ReturnType<typeof entryNamed>[]; total: number; nextCursor?: string } => ({
  items: names.map((name) => entryNamed(name)),
  total,
  ...(nextCursor ? { nextCursor } : {}),
});

/** Answers the newest request and waits for it to arrive. */
async function answer(backend: ScriptedBackend, list: MemberList, ...args: Parameters<typeof page>): Promise<void> {
  backend.lists.at(-1)?.resolve(page(...args));
  await until(() => list.status === 'ready');
}

describe('MemberList', () => {
  it('reads page after page, a row that moved between two of them once', async () => {
    const { backend, list } = await listed();
    expect(list.status).to.equal('loading');
    await answer(backend, list, ['a', 'b'], 'next');
    expect(list.hasMore).to.equal(true);
    void list.loadMore();
    expect(backend.lists.at(-1)?.query).to.deep.include({ cursor: 'next', limit: 100 });
    await answer(backend, list, ['b', 'c']);
    expect(ids(list)).to.deep.equal(['a', 'b', 'c']);
    expect(list.total).to.equal(9);
    expect(list.hasMore).to.equal(false);
  });

  it('drops the answer to an older query, and gives its request up', async () => {
    const { backend, list } = await listed();
    await answer(backend, list, ['a']);
    list.setQuery({ roles: ['x'] });
    const older = backend.lists.at(-1);
    list.setQuery({ roles: ['y'] });
    expect(older?.signal?.aborted).to.equal(true);
    await answer(backend, list, ['y']);
    older?.resolve(page(['x']));
    await aTimeout(0);
    expect(ids(list)).to.deep.equal(['y']);
  });

  it('keeps the rows on screen until another query has been answered', async () => {
    const { backend, list } = await listed();
    await answer(backend, list, ['a', 'b']);
    list.setQuery({ search: 'z' });
    expect(ids(list)).to.deep.equal(['a', 'b']);
    await answer(backend, list, []);
    expect(list.length).to.equal(0);
  });

  it('leaves empty filters out of the query', async () => {
    const { list } = await listed();
    list.setQuery({ search: '', roles: [], status: ['active'] });
    expect(list.query).to.deep.equal({ status: ['active'] });
  });

  it('keeps its rows when a page fails, and tries that page again', async () => {
    const { backend, list } = await listed();
    await answer(backend, list, ['a'], 'next');
    void list.loadMore();
    backend.lists.at(-1)?.reject(new BackendError({ code: 'network' }));
    await until(() => list.status === 'failed');
    expect(list.failure?.code).to.equal('network');
    expect(ids(list)).to.deep.equal(['a']);
    void list.retry();
    expect(backend.lists.at(-1)?.query.cursor).to.equal('next');
    await answer(backend, list, ['b']);
    expect(ids(list)).to.deep.equal(['a', 'b']);
  });

  it('fails on an answer that is no page, and starts anew', async () => {
    const { backend, list } = await listed();
    backend.lists.at(-1)?.resolve({ nonsense: true } as never);
    await until(() => list.status === 'failed');
    void list.retry();
    await answer(backend, list, ['a']);
    expect(ids(list)).to.deep.equal(['a']);
  });

  it('chooses all by a flag, and reads on for the ids when they are needed', async () => {
    const { backend, list } = await listed();
    await answer(backend, list, ['a', 'b', 'c'], 'next', 5);
    list.selection.setAll(true);
    list.selection.toggle('b');
    expect(list.chosen).to.equal(4);
    const chosen = list.chosenIds(new AbortController().signal);
    backend.lists.at(-1)?.resolve(page(['d', 'e'], undefined, 5));
    expect(await chosen).to.deep.equal(['a', 'c', 'd', 'e']);
  });

  it('keeps what was chosen one by one under another filter, but not "all"', async () => {
    const { backend, list } = await listed();
    await answer(backend, list, ['a', 'b']);
    list.selection.toggle('a');
    list.setQuery({ roles: ['x'] });
    await answer(backend, list, ['b']);
    expect(list.selection.has('a')).to.equal(true);
    list.selection.setAll(true);
    list.setQuery({ sort: { by: 'email' } });
    expect(list.selection.isAll).to.equal(true);
    list.setQuery({ roles: ['y'] });
    expect(list.chosen).to.equal(0);
  });

  it('puts new people on top and takes removed ones out', async () => {
    const { backend, client, list } = await listed();
    client.addEventListener('members', (event) => list.apply(event.detail));
    await answer(backend, list, ['a', 'b'], undefined, 2);
    list.apply({ added: [entryNamed('new')], changed: [], stale: false });
    expect(ids(list)).to.deep.equal(['new', 'a', 'b']);
    expect(list.total).to.equal(3);
    list.selection.toggle('a');
    backend.bulkAnswer = async () => ({
      items: [{ index: 0, ok: true, value: entryNamed('a', { status: 'removed' }) }],
    });
    await client.bulk([{ op: 'remove', memberId: 'a' }]);
    expect(ids(list)).to.deep.equal(['new', 'b']);
    expect(list.chosen).to.equal(0);
  });

  it('waits for a pause in typing once the backend has been slow', async () => {
    const { backend, list } = await listed();
    await aTimeout(100);
    await answer(backend, list, ['a']);
    const asked = backend.lists.length;
    list.setQuery({ search: 'a' });
    list.setQuery({ search: 'ab' });
    expect(backend.lists.length).to.equal(asked);
    await until(() => backend.lists.length === asked + 1);
    expect(backend.lists.at(-1)?.query.search).to.equal('ab');
  });
});
