import type { CallOptions, TeamBackend, WriteOptions } from '../../backend/index.js';
import { isAbortError, isBackendError } from '../../backend/index.js';
import { FAILURE_CODES } from '../../domain/index.js';
import { demand, givenUp, same } from './assert.js';
import { group, LIVE, type ContractTest } from './contract-test.js';
import { inTime } from './in-time.js';
import { everybody, idOf, leavesAllAsItWas, method } from './rows.js';

const test = group('calls');

/** Every call, harmless or not, by its name. */
const callsOf = (
  backend: TeamBackend,
  memberId: string,
): Record<string, (options: WriteOptions) => Promise<unknown> | undefined> => ({
  capabilities: (options: CallOptions) => backend.capabilities(options),
  me: (options: CallOptions) => backend.me(options),
  getPolicy: (options) => backend.getPolicy?.(options),
  listMembers: (options) => backend.listMembers({}, options),
  getMember: (options) => backend.getMember(memberId, options),
  roleOffers: (options) => backend.roleOffers?.({}, options),
  listScopes: (options) => backend.listScopes?.(options),
  invite: (options) => backend.invite?.([{ email: 'new@acme-winery.example', roles: ['basic'] }], options),
  resendInvitation: (options) => backend.resendInvitation?.(memberId, options),
  revokeInvitation: (options) => backend.revokeInvitation?.(memberId, options),
  updateMember: (options) => backend.updateMember?.(memberId, { firstName: 'Changed' }, options),
  deactivateMember: (options) => backend.deactivateMember?.(memberId, options),
  reactivateMember: (options) => backend.reactivateMember?.(memberId, options),
  removeMember: (options) => backend.removeMember?.(memberId, options),
  restoreMember: (options) => backend.restoreMember?.(memberId, options),
  bulk: (options) => backend.bulk?.([{ op: 'remove', memberId }], options),
  listContacts: (options) => backend.listContacts?.({}, options),
  provision: (options) => backend.provision?.([], options),
  createMember: (options) => backend.createMember?.({ firstName: 'A', lastName: 'B', roles: ['basic'] }, options),
  updateSettings: (options) => backend.updateSettings?.({}, options),
  saveRole: (options) => backend.saveRole?.({ name: { en: 'X' }, grants: [] }, options),
  archiveRole: (options) => backend.archiveRole?.('basic', options),
  getProfile: (options) => backend.getProfile?.(options),
  updateProfile: (options) => backend.updateProfile?.({ firstName: 'Changed' }, options),
  authorize: (options) => backend.authorize?.([], options),
});
const NAMES = Object.keys(callsOf({} as TeamBackend, ''));

export const givingUpTests: readonly ContractTest[] = [
  ...NAMES.map((name) =>
    test(`gives ${name} up at once when its signal is aborted already`, [], async (context) => {
      const backend = await context.backendFor('marguerite');
      if (!(name in backend)) return;
      const memberId = await idOf(backend, 'olafur');
      await leavesAllAsItWas(context, () =>
        givenUp(async () => callsOf(backend, memberId)[name]?.({ signal: AbortSignal.abort() }), name),
      );
    }),
  ),

  test('gives a call up when its signal is aborted meanwhile', [], async (context) => {
    const backend = await context.backendFor('marguerite');
    const controller = new AbortController();
    const call = backend.listMembers({}, { signal: controller.signal });
    controller.abort();
    await givenUp(() => call, 'list aborted meanwhile');
  }),

  test('fails with AbortError whatever reason the signal carries', [], async (context) => {
    const backend = await context.backendFor('marguerite');
    for (const reason of ['closed', new Error('closed'), 7]) {
      const signal = AbortSignal.abort(reason);
      await givenUp(() => backend.listMembers({}, { signal }), `aborted with ${String(reason)}`);
    }
  }),

  test('is no worse for a write that was given up halfway', ['update'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const id = await idOf(backend, 'olafur');
    const controller = new AbortController();
    const call = method(backend, 'updateMember')(id, { firstName: 'Halfway' }, { signal: controller.signal });
    controller.abort();
    await givenUp(() => call, 'write aborted meanwhile');
    const { member } = await backend.getMember(id);
    demand(['Ólafur', 'Halfway'].includes(member.firstName ?? ''), `the name is ${member.firstName ?? ''}`);
    same((await everybody(backend)).length, 12, 'rows');
  }),

  test('takes a signal that is never aborted', [], async (context) => {
    const backend = await context.backendFor('marguerite');
    const { signal } = new AbortController();
    same((await backend.listMembers({}, { signal })).items.length, 11, 'rows');
  }),

  ...NAMES.map((name) =>
    test(`fails ${name} with a BackendError or not at all, for who may nothing`, [], async (context) => {
      const id = await idOf(await context.backendFor('marguerite'), 'olafur');
      const layla = await context.backendFor('layla');
      try {
        await callsOf(layla, id)[name]?.({});
      } catch (error) {
        demand(!isAbortError(error) && isBackendError(error), `${name} failed with ${String(error)}`);
        demand(FAILURE_CODES.includes(error.code), `unknown code ${error.code}`);
        demand(error.code !== 'server', `${name} failed as a fault of the server: ${error.message}`);
      }
    }),
  ),

  test('tells of changes that others make', ['update', LIVE], async (context) => {
    const [marguerite, bo] = [await context.backendFor('marguerite'), await context.backendFor('bo')];
    const id = await idOf(marguerite, 'olafur');
    const heard: (string | undefined)[] = [];
    const told = new Promise<void>((resolve) => {
      const end = method(
        bo,
        'subscribe',
      )(({ memberId }) => {
        heard.push(memberId);
        end();
        resolve();
      });
    });
    await method(marguerite, 'updateMember')(id, { firstName: 'Told' });
    await inTime(told, 5000, 'nobody told of the change');
    demand(heard[0] === undefined || heard[0] === id, `told of ${heard[0] ?? ''}`);
  }),

  test('tells nothing after the subscription has ended', ['update', LIVE], async (context) => {
    const marguerite = await context.backendFor('marguerite');
    const id = await idOf(marguerite, 'olafur');
    let told = 0;
    const end = method(
      marguerite,
      'subscribe',
    )(() => {
      told += 1;
    });
    end();
    end();
    await method(marguerite, 'updateMember')(id, { firstName: 'Untold' });
    await everybody(marguerite);
    same(told, 0, 'times told');
  }),
];
