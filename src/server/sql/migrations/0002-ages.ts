import type { Migration } from '../migration.js';

/** What tells an old row: when it is over, or when it was last used. Rows that are there get it from their document. */
export const ages: Migration = {
  id: 2,
  name: 'ages',
  statements: [
    'ALTER TABLE sessions ADD COLUMN expires_at text COLLATE "C"',
    `UPDATE sessions SET expires_at = doc::json ->> 'expiresAt'`,
    'ALTER TABLE sessions ALTER COLUMN expires_at SET NOT NULL',
    'CREATE INDEX sessions_by_end ON sessions (expires_at)',
    'ALTER TABLE password_resets ADD COLUMN expires_at text COLLATE "C"',
    `UPDATE password_resets SET expires_at = doc::json ->> 'expiresAt'`,
    'ALTER TABLE password_resets ALTER COLUMN expires_at SET NOT NULL',
    'CREATE INDEX password_resets_by_end ON password_resets (expires_at)',
    'CREATE INDEX answers_by_age ON answers (kept_ms)',
    `CREATE INDEX mails_done ON mails (queued_at) WHERE state <> 'queued'`,
    'ALTER TABLE tries ADD COLUMN tried_ms double precision NOT NULL DEFAULT 0',
    'UPDATE tries SET tried_ms = extract(epoch FROM now()) * 1000',
  ],
};
