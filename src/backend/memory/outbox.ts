import type { Mail, Mailer } from '../../engine/index.js';
import { BackendError } from '../index.js';
import { listeners } from './listeners.js';

/** The mails that left, as their recipients read them: with link tokens and one-time passwords. */
export interface Outbox {
  /** Oldest first. */
  readonly mails: readonly Mail[];
  /** The newest mail to an address, which stands in it in canonical form. */
  newestTo(email: string): Mail | undefined;
  /** @returns A function that ends the subscription. */
  subscribe(listener: (mail: Mail) => void): () => void;
}

/** An outbox, and the mailer that fills it. */
export interface OutboxMailer extends Mailer {
  readonly outbox: Outbox;
  /** Refuses to send while it holds. */
  isFailing: boolean;
  clear(): void;
}

export function outboxMailer(): OutboxMailer {
  let mails: readonly Mail[] = [];
  const readers = listeners<Mail>();
  return {
    outbox: {
      get mails() {
        return mails;
      },
      newestTo: (email) => mails.findLast(({ to }) => to === email),
      subscribe: readers.add,
    },
    isFailing: false,
    send(mail) {
      if (this.isFailing) return Promise.reject(new BackendError({ code: 'network', message: 'No mail gets out.' }));
      const sent = Object.freeze(structuredClone({ ...mail, state: 'sent' as const }));
      mails = [...mails, sent];
      readers.tell(sent);
      return Promise.resolve();
    },
    clear: () => {
      mails = [];
    },
  };
}
