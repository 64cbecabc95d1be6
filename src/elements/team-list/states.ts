import { html, nothing, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import { icon, type IconName } from '../shared/icons.js';

/** What stands in place of rows. */
function placeholder(sign: IconName, title: string, text: unknown): TemplateResult {
  return html`<div class="placeholder" part="placeholder">
    <span class="placeholder__icon">${icon(sign)}</span>
    <p><strong>${title}</strong></p>
    ${text}
  </div>`;
}

/** Nobody is here yet; whoever can invite is told so. */
export function emptyState(team: TeamController): TemplateResult {
  return placeholder('users', team.m.teamList.empty, inviteHint(team));
}

/** For whoever can add people, while there is nobody else. */
export function inviteHint(team: TeamController): TemplateResult | typeof nothing {
  const canAdd = ['member.invite', 'member.provision', 'member.create'].some((action) => team.can(action).allowed);
  return canAdd ? html`<p class="hint muted">${team.m.teamList.emptyHint}</p>` : nothing;
}

/** The search or a filter leaves nobody. */
export function noMatchState(team: TeamController, onClear: () => void): TemplateResult {
  const { teamList } = team.m;
  return placeholder(
    'search',
    teamList.noMatch,
    html`<p class="muted">${teamList.noMatchHint}</p>
      <button class="button" type="button" @click=${onClear}>${teamList.clearFilters}</button>`,
  );
}

/** This list is not for the eyes of who is signed in. */
export function deniedState(team: TeamController, reason: string): TemplateResult {
  return placeholder('lock', team.m.teamList.denied, html`<p class="muted">${reason}</p>`);
}

/** What went wrong with one person, until it is put away. */
export function mistakeNotice(team: TeamController, mistake: string, onClose: () => void): TemplateResult {
  return html`<div role="alert">
    ${
      mistake
        ? html`<div class="notice notice--danger mistake">
            ${icon('warning')}<span>${mistake}</span>
            <button class="icon-button" type="button" aria-label=${team.m.common.close} @click=${onClose}>
              ${icon('close')}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}
