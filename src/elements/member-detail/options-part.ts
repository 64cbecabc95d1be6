import { nothing, type TemplateResult } from 'lit';
import type { MemberEntry, RoleOffer } from '../../domain/rules.js';
import { isOptionOn, optionSwitches } from '../shared/option-switches.js';
import type { DetailView } from './detail-view.js';
import type { Draft } from './draft.js';
import { isShown } from './member-actions.js';

/** Whether the person has switchable rights, or could have with another role, and they are anything to this reader. */
export function hasOptions({ team, offers }: DetailView, entry: MemberEntry): boolean {
  const { roles } = entry.member;
  const isReachable = ({ role, decision, options }: RoleOffer): boolean =>
    options.length > 0 && (decision.allowed || roles.includes(role.id));
  return isShown(team.can('member.options', { entry })) && offers.some(isReachable);
}

/** The rights of the chosen role that can be switched for a person (R085-R096). */
export function optionsPart(view: DetailView, offer: RoleOffer | undefined): TemplateResult | typeof nothing {
  const { team, entry, draft, errors, onInput } = view;
  const decision = team.can('member.options', { entry });
  if (!offer || !isShown(decision)) return nothing;
  const paths = offer.options.map(({ permission }) => permission);
  return optionSwitches(team, {
    options: offer.options,
    own: (permission) => ownSwitch(draft, permission),
    refused: team.reason(decision),
    errors: Object.fromEntries(paths.map((permission) => [permission, errors[`options.${permission}`] ?? ''])),
    onSwitch: (permission, isOn) => onInput(`options.${permission}`, isOn),
  });
}

/**
 * After another role was chosen: switches it lacks are dropped, the others kept, and what the actor could not give
 * starts switched off (R095).
 * @param forced - What was switched off so for the role before.
 * @returns What is switched off so now.
 */
export function settleOptions(draft: Draft, offer: RoleOffer | undefined, forced: readonly string[]): string[] {
  const options = offer?.options ?? [];
  const known = new Set(options.map(({ permission }) => `options.${permission}`));
  for (const path of draft.changed) {
    if (path.startsWith('options.') && (!known.has(path) || forced.includes(path))) draft.reset(path);
  }
  const above = options.filter((option) => {
    const own = ownSwitch(draft, option.permission);
    return own === undefined && option.default && !isOptionOn(option, own);
  });
  return above.map(({ permission }) => {
    draft.set(`options.${permission}`, false);
    return `options.${permission}`;
  });
}

function ownSwitch(draft: Draft, permission: string): boolean | undefined {
  const own = draft.get(`options.${permission}`);
  return typeof own === 'boolean' ? own : undefined;
}
