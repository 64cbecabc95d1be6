import { expect } from 'chai';
import { BackendError } from '../../../src/backend/index.js';
import { restBackend } from '../../../src/backend/rest/index.js';
import { codeOf, entry, me, refusal, results } from './samples.js';
import { json, scriptedServer } from './scripted-server.js';

const problemOf = (options: object): unknown[] => {
  try {
    restBackend(options as never);
    return [];
  } catch (error) {
    return error instanceof BackendError ? [error.code, error.field] : [error];
  }
};

describe('the options of restBackend', () => {
  for (const baseUrl of [
    'http://shop.example/api',
    'http://127.0.0.1.example/api',
    'http://localhost.example/api',
    'http://[::2]/api',
    'ftp://shop.example/api',
    'javascript:alert(1)',
    'data:application/json,{}',
    '/api/tenants/acme',
    'shop.example/api',
    'https://user:pass@shop.example/api',
    'https://token@shop.example/api',
    'https://shop.example/api?tenant=1',
    'https://shop.example/api#x',
    '',
    undefined,
    7,
  ])
    it(`refuses ${JSON.stringify(baseUrl)} as an address at once`, () =>
      expect(problemOf({ baseUrl })).to.deep.equal(['invalid', 'baseUrl']));

  for (const baseUrl of [
    'https://shop.example/api/tenants/acme',
    'https://shop.example/',
    'http://localhost:4400/api',
    'http://app.localhost/api',
    'http://127.8.0.1/api',
    'http://[::1]:80/api',
  ])
    it(`takes ${baseUrl}`, () => expect(problemOf({ baseUrl })).to.deep.equal([]));

  for (const [name, value] of [
    ['timeoutMs', 0],
    ['timeoutMs', -1],
    ['timeoutMs', Number.NaN],
    ['timeoutMs', 2 ** 31],
    ['timeoutMs', 'soon'],
    ['retries', -1],
    ['retries', 1.5],
    ['retries', 11],
    ['headers', { 'X-A': 'a\nb' }],
    ['headers', { 'no name': 'a' }],
  ] as const)
    it(`refuses ${JSON.stringify(value)} as ${name}`, () =>
      expect(problemOf({ baseUrl: 'https://shop.example', [name]: value })).to.deep.equal(['invalid', name]));

  it('resolves a relative address by the page', async () => {
    const page = { baseURI: 'https://shop.example/admin/team.html' };
    Object.defineProperty(globalThis, 'document', { value: page, configurable: true });
    let asked = '';
    const fetch = async (url: string): Promise<Response> => {
      asked = url;
      return new Response(JSON.stringify(me), { headers: { 'content-type': 'application/json' } });
    };
    try {
      await restBackend({ baseUrl: '/api/tenants/acme/', fetch }).me();
    } finally {
      Reflect.deleteProperty(globalThis, 'document');
    }
    expect(asked).to.equal('https://shop.example/api/tenants/acme/me');
  });
});

describe('the arguments of restBackend', () => {
  const server = scriptedServer();
  beforeEach(() => server.will(json(entry())));
  const rest = () => restBackend({ baseUrl: server.base });
  const circle: { self?: unknown } = {};
  circle.self = circle;

  for (const id of ['', '.', '..', '\ud800'])
    it(`looks for nobody with the id ${JSON.stringify(id)}`, async () => {
      expect(await codeOf(rest().getMember(id))).to.equal('notFound');
      expect(server.seen).to.deep.equal([]);
    });

  for (const id of ['../me', '%2e%2e', 'a?b#c', 'a\\b', '..;/x', ' ', 'a\u0000b'])
    it(`keeps the id ${JSON.stringify(id)} inside its place in the path`, async () => {
      await rest().removeMember(id);
      const [, place = ''] = /^\/api\/tenants\/acme\/members\/([^/?#]+)$/.exec(server.seen[0]?.url ?? '') ?? [];
      expect(decodeURIComponent(place)).to.equal(id);
    });

  const wrong: readonly (readonly [string, (backend: ReturnType<typeof rest>) => Promise<unknown>, string?])[] = [
    ['a number as an id', (backend) => backend.getMember(7 as never), 'memberId'],
    ['no id', (backend) => backend.archiveRole(undefined as never), 'roleId'],
    ['a text as drafts', (backend) => backend.invite('x' as never), 'drafts'],
    ['no drafts', (backend) => backend.provision(undefined as never), 'drafts'],
    ['texts as operations', (backend) => backend.bulk(['x'] as never), 'operations'],
    ['null as settings', (backend) => backend.updateSettings(null as never), 'settings'],
    ['null in checks', (backend) => backend.authorize([null] as never), 'checks'],
    ['a list as a question', (backend) => backend.roleOffers([] as never), 'query'],
    ['no query', (backend) => backend.listMembers(undefined as never)],
    ['a misspelt name in a query', (backend) => backend.listMembers({ serach: 'x' } as never), 'serach'],
    ['another type in a query', (backend) => backend.listMembers({ roles: 'x' } as never), 'roles'],
    ['a page too long', (backend) => backend.listMembers({ limit: 501 }), 'limit'],
    ['an unknown order', (backend) => backend.listMembers({ sort: { by: 'shoe' } } as never), 'sort.by'],
    ['a misspelt name in a contact query', (backend) => backend.listContacts({ q: 'x' } as never), 'q'],
    ['a misspelt name in a question', (backend) => backend.roleOffers({ q: 'x' } as never), 'q'],
    ['no patch', (backend) => backend.updateMember('m1', undefined as never)],
    ['a list as a patch', (backend) => backend.updateMember('m1', [] as never)],
    ['a function', (backend) => backend.updateMember('m1', { firstName: () => 'x' } as never)],
    ['a symbol', (backend) => backend.updateMember('m1', { firstName: Symbol('x') } as never)],
    ['a big number', (backend) => backend.updateMember('m1', { firstName: 7n } as never)],
    ['a date', (backend) => backend.updateMember('m1', { firstName: new Date(0) } as never)],
    ['a map', (backend) => backend.updateMember('m1', { options: new Map() } as never)],
    ['not a number', (backend) => backend.updateSettings({ days: Number.NaN })],
    ['a circle', (backend) => backend.updateMember('m1', circle as never)],
    [
      'a version that cannot stand in a tag',
      (backend) => backend.removeMember('m1', { ifVersion: '3", "4' }),
      'ifVersion',
    ],
    ['an empty version', (backend) => backend.removeMember('m1', { ifVersion: '' }), 'ifVersion'],
    ['a key with a line break', (backend) => backend.invite([], { idempotencyKey: 'a\nb' }), 'idempotencyKey'],
    ['an empty key', (backend) => backend.invite([], { idempotencyKey: '' }), 'idempotencyKey'],
  ];
  for (const [title, call, field] of wrong)
    it(`refuses ${title} and sends nothing`, async () => {
      const error = await refusal(call(rest()));
      expect(error.code).to.equal('invalid');
      if (field !== undefined) expect(error.field).to.equal(field);
      expect(server.seen).to.deep.equal([]);
    });

  it('sends what was given, whatever the caller does with it afterwards', async () => {
    server.will(json(results));
    const drafts = [{ email: 'first@acme.example', roles: ['a'] }];
    const work = rest().invite(drafts);
    drafts[0]!.email = 'second@acme.example';
    drafts[0]!.roles.push('b');
    await work;
    expect(server.seen[0]?.text).to.equal('{"drafts":[{"email":"first@acme.example","roles":["a"]}]}');
  });

  it('leaves out what is undefined, and keeps a field called __proto__ for the server to refuse', async () => {
    await rest().updateMember('m1', JSON.parse('{"__proto__":{"owner":true}}') as object);
    await rest().updateMember('m1', { firstName: 'A', lastName: undefined });
    expect(server.seen.map(({ text }) => text)).to.deep.equal(['{"__proto__":{"owner":true}}', '{"firstName":"A"}']);
  });

  describe('in a page that writes on prototypes', () => {
    const planted = {
      headers: { 'X-Evil': '1', Authorization: 'Bearer evil' },
      toJSON: () => 'evil',
      can: { 'member.remove': { allowed: true } },
      owner: true,
    };
    const prototype = Object.prototype as unknown as Record<string, unknown>;
    async function polluted<T>(name: string, work: () => Promise<T>): Promise<T> {
      const value = planted[name as keyof typeof planted];
      Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
      try {
        return await work();
      } finally {
        Reflect.deleteProperty(prototype, name);
      }
    }

    it('sends no header of theirs', async () => {
      await polluted('headers', () => rest().updateMember('m1', { roles: ['a'] }));
      expect(server.seen[0]?.headers).not.to.have.any.keys('x-evil', 'authorization');
      expect(server.seen[0]?.text).to.equal('{"roles":["a"]}');
    });

    it('sends no body of theirs', async () => {
      await polluted('toJSON', () => rest().updateMember('m1', { roles: ['a'], attributes: { x: 'y' } }));
      expect(server.seen[0]?.text).to.equal('{"roles":["a"],"attributes":{"x":"y"}}');
    });

    it('takes nothing of theirs for a grant', async () => {
      const keys = await polluted('can', async () => Object.keys(await rest().getMember('m1')));
      expect(keys).to.deep.equal(['member']);
    });

    it('takes nothing of theirs for a field that is missing', async () => {
      const { owner: _, ...ownerless } = entry().member;
      server.will(json({ member: ownerless }));
      const code = await polluted('owner', () => codeOf(rest().getMember('m1')));
      expect(code).to.equal('server');
    });
  });
});
