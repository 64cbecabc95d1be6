import { expect } from 'chai';
import {
  archiveRole,
  auditTrail,
  getProfile,
  listMembers,
  saveRole,
  updateMember,
  updateProfile,
  updateSettings,
} from '../../src/engine/index.js';
import { portal, pumpwerk, velo, veloTenant, winery } from '../helpers/people.js';
import { ship, shipPolicy, shipSeed } from '../helpers/tiny-policy.js';
import { as, effectsOf, failureOf, newEngine, refusal, stored } from './support.js';

const jb = as(winery.jeanBaptiste);
const genevieve = as(velo.genevieve);
const etienne = as(velo.etienne);

describe('getProfile and updateProfile', () => {
  it('J10, R046 changes one’s own information, in the list too', async () => {
    const engine = newEngine();
    const patch = {
      firstName: 'Jean-Baptiste É.',
      phone: '+33 1',
      locale: 'fr-CA',
      avatarUrl: 'https://x.example/a.png',
    };
    const { answer, audit } = await effectsOf(engine, () => updateProfile(engine, jb, patch));
    expect(answer.member).to.include({ firstName: 'Jean-Baptiste É.', phone: '+33 1', version: '2' });
    expect(answer.identity).to.include({ id: 'id-jean-baptiste', ...patch, lastName: 'Étévé' });
    expect(await getProfile(engine, jb)).to.deep.equal(answer);
    const { items } = await listMembers(engine, as(winery.marguerite), { search: 'baptiste e' });
    expect(items.map(({ member }) => member.firstName)).to.deep.equal(['Jean-Baptiste É.']);
    expect(audit.map(({ action, targetId }) => [action, targetId])).to.deep.equal([
      ['profile.update', 'jean-baptiste'],
    ]);
    const cleared = await updateProfile(engine, jb, { phone: '', avatarUrl: '' });
    expect(cleared.identity).not.to.have.any.keys('phone', 'avatarUrl');
    expect(cleared.member).not.to.have.property('phone');
  });

  it('tells of the person what the member tells, while there is no login', async () => {
    const engine = newEngine();
    const { identityId: _, ...inuk } = velo.inuk;
    await engine.repository.seed({ members: [{ ...inuk, phone: '5' }] });
    const { identity } = await getProfile(engine, as(inuk));
    expect(identity).to.deep.equal({
      id: 'inuk',
      emailVerified: false,
      phone: '5',
      locale: 'fr-CA',
      firstName: 'ᐃᓄᒃ',
      lastName: 'Nakoolak',
      hasPassword: false,
    });
    const { member } = await updateProfile(engine, as(inuk), { locale: 'iu' });
    expect((await getProfile(engine, as(inuk))).identity).to.include({ id: member.identityId, locale: 'iu' });
  });

  const mistakes: readonly [string, object, string][] = [
    ['PE-43 a role', { roles: ['adminOwner'] }, 'roles'],
    ['PE-43 an address', { email: 'x@b.example' }, 'email'],
    ['PE-43 a status', { status: 'active' }, 'status'],
    ['a language that is none', { locale: 'not a language' }, 'locale'],
    ['a picture that is a script', { avatarUrl: 'javascript:alert(1)' }, 'avatarUrl'],
    ['a picture that is data', { avatarUrl: 'data:image/svg+xml,<svg/>' }, 'avatarUrl'],
    ['a name that turns the text around', { firstName: 'a\u202Eb' }, 'firstName'],
    ['a long name', { lastName: 'x'.repeat(101) }, 'lastName'],
  ];
  for (const [title, patch, field] of mistakes) {
    it(`does not understand ${title}`, async () => {
      const engine = newEngine();
      await refusal(engine, () => updateProfile(engine, jb, patch), { code: 'invalid', field }, 0);
    });
  }

  it('compares the version', async () => {
    const engine = newEngine();
    const call = (): Promise<unknown> => updateProfile(engine, jb, { phone: '1' }, { ifVersion: '0' });
    await refusal(engine, call, { code: 'conflict' }, 0);
  });

  it('asks for the right, which a policy may withhold', async () => {
    const engine = newEngine(shipSeed, { ...shipPolicy, everyone: [] });
    const call = (): Promise<unknown> => updateProfile(engine, as(ship.dag), { phone: '1' });
    await refusal(engine, call, { code: 'forbidden', reason: 'notGranted' });
  });

  it('is for everyone but who may not come in', async () => {
    const engine = newEngine();
    expect(await failureOf(getProfile(engine, as(winery.thora)))).to.include({ code: 'unauthenticated' });
  });
});

describe('updateSettings', () => {
  it('writes nothing where nothing is named, whoever asks: nobody could be refused', async () => {
    const engine = newEngine();
    for (const person of [winery.marguerite, winery.layla]) {
      await refusal(engine, () => updateSettings(engine, as(person), {}), { code: 'invalid', field: 'settings' }, 0);
    }
  });

  const joerg = as(pumpwerk.joerg);

  it('R093 switches a process for everybody, and stores only what differs from the default', async () => {
    const engine = newEngine();
    const { answer, audit } = await effectsOf(engine, () => updateSettings(engine, joerg, { orderProcess: false }));
    expect(answer.settings).to.deep.equal({ orderProcess: false });
    expect(answer.version).to.equal('1');
    expect(audit).to.have.length(1);
    expect(audit[0]).to.deep.include({ action: 'settings.update', after: { orderProcess: false } });
    const on = await updateSettings(engine, joerg, { orderProcess: true }, { ifVersion: '1' });
    expect(on.settings).to.deep.equal({});
    const call = (): Promise<unknown> => updateSettings(engine, joerg, { orderProcess: false }, { ifVersion: '1' });
    await refusal(engine, call, { code: 'conflict' }, 0);
  });

  it('PE-55, R062 refuses everybody else', async () => {
    const engine = newEngine();
    for (const person of [pumpwerk.chloe, pumpwerk.soren, pumpwerk.annegret]) {
      const call = (): Promise<unknown> => updateSettings(engine, as(person), { orderProcess: false });
      await refusal(engine, call, { code: 'forbidden', reason: 'notGranted' });
    }
  });

  it('writes all or nothing, each with its own right', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const ada = as(ship.ada);
    const both = { watch: 'starboard', flag: 'NO' };
    const expected = { code: 'forbidden', reason: 'fieldNotEditable', field: 'settings.flag' } as const;
    await refusal(engine, () => updateSettings(engine, ada, both), expected);
    await updateSettings(engine, ada, { watch: 'starboard', berths: 9 });
  });

  it('does not let anybody write what the vendor sets', async () => {
    const engine = newEngine();
    const call = (): Promise<unknown> => updateSettings(engine, as(portal.priya), { billingLevel: 'store' });
    await refusal(engine, call, { code: 'forbidden', field: 'settings.billingLevel' });
  });

  const mistakes: readonly [string, unknown, string][] = [
    ['a setting nobody knows', { colour: 'red' }, 'settings.colour'],
    ['a property of objects', { toString: 'x' }, 'settings.toString'],
    ['a value that is none of those', { watch: 'stern' }, 'settings.watch'],
    ['a value of another type', { berths: '9' }, 'settings.berths'],
    ['a value that is a list', { watch: ['port'] }, 'settings.watch'],
    ['no object', null, 'settings'],
    ['a list', ['port'], 'settings'],
  ];
  for (const [title, settings, field] of mistakes) {
    it(`does not understand ${title}`, async () => {
      const engine = newEngine(shipSeed, shipPolicy);
      const call = (): Promise<unknown> => updateSettings(engine, as(ship.ada), settings as never);
      await refusal(engine, call, { code: 'invalid', field }, 0);
    });
  }
});

describe('saveRole', () => {
  const draft = { name: { fr: 'Chef de rayon', en: 'Section head' }, kind: 'employee', grants: ['app.retail'] };

  it('creates a role, changes it, and everybody who has it by that', async () => {
    const engine = newEngine();
    const { answer: role, audit } = await effectsOf(engine, () => saveRole(engine, genevieve, draft));
    expect(role).to.deep.equal({ ...draft, id: role.id });
    expect(audit.map(({ action, targetId }) => [action, targetId])).to.deep.equal([['role.write', role.id]]);
    await updateMember(engine, genevieve, 'inuk', { roles: [role.id] });
    const changed = { ...draft, grants: ['app.retail', { allow: ['sales.*'], within: 'scopes' as const }] };
    expect(await saveRole(engine, genevieve, changed, { roleId: role.id, ifVersion: '1' })).to.deep.equal({
      ...changed,
      id: role.id,
    });
    const stale = (): Promise<unknown> => saveRole(engine, genevieve, draft, { roleId: role.id, ifVersion: '1' });
    await refusal(engine, stale, { code: 'conflict' }, 0);
  });

  const mistakes: readonly [string, object, string][] = [
    ['a permission nobody knows', { grants: ['app.retial'] }, 'grants.0'],
    ['a pattern that names nothing', { grants: ['app.retail', '@moon'] }, 'grants.1'],
    ['an exception that names nothing', { grants: [{ allow: ['*'], except: ['x.*'] }] }, 'grants.0'],
    ['a right without its application', { grants: ['sales.refund'] }, 'grants'],
    ['a right of another application', { grants: ['app.ecom', 'sales.refund'] }, 'grants'],
    ['a condition', { grants: [{ allow: ['*'], when: { eq: [1, 1] } }] }, 'grants.0.when'],
    ['a fixed grant', { grants: [{ allow: ['*'], fixed: true }] }, 'grants.0.fixed'],
    ['a kind nobody knows', { kind: 'robot' }, 'kind'],
    ['a kind for which no role is chosen', { kind: 'ecomStaff' }, 'kind'],
    ['a grant for a kind nobody knows', { grants: [{ allow: ['*'], kinds: ['robot'] }] }, 'grants.0.kinds'],
    ['a name that is taken', { name: { fr: 'ASSOCIÉ' } }, 'name'],
    ['a name another own role has', { name: { fr: 'x', en: 'omnichannel SELLER ' } }, 'name'],
    ['a name that differs by spaces alone', { name: { fr: 'x', en: 'omnichannel   seller' } }, 'name'],
    ['a name that differs by what nobody sees', { name: { fr: 'x', en: 'Omnichannel seller\u200b' } }, 'name'],
    ['a name nobody sees', { name: { fr: '\u200b' } }, 'name'],
    ['a name of a page', { name: { fr: 'x'.repeat(101) } }, 'name'],
    ['an empty name', { name: { fr: ' ' } }, 'name'],
    ['no name', { name: {} }, 'name'],
    ['an id', { id: 'owner' }, 'id'],
    ['a mark of the vendor’s', { builtIn: true }, 'builtIn'],
  ];
  for (const [title, part, field] of mistakes) {
    it(`does not understand ${title}`, async () => {
      const engine = newEngine();
      const call = (): Promise<unknown> => saveRole(engine, genevieve, { ...draft, ...part });
      await refusal(engine, call, { code: 'invalid', field }, 0);
    });
  }

  it('says that an application is missing, but not of rights that stay as they were written', async () => {
    const engine = newEngine();
    const old = { ...draft, id: 'old', grants: ['sales.refund'] };
    await engine.repository.seed({ tenants: [{ ...veloTenant, customRoles: [old] }] });
    const write = (part: object): Promise<unknown> =>
      saveRole(engine, genevieve, { ...draft, grants: old.grants, ...part }, { roleId: 'old' });
    const expected = { code: 'invalid', field: 'grants', reason: 'applicationMissing' } as const;
    await refusal(engine, () => write({ grants: ['sales.refund', 'sales.void'] }), expected, 0);
    expect(await write({ name: { fr: 'Remboursements' } })).to.include({ id: 'old' });
    expect(await write({ grants: ['app.retail', 'sales.refund'] })).to.include({ id: 'old' });
    await refusal(engine, () => write({ grants: ['sales.refund'] }), expected, 0);
  });

  it('lets the name of an archived role be used again, and one’s own be kept', async () => {
    const engine = newEngine();
    const role = await saveRole(engine, genevieve, draft);
    await saveRole(engine, genevieve, draft, { roleId: role.id });
    await archiveRole(engine, genevieve, role.id);
    await saveRole(engine, genevieve, draft);
  });

  it('PE-11 lets an Admin put nothing above their own into a role, nor touch one that holds more', async () => {
    const engine = newEngine();
    const above = { ...draft, grants: ['app.retail', 'billing.manage'] };
    const expected = { code: 'forbidden', reason: 'optionAboveOwn' } as const;
    await refusal(engine, () => saveRole(engine, etienne, above), expected);
    const role = await saveRole(engine, genevieve, above);
    const call = (): Promise<unknown> => saveRole(engine, etienne, draft, { roleId: role.id });
    await refusal(engine, call, expected);
    await refusal(engine, () => archiveRole(engine, etienne, role.id), expected);
    const given = (): Promise<unknown> => updateMember(engine, etienne, 'inuk', { roles: [role.id] });
    await refusal(engine, given, expected);
  });

  it('Q2 lets nobody change the role they hold', async () => {
    const engine = newEngine(shipSeed, shipPolicy);
    const ada = as(ship.ada);
    const role = await saveRole(engine, ada, { name: { en: 'Admiral' }, grants: ['*'] });
    await updateMember(engine, ada, 'bela', { roles: ['mate', role.id] });
    const call = (): Promise<unknown> =>
      saveRole(engine, as(ship.bela), { name: { en: 'Admiral' }, grants: [] }, { roleId: role.id });
    await refusal(engine, call, { code: 'forbidden', reason: 'ownPermissions' });
  });

  it('leaves the vendor’s roles alone, and those that are not there', async () => {
    const engine = newEngine();
    for (const call of [
      (): Promise<unknown> => saveRole(engine, genevieve, draft, { roleId: 'manager' }),
      (): Promise<unknown> => archiveRole(engine, genevieve, 'manager'),
    ]) {
      await refusal(engine, call, { code: 'forbidden', reason: 'builtInRole' });
    }
    await refusal(engine, () => archiveRole(engine, genevieve, 'nothing'), { code: 'notFound' });
    await refusal(engine, () => saveRole(engine, as(velo.noemie), draft), { code: 'forbidden', reason: 'notGranted' });
  });

  it('holds the number of own roles; archived ones do not count', async () => {
    const engine = newEngine();
    await engine.repository.seed({ tenants: [{ ...veloTenant, settings: { customRoleLimit: 2 } }] });
    const role = await saveRole(engine, genevieve, draft);
    const next = (): Promise<unknown> => saveRole(engine, genevieve, { ...draft, name: { en: 'Next' } });
    await refusal(engine, next, { code: 'forbidden', reason: 'limitReached' });
    await saveRole(engine, genevieve, { ...draft, grants: ['app.ecom'] }, { roleId: role.id });
    await archiveRole(engine, genevieve, role.id);
    await next();
  });
});

describe('archiveRole', () => {
  it('waits until nobody has the role', async () => {
    const engine = newEngine();
    const call = (): Promise<unknown> => archiveRole(engine, genevieve, 'omnichannelSeller');
    const failure = await refusal(engine, call, { code: 'wrongStatus', reason: 'roleInUse' });
    expect(failure.params).to.deep.equal({ count: '1' });
    await updateMember(engine, genevieve, 'mamadou', { roles: ['associate'] });
    expect(await archiveRole(engine, genevieve, 'omnichannelSeller')).to.include({ archived: true });
    const again = (): Promise<unknown> => updateMember(engine, genevieve, 'inuk', { roles: ['omnichannelSeller'] });
    await refusal(engine, again, { code: 'forbidden', reason: 'roleNotAssignable' });
  });
});

describe('auditTrail', () => {
  it('tells the newest first, refusals among them', async () => {
    const engine = newEngine();
    await updateProfile(engine, jb, { phone: '1' });
    await failureOf(updateMember(engine, jb, 'bo', { phone: '1' }));
    const entries = await auditTrail(engine, 'acme-winery');
    expect(entries.map(({ action, decision }) => [action, decision.allowed])).to.deep.equal([
      ['member.update', false],
      ['profile.update', true],
    ]);
    expect(await auditTrail(engine, 'acme-winery', 1)).to.deep.equal(entries.slice(0, 1));
    expect(await auditTrail(engine, 'pumpwerk')).to.deep.equal([]);
    expect(await failureOf(auditTrail(engine, 'acme-winery', 0))).to.include({ code: 'invalid', field: 'limit' });
    expect(await failureOf(auditTrail(engine, 'acme-winery', 1001))).to.include({ field: 'limit' });
    expect((await stored(engine, winery.bo)).version).to.equal('1');
  });
});
