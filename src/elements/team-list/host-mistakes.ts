import { ACTION_IDS } from '../member-detail/member-actions.js';
import { PATHS } from '../shared/icons.js';
import { warnOnce } from '../shared/warn-once.js';
import type { RowAction } from './host-actions.js';

/** Ids of what the kit itself has in the menu, besides what the policy allows. */
const KITS: readonly string[] = ['open', 'edit', ...ACTION_IDS];

/** The page's actions that can be shown; what is wrong with the others, or with their drawing, is said on the console. */
export function soundActions(actions: unknown): readonly RowAction[] {
  if (!Array.isArray(actions)) {
    warnOnce('rowActions has to be an array of actions, { id, label, run }; it is left out.');
    return [];
  }
  const seen = new Set<string>();
  return actions.flatMap((action: Partial<RowAction> | null, index) => {
    const { id, label, icon, run } = action ?? {};
    const place = `rowActions[${index}]`;
    if (typeof id !== 'string' || !id || typeof label !== 'string' || !label) {
      warnOnce(`${place} needs an id and a label, both texts; it is left out.`);
      return [];
    }
    if (seen.has(id)) {
      warnOnce(`${place}: the id "${id}" is that of an action before it; it is left out.`);
      return [];
    }
    seen.add(id);
    if (KITS.includes(id)) warnOnce(`${place}: the id "${id}" is that of an action of the kit; both are shown.`);
    if (run !== undefined && typeof run !== 'function') warnOnce(`${place}: run of "${id}" has to be a function.`);
    const sound = action as RowAction;
    if (icon === undefined || Object.hasOwn(PATHS, icon)) return [sound];
    warnOnce(`${place}: there is no icon "${icon}"; there are: ${Object.keys(PATHS).join(', ')}.`);
    const { icon: _, ...plain } = sound;
    return [plain];
  });
}
