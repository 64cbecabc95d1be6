import { expect } from 'chai';

import { isBackendError, type SessionBackend } from '../../src/backend/index.js';
import type { BrowserOptions, MemoryBrowser, MemoryTeam, MemoryTeamOptions } from '../../src/backend/memory/index.js';
import type { Failure } from '../../src/domain/index.js';
import { acmeWinery, pumpwerk, withFaults } from '../../src/testing/index.js';
import { b2bCommerce } from '../../src/policies/index.js';
import { codeOf, invite, NOW, winery } from '../helpers/memory-winery.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const PASSWORD = 'correct horse battery staple';
const ANOTHER = 'another horse entirely';
const SIOBHAN = { email: 'siobhan@acme-winery.example', password: PASSWORD };
const REFUSED = { code: 'unauthenticated', reason: 'signInRefused' };

/** The winery where Siobhán has a password. */
function guarded(options: Partial<MemoryTeamOptions> = {}): MemoryTeam {
  const seed = { ...acmeWinery(NOW), passwords: { siobhan: PASSWORD, marguerite: PASSWORD } };
  return winery({ seed, mail: 'held', ...options });
}

async function signedIn(team: MemoryTeam, options: BrowserOptions = {}): Promise<MemoryBrowser> {
  const browser = team.browser(options);
  await browser.sessions.signIn(SIOBHAN);
  return browser;
}

async function failureOf(call: Promise<unknown>): Promise<Partial<Failure>> {
  try {
    await call;
  } catch (error) {
    if (!isBackendError(error)) throw error;
    const { code, reason, field } = error;
    return { code, ...(reason === undefined ? {} : { reason }), ...(field === undefined ? {} : { field }) };
  }
  throw new Error('It was not refused');
}

async function mailedToken(team: MemoryTeam, email: string): Promise<string> {
  await team.deliverMail();
  return team.outbox.newestTo(email)?.values['token'] ?? '';
}

describe('J08 in two browsers over a team in memory', () => {
  it('signs out of both with one sign-out: the other sees it on its next call', async () => {
    const team = guarded();
    const [one, two] = [await signedIn(team), await signedIn(team)];
    const other = team.browser({ memberId: 'marguerite' });
    expect((await two.backend.me()).member.id).to.equal('siobhan');
    await one.sessions.signOut();
    expect(await codeOf(two.backend.me())).to.equal('unauthenticated');
    expect(await codeOf(two.sessions.session())).to.equal('unauthenticated');
    expect((await other.backend.me()).member.id).to.equal('marguerite');
  });

  it('keeps the other one where the policy says so', async () => {
    const policy = structuredClone(guarded().policy);
    const session = policy.session && { ...policy.session, signOut: 'device' as const };
    const team = guarded({ policy: { ...policy, session } });
    const [one, two] = [await signedIn(team), await signedIn(team)];
    await one.sessions.signOut();
    expect(await codeOf(one.backend.me())).to.equal('unauthenticated');
    expect(await codeOf(two.backend.me())).to.equal('done');
  });

  it('R049 ends after four hours without activity, and not a minute before', async () => {
    const team = guarded();
    const browser = await signedIn(team);
    team.clock.advance(4 * HOUR_MS - MINUTE_MS);
    expect((await browser.sessions.session()).remainingMs).to.equal(MINUTE_MS);
    team.clock.advance(2 * MINUTE_MS);
    expect(await codeOf(browser.backend.me())).to.equal('unauthenticated');
  });

  it('SE-03 is prolonged by what a person does, not by what a page reads', async () => {
    const team = guarded();
    const [reading, active, writing] = [await signedIn(team), await signedIn(team), await signedIn(team)];
    team.clock.advance(3 * HOUR_MS);
    await reading.backend.getProfile();
    await reading.sessions.listSessions();
    expect((await active.sessions.stayActive()).remainingMs).to.equal(4 * HOUR_MS);
    await writing.backend.updateProfile({ phone: '1' });
    team.clock.advance(HOUR_MS + MINUTE_MS);
    expect(await codeOf(reading.backend.me())).to.equal('unauthenticated');
    expect(await codeOf(active.backend.me())).to.equal('done');
    expect(await codeOf(writing.backend.me())).to.equal('done');
  });

  it('R053, R054 blocks after five wrong passwords, says always the same, and shows nobody', async () => {
    const team = guarded();
    const marguerite = team.browser({ memberId: 'marguerite' });
    const look = async (): Promise<unknown> => [
      await marguerite.backend.listMembers({}),
      await marguerite.backend.getMember('siobhan'),
      await team.audit(),
    ];
    const before = await look();
    const { sessions } = team.browser();
    for (let count = 0; count < 5; count += 1) {
      expect(await failureOf(sessions.signIn({ ...SIOBHAN, password: ANOTHER }))).to.deep.equal(REFUSED);
    }
    expect(await failureOf(sessions.signIn(SIOBHAN))).to.deep.equal(REFUSED);
    expect(await look()).to.deep.equal(before);
    team.clock.advance(30 * MINUTE_MS + 1000);
    expect((await sessions.signIn(SIOBHAN)).status).to.equal('signedIn');
  });

  it('R039 refuses the next call of who was removed while they worked', async () => {
    const team = guarded();
    const browser = await signedIn(team);
    await team.browser({ memberId: 'marguerite' }).backend.removeMember('siobhan');
    expect(await codeOf(browser.backend.me())).to.equal('unauthenticated');
    expect(await failureOf(browser.sessions.signIn(SIOBHAN))).to.deep.equal(REFUSED);
  });
});

describe('a browser over a team in memory', () => {
  it('has nobody signed in at first: every method says so', async () => {
    const { backend, sessions } = guarded().browser();
    const calls: Promise<unknown>[] = [
      backend.capabilities(),
      backend.me(),
      backend.listMembers({}),
      backend.invite([]),
      sessions.session(),
      sessions.stayActive(),
      sessions.listSessions(),
      sessions.endSession('x'),
      sessions.changePassword({ current: PASSWORD, password: ANOTHER }),
    ];
    for (const call of calls) expect(await codeOf(call)).to.equal('unauthenticated');
  });

  it('says who is in and for how long', async () => {
    const { sessions } = guarded().browser();
    const outcome = await sessions.signIn(SIOBHAN);
    const state = {
      tenantId: 'acme-winery',
      memberId: 'siobhan',
      idleMs: 4 * HOUR_MS,
      remainingMs: 4 * HOUR_MS,
      signOut: 'everywhere',
    };
    expect(outcome).to.deep.equal({ status: 'signedIn', session: state });
    expect(await sessions.session()).to.deep.equal(state);
  });

  it('starts with who is there from the start, unless they may not come in', async () => {
    const team = guarded();
    const { backend } = team.browser({ memberId: 'bo' });
    const members = await Promise.all([backend.me(), backend.me()]);
    expect(members.map(({ member }) => member.id)).to.deep.equal(['bo', 'bo']);
    expect(await codeOf(team.browser({ memberId: 'thora' }).backend.me())).to.equal('unauthenticated');
    expect(await codeOf(team.browser({ memberId: 'nobody' }).backend.me())).to.equal('unauthenticated');
  });

  it('SE-11 signs out twice, and where nobody is in', async () => {
    const team = guarded();
    const { sessions } = await signedIn(team);
    await sessions.signOut();
    await sessions.signOut();
    await team.browser().sessions.signOut();
    expect(await codeOf(sessions.session())).to.equal('unauthenticated');
  });

  it('SE-06 ends the session before when somebody else signs in', async () => {
    const team = guarded();
    const { sessions, backend } = team.browser({ memberId: 'marguerite', device: 'Firefox on Windows' });
    await backend.me();
    await sessions.signIn(SIOBHAN);
    expect((await backend.me()).member.id).to.equal('siobhan');
    const left = await team.browser({ memberId: 'marguerite' }).sessions.listSessions();
    expect(left.map(({ current }) => current)).to.deep.equal([true]);
  });

  it('lists and ends own sessions, by device', async () => {
    const team = guarded();
    const one = await signedIn(team, { device: 'Firefox on Windows' });
    const two = await signedIn(team, { device: 'Safari on iPhone' });
    const list = await one.sessions.listSessions();
    expect(list.map(({ device, current }) => [device, current])).to.have.deep.members([
      ['Firefox on Windows', true],
      ['Safari on iPhone', false],
    ]);
    expect(await codeOf(one.sessions.endSession('no-such'))).to.equal('notFound');
    await one.sessions.endSession(list.find(({ current }) => !current)?.id ?? '');
    expect(await codeOf(two.backend.me())).to.equal('unauthenticated');
    expect(await codeOf(one.backend.me())).to.equal('done');
  });

  it('lets the invitee in by the mailed link, signed in at once', async () => {
    const team = guarded();
    const { member } = await invite(team);
    const token = await mailedToken(team, 'new@acme-winery.example');
    const { sessions, backend } = team.browser();
    const { email, hasLogin } = await sessions.readInvitation(token);
    expect([email, hasLogin]).to.deep.equal(['new@acme-winery.example', false]);
    const state = await sessions.acceptInvitation({ token, password: PASSWORD });
    expect(state.memberId).to.equal(member.id);
    expect((await backend.me()).member.status).to.equal('active');
    expect(await codeOf(sessions.readInvitation(token))).to.equal('invitationInvalid');
    expect(await codeOf(sessions.acceptInvitation({ token, password: PASSWORD }))).to.equal('invitationInvalid');
  });

  it('R077 asks for a new password after a one-time password, and is in with it', async () => {
    const team = winery({ seed: pumpwerk(NOW), policy: b2bCommerce, mail: 'held' });
    await team.backendFor('chloe').provision([{ contactId: 'contact-mikkel', roles: ['endUser'] }]);
    await team.deliverMail();
    const email = 'mikkel@nordhavn.example';
    const oneTimePassword = team.outbox.newestTo(email)?.values['oneTimePassword'] ?? '';
    const { sessions, backend } = team.browser();
    expect(await sessions.signIn({ email, password: oneTimePassword })).to.deep.equal({ status: 'newPasswordNeeded' });
    expect(await codeOf(backend.me())).to.equal('unauthenticated');
    await sessions.useOneTimePassword({ email, oneTimePassword, password: PASSWORD });
    expect((await backend.me()).member.email).to.equal(email);
    expect((await team.browser().sessions.signIn({ email, password: PASSWORD })).status).to.equal('signedIn');
  });

  it('sets a new password by the mailed link, which ends every session', async () => {
    const team = guarded();
    const open = await signedIn(team);
    const { sessions } = team.browser();
    await sessions.requestPasswordReset(SIOBHAN.email);
    await sessions.requestPasswordReset('nobody@acme-winery.example');
    const token = await mailedToken(team, SIOBHAN.email);
    expect(team.outbox.mails).to.have.length(1);
    await sessions.resetPassword({ token, password: ANOTHER });
    expect(await codeOf(open.backend.me())).to.equal('unauthenticated');
    expect(await codeOf(sessions.session())).to.equal('unauthenticated');
    expect(await failureOf(sessions.signIn(SIOBHAN))).to.deep.equal(REFUSED);
    expect((await sessions.signIn({ ...SIOBHAN, password: ANOTHER })).status).to.equal('signedIn');
  });

  it('changes the password, ends the others and not itself', async () => {
    const team = guarded();
    const [one, two] = [await signedIn(team), await signedIn(team)];
    const wrong = one.sessions.changePassword({ current: ANOTHER, password: ANOTHER });
    expect(await failureOf(wrong)).to.deep.equal({ code: 'invalid', field: 'current', reason: 'passwordWrong' });
    await one.sessions.changePassword({ current: PASSWORD, password: ANOTHER });
    expect(await codeOf(one.backend.me())).to.equal('done');
    expect(await codeOf(two.backend.me())).to.equal('unauthenticated');
  });

  it('sends its mail by itself', async () => {
    const team = guarded({ mail: 'automatic' });
    const sent = new Promise((resolve) => team.outbox.subscribe(resolve));
    await team.browser().sessions.requestPasswordReset(SIOBHAN.email);
    await sent;
  });

  it('refuses what is no text where text is asked for', async () => {
    const { sessions } = await signedIn(guarded());
    const strange = 7 as unknown as string;
    expect(await failureOf(sessions.requestPasswordReset(strange))).to.deep.equal({ code: 'invalid', field: 'email' });
    expect(await failureOf(sessions.readInvitation(strange))).to.deep.equal({ code: 'invalid', field: 'token' });
    expect(await failureOf(sessions.endSession(strange))).to.deep.equal({ code: 'invalid', field: 'sessionId' });
    expect(await codeOf(sessions.signIn(undefined as never))).to.equal('invalid');
  });
});

describe('a browser over a team in memory that behaves badly', () => {
  it('takes its time as told, and gives up at once', async () => {
    const team = guarded({ backend: { latencyMs: 10_000 } });
    const { sessions, backend } = team.browser({ memberId: 'bo' });
    const controller = new AbortController();
    const { signal } = controller;
    const calls = [sessions.signIn(SIOBHAN, { signal }), backend.me({ signal })];
    controller.abort();
    for (const call of calls) expect(await codeOf(call)).to.equal('aborted');
    expect(await codeOf(sessions.session({ signal }))).to.equal('aborted');
  });

  it('is not signed in by an answer that nobody waits for', async () => {
    const team = guarded();
    const { sessions } = team.browser();
    const controller = new AbortController();
    const call = sessions.signIn(SIOBHAN, { signal: controller.signal });
    controller.abort();
    expect(await codeOf(call)).to.equal('aborted');
    expect(await codeOf(sessions.session())).to.equal('unauthenticated');
  });

  it('fails as its script says, on both sides', async () => {
    const faults = [
      { on: 'signIn', calls: [1], fault: { fail: { code: 'rateLimited', retryAfterMs: 1000 } } },
      { on: 'me', fault: { fail: { code: 'network' } } },
    ] as const;
    const { sessions, backend } = guarded().browser({ faults });
    expect(await codeOf(sessions.signIn(SIOBHAN))).to.equal('rateLimited');
    expect((await sessions.signIn(SIOBHAN)).status).to.equal('signedIn');
    expect(await codeOf(backend.me())).to.equal('network');
    expect(await codeOf(backend.getProfile())).to.equal('done');
  });

  it('lets faults be put around any sessions', async () => {
    const sessions = withFaults<SessionBackend>(guarded().browser({ memberId: 'bo' }).sessions);
    sessions.setFaults([{ on: '*', fault: { hang: true } }]);
    const controller = new AbortController();
    const call = sessions.endSession('x', { signal: controller.signal });
    controller.abort();
    expect(await codeOf(call)).to.equal('aborted');
    expect(sessions.calls.map(({ method }) => method)).to.deep.equal(['endSession']);
  });

  it('lacks the operations it is told to lack', async () => {
    const { backend } = guarded().browser({ memberId: 'marguerite', operations: [] });
    expect(await codeOf(backend.removeMember('olafur'))).to.equal('unsupported');
  });

  it('tells a fault in the world as one', async () => {
    const team = guarded();
    const { sessions } = team.browser({ memberId: 'bo' });
    Object.defineProperty(team.engine.repository, 'sessionBySecret', {
      value: () => Promise.reject(new Error('gone')),
    });
    await team.ready();
    const codes = [await codeOf(sessions.session()), await codeOf(sessions.signOut())];
    expect(codes).to.deep.equal(['server', 'server']);
  });
});

describe('the passwords of a seed', () => {
  it('make the logins that are missing, and leave stored ones as they are', async () => {
    const { tenant, members } = acmeWinery(NOW);
    const stored = {
      id: 'id-siobhan',
      email: SIOBHAN.email,
      emailVerified: true,
      locale: 'ga',
      firstName: 'Siobhán',
      lastName: '',
      hasPassword: false,
    };
    const bare = members.map((member) => {
      const { identityId: _, ...rest } = member;
      return member.id === 'bo' ? rest : member;
    });
    const passwords = { siobhan: PASSWORD, bo: ANOTHER, nobody: 'x' };
    const team = winery({ seed: { tenant, members: bare, identities: [stored], passwords } });
    const [siobhan, bo] = [team.browser(), team.browser()];
    await siobhan.sessions.signIn(SIOBHAN);
    await bo.sessions.signIn({ email: 'bo@vinedesign.example', password: ANOTHER });
    expect((await siobhan.backend.getProfile()).identity).to.deep.equal({ ...stored, hasPassword: true });
    expect((await bo.backend.getProfile()).identity).to.include({ firstName: 'Bo', locale: 'en', hasPassword: true });
  });

  it('are there after a reset, and nobody is signed in', async () => {
    const team = guarded();
    const { sessions } = await signedIn(team);
    await sessions.changePassword({ current: PASSWORD, password: ANOTHER });
    await team.reset();
    expect(await codeOf(sessions.session())).to.equal('unauthenticated');
    expect((await sessions.signIn(SIOBHAN)).status).to.equal('signedIn');
  });

  it('work on a page over plain HTTP', async () => {
    const { getRandomValues } = crypto;
    const own = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
    const value = { getRandomValues: getRandomValues.bind(crypto) };
    Object.defineProperty(globalThis, 'crypto', { value, configurable: true, writable: true });
    try {
      const { sessions } = guarded().browser();
      expect(await failureOf(sessions.signIn({ ...SIOBHAN, password: ANOTHER }))).to.deep.equal(REFUSED);
      expect((await sessions.signIn(SIOBHAN)).status).to.equal('signedIn');
    } finally {
      if (own) Object.defineProperty(globalThis, 'crypto', own);
    }
  });
});

describe('a kept team in memory', () => {
  it('keeps passwords and blocks over a reload', async () => {
    let text: string | undefined;
    const persistence = {
      load: () => text,
      save: (next: string) => {
        text = next;
      },
    };
    const { sessions } = guarded({ persistence }).browser();
    for (let count = 0; count < 5; count += 1) await codeOf(sessions.signIn({ ...SIOBHAN, password: ANOTHER }));
    const again = guarded({ persistence });
    expect(await failureOf(again.browser().sessions.signIn(SIOBHAN))).to.deep.equal(REFUSED);
    again.clock.advance(30 * MINUTE_MS);
    expect((await again.browser().sessions.signIn(SIOBHAN)).status).to.equal('signedIn');
  });
});
