import { expect } from 'chai';
import fc from 'fast-check';
import {
  bulk,
  deactivateMember,
  isEngineFailure,
  reactivateMember,
  removeMember,
  resendInvitation,
  restoreMember,
  revokeInvitation,
  updateMember,
  type BulkChange,
  type Caller,
  type MemoryEngine,
} from '../../src/engine/index.js';
import { portal, pumpwerk, velo, winery } from '../helpers/people.js';
import { as, effectsOf, failureOf, newEngine, refusal, stateOf } from './support.js';

const marguerite = as(winery.marguerite);

describe('bulk', () => {
  it('PE-38 does what may be done and says of each what came of it', async () => {
    const engine = newEngine();
    const changes: readonly BulkChange[] = [
      { op: 'update', memberId: 'olafur', patch: { roles: ['standard'] } },
      { op: 'deactivate', memberId: 'marguerite' },
      { op: 'deactivate', memberId: 'thora' },
      { op: 'remove', memberId: 'nobody' },
      { op: 'reactivate', memberId: 'thora' },
      { op: 'dance', memberId: 'bo' } as never,
    ];
    const { answer, audit } = await effectsOf(engine, () => bulk(engine, marguerite, changes));
    const outcomes = answer.items.map((item) => (item.ok ? item.value.member.status : item.failure.code));
    expect(outcomes).to.deep.equal(['active', 'forbidden', 'wrongStatus', 'notFound', 'active', 'invalid']);
    expect(audit).to.have.length(5);
  });

  it('PE-18, PE-26 leaves an Admin Owner, whoever is on the list', async () => {
    const engine = newEngine();
    const changes = ['marguerite', 'xiaoming'].map((memberId) => ({ op: 'remove' as const, memberId }));
    const { items } = await bulk(engine, marguerite, changes);
    expect(items.map(({ ok }) => ok)).to.deep.equal([false, true]);
  });

  it('A13 asks for member.bulk before anything else', async () => {
    const engine = newEngine();
    const notGranted = { code: 'forbidden', reason: 'notGranted' } as const;
    await refusal(engine, () => bulk(engine, as(winery.bo), [{ op: 'remove', memberId: 'olafur' }]), notGranted);
    await refusal(engine, () => bulk(engine, as(pumpwerk.soren), [{ op: 'remove', memberId: 'freja' }]), notGranted);
  });

  const mistakes: readonly [string, unknown, string][] = [
    ['PE-41 too many', Array.from({ length: 1001 }, () => ({ op: 'remove', memberId: 'x' })), 'operations'],
    ['what is no list', { op: 'remove' }, 'operations'],
    ['an item that is nothing', [null], 'operations.0'],
    ['an item without a member', [{ op: 'remove', memberId: 'bo' }, { op: 'remove' }], 'operations.1'],
    [
      'PE-40 one member with two values',
      [
        { op: 'update', memberId: 'olafur', patch: { phone: '1' } },
        { op: 'update', memberId: 'olafur', patch: { phone: '2' } },
      ],
      'operations.1',
    ],
  ];
  for (const [title, changes, field] of mistakes) {
    it(`refuses ${title} as a whole`, async () => {
      const engine = newEngine();
      const call = (): Promise<unknown> => bulk(engine, marguerite, changes as never);
      await refusal(engine, call, { code: 'invalid', field }, 0);
    });
  }

  it('has one effect for each item with its key, and does not mix them up', async () => {
    const engine = newEngine();
    const changes: BulkChange[] = [
      { op: 'update', memberId: 'olafur', patch: { phone: '1' } },
      { op: 'deactivate', memberId: 'layla' },
    ];
    const first = await bulk(engine, marguerite, changes, { idempotencyKey: 'k' });
    const state = await stateOf(engine);
    expect(await bulk(engine, marguerite, changes, { idempotencyKey: 'k' })).to.deep.equal(first);
    expect(await stateOf(engine)).to.deep.equal(state);
    const { items } = await bulk(engine, marguerite, changes.toReversed(), { idempotencyKey: 'k' });
    expect(items.map((item) => !item.ok && item.failure.field)).to.deep.equal(['idempotencyKey', 'idempotencyKey']);
  });

  it('is no place to hide a fault', async () => {
    const engine = newEngine();
    const broken = {
      ...engine,
      ids: {
        create: (): string => {
          throw new Error('no ids');
        },
      },
    };
    let message = '';
    try {
      await bulk(broken, marguerite, [{ op: 'deactivate', memberId: 'olafur' }]);
    } catch (error) {
      message = isEngineFailure(error) ? 'a failure' : String(error);
    }
    expect(message).to.equal('Error: no ids');
  });
});

const SINGLE = {
  deactivate: deactivateMember,
  reactivate: reactivateMember,
  remove: removeMember,
  restore: restoreMember,
  resend: resendInvitation,
  revoke: revokeInvitation,
};

async function single(engine: MemoryEngine, caller: Caller, change: BulkChange): Promise<string> {
  try {
    const { memberId, ifVersion } = change;
    const { member } =
      change.op === 'update'
        ? await updateMember(engine, caller, memberId, change.patch, { ifVersion })
        : await SINGLE[change.op](engine, caller, memberId, { ifVersion });
    return `${member.status} ${member.roles.join()} ${member.version}`;
  } catch (error) {
    if (isEngineFailure(error)) return `${error.code} ${error.reason ?? ''}`;
    throw error;
  }
}

/** What does not hang on ids and secrets. */
async function traces(engine: MemoryEngine): Promise<unknown> {
  const { rows, mails, audit } = await stateOf(engine);
  const members = (rows['members'] as { id: string; invitationId?: string }[]).map((member) => {
    const { invitationId: _, ...rest } = member;
    return rest;
  });
  return {
    members,
    mails: mails.map(({ to, kind, state }) => `${kind} ${to} ${state}`),
    audit: audit.map(({ action, targetId, decision }) => ({ action, targetId, decision })),
  };
}

describe('bulk is a fold of single calls (P10)', () => {
  const systems = [
    { actor: winery.marguerite, people: Object.values(winery), roles: ['adminOwner', 'basic', 'partner'] },
    { actor: portal.haneul, people: Object.values(portal), roles: ['teamMember', 'manager', 'administrator'] },
    { actor: pumpwerk.joerg, people: Object.values(pumpwerk), roles: ['businessAdmin', 'endUser', 'systemAdmin'] },
    { actor: velo.etienne, people: Object.values(velo), roles: ['associate', 'owner', 'omnichannelSeller'] },
  ];
  for (const { actor, people, roles } of systems) {
    it(`as ${actor.id}`, async () => {
      const memberId = fc.constantFrom(...people.map(({ id }) => id), 'nobody');
      const ifVersion = fc.constantFrom(undefined, '1', '2');
      const patch = fc.record(
        { roles: fc.constantFrom(...roles).map((role) => [role]), phone: fc.constantFrom('1', '2') },
        { requiredKeys: [] },
      );
      const op = fc.constantFrom(...(Object.keys(SINGLE) as (keyof typeof SINGLE)[]));
      const change = fc.oneof(
        fc.record({ op: fc.constant('update' as const), memberId, patch, ifVersion }),
        fc.record({ op, memberId, ifVersion }),
      ) as fc.Arbitrary<BulkChange>;
      const changes = fc.uniqueArray(change, {
        maxLength: 12,
        selector: (one) => `${one.op} ${one.memberId}`,
      });
      await fc.assert(
        fc.asyncProperty(changes, async (list) => {
          const [together, apart] = [newEngine(), newEngine()];
          const { items } = await bulk(together, as(actor), list);
          const outcomes: string[] = [];
          for (const one of list) outcomes.push(await single(apart, as(actor), one));
          const told = items.map((item) => {
            if (!item.ok) return `${item.failure.code} ${item.failure.reason ?? ''}`;
            const { status, roles: after, version } = item.value.member;
            return `${status} ${after.join()} ${version}`;
          });
          expect(told).to.deep.equal(outcomes);
          expect(await traces(together)).to.deep.equal(await traces(apart));
        }),
        { numRuns: 40 },
      );
    }).timeout(20_000);
  }
});

describe('bulk of nobody', () => {
  it('is nothing', async () => {
    const engine = newEngine();
    expect(await bulk(engine, marguerite, [])).to.deep.equal({ items: [] });
    expect(await failureOf(bulk(engine, as(winery.kamal), []))).to.include({ code: 'unauthenticated' });
  });
});
