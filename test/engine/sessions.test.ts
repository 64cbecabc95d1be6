import { expect } from 'chai';
import type { Failure, Member, Policy } from '../../src/domain/index.js';
import {
  authenticate,
  createMemoryEngine,
  deactivateMember,
  decoyHash,
  endSession,
  getProfile,
  listMembers,
  listSessions,
  me,
  openSession,
  reactivateMember,
  removeMember,
  requestPasswordReset,
  signIn,
  signOut,
  updateMember,
  updateProfile,
  type Arrival,
  type MemoryEngine,
  type OpenedSession,
  type Presence,
  type SessionCaller,
} from '../../src/engine/index.js';
import { commerce7 } from '../../src/policies/index.js';
import { portal, winery, wineryTenant } from '../helpers/people.js';
import { shipPolicy, shipSeed } from '../helpers/tiny-policy.js';
import { as, effectsOf, failureOf, newEngine, PASSWORD, stateOf, stored, wholeSeed } from './support.js';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const WINERY = 'acme-winery';
const WRONG = 'not the right password';
const REFUSED = { code: 'unauthenticated', reason: 'signInRefused' } as const;
const OVER = { code: 'unauthenticated' } as const;
const { siobhan } = winery;
const EMAIL = 'siobhan@acme-winery.example';
const marguerite = as(winery.marguerite);

async function givePassword(engine: MemoryEngine, member: Member, email = member.email ?? ''): Promise<void> {
  const id = member.identityId ?? `id-${member.id}`;
  const identity = { id, email, emailVerified: true, locale: 'en', firstName: 'A', lastName: 'B', hasPassword: true };
  const hash = await engine.hasher.hash(PASSWORD);
  await engine.repository.transaction(member.tenantId, (tx) => tx.saveIdentity(identity, hash));
}

/** An engine in which these people have a password; Siobhán always has. */
async function guarded(engine = newEngine(), ...members: readonly Member[]): Promise<MemoryEngine> {
  for (const member of [siobhan, ...members]) await givePassword(engine, member);
  return engine;
}

/** The winery under a policy of its own. */
function wineryUnder(policy: Policy): MemoryEngine {
  const seed = { tenants: [{ ...wineryTenant, policy: policy.id }], members: Object.values(winery) };
  return newEngine(seed, policy);
}

async function comeIn(
  engine: MemoryEngine,
  email = EMAIL,
  arrival: Arrival = {},
  password = PASSWORD,
  tenantId = WINERY,
): Promise<OpenedSession> {
  const came = await signIn(engine, tenantId, { email, password }, arrival);
  if (came === 'newPasswordNeeded') throw new Error('A new password is asked for');
  return came;
}

const fail = (engine: MemoryEngine, email = EMAIL): Promise<Failure> => failureOf(comeIn(engine, email, {}, WRONG));

const present = (engine: MemoryEngine, token: string, isActivity = true, tenantId = WINERY): Promise<Presence> =>
  authenticate(engine, { tenantId, token, isActivity });

async function callerOf(engine: MemoryEngine, email = EMAIL): Promise<SessionCaller> {
  const { token } = await comeIn(engine, email);
  return (await present(engine, token)).caller;
}

/** What is stored, but for what was counted. */
async function rowsIn(engine: MemoryEngine): Promise<unknown> {
  const { rows, mails, audit } = await stateOf(engine);
  const { tries: _tries, uses: _uses, ...rest } = rows;
  return { rest, mails, audit };
}

/** A refusal that leaves nothing behind: no row, no mail, no entry. */
async function refusedWithoutTrace(
  engine: MemoryEngine,
  call: () => Promise<unknown>,
  expected: Failure,
): Promise<void> {
  const before = await rowsIn(engine);
  expect(await failureOf(call())).to.deep.equal(expected);
  expect(await rowsIn(engine)).to.deep.equal(before);
}

describe('signIn', () => {
  it('opens a session, and writes it down', async () => {
    const engine = await guarded();
    const { answer, audit, mails } = await effectsOf(engine, () =>
      comeIn(engine, ' Siobhan@ACME-winery.example ', { device: 'Firefox on Windows' }),
    );
    const { token, session, state } = answer;
    expect(state).to.deep.equal({
      tenantId: WINERY,
      memberId: 'siobhan',
      idleMs: 4 * HOUR_MS,
      remainingMs: 4 * HOUR_MS,
      signOut: 'everywhere',
    });
    expect(session).to.include({ memberId: 'siobhan', identityId: 'id-siobhan', device: 'Firefox on Windows' });
    expect(mails).to.deep.equal([]);
    expect(audit.map(({ action, actorId, targetId }) => [action, actorId, targetId])).to.deep.equal([
      ['session.signIn', 'siobhan', 'siobhan'],
    ]);
    expect(await engine.repository.snapshot()).not.to.include(token);
    const after = await stored(engine, siobhan);
    expect([after.lastSignInAt, after.version]).to.deep.equal([session.createdAt, siobhan.version]);
    expect((await present(engine, token)).caller.memberId).to.equal('siobhan');
  });

  it('takes a password however its letters were composed', async () => {
    const engine = await guarded();
    const hash = await engine.hasher.hash('mot de passe très sûr'.normalize('NFC'));
    await engine.repository.transaction(WINERY, async (tx) => {
      const identity = await tx.identity('id-siobhan');
      if (identity) await tx.saveIdentity(identity, hash);
    });
    await comeIn(engine, EMAIL, {}, 'mot de passe très sûr'.normalize('NFD'));
  });

  it('keeps no more of a device’s name than a line', async () => {
    const engine = await guarded();
    expect((await comeIn(engine, EMAIL, { device: 'x'.repeat(500) })).session.device).to.have.length(100);
    expect((await comeIn(engine, EMAIL, { device: '' })).session).not.to.have.property('device');
  });

  const { thora, kamal, ananya, olafur } = winery;
  const refused: readonly [string, Partial<{ email: string; password: string; tenantId: string }>][] = [
    ['a wrong password', { password: WRONG }],
    ['an empty one', { password: '' }],
    ['an unknown address', { email: 'nobody@acme-winery.example' }],
    ['what is no address', { email: 'siobhan' }],
    ['an empty address', { email: '' }],
    ['somebody inactive', { email: thora.email ?? '' }],
    ['somebody removed', { email: kamal.email ?? '' }],
    ['somebody invited who has a login elsewhere', { email: ananya.email ?? '' }],
    ['somebody without a password', { email: olafur.email ?? '' }],
    ['somebody of another tenant', { email: portal.tomasz.email ?? '' }],
    ['a tenant that is not there', { tenantId: 'nowhere' }],
  ];
  for (const [title, { email = EMAIL, password = PASSWORD, tenantId = WINERY }] of refused) {
    it(`LO-01, IN-27 gives ${title} the same answer, after the same work`, async () => {
      const engine = await guarded(newEngine(), thora, kamal, ananya, portal.tomasz);
      let verified = 0;
      const hasher = {
        ...engine.hasher,
        verify: (typed: string, hash: string) => {
          verified += 1;
          return engine.hasher.verify(typed, hash);
        },
      };
      const call = (): Promise<unknown> => comeIn({ ...engine, hasher }, email, {}, password, tenantId);
      await refusedWithoutTrace(engine, call, REFUSED);
      expect(verified).to.equal(1);
    });
  }

  it('LO-01, R054 answers a blocked person like them, with the right password and the wrong one', async () => {
    const engine = await guarded();
    for (let count = 0; count < 5; count += 1) expect(await fail(engine)).to.deep.equal(REFUSED);
    await refusedWithoutTrace(engine, () => comeIn(engine), REFUSED);
    await refusedWithoutTrace(engine, () => comeIn(engine, EMAIL, {}, WRONG), REFUSED);
  });

  it('LO-14 does not read a password of a megabyte', async () => {
    const engine = await guarded();
    const call = (): Promise<unknown> => comeIn(engine, EMAIL, {}, 'x'.repeat(1_000_000));
    await refusedWithoutTrace(engine, call, { code: 'invalid', field: 'password' });
  });

  it('lets somebody into each tenant of theirs, and each by itself', async () => {
    const engine = await guarded();
    const twin = { ...winery.siobhan, ...portal.tomasz, id: 'siobhan-2', identityId: 'id-siobhan', email: EMAIL };
    await engine.repository.seed({ members: [twin] });
    const [here, there] = [await comeIn(engine), await comeIn(engine, EMAIL, {}, PASSWORD, 'harbour-heath')];
    expect(await failureOf(present(engine, here.token, true, 'harbour-heath'))).to.deep.equal(OVER);
    await signOut(engine, (await present(engine, here.token)).caller);
    expect((await present(engine, there.token, true, 'harbour-heath')).caller.memberId).to.equal('siobhan-2');
  });

  const meanwhile: readonly [string, (engine: MemoryEngine) => Promise<unknown>][] = [
    ['their password changes', (engine) => changeHash(engine)],
    ['they are deactivated', (engine) => deactivateMember(engine, marguerite, 'siobhan')],
    ['they are removed', (engine) => removeMember(engine, marguerite, 'siobhan')],
  ];
  for (const [title, change] of meanwhile) {
    it(`refuses whose password was right, when ${title} meanwhile`, async () => {
      const engine = await guarded();
      const verify = async (password: string, hash: string): Promise<boolean> => {
        await change(engine);
        return engine.hasher.verify(password, hash);
      };
      const slow = { ...engine, hasher: { ...engine.hasher, verify } };
      expect(await failureOf(comeIn(slow))).to.deep.equal(REFUSED);
      const sessions = await engine.repository.read(WINERY, (tx) => tx.sessionsOf('id-siobhan'));
      expect(sessions).to.deep.equal([]);
    });
  }

  async function changeHash(engine: MemoryEngine): Promise<void> {
    const hash = await engine.hasher.hash('another password');
    await engine.repository.transaction(WINERY, async (tx) => {
      const identity = await tx.identity('id-siobhan');
      if (identity) await tx.saveIdentity(identity, hash);
    });
  }

  it('makes its decoy once', async () => {
    const engine = newEngine();
    expect(await decoyHash(engine)).to.equal(await decoyHash(engine));
    expect(await engine.hasher.verify('', await decoyHash(engine))).to.equal(false);
  });
});

describe('the block after too many tries', () => {
  it('LO-04, R053 comes with the fifth failure, and goes after thirty minutes', async () => {
    const engine = await guarded();
    for (let count = 0; count < 5; count += 1) await fail(engine);
    engine.clock.advance(30 * MINUTE_MS - SECOND_MS);
    await refusedWithoutTrace(engine, () => comeIn(engine), REFUSED);
    engine.clock.advance(2 * SECOND_MS);
    await comeIn(engine);
    for (let count = 0; count < 4; count += 1) await fail(engine);
    await comeIn(engine);
  });

  it('counts anew once it is over', async () => {
    const engine = await guarded();
    for (let count = 0; count < 5; count += 1) await fail(engine);
    engine.clock.advance(30 * MINUTE_MS + SECOND_MS);
    for (let count = 0; count < 4; count += 1) await fail(engine);
    await comeIn(engine);
  });

  it('LO-04 is put off by a success before the fifth failure', async () => {
    const engine = await guarded();
    for (let round = 0; round < 3; round += 1) {
      for (let count = 0; count < 4; count += 1) await fail(engine);
      await comeIn(engine);
    }
  });

  it('LO-07 is not prolonged by guesses, and leaves an open session alone', async () => {
    const engine = await guarded();
    const { token } = await comeIn(engine);
    for (let count = 0; count < 5; count += 1) await fail(engine);
    for (let minute = 0; minute < 29; minute += 1) {
      engine.clock.advance(MINUTE_MS);
      await fail(engine);
      await present(engine, token);
    }
    engine.clock.advance(MINUTE_MS + SECOND_MS);
    await comeIn(engine);
  });

  for (const [title, place, isIn] of [
    ['is lost as number 20', 20, false],
    ['is lost as number 6', 6, false],
    ['counts as number 5', 5, true],
  ] as const) {
    it(`LO-03 looks at five of 40 guesses at once: the right one ${title}`, async () => {
      const engine = await guarded();
      const guess = (_: unknown, index: number): Promise<unknown> =>
        comeIn(engine, EMAIL, {}, index + 1 === place ? PASSWORD : `${WRONG} ${index}`);
      const results = await Promise.allSettled(Array.from({ length: 40 }, guess));
      const inside = results.flatMap(({ status }, index) => (status === 'fulfilled' ? [index + 1] : []));
      expect(inside).to.deep.equal(isIn ? [place] : []);
      const sessions = await engine.repository.read(WINERY, (tx) => tx.sessionsOf('id-siobhan'));
      expect(sessions.length).to.equal(isIn ? 1 : 0);
    });
  }

  it('LO-05 counts case, spaces and both forms of a domain on one account', async () => {
    const engine = newEngine();
    const member = { ...siobhan, id: 'u', identityId: 'id-u', email: 'u@xn--weinkche-b6a.example' };
    await engine.repository.seed({ members: [member] });
    await guarded(engine, member);
    const forms = ['u@weinküche.example', ' U@Weinküche.example ', 'u@xn--weinkche-b6a.example', 'U@WEINKÜCHE.EXAMPLE'];
    for (const form of forms) await comeIn(engine, form);
    for (const form of [...forms, 'u@XN--WEINKCHE-B6A.EXAMPLE']) await fail(engine, form);
    await refusedWithoutTrace(engine, () => comeIn(engine, 'u@weinküche.example'), REFUSED);
    await comeIn(engine);
  });

  it('keeps count of what is no address too, and answers the same', async () => {
    const engine = await guarded();
    for (const form of ['siobhan', ' SIOBHAN', 'Siobhan ', 'siobhan', 'siobhan']) await fail(engine, form);
    expect(await engine.repository.blockedUntil('sign-in:siobhan', engine.clock.now())).to.be.a('number');
    expect(await fail(engine, 'siobhan')).to.deep.equal(REFUSED);
  });

  it('is the policy’s to say', async () => {
    const session = commerce7.session && {
      ...commerce7.session,
      lockout: { ...commerce7.session.lockout, attempts: 2, minutes: 1 },
    };
    const engine = await guarded(wineryUnder({ ...commerce7, id: 'own', session }));
    for (let count = 0; count < 2; count += 1) await fail(engine);
    await refusedWithoutTrace(engine, () => comeIn(engine), REFUSED);
    engine.clock.advance(MINUTE_MS);
    await comeIn(engine);
  });

  it('R054, LO-11 is seen nowhere: not in lists, profiles, nor the tenant’s audit trail', async () => {
    const engine = await guarded();
    const caller = await callerOf(engine);
    const look = async (): Promise<unknown> => [
      await listMembers(engine, marguerite),
      await me(engine, marguerite),
      await getProfile(engine, marguerite),
      await me(engine, caller),
      await getProfile(engine, caller),
      await listSessions(engine, caller),
      await engine.repository.auditLog(WINERY),
      await engine.repository.mails(WINERY),
    ];
    const before = await look();
    for (let count = 0; count < 7; count += 1) await fail(engine);
    expect(await failureOf(comeIn(engine))).to.deep.equal(REFUSED);
    expect(await look()).to.deep.equal(before);
    expect(JSON.stringify(before)).not.to.match(/block|lockout|attempts"|tries/i);
  });

  it('outlives a restart, as sessions and reset links do', async () => {
    const engine = await guarded(newEngine(), winery.bo);
    const bo = await comeIn(engine, winery.bo.email);
    await requestPasswordReset(engine, WINERY, EMAIL);
    for (let count = 0; count < 5; count += 1) await fail(engine);
    const text = await engine.repository.snapshot();
    const again = createMemoryEngine({
      policies: [commerce7],
      clock: engine.clock,
      passwordRounds: 1,
      persistence: { load: () => text, save: () => {} },
    });
    expect(again.repository.warning).to.equal(undefined);
    expect(await stateOf(again)).to.deep.equal(await stateOf(engine));
    expect(await failureOf(comeIn(again))).to.deep.equal(REFUSED);
    expect((await present(again, bo.token)).caller.memberId).to.equal('bo');
    const { count } = await again.repository.countUse(`reset:${EMAIL}`, HOUR_MS, again.clock.now());
    expect(count).to.equal(2);
  });

  it('is read from no snapshot that was written before there was one', async () => {
    const engine = await guarded();
    const { sessions, passwordResets, tries, uses, ...older } = JSON.parse(await engine.repository.snapshot());
    expect([sessions, passwordResets, tries, uses]).to.deep.equal([[], [], [], []]);
    expect(await engine.repository.restore(JSON.stringify(older))).to.equal(undefined);
    await comeIn(engine);
  });
});

describe('how long a session lasts', () => {
  it('SE-01, R049 ends four hours after the last thing done', async () => {
    const engine = await guarded();
    const { token } = await comeIn(engine);
    for (let round = 0; round < 3; round += 1) {
      engine.clock.advance(4 * HOUR_MS - SECOND_MS);
      expect((await present(engine, token)).state.remainingMs).to.equal(4 * HOUR_MS);
    }
    const { caller } = await present(engine, token);
    engine.clock.advance(4 * HOUR_MS + SECOND_MS);
    await refusedWithoutTrace(engine, () => present(engine, token), OVER);
    await refusedWithoutTrace(engine, () => me(engine, caller), OVER);
    await refusedWithoutTrace(engine, () => signOut(engine, caller), OVER);
  });

  it('SE-12 ends after seven days whatever was done', async () => {
    const engine = await guarded();
    const { token } = await comeIn(engine);
    for (let hour = 0; hour < 7 * 24 - 3; hour += 3) {
      engine.clock.advance(3 * HOUR_MS);
      await present(engine, token);
    }
    engine.clock.advance(3 * HOUR_MS - SECOND_MS);
    expect((await present(engine, token)).state.remainingMs).to.equal(SECOND_MS);
    engine.clock.advance(SECOND_MS);
    await refusedWithoutTrace(engine, () => present(engine, token), OVER);
  });

  it('SE-03 is not prolonged by asking', async () => {
    const engine = await guarded();
    const { token } = await comeIn(engine);
    for (let hour = 1; hour < 4; hour += 1) {
      engine.clock.advance(HOUR_MS);
      expect((await present(engine, token, false)).state.remainingMs).to.equal((4 - hour) * HOUR_MS);
    }
    engine.clock.advance(HOUR_MS);
    await refusedWithoutTrace(engine, () => present(engine, token, false), OVER);
  });

  it('notes things done within a second once', async () => {
    const engine = await guarded();
    const { token, session } = await comeIn(engine);
    const seen = async (): Promise<string | undefined> =>
      (await engine.repository.read(WINERY, (tx) => tx.session(session.id)))?.lastSeenAt;
    engine.clock.advance(SECOND_MS - 1);
    await present(engine, token);
    expect(await seen()).to.equal(session.lastSeenAt);
    engine.clock.advance(1);
    await present(engine, token);
    expect(Date.parse((await seen()) ?? '')).to.equal(engine.clock.now());
  });

  it('is the strictest of the known ones where the policy says nothing', async () => {
    const engine = newEngine({ ...wholeSeed(), ...shipSeed }, shipPolicy);
    const { state, session } = await openSession(engine, { tenantId: 'gannet', memberId: 'ada' });
    expect([state.idleMs, state.signOut]).to.deep.equal([4 * HOUR_MS, 'everywhere']);
    expect(Date.parse(session.expiresAt) - engine.clock.now()).to.equal(7 * 24 * HOUR_MS);
  });

  it('knows no token but those it gave', async () => {
    const engine = await guarded();
    const { token, session } = await comeIn(engine);
    for (const strange of ['', 'x', session.id, `${token}x`, token.toUpperCase()]) {
      expect(await failureOf(present(engine, strange))).to.deep.equal(OVER);
    }
    expect(await failureOf(present(engine, token, true, 'harbour-heath'))).to.deep.equal(OVER);
  });
});

describe('signing out', () => {
  it('R051, SE-05 ends every session of the person, and nobody else’s', async () => {
    const engine = await guarded(newEngine(), winery.bo);
    const [one, two, bo] = [await comeIn(engine), await comeIn(engine), await comeIn(engine, winery.bo.email)];
    const { caller } = await present(engine, one.token);
    const { audit, mails } = await effectsOf(engine, () => signOut(engine, caller));
    expect(audit.map(({ action, actorId }) => [action, actorId])).to.deep.equal([['session.signOut', 'siobhan']]);
    expect(mails).to.deep.equal([]);
    for (const { token } of [one, two]) expect(await failureOf(present(engine, token))).to.deep.equal(OVER);
    await present(engine, bo.token);
    expect(await engine.repository.endedSessions(WINERY)).to.deep.equal(['id-siobhan']);
  });

  it('ends this one alone where the policy says so', async () => {
    const session = commerce7.session && { ...commerce7.session, signOut: 'device' as const };
    const engine = await guarded(wineryUnder({ ...commerce7, id: 'own', session }));
    const [one, two] = [await comeIn(engine), await comeIn(engine)];
    expect(one.state.signOut).to.equal('device');
    await signOut(engine, (await present(engine, one.token)).caller);
    expect(await failureOf(present(engine, one.token))).to.deep.equal(OVER);
    await present(engine, two.token);
  });

  it('SE-05, R051 keeps a write that is under way from committing', async () => {
    const engine = await guarded();
    const caller = await callerOf(engine);
    await updateProfile(engine, caller, { phone: '1' });
    const [out, write] = await Promise.allSettled([
      signOut(engine, caller),
      updateProfile(engine, caller, { phone: '2' }),
    ]);
    expect([out.status, write.status]).to.deep.equal(['fulfilled', 'rejected']);
    expect((await stored(engine, siobhan)).phone).to.equal('1');
    await refusedWithoutTrace(engine, () => updateProfile(engine, caller, { phone: '3' }), OVER);
  });

  it('SE-11 has nothing to end the second time', async () => {
    const engine = await guarded();
    const caller = await callerOf(engine);
    await signOut(engine, caller);
    await refusedWithoutTrace(engine, () => signOut(engine, caller), OVER);
    await refusedWithoutTrace(engine, () => listSessions(engine, caller), OVER);
  });

  it('lets nobody act with somebody else’s session', async () => {
    const engine = await guarded(newEngine(), winery.bo);
    const { sessionId } = await callerOf(engine);
    await refusedWithoutTrace(engine, () => me(engine, { ...marguerite, sessionId }), OVER);
    await refusedWithoutTrace(engine, () => me(engine, { ...as(siobhan), sessionId: 'no-such' }), OVER);
    expect((await me(engine, { ...as(siobhan), sessionId })).member.id).to.equal('siobhan');
  });
});

describe('sessions of who is no longer what they were', () => {
  it('SE-07, R039 are dead at once when somebody is deactivated, and stay dead', async () => {
    const engine = await guarded();
    const { token } = await comeIn(engine);
    const { caller } = await present(engine, token);
    await deactivateMember(engine, marguerite, 'siobhan');
    await refusedWithoutTrace(engine, () => present(engine, token), OVER);
    expect(await failureOf(me(engine, caller))).to.deep.equal({ ...OVER, reason: 'notActive' });
    await reactivateMember(engine, marguerite, 'siobhan');
    await refusedWithoutTrace(engine, () => present(engine, token), OVER);
    await refusedWithoutTrace(engine, () => me(engine, caller), OVER);
    await comeIn(engine);
  });

  it('SE-08, R039 are dead at once when somebody is removed', async () => {
    const engine = await guarded();
    const { token } = await comeIn(engine);
    await removeMember(engine, marguerite, 'siobhan');
    await refusedWithoutTrace(engine, () => present(engine, token), OVER);
    await refusedWithoutTrace(engine, () => comeIn(engine), REFUSED);
  });

  it('SE-09, R035 act with the new role from the next request on', async () => {
    const engine = await guarded(newEngine(), winery.xiaoming);
    const caller = await callerOf(engine, winery.xiaoming.email);
    await updateMember(engine, caller, 'olafur', { phone: '1' });
    await updateMember(engine, marguerite, 'xiaoming', { roles: ['posBasic'] });
    const { code, reason } = await failureOf(updateMember(engine, caller, 'olafur', { phone: '2' }));
    expect([code, reason]).to.deep.equal(['forbidden', 'notGranted']);
    expect((await stored(engine, winery.olafur)).phone).to.equal('1');
    expect((await me(engine, caller)).member.roles).to.deep.equal(['posBasic']);
  });
});

describe('openSession', () => {
  it('SE-06 ends the session that the browser had before', async () => {
    const engine = await guarded();
    const before = await comeIn(engine);
    const after = await comeIn(engine, EMAIL, { replaces: before.token });
    const again = await openSession(engine, after.session, { replaces: after.token });
    expect(new Set([before.token, after.token, again.token]).size).to.equal(3);
    for (const { token } of [before, after]) expect(await failureOf(present(engine, token))).to.deep.equal(OVER);
    await present(engine, again.token);
  });

  it('SE-06 ends it also where it was somebody else’s', async () => {
    const engine = await guarded(newEngine(), winery.bo);
    const bo = await comeIn(engine, winery.bo.email);
    await comeIn(engine, EMAIL, { replaces: bo.token });
    expect(await failureOf(present(engine, bo.token))).to.deep.equal(OVER);
  });

  it('ends nothing for a refused sign-in, a foreign token or an id', async () => {
    const engine = await guarded(newEngine(), portal.tomasz);
    const kept = await comeIn(engine);
    const there = await comeIn(engine, portal.tomasz.email, {}, PASSWORD, 'harbour-heath');
    await failureOf(comeIn(engine, EMAIL, { replaces: kept.token }, WRONG));
    for (const replaces of ['', 'x', there.token, kept.session.id]) await comeIn(engine, EMAIL, { replaces });
    await present(engine, kept.token);
    await present(engine, there.token, true, 'harbour-heath');
  });

  for (const [title, tenantId, memberId] of [
    ['nobody', WINERY, 'nobody'],
    ['somebody invited', WINERY, 'ananya'],
    ['somebody inactive', WINERY, 'thora'],
    ['somebody removed', WINERY, 'kamal'],
    ['somebody of another tenant', 'harbour-heath', 'siobhan'],
    ['a tenant that is not there', 'nowhere', 'siobhan'],
  ] as const) {
    it(`lets ${title} not in`, async () => {
      const engine = await guarded();
      await refusedWithoutTrace(engine, () => openSession(engine, { tenantId, memberId }), OVER);
    });
  }

  it('lets nobody in who has no login', async () => {
    const engine = await guarded();
    const { identityId: _, ...rest } = winery.olafur;
    await engine.repository.seed({ members: [rest] });
    await refusedWithoutTrace(engine, () => openSession(engine, as(winery.olafur)), OVER);
  });
});

describe('own sessions', () => {
  it('are listed newest first, those only that are not over', async () => {
    const engine = await guarded(newEngine(), winery.bo);
    await comeIn(engine, EMAIL, { device: 'left behind' });
    engine.clock.advance(3 * HOUR_MS);
    const old = await comeIn(engine, EMAIL, { device: 'Safari on iPhone' });
    await comeIn(engine, winery.bo.email);
    engine.clock.advance(2 * HOUR_MS);
    const { token, session } = await comeIn(engine);
    const { caller } = await present(engine, token);
    const at = session.createdAt;
    const past = old.session.createdAt;
    expect(await listSessions(engine, caller)).to.deep.equal([
      { id: session.id, current: true, embedded: false, createdAt: at, lastSeenAt: at },
      {
        id: old.session.id,
        current: false,
        embedded: false,
        createdAt: past,
        lastSeenAt: past,
        device: 'Safari on iPhone',
      },
    ]);
  });

  it('can be ended one by one, and leave an entry', async () => {
    const engine = await guarded();
    const [one, two] = [await comeIn(engine), await comeIn(engine)];
    const { caller } = await present(engine, one.token);
    const { audit } = await effectsOf(engine, () => endSession(engine, caller, two.session.id));
    expect(audit.map(({ action, actorId }) => [action, actorId])).to.deep.equal([['session.end', 'siobhan']]);
    expect(await failureOf(present(engine, two.token))).to.deep.equal(OVER);
    await present(engine, one.token);
  });

  it('are one’s own: somebody else’s, another tenant’s and unknown ones are not there', async () => {
    const engine = await guarded(newEngine(), winery.bo, portal.tomasz);
    const caller = await callerOf(engine);
    const bo = await comeIn(engine, winery.bo.email);
    const there = await comeIn(engine, portal.tomasz.email, {}, PASSWORD, 'harbour-heath');
    for (const id of [bo.session.id, there.session.id, 'no-such', '']) {
      await refusedWithoutTrace(engine, () => endSession(engine, caller, id), { code: 'notFound' });
    }
    await present(engine, bo.token);
  });
});
