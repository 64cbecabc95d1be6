import type { Database } from 'rosterkit/server';
import type { SunkMail } from './mail-sink.js';

/** The demo's letters in its database, so that two processes on one have one outbox, and a kept one keeps it. */
export interface KeptOutbox {
  keep(mail: SunkMail): Promise<void>;
  /** Oldest first. */
  mails(): Promise<readonly SunkMail[]>;
  /** Forgets what a sender, as in a mail's head, has sent. */
  clear(sender: string): Promise<void>;
}

export async function openKeptOutbox(database: Database): Promise<KeptOutbox> {
  await database.query(
    'CREATE TABLE IF NOT EXISTS demo_letters (arrived text NOT NULL, id text PRIMARY KEY, doc text NOT NULL)',
  );
  return {
    keep: async (mail) => {
      const values = [mail.date, crypto.randomUUID(), JSON.stringify(mail)];
      await database.query('INSERT INTO demo_letters (arrived, id, doc) VALUES ($1, $2, $3)', values);
    },
    mails: async () => {
      const { rows } = await database.query('SELECT doc FROM demo_letters ORDER BY arrived, id');
      return rows.map(({ doc }, index) => ({ ...(JSON.parse(String(doc)) as SunkMail), number: index + 1 }));
    },
    clear: async (sender) => {
      const { rows } = await database.query('SELECT id, doc FROM demo_letters');
      for (const { id, doc } of rows) {
        const { from } = JSON.parse(String(doc)) as SunkMail;
        if (sender.includes(`<${from}>`)) await database.query('DELETE FROM demo_letters WHERE id = $1', [String(id)]);
      }
    },
  };
}
