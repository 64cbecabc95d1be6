import { can } from './decide.js';
import { refuse, type Decision } from './decision.js';
import { settingOf } from './facts.js';
import type { MemberFacts } from './member.js';
import type { Policy } from './policy.js';
import type { SettingValue, TenantFacts } from './tenant.js';
import type { Text } from './text.js';

/** A setting of the whole application: what it is, and whether this person may write it (R093). */
export interface SettingOffer {
  readonly id: string;
  readonly label: Text;
  readonly value: SettingValue;
  /** What it can be set to, where that is a closed list. */
  readonly values?: readonly SettingValue[];
  readonly type: 'string' | 'number' | 'boolean';
  /** Refused with the effect `readonly` where nobody writes it here. */
  readonly decision: Decision;
}

/** Every setting of the policy with its value in this tenant, in the policy's order. */
export function settingOffers(policy: Policy, tenant: TenantFacts, actor: MemberFacts): SettingOffer[] {
  return Object.entries(policy.settings).map(([id, { label, values, type, write, ...setting }]) => ({
    id,
    label,
    value: settingOf(policy, tenant, id) as SettingValue,
    ...(values ? { values } : {}),
    type: type ?? (typeof setting.default as SettingOffer['type']),
    decision:
      write === undefined
        ? refuse('fieldNotEditable', 'readonly', { field: `settings.${id}` })
        : can(policy, tenant, actor, write, { object: { tenantId: tenant.id }, phase: 'probe' }),
  }));
}
