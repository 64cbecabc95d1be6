import type { Migration } from '../migration.js';

/**
 * The first tables. The tenant comes first in every key; what is looked up across tenants (logins and whose sessions
 * they have, mails, counters, hashes of secrets) is the exception. A row keeps its whole value as JSON text in `doc`; the other columns are what
 * statements find, sort and lock by, all filled by the application. Instants in milliseconds are double precision:
 * exact up to 2^53, and a number in every driver. `COLLATE "C"` makes the order that of the bytes, the same everywhere.
 */
export const tables: Migration = {
  id: 1,
  name: 'tables',
  statements: [
    `CREATE TABLE tenants (
      id text NOT NULL,
      doc text NOT NULL,
      PRIMARY KEY (id)
    )`,
    `CREATE TABLE scopes (
      tenant_id text NOT NULL,
      id text NOT NULL,
      position integer NOT NULL,
      search text NOT NULL,
      sort_name text COLLATE "C" NOT NULL,
      doc text NOT NULL,
      PRIMARY KEY (tenant_id, id)
    )`,
    `CREATE TABLE members (
      tenant_id text NOT NULL,
      id text COLLATE "C" NOT NULL,
      kind text NOT NULL,
      status text NOT NULL,
      email text,
      account_id text,
      invitation_id text,
      owner boolean NOT NULL,
      first_role text COLLATE "C" NOT NULL,
      roles text[] NOT NULL,
      has_all_scopes boolean NOT NULL,
      scopes text[] NOT NULL,
      search text NOT NULL,
      sort_name text COLLATE "C" NOT NULL,
      sort_email text COLLATE "C" NOT NULL,
      sort_account text COLLATE "C" NOT NULL,
      created_at text COLLATE "C" NOT NULL,
      last_sign_in_at text COLLATE "C" NOT NULL,
      doc text NOT NULL,
      PRIMARY KEY (tenant_id, id)
    )`,
    `CREATE UNIQUE INDEX members_email ON members (tenant_id, email) WHERE status <> 'removed'`,
    `CREATE INDEX members_by_name ON members (tenant_id, sort_name, id)`,
    `CREATE INDEX members_by_email ON members (tenant_id, sort_email, sort_name, id)`,
    `CREATE INDEX members_by_account ON members (tenant_id, sort_account, sort_name, id)`,
    `CREATE INDEX members_by_creation ON members (tenant_id, created_at, sort_name, id)`,
    `CREATE INDEX members_by_sign_in ON members (tenant_id, last_sign_in_at, sort_name, id)`,
    `CREATE INDEX members_by_role ON members (tenant_id, first_role, sort_name, id)`,
    `CREATE INDEX members_by_status ON members (tenant_id, status, sort_name, id)`,
    `CREATE TABLE member_roles (
      tenant_id text NOT NULL,
      role_id text NOT NULL,
      member_id text NOT NULL,
      PRIMARY KEY (tenant_id, role_id, member_id)
    )`,
    `CREATE INDEX member_roles_by_member ON member_roles (tenant_id, member_id)`,
    `CREATE TABLE invitations (
      tenant_id text NOT NULL,
      id text NOT NULL,
      invited_by text NOT NULL,
      status text NOT NULL,
      delivery text NOT NULL,
      expires_ms double precision NOT NULL,
      created_at text COLLATE "C" NOT NULL,
      secret_hash text,
      doc text NOT NULL,
      PRIMARY KEY (tenant_id, id)
    )`,
    `CREATE INDEX invitations_by_inviter ON invitations (tenant_id, invited_by)`,
    `CREATE INDEX invitations_by_secret ON invitations (secret_hash)`,
    `CREATE TABLE identities (
      id text NOT NULL,
      email text,
      password_hash text,
      doc text NOT NULL,
      PRIMARY KEY (id)
    )`,
    `CREATE UNIQUE INDEX identities_email ON identities (email)`,
    `CREATE TABLE contacts (
      tenant_id text NOT NULL,
      id text COLLATE "C" NOT NULL,
      kind text NOT NULL,
      account_id text,
      type text,
      member_id text,
      search text NOT NULL,
      sort_name text COLLATE "C" NOT NULL,
      doc text NOT NULL,
      PRIMARY KEY (tenant_id, id)
    )`,
    `CREATE INDEX contacts_by_name ON contacts (tenant_id, sort_name, id)`,
    `CREATE TABLE sessions (
      tenant_id text NOT NULL,
      id text NOT NULL,
      identity_id text NOT NULL,
      parent_id text,
      created_at text COLLATE "C" NOT NULL,
      last_seen_at text NOT NULL,
      secret_hash text NOT NULL,
      doc text NOT NULL,
      PRIMARY KEY (tenant_id, id)
    )`,
    `CREATE INDEX sessions_by_identity ON sessions (identity_id, tenant_id)`,
    `CREATE INDEX sessions_by_parent ON sessions (tenant_id, parent_id)`,
    `CREATE INDEX sessions_by_secret ON sessions (secret_hash)`,
    `CREATE TABLE password_resets (
      tenant_id text NOT NULL,
      id text NOT NULL,
      identity_id text NOT NULL,
      secret_hash text NOT NULL,
      doc text NOT NULL,
      PRIMARY KEY (tenant_id, id)
    )`,
    `CREATE INDEX password_resets_by_identity ON password_resets (identity_id, tenant_id)`,
    `CREATE INDEX password_resets_by_secret ON password_resets (secret_hash)`,
    `CREATE TABLE mails (
      id text NOT NULL,
      tenant_id text NOT NULL,
      position integer NOT NULL,
      invitation_id text,
      state text NOT NULL,
      queued_at text COLLATE "C" NOT NULL,
      due_at text NOT NULL,
      due_ms double precision NOT NULL,
      doc text NOT NULL,
      PRIMARY KEY (id)
    )`,
    `CREATE INDEX mails_of_tenant ON mails (tenant_id, position)`,
    `CREATE INDEX mails_by_invitation ON mails (tenant_id, invitation_id)`,
    `CREATE INDEX mails_waiting ON mails (queued_at, tenant_id, position) WHERE state = 'queued'`,
    `CREATE TABLE audit_log (
      tenant_id text NOT NULL,
      position integer NOT NULL,
      doc text NOT NULL,
      PRIMARY KEY (tenant_id, position)
    )`,
    `CREATE TABLE answers (
      tenant_id text NOT NULL,
      actor_id text NOT NULL,
      key text NOT NULL,
      kept_ms double precision NOT NULL,
      doc text,
      PRIMARY KEY (tenant_id, actor_id, key)
    )`,
    `CREATE TABLE tries (
      key text NOT NULL,
      count integer NOT NULL,
      until_ms double precision,
      is_refused boolean NOT NULL,
      PRIMARY KEY (key)
    )`,
    `CREATE TABLE uses (
      key text NOT NULL,
      count integer NOT NULL,
      resets_ms double precision NOT NULL,
      PRIMARY KEY (key)
    )`,
  ],
};
