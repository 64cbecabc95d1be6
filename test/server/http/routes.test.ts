import { expect } from 'chai';
import type { RouteName } from '../../../src/wire/index.js';
import { EXAMPLES, hasBody, isPublic, keyTo, NAMES, routeOf } from './examples.js';
import { comparable, OPERATOR_TOKEN, useServer, type Answer, type HeaderValues, type Person } from './support.js';

type Outcome = readonly [status: number, type: unknown];

const outcome = ({ status, body }: Answer): Outcome => [status, body['type']];
const problem = (status: number, code: string): Outcome => [status, `urn:rosterkit:problem:${code}`];

describe('Every route', () => {
  const server = useServer({ operatorToken: OPERATOR_TOKEN, origins: ['https://partner.example'], maxBodyBytes: 5000 });
  let marguerite: Person;
  beforeEach(async () => {
    marguerite = await server.as('marguerite');
  });

  /** Sends the example of each route, as somebody who may, and changed in some way. */
  async function each(
    names: readonly RouteName[],
    change: { readonly query?: string; readonly body?: (body: unknown) => unknown; readonly headers?: HeaderValues },
  ): Promise<Record<string, Outcome>> {
    const outcomes: Record<string, Outcome> = {};
    for (const name of names) {
      const { path, body } = EXAMPLES[name];
      const headers = { ...keyTo(name, marguerite), ...change.headers };
      const sent = change.body && body !== undefined ? change.body(body) : body;
      outcomes[name] = outcome(
        await server.sender().send(routeOf(name).method, path + (change.query ?? ''), sent, headers),
      );
    }
    return outcomes;
  }

  const all = (names: readonly RouteName[], expected: Outcome): Record<string, Outcome> =>
    Object.fromEntries(names.map((name) => [name, expected]));
  const bodies = NAMES.filter(hasBody);

  it('PE-03 is closed to nobody, to a token of no shape and to an unknown one', async () => {
    const closed = NAMES.filter((name) => !isPublic(name));
    const before = await server.state();
    for (const authorization of [undefined, 'Bearer', 'Basic bWU6bWU=', `Bearer ${'x'.repeat(43)}`]) {
      expect(await each(closed, { headers: { authorization } })).to.deep.equal(
        all(closed, problem(401, 'unauthenticated')),
      );
    }
    await server.expectUntouched(before);
  });

  it('PE-36 is closed to a session of another tenant, as it is to nobody', async () => {
    const priya = await server.as('priya', 'harbour-heath');
    const before = await server.state();
    for (const name of NAMES.filter((one) => !isPublic(one))) {
      const { path, body } = EXAMPLES[name];
      const { method } = routeOf(name);
      const foreign = await server.sender({ authorization: `Bearer ${priya.token}` }).send(method, path, body);
      expect(comparable(foreign), name).to.deep.equal(comparable(await server.sender().send(method, path, body)));
    }
    await server.expectUntouched(before);
  });

  it('PE-36 of a tenant that is not there answers as nobody’s', async () => {
    const stranger = server.sender({ authorization: `Bearer ${marguerite.token}` }, 'no-such-tenant');
    for (const name of NAMES.filter((one) => !isPublic(one))) {
      const { path, body } = EXAMPLES[name];
      expect(outcome(await stranger.send(routeOf(name).method, path, body)), name).to.deep.equal(
        problem(401, 'unauthenticated'),
      );
    }
  });

  it('PE-59 refuses a parameter of the address that it does not know', async () => {
    const before = await server.state();
    expect(await each(NAMES, { query: '?passwordHash=x' })).to.deep.equal(all(NAMES, problem(422, 'invalid')));
    await server.expectUntouched(before);
  });

  it('IJ-11 names unknown fields, and takes none for a prototype', async () => {
    const before = await server.state();
    for (const name of ['isAccountOwner', 'constructor', '__proto__']) {
      const body = (value: unknown): string => JSON.stringify(value).replace('{', `{"${name}":{"owner":true},`);
      expect(await each(bodies, { body }), name).to.deep.equal(all(bodies, problem(422, 'invalid')));
    }
    await server.expectUntouched(before);
  });

  it('PE-45 refuses a name that is there twice', async () => {
    const body = (value: unknown): string => {
      const [name = ''] = Object.keys(value as object);
      return `${JSON.stringify(value).slice(0, -1)},"${name}":null}`;
    };
    expect(await each(bodies, { body })).to.deep.equal(all(bodies, problem(400, 'malformed')));
  });

  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/merge-patch+json',
    'application/json; charset=utf-16',
  ]) {
    it(`PE-45 takes no body of type ${type}`, async () => {
      const before = await server.state();
      const headers = { 'content-type': type };
      expect(await each(bodies, { headers })).to.deep.equal(all(bodies, problem(415, 'mediaType')));
      await server.expectUntouched(before);
    });
  }

  for (const [title, body] of [
    ['no JSON', '{'],
    ['nothing', ''],
    ['comments', '{} // none'],
    ['lists ten thousand deep', '['.repeat(2000) + ']'.repeat(2000)],
  ] as const) {
    it(`IJ-15 refuses ${title}`, async () => {
      expect(await each(bodies, { body: () => body })).to.deep.equal(all(bodies, problem(400, 'malformed')));
    });
  }

  for (const body of ['null', '[]', '7', '"text"', '{"a":1e999}']) {
    it(`IJ-15 does not understand ${body}`, async () => {
      expect(await each(bodies, { body: () => body })).to.deep.equal(all(bodies, problem(422, 'invalid')));
    });
  }

  it('PE-41 refuses a body that is too large, whatever its length is said to be', async () => {
    const body = (value: unknown): string => JSON.stringify(value) + ' '.repeat(5000);
    expect(await each(bodies, { body })).to.deep.equal(all(bodies, problem(413, 'tooLarge')));
  });

  it('CO-01 asks for If-Match, and understands strong tags only', async () => {
    const versioned = NAMES.filter((name) => routeOf(name).needsVersion);
    expect(await each(versioned, { headers: { 'if-match': undefined } })).to.deep.equal(
      all(versioned, problem(428, 'preconditionRequired')),
    );
    for (const tag of ['1', 'W/"1"', '"1", "2"', '""']) {
      expect(await each(versioned, { headers: { 'if-match': tag } }), tag).to.deep.equal(
        all(versioned, problem(422, 'invalid')),
      );
    }
  });

  it('CO-10 asks for a key where twice would be twice', async () => {
    const keyed = NAMES.filter((name) => routeOf(name).key === 'required');
    expect(keyed).to.include.members(['invite', 'provision', 'bulk', 'createMember', 'createRole', 'resendInvitation']);
    expect(await each(keyed, { headers: { 'idempotency-key': undefined } })).to.deep.equal(
      all(keyed, problem(400, 'idempotencyKeyMissing')),
    );
    for (const key of ['', 'a b', 'x'.repeat(201)]) {
      expect(await each(keyed, { headers: { 'idempotency-key': key } }), key).to.deep.equal(
        all(keyed, problem(422, 'invalid')),
      );
    }
  });
});
