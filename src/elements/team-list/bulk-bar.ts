import { html, type TemplateResult } from 'lit';
import type { MemberList, TeamController } from '../../client/index.js';
import { reasonText } from '../shared/reason.js';
import { icon, type IconName } from '../shared/icons.js';
import { actionLabel } from '../member-detail/member-actions.js';
import { bulkActions, type BulkAction } from './bulk-actions.js';

/** What a change of many is called. */
export function bulkLabel(team: TeamController, action: BulkAction): string {
  return action === 'update' ? team.word('massUpdate', team.m.bulk.change) : actionLabel(team, action);
}

/** How many are chosen, in words: all, all but some, so many; and how many of them are not in the list as filtered. */
export function chosenText(team: TeamController, list: MemberList): string {
  const { m, localization } = team;
  const { f } = localization;
  const { selection, chosen, total } = list;
  const words = m.bulk;
  if (selection.isAll) {
    return chosen === total
      ? words.chosenAll({ count: chosen }, f)
      : words.chosenAllBut({ count: chosen, except: total - chosen }, f);
  }
  const hidden = selection.explicit.filter((id) => !list.has(id)).length;
  return [words.chosen({ count: chosen }, f), hidden > 0 ? words.hidden({ count: hidden }, f) : '']
    .filter(Boolean)
    .join(', ');
}

/** Below the rows, so that the keyboard goes on from them to it. While nobody is chosen it says so (R082). */
export function bulkBar(
  team: TeamController,
  list: MemberList,
  onAction: (action: BulkAction) => void,
  onClear: () => void,
): TemplateResult {
  const { bulk } = team.m;
  const actions = bulkActions(team);
  if (list.chosen === 0) {
    return actions.includes('update')
      ? html`<div class="bulk bulk--idle" part="bulk-bar">
          <button
            class="button button--small"
            type="button"
            aria-disabled="true"
            aria-haspopup="dialog"
            aria-describedby="bulk-reason"
          >
            ${icon('users')}${bulkLabel(team, 'update')}</button
          >${reasonText('bulk-reason', bulk.nobodyChosen)}
        </div>`
      : html`<div class="bulk bulk--idle" part="bulk-bar">${bulk.nobodyChosen}</div>`;
  }
  const icons: Readonly<Record<BulkAction, IconName>> = {
    update: 'users',
    resend: 'resend',
    reactivate: 'play',
    deactivate: 'pause',
    remove: 'trash',
  };
  const button = (action: BulkAction): TemplateResult => {
    const label = bulkLabel(team, action);
    return html`<button
      class="button button--small ${action === 'remove' ? 'bulk__danger' : ''}"
      type="button"
      aria-haspopup="dialog"
      @click=${() => onAction(action)}
    >
      ${icon(icons[action])}<span class="button__name">${label}</span>
    </button>`;
  };
  return html`<div class="bulk" role="group" aria-label=${chosenText(team, list)} part="bulk-bar">
    <strong class="bulk__count">${chosenText(team, list)}</strong>
    <button class="button button--quiet button--small bulk__clear" type="button" @click=${onClear}>
      ${bulk.clearSelection}
    </button>
    <div class="bulk__actions">${actions.map(button)}</div>
  </div>`;
}
