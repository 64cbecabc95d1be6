import { ALLOWED, parseEmail, type Member, type Policy, type Tenant } from '../domain/index.js';
import { deliverMail, requestPasswordReset } from '../engine/index.js';
import { createSqlEngine, type SqlEngine } from '../server/index.js';
import { CliError } from './cli-error.js';
import { openMigrated } from './database.js';
import { databasePlaceOf } from './database-options.js';
import { firstMember } from './first-member.js';
import { linksOf, mailingOf, type Mailing } from './mail-options.js';
import type { Given } from './option.js';
import { policiesOf } from './policies.js';

/**
 * `rosterkit add-tenant`: a business and its first member, who chooses a password by a mailed link. An invitation would
 * need somebody who sent it, and there is nobody yet.
 * @throws {CliError} When nothing was added.
 */
export async function addTenant(given: Given): Promise<number> {
  const place = databasePlaceOf(given);
  if (place.kind === 'memory') throw new CliError('--database: a tenant in memory would be gone at once.');
  const [policy] = policiesOf([needed(given, 'policy')]);
  if (!policy) throw new CliError('--policy is needed.');
  const tenant = tenantOf(given, policy);
  const owner = addressOf(needed(given, 'owner'));
  const links = given.has('print-link') ? linksOf(given) : undefined;
  const mailing = mailingOf(given);
  const database = await openMigrated(place);
  try {
    const engine = await createSqlEngine(database, { policies: [policy] });
    const { member, hasPassword } = await write(engine, policy, tenant, { email: owner, role: given.text('role') });
    process.stdout.write(`Added ${tenant.id} (${tenant.name}) with ${owner} as ${member.roles.join(', ')}.\n`);
    if (hasPassword) {
      process.stdout.write(`${owner} has a password already, from another tenant, and signs in with that one.\n`);
      return 0;
    }
    await requestPasswordReset(engine, tenant.id, owner);
    if (links)
      process.stdout.write(await linkLine(engine, tenant.id, (token) => links.passwordReset(tenant.id, token)));
    process.stdout.write(await mailLine(engine, mailing));
    return 0;
  } finally {
    mailing?.mailer.close();
    await database.close();
  }
}

/** All of it or nothing. */
async function write(
  engine: SqlEngine,
  policy: Policy,
  tenant: Tenant,
  { email, role }: { readonly email: string; readonly role: string | undefined },
): Promise<{ readonly member: Member; readonly hasPassword: boolean }> {
  const at = new Date(engine.clock.now()).toISOString();
  return engine.repository.transaction(tenant.id, async (tx) => {
    if (await tx.tenant()) throw new CliError(`There is a tenant "${tenant.id}" already; nothing was changed.`);
    const known = await tx.identityByEmail(email);
    const hasPassword = known !== undefined && (await tx.passwordHash(known.id)) !== undefined;
    const identity = known ?? {
      id: engine.ids.create(),
      email,
      emailVerified: false,
      locale: tenant.locale,
      firstName: '',
      lastName: '',
      hasPassword: false,
    };
    const member = firstMember(policy, tenant, { id: engine.ids.create(), identityId: identity.id, email, role, at });
    await tx.saveTenant(tenant);
    if (!known) await tx.saveIdentity(identity);
    await tx.saveMember(member);
    const entry = { id: engine.ids.create(), tenantId: tenant.id, at, action: 'tenant.create', targetId: member.id };
    await tx.audit({ ...entry, after: member, decision: ALLOWED });
    return { member, hasPassword };
  });
}

function tenantOf(given: Given, policy: Policy): Tenant {
  const [id, name, locale] = [needed(given, 'id'), needed(given, 'name'), given.text('locale') ?? 'en'];
  if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(id)) {
    throw new CliError(`--id: "${id}" should be small letters, digits and dashes, at most 63.`);
  }
  return { id, name, policy: policy.id, locale: localeOf(locale), settings: {}, version: '1' };
}

function localeOf(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch (error) {
    throw new CliError(`--locale: "${tag}" is no language tag such as en or fr-CA.`, { cause: error });
  }
}

function addressOf(text: string): string {
  const parsed = parseEmail(text);
  if (parsed.ok) return parsed.email;
  throw new CliError(`--owner: "${text}" is no mail address (${parsed.problem}).`);
}

function needed(given: Given, option: string): string {
  const value = given.text(option);
  if (value === undefined) throw new CliError(`--${option} is needed; see rosterkit add-tenant --help.`);
  return value;
}

/** The token of the mail that waits; one that a running server has sent already has none any more. */
async function linkLine(engine: SqlEngine, tenantId: string, linkFor: (token: string) => string): Promise<string> {
  const mails = await engine.repository.mails(tenantId);
  const token = mails.findLast(({ kind }) => kind === 'passwordReset')?.values['token'];
  if (token === undefined) return 'The link has left by mail already.\n';
  return `Choose a password, within an hour: ${linkFor(token)}\n`;
}

async function mailLine(engine: SqlEngine, mailing: Mailing | undefined): Promise<string> {
  const later =
    'it leaves when `rosterkit serve --smtp …` runs. The link works for an hour, then "Forgotten?" makes another';
  if (!mailing) return `A mail with the link waits in the outbox; ${later}.\n`;
  const { failed } = await deliverMail(engine, mailing.mailer, { limit: 5 });
  return failed > 0 ? `The mail has not left yet; ${later}.\n` : 'A mail with the link has left.\n';
}
