import { expect } from 'chai';
import { useServer, type Answer, type Person } from './support.js';

const LONG = Array.from({ length: 10_000 }, (_, index) => String.fromCodePoint(0x21 + ((index * 7919) % 90))).join('');

/** Found in every name with an e, as it should be. */
const COMPOSED = 'e\u0301';
/** What databases, parsers and file names stumble over. */
const TEXTS = [
  '%', '_', '\\', "'", "';--", '" OR 1=1', 'a%a%a%a%a%', '\u0000', 'a\u0000b', '\uD800', '\uDFFF x', '😀', COMPOSED, '\u202Egnp.exe',
  '__proto__', 'constructor', '${7*7}', '../../etc/passwd', '\r\nSet-Cookie: a=b',
]; // prettier-ignore

describe('Hostile values', () => {
  const server = useServer();
  let marguerite: Person;
  beforeEach(async () => {
    marguerite = await server.as('marguerite');
  });

  const notFaulty = ({ status, text }: Answer, title: string): void => {
    expect(status, `${title} ${text}`).to.be.below(500);
  };
  const total = ({ body }: Answer): unknown => body['total'];

  it('IJ-09 a search means what it says, and takes no long time', async () => {
    for (const text of TEXTS.filter((one) => one !== COMPOSED)) {
      const answer = await marguerite.send('GET', `/members?${new URLSearchParams({ search: text }).toString()}`);
      expect([answer.status, total(answer)], text).to.deep.equal([200, 0]);
    }
    expect(total(await marguerite.send('GET', '/members?search=layla'))).to.equal(1);
    expect((await marguerite.send('GET', `/members?search=${'a%25'.repeat(3000)}`)).status).to.equal(422);
  });

  for (const query of [
    'sort=passwordHash', 'sort=--name', 'sort=name;drop', 'sort=name,email', 'sort=constructor', 'inviteToken=x', 'search=a&search=b',
    'limit=0', 'limit=501', 'limit=-1', 'limit=1e3', 'limit=ten', 'limit=99999999999999999999', 'cursor=x', 'status=locked', '__proto__=x', '__proto__[a]=x',
    'roles[]=adminOwner', 'or=1', 'filter[passwordHash]=x', 'search[]=a', 'fields=passwordHash', 'include=invitation.token',
  ] /* prettier-ignore */) {
    it(`PE-59, IJ-10 does not understand ${query}`, async () => {
      const answer = await server.refused(
        () => marguerite.send('GET', `/members?${query}`),
        { status: 422, code: 'invalid' },
        0,
      );
      expect(answer.text).not.to.match(/items|total/);
    });
  }

  it('IJ-13 never fails, whatever a text is made of, and gives back what it keeps', async () => {
    for (const text of TEXTS) {
      const saved = await marguerite.send('PATCH', '/profile', { firstName: `Ada ${text}`, phone: text });
      notFaulty(saved, text);
      expect([200, 422]).to.include(saved.status);
      const draft = {
        email: `${text}@acme-winery.example`,
        roles: [text],
        firstName: text,
        attributes: { [text]: text },
      };
      notFaulty(await marguerite.send('POST', '/invitations', { drafts: [draft] }), text);
      notFaulty(
        await marguerite.send('POST', '/authorize', {
          checks: [{ action: text, memberId: text, input: { [text]: text } }],
        }),
        text,
      );
      notFaulty(
        await marguerite.send('POST', '/members/bulk', { operations: [{ op: 'remove', memberId: text }] }),
        text,
      );
      notFaulty(await marguerite.send('PATCH', '/settings', { settings: { [text]: text } }), text);
      notFaulty(await marguerite.send('POST', '/roles', { name: { en: text }, grants: [text] }), text);
      notFaulty(await server.sender().send('POST', '/session', { email: text, password: text }), text);
      notFaulty(await server.sender().send('POST', '/invitation/accept', { token: text, password: text }), text);
      notFaulty(await server.sender().send('POST', '/password/request-reset', { email: text }), text);
    }
    expect((await marguerite.send('GET', '/me')).status).to.equal(200);
  });

  it('IJ-13 keeps emoji and letters of other planes as they were, and composes', async () => {
    const { body } = await marguerite.send('PATCH', '/profile', { firstName: 'Zoe\u0308 😀 𠮷' });
    expect(body['member']).to.include({ firstName: 'Zoë 😀 𠮷' });
    expect(body['identity']).to.include({ firstName: 'Zoë 😀 𠮷' });
  });

  it('IJ-13 never fails on what is very long', async () => {
    const drafts = [{ email: LONG, roles: ['standard'] }];
    notFaulty(await marguerite.send('POST', '/invitations', { drafts }), 'invite');
    notFaulty(
      await marguerite.send('POST', '/provisions', { drafts: [{ contactId: LONG, roles: ['standard'] }] }),
      'provision',
    );
    notFaulty(
      await marguerite.send('POST', '/members/bulk', { operations: [{ op: 'resend', memberId: LONG }] }),
      'bulk',
    );
    const id = encodeURIComponent(LONG);
    notFaulty(await marguerite.send('POST', `/members/${id}/invitation/resend`), 'resend');
    notFaulty(await marguerite.send('GET', `/members/${id}`), 'member');
    notFaulty(await marguerite.send('DELETE', `/sessions/${id}`), 'session');
    notFaulty(await marguerite.send('GET', `/members?cursor=${id}`), 'cursor');
    notFaulty(await marguerite.send('GET', `/role-offers?memberId=${id}`), 'offers');
    notFaulty(await server.sender({}, id).send('GET', '/me'), 'tenant');
    notFaulty(await server.sender({}, id).send('POST', '/session', { email: 'a@a.example', password: 'x' }), 'tenant');
    notFaulty(await server.sender().send('POST', '/invitation/read', { token: LONG.slice(0, 500) }), 'token');
    notFaulty(
      await marguerite.send('GET', '/me', undefined, { cookie: `a=${LONG.replaceAll(/[^a-z]/g, 'x')}` }),
      'cookie',
    );
  });

  it('IJ-11 a key of a prototype is a key as any other, and pollutes nothing', async () => {
    const bodies: readonly (readonly [string, string, string])[] = [
      [
        'POST',
        '/invitations',
        '{"drafts":[{"email":"x@acme-winery.example","roles":["standard"],"__proto__":{"owner":true}}]}',
      ],
      [
        'POST',
        '/invitations',
        '{"drafts":[{"email":"x@acme-winery.example","roles":["standard"],"attributes":{"__proto__":"x"}}]}',
      ],
      [
        'POST',
        '/members/bulk',
        '{"operations":[{"op":"update","memberId":"layla","patch":{"__proto__":{"owner":true}}}]}',
      ],
      ['PATCH', '/members/layla', '{"options":{"__proto__":true}}'],
      ['PATCH', '/members/layla', '{"attributes":{"__proto__":"x","constructor":"y"}}'],
      ['PATCH', '/settings', '{"settings":{"__proto__":true}}'],
    ];
    const before = await server.state();
    for (const [method, path, body] of bodies) {
      const answer = await marguerite.send(method, path, body);
      const [item] = (answer.body['items'] ?? []) as readonly { readonly failure?: { readonly code: string } }[];
      expect(item?.failure?.code ?? answer.body['type'], `${path} ${body} ${answer.text}`).to.match(
        /invalid|forbidden/,
      );
    }
    const { answers: _, ...rows } = (await server.state()).rows;
    const { answers: __, ...were } = before.rows;
    expect(rows).to.deep.equal(were);
    expect(({} as { readonly owner?: unknown }).owner).to.equal(undefined);
  });

  it('PE-40, PE-41 many at once: no more than a thousand, and nobody twice with different values', async () => {
    const operations = Array.from({ length: 1001 }, (_, index) => ({ op: 'remove', memberId: `m-${index}` }));
    await server.refused(
      () => marguerite.send('POST', '/members/bulk', { operations }),
      { status: 422, code: 'invalid' },
      0,
    );
    const twice = ['a', 'b'].map((phone) => ({ op: 'update', memberId: 'layla', patch: { phone } }));
    const expected = { status: 422, code: 'invalid', reason: 'contradiction' } as const;
    await server.refused(() => marguerite.send('POST', '/members/bulk', { operations: twice }), expected, 0);
  });
});
