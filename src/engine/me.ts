import {
  applicationOffers,
  can,
  inputLimits,
  KIT_PERMISSIONS,
  settingOffers,
  systemOf,
  waysFor,
  type ApplicationOffer,
  type Decisions,
  type InputLimits,
  type Member,
  type PermissionId,
  type SettingOffer,
  type System,
  type Tenant,
  type WayOffer,
} from '../domain/index.js';
import type { Caller, Engine } from './ports.js';
import { look } from './scene.js';

/** The signed-in member, where, and what a page without a policy has to know beforehand. */
export interface EngineMe {
  readonly member: Member;
  readonly tenant: Tenant;
  /** Decisions about no row in particular, for every permission of the kit and of the policy. */
  readonly can: Decisions;
  /** What forms must fix beforehand, by the action that adds a person, for `member.update` and `role.write`. */
  readonly limits: Readonly<Partial<Record<PermissionId, InputLimits>>>;
  readonly system: System;
  readonly ways: readonly WayOffer[];
  readonly settings: readonly SettingOffer[];
  readonly applications: readonly ApplicationOffer[];
}

/**
 * Who is signed in, and what they may.
 * @throws {EngineFailure} `unauthenticated` when the member is not there or not active, as every use case does.
 */
export async function me(engine: Engine, caller: Caller): Promise<EngineMe> {
  return look(engine, caller, async ({ policy, tenant, actor }) => {
    const actions = new Set<string>([...KIT_PERMISSIONS, ...Object.keys(policy.permissions)]);
    const forms = new Set(['member.update', 'role.write', ...policy.provisioning.map((way) => way.by)]);
    return {
      member: actor,
      tenant,
      can: Object.fromEntries(
        [...actions].map((action) => [action, can(policy, tenant, actor, action, { phase: 'probe' })]),
      ),
      limits: Object.fromEntries([...forms].map((action) => [action, inputLimits(policy, tenant, actor, action)])),
      system: systemOf(policy, actor),
      ways: waysFor(policy, tenant, actor),
      settings: settingOffers(policy, tenant, actor),
      applications: applicationOffers(policy, tenant, actor),
    };
  });
}
