import { expect } from 'chai';
import {
  applicationsOf,
  assignableRoles,
  attributeFields,
  brokenInvariants,
  can,
  inputLimits,
  optionsFor,
  roleById,
  roleSummary,
  visible,
  type DecisionContext,
  type Member,
} from '../../src/domain/index.js';
import { lintPolicy } from '../../src/domain/lint-policy.js';
import { courier, courierTenant as tenant } from '../helpers/courier/people.js';
import { courierPolicy as policy } from '../helpers/courier/policy.js';
import { withSettings } from '../helpers/people.js';

const { ines, otto, pia, quinn, rosa } = courier;
const POOL = { id: 'pool-sami', kind: 'agency', type: 'customer' };

/** `ok`, or `reason/effect`. */
function answer(actor: Member, action: string, context: DecisionContext = {}, at = tenant): string {
  const decision = can(policy, at, actor, action, context);
  return decision.allowed ? 'ok' : `${decision.reason}/${decision.effect}`;
}
const signOn = (role: string, more: object = {}): DecisionContext => ({
  input: { email: 'new@velomail.example', roles: [role], ...more },
});
const licence = { attributes: { licence: 'B-9' } };

describe('A fifth system, by its document alone', () => {
  it('is a sound document', () => expect(lintPolicy(policy)).to.deep.equal([]));

  const cases: readonly [title: string, expected: string, got: () => string][] = [
    ['a head signs on whom they like', 'ok', () => answer(ines, 'member.invite', signOn('networkHead'))],
    ['a lead signs on a rider of an own depot', 'ok',
      () => answer(otto, 'member.invite', signOn('rider', { scopes: ['north'], ...licence }))],
    ['… and of an own route, the other type of place', 'ok',
      () => answer(otto, 'member.invite', signOn('rider', { scopes: ['loop', 'north'], ...licence }))],
    ['not of another depot', 'outOfScope/disable',
      () => answer(otto, 'member.invite', signOn('rider', { scopes: ['south'], ...licence }))],
    ['not without a place', 'placesMissing/disable', () => answer(ines, 'member.invite', signOn('rider', licence))],
    ['not without a licence', 'licenceMissing/disable',
      () => answer(otto, 'member.invite', signOn('rider', { scopes: ['north'] }))],
    ['not another lead', 'roleNotAssignable/hide',
      () => answer(otto, 'member.invite', signOn('hubLead', { scopes: ['north'] }))],
    ['a rider signs on nobody, and sees no button', 'notGranted/hide',
      () => answer(pia, 'member.invite', { phase: 'probe' })],
    ['nobody is created without papers: the kit’s other ways are not there', 'notGranted/hide',
      () => answer(ines, 'member.create', { phase: 'probe' })],
    ['a lead calls somebody from the pool', 'ok',
      () => answer(otto, 'member.provision', { object: POOL, input: { contactId: POOL.id, roles: ['runner'], scopes: ['loop'] } })],
    ['as runner only, the post for the agency’s people', 'roleNotAssignable/hide',
      () => answer(otto, 'member.provision', { object: POOL, input: { contactId: POOL.id, roles: ['rider'], scopes: ['loop'] } })],
    ['a lead changes a rider of an own depot', 'ok', () => answer(otto, 'member.update', { target: pia, input: { phone: '1' } })],
    ['not of another', 'outOfScope/disable', () => answer(otto, 'member.update', { target: quinn, input: { phone: '1' } })],
    ['nor who rides elsewhere too', 'someOutOfScope/disable',
      () => answer(otto, 'member.deactivate', { target: rosa })],
    ['nobody changes the own post', 'ownPost/disable',
      () => answer(ines, 'member.update', { target: ines, input: { roles: ['rider'], scopes: ['north'], ...licence } })],
    ['a lead does not lend a night they do not ride', 'optionAboveOwn/disable',
      () => answer(otto, 'member.options', { target: pia, input: { options: { 'run.night': true } } })],
    ['but takes an express away', 'ok',
      () => answer(otto, 'member.options', { target: pia, input: { options: { 'run.express': false } } })],
    ['a head lends it', 'ok',
      () => answer(ines, 'member.options', { target: pia, input: { options: { 'run.night': true } } })],
    ['a rider rides by day in the own depot', 'ok', () => answer(pia, 'run.day', { object: { scope: 'north' } })],
    ['not in another', 'outOfScope/disable', () => answer(pia, 'run.day', { object: { scope: 'south' } })],
    ['not by night unless switched', 'notGranted/hide', () => answer(pia, 'run.night', { object: { scope: 'north' } })],
    ['who is switched does', 'ok', () => answer(rosa, 'run.night', { object: { scope: 'north' } })],
    ['until nobody does', 'nightRunsOff/disable',
      () => answer(rosa, 'run.night', { object: { scope: 'north' } }, withSettings(tenant, { nightRuns: false }))],
    ['only a head writes the network', 'notGranted/hide', () => answer(otto, 'network.write')],
  ]; // prettier-ignore
  for (const [title, expected, got] of cases) it(title, () => expect(got()).to.equal(expected));

  it('offers each the posts they may give', () => {
    const offered = (actor: Member, kind: string): string[] =>
      assignableRoles(policy, tenant, actor, { kind })
        .filter(({ decision }) => decision.allowed)
        .map(({ role }) => role.id);
    expect(offered(ines, 'crew')).to.deep.equal(['networkHead', 'hubLead', 'rider']);
    expect(offered(otto, 'crew')).to.deep.equal(['rider']);
    expect(offered(pia, 'crew')).to.deep.equal([]);
  });

  it('asks for a licence where the post needs one', () => {
    const [field] = attributeFields(policy, tenant, otto, roleById(policy, tenant, 'rider') ?? {});
    expect(field).to.include({ id: 'licence', type: 'text', mode: 'ask' });
    expect(attributeFields(policy, tenant, otto, roleById(policy, tenant, 'runner') ?? {})).to.deep.equal([]);
  });

  it('fixes a lead’s form to the own places', () => {
    expect(inputLimits(policy, tenant, otto)).to.deep.include({ scopes: ['north', 'loop'] });
    expect(inputLimits(policy, tenant, ines).scopes).to.equal(undefined);
  });

  it('tells switches, what they start with and what masks them', () => {
    const night = withSettings(tenant, { nightRuns: false });
    expect(optionsFor(policy, tenant, rosa).map(({ permission, on, effective }) => [permission, on, effective])).to.deep.equal([
      ['run.night', true, true],
      ['run.express', true, true],
    ]); // prettier-ignore
    expect(optionsFor(policy, night, rosa)[0]).to.include({ on: true, effective: false, masked: 'nightRunsOff' });
  });

  it('shows a lead the people of the own places, a rider nobody', () => {
    expect(visible(policy, tenant, otto)).to.deep.equal([{ scopes: ['north', 'loop'] }]);
    expect(visible(policy, tenant, pia)).to.deep.equal([]);
  });

  it('opens applications by posts', () => {
    const ids = (actor: Member): string[] => applicationsOf(policy, tenant, actor).map(({ id }) => id);
    expect(ids(otto)).to.deep.equal(['planning', 'handheld']);
    expect(ids(pia)).to.deep.equal(['handheld']);
  });

  it('reads a post’s card out of its rights', () => {
    const runner = roleById(policy, tenant, 'runner');
    expect(runner && roleSummary(policy, runner).restrictions).to.deep.equal(['run.night', 'run.express']);
  });

  it('keeps one head, and not more than two', () => {
    const reasons = (...members: Member[]): string[] =>
      brokenInvariants(policy, tenant, members).map(({ reason }) => reason);
    expect(reasons(otto, pia)).to.deep.equal(['oneHead']);
    expect(reasons(ines, { ...ines, id: 'b' }, { ...ines, id: 'c' })).to.deep.equal(['oneHead']);
    expect(reasons(ines, otto)).to.deep.equal([]);
  });
});
