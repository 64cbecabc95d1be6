import { shownStatus } from '../../domain/index.js';
import { demand, outcomes, refused, same } from './assert.js';
import { group, OUTBOX, PEOPLE, type ContractTest } from './contract-test.js';
import { allRows, emailsOf, idOf, leavesAllAsItWas, method } from './rows.js';

const test = group('open invitations');

export const mailingTests: readonly ContractTest[] = [
  test('sends a bounced invitation again', ['resend'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const id = await idOf(backend, 'anh');
    const { member, invitation } = await method(backend, 'resendInvitation')(id);
    same(member.id, id, 'member');
    const shown = shownStatus(member, invitation, Date.parse(invitation?.createdAt ?? ''));
    demand(['sending', 'invited'].includes(shown), `the row shows ${shown}`);
  }),

  test('mails the invited person again, with another secret', ['invite', 'resend', OUTBOX], async (context) => {
    const backend = await context.backendFor('marguerite');
    await method(backend, 'invite')([{ email: 'new@acme-winery.example', roles: ['basic'] }]);
    await context.outbox?.(); // what has not left when it is sent again never leaves
    await method(backend, 'resendInvitation')(await idOf(backend, 'new@acme-winery.example'));
    const mails = ((await context.outbox?.()) ?? []).filter(({ to }) => to === 'new@acme-winery.example');
    const [first, second] = mails.map(({ secrets }) => secrets.join());
    same(mails.length, 2, 'mails');
    demand(first !== second, 'both mails carry the same secret');
  }),

  test('sends nothing to somebody who has joined', ['resend'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const id = await idOf(backend, 'olafur');
    await leavesAllAsItWas(context, () =>
      refused(() => method(backend, 'resendInvitation')(id), { code: 'wrongStatus' }, 'resend to an active member'),
    );
  }),

  test('refuses to send again to who may not', ['resend'], async (context) => {
    const bo = await context.backendFor('bo');
    const id = await idOf(bo, 'ananya');
    const expected = { code: 'forbidden', reason: 'notGranted' } as const;
    await leavesAllAsItWas(context, () =>
      refused(() => method(bo, 'resendInvitation')(id), expected, 'resend by a Partner'),
    );
  }),

  test('withdraws an invitation: the row goes', ['revoke'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const id = await idOf(backend, 'ananya');
    same((await method(backend, 'revokeInvitation')(id)).member.id, id, 'member');
    demand(!emailsOf(await allRows(backend)).includes(PEOPLE.ananya), 'the row is still listed');
  }),

  test('frees the address of a withdrawn invitation', ['revoke', 'invite'], async (context) => {
    const backend = await context.backendFor('marguerite');
    await method(backend, 'revokeInvitation')(await idOf(backend, 'anh'));
    const result = await method(backend, 'invite')([{ email: PEOPLE.anh, roles: ['basic'] }]);
    same(outcomes(result), ['ok'], 'results');
  }),

  test('withdraws nothing from somebody who has joined', ['revoke'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const id = await idOf(backend, 'olafur');
    await leavesAllAsItWas(context, () =>
      refused(() => method(backend, 'revokeInvitation')(id), { code: 'wrongStatus' }, 'revoke an active member'),
    );
  }),

  test('refuses to withdraw to who may not', ['revoke'], async (context) => {
    const bo = await context.backendFor('bo');
    const id = await idOf(bo, 'ananya');
    const expected = { code: 'forbidden', reason: 'notGranted' } as const;
    await leavesAllAsItWas(context, () =>
      refused(() => method(bo, 'revokeInvitation')(id), expected, 'revoke by a Partner'),
    );
  }),
];
