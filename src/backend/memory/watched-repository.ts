import type { Repository, Transaction } from '../../engine/index.js';
import type { BackendChange } from '../index.js';

/** Who is told after a commit. */
export interface Watcher {
  /** Of whose rows it changed; nobody's, when the tenant's settings did. */
  changed(change: BackendChange): void;
  /** Of mail that waits to leave. */
  mailed(): void;
}

interface Notes {
  readonly changed: Set<string | undefined>;
  hasMail: boolean;
}

/** The same repository, telling after each commit what it did. */
export function watchedRepository<R extends Repository>(repository: R, watcher: Watcher): R {
  const transaction: Repository['transaction'] = async (tenantId, work) => {
    const notes: Notes = { changed: new Set(), hasMail: false };
    const answer = await repository.transaction(tenantId, (tx) => {
      notes.changed.clear(); // a retried transaction starts anew
      notes.hasMail = false;
      return work(noting(tx, notes));
    });
    for (const memberId of notes.changed) watcher.changed(memberId === undefined ? {} : { memberId });
    if (notes.hasMail) watcher.mailed();
    return answer;
  };
  return overriding(repository, { transaction } as Partial<R>);
}

function noting(tx: Transaction, notes: Notes): Transaction {
  const { changed } = notes;
  return overriding(tx, {
    saveMail: (mail) => {
      notes.hasMail ||= mail.state === 'queued';
      return tx.saveMail(mail);
    },
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
