import { canonicalDomain, canonicalEmail, roleById, type Member, type MemberPatch } from '../domain/index.js';
import { invalid } from './engine-failure.js';
import type { Reader } from './ports.js';
import type { Stage } from './scene.js';
import { isSharedDomain } from './shared-domains.js';

/** Proposed values of a member, new or stored, in canonical form: what is asked for, stored and mailed is the same. */
export type Values = MemberPatch & { readonly contactId?: string | undefined };

/** Control characters, line and paragraph ends, and marks that turn the direction of the text around them. */
const UNSAFE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** @throws {EngineFailure} `invalid` for what cannot stand in one line of text. */
export function cleanText(field: string, text: string): string {
  const clean = text.normalize('NFC').trim();
  if (UNSAFE.test(clean)) throw invalid(field);
  return clean;
}

/** @throws {EngineFailure} `invalid`, field `email`. */
export function cleanEmail(email: string): string {
  const canonical = canonicalEmail(email);
  if (canonical === undefined) throw invalid('email');
  return canonical;
}

/**
 * Brings parsed values into the form they are judged, stored and mailed in.
 * @throws {EngineFailure} `invalid` for addresses, names, attributes, roles and stores that make no sense.
 */
export async function canonicalValues(stage: Stage<Reader>, values: Values): Promise<Values> {
  const { email, firstName, lastName, phone, roles, scopes, attributes } = values;
  const names = Object.entries({ firstName, lastName, phone });
  checkRoles(stage, roles);
  await checkScopes(stage, scopes);
  return {
    ...present(values),
    ...Object.fromEntries(names.flatMap(([id, text]) => (text === undefined ? [] : [[id, cleanText(id, text)]]))),
    ...(email === undefined ? {} : { email: cleanEmail(email) }),
    ...(attributes === undefined ? {} : { attributes: canonicalAttributes(stage, attributes) }),
  };
}

/** Without the fields that are `undefined`. */
export function present<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

function canonicalAttributes(
  { policy }: Stage<Reader>,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([id, value]) => {
      const field = `attributes.${id}`;
      const type = Object.hasOwn(policy.attributes, id) ? policy.attributes[id]?.type : undefined;
      const isDomain = type === 'emailDomain' && value.trim() !== '';
      return [id, isDomain ? companyDomain(field, value) : cleanText(field, value)];
    }),
  );
}

/** A mail domain that belongs to one company (IN-23). */
function companyDomain(field: string, value: string): string {
  const domain = canonicalDomain(value);
  if (domain === undefined) throw invalid(field);
  if (isSharedDomain(domain)) throw invalid(field, 'sharedDomain');
  return domain;
}

function checkRoles({ policy, tenant }: Stage<Reader>, roles: readonly string[] | undefined): void {
  if (roles === undefined) return;
  const isKnown = roles.every((id) => roleById(policy, tenant, id) !== undefined);
  if (!isKnown || roles.length === 0 || new Set(roles).size < roles.length) throw invalid('roles');
}

async function checkScopes({ tx }: Stage<Reader>, scopes: Member['scopes'] | undefined): Promise<void> {
  if (scopes === undefined || scopes === 'all' || scopes.length === 0) return;
  const known = new Set((await tx.scopes()).map(({ id }) => id));
  if (!scopes.every((id) => known.has(id)) || new Set(scopes).size < scopes.length) throw invalid('scopes');
}
