import { expect } from 'chai';
import {
  acceptInvitation,
  deactivateMember,
  getMember,
  invite,
  listContacts,
  listMembers,
  me,
  provision,
  reactivateMember,
  removeMember,
  resendInvitation,
  restoreMember,
  revokeInvitation,
  useOneTimePassword,
} from '../../src/engine/index.js';
import { portal, pumpwerk, velo, winery } from '../helpers/people.js';
import { ship, shipPolicy, shipSeed } from '../helpers/tiny-policy.js';
import { as, DAY_MS, effectsOf, failureOf, newEngine, PASSWORD, refusal, tokenFor } from './support.js';

const marguerite = as(winery.marguerite);
const ADDRESS = 'new@acme-winery.example';

describe('removeMember', () => {
  it('R039 R044 ends the sessions, writes one audit entry, and mails nobody', async () => {
    const engine = newEngine();
    const { answer, mails, audit } = await effectsOf(engine, () => removeMember(engine, marguerite, 'siobhan'));
    const { identityId: _, ...rest } = winery.siobhan;
    expect(answer.member).to.deep.equal({ ...rest, status: 'removed', version: '2' });
    expect(await engine.repository.endedSessions('acme-winery')).to.deep.equal(['id-siobhan']);
    expect(mails).to.deep.equal([]);
    expect(audit).to.have.length(1);
    expect(audit[0]).to.deep.include({
      action: 'member.remove',
      targetId: 'siobhan',
      before: { identityId: 'id-siobhan', status: 'active' },
      after: { status: 'removed' },
    });
    expect(await failureOf(me(engine, as(winery.siobhan)))).to.include({ code: 'unauthenticated' });
  });

  it('R044 R045 takes the row out of the list and keeps id and name', async () => {
    const engine = newEngine();
    await removeMember(engine, marguerite, 'siobhan');
    const { items } = await listMembers(engine, marguerite, { search: 'siobhan', status: ['removed'] });
    expect(items.map(({ member }) => [member.id, member.firstName, member.lastName])).to.deep.equal([
      ['siobhan', 'Siobhán', 'Ní Bhriain'],
    ]);
    expect((await listMembers(engine, marguerite, { search: 'siobhan' })).items).to.deep.equal([]);
  });

  const refusals: readonly [string, { id: string; tenantId: string }, string, string][] = [
    ['R042 oneself', winery.marguerite, 'marguerite', 'self'],
    ['R048 whom a Partner invited', winery.bo, 'olafur', 'notGranted'],
    ['PE-13 by staff', winery.siobhan, 'marguerite', 'notGranted'],
    ['PE-23 the account owner', portal.tomasz, 'priya', 'ownerProtected'],
    ['PE-23 the account owner, by herself', portal.priya, 'priya', 'ownerProtected'],
    ['R124 a member of other stores', portal.haneul, 'dmytro', 'outOfScope'],
    ['PE-30 a member of other stores too', portal.haneul, 'yael', 'someOutOfScope'],
    ['R119 a Manager', portal.haneul, 'tomasz', 'someOutOfScope'],
    ['the Primary User', velo.etienne, 'genevieve', 'ownerProtected'],
    ['an employee, as one who manages contacts', pumpwerk.joerg, 'annegret', ''],
  ];
  for (const [title, actor, memberId, reason] of refusals) {
    it(`refuses ${title}`, async () => {
      const engine = newEngine();
      const expected = reason ? ({ code: 'forbidden', reason } as const) : ({ code: 'notFound' } as const);
      await refusal(engine, () => removeMember(engine, as(actor), memberId), expected);
    });
  }

  it('R013 makes the address free, and the first link dead', async () => {
    const engine = newEngine();
    const first = await invite(engine, marguerite, { email: ADDRESS, roles: ['basic'] });
    const token = await tokenFor(engine, 'acme-winery', ADDRESS);
    const gone = await removeMember(engine, marguerite, first.member.id);
    expect(gone.invitation?.status).to.equal('revoked');
    const second = await invite(engine, marguerite, { email: ADDRESS, roles: ['standard'] });
    expect(second.member.id).not.to.equal(first.member.id);
    const dead = (): Promise<unknown> => acceptInvitation(engine, { token, password: PASSWORD });
    await refusal(engine, dead, { code: 'invitationInvalid' }, 0);
    const fresh = await tokenFor(engine, 'acme-winery', ADDRESS);
    await acceptInvitation(engine, { token: fresh, password: PASSWORD });
  });

  it('cannot be done twice', async () => {
    const engine = newEngine();
    await refusal(engine, () => removeMember(engine, marguerite, 'kamal'), { code: 'wrongStatus' });
  });

  it('tells the removed person where the policy says so', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const { mails } = await effectsOf(engine, () => removeMember(engine, as(ship.ada), 'dag'));
    expect(mails.map(({ to, values }) => [to, values])).to.deep.equal([
      [
        'dag@gannet.example',
        { tenantName: 'Gannet', event: 'member.removed', memberName: 'dag', role: 'Hand', actorName: 'ada' },
      ],
    ]);
  });

  it('frees the contact a member came from', async () => {
    const engine = newEngine();
    const chloe = as(pumpwerk.chloe);
    await removeMember(engine, chloe, 'freja');
    const { items } = await listContacts(engine, chloe, { accountId: 'a1' });
    expect(items.map(({ id }) => id)).to.deep.equal(['contact-freja', 'contact-mikkel']);
    await provision(engine, chloe, { contactId: 'contact-freja', roles: ['endUser'] });
  });
});

describe('deactivateMember and reactivateMember', () => {
  it('R038, R083 shuts out and lets in again, as they were', async () => {
    const engine = newEngine();
    const out = await effectsOf(engine, () => deactivateMember(engine, marguerite, 'olafur'));
    expect(out.answer.member).to.deep.equal({ ...winery.olafur, status: 'inactive', version: '2' });
    expect(out.audit.map(({ action }) => action)).to.deep.equal(['member.deactivate']);
    expect(await engine.repository.endedSessions('acme-winery')).to.deep.equal(['id-olafur']);
    expect(await failureOf(me(engine, as(winery.olafur)))).to.include({ code: 'unauthenticated', reason: 'notActive' });
    const back = await reactivateMember(engine, marguerite, 'olafur');
    expect(back.member).to.deep.equal({ ...winery.olafur, version: '3' });
    expect((await me(engine, as(winery.olafur))).member.status).to.equal('active');
  });

  it('starts from where it makes sense, and nowhere else', async () => {
    const engine = newEngine();
    const wrong = { code: 'wrongStatus', reason: 'wrongStatus' } as const;
    await refusal(engine, () => deactivateMember(engine, marguerite, 'thora'), wrong);
    await refusal(engine, () => deactivateMember(engine, marguerite, 'ananya'), wrong);
    await refusal(engine, () => reactivateMember(engine, marguerite, 'olafur'), wrong);
    await refusal(engine, () => reactivateMember(engine, marguerite, 'kamal'), wrong);
  });

  it('R042 not oneself, and not without the right', async () => {
    const engine = newEngine();
    const self = { code: 'forbidden', reason: 'self' } as const;
    await refusal(engine, () => deactivateMember(engine, marguerite, 'marguerite'), self);
    const bo = as(winery.bo);
    await refusal(engine, () => deactivateMember(engine, bo, 'olafur'), { code: 'forbidden', reason: 'notGranted' });
  });

  it('has no session to end for who never had a login', async () => {
    const engine = newEngine();
    const { identityId: _, ...inuk } = velo.inuk;
    await engine.repository.seed({ members: [inuk] });
    await deactivateMember(engine, as(velo.etienne), 'inuk');
    expect(await engine.repository.endedSessions('velo-boreal')).to.deep.equal([]);
  });
});

describe('resendInvitation', () => {
  it('R013, R084 sends a new secret with a new expiry; the old one and its waiting mail are dead', async () => {
    const engine = newEngine();
    const { member } = await invite(engine, marguerite, { email: ADDRESS, roles: ['basic'] });
    const old = await tokenFor(engine, 'acme-winery', ADDRESS);
    engine.clock.advance(DAY_MS);
    const { answer, mails, audit } = await effectsOf(engine, () => resendInvitation(engine, marguerite, member.id));
    expect(answer.member).to.deep.equal({ ...member, version: '2' });
    expect(answer.invitation).to.deep.include({ status: 'pending', expiresAt: '2026-09-01T09:00:00.000Z' });
    expect(answer.invitation?.deliveries).to.have.length(2);
    expect(mails.map(({ to, kind }) => [to, kind])).to.deep.equal([[ADDRESS, 'invitation']]);
    expect(audit.map(({ action }) => action)).to.deep.equal(['invitation.resend']);
    const waiting = (await engine.repository.mails('acme-winery')).filter((mail) => mail.to === ADDRESS);
    expect(waiting.map(({ state, values }) => [state, 'token' in values])).to.deep.equal([
      ['cancelled', false],
      ['queued', true],
    ]);
    const dead = (): Promise<unknown> => acceptInvitation(engine, { token: old, password: PASSWORD });
    await refusal(engine, dead, { code: 'invitationInvalid' }, 0);
    const token = await tokenFor(engine, 'acme-winery', ADDRESS);
    engine.clock.advance(7 * DAY_MS - 1);
    await acceptInvitation(engine, { token, password: PASSWORD });
  });

  it('R077 kills the one-time password before', async () => {
    const engine = newEngine();
    const chloe = as(pumpwerk.chloe);
    const { member } = await provision(engine, chloe, { contactId: 'contact-mikkel', roles: ['endUser'] });
    const email = 'mikkel@nordhavn.example';
    const oneTimePassword = await tokenFor(engine, 'pumpwerk', email);
    const { mails } = await effectsOf(engine, () => resendInvitation(engine, chloe, member.id));
    expect(mails.map(({ kind }) => kind)).to.deep.equal(['access']);
    const call = (): Promise<unknown> => useOneTimePassword(engine, { email, oneTimePassword, password: PASSWORD });
    await refusal(engine, call, { code: 'invitationInvalid' }, 0);
  });

  it('brings an expired and a bounced one back, and one that was only imported', async () => {
    const engine = newEngine();
    const { member, invitation } = await invite(engine, marguerite, { email: ADDRESS, roles: ['basic'] });
    if (invitation) await engine.repository.seed({ invitations: [{ ...invitation, status: 'bounced' }] });
    engine.clock.advance(30 * DAY_MS);
    const { invitation: again } = await resendInvitation(engine, marguerite, member.id);
    expect(again?.status).to.equal('pending');
    const imported = await resendInvitation(engine, marguerite, 'ananya');
    expect(imported.invitation).to.deep.include({ memberId: 'ananya', status: 'pending', method: 'link' });
    expect(imported.member.invitationId).to.equal(imported.invitation?.id);
    const { invitationId: _, ...anh } = winery.anh;
    await engine.repository.seed({ members: [anh] });
    const first = await resendInvitation(engine, marguerite, 'anh');
    expect(first.member.invitationId).to.equal(first.invitation?.id);
  });

  it('remembers the latest deliveries only', async () => {
    const engine = newEngine();
    const { member } = await invite(engine, marguerite, { email: ADDRESS, roles: ['basic'] });
    for (let count = 0; count < 25; count++) await resendInvitation(engine, marguerite, member.id);
    const { invitation } = await getMember(engine, marguerite, member.id);
    expect(invitation?.deliveries).to.have.length(20);
  });

  it('refuses a Partner, and who is in already', async () => {
    const engine = newEngine();
    const bo = as(winery.bo);
    await refusal(engine, () => resendInvitation(engine, bo, 'ananya'), { code: 'forbidden', reason: 'notGranted' });
    await refusal(engine, () => resendInvitation(engine, marguerite, 'olafur'), { code: 'wrongStatus' });
    const stale = (): Promise<unknown> => resendInvitation(engine, marguerite, 'ananya', { ifVersion: '0' });
    await refusal(engine, stale, { code: 'conflict' }, 0);
  });
});

describe('revokeInvitation', () => {
  it('withdraws: the link dead, the mail taken back, the member removed, the contact free', async () => {
    const engine = newEngine();
    const { member } = await invite(engine, marguerite, { email: ADDRESS, roles: ['basic'] });
    const token = await tokenFor(engine, 'acme-winery', ADDRESS);
    const { answer, mails, audit } = await effectsOf(engine, () => revokeInvitation(engine, marguerite, member.id));
    expect(answer.member.status).to.equal('removed');
    expect(answer.invitation?.status).to.equal('revoked');
    expect(mails).to.deep.equal([]);
    expect(audit.map(({ action }) => action)).to.deep.equal(['invitation.revoke']);
    const dead = (): Promise<unknown> => acceptInvitation(engine, { token, password: PASSWORD });
    await refusal(engine, dead, { code: 'invitationInvalid' }, 0);
  });

  it('is for open ones', async () => {
    const engine = newEngine();
    await refusal(engine, () => revokeInvitation(engine, marguerite, 'olafur'), { code: 'wrongStatus' });
  });
});

describe('restoreMember', () => {
  const etienne = as(velo.etienne);

  it('brings an archived employee back as they were, with the login of that address', async () => {
    const engine = newEngine();
    const identity = { id: 'id-noemie', email: 'noemie@velo-boreal.example', emailVerified: true, locale: 'fr' };
    await engine.repository.seed({ identities: [{ ...identity, firstName: 'N', lastName: 'C', hasPassword: true }] });
    await removeMember(engine, etienne, 'noemie');
    const { answer, mails, audit } = await effectsOf(engine, () => restoreMember(engine, etienne, 'noemie'));
    expect(answer.member).to.deep.equal({ ...velo.noemie, version: '3' });
    expect(mails).to.deep.equal([]);
    expect(audit.map(({ action }) => action)).to.deep.equal(['member.restore']);
  });

  it('brings who needs no login back active', async () => {
    const engine = newEngine();
    await removeMember(engine, etienne, 'inuk');
    const { member } = await restoreMember(engine, etienne, 'inuk');
    expect(member).to.include({ status: 'active' }).and.not.to.have.property('identityId');
  });

  it('is adding a person: the same ceilings hold', async () => {
    const engine = newEngine();
    const old = {
      ...velo.noemie,
      id: 'old',
      roles: ['owner'],
      email: 'old@velo-boreal.example',
      status: 'removed' as const,
    };
    await engine.repository.seed({ members: [old] });
    const call = (): Promise<unknown> => restoreMember(engine, etienne, 'old');
    await refusal(engine, call, { code: 'forbidden', reason: 'roleNotAssignable' });
  });

  it('starts from removed, and not while another holds the address', async () => {
    const engine = newEngine();
    await refusal(engine, () => restoreMember(engine, etienne, 'noemie'), { code: 'wrongStatus' });
    await removeMember(engine, etienne, 'noemie');
    await engine.repository.seed({ members: [{ ...velo.noemie, id: 'other' }] });
    await refusal(engine, () => restoreMember(engine, etienne, 'noemie'), { code: 'alreadyMember' }, 0);
    await engine.repository.seed({ members: [{ ...velo.noemie, id: 'other', status: 'invited' }] });
    await refusal(engine, () => restoreMember(engine, etienne, 'noemie'), { code: 'alreadyInvited' }, 0);
  });

  it('invites again who needs a login and has none', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const ada = as(ship.ada);
    await removeMember(engine, ada, 'dag');
    const { answer, mails } = await effectsOf(engine, () => restoreMember(engine, ada, 'dag'));
    expect(answer.member).to.include({ id: 'dag', status: 'invited' });
    expect(answer.invitation).to.include({ status: 'pending', expiresAt: '2026-08-26T09:00:00.000Z' });
    expect(mails.map(({ to }) => to)).to.deep.equal(['dag@gannet.example']);
  });

  it('takes its contact again, unless that has another member by now', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const ada = as(ship.ada);
    const { member } = await provision(engine, ada, { contactId: 'gull', roles: ['passenger'] });
    await removeMember(engine, ada, member.id);
    await restoreMember(engine, ada, member.id);
    const contact = await engine.repository.read('gannet', (tx) => tx.contact('gull'));
    expect(contact?.memberId).to.equal(member.id);
    await removeMember(engine, ada, member.id);
    if (contact) await engine.repository.seed({ contacts: [{ ...contact, memberId: 'dag' }] });
    const call = (): Promise<unknown> => restoreMember(engine, ada, member.id);
    await refusal(engine, call, { code: 'alreadyMember', field: 'contactId' }, 0);
  });

  it('counts against the limit like a new one', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const ada = as(ship.ada);
    await removeMember(engine, ada, 'dag');
    await engine.repository.seed({ tenants: [{ ...shipSeed.tenants[0]!, settings: { berths: 4 } }] });
    const failure = await refusal(engine, () => restoreMember(engine, ada, 'dag'), {
      code: 'forbidden',
      reason: 'shipFull',
    });
    expect(failure.params).to.deep.equal({ limit: '4' });
  });

  it('is refused where nobody has the right', async () => {
    const engine = newEngine();
    const call = (): Promise<unknown> => restoreMember(engine, marguerite, 'kamal');
    await refusal(engine, call, { code: 'forbidden' });
  });
});
