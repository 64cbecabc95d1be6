import type { Repository, Transaction } from '../../engine/index.js';
import type { BackendChange } from '../index.js';

/** The same repository, telling after each commit whose rows it changed; nobody's, when the tenant's settings did. */
export function watchedRepository<R extends Repository>(repository: R, tell: (change: BackendChange) => void): R {
  const transaction: Repository['transaction'] = async (tenantId, work) => {
    const changed = new Set<string | undefined>();
    const answer = await repository.transaction(tenantId, (tx) => {
      changed.clear(); // a retried transaction starts anew
      return work(noting(tx, changed));
    });
    for (const memberId of changed) tell(memberId === undefined ? {} : { memberId });
    return answer;
  };
  return overriding(repository, { transaction } as Partial<R>);
}

function noting(tx: Transaction, changed: Set<string | undefined>): Transaction {
  return overriding(tx, {
    saveTenant: (tenant) => {
      changed.add(undefined);
      return tx.saveTenant(tenant);
    },
    saveMember: (member) => {
      changed.add(member.id);
      return tx.saveMember(member);
    },
    saveInvitation: (invitation, ...rest) => {
      changed.add(invitation.memberId);
      return tx.saveInvitation(invitation, ...rest);
    },
  });
}

/** An object with some methods of its own, however the one behind it is written. */
export function overriding<T extends object>(target: T, own: Partial<T>): T {
  return new Proxy(target, {
    get(_, name) {
      const value: unknown = Object.hasOwn(own, name) ? Reflect.get(own, name) : Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
