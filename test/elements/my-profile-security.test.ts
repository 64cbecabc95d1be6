import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/elements/my-profile/my-profile.js';
import type { MyProfileElement } from '../../src/elements/my-profile/my-profile-element.js';
import '../../src/elements/session-guard/session-guard.js';
import type { TeamProviderElement } from '../../src/elements/team-provider/team-provider-element.js';
import { GuardedSessions, threeSessions } from '../helpers/guarded-sessions.js';
import { nameOf, readingOrder, tabStops } from '../helpers/reading-order.js';
import { until } from '../helpers/until.js';
import { allInside, appears, focused, inside, press, reads, signedIn, textOf, type } from '../helpers/widgets.js';

const NEW_PASSWORD = 'several words make a good one';

interface ProfileOptions {
  readonly sessions?: GuardedSessions;
  readonly locale?: string;
  readonly isGuarded?: boolean;
}

/** Jean-Baptiste's profile at a host whose sign-in is the kit's; signed in by the sessions. */
async function profile({ sessions = withDevices(), locale = 'en', isGuarded = false }: ProfileOptions = {}) {
  const signed = signedIn('jean-baptiste', {
    faults: ({ method }) =>
      method === 'me' && sessions.memberId === undefined ? { fail: { code: 'unauthenticated' } } : undefined,
  });
  const content = html`<my-profile></my-profile>`;
  const provider = await fixture<TeamProviderElement>(
    html`<team-provider .backend=${signed.backend} .sessions=${sessions} locale=${locale}>
      ${isGuarded ? html`<session-guard .clock=${sessions.clock}>${content}</session-guard>` : content}
    </team-provider>`,
  );
  provider.style.setProperty('--rosterkit-duration', '0s');
  return { sessions, provider, element: provider.querySelector<MyProfileElement>('my-profile')! };
}

function withDevices(): GuardedSessions {
  const sessions = new GuardedSessions();
  sessions.entries = threeSessions(Date.now());
  return sessions;
}

async function changing(options: ProfileOptions = {}) {
  const page = await profile(options);
  (await appears(page.element, '[part="change-password"]')).click();
  const current = await appears<HTMLInputElement>(page.element, '#current');
  return { ...page, current, next: inside<HTMLInputElement>(page.element, '#password') };
}

async function changed(options: ProfileOptions = {}) {
  const page = await changing(options);
  await type('the old one', page.current);
  await type(NEW_PASSWORD, page.next);
  inside(page.element, '[part="save-password"]').click();
  return page;
}

const rows = (element: MyProfileElement): string[] =>
  allInside(element, '.device').map((row) => row.textContent.replaceAll(/\s+/g, ' ').trim());
const endButtons = (element: MyProfileElement): HTMLElement[] => allInside(element, '[part="end-session"]');
const confirmation = (element: MyProfileElement): HTMLDialogElement => inside(element, 'dialog.confirm');

describe('the security of <my-profile>', () => {
  it('is not there where the host signs in by itself', async () => {
    const { backend } = signedIn('jean-baptiste');
    const provider = await fixture(html`<team-provider .backend=${backend}><my-profile></my-profile></team-provider>`);
    const element = provider.querySelector('my-profile')!;
    await reads(element, 'Jean-Baptiste Étévé');
    expect(allInside(element, '[part="security"]')).to.have.lengthOf(0);
  });

  it('is there beside the profile, and accessible', async () => {
    const { element } = await profile();
    await reads(element, 'Security');
    await reads(element, 'Firefox on Windows');
    await expect(element).to.be.accessible();
  });

  it('speaks French', async () => {
    const { element } = await changing({ locale: 'fr' });
    await reads(element, 'Mot de passe actuel');
    await reads(element, 'Dernière utilisation : il y a 3 heures');
    await reads(element, 'Se déconnecter partout');
  });
});

describe('a change of password', () => {
  it('SE-15 is sent, ends the other sessions, and says so', async () => {
    const { sessions, element, current, next } = await changing();
    expect([current.autocomplete, next.autocomplete]).to.deep.equal(['current-password', 'new-password']);
    expect([current.type, next.type, focused() === current]).to.deep.equal(['password', 'password', true]);
    await expect(element).to.be.accessible();
    const done = oneEvent(element, 'password-changed');
    await type('the old one', current);
    await type(NEW_PASSWORD, next);
    await press('Enter');
    await done;
    expect(sessions.calls).to.include(
      `changePassword ${JSON.stringify({ current: 'the old one', password: NEW_PASSWORD })}`,
    );
    await reads(element, 'Your password was changed. Your other devices were signed out.');
    await until(() => rows(element).length === 1, 'the other devices to go');
    expect(focused()?.getAttribute('part')).to.equal('change-password');
    await expect(element).to.be.accessible();
  });

  it('shows what is typed when asked to', async () => {
    const { element, current, next } = await changing();
    inside(element, 'form input[type="checkbox"]').click();
    await element.updateComplete;
    expect([current.type, next.type]).to.deep.equal(['text', 'text']);
  });

  it('has one order for eye and keyboard, in both directions', async () => {
    const { element, provider } = await changing();
    for (const dir of ['ltr', 'rtl'] as const) {
      provider.dir = dir;
      const stops = tabStops(element).map(nameOf);
      expect(stops.join()).to.contain('current,password,Show passwords,save-password,cancel-password');
      expect(readingOrder(element, dir), dir).to.deep.equal(stops);
    }
  });

  it('asks for both before anything is sent', async () => {
    const { sessions, element, current } = await changing();
    inside(element, '[part="save-password"]').click();
    await reads(element, 'Type your password.');
    await reads(element, 'Type a new password.');
    expect(focused() === current).to.equal(true);
    expect(sessions.calls.filter((call) => call.startsWith('changePassword'))).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  for (const [field, reason, sentence] of [
    ['password', 'passwordTooShort', 'This is too short'],
    ['password', 'passwordTooLong', 'This is too long'],
    ['password', 'passwordContainsAddress', 'Leave your e-mail address'],
    ['password', 'passwordBreached', 'on a list of stolen ones'],
    ['current', 'wrongPassword', 'This is not your current password.'],
  ] as const) {
    it(`AX-04 says beside the field that it is refused: ${reason}`, async () => {
      const sessions = withDevices();
      sessions.faults.changePassword = { code: 'invalid', field, reason };
      const { element, next } = await changed({ sessions });
      await until(() => allInside(element, `#${field}-error`).length > 0, 'the refusal');
      expect(inside(element, `#${field}-error`).textContent).to.contain(sentence);
      await until(() => focused()?.id === field, 'the keyboard there');
      expect(next.value).to.equal(NEW_PASSWORD);
      await expect(element).to.be.accessible();
    });
  }

  it('keeps what was typed when there is no connection, and is sent again', async () => {
    const sessions = withDevices();
    sessions.faults.changePassword = { code: 'network' };
    const { element } = await changed({ sessions });
    await reads(element, 'No connection.');
    delete sessions.faults.changePassword;
    inside(element, '[part="save-password"]').click();
    await reads(element, 'Your password was changed.');
  });

  it('keeps no password after Cancel, and gives the keyboard back', async () => {
    const { element, current } = await changing();
    await type('the old one', current);
    inside(element, '[part="cancel-password"]').click();
    await until(() => focused()?.getAttribute('part') === 'change-password', 'the keyboard');
    inside(element, '[part="change-password"]').click();
    expect((await appears<HTMLInputElement>(element, '#current')).value).to.equal('');
  });
});

describe('the own devices', () => {
  it('are listed with when they were used last', async () => {
    const { element } = await profile();
    await until(() => rows(element).length === 3, 'the devices');
    const [first, second, third] = rows(element);
    expect(first).to.equal('Firefox on Windows This device Last used this minute');
    expect(second).to.equal('Safari on iPhone Last used 3 hours ago Sign out');
    expect(third).to.equal('Partner page Last used 20 minutes ago Sign out');
  });

  it('end one after a question; the row goes, and the keyboard to the next', async () => {
    const { sessions, element } = await profile();
    await until(() => rows(element).length === 3, 'the devices');
    expect(endButtons(element).map((button) => button.ariaLabel)).to.deep.equal([
      'Sign out: Safari on iPhone',
      'Sign out: Partner page',
    ]);
    endButtons(element)[0]!.focus();
    await press('Enter');
    await until(() => confirmation(element).open, 'the question');
    await expect(element).to.be.accessible();
    inside(element, 'dialog .button--danger').click();
    await until(() => rows(element).length === 2, 'the row to go');
    await reads(element, 'Signed out: Safari on iPhone');
    expect(sessions.calls).to.include('endSession "s2"');
    expect(focused()?.getAttribute('aria-label')).to.equal('Sign out: Partner page');
    endButtons(element)[0]!.click();
    await until(() => confirmation(element).open, 'the second question');
    inside(element, 'dialog .button--danger').click();
    await until(() => focused()?.id === 'devices-title', 'the keyboard at the title');
  });

  it('take one that is over already for ended', async () => {
    const { sessions, element } = await profile();
    await until(() => rows(element).length === 3, 'the devices');
    sessions.faults.endSession = { code: 'notFound' };
    endButtons(element)[0]!.click();
    await until(() => confirmation(element).open, 'the question');
    inside(element, 'dialog .button--danger').click();
    await until(() => rows(element).length === 2, 'the row to go');
  });

  it('say in the question that it failed', async () => {
    const { sessions, element } = await profile();
    await until(() => rows(element).length === 3, 'the devices');
    sessions.faults.endSession = { code: 'network' };
    endButtons(element)[0]!.click();
    await until(() => confirmation(element).open, 'the question');
    inside(element, 'dialog .button--danger').click();
    await reads(element, 'No connection.');
    expect([confirmation(element).open, rows(element).length]).to.deep.equal([true, 3]);
  });

  it('say that they could not be read, and read them again', async () => {
    const sessions = withDevices();
    sessions.faults.listSessions = { code: 'network' };
    const { element } = await profile({ sessions });
    await reads(element, 'No connection.');
    await expect(element).to.be.accessible();
    delete sessions.faults.listSessions;
    inside(element, '.devices button').click();
    await reads(element, 'Safari on iPhone');
  });

  it('say that none is known', async () => {
    const { element } = await profile({ sessions: new GuardedSessions() });
    await reads(element, 'No device is known.');
  });
});

describe('signing out in the profile', () => {
  it('R051 says that it ends every session, and lets widgets and page know', async () => {
    const { sessions, element } = await profile();
    await reads(element, 'Sign out everywhere');
    expect(textOf(element)).to.contain('on all your devices');
    const out = oneEvent(element, 'signed-out');
    inside(element, '[part="sign-out"]').click();
    await out;
    expect(sessions.countOf('signOut')).to.equal(1);
    await reads(element, 'You are signed out.');
    expect(textOf(element)).not.to.contain('Safari on iPhone').and.not.to.contain('Firefox');
  });

  it('says that it ends this one where only this one ends', async () => {
    const sessions = withDevices();
    sessions.signOutEnds = 'device';
    const { element } = await profile({ sessions });
    await reads(element, 'on this device only');
    expect(textOf(element)).not.to.contain('everywhere');
  });

  it('is left to a page that prevents it', async () => {
    const { sessions, element } = await profile();
    element.addEventListener('sign-out-request', (event) => event.preventDefault());
    (await appears(element, '[part="sign-out"]')).click();
    await element.updateComplete;
    expect(sessions.countOf('signOut')).to.equal(0);
  });

  it('is done as well when somebody was faster', async () => {
    const { sessions, element } = await profile();
    sessions.faults.signOut = { code: 'unauthenticated' };
    const out = oneEvent(element, 'signed-out');
    (await appears(element, '[part="sign-out"]')).click();
    await out;
  });

  it('says that it failed', async () => {
    const { sessions, element } = await profile();
    sessions.faults.signOut = { code: 'network' };
    (await appears(element, '[part="sign-out"]')).click();
    await reads(element, 'No connection.');
    await expect(element).to.be.accessible();
  });

  it('SE-04 is heard by the guards of other tabs', async () => {
    const { sessions, element } = await profile();
    const other = await profile({ sessions, isGuarded: true });
    const guard = other.provider.querySelector('session-guard')!;
    await reads(other.element, 'Safari on iPhone');
    const over = oneEvent(guard, 'session-ended');
    inside(element, '[part="sign-out"]').click();
    expect((await over).detail).to.deep.equal({ cause: 'signOut' });
  });

  it('SE-11 hides a guarded page at once where the server cannot be reached', async () => {
    const { sessions, element, provider } = await profile({ isGuarded: true });
    const guard = provider.querySelector('session-guard')!;
    await reads(element, 'Safari on iPhone');
    sessions.faults.signOut = { code: 'network' };
    inside(element, '[part="sign-out"]').click();
    await reads(guard, 'Signing out is completed when it is back.');
    expect(element.getClientRects()).to.have.lengthOf(0);
  });

  it('NF-11 a session that ends while a password is typed leads to the guard, and keeps it', async () => {
    const sessions = withDevices();
    const { element, provider, current, next } = await changing({ sessions, isGuarded: true });
    const guard = provider.querySelector('session-guard')!;
    await type('the old one', current);
    await type(NEW_PASSWORD, next);
    sessions.memberId = undefined;
    sessions.faults.changePassword = { code: 'unauthenticated' };
    const over = oneEvent(guard, 'session-ended');
    inside(element, '[part="save-password"]').click();
    await over;
    sessions.signInAs('jean-baptiste');
    delete sessions.faults.changePassword;
    await guard.check();
    await until(() => next.getClientRects().length > 0, 'the form');
    expect([current.value, next.value]).to.deep.equal(['the old one', NEW_PASSWORD]);
  });
});
