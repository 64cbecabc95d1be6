import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/my-profile/my-profile.js';
import '../../src/elements/session-guard/session-guard.js';
import type { SessionGuardElement } from '../../src/elements/session-guard/session-guard-element.js';
import '../../src/elements/sign-in/sign-in.js';
import type { TeamProviderElement } from '../../src/elements/team-provider/team-provider-element.js';
import { GuardedSessions, HOUR_MS, MINUTE_MS } from '../helpers/guarded-sessions.js';
import { winery } from '../helpers/memory-winery.js';
import { until } from '../helpers/until.js';
import { appears, focused, inside, press, reads, signedIn, textOf } from '../helpers/widgets.js';

interface Guarded {
  readonly sessions: GuardedSessions;
  readonly guard: SessionGuardElement;
  readonly provider: TeamProviderElement;
  readonly field: HTMLInputElement;
}

interface GuardedOptions {
  readonly sessions?: GuardedSessions;
  readonly locale?: string;
  readonly slotted?: unknown;
}

/** A guard around a field, before the server has answered. */
async function guarded({ sessions = new GuardedSessions(), locale = 'en', slotted }: GuardedOptions = {}) {
  const { backend } = signedIn('jean-baptiste', {
    team: winery(),
    faults: ({ method }) =>
      method === 'me' && sessions.memberId === undefined ? { fail: { code: 'unauthenticated' } } : undefined,
  });
  const provider = await fixture<TeamProviderElement>(
    html`<team-provider .backend=${backend} .sessions=${sessions} locale=${locale}>
      <session-guard .clock=${sessions.clock}><input aria-label="Note" />${slotted}</session-guard>
    </team-provider>`,
  );
  provider.style.setProperty('--rosterkit-duration', '0s');
  const guard = provider.querySelector('session-guard')!;
  return { sessions, guard, provider, field: guard.querySelector('input')! } satisfies Guarded;
}

/** …and once its content is shown. */
async function shown(options: GuardedOptions = {}): Promise<Guarded> {
  const page = await guarded(options);
  await until(() => isVisible(page.field), 'the content');
  return page;
}

async function warned(options: GuardedOptions = {}): Promise<Guarded> {
  const page = await shown(options);
  page.sessions.clock.advance(4 * HOUR_MS - 5 * MINUTE_MS);
  await until(() => isWarned(page.guard), 'the warning');
  return page;
}

async function ended(options: GuardedOptions = {}): Promise<Guarded> {
  const page = await shown(options);
  await type(page.field, 'half a sentence');
  page.sessions.clock.advance(4 * HOUR_MS);
  await until(() => isEnded(page.guard), 'the end');
  return page;
}

async function type(field: HTMLInputElement, text: string): Promise<void> {
  field.focus();
  await sendKeys({ type: text });
}

const isVisible = (element: Element): boolean => element.getClientRects().length > 0;
const dialog = (guard: SessionGuardElement, name: string): HTMLDialogElement => inside(guard, `dialog.${name}`);
const isWarned = (guard: SessionGuardElement): boolean => dialog(guard, 'warning').open;
/** Nobody has been signed in there yet. */
const isEmpty = (guard: SessionGuardElement): boolean =>
  textOf(guard).includes('Nobody is signed in') && !isEnded(guard);
const isEnded = (guard: SessionGuardElement): boolean =>
  dialog(guard, 'panel').open && textOf(guard).includes('You are signed out');
const wake = (): boolean => window.dispatchEvent(new Event('focus'));
const eventsOf = (guard: SessionGuardElement, ...names: string[]): string[] => {
  const seen: string[] = [];
  for (const name of names) guard.addEventListener(name, () => seen.push(name));
  return seen;
};

describe('<session-guard>', () => {
  it('shows nothing before the server has answered, then its content', async () => {
    const sessions = new GuardedSessions();
    let open = (): void => {};
    sessions.gate = new Promise((resolve) => (open = resolve));
    const { guard, field } = await guarded({ sessions });
    await until(() => sessions.calls.length > 0, 'the question');
    expect(isVisible(field)).to.equal(false);
    expect(textOf(guard)).to.contain('Checking that you are signed in');
    open();
    await until(() => isVisible(field), 'the content');
    expect(sessions.calls).to.deep.equal(['session']);
    await expect(guard).to.be.accessible();
  });

  it('shows its content where there are no sessions to guard', async () => {
    const { backend } = signedIn('jean-baptiste');
    const provider = await fixture(
      html`<team-provider .backend=${backend}
        ><session-guard><input aria-label="Note" /></session-guard
      ></team-provider>`,
    );
    await until(() => isVisible(provider.querySelector('input')!), 'the content');
  });

  it('AX-01 warns five minutes before the end, and stays signed in by one key', async () => {
    const { sessions, guard, field } = await shown();
    field.focus();
    const warning = oneEvent(guard, 'session-warning');
    sessions.clock.advance(4 * HOUR_MS - 5 * MINUTE_MS - 1000);
    expect(isWarned(guard)).to.equal(false);
    sessions.clock.advance(1000);
    expect((await warning).detail.remainingMs).to.equal(5 * MINUTE_MS);
    await until(() => isWarned(guard), 'the warning');
    await expect(guard).to.be.accessible();
    expect(textOf(guard)).to.contain('Time left: 5 minutes');
    expect(focused()?.getAttribute('part')).to.equal('stay');
    await press('Enter');
    await until(() => !isWarned(guard), 'the end of the warning');
    expect(sessions.countOf('stayActive')).to.equal(1);
    expect(focused() === field).to.equal(true);
    await reads(guard, 'You stay signed in.');
  });

  it('takes Escape for a sign of life', async () => {
    const { sessions, guard } = await warned();
    await press('Escape');
    await until(() => !isWarned(guard), 'the end of the warning');
    expect(sessions.countOf('stayActive')).to.equal(1);
  });

  it('AX-01 speaks of what is left now and then, not each second', async () => {
    const { sessions, guard } = await warned();
    const region = inside(guard, '.warning [role=status]');
    const said = new Set<string>();
    for (let second = 0; second < 295; second++) {
      sessions.clock.advance(1000);
      await guard.updateComplete;
      said.add(region.textContent.trim());
    }
    expect([...said].filter(Boolean)).to.deep.equal([
      '4 minutes',
      '3 minutes',
      '2 minutes',
      '1 minute',
      '30 seconds',
      '10 seconds',
    ]);
  });

  it('warns as early as the page says, and never later than 20 seconds before the end', async () => {
    const { sessions, guard } = await shown();
    guard.warnMinutes = 0;
    sessions.clock.advance(4 * HOUR_MS - 21_000);
    await guard.check();
    expect(isWarned(guard)).to.equal(false);
    sessions.clock.advance(1000);
    await until(() => isWarned(guard), 'the warning');
  });

  it('says when staying signed in does not get through, and tries again', async () => {
    const { sessions, guard } = await warned();
    sessions.faults.stayActive = { code: 'network' };
    inside(guard, '[part="stay"]').click();
    await reads(guard, 'No connection.');
    await expect(guard).to.be.accessible();
    delete sessions.faults.stayActive;
    inside(guard, '[part="stay"]').click();
    await until(() => !isWarned(guard), 'the end of the warning');
  });

  it('R049 SE-01 hides the content when the time is over, and keeps what was typed', async () => {
    const { sessions, guard, field } = await shown();
    await type(field, 'half a sentence');
    const over = oneEvent(guard, 'session-ended');
    sessions.clock.advance(4 * HOUR_MS);
    expect((await over).detail).to.deep.equal({ cause: 'time' });
    await until(() => isEnded(guard), 'the panel');
    expect(isVisible(field)).to.equal(false);
    expect(inside(guard, '[part="content"]').inert).to.equal(true);
    expect(textOf(guard)).to.contain('What you typed is kept');
    expect(focused()?.textContent).to.equal('You are signed out');
    await expect(guard).to.be.accessible();
  });

  it('NF-11 shows it again to the same person, with what was typed and the keyboard in it', async () => {
    const { sessions, guard, field } = await ended();
    sessions.signInAs('jean-baptiste');
    const resumed = oneEvent(guard, 'session-resumed');
    inside(guard, '[part="check"]').click();
    await resumed;
    await until(() => isVisible(field), 'the content');
    expect(field.value).to.equal('half a sentence');
    expect(focused() === field).to.equal(true);
  });

  it('speaks of no end, and takes no keyboard, where nobody has been signed in yet', async () => {
    const sessions = new GuardedSessions();
    sessions.memberId = undefined;
    const { guard, field } = await guarded({ sessions });
    const seen = eventsOf(guard, 'session-ended');
    await until(() => isEmpty(guard), 'the panel');
    expect(isVisible(field)).to.equal(false);
    expect(textOf(guard)).to.not.contain('What you typed');
    expect(focused() === document.body).to.equal(true);
    expect(seen).to.deep.equal([]);
    await expect(guard).to.be.accessible();
  });

  it('shows the content once the widgets have learnt that somebody is signed in, wherever that happened', async () => {
    const sessions = new GuardedSessions();
    sessions.memberId = undefined;
    const { guard, provider, field } = await guarded({ sessions });
    await until(() => isEmpty(guard), 'the panel');
    sessions.signInAs('jean-baptiste');
    await provider.refresh();
    await until(() => isVisible(field), 'the content');
  });

  it('says that nobody is signed in yet', async () => {
    const { guard } = await ended();
    inside(guard, '[part="check"]').click();
    await reads(guard, 'You are still signed out.');
  });

  it('lets the page put its own way of signing in there', async () => {
    const slotted = html`<button slot="signed-out">My own sign-in</button>`;
    const { sessions, guard, field } = await ended({ slotted });
    const own = guard.querySelector('button')!;
    expect(isVisible(own)).to.equal(true);
    sessions.signInAs('jean-baptiste');
    own.dispatchEvent(new CustomEvent('signed-in', { bubbles: true, composed: true }));
    await until(() => isVisible(field), 'the content');
    expect(isVisible(own)).to.equal(false);
  });

  it('NF-11 goes on with a form of a widget after somebody signed in with <sign-in>', async () => {
    const slotted = html`<my-profile></my-profile><sign-in slot="signed-out"></sign-in>`;
    const { sessions, guard, field } = await shown({ slotted });
    const profile = guard.querySelector('my-profile')!;
    const signIn = guard.querySelector('sign-in')!;
    (await appears(profile, '[part="edit"]')).click();
    const name = await appears<HTMLInputElement>(profile, '#firstName');
    await type(name, ' the Second');
    const typed = name.value;
    sessions.clock.advance(4 * HOUR_MS);
    await until(() => isEnded(guard), 'the end');
    await type(await appears<HTMLInputElement>(signIn, '#email'), 'jb@acme-winery.example');
    await type(inside(signIn, '#password'), 'several words');
    await press('Enter');
    await until(() => isVisible(field), 'the content');
    expect((await appears<HTMLInputElement>(profile, '#firstName')).value).to.equal(typed);
  });

  it('never shows the page of one person to another', async () => {
    const { sessions, guard, field } = await ended();
    guard.addEventListener('session-changed', (event) => event.preventDefault());
    sessions.signInAs('layla');
    const changed = oneEvent(guard, 'session-changed');
    inside(guard, '[part="check"]').click();
    expect((await changed).detail).to.deep.equal({ memberId: 'layla' });
    await reads(guard, 'Somebody else is signed in now');
    expect(isVisible(field)).to.equal(false);
    await expect(guard).to.be.accessible();
    await guard.check();
    expect(isVisible(field)).to.equal(false);
    field.value = '';
    guard.acceptMember();
    await until(() => isVisible(field), 'the content');
  });

  it('shows the page again when the person whose it is comes back after another', async () => {
    const { sessions, guard, field } = await shown();
    guard.addEventListener('session-changed', (event) => event.preventDefault());
    sessions.signInAs('layla');
    await guard.check();
    await reads(guard, 'Somebody else');
    sessions.signInAs('jean-baptiste');
    await guard.check();
    await until(() => isVisible(field), 'the content');
  });

  it('is above a modal dialog of its content', async () => {
    const { sessions, guard } = await shown({ slotted: html`<dialog><input aria-label="Inside" /></dialog>` });
    guard.querySelector('dialog')!.showModal();
    sessions.clock.advance(4 * HOUR_MS);
    await until(() => isEnded(guard), 'the panel');
    sessions.signInAs('jean-baptiste');
    inside(guard, '[part="check"]').focus();
    await press('Enter');
    await until(() => isVisible(guard.querySelector('dialog input')!), 'the dialog');
    expect(guard.querySelector('dialog')!.matches(':modal')).to.equal(true);
  });

  it('leaves the keyboard where it is outside the guard', async () => {
    const outside = await fixture<HTMLButtonElement>(html`<button>Outside</button>`);
    const { sessions, guard } = await shown();
    outside.focus();
    sessions.clock.advance(4 * HOUR_MS);
    await until(() => isEnded(guard), 'the panel');
    expect(focused() === outside).to.equal(true);
  });

  it('speaks French', async () => {
    const { guard } = await warned({ locale: 'fr' });
    await reads(guard, 'Êtes-vous toujours là');
    await reads(guard, 'Temps restant : 5 minutes');
  });
});

describe('the activity of a guarded page', () => {
  it('SE-03 is what the person does: once a minute at most, and asking is none', async () => {
    const { sessions, field } = await shown();
    await type(field, 'abc');
    expect(sessions.countOf('stayActive'), 'just signed in').to.equal(0);
    sessions.clock.advance(90_000);
    await type(field, 'def');
    await until(() => sessions.countOf('stayActive') === 1, 'the sign of life');
    await type(field, 'ghi');
    wake();
    sessions.clock.advance(30_000);
    await type(field, 'jkl');
    expect(sessions.countOf('stayActive')).to.equal(1);
  });

  it('SE-03 is not what a script does', async () => {
    const { sessions, field } = await shown();
    sessions.clock.advance(HOUR_MS);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    field.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(sessions.countOf('stayActive')).to.equal(0);
  });

  it('asks before it warns: a widget may have prolonged the session meanwhile', async () => {
    const { sessions, guard } = await shown();
    sessions.clock.nowMs += 2 * HOUR_MS;
    sessions.touch();
    sessions.clock.advance(2 * HOUR_MS - 5 * MINUTE_MS);
    await until(() => sessions.countOf('session') > 1, 'the question');
    await guard.check();
    await guard.updateComplete;
    expect(isWarned(guard)).to.equal(false);
  });
});

describe('a guarded page that wakes', () => {
  it('SE-02 hides everything until the server has answered', async () => {
    const { sessions, guard, field } = await shown();
    let answer = (): void => {};
    sessions.gate = new Promise((resolve) => (answer = resolve));
    sessions.clock.nowMs += 5 * HOUR_MS;
    sessions.clock.wallMs += 5 * HOUR_MS;
    wake();
    await until(() => !isVisible(field), 'the cover');
    expect(isEnded(guard)).to.equal(false);
    answer();
    await until(() => isEnded(guard), 'the end');
  });

  it('SE-02 asks when only the clock of the page leapt: the other stands still in some sleeping computers', async () => {
    const { sessions, guard, field } = await shown();
    sessions.clock.wallMs += 24 * HOUR_MS;
    sessions.clock.tick();
    await until(() => sessions.countOf('session') === 2, 'the question');
    await until(() => isVisible(field), 'the content');
    sessions.clock.wallMs -= 48 * HOUR_MS;
    sessions.clock.tick();
    await guard.updateComplete;
    expect([isVisible(field), sessions.countOf('session')]).to.deep.equal([true, 2]);
  });

  it('SE-10 shows nothing when it comes back by the back button until the server has answered', async () => {
    const { sessions, guard, field } = await shown();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await guard.updateComplete;
    expect(isVisible(field)).to.equal(false);
    sessions.memberId = undefined;
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => isEnded(guard), 'the end');
  });

  it('asks on focus, on being looked at and when there is a connection again; not twice in a moment', async () => {
    const { sessions } = await shown();
    for (const [target, name] of [
      [window, 'focus'],
      [document, 'visibilitychange'],
      [window, 'online'],
    ] as const) {
      const before = sessions.countOf('session');
      sessions.clock.advance(6000);
      target.dispatchEvent(new Event(name));
      target.dispatchEvent(new Event(name));
      await until(() => sessions.countOf('session') === before + 1, name);
      wake();
      expect(sessions.countOf('session')).to.equal(before + 1);
    }
  });

  it('stays hidden where the server cannot be asked, says so, and asks again', async () => {
    const { sessions, guard, field } = await shown();
    sessions.faults.session = { code: 'network' };
    sessions.clock.advance(5 * HOUR_MS);
    await reads(guard, 'No connection.');
    expect(isVisible(field)).to.equal(false);
    await expect(guard).to.be.accessible();
    delete sessions.faults.session;
    inside(guard, '.notice button').click();
    await until(() => isEnded(guard), 'the end');
  });

  it('stays open while there is time, when the server cannot be asked', async () => {
    const { sessions, guard, field } = await shown();
    sessions.faults.session = { code: 'network' };
    await guard.check();
    await guard.updateComplete;
    expect(isVisible(field)).to.equal(true);
  });
});

describe('two guarded tabs', () => {
  it('SE-04 activity in one keeps the other, without a call', async () => {
    const { sessions, guard, field } = await shown();
    const other = await shown({ sessions });
    sessions.clock.advance(4 * HOUR_MS - 5 * MINUTE_MS);
    await until(() => isWarned(guard) && isWarned(other.guard), 'both warnings');
    const asked = sessions.countOf('session');
    await other.guard.stayActive();
    await until(() => !isWarned(guard) && !isWarned(other.guard), 'the end of both');
    expect([sessions.countOf('stayActive'), sessions.countOf('session')]).to.deep.equal([1, asked]);
    expect(isVisible(field)).to.equal(true);
  });

  it('SE-04 signing out in one shows it in the other, without a call', async () => {
    const { sessions, guard, field } = await shown();
    const other = await shown({ sessions });
    const asked = sessions.countOf('session');
    await guard.signOut();
    await until(() => isEnded(guard) && isEnded(other.guard), 'the end of both');
    expect([isVisible(field), isVisible(other.field)]).to.deep.equal([false, false]);
    expect([sessions.countOf('signOut'), sessions.countOf('session')]).to.deep.equal([1, asked]);
  });

  it('signing in again in one brings back the other', async () => {
    const { sessions, guard, field } = await ended();
    const other = await guarded({ sessions });
    await until(() => isEmpty(other.guard), 'its panel');
    sessions.signInAs('jean-baptiste');
    await other.guard.check();
    await until(() => isVisible(field) && isVisible(other.field), 'both contents');
    expect(isEnded(guard)).to.equal(false);
  });

  it('somebody else in one hides the other', async () => {
    const { sessions, guard, field } = await shown();
    guard.addEventListener('session-changed', (event) => event.preventDefault());
    sessions.signInAs('layla');
    await shown({ sessions });
    await reads(guard, 'Somebody else is signed in now');
    expect(isVisible(field)).to.equal(false);
  });

  it('hears no nonsense', async () => {
    const { sessions, guard, field } = await shown();
    const line = new BroadcastChannel(`rosterkit:session:${sessions.tenantId}`);
    const say = line.postMessage.bind(line);
    for (const data of [undefined, 'ended', { type: 'ended' }, { type: 'time', memberId: 'jean-baptiste' }]) {
      say(data);
    }
    say({ type: 'time', memberId: 'jean-baptiste', remainingMs: MINUTE_MS });
    await until(() => isWarned(guard), 'what makes sense');
    line.close();
    expect([isVisible(field), sessions.countOf('session')]).to.deep.equal([true, 1]);
  });

  it('works alone where frames may not talk', async () => {
    const { BroadcastChannel: original } = window;
    window.BroadcastChannel = function sandboxed() {
      throw new DOMException('sandboxed', 'SecurityError');
    } as unknown as typeof BroadcastChannel;
    try {
      const { guard } = await shown();
      await guard.signOut();
      await until(() => isEnded(guard), 'the end');
    } finally {
      window.BroadcastChannel = original;
    }
  });
});

describe('signing out of a guarded page', () => {
  it('SE-11 ends at once where the server cannot be reached, and completes later', async () => {
    const { sessions, guard, field } = await shown();
    sessions.faults.signOut = { code: 'network' };
    const over = oneEvent(guard, 'session-ended');
    await guard.signOut();
    expect((await over).detail).to.deep.equal({ cause: 'signOut' });
    await reads(guard, 'Signing out is completed when it is back.');
    expect(isVisible(field)).to.equal(false);
    await expect(guard).to.be.accessible();
    delete sessions.faults.signOut;
    window.dispatchEvent(new Event('online'));
    await until(() => sessions.memberId === undefined, 'the completion');
    await until(() => !textOf(guard).includes('Signing out is completed'), 'the note to go');
    expect(isEnded(guard)).to.equal(true);
  });

  it('SE-11 does no harm twice, nor when the session is dead already', async () => {
    const { sessions, guard } = await shown();
    const seen = eventsOf(guard, 'session-ended');
    sessions.faults.signOut = { code: 'unauthenticated' };
    await guard.signOut();
    await guard.signOut();
    await until(() => isEnded(guard), 'the end');
    expect(textOf(guard)).not.to.contain('no connection');
    expect(seen).to.deep.equal(['session-ended']);
  });

  it('can be done in the warning', async () => {
    const { sessions, guard } = await warned();
    inside(guard, '[part="sign-out"]').click();
    await until(() => isEnded(guard) && !isWarned(guard), 'the end');
    expect(sessions.countOf('signOut')).to.equal(1);
  });

  it('is heard of by an event from inside', async () => {
    const { sessions, guard, field } = await shown();
    field.dispatchEvent(new CustomEvent('signed-out', { bubbles: true, composed: true }));
    await until(() => isEnded(guard), 'the end');
    expect(sessions.calls).to.deep.equal(['session']);
  });

  it('J08 a refused call of a widget leads there, and what was typed stays', async () => {
    const { sessions, guard, field } = await shown();
    await type(field, 'half a sentence');
    sessions.memberId = undefined;
    const detail = { patch: {}, failure: { code: 'unauthenticated' } };
    field.dispatchEvent(new CustomEvent('profile-update-failed', { detail, bubbles: true, composed: true }));
    const { detail: end } = await oneEvent(guard, 'session-ended');
    expect(end).to.deep.equal({ cause: 'server' });
    expect([isVisible(field), field.value]).to.deep.equal([false, 'half a sentence']);
  });

  it('J08 a client that finds out leads there', async () => {
    const { sessions, guard, provider } = await shown();
    sessions.memberId = undefined;
    const { backend } = signedIn('jean-baptiste', {
      faults: [{ on: 'me', fault: { fail: { code: 'unauthenticated' } } }],
    });
    Object.defineProperty(provider.client, 'backend', { value: backend });
    await provider.refresh();
    await until(() => isEnded(guard), 'the end');
  });

  it('gives up everything when it is taken out, and starts anew when put back', async () => {
    const { sessions, guard, provider, field } = await shown();
    guard.remove();
    sessions.clock.advance(5 * HOUR_MS);
    wake();
    expect(sessions.calls).to.deep.equal(['session']);
    provider.append(guard);
    await until(() => isEmpty(guard), 'the panel');
    expect(isVisible(field)).to.equal(false);
  });
});
