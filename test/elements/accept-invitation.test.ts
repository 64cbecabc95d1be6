import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/elements/accept-invitation/accept-invitation.js';
import '../../src/elements/my-profile/my-profile.js';
import '../../src/elements/team-provider/team-provider.js';
import type { AcceptInvitationElement } from '../../src/elements/accept-invitation/accept-invitation-element.js';
import { loadCatalogue } from '../../src/localize/index.js';
import { Announcements } from '../helpers/announcements.js';
import { winery } from '../helpers/memory-winery.js';
import { nameOf, readingOrder, tabStops } from '../helpers/reading-order.js';
import { PASSWORD, ScriptedSessions, TOKEN, type SessionScript } from '../helpers/scripted-sessions.js';
import { allInside, appears, hasKeyboard, inside, press, reads, tabTo, textOf, type } from '../helpers/widgets.js';
import { until } from '../helpers/until.js';

const ADDRESS = 'jb@acme-winery.example';
/** How a name stands in a sentence. */
const named = (name: string): string => `\u2068${name}\u2069`;
const JOINED = `You have joined ${named('ACME Winery')}`;
const INVALID = 'This invitation is no longer valid';

interface Page {
  readonly script?: SessionScript;
  readonly token?: string;
  readonly isFromAddress?: boolean;
  readonly locale?: string;
}

async function invitationPage({ script = {}, token = TOKEN, isFromAddress = false, locale = 'en' }: Page = {}) {
  const scripted = new ScriptedSessions(winery(), script);
  const { backend, sessions } = scripted;
  const provider = await fixture<HTMLElement>(
    html`<team-provider .backend=${backend} .sessions=${sessions} locale=${locale}>
      <button>before</button>
      <accept-invitation token=${token} ?from-address=${isFromAddress}></accept-invitation>
      <my-profile></my-profile>
    </team-provider>`,
  );
  const element = provider.querySelector('accept-invitation') as AcceptInvitationElement;
  const profile = provider.querySelector('my-profile') as HTMLElement;
  return { scripted, element, profile, provider };
}

/** The page with its form. */
async function opened(page: Page = {}) {
  const parts = await invitationPage(page);
  await appears(parts.element, 'form');
  return parts;
}

const field = (element: Element, id: string): HTMLInputElement => inside<HTMLInputElement>(element, `#${id}`);
const accept = (element: Element): void => inside(element, '[part="submit"]').click();

describe('<accept-invitation>', () => {
  it('J01 says who invites, shows the address as text, and uses nothing up', async () => {
    const { element, scripted } = await opened({ script: { invitation: { firstName: 'JB', lastName: 'É' } } });
    await reads(element, `You are invited to ${named('ACME Winery')}.`);
    expect(inside(element, '[part="address"]').textContent).to.equal(ADDRESS);
    expect([field(element, 'firstName').value, field(element, 'lastName').value]).to.deep.equal(['JB', 'É']);
    expect(field(element, 'password').autocomplete).to.equal('new-password');
    expect(textOf(element)).to.contain('12 to 256 characters');
    expect(allInside(element, 'input:not([hidden])').length).to.equal(3);
    expect(scripted.calls.map(({ method }) => method)).to.deep.equal(['readInvitation']);
    expect(scripted.sent('readInvitation')).to.deep.equal([TOKEN]);
    await expect(element).to.be.accessible();
  });

  it('R011 lets the person in, tells the page without a secret, and wakes the other widgets', async () => {
    const { element, profile, scripted } = await opened();
    await type('Jean', field(element, 'firstName'));
    await type(PASSWORD, field(element, 'password'));
    const accepted = oneEvent(element, 'invitation-accepted');
    accept(element);
    const { detail } = await accepted;
    expect(detail.session.memberId).to.equal('jean-baptiste');
    expect(JSON.stringify(detail)).not.to.match(new RegExp(`${PASSWORD}|${TOKEN}`));
    expect(scripted.sent('acceptInvitation')).to.deep.equal([{ token: TOKEN, password: PASSWORD, firstName: 'Jean' }]);
    await reads(element, `${JOINED} and are signed in.`);
    await until(() => hasKeyboard(inside(element, '[part="message"]')), 'the sentence to have the keyboard');
    await reads(profile, 'Jean-Baptiste Étévé');
    await expect(element).to.be.accessible();
  });

  it('R011 has its fields in one order for eye and keyboard, in both directions', async () => {
    const { element, provider } = await opened();
    for (const dir of ['ltr', 'rtl'] as const) {
      provider.dir = dir;
      expect(readingOrder(element, dir), dir).to.deep.equal(tabStops(element).map(nameOf));
    }
  });

  it('works with the keyboard alone', async () => {
    const { element, provider } = await opened();
    provider.querySelector('button')?.focus();
    await tabTo(field(element, 'password'));
    await type('correct horse');
    await tabTo(inside(element, '[part="show-password"]'));
    await press('Enter');
    await until(() => field(element, 'password').type === 'text', 'the password');
    await tabTo(inside(element, '[part="submit"]'));
    const accepted = oneEvent(element, 'invitation-accepted');
    await press('Enter');
    await accepted;
  });

  it('IN-33 says beside the field why a password is refused; the link and what was typed stay', async () => {
    const { element, scripted } = await opened();
    accept(element);
    await reads(element, 'Type a new password.');
    expect(scripted.sent('acceptInvitation')).to.deep.equal([]);
    await type('Ada', field(element, 'firstName'));
    await type('short', field(element, 'password'));
    accept(element);
    await reads(element, 'This is too short');
    expect(hasKeyboard(field(element, 'password'))).to.equal(true);
    expect(field(element, 'password').getAttribute('aria-describedby')).to.contain('password-error');
    expect([field(element, 'firstName').value, field(element, 'password').value]).to.deep.equal(['Ada', 'short']);
    await expect(element).to.be.accessible();
    await type(' no more, I say');
    accept(element);
    await reads(element, JOINED);
  });

  it('asks for the password that the address has already', async () => {
    const { element } = await opened({ script: { invitation: { hasLogin: true } } });
    await reads(element, 'This address has an account already.');
    expect(field(element, 'password').autocomplete).to.equal('current-password');
    await expect(element).to.be.accessible();
    await type('another password', field(element, 'password'));
    accept(element);
    await reads(element, 'This is not the password of your account.');
    expect(hasKeyboard(field(element, 'password'))).to.equal(true);
    field(element, 'password').select();
    await type(PASSWORD);
    await press('Enter');
    await reads(element, JOINED);
  });

  for (const token of ['', 'used or withdrawn or unknown']) {
    it(`IN-01 IN-04 says the same of every link that leads nowhere: "${token}"`, async () => {
      const { element } = await invitationPage({ token });
      await reads(element, INVALID);
      await reads(element, 'Ask the person who invited you to send it again.');
      expect(allInside(element, 'form, [role="alert"]').length).to.equal(0);
      await expect(element).to.be.accessible();
    });
  }

  it('IN-02 says it too when the link was used meanwhile', async () => {
    const fault = { code: 'invitationInvalid' } as const;
    const { element } = await opened({ script: { faults: { acceptInvitation: [fault] } } });
    await type(PASSWORD, field(element, 'password'));
    accept(element);
    await reads(element, INVALID);
    await until(() => hasKeyboard(inside(element, '[part="message"]')), 'the sentence to have the keyboard');
  });

  for (const [what, password] of [
    ['a missing password', ''],
    ['a password that is refused', 'short'],
  ] as const) {
    it(`R011 says what is wrong with ${what} where the keyboard stays in its field`, async () => {
      const fault = { code: 'invalid', field: 'password', reason: 'passwordTooShort' } as const;
      const { element } = await opened({ script: { faults: { acceptInvitation: [fault] } } });
      field(element, 'password').focus();
      await type(password);
      const announcements = new Announcements(element);
      await press('Enter');
      await appears(element, '#password-error');
      const sentence = inside(element, '#password-error').textContent.trim();
      await until(() => announcements.said.includes(sentence), `"${sentence}" to be said`);
      announcements.stop();
      expect(hasKeyboard(field(element, 'password'))).to.equal(true);
    });
  }

  it('R011 says in the language of the page alone that a link leads nowhere', async () => {
    const { backend, sessions } = new ScriptedSessions(winery());
    const provider = document.createElement('team-provider');
    Object.assign(provider, { backend, sessions, locale: 'es' });
    const element = document.createElement('accept-invitation');
    element.token = 'unknown';
    provider.append(element);
    const said = new Set<string>();
    const status = (): string =>
      element.shadowRoot?.querySelector('.session > .visually-hidden[role="status"]')?.textContent.trim() ?? '';
    document.body.append(provider);
    const observer = new MutationObserver(() => said.add(status()));
    observer.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true });
    await until(() => status() !== '', 'it to be said');
    await until(() => element.shadowRoot!.querySelector('#invalid-title'), 'it to be shown');
    await aTimeout(300);
    provider.remove();
    expect(element.shadowRoot!.querySelector('h3'), 'a level left out after a heading of the page').to.equal(null);
    const { acceptInvitation } = await loadCatalogue('es');
    expect([...said].filter(Boolean)).to.deep.equal([acceptInvitation.invalidTitle]);
  });

  it('shows that it looks, and looks again when that failed', async () => {
    const { element } = await invitationPage({ script: { faults: { readInvitation: [{ code: 'network' }] } } });
    await reads(element, 'No connection.');
    await expect(element).to.be.accessible();
    inside(element, '.link-button').click();
    await appears(element, 'form');
  });

  it('says that it looks', async () => {
    const { element } = await invitationPage({ script: { faults: { readInvitation: ['hang'] } } });
    await reads(element, 'Looking up the invitation…');
    await expect(element).to.be.accessible();
  });

  it('keeps what was typed when there is no connection, and when there were too many attempts', async () => {
    const { element } = await opened({
      script: { faults: { acceptInvitation: [{ code: 'network' }, { code: 'rateLimited', retryAfterMs: 1 }] } },
    });
    await type(PASSWORD, field(element, 'password'));
    accept(element);
    await reads(element, 'No connection.');
    accept(element);
    await reads(element, 'You can try again in 1 minute.');
    expect(field(element, 'password').value).to.equal(PASSWORD);
    accept(element);
    await reads(element, 'You have joined');
  });

  it('NF-01 can be given up while it takes its time', async () => {
    const { element } = await opened({ script: { faults: { acceptInvitation: ['hang'] } } });
    await type(PASSWORD, field(element, 'password'));
    accept(element);
    await reads(element, 'Accepting…');
    inside(element, '[part="cancel"]').click();
    await until(() => allInside(element, '[part="cancel"]').length === 0, 'the form to be ready again');
    expect(hasKeyboard(inside(element, '[part="submit"]'))).to.equal(true);
    expect(field(element, 'password').value).to.equal(PASSWORD);
  });

  it('NF-01 says that the person is in when the answer was lost on its way', async () => {
    const { element, scripted } = await opened({ script: { faults: { acceptInvitation: ['lost'] } } });
    await type(PASSWORD, field(element, 'password'));
    const accepted = oneEvent(element, 'invitation-accepted');
    accept(element);
    await accepted;
    await reads(element, JOINED);
    expect(scripted.sent('acceptInvitation').length).to.equal(1);
  });

  it('IN-05 asks first where somebody else is signed in, and signs out when told to', async () => {
    const { element, scripted } = await invitationPage({ script: { as: 'layla' } });
    await reads(element, `You are signed in as ${named('ليلى حداد')} (${named('layla@acme-winery.example')}).`);
    await reads(element, `This invitation is for ${named(ADDRESS)}.`);
    expect(allInside(element, 'form').length).to.equal(0);
    await expect(element).to.be.accessible();
    const signedOut = oneEvent(element, 'signed-out');
    inside(element, '[part="sign-out"]').focus();
    await press('Enter');
    await signedOut;
    await appears(element, 'form');
    await until(() => hasKeyboard(field(element, 'password')), 'the password to have the keyboard');
    expect(scripted.memberId).to.equal(undefined);
    expect(scripted.sent('acceptInvitation')).to.deep.equal([]);
  });

  it('IN-05 goes on as the invited person only when told to', async () => {
    const { element, scripted } = await invitationPage({ script: { as: 'layla' } });
    (await appears(element, '[part="go-on"]')).click();
    await appears(element, 'form');
    await until(() => hasKeyboard(field(element, 'password')), 'the password to have the keyboard');
    await type(PASSWORD);
    await press('Enter');
    await reads(element, JOINED);
    expect(scripted.memberId).to.equal('jean-baptiste');
  });

  it('stays with the question when signing out fails', async () => {
    const script = { as: 'layla', faults: { signOut: [{ code: 'network' }] } } as const;
    const { element } = await invitationPage({ script });
    (await appears(element, '[part="sign-out"]')).click();
    await reads(element, 'No connection.');
    await appears(element, '[part="go-on"]');
  });

  it('asks nothing where the invited person is signed in', async () => {
    const { element } = await opened({
      script: { as: 'jean-baptiste', invitation: { email: 'JB@acme-winery.example' } },
    });
    expect(allInside(element, '[part="go-on"]').length).to.equal(0);
  });

  for (const hash of [`#token=${TOKEN}`, `#tab=1&invitation=${TOKEN}`]) {
    it(`IN-10 takes the token out of the address bar at once: ${hash}`, async () => {
      history.replaceState(null, '', hash);
      const steps = history.length;
      const { element, scripted } = await opened({ token: '', isFromAddress: true });
      expect(location.hash).to.equal(hash.includes('tab') ? '#tab=1' : '');
      expect(history.length).to.equal(steps);
      expect(scripted.sent('readInvitation')).to.deep.equal([TOKEN]);
      expect(element.outerHTML).not.to.contain(TOKEN);
      history.replaceState(null, '', location.pathname + location.search);
    });
  }

  it('reads another link that is opened in the same page', async () => {
    history.replaceState(null, '', '#token=an-older-one');
    const { element } = await invitationPage({ token: '', isFromAddress: true });
    await reads(element, INVALID);
    location.hash = `token=${TOKEN}`;
    await appears(element, 'form');
    expect(location.hash).to.equal('');
  });

  it('leaves the address of the page alone unless it is told to look there', async () => {
    history.replaceState(null, '', `#token=${TOKEN}`);
    const { element } = await invitationPage({ token: '' });
    await reads(element, INVALID);
    expect(location.hash).to.equal(`#token=${TOKEN}`);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('says to whoever builds the page that the provider has no sessions', async () => {
    const { backend } = new ScriptedSessions(winery());
    const provider = await fixture(
      html`<team-provider .backend=${backend} locale="en">
        <accept-invitation token=${TOKEN}></accept-invitation>
      </team-provider>`,
    );
    await reads(provider.querySelector('accept-invitation') as Element, 'has no sessions');
  });

  it('speaks French', async () => {
    const { element } = await opened({ locale: 'fr', script: { as: 'jean-baptiste' } });
    await reads(element, `On vous invite à rejoindre ${named('ACME Winery')}.`);
    await expect(element).to.be.accessible();
  });

  it('fits into 320 pixels, also from right to left', async () => {
    const email = `${'a-very-long-name'.repeat(3)}@acme-winery.example`;
    const { element, provider } = await invitationPage({ script: { as: 'layla', invitation: { email } } });
    provider.dir = 'rtl';
    provider.style.cssText = 'display: block; inline-size: 320px';
    const goOn = await appears(element, '[part="go-on"]');
    expect(element.scrollWidth).to.be.at.most(320);
    goOn.click();
    await appears(element, 'form');
    expect(element.scrollWidth).to.be.at.most(320);
    await expect(element).to.be.accessible();
  });
});
