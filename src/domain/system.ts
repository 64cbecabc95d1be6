import type { MemberFacts } from './member.js';
import type { Policy } from './policy.js';
import type { Text } from './text.js';

/** What a page shows of a system without knowing its rules: its words, views and help. Every policy is one, too. */
export interface System extends Pick<
  Policy,
  'vocabulary' | 'kinds' | 'scopeTypes' | 'maxRoles' | 'lists' | 'help' | 'texts'
> {
  readonly attributes: Readonly<Record<string, { readonly label: Text; readonly hint?: Text | undefined }>>;
}

/** The words of a policy, its help as far as it is for this member; for a backend that keeps the rules to itself. */
export function systemOf(policy: Policy, member: MemberFacts): System {
  const { vocabulary, kinds, scopeTypes, maxRoles, lists, texts, attributes } = policy;
  const labels = Object.entries(attributes).map(
    ([id, { label, hint }]) => [id, { label, ...(hint ? { hint } : {}) }] as const,
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
