import type { TeamBackend } from '../../backend/index.js';
import { isBackendError } from '../../backend/index.js';
import type { Decision, KitPermission, MemberEntry } from '../../domain/index.js';
import { demand, same } from './assert.js';
import { DECISIONS, group, type ContractContext, type ContractPerson, type ContractTest } from './contract-test.js';
import { everybody, idOf, method, rowOf } from './rows.js';

const test = group('decisions and what happens');

/** The call that carries an action out, with values that change something. */
const CALLS: Partial<Record<KitPermission, (backend: TeamBackend, row: MemberEntry) => Promise<unknown> | undefined>> =
  {
    'member.deactivate': (backend, { member }) => backend.deactivateMember?.(member.id),
    'member.reactivate': (backend, { member }) => backend.reactivateMember?.(member.id),
    'member.remove': (backend, { member }) => backend.removeMember?.(member.id),
    'member.restore': (backend, { member }) => backend.restoreMember?.(member.id),
    'invitation.resend': (backend, { member }) => backend.resendInvitation?.(member.id),
    'invitation.revoke': (backend, { member }) => backend.revokeInvitation?.(member.id),
  };

const OPERATION = {
  'member.deactivate': 'deactivate',
  'member.reactivate': 'reactivate',
  'member.remove': 'remove',
  'member.restore': 'restore',
  'invitation.resend': 'resend',
  'invitation.revoke': 'revoke',
} as const;
type Action = keyof typeof OPERATION;

const TARGETS = ['marguerite', 'xiaoming', 'siobhan', 'ananya', 'anh', 'thora', 'bo', 'kamal'] as const;

/** What came of a call: nothing, or the refusal's code and reason. */
async function outcomeOf(call: Promise<unknown> | undefined): Promise<string> {
  try {
    await call;
    return 'done';
  } catch (error) {
    if (!isBackendError(error)) throw error;
    return error.code === 'forbidden' ? `forbidden: ${error.reason ?? ''}` : error.code;
  }
}

/** Whether a decision and what came of the call say the same. */
function agrees(decision: Decision, outcome: string): boolean {
  if (decision.allowed) return outcome === 'done';
  const others = decision.reason === 'wrongStatus' ? ['wrongStatus', 'notFound'] : [];
  return [`forbidden: ${decision.reason}`, ...others].includes(outcome);
}

async function compare(
  context: ContractContext,
  as: ContractPerson,
  action: Action,
  ask: (backend: TeamBackend, row: MemberEntry) => Promise<Decision | undefined>,
): Promise<void> {
  for (const target of TARGETS) {
    await context.reset();
    const backend = await context.backendFor(as);
    const row = await rowOf(backend, target);
    const decision = await ask(backend, row);
    if (!decision) continue;
    const outcome = await outcomeOf(CALLS[action]?.(backend, row));
    const said = decision.allowed ? 'allowed' : decision.reason;
    demand(agrees(decision, outcome), `${action} on ${target} as ${as}: decided ${said}, came to ${outcome}`);
  }
}

const ACTIONS = Object.keys(OPERATION) as Action[];
const ACTORS = ['marguerite', 'bo'] as const;

const pairs = ACTORS.flatMap((as) => ACTIONS.map((action) => [as, action] as const));

export const decidingTests: readonly ContractTest[] = [
  ...pairs.map(([as, action]) =>
    test(`does what its rows say of ${action} as ${as}`, [OPERATION[action], DECISIONS], (context) =>
      compare(context, as, action, async (_, row) => row.can?.[action]),
    ),
  ),

  ...pairs.map(([as, action]) =>
    test(`does what it answers when asked about ${action} as ${as}`, [OPERATION[action]], (context) =>
      compare(context, as, action, async (backend, row) => {
        const [decision] = (await backend.authorize?.([{ action, memberId: row.member.id }])) ?? [];
        return decision;
      }),
    ),
  ),

  test('sends decisions along with every row', [DECISIONS], async (context) => {
    for (const row of await everybody(await context.backendFor('marguerite'))) {
      for (const action of ['member.update', 'member.remove'] as const) {
        demand(typeof row.can?.[action]?.allowed === 'boolean', `${row.member.id}: nothing said of ${action}`);
      }
    }
  }),

  test('answers every question, in order', [], async (context) => {
    const backend = await context.backendFor('marguerite');
    if (!backend.authorize) return;
    const [self, other] = [await idOf(backend, 'marguerite'), await idOf(backend, 'olafur')];
    const answers = await backend.authorize([
      { action: 'member.remove', memberId: self },
      { action: 'member.remove', memberId: other },
      { action: 'no.suchAction' },
      { action: 'member.remove', memberId: 'no-such-member' },
    ]);
    same(answers.length, 4, 'answers');
    same(
      answers.map((answer) => answer?.allowed ?? false),
      [false, true, false, false],
      'decisions',
    );
  }),

  test('decides about values before they are sent', ['update'], async (context) => {
    const backend = await context.backendFor('marguerite');
    if (!backend.authorize) return;
    const memberId = await idOf(backend, 'marguerite');
    const inputs = [{ roles: ['standard'] }, { phone: '1' }, { email: 'other@acme-winery.example' }];
    const answers = await backend.authorize(inputs.map((input) => ({ action: 'member.update', memberId, input })));
    for (const [index, answer] of answers.entries()) {
      if (!answer) continue;
      const outcome = await outcomeOf(method(backend, 'updateMember')(memberId, inputs[index] ?? {}));
      demand(agrees(answer, outcome), `${JSON.stringify(inputs[index])}: decided otherwise than ${outcome}`);
    }
  }),

  test('says nothing of somebody out of sight', [], async (context) => {
    const [marguerite, layla] = [await context.backendFor('marguerite'), await context.backendFor('layla')];
    if (!layla.authorize) return;
    const memberId = await idOf(marguerite, 'olafur');
    const [there, nowhere] = await layla.authorize([
      { action: 'member.view', memberId },
      { action: 'member.view', memberId: 'no-such-member' },
    ]);
    same(there, nowhere, 'decision about somebody out of sight');
  }),

  ...(['marguerite', 'bo'] as const).map((as) =>
    test(`offers the roles that can be given as ${as}, and no other`, ['invite', DECISIONS], async (context) => {
      const offers = await method(await context.backendFor(as), 'roleOffers')({ action: 'member.invite' });
      same(offers.length, 9, 'roles');
      for (const { role, decision } of offers) {
        await context.reset();
        const backend = await context.backendFor(as);
        const attributes = as === 'marguerite' && role.id === 'partner' ? { partnerDomain: 'vinedesign.example' } : {};
        const draft = { email: 'sam@vinedesign.example', roles: [role.id], attributes };
        const [item] = (await method(backend, 'invite')([draft])).items;
        if (role.id === 'partner' && as === 'marguerite') demand(item?.ok, 'a Partner with a domain is refused');
        else same(item?.ok, decision.allowed, `inviting as ${role.id}`);
      }
    }),
  ),

  test('shows each offered role’s access and restrictions', [DECISIONS], async (context) => {
    const offers = await method(await context.backendFor('marguerite'), 'roleOffers')({ action: 'member.invite' });
    const basic = offers.find(({ role }) => role.id === 'posBasic');
    same(basic?.restrictions.length, 10, 'restrictions of POS Basic');
    demand((basic?.access.length ?? 0) > 0, 'POS Basic has no access');
    same(
      offers.find(({ role }) => role.id === 'partner')?.attributes.map(({ id, mode }) => [id, mode]),
      [['partnerDomain', 'ask']],
      'fields of Partner',
    );
  }),

  test('offers nobody another role for themselves', [DECISIONS], async (context) => {
    const backend = await context.backendFor('marguerite');
    const offers = await method(backend, 'roleOffers')({ memberId: await idOf(backend, 'marguerite') });
    for (const { role, decision } of offers.filter((offer) => offer.role.id !== 'adminOwner')) {
      same(decision.allowed || decision.reason, 'ownPermissions', `own role ${role.id}`);
    }
  }),
];
