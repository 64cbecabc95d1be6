import { expect } from 'chai';
import type { SessionBackend } from '../../../src/backend/index.js';
import { restBackend, restSessions, tokenInMemory } from '../../../src/backend/rest/index.js';
import { codeOf, me, refusal, session } from './samples.js';
import { cutsBefore, json, nothing, problem, scriptedServer, send, type Script } from './scripted-server.js';

const credentials = { email: 'a@b.c', password: 'correct horse' };
const first = { email: 'a@b.c', oneTimePassword: 'one', password: 'two' };
const acceptance = { token: 'link', password: 'pw' };
const listed = {
  id: 's1',
  current: true,
  embedded: false,
  createdAt: '2026-01-01T00:00:00.000Z',
  lastSeenAt: '2026-01-01T00:00:00.000Z',
};
const preview = { tenantName: 'Acme', locale: 'en', email: 'a@b.c', hasLogin: false };
const signedIn = { status: 'signedIn', session };

interface Row {
  readonly call: (sessions: SessionBackend) => Promise<unknown>;
  readonly asks: string;
  readonly body?: unknown;
  readonly script: Script;
  readonly gets?: unknown;
}

const ROWS: Readonly<Record<keyof SessionBackend, Row>> = {
  session: { call: (s) => s.session(), asks: 'GET /session', script: json(session), gets: session },
  stayActive: { call: (s) => s.stayActive(), asks: 'POST /session/activity', script: json(session), gets: session },
  signIn: {
    call: (s) => s.signIn(credentials),
    asks: 'POST /session',
    body: credentials,
    script: json(signedIn),
    gets: signedIn,
  },
  useOneTimePassword: {
    call: (s) => s.useOneTimePassword(first),
    asks: 'POST /session/first',
    body: first,
    script: json({ session }),
    gets: session,
  },
  signOut: { call: (s) => s.signOut(), asks: 'DELETE /session', script: nothing },
  requestPasswordReset: {
    call: (s) => s.requestPasswordReset('a@b.c'),
    asks: 'POST /password/request-reset',
    body: { email: 'a@b.c' },
    script: nothing,
  },
  resetPassword: {
    call: (s) => s.resetPassword({ token: 't', password: 'p' }),
    asks: 'POST /password/reset',
    body: { token: 't', password: 'p' },
    script: nothing,
  },
  readInvitation: {
    call: (s) => s.readInvitation('link'),
    asks: 'POST /invitation/read',
    body: { token: 'link' },
    script: json(preview),
    gets: preview,
  },
  acceptInvitation: {
    call: (s) => s.acceptInvitation(acceptance),
    asks: 'POST /invitation/accept',
    body: acceptance,
    script: json({ session }),
    gets: session,
  },
  changePassword: {
    call: (s) => s.changePassword({ current: 'a', password: 'b' }),
    asks: 'PUT /password',
    body: { current: 'a', password: 'b' },
    script: nothing,
  },
  listSessions: {
    call: (s) => s.listSessions(),
    asks: 'GET /sessions',
    script: json({ items: [listed] }),
    gets: [listed],
  },
  endSession: { call: (s) => s.endSession('s/1'), asks: 'DELETE /sessions/s%2F1', script: nothing },
};

describe('restSessions', () => {
  const server = scriptedServer();
  const cookies = () => restSessions({ baseUrl: server.base });
  const bearer = () => {
    const memory = tokenInMemory();
    return { ...memory, sessions: restSessions({ baseUrl: server.base, transport: 'bearer', ...memory }) };
  };

  for (const [method, { call, asks, body, script, gets }] of Object.entries(ROWS)) {
    it(`${method} asks ${asks} and understands the answer`, async () => {
      server.will(script);
      expect(await call(cookies())).to.deep.equal(gets);
      const [seen] = server.seen;
      expect(`${seen?.method} ${seen?.url}`).to.equal(asks.replace(' ', ' /api/tenants/acme'));
      expect(seen?.text ? JSON.parse(seen.text) : undefined).to.deep.equal(body);
      expect(seen?.headers.authorization).to.equal(undefined);
    });

    it(`${method} takes the page of a proxy for no answer`, async () => {
      server.will(send(200, '<html>', { 'content-type': 'text/html' }));
      expect(await codeOf(call(cookies()))).to.equal('server');
    });

    if (!asks.startsWith('GET') && method !== 'readInvitation')
      it(`${method} is sent once, also when the line is cut`, async () => {
        server.will(cutsBefore);
        expect(await codeOf(call(cookies()))).to.equal('network');
        expect(server.seen).to.have.length(1);
      });
  }

  it('tells that a new password has to be chosen first', async () => {
    server.will(json({ status: 'newPasswordNeeded' }));
    expect(await cookies().signIn(credentials)).to.deep.equal({ status: 'newPasswordNeeded' });
    const { sessions, token } = bearer();
    expect(await sessions.signIn(credentials)).to.deep.equal({ status: 'newPasswordNeeded' });
    expect(await token()).to.equal(undefined);
  });

  it('passes on why somebody is not let in', async () => {
    server.will(problem('unauthenticated', 401, { reason: 'signInRefused' }));
    const error = await refusal(cookies().signIn(credentials));
    expect([error.code, error.reason]).to.deep.equal(['unauthenticated', 'signInRefused']);
  });

  it('takes an answer of another status than it knows for no answer', async () => {
    server.will(json({ status: 'secondFactorNeeded' }));
    expect(await codeOf(cookies().signIn(credentials))).to.equal('server');
  });

  for (const [title, call, answer, body] of [
    ['signing in', (s: SessionBackend) => s.signIn(credentials), signedIn, credentials],
    ['a one-time password', (s: SessionBackend) => s.useOneTimePassword(first), { session }, first],
    ['an invitation', (s: SessionBackend) => s.acceptInvitation(acceptance), { session }, acceptance],
  ] as const) {
    it(`asks for a bearer token by ${title}, keeps it, and shows it to nobody`, async () => {
      const { sessions, token } = bearer();
      server.will(json({ ...answer, token: 'tok-1' }));
      expect(JSON.stringify(await call(sessions))).not.to.contain('tok-1');
      expect(JSON.parse(server.seen[0]?.text ?? '')).to.deep.equal({ ...body, transport: 'bearer' });
      expect(await token()).to.equal('tok-1');
    });

    it(`takes an answer to ${title} without the token for a failure of the server`, async () => {
      server.will(json(answer));
      expect(await codeOf(call(bearer().sessions))).to.equal('server');
    });

    it(`keeps no token of ${title} that nobody asked for`, async () => {
      const kept: unknown[] = [];
      server.will(json({ ...answer, token: 'tok-1' }));
      const sessions = restSessions({ baseUrl: server.base, keepToken: (token) => void kept.push(token) });
      expect(JSON.stringify(await call(sessions))).not.to.contain('tok-1');
      expect(kept).to.deep.equal([]);
    });
  }

  it('lets a team act as whoever signed in, until they sign out', async () => {
    const { sessions, token } = bearer();
    const team = restBackend({ baseUrl: server.base, token });
    server.will(json({ ...signedIn, token: 'tok-1' }), json(me), nothing, json(me));
    await sessions.signIn(credentials);
    await team.me();
    await sessions.signOut();
    await team.me();
    expect(server.seen.map(({ headers }) => headers.authorization)).to.deep.equal([
      undefined,
      'Bearer tok-1',
      'Bearer tok-1',
      undefined,
    ]);
  });

  it('keeps the token when signing out fails, so that it can be tried again', async () => {
    const { sessions, token, keepToken } = bearer();
    keepToken('tok-1');
    server.will(cutsBefore);
    expect(await codeOf(sessions.signOut())).to.equal('network');
    expect(await token()).to.equal('tok-1');
  });

  it('refuses a bearer transport without a place for the token', () => {
    const { token, keepToken } = tokenInMemory();
    const options = { baseUrl: server.base, transport: 'bearer' } as const;
    expect(() => restSessions({ ...options, token }))
      .to.throw('tokenInMemory')
      .with.property('field', 'keepToken');
    expect(() => restSessions({ ...options, keepToken }))
      .to.throw('tokenInMemory')
      .with.property('field', 'token');
  });

  for (const [title, call] of [
    ['credentials', (s: SessionBackend) => s.signIn('x' as never)],
    ['an acceptance', (s: SessionBackend) => s.acceptInvitation(null as never)],
    ['an address', (s: SessionBackend) => s.requestPasswordReset((() => 'x') as never)],
  ] as const)
    it(`refuses another shape of ${title} and sends nothing`, async () => {
      expect(await codeOf(call(cookies()))).to.equal('invalid');
      expect(await codeOf(call(bearer().sessions))).to.equal('invalid');
      expect(server.seen).to.deep.equal([]);
    });

  it('writes to no storage', async () => {
    const touched: string[] = [];
    const trap = new Proxy({}, { get: (_, name) => void touched.push(String(name)) });
    const names = ['localStorage', 'sessionStorage', 'indexedDB', 'caches'];
    const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
    for (const name of names) Object.defineProperty(globalThis, name, { value: trap, configurable: true });
    try {
      server.will(json({ ...signedIn, token: 'tok-1' }));
      await bearer().sessions.signIn(credentials);
    } finally {
      names.forEach((name, index) => {
        const descriptor = before[index];
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else Reflect.deleteProperty(globalThis, name);
      });
    }
    expect(touched).to.deep.equal([]);
  });
});
