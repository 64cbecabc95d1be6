/**
 * The part of a client that needs the evaluator and zod. It is loaded when a backend hands out a policy: a page that
 * works by the backend's decisions alone never pays for it.
 */
import { BackendError, type Me } from '../backend/index.js';
import { loadPolicy, PolicyError } from '../domain/load-policy.js';
import { addPolicyReasons } from '../localize/policy-reasons.js';
import {
  applicationOffers,
  can,
  inputLimits,
  roleOffers,
  settingOffers,
  waysFor,
  type ApplicationOffer,
  type Decision,
  type DecisionContext,
  type InputLimits,
  type PermissionId,
  type Policy,
  type RoleOffer,
  type RoleQuestion,
  type SettingOffer,
  type WayOffer,
} from '../domain/rules.js';

/** A sound policy, and what is asked of it for whoever is signed in. */
export interface PolicyRules {
  readonly policy: Policy;
  can(me: Me, action: PermissionId, context: DecisionContext): Decision;
  limits(me: Me, action: PermissionId): InputLimits;
  roleOffers(me: Me, question: RoleQuestion): RoleOffer[];
  ways(me: Me): WayOffer[];
  settings(me: Me): SettingOffer[];
  applications(me: Me): ApplicationOffer[];
}

/** @throws {BackendError} `invalid` with field `policy`; the message names each mistake with its path. */
export function readPolicy(document: unknown): PolicyRules {
  addPolicyReasons();
  const policy = sound(document);
  return {
    policy,
    can: ({ tenant, member }, action, context) => can(policy, tenant, member, action, context),
    limits: ({ tenant, member }, action) => inputLimits(policy, tenant, member, action),
    roleOffers: ({ tenant, member }, question) => roleOffers(policy, tenant, member, question),
    ways: ({ tenant, member }) => waysFor(policy, tenant, member),
    settings: ({ tenant, member }) => settingOffers(policy, tenant, member),
    applications: ({ tenant, member }) => applicationOffers(policy, tenant, member),
  };
}

function sound(document: unknown): Policy {
  try {
    return loadPolicy(document);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const { message, problems } = error;
    const all = problems.map(({ path, message: what }) => `${path}: ${what}`);
    const params = { problems: all.slice(0, 3).join('; ') };
    console.warn(`Rosterkit: the policy is not sound.\n${all.join('\n')}`); // nobody who looks at the page can mend it
    throw new BackendError(
      { code: 'invalid', field: 'policy', reason: 'unsoundPolicy', params, message },
      { cause: error },
    );
  }
}
