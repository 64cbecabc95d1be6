import type { LitElement } from 'lit';
import type { MemberEntry } from '../../domain/rules.js';
import { emit } from '../shared/emit.js';
import type { IconName } from '../shared/icons.js';
import type { MenuItem } from '../shared/menu.js';
import { attempt, warnOnce } from '../shared/warn-once.js';

/** Something the page itself offers to do with a person, in the menu of their row. */
export interface RowAction {
  /** Its own; told by `row-action`. */
  readonly id: string;
  readonly label: string;
  /** One of the kit's drawings. */
  readonly icon?: IconName;
  /** Shown as something that takes away; whether to ask first is the page's. */
  readonly isDangerous?: boolean;
  /** Whether it is there for this person at all; it is unless said otherwise. */
  readonly isShown?: (entry: MemberEntry) => boolean;
  /** Why it cannot be chosen for this person now; it then stands there switched off, with this sentence. */
  readonly reason?: (entry: MemberEntry) => string | undefined;
  /** Does it. The event `row-action` tells of it as well. */
  readonly run?: (entry: MemberEntry) => unknown;
}

/** Ids of menu items begin so where the action is the page's, whatever the kit's own are called. */
const OWN = 'page:';

/**
 * The page's actions for a person, behind a line. One that fails to say whether it is there is left out.
 * @param unsure - The sentence for one that fails to say why it is off: it is not to be done then.
 */
export function hostItems(actions: readonly RowAction[], entry: MemberEntry, unsure: string): MenuItem[] {
  const shown = actions.filter(({ id, isShown }) => attempt(id, () => isShown?.(entry) ?? true, false));
  return shown.map(({ id, label, icon, isDangerous, reason }, index) => ({
    id: OWN + id,
    label,
    icon,
    isDangerous,
    isApart: index === 0,
    reason: attempt(id, () => reason?.(entry) || undefined, unsure),
  }));
}

/** Does what was chosen, if it is the page's. @returns Whether it is. */
export function runHostItem(
  host: LitElement,
  itemId: string,
  actions: readonly RowAction[],
  entry: MemberEntry,
): boolean {
  if (!itemId.startsWith(OWN)) return false;
  const action = actions.find(({ id }) => OWN + id === itemId);
  if (!action) return true; // taken away while the menu was open
  emit(host, 'row-action', { action: action.id, entry });
  void perform(action, entry);
  return true;
}

async function perform({ id, run }: RowAction, entry: MemberEntry): Promise<void> {
  try {
    await run?.(entry);
  } catch (error) {
    warnOnce(`the row action "${id}" failed.`, error);
  }
}
