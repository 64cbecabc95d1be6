import type { MemberFacts } from './member.js';
import type { Policy } from './policy.js';

/** What a page shows of a system without knowing its rules: its words, views and help. Every policy is one, too. */
export interface System extends Pick<
  Policy,
  'vocabulary' | 'kinds' | 'scopeTypes' | 'maxRoles' | 'lists' | 'help' | 'texts'
> {
  readonly attributes: Readonly<Record<string, Pick<Policy['attributes'][string], 'label' | 'hint' | 'values'>>>;
}

/** The words of a policy, its help as far as it is for this member; for a backend that keeps the rules to itself. */
export function systemOf(policy: Policy, member: MemberFacts): System {
  const { vocabulary, kinds, scopeTypes, maxRoles, lists, texts, attributes } = policy;
  const labels = Object.entries(attributes).map(
    ([id, { label, hint, values }]) =>
      [id, { label, ...(hint ? { hint } : {}), ...(values ? { values } : {}) }] as const,
  );
  const help = helpFor(policy, member);
  return {
    kinds,
    scopeTypes,
    maxRoles,
    attributes: Object.fromEntries(labels),
    help: [...help],
    ...(vocabulary ? { vocabulary } : {}),
    ...(lists ? { lists } : {}),
    ...(texts ? { texts } : {}),
  };
}

/** The help a system has for somebody in these roles; an empty list when there is none. */
export function helpFor(
  { help = [] }: Pick<System, 'help'>,
  { roles }: Pick<MemberFacts, 'roles'>,
): NonNullable<System['help']> {
  return help.filter((entry) => !entry.roles || entry.roles.some((id) => roles.includes(id)));
}
