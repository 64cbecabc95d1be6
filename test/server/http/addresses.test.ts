import { expect } from 'chai';
import { Hono } from 'hono';
import { addRoute } from '../../../src/server/app.js';
import type { Route, RouteName } from '../../../src/wire/index.js';
import { EXAMPLES, keyTo, NAMES, routeOf } from './examples.js';
import { expectProblem, OPERATOR_TOKEN, useServer, type Person } from './support.js';

describe('Addresses and methods', () => {
  const server = useServer({ operatorToken: OPERATOR_TOKEN });
  let marguerite: Person;
  beforeEach(async () => {
    marguerite = await server.as('marguerite');
  });

  it('answers another method with 405 and the methods it knows', async () => {
    const paths = new Map<string, Set<string>>();
    for (const name of NAMES) {
      const known = routeOf(name).method === 'GET' ? ['GET', 'HEAD'] : [routeOf(name).method];
      const { path } = EXAMPLES[name];
      paths.set(path, new Set([...(paths.get(path) ?? []), ...known]));
    }
    // examples of one path with several members in it
    for (const [path, known] of paths)
      if (/^\/members\/[\w-]+$/.test(path)) ['GET', 'HEAD', 'PATCH', 'DELETE'].map((one) => known.add(one));
    for (const path of ['/roles/guide']) ['PUT', 'DELETE'].map((one) => paths.get(path)?.add(one));
    for (const [path, known] of paths) {
      if (path === '/members/bulk') continue; // also the address of a member with this id
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'].filter((one) => !known.has(one))) {
        const answer = await marguerite.send(method, path, undefined);
        expectProblem(answer, { status: 405, code: 'methodNotAllowed' });
        expect(new Set(answer.headers.get('allow')?.split(', '))).to.deep.equal(known);
      }
    }
  });

  it('PE-58 answers HEAD as GET, without a body', async () => {
    for (const name of NAMES.filter((one) => routeOf(one).method === 'GET')) {
      const headers = keyTo(name, marguerite);
      const got = await server.sender().send('GET', EXAMPLES[name].path, undefined, headers);
      const head = await server.sender().send('HEAD', EXAMPLES[name].path, undefined, headers);
      expect([head.status, head.text, head.headers.get('etag')], name).to.deep.equal([
        got.status,
        '',
        got.headers.get('etag'),
      ]);
    }
  });

  it('PE-58 is at one address only', async () => {
    const before = await server.state();
    const spellings = [
      '//members/siobhan',
      '/members//siobhan',
      '/members/siobhan/',
      '/Members/siobhan',
      '/members%2fsiobhan',
      '/members;x/siobhan',
      '/members./siobhan',
      '/members/%2e/siobhan/',
      '/members/SIOBHAN',
      '/members/siobhan%00',
      '/members/siobhan.',
      '/members/%E0%A4%A',
    ];
    for (const path of spellings) {
      const answer = await marguerite.send('DELETE', path);
      expect([404, 405], `${path} ${answer.status}`).to.include(answer.status);
    }
    const { rows } = await server.state();
    expect(rows).to.deep.equal(before.rows);
  });

  it('PE-03 does not start without a word on who may call it, or without a handler', () => {
    const options = { engine: server.engine };
    const add = (name: string, route: object) => () => addRoute(new Hono(), name as RouteName, route as Route, options);
    const { access: _, ...silent } = routeOf('me');
    expect(add('me', routeOf('me'))).not.to.throw();
    expect(add('me', silent)).to.throw(TypeError, 'no access');
    expect(add('me', { ...silent, access: {} })).to.throw(TypeError, 'no access');
    expect(add('me', { ...silent, access: { member: '' } })).to.throw(TypeError, 'no access');
    expect(add('nowhere', routeOf('me'))).to.throw(TypeError, 'no handler');
    expect(add('toString', routeOf('me'))).to.throw(TypeError, 'no handler');
  });
});
