import { expect } from 'chai';
import {
  acceptInvitation,
  authorize,
  invite,
  listContacts,
  listMembers,
  provision,
  updateMember,
  updateSettings,
  useOneTimePassword,
  type MemoryEngine,
} from '../../src/engine/index.js';
import { courier, velomail } from '../helpers/courier/people.js';
import { courierPolicy } from '../helpers/courier/policy.js';
import { as, newEngine, PASSWORD, refusal, tokenFor } from './support.js';

const { ines, otto, pia } = courier;
const RIDER = {
  email: 'ulla@velomail.example',
  roles: ['rider'],
  scopes: ['loop'],
  attributes: { licence: 'B-9' },
};
const NIGHT = { action: 'run.night', object: { scope: 'north' } };

/** The system of `test/helpers/courier`, which no code knows: everything here follows from its document. */
describe('A fifth system in the engine', () => {
  let engine: MemoryEngine;
  beforeEach(() => {
    const { tenant, ...rows } = velomail();
    engine = newEngine({ tenants: [tenant], ...rows }, courierPolicy);
  });

  it('invites, and lets the rider in with licence and place', async () => {
    const { member } = await invite(engine, as(otto), RIDER);
    expect(member).to.deep.include({
      status: 'invited',
      kind: 'crew',
      scopes: ['loop'],
      attributes: { licence: 'B-9' },
    });
    const token = await tokenFor(engine, 'velomail', RIDER.email);
    const { entry } = await acceptInvitation(engine, { token, password: PASSWORD });
    expect(entry.member).to.include({ status: 'active' });
    const [byDay] = await authorize(engine, as(entry.member), [{ action: 'run.day', object: { scope: 'loop' } }]);
    expect(byDay).to.include({ allowed: true });
  });

  it('calls somebody from the agency, with a one-time password', async () => {
    const { items } = await listContacts(engine, as(otto), {});
    expect(items.map(({ id }) => id)).to.deep.equal(['pool-sami', 'pool-tove']);
    const draft = { contactId: 'pool-sami', roles: ['runner'], scopes: ['north'] };
    const { member } = await provision(engine, as(otto), draft);
    expect(member).to.deep.include({ kind: 'agency', scopes: ['north'], status: 'invited' });
    const oneTimePassword = await tokenFor(engine, 'velomail', 'sami@agency.example');
    await useOneTimePassword(engine, { email: 'sami@agency.example', oneTimePassword, password: PASSWORD });
    expect((await listContacts(engine, as(otto), {})).items.map(({ id }) => id)).to.deep.equal(['pool-tove']);
  });

  it('shows a lead who rides in the own places', async () => {
    const { items } = await listMembers(engine, as(otto), {});
    expect(items.map(({ member }) => member.id)).to.have.members(['otto', 'pia']);
  });

  it('changes a switch, within what the lead has', async () => {
    await updateMember(engine, as(otto), 'pia', { options: { 'run.express': false } });
    const [express] = await authorize(engine, as(pia), [{ action: 'run.express', object: { scope: 'north' } }]);
    expect(express).to.include({ allowed: false });
    await refusal(engine, () => updateMember(engine, as(otto), 'pia', { options: { 'run.night': true } }), {
      code: 'forbidden',
      reason: 'optionAboveOwn',
    });
  });

  it('switches the nights off for everybody, and keeps each switch', async () => {
    const ask = async (): Promise<string> => {
      const [decision] = await authorize(engine, as(courier.rosa), [NIGHT]);
      return decision?.allowed ? 'yes' : (decision?.reason ?? '');
    };
    expect(await ask()).to.equal('yes');
    await updateSettings(engine, as(ines), { nightRuns: false });
    expect(await ask()).to.equal('nightRunsOff');
    await updateSettings(engine, as(ines), { nightRuns: true });
    expect(await ask()).to.equal('yes');
    await refusal(engine, () => updateSettings(engine, as(otto), { nightRuns: false }), { code: 'forbidden' });
  });

  const refused: readonly [string, () => Promise<unknown>, string][] = [
    ['another depot', () => invite(engine, as(otto), { ...RIDER, scopes: ['south'] }), 'outOfScope'],
    ['no licence', () => invite(engine, as(otto), { ...RIDER, attributes: {} }), 'licenceMissing'],
    ['a higher post', () => invite(engine, as(otto), { ...RIDER, roles: ['hubLead'] }), 'roleNotAssignable'],
    ['a rider’s hand', () => invite(engine, as(pia), RIDER), 'notGranted'],
    ['the own post', () => updateMember(engine, as(ines), 'ines', { roles: ['hubLead'], scopes: ['north'] }), 'ownPost'],
  ]; // prettier-ignore
  for (const [title, call, reason] of refused) {
    it(`refuses ${title}: ${reason}`, () => refusal(engine, call, { code: 'forbidden', reason }).then(() => undefined));
  }

  it('does not know, for a lead, who rides in other places too', async () => {
    const call = (): Promise<unknown> => updateMember(engine, as(otto), 'rosa', { phone: '1' });
    await refusal(engine, call, { code: 'notFound' });
  });

  it('has no more saddles than the plan', async () => {
    await Promise.all(
      ['a', 'b', 'c', 'd'].map((id) => invite(engine, as(ines), { ...RIDER, email: `${id}@velomail.example` })),
    );
    const call = (): Promise<unknown> => invite(engine, as(ines), RIDER);
    await refusal(engine, call, { code: 'forbidden', reason: 'noSaddle' });
  });
});
