import { expect } from 'chai';

import { createMemoryClock, memoryTeam } from '../../src/backend/memory/index.js';
import { shownStatus } from '../../src/domain/index.js';
import { b2bCommerce } from '../../src/policies/index.js';
import { pumpwerk } from '../../src/testing/index.js';
import { codeOf, invite, nextChange, NOW, statusIn, winery } from '../helpers/memory-winery.js';

const DAY_MS = 86_400_000;
const PASSWORD = 'correct horse battery staple';

/** Runs `work` on a page whose `name` is another one. */
async function withGlobal(name: string, value: unknown, work: () => Promise<void>): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  try {
    await work();
  } finally {
    if (own) Object.defineProperty(globalThis, name, own);
    else Reflect.deleteProperty(globalThis, name);
  }
}

describe('the mail of a team in memory', () => {
  it('leaves by itself a moment later: the row shows sending, then invited', async () => {
    const team = winery();
    const { member, invitation } = await invite(team);
    expect(shownStatus(member, invitation, NOW)).to.equal('sending');
    await new Promise((resolve) => team.outbox.subscribe(resolve));
    await team.deliverMail();
    expect(await statusIn(team, member.id)).to.equal('invited');
    expect(team.outbox.newestTo('new@acme-winery.example')?.kind).to.equal('invitation');
  });

  it('waits while it is held', async () => {
    const team = winery({ mail: 'held' });
    const { member } = await invite(team);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await statusIn(team, member.id)).to.equal('sending');
    expect(team.outbox.mails).to.deep.equal([]);
    await team.deliverMail();
    expect(await statusIn(team, member.id)).to.equal('invited');
  });

  it('leaves when it is held no longer', async () => {
    const team = winery({ mail: 'held' });
    await invite(team);
    const sent = new Promise((resolve) => team.outbox.subscribe(resolve));
    team.mail = 'automatic';
    await sent;
  });

  it('can fail: the row shows not sent, and can be sent again', async () => {
    const team = winery({ mail: 'failing' });
    const { member } = await invite(team);
    await team.deliverMail();
    expect(await statusIn(team, member.id)).to.equal('notSent');
    expect(team.outbox.mails).to.deep.equal([]);
    team.mail = 'held';
    await team.backendFor('marguerite').resendInvitation(member.id);
    await team.deliverMail();
    expect(await statusIn(team, member.id)).to.equal('invited');
  });

  it('can come back: the row shows bounced', async () => {
    const team = winery({ mail: 'held' });
    const { member, invitation } = await invite(team);
    expect(await team.bounce(invitation?.id ?? '')).to.equal(true);
    expect(await statusIn(team, member.id)).to.equal('bounced');
    expect(await team.bounce('no-such-invitation')).to.equal(false);
  });

  it('delivers more than one load', async () => {
    const team = winery({ mail: 'held' });
    const drafts = Array.from({ length: 60 }, (_, index) => ({
      email: `p${index}@acme-winery.example`,
      roles: ['basic'],
    }));
    await team.backendFor('marguerite').invite(drafts);
    await team.deliverMail();
    expect(team.outbox.mails.filter(({ kind }) => kind === 'invitation')).to.have.length(60);
  });
});

describe('the invitee of a team in memory', () => {
  it('joins by the mailed link, once', async () => {
    const team = winery({ mail: 'held' });
    const { member } = await invite(team);
    await team.deliverMail();
    const token = team.outbox.newestTo('new@acme-winery.example')?.values['token'] ?? '';
    const change = nextChange(team);
    const accepted = await team.acceptInvitation({ token, password: PASSWORD, firstName: 'Nia', lastName: 'Roy' });
    expect([accepted.entry.member.id, accepted.entry.member.status]).to.deep.equal([member.id, 'active']);
    expect(await change).to.deep.equal({ memberId: member.id });
    expect((await team.backendFor(member.id).me()).member.firstName).to.equal('Nia');
    expect(await codeOf(team.acceptInvitation({ token, password: PASSWORD }))).to.equal('invitationInvalid');
  });

  it('joins by a link of the seed', async () => {
    const team = winery();
    const token = 'token-of-invitation-ananya';
    const { entry } = await team.acceptInvitation({ token, password: PASSWORD });
    expect(entry.member.id).to.equal('ananya');
  });

  it('comes too late after the link’s time', async () => {
    const team = winery();
    team.clock.advance(6 * DAY_MS);
    const acceptance = { token: 'token-of-invitation-ananya', password: PASSWORD };
    expect(await codeOf(team.acceptInvitation(acceptance))).to.equal('invitationInvalid');
    expect(await statusIn(team, 'ananya')).to.equal('expired');
  });

  it('signs in first with the mailed one-time password', async () => {
    const team = memoryTeam({ seed: pumpwerk(NOW), policy: b2bCommerce, mail: 'held', clock: createMemoryClock(NOW) });
    await team.backendFor('chloe').provision([{ contactId: 'contact-mikkel', roles: ['endUser'] }]);
    await team.deliverMail();
    const { username = '', oneTimePassword = '' } = team.outbox.newestTo('mikkel@nordhavn.example')?.values ?? {};
    const { entry } = await team.useOneTimePassword({ email: username, oneTimePassword, password: PASSWORD });
    expect(entry.member.status).to.equal('active');
  });
});

describe('a team in memory that is kept', () => {
  const kept = (): { text: string | undefined; load(): string | undefined; save(text: string): void } => ({
    text: undefined,
    load() {
      return this.text;
    },
    save(text) {
      this.text = text;
    },
  });

  it('is found again with its changes', async () => {
    const persistence = kept();
    await winery({ persistence }).backendFor('marguerite').updateMember('olafur', { firstName: 'Óli' });
    const again = winery({ persistence });
    expect((await again.backendFor('bo').getMember('olafur')).member.firstName).to.equal('Óli');
  });

  it('still lets the invitee join after a reload', async () => {
    const persistence = kept();
    await winery({ persistence }).backendFor('marguerite').updateMember('olafur', { firstName: 'Óli' });
    const again = winery({ persistence });
    const acceptance = { token: 'token-of-invitation-ananya', password: PASSWORD };
    expect((await again.acceptInvitation(acceptance)).entry.member.id).to.equal('ananya');
  });

  it('starts anew where what was kept cannot be read', async () => {
    const persistence = kept();
    persistence.text = '{"broken';
    const team = winery({ persistence });
    expect((await team.backendFor('bo').listMembers({})).items).to.have.length(11);
    const acceptance = { token: 'token-of-invitation-ananya', password: PASSWORD };
    expect((await team.acceptInvitation(acceptance)).entry.member.id).to.equal('ananya');
  });

  it('takes a key of the page’s localStorage', async () => {
    const rows = new Map<string, string>();
    const localStorage = {
      getItem: (key: string) => rows.get(key) ?? null,
      setItem: (key: string, text: string) => rows.set(key, text),
    };
    await withGlobal('localStorage', localStorage, async () => {
      await winery({ persistence: 'winery' }).backendFor('marguerite').removeMember('olafur');
      const again = winery({ persistence: 'winery' });
      expect((await again.backendFor('bo').getMember('olafur')).member.status).to.equal('removed');
      expect([...rows.keys()]).to.deep.equal(['winery']);
    });
  });

  it('goes without where there is no localStorage', async () => {
    const team = winery({ persistence: 'winery' });
    expect((await team.backendFor('bo').listMembers({})).items).to.have.length(11);
  });
});

describe('a team in memory on a page over plain HTTP', () => {
  it('works without the hashes of the platform', async () => {
    const { getRandomValues } = crypto;
    const poor = { getRandomValues: getRandomValues.bind(crypto) };
    await withGlobal('crypto', poor, async () => {
      const team = winery({ mail: 'held' });
      const { member } = await invite(team);
      await team.deliverMail();
      const token = team.outbox.newestTo('new@acme-winery.example')?.values['token'] ?? '';
      expect(await codeOf(team.acceptInvitation({ token: `${token}x`, password: PASSWORD }))).to.equal(
        'invitationInvalid',
      );
      expect((await team.acceptInvitation({ token, password: PASSWORD })).entry.member.id).to.equal(member.id);
    });
  });
});

describe('resetting a team in memory', () => {
  it('does not keep later mail from leaving', async () => {
    const team = winery();
    await invite(team);
    await team.reset();
    const sent = new Promise((resolve) => team.outbox.subscribe(resolve));
    await invite(team);
    await sent;
  });

  it('goes back to the seed, links included, and tells everybody', async () => {
    const team = winery({ mail: 'held' });
    await invite(team);
    await team.deliverMail();
    await team.backendFor('marguerite').removeMember('ananya');
    const change = nextChange(team);
    await team.reset();
    expect(await change).to.deep.equal({});
    expect((await team.backendFor('bo').listMembers({})).items).to.have.length(11);
    expect(team.outbox.mails).to.deep.equal([]);
    const acceptance = { token: 'token-of-invitation-ananya', password: PASSWORD };
    expect((await team.acceptInvitation(acceptance)).entry.member.id).to.equal('ananya');
  });
});

describe('the audit trail of a team in memory', () => {
  it('tells what was done and what was refused, newest first', async () => {
    const team = winery();
    await team.backendFor('marguerite').updateMember('olafur', { firstName: 'Óli' });
    await codeOf(team.backendFor('bo').removeMember('olafur'));
    const [refused, done] = await team.audit(2);
    expect([refused?.actorId, refused?.action, refused?.decision.allowed]).to.deep.equal([
      'bo',
      'member.remove',
      false,
    ]);
    expect([done?.actorId, done?.action, done?.decision.allowed]).to.deep.equal(['marguerite', 'member.update', true]);
  });
});
