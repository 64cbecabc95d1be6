import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/elements/my-profile/my-profile.js';
import '../../src/elements/sign-in/sign-in.js';
import '../../src/elements/team-provider/team-provider.js';
import type { SignInElement } from '../../src/elements/sign-in/sign-in-element.js';
import { winery } from '../helpers/memory-winery.js';
import { nameOf, readingOrder, tabStops } from '../helpers/reading-order.js';
import { PASSWORD, ScriptedSessions, TOKEN, type SessionScript } from '../helpers/scripted-sessions.js';
import {
  allInside,
  appears,
  focused,
  hasKeyboard,
  inside,
  paste,
  press,
  reads,
  tabTo,
  textOf,
  type,
} from '../helpers/widgets.js';
import { until } from '../helpers/until.js';

const ADDRESS = 'jb@acme-winery.example';
/** How a name stands in a sentence. */
const named = (name: string): string => `\u2068${name}\u2069`;
const REFUSED = 'This did not work. Check the address and the password.';

interface Page {
  readonly script?: SessionScript;
  readonly resetToken?: string;
  readonly locale?: string;
}

async function signInPage({ script = {}, resetToken = '', locale = 'en' }: Page = {}) {
  const scripted = new ScriptedSessions(winery(), script);
  const { backend, sessions } = scripted;
  const provider = await fixture<HTMLElement>(
    html`<team-provider .backend=${backend} .sessions=${sessions} locale=${locale}>
      <button>before</button>
      <sign-in reset-token=${resetToken}></sign-in>
      <my-profile></my-profile>
    </team-provider>`,
  );
  const element = provider.querySelector('sign-in') as SignInElement;
  const profile = provider.querySelector('my-profile') as HTMLElement;
  return { scripted, element, profile, provider };
}

/** The page with its form. */
async function asked(page: Page = {}) {
  const parts = await signInPage(page);
  await appears(parts.element, 'form');
  return parts;
}

const field = (element: SignInElement, id: string): HTMLInputElement => inside<HTMLInputElement>(element, `#${id}`);
const submit = (element: SignInElement): void => inside(element, '[part="submit"]').click();

async function fill(element: SignInElement, id: string, text: string): Promise<void> {
  const input = field(element, id);
  input.focus();
  input.select();
  await type(text);
}

async function signIn(element: SignInElement, email = ADDRESS, password = PASSWORD): Promise<void> {
  await fill(element, 'email', email);
  await fill(element, 'password', password);
  submit(element);
}

describe('<sign-in>', () => {
  it('asks for address and password, and takes it for no failure that nobody is signed in', async () => {
    const { element } = await asked();
    expect(field(element, 'email').autocomplete).to.equal('username');
    expect(field(element, 'password').autocomplete).to.equal('current-password');
    expect(field(element, 'password').type).to.equal('password');
    expect(allInside(element, '[role="alert"]').length).to.equal(0);
    await expect(element).to.be.accessible();
  });

  it('signs in, tells the page without a secret, and wakes the other widgets', async () => {
    const { element, profile, scripted } = await asked();
    const signedIn = oneEvent(element, 'signed-in');
    await signIn(element, ` ${ADDRESS} `);
    const { detail } = await signedIn;
    expect(detail.session.memberId).to.equal('jean-baptiste');
    expect(JSON.stringify(detail)).not.to.contain(PASSWORD);
    expect(scripted.sent('signIn')).to.deep.equal([{ email: ADDRESS, password: PASSWORD }]);
    await reads(element, `You are signed in as ${named('Jean-Baptiste Étévé')}.`);
    await until(() => hasKeyboard(inside(element, '[part="message"]')), 'the sentence to have the keyboard');
    expect(allInside(element, 'input').length).to.equal(0);
    await reads(profile, 'Jean-Baptiste Étévé');
    await expect(element).to.be.accessible();
  });

  it('works with the keyboard alone', async () => {
    const { element, provider } = await asked();
    provider.querySelector('button')?.focus();
    await tabTo(field(element, 'email'));
    await type(ADDRESS);
    await tabTo(field(element, 'password'));
    await type(PASSWORD);
    const signedIn = oneEvent(element, 'signed-in');
    await press('Enter');
    await signedIn;
    await reads(element, 'You are signed in as');
    await tabTo(inside(element, '[part="sign-out"]'));
    const signedOut = oneEvent(element, 'signed-out');
    await press('Enter');
    await signedOut;
    await appears(element, 'form');
    await until(() => focused()?.id === 'email', 'the address to have the keyboard');
  });

  it('takes a password that was pasted, or filled in by a manager without a word', async () => {
    const { element, scripted } = await asked();
    const password = field(element, 'password');
    paste(PASSWORD, password);
    expect(password.readOnly).to.equal(false);
    field(element, 'email').value = ADDRESS;
    password.value = PASSWORD;
    submit(element);
    await until(() => scripted.sent('signIn').length > 0, 'a try');
    expect(scripted.sent('signIn')).to.deep.equal([{ email: ADDRESS, password: PASSWORD }]);
  });

  it('shows the password when asked to, and hides it before it is sent', async () => {
    const { element } = await asked({ script: { faults: { signIn: ['hang'] } } });
    await fill(element, 'password', PASSWORD);
    const toggle = inside(element, '[part="show-password"]');
    toggle.click();
    await until(() => field(element, 'password').type === 'text', 'the password');
    expect(field(element, 'password').value).to.equal(PASSWORD);
    expect(toggle.getAttribute('aria-label')).to.equal('Hide password');
    await fill(element, 'email', ADDRESS);
    submit(element);
    await until(() => field(element, 'password').type === 'password', 'the password to be hidden');
  });

  it('asks for what is missing before anything is sent', async () => {
    const { element, scripted } = await asked();
    submit(element);
    await reads(element, 'Type your e-mail address.');
    await reads(element, 'Type your password.');
    expect(hasKeyboard(field(element, 'email'))).to.equal(true);
    const note = field(element, 'email').getAttribute('aria-describedby') ?? '';
    expect(inside(element, `#${note}`).textContent).to.equal('Type your e-mail address.');
    expect(scripted.sent('signIn')).to.deep.equal([]);
    await reads(element, '2 things to correct');
    await until(() => inside(element, '[role=status]').textContent === '2 things to correct', 'what is heard');
    const links = allInside(element, '.summary button');
    expect(links.map(({ textContent }) => textContent)).to.deep.equal([
      'Type your e-mail address.',
      'Type your password.',
    ]);
    await expect(element).to.be.accessible();
    links[1]!.click();
    expect(hasKeyboard(field(element, 'password'))).to.equal(true);
    await fill(element, 'email', 'a');
    await until(() => !textOf(element).includes('Type your e-mail'), 'the sentence to go');
    expect(allInside(element, '.summary'), 'one is said at its field').to.deep.equal([]);
  });

  it('R054 LO-01 refuses everybody with one sentence, and keeps what was typed', async () => {
    const { element, scripted } = await asked();
    for (const [email, password] of [
      [ADDRESS, 'wrong'],
      ['nobody@acme-winery.example', PASSWORD],
    ] as const) {
      const before = scripted.sent('signIn').length;
      await signIn(element, email, password);
      await until(() => scripted.sent('signIn').length > before, 'a try');
      const alert = await appears(element, '[role="alert"]');
      expect(alert.textContent.trim()).to.equal(REFUSED);
      await until(() => hasKeyboard(field(element, 'password')), 'the password to have the keyboard');
      expect([field(element, 'email').value, field(element, 'password').value]).to.deep.equal([email, password]);
    }
    await expect(element).to.be.accessible();
  });

  it('says when to try again after too many attempts', async () => {
    const fault = { code: 'rateLimited', retryAfterMs: 100_000 } as const;
    const { element } = await asked({ script: { faults: { signIn: [fault, { code: 'rateLimited' }] } } });
    await signIn(element);
    await reads(element, 'Too many attempts. You can try again in 2 minutes.');
    submit(element);
    await reads(element, 'Wait a moment');
  });

  it('keeps what was typed when there is no connection, and works on another try', async () => {
    const { element } = await asked({ script: { faults: { signIn: [{ code: 'network' }] } } });
    await signIn(element);
    await reads(element, 'No connection.');
    expect([field(element, 'email').value, field(element, 'password').value]).to.deep.equal([ADDRESS, PASSWORD]);
    submit(element);
    await reads(element, 'You are signed in as');
  });

  it('NF-01 shows that it takes its time, asks once, and can be given up', async () => {
    const { element, scripted } = await asked({ script: { faults: { signIn: ['hang'] } } });
    await signIn(element);
    await reads(element, 'Signing in…');
    expect(inside(element, '[part="submit"]').ariaBusy).to.equal('true');
    submit(element);
    expect(scripted.sent('signIn').length).to.equal(1);
    inside(element, '[part="cancel"]').click();
    await until(() => allInside(element, '[part="cancel"]').length === 0, 'the form to be ready again');
    expect(hasKeyboard(inside(element, '[part="submit"]'))).to.equal(true);
    expect(field(element, 'password').value).to.equal(PASSWORD);
  });

  it('shows who is in when a call that was given up has arrived all the same', async () => {
    const { element, scripted } = await asked({ script: { faults: { signIn: ['hang'] } } });
    await signIn(element);
    const cancel = await appears(element, '[part="cancel"]');
    scripted.memberId = 'jean-baptiste';
    cancel.click();
    await reads(element, `You are signed in as ${named('Jean-Baptiste Étévé')}.`);
  });

  it('shows who is in when the answer was lost on its way', async () => {
    const { element, scripted } = await asked({ script: { faults: { signIn: ['lost'] } } });
    const signedIn = oneEvent(element, 'signed-in');
    await signIn(element);
    expect((await signedIn).detail.session.memberId).to.equal('jean-baptiste');
    await reads(element, 'You are signed in as');
    expect(scripted.sent('signIn').length).to.equal(1);
  });

  it('R077 LO-10 asks for a password in place of a one-time one', async () => {
    const { element, scripted } = await asked({ script: { oneTime: { [ADDRESS]: 'K7-once' } } });
    await signIn(element, ADDRESS, 'K7-once');
    await reads(element, `Choose your own for ${named(ADDRESS)}.`);
    await until(() => field(element, 'password').autocomplete === 'new-password', 'a new password');
    await until(() => hasKeyboard(field(element, 'password')), 'the new password to have the keyboard');
    expect(field(element, 'password').value).to.equal('');
    expect(textOf(element)).to.contain('12 to 256 characters');
    await expect(element).to.be.accessible();
    const signedIn = oneEvent(element, 'signed-in');
    await type(PASSWORD);
    await press('Enter');
    await signedIn;
    expect(scripted.sent('useOneTimePassword')).to.deep.equal([
      { email: ADDRESS, oneTimePassword: 'K7-once', password: PASSWORD },
    ]);
  });

  for (const [reason, sentence] of [
    ['passwordTooShort', 'This is too short'],
    ['passwordTooLong', 'This is too long'],
    ['passwordContainsAddress', 'Leave your e-mail address'],
    ['passwordBreached', 'on a list of stolen ones'],
  ] as const) {
    it(`IN-33 says beside the field why a new password is refused: ${reason}`, async () => {
      const fault = { code: 'invalid', field: 'password', reason } as const;
      const { element } = await asked({ resetToken: TOKEN, script: { faults: { resetPassword: [fault] } } });
      await fill(element, 'password', 'not good enough');
      submit(element);
      await until(() => field(element, 'password').ariaInvalid === 'true', 'a mistake');
      expect(inside(element, '#password-error').textContent).to.contain(sentence);
      expect(field(element, 'password').getAttribute('aria-describedby')).to.contain('password-error');
      expect(field(element, 'password').value).to.equal('not good enough');
      expect(hasKeyboard(field(element, 'password'))).to.equal(true);
      await expect(element).to.be.accessible();
    });
  }

  it('LO-11 starts over, with the sentence of every refusal, when a one-time password has run out', async () => {
    const fault = { code: 'invitationInvalid' } as const;
    const { element } = await asked({
      script: { oneTime: { [ADDRESS]: 'K7-once' }, faults: { useOneTimePassword: [fault] } },
    });
    await signIn(element, ADDRESS, 'K7-once');
    await until(() => field(element, 'password').autocomplete === 'new-password', 'a new password');
    await fill(element, 'password', PASSWORD);
    submit(element);
    await reads(element, REFUSED);
    expect(field(element, 'email').value).to.equal(ADDRESS);
  });

  it('R012 J03 answers the same to every address that asks for a link', async () => {
    const { element, scripted } = await asked();
    await fill(element, 'email', 'Nobody@acme-winery.example');
    inside(element, '[part="forgot"]').click();
    await reads(element, 'You get a link');
    expect(field(element, 'email').value).to.equal('Nobody@acme-winery.example'); // not typed twice
    await until(() => hasKeyboard(field(element, 'email')), 'the address to have the keyboard');
    await expect(element).to.be.accessible();
    await press('Enter');
    await reads(element, `If ${named('Nobody@acme-winery.example')} has an account, a link is on its way.`);
    await until(() => hasKeyboard(inside(element, '[part="message"]')), 'the sentence to have the keyboard');
    expect(scripted.sent('requestPasswordReset')).to.deep.equal(['nobody@acme-winery.example']);
    await expect(element).to.be.accessible();
    inside(element, '[part="back"]').click();
    await until(() => focused()?.id === 'password', 'the password to have the keyboard');
  });

  it('asks for a whole address before it asks for a link', async () => {
    const { element, scripted } = await asked();
    inside(element, '[part="forgot"]').click();
    await reads(element, 'You get a link');
    submit(element);
    await reads(element, 'Type your e-mail address.');
    await fill(element, 'email', 'anna@');
    submit(element);
    await reads(element, 'This is not a valid e-mail address.');
    expect(scripted.sent('requestPasswordReset')).to.deep.equal([]);
  });

  it('chooses a new password by a mailed link, then asks to sign in with it', async () => {
    const { element, scripted } = await asked({ resetToken: TOKEN });
    await reads(element, 'You will be signed out everywhere.');
    await expect(element).to.be.accessible();
    await fill(element, 'password', PASSWORD);
    await press('Enter');
    await reads(element, 'Your password was changed. Sign in with the new one.');
    expect(scripted.sent('resetPassword')).to.deep.equal([{ token: TOKEN, password: PASSWORD }]);
    await until(() => focused()?.id === 'email', 'the address to have the keyboard');
    expect(field(element, 'password').value).to.equal('');
    await expect(element).to.be.accessible();
  });

  it('offers another link when one is no longer valid', async () => {
    const { element } = await asked({ resetToken: 'used' });
    await fill(element, 'password', PASSWORD);
    submit(element);
    await reads(element, 'This link is no longer valid. Ask for a new one here.');
    await until(() => focused()?.id === 'email', 'the address to have the keyboard');
    await expect(element).to.be.accessible();
  });

  it('R051 says who is signed in already, and signs out', async () => {
    const { element, scripted } = await signInPage({ script: { as: 'layla' } });
    await reads(element, `You are signed in as ${named('ليلى حداد')}.`);
    expect(hasKeyboard(inside(element, '[part="message"]'))).to.equal(false);
    await expect(element).to.be.accessible();
    const signedOut = oneEvent(element, 'signed-out');
    inside(element, '[part="sign-out"]').click();
    await signedOut;
    expect(scripted.memberId).to.equal(undefined);
    await appears(element, 'form');
  });

  it('stays signed in, and says so, when signing out fails', async () => {
    const { element } = await signInPage({ script: { as: 'layla', faults: { signOut: [{ code: 'network' }] } } });
    (await appears(element, '[part="sign-out"]')).click();
    await reads(element, 'No connection.');
    await reads(element, 'You are signed in as');
    inside(element, '[part="sign-out"]').click();
    await appears(element, 'form');
  });

  it('asks again when the session has ended elsewhere', async () => {
    const { element, scripted, provider } = await signInPage({ script: { as: 'layla' } });
    await reads(element, 'You are signed in as');
    scripted.memberId = undefined;
    await (provider as HTMLElement & { refresh(): Promise<void> }).refresh();
    await appears(element, 'form');
  });

  it('says to whoever builds the page that the provider has no sessions', async () => {
    const { backend } = new ScriptedSessions(winery());
    const provider = await fixture(
      html`<team-provider .backend=${backend} locale="en"><sign-in></sign-in></team-provider>`,
    );
    const element = provider.querySelector('sign-in') as SignInElement;
    await reads(element, 'the provider of this page has no sessions');
    await expect(element).to.be.accessible();
  });

  it('speaks French', async () => {
    const { element } = await asked({ locale: 'fr' });
    await reads(element, 'Mot de passe oublié');
    await signIn(element, ADDRESS, 'wrong');
    await reads(element, 'La connexion a échoué.');
    await expect(element).to.be.accessible();
  });

  it('fits into 320 pixels, also from right to left', async () => {
    const { element, provider } = await asked();
    provider.dir = 'rtl';
    provider.style.cssText = 'display: block; inline-size: 320px';
    await signIn(element, ADDRESS, 'wrong');
    await reads(element, REFUSED);
    expect(element.scrollWidth).to.be.at.most(320);
    await expect(element).to.be.accessible();
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`shows a password from the end of its field, after it for eye and keyboard, without a movement (${dir})`, async () => {
      const { element, provider } = await asked();
      provider.dir = dir;
      provider.style.cssText = 'display: block; inline-size: 320px';
      const input = field(element, 'password');
      const toggle = inside(element, '[part="show-password"]');
      expect(readingOrder(element, dir)).to.deep.equal(tabStops(element).map(nameOf));
      const places = (): string => JSON.stringify([input, toggle, element].map((one) => one.getBoundingClientRect()));
      const before = places();
      input.focus();
      await tabTo(toggle);
      await press(' ');
      await until(() => input.type === 'text', 'the password');
      expect(places()).to.equal(before);
      const [box, own] = [input.getBoundingClientRect(), toggle.getBoundingClientRect()];
      expect(own.left >= box.left && own.right <= box.right, 'inside the field').to.equal(true);
      expect(Math.min(own.width, own.height)).to.be.at.least(24);
      const room = Number.parseFloat(getComputedStyle(input).paddingInlineEnd);
      expect(room, 'no letter lies under it').to.be.at.least(
        dir === 'ltr' ? box.right - own.left : own.right - box.left,
      );
      await expect(element).to.be.accessible();
    });
  }

  it("lets the page's own heading stand", async () => {
    const { backend, sessions } = new ScriptedSessions(winery());
    const provider = await fixture(
      html`<team-provider .backend=${backend} .sessions=${sessions} locale="en">
        <sign-in><h1 slot="heading">ACME</h1></sign-in>
      </team-provider>`,
    );
    const element = provider.querySelector('sign-in') as SignInElement;
    await appears(element, 'form');
    const slotted = inside<HTMLSlotElement>(element, 'slot[name="heading"]').assignedElements();
    expect(slotted.map(({ localName }) => localName)).to.deep.equal(['h1']);
  });
});
