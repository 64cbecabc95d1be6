import type { MemberPatch } from '../../domain/index.js';
import { refused, type Expected } from './assert.js';
import { group, type ContractPerson, type ContractTest } from './contract-test.js';
import { leavesAllAsItWas } from './rows.js';
import { update } from './updating.js';

const test = group('changes that are refused');

/** A change that must be refused. */
interface Forbidden {
  readonly title: string;
  readonly as: ContractPerson;
  readonly who: ContractPerson;
  readonly patch: unknown;
  readonly expected: Expected;
}

const asChief = { as: 'marguerite', who: 'olafur' } as const;
const notTaken = { code: ['forbidden', 'invalid'] } as const;

const FORBIDDEN: readonly Forbidden[] = [
  {
    title: 'refuses another address',
    ...asChief,
    patch: { email: 'other@acme-winery.example' },
    expected: { code: 'forbidden', reason: 'emailImmutable' },
  },
  {
    title: 'refuses another role for oneself',
    as: 'marguerite',
    who: 'marguerite',
    patch: { roles: ['standard'] },
    expected: { code: 'forbidden', reason: 'ownPermissions' },
  },
  {
    title: 'refuses a member without a role',
    ...asChief,
    patch: { roles: [] },
    expected: { code: ['forbidden', 'invalid'] },
  },
  {
    title: 'refuses two roles where there is one',
    ...asChief,
    patch: { roles: ['basic', 'standard'] },
    expected: { code: 'forbidden', reason: 'tooManyRoles' },
  },
  { title: 'refuses a role that nobody knows', ...asChief, patch: { roles: ['noSuchRole'] }, expected: notTaken },
  {
    title: 'refuses a Partner without a domain',
    ...asChief,
    patch: { roles: ['partner'] },
    expected: { code: 'forbidden', reason: 'partnerDomainRequired' },
  },
  {
    title: 'refuses a Partner who edits an account',
    as: 'bo',
    who: 'olafur',
    patch: { firstName: 'Olaf' },
    expected: { code: 'forbidden', reason: 'notGranted' },
  },
  {
    title: 'refuses a Partner who corrects the domain',
    as: 'eleni',
    who: 'eleni',
    patch: { attributes: { partnerDomain: 'stafyli.example' } },
    expected: { code: 'forbidden' },
  },
  { title: 'refuses a name of 101 letters', ...asChief, patch: { firstName: 'x'.repeat(101) }, expected: notTaken },
  {
    title: 'refuses a name of a million letters',
    ...asChief,
    patch: { lastName: 'x'.repeat(1e6) },
    expected: notTaken,
  },
  { title: 'refuses a name that is no text', ...asChief, patch: { firstName: { toString: 'x' } }, expected: notTaken },
  { title: 'refuses roles that are no list', ...asChief, patch: { roles: 'adminOwner' }, expected: notTaken },
  { title: 'refuses an attribute nobody knows', ...asChief, patch: { attributes: { rank: 'x' } }, expected: notTaken },
  ...Object.entries({ owner: true, status: 'removed', kind: 'partner', tenantId: 'x', id: 'x', accountId: 'a1' }).map(
    ([field, value]) => ({
      title: `refuses a changed ${field}`,
      ...asChief,
      patch: { [field]: value },
      expected: notTaken,
    }),
  ),
  { title: 'refuses a password', ...asChief, patch: { password: 'correct horse' }, expected: notTaken },
  ...[null, [], 'firstName', 7].map((patch) => ({
    title: `refuses ${JSON.stringify(patch)} as a change`,
    ...asChief,
    patch,
    expected: notTaken,
  })),
];

export const refusedChangeTests: readonly ContractTest[] = FORBIDDEN.map(({ title, as, who, patch, expected }) =>
  test(`${title}, and changes nothing`, ['update'], async (context) => {
    await leavesAllAsItWas(context, () =>
      refused(() => update(context, who, patch as MemberPatch, as), expected, title),
    );
  }),
);
