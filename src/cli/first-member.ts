import { allRoles, brokenInvariants, can, type Member, type Policy, type Role, type Tenant } from '../domain/index.js';
import { CliError } from './cli-error.js';

interface FirstMember {
  readonly id: string;
  readonly identityId: string;
  readonly email: string;
  /** The id of a role; the first one that may add people unless given. */
  readonly role: string | undefined;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/**
 * The one a team begins with: active, everywhere, and marked as its owner where the policy asks for one.
 * @throws {CliError} For a role that is not there, or cannot begin a team.
 */
export function firstMember(policy: Policy, tenant: Tenant, first: FirstMember): Member {
  const role = first.role === undefined ? mayAddPeople(policy, tenant) : roleNamed(policy, tenant, first.role);
  if ((role.requiresAttributes ?? []).length > 0) {
    throw new CliError(`--role: nobody can begin as "${role.id}", which needs ${role.requiresAttributes?.join(', ')}.`);
  }
  const members = [false, true].map((owner) => memberWith(policy, tenant, role, { ...first, owner }));
  const sound = members.find((member) => brokenInvariants(policy, tenant, [member]).length === 0);
  if (sound) return sound;
  const [broken] = brokenInvariants(policy, tenant, members.slice(0, 1));
  throw new CliError(`--role: a team of one "${role.id}" breaks the policy (${broken?.reason ?? ''}).`);
}

function memberWith(
  policy: Policy,
  tenant: Tenant,
  role: Role,
  { id, identityId, email, at, owner }: FirstMember & { readonly owner: boolean },
): Member {
  return {
    id,
    tenantId: tenant.id,
    identityId,
    kind: role.kind ?? policy.kinds[0]?.id ?? '',
    email,
    roles: [role.id],
    scopes: policy.scopeTypes.length > 0 ? 'all' : [],
    owner,
    options: {},
    attributes: {},
    status: 'active',
    createdAt: at,
    version: '1',
  };
}

/** The policy is asked, not its words: whoever may take one of its ways of adding people. */
function mayAddPeople(policy: Policy, tenant: Tenant): Role {
  const ways = policy.provisioning.map(({ by }) => by);
  const who = { id: 'first', identityId: 'first', email: 'first@example.com', role: undefined, at: '' };
  const role = offered(policy, tenant).find((candidate) => {
    const actor = memberWith(policy, tenant, candidate, { ...who, owner: true });
    return ways.some((way) => can(policy, tenant, actor, way, { phase: 'probe' }).allowed);
  });
  if (!role) throw new CliError(`--role is needed: no role of "${policy.id}" may add people.`);
  return role;
}

function roleNamed(policy: Policy, tenant: Tenant, id: string): Role {
  const role = allRoles(policy, tenant).find((candidate) => candidate.id === id && !candidate.archived);
  if (role) return role;
  const ids = offered(policy, tenant).map((candidate) => candidate.id);
  throw new CliError(`--role: "${policy.id}" has no role "${id}"; it has ${ids.join(', ')}.`);
}

/** Without those that are given outside the product. */
const offered = (policy: Policy, tenant: Tenant): readonly Role[] =>
  allRoles(policy, tenant).filter(({ archived, hidden }) => !archived && !hidden);
