import { expect } from 'chai';
import type { Failure, Member } from '../../src/domain/index.js';
import {
  acceptInvitation,
  authenticate,
  changePassword,
  deactivateMember,
  invite,
  openSession,
  provision,
  readInvitation,
  removeMember,
  requestPasswordReset,
  resendInvitation,
  resetPassword,
  signIn,
  signOut,
  useOneTimePassword,
  type MemoryEngine,
  type Presence,
  type SessionCaller,
  type SignedIn,
} from '../../src/engine/index.js';
import { portal, pumpwerk, winery } from '../helpers/people.js';
import {
  as,
  DAY_MS,
  deliverAll,
  effectsOf,
  failureOf,
  mailTo,
  newEngine,
  PASSWORD,
  stateOf,
  tokenFor,
} from './support.js';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const WINERY = 'acme-winery';
const WRONG = 'not the right password';
const NEXT = 'another horse entirely';
const EMAIL = 'siobhan@acme-winery.example';
const { siobhan } = winery;
const marguerite = as(winery.marguerite);
const REFUSED = { code: 'unauthenticated', reason: 'signInRefused' } as const;
const OVER = { code: 'unauthenticated' } as const;
const CURRENT_WRONG = { code: 'invalid', field: 'current', reason: 'passwordWrong' } as const;
const LINK_INVALID = { code: 'invitationInvalid' } as const;

async function givePassword(engine: MemoryEngine, member: Member): Promise<void> {
  const { identityId: id = `id-${member.id}`, email = '' } = member;
  const identity = { id, email, emailVerified: true, locale: 'en', firstName: 'Sio', lastName: 'B', hasPassword: true };
  const hash = await engine.hasher.hash(PASSWORD);
  await engine.repository.transaction(member.tenantId, (tx) => tx.saveIdentity(identity, hash));
}

async function guarded(engine = newEngine(), ...members: readonly Member[]): Promise<MemoryEngine> {
  for (const member of [siobhan, ...members]) await givePassword(engine, member);
  return engine;
}

const comeIn = (engine: MemoryEngine, password = PASSWORD, email = EMAIL, tenantId = WINERY): Promise<SignedIn> =>
  signIn(engine, tenantId, { email, password });

async function tokenOf(engine: MemoryEngine, password = PASSWORD): Promise<string> {
  const came = await comeIn(engine, password);
  return came === 'newPasswordNeeded' ? '' : came.token;
}

const present = (engine: MemoryEngine, token: string, tenantId = WINERY): Promise<Presence> =>
  authenticate(engine, { tenantId, token, isActivity: true });

const callerOf = async (engine: MemoryEngine): Promise<SessionCaller> =>
  (await present(engine, await tokenOf(engine))).caller;

async function forgetAddress(engine: MemoryEngine): Promise<void> {
  await engine.repository.transaction(WINERY, async (tx) => {
    const identity = await tx.identity('id-siobhan');
    if (!identity) throw new Error('She is not there');
    const { email: _, ...nameless } = identity;
    await tx.saveIdentity(nameless);
  });
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

const weak: readonly [string, string, string | undefined][] = [
  ['short', 'elevenchars', 'passwordTooShort'],
  ['long', 'x'.repeat(257), 'passwordTooLong'],
  ['endless', 'x'.repeat(100_000), undefined],
  ['made of the address', `my ${EMAIL}`, 'passwordContainsAddress'],
  ['known', 'trustno1trustno1', 'passwordBreached'],
];
const refusalOf = (reason: string | undefined): Failure => ({
  code: 'invalid',
  field: 'password',
  ...(reason === undefined ? {} : { reason }),
});
const watchful = (engine: MemoryEngine): MemoryEngine => ({
  ...engine,
  isBreached: async (password: string) => password.startsWith('trustno1'),
});

describe('changePassword', () => {
  it('SE-15 takes the new one, ends the other sessions and not this one, and says so by mail', async () => {
    const engine = await guarded();
    const [own, other] = [await tokenOf(engine), await tokenOf(engine)];
    const twin = { ...portal.tomasz, id: 'twin', identityId: 'id-siobhan', email: EMAIL };
    await engine.repository.seed({ members: [twin] });
    const elsewhere = await openSession(engine, as(twin));
    await requestPasswordReset(engine, WINERY, EMAIL);
    const link = await tokenFor(engine, WINERY, EMAIL);
    const { caller } = await present(engine, own);
    const { mails } = await effectsOf(engine, () =>
      changePassword(engine, caller, { current: PASSWORD, password: NEXT }),
    );
    const { action, actorId, before, after } = (await engine.repository.auditLog(WINERY)).at(-1) ?? {};
    expect(mails.map(({ to, kind, values }) => [to, kind, values['firstName']])).to.deep.equal([
      [EMAIL, 'passwordChanged', 'Sio'],
    ]);
    expect(JSON.stringify(mails)).not.to.include(NEXT);
    expect([action, actorId, before, after]).to.deep.equal(['password.change', 'siobhan', undefined, undefined]);
    await present(engine, own);
    expect(await failureOf(present(engine, other))).to.deep.equal(OVER);
    expect(await failureOf(present(engine, elsewhere.token, 'harbour-heath'))).to.deep.equal(OVER);
    expect(await failureOf(resetPassword(engine, WINERY, { token: link, password: NEXT }))).to.deep.equal(LINK_INVALID);
    expect(await failureOf(comeIn(engine))).to.deep.equal(REFUSED);
    await comeIn(engine, NEXT);
  });

  it('asks for the present one', async () => {
    const engine = await guarded();
    const caller = await callerOf(engine);
    for (const current of [WRONG, '']) {
      const call = (): Promise<unknown> => changePassword(engine, caller, { current, password: NEXT });
      await refusedWithoutTrace(engine, call, CURRENT_WRONG);
    }
    await comeIn(engine);
  });

  for (const [title, password, reason] of weak) {
    it(`IN-33 takes none that is ${title}`, async () => {
      const engine = watchful(await guarded());
      const caller = await callerOf(engine);
      const call = (): Promise<unknown> => changePassword(engine, caller, { current: PASSWORD, password });
      await refusedWithoutTrace(engine, call, refusalOf(reason));
      await changePassword(engine, caller, { current: PASSWORD, password: NEXT });
    });
  }

  it('LO-06 counts wrong ones as sign-in does: five block both, thirty minutes, and the session stays', async () => {
    const engine = await guarded();
    const caller = await callerOf(engine);
    const change = (current: string): Promise<void> => changePassword(engine, caller, { current, password: NEXT });
    for (let count = 0; count < 5; count += 1) expect(await failureOf(change(WRONG))).to.deep.equal(CURRENT_WRONG);
    await refusedWithoutTrace(engine, () => change(PASSWORD), CURRENT_WRONG);
    await refusedWithoutTrace(engine, () => comeIn(engine), REFUSED);
    engine.clock.advance(30 * MINUTE_MS);
    await change(PASSWORD);
  });

  it('forgets the wrong ones with the right one, even when the new one is too short', async () => {
    const engine = await guarded();
    const caller = await callerOf(engine);
    const change = (current: string, password = NEXT): Promise<void> =>
      changePassword(engine, caller, { current, password });
    for (let round = 0; round < 3; round += 1) {
      for (let count = 0; count < 4; count += 1) await failureOf(change(WRONG));
      expect(await failureOf(change(PASSWORD, 'short'))).to.deep.equal(refusalOf('passwordTooShort'));
    }
    await change(PASSWORD);
  });

  it('lets one of two at once through', async () => {
    const engine = await guarded();
    const [one, two] = [await callerOf(engine), await callerOf(engine)];
    const change = (caller: SessionCaller, password: string): Promise<void> =>
      changePassword(engine, caller, { current: PASSWORD, password });
    const same = await Promise.allSettled([change(one, `${NEXT} 1`), change(one, `${NEXT} 2`), change(two, NEXT)]);
    expect(same.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected', 'rejected']);
    await comeIn(engine, `${NEXT} 1`);
  });

  it('knows nobody without a password, nor without an address', async () => {
    const engine = newEngine();
    const change = async (member: Member): Promise<void> => {
      const { session, token } = await openSession(engine, as(member));
      const { caller } = await present(engine, token);
      expect(caller.sessionId).to.equal(session.id);
      return changePassword(engine, caller, { current: '', password: NEXT });
    };
    expect(await failureOf(change(siobhan))).to.deep.equal(CURRENT_WRONG);
    const { email: _, ...nameless } = winery.layla;
    await engine.repository.seed({ members: [nameless] });
    expect(await failureOf(change(nameless))).to.deep.equal({ code: 'unsupported' });
  });

  it('mails nothing to a login without an address', async () => {
    const engine = await guarded();
    const caller = await callerOf(engine);
    await forgetAddress(engine);
    const { mails } = await effectsOf(engine, () =>
      changePassword(engine, caller, { current: PASSWORD, password: NEXT }),
    );
    expect(mails).to.deep.equal([]);
  });

  it('understands nothing else', async () => {
    const engine = await guarded();
    const caller = await callerOf(engine);
    const strange = { current: PASSWORD, password: NEXT, memberId: 'marguerite' };
    const call = (): Promise<unknown> => changePassword(engine, caller, strange);
    await refusedWithoutTrace(engine, call, { code: 'invalid', field: 'memberId' });
  });
});

/** The link in the newest mail to Siobhán. */
async function linkFor(engine: MemoryEngine): Promise<string> {
  await requestPasswordReset(engine, WINERY, EMAIL);
  return tokenFor(engine, WINERY, EMAIL);
}

describe('requestPasswordReset', () => {
  it('mails a link that lives an hour, and keeps no secret', async () => {
    const engine = await guarded();
    const { mails, audit } = await effectsOf(engine, () =>
      requestPasswordReset(engine, WINERY, ' Siobhan@ACME-winery.example'),
    );
    expect(mails.map(({ to, kind, values }) => [to, kind, values['tenantName'], values['expiresAt']])).to.deep.equal([
      [EMAIL, 'passwordReset', 'ACME Winery', new Date(engine.clock.now() + HOUR_MS).toISOString()],
    ]);
    expect(audit.map(({ action, targetId, actorId }) => [action, targetId, actorId])).to.deep.equal([
      ['password.requestReset', 'siobhan', undefined],
    ]);
    const { token = '' } = mails[0]?.values ?? {};
    expect(token).to.have.length.above(20);
    await deliverAll(engine);
    expect(await engine.repository.snapshot()).not.to.include(token);
  });

  const { thora, kamal, ananya, olafur } = winery;
  const silent: readonly [string, string | undefined, string?][] = [
    ['an unknown address', 'nobody@acme-winery.example'],
    ['what is no address', 'siobhan'],
    ['somebody inactive', thora.email],
    ['somebody removed', kamal.email],
    ['somebody invited', ananya.email],
    ['somebody without a login', olafur.email],
    ['somebody of another tenant', portal.tomasz.email],
    ['a tenant that is not there', EMAIL, 'nowhere'],
  ];
  for (const [title, email = '', tenantId = WINERY] of silent) {
    it(`IN-27 says nothing to ${title}, and does nothing`, async () => {
      const engine = await guarded(newEngine(), thora, kamal, ananya, portal.tomasz);
      const before = await rowsIn(engine);
      expect(await requestPasswordReset(engine, tenantId, email)).to.equal(undefined);
      expect(await rowsIn(engine)).to.deep.equal(before);
    });
  }

  it('mails nobody whose login has another address than the member', async () => {
    const engine = await guarded();
    await engine.repository.seed({ members: [{ ...siobhan, email: 'new@acme-winery.example' }] });
    const { mails } = await effectsOf(engine, () => requestPasswordReset(engine, WINERY, 'new@acme-winery.example'));
    expect(mails).to.deep.equal([]);
  });

  it('mails at most three links an hour to one address, in silence', async () => {
    const engine = await guarded(newEngine(), winery.bo);
    const ask = async (email = EMAIL): Promise<number> => {
      const { mails } = await effectsOf(engine, () => requestPasswordReset(engine, WINERY, email));
      return mails.length;
    };
    const counts = [await ask(), await ask(` ${EMAIL.toUpperCase()}`), await ask(), await ask(), await ask()];
    expect(counts).to.deep.equal([1, 1, 1, 0, 0]);
    expect(await ask(winery.bo.email)).to.equal(1);
    engine.clock.advance(HOUR_MS - SECOND_MS);
    expect(await ask()).to.equal(0);
    engine.clock.advance(SECOND_MS);
    expect(await ask()).to.equal(1);
  });
});

describe('resetPassword', () => {
  it('sets the password once, ends every session, says so by mail, and signs nobody in', async () => {
    const engine = await guarded();
    const [one, two] = [await tokenOf(engine), await tokenOf(engine)];
    const token = await linkFor(engine);
    const { mails, audit, answer } = await effectsOf(engine, () =>
      resetPassword(engine, WINERY, { token, password: NEXT }),
    );
    expect(answer).to.equal(undefined);
    expect(mails.map(({ to, kind }) => [to, kind])).to.deep.equal([[EMAIL, 'passwordChanged']]);
    expect(audit.map(({ action, targetId }) => [action, targetId])).to.deep.equal([['password.reset', 'siobhan']]);
    for (const session of [one, two]) expect(await failureOf(present(engine, session))).to.deep.equal(OVER);
    const again = (): Promise<unknown> => resetPassword(engine, WINERY, { token, password: `${NEXT} 2` });
    await refusedWithoutTrace(engine, again, LINK_INVALID);
    expect(await failureOf(comeIn(engine))).to.deep.equal(REFUSED);
    await comeIn(engine, NEXT);
  });

  it('works until the last moment, and no longer', async () => {
    const engine = await guarded();
    const first = await linkFor(engine);
    engine.clock.advance(HOUR_MS - 1);
    await resetPassword(engine, WINERY, { token: first, password: NEXT });
    const second = await linkFor(engine);
    engine.clock.advance(HOUR_MS);
    const late = (): Promise<unknown> => resetPassword(engine, WINERY, { token: second, password: PASSWORD });
    await refusedWithoutTrace(engine, late, LINK_INVALID);
  });

  it('LO-09 kills the link before with a new one', async () => {
    const engine = await guarded();
    const [old, fresh] = [await linkFor(engine), await linkFor(engine)];
    const call = (): Promise<unknown> => resetPassword(engine, WINERY, { token: old, password: NEXT });
    await refusedWithoutTrace(engine, call, LINK_INVALID);
    await resetPassword(engine, WINERY, { token: fresh, password: NEXT });
  });

  it('lets one of three at once through', async () => {
    const engine = await guarded();
    const token = await linkFor(engine);
    const reset = (_: unknown, index: number): Promise<void> =>
      resetPassword(engine, WINERY, { token, password: `${NEXT} ${index}` });
    const results = await Promise.allSettled(Array.from({ length: 3 }, reset));
    expect(results.map(({ status }) => status).toSorted()).to.deep.equal(['fulfilled', 'rejected', 'rejected']);
  });

  for (const [title, password, reason] of weak) {
    it(`IN-33 takes no password that is ${title}, and the link works on`, async () => {
      const engine = watchful(await guarded());
      const token = await linkFor(engine);
      await refusedWithoutTrace(engine, () => resetPassword(engine, WINERY, { token, password }), refusalOf(reason));
      await resetPassword(engine, WINERY, { token, password: NEXT });
    });
  }

  const dead: readonly [string, (engine: MemoryEngine) => Promise<unknown>][] = [
    ['signs out everywhere (Q10)', async (engine) => signOut(engine, await callerOf(engine))],
    ['is deactivated', (engine) => deactivateMember(engine, marguerite, 'siobhan')],
    ['SE-08 is removed', (engine) => removeMember(engine, marguerite, 'siobhan')],
    ['is no longer active, whoever wrote it', (engine) => seedSiobhan(engine, { status: 'inactive' })],
    ['has a login without an address', (engine) => forgetAddress(engine)],
    ['has another login now', (engine) => seedSiobhan(engine, { identityId: 'id-other' })],
  ];
  for (const [title, change] of dead) {
    it(`R039 is dead when the person ${title}`, async () => {
      const engine = await guarded();
      const token = await linkFor(engine);
      await change(engine);
      const call = (): Promise<unknown> => resetPassword(engine, WINERY, { token, password: NEXT });
      await refusedWithoutTrace(engine, call, LINK_INVALID);
    });
  }

  async function seedSiobhan(engine: MemoryEngine, change: Partial<Member>): Promise<void> {
    await engine.repository.seed({ members: [{ ...siobhan, ...change }] });
  }

  it('IN-11 takes no other secret, and is none elsewhere', async () => {
    const engine = await guarded();
    await invite(engine, marguerite, { email: 'new@b.example', roles: ['basic'] });
    const invitation = await tokenFor(engine, WINERY, 'new@b.example');
    const session = await tokenOf(engine);
    const token = await linkFor(engine);
    for (const other of [invitation, session, '', 'unknown', `${token}x`]) {
      const call = (): Promise<unknown> => resetPassword(engine, WINERY, { token: other, password: NEXT });
      await refusedWithoutTrace(engine, call, LINK_INVALID);
    }
    const elsewhere: (() => Promise<unknown>)[] = [
      () => acceptInvitation(engine, { token, password: NEXT }),
      () => readInvitation(engine, token),
      () => useOneTimePassword(engine, { email: EMAIL, oneTimePassword: token, password: NEXT }),
    ];
    for (const call of elsewhere) await refusedWithoutTrace(engine, call, LINK_INVALID);
    await refusedWithoutTrace(engine, () => present(engine, token), OVER);
    await refusedWithoutTrace(engine, () => comeIn(engine, token), REFUSED);
    const there = (): Promise<unknown> => resetPassword(engine, 'harbour-heath', { token, password: NEXT });
    await refusedWithoutTrace(engine, there, LINK_INVALID);
    await resetPassword(engine, WINERY, { token, password: NEXT });
    await acceptInvitation(engine, { token: invitation, password: NEXT });
  });

  it('Q1 does not lift a block', async () => {
    const engine = await guarded();
    for (let count = 0; count < 5; count += 1) await failureOf(comeIn(engine, WRONG));
    await resetPassword(engine, WINERY, { token: await linkFor(engine), password: NEXT });
    await refusedWithoutTrace(engine, () => comeIn(engine, NEXT), REFUSED);
    engine.clock.advance(30 * MINUTE_MS);
    await comeIn(engine, NEXT);
  });
});

const USERNAME = 'mikkel@nordhavn.example';
const PORTAL = 'pumpwerk';

async function provisioned(engine: MemoryEngine): Promise<{ oneTimePassword: string; memberId: string }> {
  const { member } = await provision(engine, as(pumpwerk.chloe), { contactId: 'contact-mikkel', roles: ['endUser'] });
  return { oneTimePassword: await tokenFor(engine, PORTAL, USERNAME), memberId: member.id };
}

describe('a one-time password', () => {
  const enter = (engine: MemoryEngine, password: string, email = USERNAME, tenantId = PORTAL): Promise<SignedIn> =>
    comeIn(engine, password, email, tenantId);
  const use = (engine: MemoryEngine, oneTimePassword: string, password = NEXT, email = USERNAME): Promise<unknown> =>
    useOneTimePassword(engine, { email, oneTimePassword, password }, PORTAL);

  it('R077 signs in to a new password, which is the only way in from then on', async () => {
    const engine = newEngine();
    const { oneTimePassword, memberId } = await provisioned(engine);
    const before = await rowsIn(engine);
    expect(await enter(engine, oneTimePassword)).to.equal('newPasswordNeeded');
    expect(await enter(engine, oneTimePassword, ' Mikkel@NORDHAVN.example ')).to.equal('newPasswordNeeded');
    expect(await rowsIn(engine)).to.deep.equal(before);
    await use(engine, oneTimePassword);
    await refusedWithoutTrace(engine, () => enter(engine, oneTimePassword), REFUSED);
    await refusedWithoutTrace(engine, () => use(engine, oneTimePassword), LINK_INVALID);
    const came = await enter(engine, NEXT);
    expect(came).to.have.nested.property('session.memberId', memberId);
  });

  it('LO-10 is good for its person, in its tenant and for its purpose alone', async () => {
    const engine = await guarded();
    const { oneTimePassword } = await provisioned(engine);
    await invite(engine, marguerite, { email: USERNAME, roles: ['basic'] });
    const link = await tokenFor(engine, WINERY, USERNAME);
    const refused: (() => Promise<unknown>)[] = [
      () => enter(engine, oneTimePassword, 'freja@nordhavn.example'),
      () => enter(engine, oneTimePassword, EMAIL, WINERY),
      () => enter(engine, oneTimePassword, USERNAME, WINERY),
      () => enter(engine, oneTimePassword, 'mikkel'),
      () => enter(engine, link, USERNAME, WINERY),
      () => enter(engine, oneTimePassword.toUpperCase()),
    ];
    for (const call of refused) await refusedWithoutTrace(engine, call, REFUSED);
    const there = { email: USERNAME, oneTimePassword, password: NEXT };
    await refusedWithoutTrace(engine, () => useOneTimePassword(engine, there, WINERY), LINK_INVALID);
    expect(await enter(engine, oneTimePassword)).to.equal('newPasswordNeeded');
  });

  it('Q8 is over after seven days', async () => {
    const engine = newEngine();
    const { oneTimePassword } = await provisioned(engine);
    engine.clock.advance(7 * DAY_MS - SECOND_MS);
    expect(await enter(engine, oneTimePassword)).to.equal('newPasswordNeeded');
    engine.clock.advance(SECOND_MS);
    await refusedWithoutTrace(engine, () => enter(engine, oneTimePassword), REFUSED);
    await refusedWithoutTrace(engine, () => use(engine, oneTimePassword), LINK_INVALID);
  });

  it('LO-09, R077 dies with the next one, which leaves the count of tries as it is', async () => {
    const engine = newEngine();
    const { oneTimePassword, memberId } = await provisioned(engine);
    for (let count = 0; count < 4; count += 1) await failureOf(enter(engine, WRONG));
    await resendInvitation(engine, as(pumpwerk.chloe), memberId);
    const fresh = (await mailTo(engine, PORTAL, USERNAME)).values['oneTimePassword'] ?? '';
    await refusedWithoutTrace(engine, () => enter(engine, oneTimePassword), REFUSED);
    await refusedWithoutTrace(engine, () => enter(engine, fresh), REFUSED);
    engine.clock.advance(30 * MINUTE_MS);
    expect(await enter(engine, fresh)).to.equal('newPasswordNeeded');
  });

  it('LO-06 counts wrong ones by either way, and a block holds by either way', async () => {
    const engine = newEngine();
    const { oneTimePassword } = await provisioned(engine);
    for (let count = 0; count < 3; count += 1) await failureOf(enter(engine, WRONG));
    for (let count = 0; count < 2; count += 1) await failureOf(use(engine, WRONG));
    await refusedWithoutTrace(engine, () => enter(engine, oneTimePassword), REFUSED);
    await refusedWithoutTrace(engine, () => use(engine, oneTimePassword), LINK_INVALID);
    engine.clock.advance(30 * MINUTE_MS);
    await use(engine, oneTimePassword);
  });

  it('is not used up by a new password that is too short, nor does that block', async () => {
    const engine = newEngine();
    const { oneTimePassword } = await provisioned(engine);
    for (let count = 0; count < 8; count += 1) {
      const call = (): Promise<unknown> => use(engine, oneTimePassword, 'short');
      await refusedWithoutTrace(engine, call, refusalOf('passwordTooShort'));
    }
    await use(engine, oneTimePassword);
  });

  it('is refused at once with a password that keeps the hasher busy, and counts no try', async () => {
    const engine = newEngine();
    const { oneTimePassword } = await provisioned(engine);
    for (let count = 0; count < 8; count += 1) {
      const call = (): Promise<unknown> => use(engine, WRONG, 'x'.repeat(10_000));
      await refusedWithoutTrace(engine, call, refusalOf('passwordTooLong'));
    }
    await use(engine, oneTimePassword);
  });

  it('LO-08, R077 lets one of three at once in', async () => {
    const engine = newEngine();
    const { oneTimePassword } = await provisioned(engine);
    const results = await Promise.allSettled([1, 2, 3].map(() => use(engine, oneTimePassword)));
    expect(results.map(({ status }) => status).toSorted()).to.deep.equal(['fulfilled', 'rejected', 'rejected']);
  });

  it('counts one try for one, also where the address has a login already', async () => {
    const engine = newEngine();
    await givePassword(engine, { ...siobhan, id: 'mikkel', identityId: 'id-mikkel-elsewhere', email: USERNAME });
    const { oneTimePassword } = await provisioned(engine);
    for (let count = 0; count < 4; count += 1) {
      const failure = await failureOf(use(engine, oneTimePassword, WRONG));
      expect(failure).to.deep.equal(refusalOf('passwordOfLogin'));
    }
    await use(engine, oneTimePassword, PASSWORD);
  });
});

describe('an invitation of somebody who has a login', () => {
  async function invited(engine: MemoryEngine): Promise<string> {
    const draft = { email: EMAIL, roles: ['administrator'], firstName: 'S', lastName: 'B' };
    await invite(engine, as(portal.tomasz), draft);
    return tokenFor(engine, 'harbour-heath', EMAIL);
  }
  const LOGIN_WRONG = refusalOf('passwordOfLogin');

  it('LO-06 counts wrong passwords as sign-in does', async () => {
    const engine = await guarded();
    const token = await invited(engine);
    const accept = (password: string): Promise<unknown> => acceptInvitation(engine, { token, password });
    for (let count = 0; count < 5; count += 1) expect(await failureOf(accept(WRONG))).to.deep.equal(LOGIN_WRONG);
    await refusedWithoutTrace(engine, () => accept(PASSWORD), LOGIN_WRONG);
    await refusedWithoutTrace(engine, () => comeIn(engine), REFUSED);
    engine.clock.advance(30 * MINUTE_MS);
    await accept(PASSWORD);
  });

  it('forgets the wrong ones with the right one', async () => {
    const engine = await guarded();
    const token = await invited(engine);
    for (let count = 0; count < 4; count += 1) await failureOf(comeIn(engine, WRONG));
    await acceptInvitation(engine, { token, password: PASSWORD });
    for (let count = 0; count < 4; count += 1) await failureOf(comeIn(engine, WRONG));
    await comeIn(engine);
  });

  it('IN-01 says the same however often a used link is tried, and counts none of it', async () => {
    const engine = await guarded();
    const token = await invited(engine);
    await acceptInvitation(engine, { token, password: PASSWORD }, 'harbour-heath');
    for (let count = 0; count < 8; count += 1) {
      const call = (): Promise<unknown> => acceptInvitation(engine, { token, password: PASSWORD });
      await refusedWithoutTrace(engine, call, LINK_INVALID);
    }
    await comeIn(engine);
  });

  it('tells a fault of the hasher as one, and leaves the link good', async () => {
    const engine = await guarded();
    const token = await invited(engine);
    const verify = (): Promise<boolean> => Promise.reject(new Error('no memory left'));
    const poor = { ...engine, hasher: { ...engine.hasher, verify } };
    const problem = await acceptInvitation(poor, { token, password: PASSWORD }).catch(String);
    expect(problem).to.equal('Error: no memory left');
    await acceptInvitation(engine, { token, password: PASSWORD });
  });

  it('is none in another tenant', async () => {
    const engine = await guarded();
    const token = await invited(engine);
    const call = (): Promise<unknown> => acceptInvitation(engine, { token, password: PASSWORD }, WINERY);
    await refusedWithoutTrace(engine, call, LINK_INVALID);
    await refusedWithoutTrace(engine, () => readInvitation(engine, token, WINERY), LINK_INVALID);
    expect((await readInvitation(engine, token, 'harbour-heath')).hasLogin).to.equal(true);
  });
});
