import type { ProfilePatch } from '../../domain/index.js';
import { demand, refused, same } from './assert.js';
import { group, PEOPLE, type ContractTest } from './contract-test.js';
import { leavesAllAsItWas, method, rowOf } from './rows.js';

const test = group('own profile');

const REFUSED: readonly (readonly [string, unknown])[] = [
  ['another address', { email: 'other@acme-winery.example' }],
  ['another role', { roles: ['adminOwner'] }],
  ['a mark as owner', { owner: true }],
  ['a password', { password: 'correct horse' }],
  ['a name of 101 letters', { firstName: 'x'.repeat(101) }],
  ['a name of a million letters', { lastName: 'x'.repeat(1e6) }],
  ['a name that is no text', { firstName: ['x'] }],
  ['a list', [{ firstName: 'x' }]],
  ['nothing', null],
];

export const ownProfileTests: readonly ContractTest[] = [
  test('changes one’s own name, in the list too', ['profile'], async (context) => {
    const backend = await context.backendFor('jeanBaptiste');
    const { identity, member } = await method(backend, 'updateProfile')({ firstName: 'Jean‑Baptiste É.' });
    same([identity.firstName, member.firstName], ['Jean‑Baptiste É.', 'Jean‑Baptiste É.'], 'answer');
    same((await method(backend, 'getProfile')()).identity.firstName, 'Jean‑Baptiste É.', 'profile');
    const row = await rowOf(await context.backendFor('marguerite'), 'jeanBaptiste');
    same(row.member.firstName, 'Jean‑Baptiste É.', 'row');
  }),

  test('leaves what is not sent', ['profile'], async (context) => {
    const backend = await context.backendFor('jeanBaptiste');
    const before = await method(backend, 'getProfile')();
    const { identity } = await method(backend, 'updateProfile')({ lastName: 'Étévé-Roy' });
    same(identity, { ...before.identity, lastName: 'Étévé-Roy' }, 'profile');
  }),

  test('changes each field it announces', ['profile'], async (context) => {
    const backend = await context.backendFor('jeanBaptiste');
    const { profileFields } = await backend.capabilities();
    const values = {
      firstName: 'Jean',
      lastName: 'Roy',
      phone: '+33 6 00 00 00 00',
      locale: 'fr',
      avatarUrl: 'https://img.example/jb.png',
    };
    for (const field of profileFields) {
      const { identity } = await method(backend, 'updateProfile')({ [field]: values[field] });
      same(identity[field], values[field], field);
    }
  }),

  ...REFUSED.map(([title, patch]) =>
    test(`refuses ${title} in a profile, and changes nothing`, ['profile'], async (context) => {
      const backend = await context.backendFor('jeanBaptiste');
      const before = await method(backend, 'getProfile')();
      await leavesAllAsItWas(context, () =>
        refused(
          () => method(backend, 'updateProfile')(patch as ProfilePatch),
          { code: ['invalid', 'forbidden'] },
          `profile with ${title}`,
        ),
      );
      same(await method(backend, 'getProfile')(), before, 'profile');
    }),
  ),

  test('gives everybody their own profile and no other', ['profile'], async (context) => {
    for (const person of ['marguerite', 'layla', 'bo'] as const) {
      const { identity } = await method(await context.backendFor(person), 'getProfile')();
      same(identity.email, PEOPLE[person], `profile of ${person}`);
    }
  }),

  test('says nothing of the password but whether there is one', ['profile'], async (context) => {
    const { identity } = await method(await context.backendFor('marguerite'), 'getProfile')();
    const names = Object.keys(identity).filter((name) => /pass|hash|secret|lock|attempt/i.test(name));
    demand(
      names.every((name) => name === 'hasPassword'),
      `the profile has ${names.join()}`,
    );
  }),
];
