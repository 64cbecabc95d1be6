import type { Failure, InvitationDraft } from '../../domain/index.js';
import { demand, onlyValue, outcomes, refused, same, type Expected } from './assert.js';
import { group, type ContractContext, type ContractPerson, type ContractTest } from './contract-test.js';
import { leavesAllAsItWas, method } from './rows.js';

const test = group('who may invite whom');

/** A draft that must be refused, whether the whole call is or its only item. */
interface Forbidden {
  readonly title: string;
  readonly as: ContractPerson;
  readonly draft: Readonly<Record<string, unknown>>;
  readonly expected: Expected;
}

const email = 'someone@acme-winery.example';
const partnerMail = 'sam@vinedesign.example';

const FORBIDDEN: readonly Forbidden[] = [
  {
    title: 'refuses who may not invite',
    as: 'layla',
    draft: { email, roles: ['posBasic'] },
    expected: { code: 'forbidden', reason: 'notGranted' },
  },
  {
    title: 'refuses an Admin User, who does everything else',
    as: 'olafur',
    draft: { email, roles: ['posBasic'] },
    expected: { code: 'forbidden', reason: 'notGranted' },
  },
  {
    title: 'refuses an invitation without a role',
    as: 'marguerite',
    draft: { email },
    expected: { code: ['invalid', 'forbidden'] },
  },
  {
    title: 'refuses an invitation with an empty list of roles',
    as: 'marguerite',
    draft: { email, roles: [] },
    expected: { code: ['invalid', 'forbidden'] },
  },
  {
    title: 'refuses more roles than the policy allows',
    as: 'marguerite',
    draft: { email, roles: ['basic', 'standard'] },
    expected: { code: 'forbidden', reason: 'tooManyRoles' },
  },
  {
    title: 'refuses a role that nobody knows',
    as: 'marguerite',
    draft: { email, roles: ['noSuchRole'] },
    expected: { code: ['forbidden', 'invalid'] },
  },
  ...['__proto__', 'constructor'].map((role) => ({
    title: `refuses the role ${role}`,
    as: 'marguerite' as const,
    draft: { email, roles: [role] },
    expected: { code: ['forbidden', 'invalid'] } as const,
  })),
  ...['password', 'owner', 'status', 'tenantId', 'id', 'identityId'].map((field) => ({
    title: `refuses a ${field} in an invitation`,
    as: 'marguerite' as const,
    draft: { email, roles: ['basic'], [field]: field === 'owner' ? true : 'x' },
    expected: { code: ['invalid', 'forbidden'] } as const,
  })),
  {
    title: 'refuses a Partner without a Partner Domain',
    as: 'marguerite',
    draft: { email: 'kim@vinedesign.example', roles: ['partner'] },
    expected: { code: 'forbidden', reason: 'partnerDomainRequired' },
  },
  ...['x@acme-winery.example', 'x@mail.vinedesign.example', 'x@evilvinedesign.example'].map((address) => ({
    title: `refuses a Partner who invites ${address}`,
    as: 'bo' as const,
    draft: { email: address, roles: ['standard'] },
    expected: { code: 'forbidden', reason: 'otherCompany' } as const,
  })),
  {
    title: 'refuses a Partner who gives a role above their own',
    as: 'bo',
    draft: { email: partnerMail, roles: ['adminOwner'] },
    expected: { code: 'forbidden', reason: 'roleNotAssignable' },
  },
  {
    title: 'refuses a Partner who gives another domain',
    as: 'bo',
    draft: { email: partnerMail, roles: ['partner'], attributes: { partnerDomain: 'acme-winery.example' } },
    expected: { code: 'forbidden', reason: ['partnerDomainFixed', 'fieldNotEditable'] },
  },
];

const WRONG_ADDRESSES = [
  '',
  ' ',
  'anna',
  'anna@',
  '@acme-winery.example',
  'anna@acme',
  'anna@@acme-winery.example',
  'anna@acme-winery.example, bob@acme-winery.example',
  'anna@acme-winery.example\r\nBcc: all@acme-winery.example',
  'anna@127.0.0.1',
  'anna@-acme.example',
  `${'a'.repeat(65)}@acme-winery.example`,
];

/** Invites one; a refused item counts as a refused call. */
async function invite(context: ContractContext, { as, draft, expected, title }: Forbidden): Promise<Failure> {
  const backend = await context.backendFor(as);
  const call = async (): Promise<unknown> => {
    const result = await method(backend, 'invite')([draft as unknown as InvitationDraft]);
    const [item] = result.items;
    demand(result.items.length === 1 && item, 'not exactly one result');
    if (item.ok) return item.value;
    throw Object.assign(new Error(item.failure.message ?? item.failure.code), { name: 'BackendError' }, item.failure);
  };
  return refused(call, expected, title);
}

export const invitationRuleTests: readonly ContractTest[] = [
  ...FORBIDDEN.map((forbidden) =>
    test(`${forbidden.title}, and changes nothing`, ['invite'], async (context) => {
      await leavesAllAsItWas(context, () => invite(context, forbidden));
    }),
  ),

  ...WRONG_ADDRESSES.map((address) =>
    test(`refuses the address ${JSON.stringify(address.slice(0, 40))}`, ['invite'], async (context) => {
      const backend = await context.backendFor('marguerite');
      await leavesAllAsItWas(context, async () => {
        const result = await method(backend, 'invite')([{ email: address, roles: ['standard'] }]);
        same(outcomes(result), ['invalid'], 'results');
      });
    }),
  ),

  test('names the domain that a Partner may invite from', ['invite'], async (context) => {
    const draft = { email: 'x@acme-winery.example', roles: ['standard'] };
    const failure = await invite(context, { title: 'other company', as: 'bo', draft, expected: { code: 'forbidden' } });
    same(failure.params?.['domain'], 'vinedesign.example', 'params.domain');
  }),

  test('lets a Partner invite from the Partner Domain', ['invite'], async (context) => {
    const bo = await context.backendFor('bo');
    const result = await method(bo, 'invite')([{ email: 'Sam@Vinedesign.example', roles: ['standard'] }]);
    const { member } = onlyValue(result, 'invite sam');
    same([member.email, member.roles], [partnerMail, ['standard']], 'row');
  }),

  test('gives a Partner’s Partner the same domain', ['invite'], async (context) => {
    const bo = await context.backendFor('bo');
    const result = await method(bo, 'invite')([{ email: partnerMail, roles: ['partner'] }]);
    const { member } = onlyValue(result, 'invite sam');
    same(member.attributes['partnerDomain'], 'vinedesign.example', 'partnerDomain');
  }),

  test('invites a Partner with a domain', ['invite'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const attributes = { partnerDomain: 'vinedesign.example' };
    const draft = { email: 'kim@vinedesign.example', roles: ['partner'], attributes };
    const { member } = onlyValue(await method(backend, 'invite')([draft]), 'invite kim');
    same(member.attributes, attributes, 'attributes');
  }),

  test('invites the others when one is refused', ['invite'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const roles = ['standard', 'partner', 'basic'];
    const drafts = roles.map((role) => ({ email: `${role}@acme-winery.example`, roles: [role] }));
    same(outcomes(await method(backend, 'invite')(drafts)), ['ok', 'forbidden', 'ok'], 'results');
  }),
];
