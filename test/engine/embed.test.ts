import { expect } from 'chai';
import type { EmbedDraft, Failure } from '../../src/domain/index.js';
import {
  authenticate,
  changePassword,
  createEmbedToken,
  deactivateMember,
  endSession,
  getMember,
  listMembers,
  listSessions,
  me,
  openSession,
  removeMember,
  resendInvitation,
  signOut,
  updateMember,
  updateProfile,
  type MemoryEngine,
  type Presence,
  type SessionCaller,
} from '../../src/engine/index.js';
import { winery } from '../helpers/people.js';
import { as, effectsOf, failureOf, newEngine, PASSWORD, refusal, stateOf, stored } from './support.js';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const WINERY = 'acme-winery';
const ORIGIN = 'https://partner.example';
const OVER = { code: 'unauthenticated' } as const;
const NOT_GRANTED = { code: 'forbidden', reason: 'notGranted' } as const;
const marguerite = as(winery.marguerite);

function present(engine: MemoryEngine, token: string, origin?: string, tenantId = WINERY): Promise<Presence> {
  return authenticate(engine, { tenantId, token, origin, isActivity: true });
}

/** Marguerite, signed in. */
async function signedIn(engine: MemoryEngine): Promise<{ readonly token: string; readonly caller: SessionCaller }> {
  const { token } = await openSession(engine, marguerite);
  return { token, caller: (await present(engine, token)).caller };
}

const draftOf = (change: Partial<EmbedDraft> = {}): EmbedDraft => ({
  permissions: ['member.list', 'member.view'],
  origins: [ORIGIN],
  ...change,
});

/** A token made from Marguerite's session, and who comes with it. */
async function embedded(
  engine: MemoryEngine,
  change: Partial<EmbedDraft> = {},
): Promise<{ readonly token: string; readonly parent: SessionCaller; readonly caller: SessionCaller }> {
  const { caller: parent } = await signedIn(engine);
  const { token } = await createEmbedToken(engine, parent, draftOf(change));
  return { token, parent, caller: (await present(engine, token, ORIGIN)).caller };
}

async function refusedWithoutTrace(
  engine: MemoryEngine,
  call: () => Promise<unknown>,
  expected: Failure,
): Promise<void> {
  const before = await stateOf(engine);
  expect(await failureOf(call())).to.include(expected);
  expect(await stateOf(engine)).to.deep.equal(before);
}

describe('createEmbedToken', () => {
  it('makes a token for the pages named, and writes down what it may', async () => {
    const engine = newEngine();
    const { caller } = await signedIn(engine);
    const { answer, audit, mails } = await effectsOf(engine, () => createEmbedToken(engine, caller, draftOf()));
    expect(Date.parse(answer.expiresAt) - engine.clock.now()).to.equal(HOUR_MS);
    expect(await engine.repository.snapshot()).not.to.include(answer.token);
    expect(mails).to.deep.equal([]);
    const { permissions, origins } = draftOf();
    expect(audit.map(({ action, actorId, after }) => [action, actorId, after])).to.deep.equal([
      ['session.embed', 'marguerite', { permissions, origins, expiresAt: answer.expiresAt }],
    ]);
    const { state } = await present(engine, answer.token, ORIGIN);
    expect(state).to.include({ memberId: 'marguerite', remainingMs: HOUR_MS });
  });

  const strange: readonly [string, object, string][] = [
    ['a permission nobody knows', { permissions: ['member.list', 'member.fly'] }, 'permissions.1'],
    ['a pattern that names none', { permissions: ['fly.*'] }, 'permissions.0'],
    ['no permission', { permissions: [] }, 'permissions'],
    ['no page', { origins: [] }, 'origins'],
    ['an address with a path', { origins: [`${ORIGIN}/`] }, 'origins.0'],
    ['a page without encryption', { origins: [ORIGIN, 'http://partner.example'] }, 'origins.1'],
    ['any page', { origins: ['*'] }, 'origins.0'],
    ['a pattern of pages', { origins: ['https://*.example'] }, 'origins.0'],
    ['a page that has no name', { origins: ['null'] }, 'origins.0'],
    ['capital letters, which no browser sends', { origins: ['https://Partner.example'] }, 'origins.0'],
    ['no minute', { minutes: 0 }, 'minutes'],
    ['more than an hour', { minutes: 61 }, 'minutes'],
    ['half a minute', { minutes: 0.5 }, 'minutes'],
    ['another member', { memberId: 'xiaoming' }, 'memberId'],
  ];
  for (const [title, change, field] of strange) {
    it(`takes not ${title}`, async () => {
      const engine = newEngine();
      const { caller } = await signedIn(engine);
      const call = (): Promise<unknown> => createEmbedToken(engine, caller, { ...draftOf(), ...change });
      await refusedWithoutTrace(engine, call, { code: 'invalid', field });
    });
  }

  it('takes patterns, ports, and pages of this machine', async () => {
    const engine = newEngine();
    const { caller } = await signedIn(engine);
    const permissions = ['*', 'member.*', 'invitation.resend'];
    const origins = ['https://partner.example:8443', 'http://localhost:4400', 'http://127.0.0.1', 'http://[::1]:80'];
    const { token } = await createEmbedToken(engine, caller, draftOf({ permissions, origins }));
    for (const origin of origins) await present(engine, token, origin);
  });

  it('never outlives its person’s session', async () => {
    const engine = newEngine();
    const { caller, token } = await signedIn(engine);
    for (let hour = 0; hour < 7 * 24 - 1; hour += 1) {
      engine.clock.advance(HOUR_MS);
      await present(engine, token);
    }
    engine.clock.advance(30 * MINUTE_MS);
    const made = await createEmbedToken(engine, caller, draftOf());
    expect(Date.parse(made.expiresAt) - engine.clock.now()).to.equal(30 * MINUTE_MS);
    engine.clock.advance(30 * MINUTE_MS);
    expect(await failureOf(present(engine, made.token, ORIGIN))).to.deep.equal(OVER);
  });

  it('asks for a session', async () => {
    const engine = newEngine();
    const { caller } = await signedIn(engine);
    await signOut(engine, caller);
    await refusedWithoutTrace(engine, () => createEmbedToken(engine, caller, draftOf()), OVER);
    const made = createEmbedToken(engine, { ...marguerite, sessionId: 'none' }, draftOf());
    expect(await failureOf(made)).to.deep.equal(OVER);
  });
});

describe('a token for a partner’s page', () => {
  it('is good on the pages named, and nowhere else', async () => {
    const engine = newEngine();
    const { token } = await embedded(engine, { origins: [ORIGIN, 'http://localhost:4400'] });
    await present(engine, token, 'http://localhost:4400');
    const elsewhere = ['https://evil.example', `${ORIGIN}:8443`, `${ORIGIN}/`, `${ORIGIN}.evil.example`, 'null', ''];
    for (const origin of [...elsewhere, undefined]) {
      await refusedWithoutTrace(engine, () => present(engine, token, origin), OVER);
    }
    await refusedWithoutTrace(engine, () => present(engine, token, ORIGIN, 'harbour-heath'), OVER);
  });

  it('asks a session of one’s own for no page', async () => {
    const engine = newEngine();
    const { token } = await signedIn(engine);
    for (const origin of [undefined, ORIGIN, 'https://evil.example']) await present(engine, token, origin);
  });

  it('does what it was made for, and is refused beyond, with one entry', async () => {
    const engine = newEngine();
    const { caller, parent } = await embedded(engine);
    expect((await listMembers(engine, caller)).items.length).to.be.above(5);
    expect((await getMember(engine, caller, 'olafur')).member.id).to.equal('olafur');
    await refusal(engine, () => removeMember(engine, caller, 'olafur'), NOT_GRANTED);
    await refusal(engine, () => updateMember(engine, caller, 'olafur', { roles: ['adminOwner'] }), NOT_GRANTED);
    await removeMember(engine, parent, 'olafur');
  });

  it('understands patterns as the policy does', async () => {
    const engine = newEngine();
    const { caller } = await embedded(engine, { permissions: ['member.*'] });
    await updateMember(engine, caller, 'olafur', { phone: '1' });
    await removeMember(engine, caller, 'olafur');
    await refusal(engine, () => resendInvitation(engine, caller, 'ananya'), NOT_GRANTED);
    const all = await embedded(engine, { permissions: ['*'] });
    await updateMember(engine, all.caller, 'layla', { phone: '1' });
  });

  it('gives nobody more than they have', async () => {
    const engine = newEngine();
    const { token } = await openSession(engine, as(winery.layla));
    const { caller } = await present(engine, token);
    const made = await createEmbedToken(engine, caller, draftOf({ permissions: ['*'] }));
    const guest = (await present(engine, made.token, ORIGIN)).caller;
    await refusal(engine, () => removeMember(engine, guest, 'olafur'), NOT_GRANTED);
  });

  it('says what it may do, and leaves nothing of its bounds on the person', async () => {
    const engine = newEngine();
    const { caller, parent } = await embedded(engine, { permissions: ['member.list', 'profile.update'] });
    const { can } = await me(engine, caller);
    expect([can['member.list']?.allowed, can['member.remove']?.allowed]).to.deep.equal([true, false]);
    expect((await me(engine, parent)).can['member.remove']?.allowed).to.equal(true);
    await updateProfile(engine, caller, { phone: '1' });
    const after = await stored(engine, winery.marguerite);
    expect(after).to.include({ phone: '1' }).and.not.to.have.property('ceiling');
  });

  const own: readonly [string, (engine: MemoryEngine, caller: SessionCaller, parent: string) => Promise<unknown>][] = [
    ['make another token', (engine, caller) => createEmbedToken(engine, caller, draftOf())],
    [
      'change the password',
      (engine, caller) => changePassword(engine, caller, { current: PASSWORD, password: 'another horse entirely' }),
    ],
    ['list sessions', (engine, caller) => listSessions(engine, caller)],
    ['end the session it was made from', (engine, caller, parent) => endSession(engine, caller, parent)],
    ['end itself as a session', (engine, caller) => endSession(engine, caller, caller.sessionId)],
  ];
  for (const [title, call] of own) {
    it(`cannot ${title}, whatever it was made for`, async () => {
      const engine = newEngine();
      const { caller, parent } = await embedded(engine, { permissions: ['*'] });
      await refusedWithoutTrace(engine, () => call(engine, caller, parent.sessionId), NOT_GRANTED);
      await listSessions(engine, parent);
    });
  }

  it('lasts an hour at most, quiet or not', async () => {
    const engine = newEngine();
    const long = await embedded(engine);
    const short = await embedded(engine, { minutes: 5 });
    engine.clock.advance(5 * MINUTE_MS - SECOND_MS);
    await present(engine, short.token, ORIGIN);
    engine.clock.advance(SECOND_MS);
    await refusedWithoutTrace(engine, () => present(engine, short.token, ORIGIN), OVER);
    engine.clock.advance(55 * MINUTE_MS - SECOND_MS);
    await present(engine, long.token, ORIGIN);
    engine.clock.advance(SECOND_MS);
    await refusedWithoutTrace(engine, () => present(engine, long.token, ORIGIN), OVER);
    await refusedWithoutTrace(engine, () => listMembers(engine, long.caller), OVER);
  });

  it('does not keep its person’s session awake', async () => {
    const engine = newEngine();
    const { token, caller } = await signedIn(engine);
    for (let hour = 0; hour < 3; hour += 1) {
      engine.clock.advance(HOUR_MS + 15 * MINUTE_MS);
      const made = await createEmbedToken(engine, caller, draftOf());
      await present(engine, made.token, ORIGIN);
    }
    engine.clock.advance(15 * MINUTE_MS);
    expect(await failureOf(present(engine, token))).to.deep.equal(OVER);
  });

  const ends: readonly [string, (engine: MemoryEngine, parent: SessionCaller) => Promise<unknown>][] = [
    ['signs out', (engine, parent) => signOut(engine, parent)],
    ['ends the session it was made from', (engine, parent) => endSession(engine, parent, parent.sessionId)],
    ['is deactivated', (engine) => deactivateMember(engine, as(winery.xiaoming), 'marguerite')],
    ['is removed', (engine) => removeMember(engine, as(winery.xiaoming), 'marguerite')],
  ];
  for (const [title, end] of ends) {
    it(`ends at once when its person ${title}`, async () => {
      const engine = newEngine();
      const { token, caller, parent } = await embedded(engine);
      const open = await embedded(engine);
      await end(engine, parent);
      await refusedWithoutTrace(engine, () => present(engine, token, ORIGIN), OVER);
      await refusedWithoutTrace(engine, () => listMembers(engine, caller), OVER);
      const isOtherOpen = await present(engine, open.token, ORIGIN).then(
        () => true,
        () => false,
      );
      expect(isOtherOpen).to.equal(title.startsWith('ends'));
    });
  }

  it('is listed among the sessions, can be ended there, and ends alone', async () => {
    const engine = newEngine();
    const { token, caller, parent } = await embedded(engine);
    const list = await listSessions(engine, parent);
    expect(list.map(({ id, current, embedded: isEmbedded }) => [id, current, isEmbedded])).to.have.deep.members([
      [parent.sessionId, true, false],
      [caller.sessionId, false, true],
    ]);
    await endSession(engine, parent, caller.sessionId);
    expect(await failureOf(present(engine, token, ORIGIN))).to.deep.equal(OVER);
    await listSessions(engine, parent);
  });

  it('signs itself out alone, with an entry', async () => {
    const engine = newEngine();
    const { token, caller, parent } = await embedded(engine);
    const { audit } = await effectsOf(engine, () => signOut(engine, caller));
    expect(audit.map(({ action, actorId }) => [action, actorId])).to.deep.equal([['session.signOut', 'marguerite']]);
    expect(await failureOf(present(engine, token, ORIGIN))).to.deep.equal(OVER);
    await listSessions(engine, parent);
  });

  it('is lost with its person’s right: the next request is decided anew', async () => {
    const engine = newEngine();
    const { caller } = await embedded(engine, { permissions: ['member.*'] });
    await updateMember(engine, as(winery.xiaoming), 'marguerite', { roles: ['posBasic'] });
    await refusal(engine, () => removeMember(engine, caller, 'olafur'), NOT_GRANTED);
  });

  it('outlives a restart with its bounds', async () => {
    const engine = newEngine();
    const { token, caller } = await embedded(engine);
    expect(await engine.repository.restore(await engine.repository.snapshot())).to.equal(undefined);
    await present(engine, token, ORIGIN);
    expect(await failureOf(present(engine, token))).to.deep.equal(OVER);
    await refusal(engine, () => removeMember(engine, caller, 'olafur'), NOT_GRANTED);
  });
});
