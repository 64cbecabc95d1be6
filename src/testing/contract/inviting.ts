import { shownStatus } from '../../domain/index.js';
import { demand, onlyValue, outcomes, refused, same } from './assert.js';
import { group, KEYS, OUTBOX, PEOPLE, type ContractContext, type ContractTest } from './contract-test.js';
import { emailsOf, everybody, idOf, leavesAllAsItWas, method, rowOf } from './rows.js';
import type { MemberEntry } from '../../domain/index.js';

const test = group('invitations');

/** Twenty lines as pasted from a list: three of them are no addresses. */
const TWENTY = Array.from({ length: 20 }, (_, index) => {
  if (index === 4) return 'not an address';
  if (index === 11) return 'anna@';
  return index === 17 ? 'a@b@acme-winery.example' : `starter${index}@acme-winery.example`;
});

/** Invites one person and gives the row. */
async function inviteOne(
  context: ContractContext,
  email: string,
  roles: readonly string[] = ['posBasic'],
): Promise<MemberEntry> {
  const backend = await context.backendFor('marguerite');
  return onlyValue(await method(backend, 'invite')([{ email, roles: [...roles] }]), `invite ${email}`);
}

export const invitingTests: readonly ContractTest[] = [
  test('invites a person: a row at once, invited, in the asked role', ['invite'], async (context) => {
    const entry = await inviteOne(context, 'new@acme-winery.example');
    const backend = await context.backendFor('marguerite');
    const row = await backend.getMember(entry.member.id);
    same([row.member.status, row.member.email], ['invited', 'new@acme-winery.example'], 'row');
    same(row.member.roles, ['posBasic'], 'roles');
    same(row.member.invitedBy, (await backend.me()).member.id, 'invitedBy');
    const now = Date.parse(row.invitation?.createdAt ?? '');
    demand(
      ['sending', 'invited'].includes(shownStatus(row.member, row.invitation, now)),
      'the row shows no invitation',
    );
    demand(emailsOf(await everybody(backend)).includes('new@acme-winery.example'), 'the list lacks the row');
  }),

  test('stores the canonical address, however it was typed', ['invite'], async (context) => {
    const entry = await inviteOne(context, '  New.Person@ACME-Winery.EXAMPLE ');
    same(entry.member.email, 'new.person@acme-winery.example', 'address of the row');
    same(entry.invitation?.email, 'new.person@acme-winery.example', 'address of the invitation');
  }),

  test('invites twenty with three wrong: a result each, in order', ['invite'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const drafts = TWENTY.map((email) => ({ email, roles: ['standard'] }));
    const result = await method(backend, 'invite')(drafts);
    same(
      outcomes(result),
      TWENTY.map((_, index) => ([4, 11, 17].includes(index) ? 'invalid' : 'ok')),
      'results',
    );
    for (const item of result.items) {
      if (item.ok) same(item.value.member.email, TWENTY[item.index], `address of result ${item.index}`);
      else same(item.failure.field, 'email', `field of result ${item.index}`);
    }
    const added = emailsOf(await everybody(backend)).filter((email) => email.startsWith('starter'));
    same(added.length, 17, 'people added');
  }),

  test('invites nobody for an empty list', ['invite'], async (context) => {
    await leavesAllAsItWas(context, async () => {
      same((await method(await context.backendFor('marguerite'), 'invite')([])).items, [], 'results');
    });
  }),

  test('invites one of two equal addresses in one call', ['invite'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const drafts = ['twin@acme-winery.example', 'TWIN@acme-winery.example '].map((email) => ({
      email,
      roles: ['basic'],
    }));
    same(outcomes(await method(backend, 'invite')(drafts)), ['ok', 'alreadyInvited'], 'results');
  }),

  test('invites an address once when two ask in the same moment', ['invite'], async (context) => {
    const backends = [await context.backendFor('marguerite'), await context.backendFor('xiaoming')];
    const drafts = [{ email: 'race@acme-winery.example', roles: ['basic'] }];
    const results = await Promise.all(backends.map((backend) => method(backend, 'invite')(drafts)));
    const codes = results.flatMap(outcomes);
    same(codes.toSorted(), ['alreadyInvited', 'ok'], 'results');
  }),

  test('knows a member again by any spelling of the address', ['invite'], async (context) => {
    const backend = await context.backendFor('marguerite');
    await leavesAllAsItWas(context, async () => {
      for (const email of [PEOPLE.olafur, ' OLAFUR@ACME-Winery.example ']) {
        const result = await method(backend, 'invite')([{ email, roles: ['standard'] }]);
        same(outcomes(result), ['alreadyMember'], `invite ${email}`);
      }
    });
  }),

  test('knows who is invited already, and whose access is switched off', ['invite'], async (context) => {
    const backend = await context.backendFor('marguerite');
    await leavesAllAsItWas(context, async () => {
      const drafts = [PEOPLE.ananya, PEOPLE.anh, PEOPLE.thora].map((email) => ({ email, roles: ['standard'] }));
      const result = await method(backend, 'invite')(drafts);
      same(outcomes(result), ['alreadyInvited', 'alreadyInvited', 'alreadyMember'], 'results');
    });
  }),

  test('invites the address of somebody who left, as a new member', ['invite'], async (context) => {
    const backend = await context.backendFor('marguerite');
    const former = await idOf(backend, 'kamal');
    const entry = await inviteOne(context, PEOPLE.kamal);
    demand(entry.member.id !== former, 'the former member came back');
    same((await backend.getMember(former)).member.status, 'removed', 'status of the former member');
  }),

  test('mails the invited person, and at the canonical address', ['invite', OUTBOX], async (context) => {
    const before = (await context.outbox?.())?.length ?? 0;
    await inviteOne(context, 'Mail.Me@acme-winery.example');
    const mails = ((await context.outbox?.()) ?? []).slice(before);
    const invitations = mails.filter(({ kind }) => kind === 'invitation');
    same(
      invitations.map(({ to }) => to),
      ['mail.me@acme-winery.example'],
      'invitation mails',
    );
  }),

  test('tells every Admin Owner of a new account', ['invite', OUTBOX], async (context) => {
    await inviteOne(context, 'new@acme-winery.example');
    const notices = ((await context.outbox?.()) ?? []).filter(({ kind }) => kind === 'notice');
    same(notices.map(({ to }) => to).toSorted(), [PEOPLE.marguerite, PEOPLE.xiaoming].toSorted(), 'notices');
  }),

  test('never lets a page see what was mailed', ['invite', OUTBOX], async (context) => {
    const backend = await context.backendFor('marguerite');
    const entry = await inviteOne(context, 'new@acme-winery.example');
    const seen = JSON.stringify([entry, await everybody(backend), await backend.getMember(entry.member.id)]);
    const secrets = ((await context.outbox?.()) ?? []).flatMap((mail) => mail.secrets);
    demand(secrets.length > 0, 'no mail has a secret');
    for (const secret of secrets) demand(!seen.includes(secret), 'an answer holds the secret of a mail');
  }),

  test('does one thing for one intent, however often it is sent', ['invite', KEYS], async (context) => {
    const backend = await context.backendFor('marguerite');
    const send = (): ReturnType<NonNullable<typeof backend.invite>> =>
      method(backend, 'invite')([{ email: 'again@acme-winery.example', roles: ['basic'] }], {
        idempotencyKey: 'key-1',
      });
    const [first, second] = [await send(), await send()];
    same([outcomes(first), outcomes(second)], [['ok'], ['ok']], 'results');
    same(onlyValue(second, 'again').member.id, onlyValue(first, 'first').member.id, 'member of both answers');
    if (context.outbox) {
      const mails = (await context.outbox()).filter(({ kind }) => kind === 'invitation');
      same(mails.length, 1, 'invitation mails');
    }
  }),

  test('refuses the key of one intent for another', ['invite', KEYS], async (context) => {
    const backend = await context.backendFor('marguerite');
    const options = { idempotencyKey: 'key-2' };
    await method(backend, 'invite')([{ email: 'one@acme-winery.example', roles: ['basic'] }], options);
    await leavesAllAsItWas(context, async () => {
      const drafts = [{ email: 'two@acme-winery.example', roles: ['basic'] }];
      try {
        const [code] = outcomes(await method(backend, 'invite')(drafts, options));
        demand(code === 'invalid' || code === 'conflict', `the same key for another address: ${code ?? 'no result'}`);
      } catch (error) {
        await refused(() => Promise.reject(error), { code: ['invalid', 'conflict'] }, 'the same key');
      }
    });
  }),

  test('keeps the keys of two people apart', ['invite', KEYS], async (context) => {
    const [marguerite, xiaoming] = [await context.backendFor('marguerite'), await context.backendFor('xiaoming')];
    const options = { idempotencyKey: 'key-3' };
    await method(marguerite, 'invite')([{ email: 'one@acme-winery.example', roles: ['basic'] }], options);
    const result = await method(xiaoming, 'invite')([{ email: 'two@acme-winery.example', roles: ['basic'] }], options);
    same(onlyValue(result, 'second person').member.email, 'two@acme-winery.example', 'address');
    same((await rowOf(xiaoming, 'two@acme-winery.example')).member.status, 'invited', 'status');
  }),
];
