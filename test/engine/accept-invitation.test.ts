import { expect } from 'chai';
import type { Member } from '../../src/domain/index.js';
import {
  acceptInvitation,
  deactivateMember,
  invite,
  provision,
  readInvitation,
  removeMember,
  resendInvitation,
  revokeInvitation,
  updateMember,
  useOneTimePassword,
  type MemoryEngine,
} from '../../src/engine/index.js';
import { portal, pumpwerk, winery } from '../helpers/people.js';
import { ship, shipPolicy, shipSeed } from '../helpers/tiny-policy.js';
import {
  as,
  DAY_MS,
  effectsOf,
  failureOf,
  newEngine,
  PASSWORD,
  refusal,
  stateOf,
  stored,
  tokenFor,
} from './support.js';

const marguerite = as(winery.marguerite);
const xiaoming = as(winery.xiaoming);
const ADDRESS = 'new@acme-winery.example';
const INVALID = { code: 'invitationInvalid' } as const;

async function invited(engine: MemoryEngine, by = marguerite, email = ADDRESS, roles = ['basic']): Promise<string> {
  await invite(engine, by, { email, roles });
  return tokenFor(engine, by.tenantId, email);
}

describe('acceptInvitation', () => {
  it('R011 lets the invitee in at once, with the invited role and a verified login', async () => {
    const engine = newEngine();
    const token = await invited(engine);
    const acceptance = { token, password: PASSWORD, firstName: ' Nia ', lastName: 'Ọkọ' };
    const { entry, identityId } = await acceptInvitation(engine, acceptance);
    expect(entry.member).to.deep.include({ status: 'active', roles: ['basic'], identityId, firstName: 'Nia' });
    const identity = await engine.repository.read('acme-winery', (tx) => tx.identity(identityId));
    expect(identity).to.deep.equal({
      id: identityId,
      email: ADDRESS,
      emailVerified: true,
      locale: 'en',
      firstName: 'Nia',
      lastName: 'Ọkọ',
      hasPassword: true,
    });
    const hash = await engine.repository.read('acme-winery', (tx) => tx.passwordHash(identityId));
    expect(await engine.hasher.verify(PASSWORD, hash ?? '')).to.equal(true);
  });

  it('IN-01, IN-04, IN-09 answers used, expired, withdrawn, replaced, altered and unknown links with the very same', async () => {
    const engine = newEngine();
    const used = await invited(engine);
    await acceptInvitation(engine, { token: used, password: PASSWORD });
    const withdrawn = await invited(engine, marguerite, 'b@b.example');
    const { member } = await invite(engine, marguerite, { email: 'c@b.example', roles: ['basic'] });
    const replaced = await tokenFor(engine, 'acme-winery', 'c@b.example');
    await resendInvitation(engine, marguerite, member.id);
    const expired = await invited(engine, marguerite, 'd@b.example');
    const holder = await engine.repository.read('acme-winery', (tx) => tx.memberByEmail('b@b.example'));
    await revokeInvitation(engine, marguerite, holder?.id ?? '');
    engine.clock.advance(7 * DAY_MS);
    const altered = `${used.slice(0, -1)}${used.endsWith('A') ? 'B' : 'A'}`;
    for (const token of [used, withdrawn, replaced, expired, altered, used + used, '', 'unknown']) {
      const failure = await refusal(engine, () => acceptInvitation(engine, { token, password: PASSWORD }), INVALID, 0);
      expect(failure).to.deep.equal(INVALID);
      expect(await failureOf(readInvitation(engine, token))).to.deep.equal(INVALID);
    }
  });

  it('IN-04 works until the last moment', async () => {
    const engine = newEngine();
    const token = await invited(engine);
    engine.clock.advance(7 * DAY_MS - 1);
    expect((await acceptInvitation(engine, { token, password: PASSWORD })).entry.member.status).to.equal('active');
  });

  it('IN-03 lets one of two at once in', async () => {
    const engine = newEngine();
    const token = await invited(engine);
    const accept = (): Promise<unknown> => acceptInvitation(engine, { token, password: PASSWORD });
    const results = await Promise.allSettled([accept(), accept(), accept()]);
    expect(results.map(({ status }) => status).toSorted()).to.deep.equal(['fulfilled', 'rejected', 'rejected']);
  });

  const strange: readonly [string, object, string][] = [
    ['roles', { roles: ['adminOwner'] }, 'roles'],
    ['PE-46 an address', { email: 'other@b.example' }, 'email'],
    ['permissions', { permissions: ['*'] }, 'permissions'],
    ['a token that is no text', { token: ['a'] }, 'token'],
    ['a name with a line end', { firstName: 'A\nB' }, 'firstName'],
  ];
  for (const [title, part, field] of strange) {
    it(`does not understand ${title}`, async () => {
      const engine = newEngine();
      const acceptance = { token: await invited(engine), password: PASSWORD, ...part };
      await refusal(engine, () => acceptInvitation(engine, acceptance), { code: 'invalid', field }, 0);
    });
  }

  const passwords: readonly [string, string, string][] = [
    ['short ones', 'elevenchars', 'passwordTooShort'],
    ['ones that keep the hasher busy', 'x'.repeat(257), 'passwordTooLong'],
    ['ones that keep even the look-up busy', 'x'.repeat(100_000), 'passwordTooLong'],
    ['ones with the address', `my ${ADDRESS} 1`, 'passwordContainsAddress'],
    ['ones with the company', 'I love ACME-Winery.example', 'passwordContainsAddress'],
    ['known ones', 'trustno1trustno1', 'passwordBreached'],
  ];
  for (const [title, password, reason] of passwords) {
    it(`IN-33 refuses ${title}, and the link works on`, async () => {
      const engine = { ...newEngine(), isBreached: async (text: string) => text.startsWith('trustno1') };
      const token = await invited(engine);
      const call = (): Promise<unknown> => acceptInvitation(engine, { token, password });
      await refusal(engine, call, { code: 'invalid', field: 'password', reason }, 0);
      await acceptInvitation(engine, { token, password: PASSWORD });
    });
  }

  it('IN-33 takes long passwords of any script', async () => {
    const engine = newEngine();
    const token = await invited(engine);
    await acceptInvitation(engine, { token, password: '정확한 말 배터리 호치키스 '.repeat(5) });
  });

  it('asks who has a login already for its password, and leaves that alone', async () => {
    const engine = newEngine();
    const first = await invited(engine, marguerite, 'both@people.example');
    const { identityId } = await acceptInvitation(engine, { token: first, password: PASSWORD });
    const draft = { email: 'both@people.example', roles: ['administrator'], firstName: 'B', lastName: 'B' };
    await invite(engine, as(portal.tomasz), draft);
    const token = await tokenFor(engine, 'harbour-heath', 'both@people.example');
    expect((await readInvitation(engine, token)).hasLogin).to.equal(true);
    const wrong = (): Promise<unknown> => acceptInvitation(engine, { token, password: 'another password 1' });
    await refusal(engine, wrong, { code: 'invalid', field: 'password', reason: 'passwordOfLogin' }, 0);
    const accepted = await acceptInvitation(engine, { token, password: PASSWORD });
    expect(accepted.identityId).to.equal(identityId);
    expect(accepted.entry.member.tenantId).to.equal('harbour-heath');
  });

  it('gives a login without a password its first one', async () => {
    const engine = newEngine();
    const identity = { id: 'id-x', email: ADDRESS, emailVerified: false, locale: 'fr', firstName: 'X', lastName: 'Y' };
    await engine.repository.seed({ identities: [{ ...identity, hasPassword: false }] });
    const token = await invited(engine);
    const { identityId } = await acceptInvitation(engine, { token, password: PASSWORD });
    const after = await engine.repository.read('acme-winery', (tx) => tx.identity(identityId));
    expect(after).to.deep.equal({ ...identity, emailVerified: true, hasPassword: true });
  });

  it('tells of joining whom the policy says, after the fact', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const token = await invited(engine, as(ship.bela), 'new@gannet.example', ['hand']);
    const { mails } = await effectsOf(engine, () => acceptInvitation(engine, { token, password: PASSWORD }));
    expect(mails.map(({ to, values }) => `${to} ${values['event']}`)).to.have.members([
      'ada@gannet.example member.joined',
      'bela@gannet.example member.joined',
      'eva@gannet.example member.joined',
    ]);
  });
});

describe('acceptInvitation asks the inviter’s right again', () => {
  const kept = async (engine: MemoryEngine, id: string): Promise<Member> =>
    stored(engine, { id, tenantId: 'acme-winery' });

  it('J06, R017 R021 corrects a Partner Domain: what was sent to the mistyped one is dead, and withdrawn', async () => {
    const engine = newEngine();
    const eleni = as(winery.eleni);
    const { member } = await invite(engine, eleni, { email: 'niko@stafili.example', roles: ['basic'] });
    const token = await tokenFor(engine, 'acme-winery', 'niko@stafili.example');
    const patch = { attributes: { partnerDomain: 'stafyli.example' } };
    const { audit } = await effectsOf(engine, () => updateMember(engine, xiaoming, 'eleni', patch));
    expect(audit.map(({ action, targetId }) => [action, targetId])).to.deep.equal([
      ['invitation.revoke', member.id],
      ['member.update', 'eleni'],
    ]);
    expect(audit[1]).to.deep.include({
      before: { attributes: { partnerDomain: 'stafili.example' } },
      after: { attributes: { partnerDomain: 'stafyli.example' } },
    });
    expect((await kept(engine, member.id)).status).to.equal('removed');
    await refusal(engine, () => acceptInvitation(engine, { token, password: PASSWORD }), INVALID, 0);
    await invite(engine, eleni, { email: 'niko@stafyli.example', roles: ['basic'] });
  });

  it('A22 keeps what still fits, and who is in already', async () => {
    const engine = newEngine();
    const bo = as(winery.bo);
    await acceptInvitation(engine, { token: await invited(engine, bo, 'in@vinedesign.example'), password: PASSWORD });
    await invited(engine, bo, 'open@vinedesign.example');
    await updateMember(engine, marguerite, 'bo', { phone: '1' });
    await removeMember(engine, marguerite, 'bo');
    const find = (email: string): Promise<Member | undefined> =>
      engine.repository.read('acme-winery', (tx) => tx.memberByEmail(email));
    expect((await find('in@vinedesign.example'))?.status).to.equal('active');
    expect(await find('open@vinedesign.example')).to.equal(undefined);
  });

  const changes: readonly [string, (engine: MemoryEngine) => Promise<unknown>][] = [
    ['PE-10 deactivated', (engine) => deactivateMember(engine, marguerite, 'xiaoming')],
    ['PE-10 removed', (engine) => removeMember(engine, marguerite, 'xiaoming')],
    ['PE-09 demoted', (engine) => updateMember(engine, marguerite, 'xiaoming', { roles: ['standard'] })],
  ];
  for (const [title, change] of changes) {
    it(`withdraws what an inviter sent who is ${title}`, async () => {
      const engine = newEngine();
      const { member } = await invite(engine, xiaoming, { email: ADDRESS, roles: ['basic'] });
      const token = await tokenFor(engine, 'acme-winery', ADDRESS);
      await change(engine);
      expect((await kept(engine, member.id)).status).to.equal('removed');
      await refusal(engine, () => acceptInvitation(engine, { token, password: PASSWORD }), INVALID, 0);
    });

    it(`refuses at acceptance when nothing was withdrawn, the inviter being ${title}`, async () => {
      const engine = newEngine();
      const { member } = await invite(engine, xiaoming, { email: ADDRESS, roles: ['basic'] });
      const token = await tokenFor(engine, 'acme-winery', ADDRESS);
      const open = await engine.repository.read('acme-winery', (tx) => tx.invitation(member.invitationId ?? ''));
      await change(engine);
      if (open) await engine.repository.seed({ members: [member], invitations: [open] });
      const { mails, audit } = await effectsOf(engine, () =>
        failureOf(acceptInvitation(engine, { token, password: PASSWORD })),
      );
      expect(mails).to.deep.equal([]);
      expect(audit.map(({ action }) => action)).to.deep.equal(['invitation.revoke']);
      expect((await kept(engine, member.id)).status).to.equal('removed');
    });
  }

  it('IN-30 refuses a stored role above the inviter’s present ceiling', async () => {
    const engine = newEngine();
    const { member } = await invite(engine, as(winery.bo), { email: 'a@vinedesign.example', roles: ['basic'] });
    const token = await tokenFor(engine, 'acme-winery', 'a@vinedesign.example');
    await engine.repository.seed({ members: [{ ...member, roles: ['adminOwner'] }] });
    expect(await failureOf(acceptInvitation(engine, { token, password: PASSWORD }))).to.deep.equal(INVALID);
    expect((await kept(engine, member.id)).status).to.equal('removed');
  });

  it('lets an Admin Owner give more than the Partner who invited may, and answer for it', async () => {
    const engine = newEngine();
    const { member } = await invite(engine, as(winery.bo), { email: 'a@vinedesign.example', roles: ['basic'] });
    const token = await tokenFor(engine, 'acme-winery', 'a@vinedesign.example');
    const { invitation } = await updateMember(engine, marguerite, member.id, { roles: ['adminOwner'] });
    expect(invitation?.invitedBy).to.equal('marguerite');
    const { entry } = await acceptInvitation(engine, { token, password: PASSWORD });
    expect(entry.member.roles).to.deep.equal(['adminOwner']);
  });

  it('leaves who is in already alone, whatever an invitation says', async () => {
    const engine = newEngine();
    const { member, invitation } = await invite(engine, xiaoming, { email: ADDRESS, roles: ['basic'] });
    const token = await tokenFor(engine, 'acme-winery', ADDRESS);
    await engine.repository.seed({ members: [{ ...member, status: 'active' }] });
    await refusal(engine, () => acceptInvitation(engine, { token, password: PASSWORD }), INVALID, 0);
    await removeMember(engine, marguerite, 'xiaoming');
    expect((await kept(engine, member.id)).status).to.equal('active');
    await engine.repository.seed({ members: [{ ...member, invitationId: 'newer' }] });
    if (invitation) await engine.repository.seed({ invitations: [{ ...invitation, invitedBy: 'marguerite' }] });
    await refusal(engine, () => acceptInvitation(engine, { token, password: PASSWORD }), INVALID, 0);
  });

  it('has an answer when inviter, member or tenant are not there any more', async () => {
    const engine = newEngine();
    const { member, invitation } = await invite(engine, marguerite, { email: ADDRESS, roles: ['basic'] });
    const token = await tokenFor(engine, 'acme-winery', ADDRESS);
    if (invitation) await engine.repository.seed({ invitations: [{ ...invitation, memberId: 'nobody' }] });
    expect(await failureOf(acceptInvitation(engine, { token, password: PASSWORD }))).to.deep.equal(INVALID);
    expect(await failureOf(readInvitation(engine, token))).to.deep.equal(INVALID);
    if (invitation) await engine.repository.seed({ invitations: [{ ...invitation, invitedBy: 'nobody' }] });
    expect(await failureOf(acceptInvitation(engine, { token, password: PASSWORD }))).to.deep.equal(INVALID);
    expect((await kept(engine, member.id)).status).to.equal('removed');
  });
});

describe('readInvitation', () => {
  it('IN-13 shows what the page needs, and uses nothing up', async () => {
    const engine = newEngine();
    const draft = { email: 'n@b.example', roles: ['administrator'], firstName: 'Nia', lastName: 'Oko' };
    await invite(engine, as(portal.tomasz), draft);
    const token = await tokenFor(engine, 'harbour-heath', 'n@b.example');
    const before = await stateOf(engine);
    expect(await readInvitation(engine, token)).to.deep.equal({
      tenantName: 'Harbour & Heath Fish Bars Ltd',
      locale: 'en-GB',
      email: 'n@b.example',
      firstName: 'Nia',
      lastName: 'Oko',
      hasLogin: false,
    });
    expect(await stateOf(engine)).to.deep.equal(before);
  });

  it('shows no name where there is none', async () => {
    const engine = newEngine();
    expect(await readInvitation(engine, await invited(engine))).not.to.have.any.keys('firstName', 'lastName');
  });
});

describe('useOneTimePassword', () => {
  const EMAIL = 'mikkel@nordhavn.example';
  const provisioned = async (engine: MemoryEngine): Promise<string> => {
    await provision(engine, as(pumpwerk.chloe), { contactId: 'contact-mikkel', roles: ['endUser'] });
    return tokenFor(engine, 'pumpwerk', EMAIL);
  };

  it('R077 works once, and leaves a password of the person’s own', async () => {
    const engine = newEngine();
    const oneTimePassword = await provisioned(engine);
    const signIn = { email: ' Mikkel@Nordhavn.example', oneTimePassword, password: PASSWORD };
    const { entry, identityId } = await useOneTimePassword(engine, signIn);
    expect(entry.member).to.include({ status: 'active', contactId: 'contact-mikkel' });
    const identity = await engine.repository.read('pumpwerk', (tx) => tx.identity(identityId));
    expect(identity).to.include({ firstName: 'Mikkel', lastName: 'Brandt' });
    await refusal(engine, () => useOneTimePassword(engine, signIn), INVALID, 0);
  });

  it('IN-11 is not a link, nor is a link one', async () => {
    const engine = newEngine();
    const secret = await provisioned(engine);
    await refusal(engine, () => acceptInvitation(engine, { token: secret, password: PASSWORD }), INVALID, 0);
    expect(await failureOf(readInvitation(engine, secret))).to.deep.equal(INVALID);
    const link = await invited(engine);
    const asPassword = { email: ADDRESS, oneTimePassword: link, password: PASSWORD };
    await refusal(engine, () => useOneTimePassword(engine, asPassword), INVALID, 0);
  });

  for (const email of ['freja@nordhavn.example', 'nobody', '']) {
    it(`needs the username that goes with it, not ${JSON.stringify(email)}`, async () => {
      const engine = newEngine();
      const oneTimePassword = await provisioned(engine);
      const call = (): Promise<unknown> => useOneTimePassword(engine, { email, oneTimePassword, password: PASSWORD });
      await refusal(engine, call, INVALID, 0);
    });
  }
});
