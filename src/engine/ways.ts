import { fieldNames, type Contact, type InputFacts, type Member, type Provisioning } from '../domain/index.js';
import { invalid } from './engine-failure.js';
import { rolesById } from './placement.js';
import type { Reader } from './ports.js';
import type { Stage } from './scene.js';
import type { Values } from './values.js';

const DEFAULT_DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * The way in which an action adds such a person: that of the contact's kind, or of the roles' kind, else the first.
 * A way that does not fit is refused by the policy itself.
 */
export function wayFor(
  stage: Stage<Reader>,
  action: string,
  values: Values,
  contact?: Contact,
): Provisioning | undefined {
  const ways = stage.policy.provisioning.filter((way) => way.by === action);
  const kind = contact?.kind ?? kindOf(stage, values.roles);
  return ways.find((way) => way.kind === undefined || kind === undefined || way.kind === kind) ?? ways[0];
}

/** The kind the roles agree on. */
export function kindOf(stage: Stage<Reader>, roles: readonly string[] = []): string | undefined {
  const kinds = new Set(rolesById(stage, roles).map((role) => role.kind));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

/** The way in which a stored member was added, as far as can be told. */
export function wayOf({ policy }: Stage<Reader>, member: Member): Provisioning | undefined {
  const ways = policy.provisioning.filter((way) => (way.from === 'contacts') === (member.contactId !== undefined));
  const ofKind = ways.filter((way) => way.kind === undefined || way.kind === member.kind);
  const fitting = ofKind.length > 0 ? ofKind : ways;
  const mails = fitting.filter((way) => way.credentials !== 'none');
  return (member.status === 'invited' ? mails[0] : undefined) ?? fitting[0];
}

/** What adding the member again in this way would ask for, from the stored values. */
export function inputOf(way: Provisioning, member: Member): InputFacts {
  const fields = fieldNames(way);
  const attributes = Object.entries(member.attributes).filter(
    ([id]) => fields.includes('attributes') || fields.includes(`attributes.${id}`),
  );
  const stored = Object.entries(member).filter(([field, value]) => fields.includes(field) && isGiven(value));
  return {
    ...Object.fromEntries(stored),
    ...(attributes.length > 0 ? { attributes: Object.fromEntries(attributes) } : {}),
    ...(way.kind === undefined ? {} : { kind: way.kind }),
  };
}

function isGiven(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : value !== undefined;
}

/** @throws {EngineFailure} `invalid` when a field the way asks for is missing. */
export function checkRequired(way: Provisioning, values: Values): void {
  const given: Readonly<Record<string, unknown>> = { ...values };
  for (const field of way.fields.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1))) {
    const [root = '', id] = field.split('.');
    const value = id === undefined ? given[root] : values.attributes?.[id];
    if (value === undefined || value === '') throw invalid(field);
  }
}

/** The roles of a person whose way asks for none: the only one of that kind (R136). */
export function impliedRoles({ policy }: Stage<Reader>, kind: string): string[] {
  const roles = policy.roles.filter((role) => role.kind === kind && !role.archived && !role.hidden);
  return roles.length === 1 ? roles.map((role) => role.id) : [];
}

/** When an invitation sent now ends; ISO 8601, UTC. */
export function expiryOf(way: Provisioning | undefined, now: number): string {
  return new Date(now + (way?.expiresInDays ?? DEFAULT_DAYS) * DAY_MS).toISOString();
}
