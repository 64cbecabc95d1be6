import { html, nothing, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { Failure } from '../../domain/rules.js';
import { icon, type IconName } from '../shared/icons.js';

/** What stands in place of rows: a sign, what is the matter, and what to do next. */
function placeholder(sign: IconName, title: string, text: unknown): TemplateResult {
  return html`<div class="placeholder" part="placeholder">
    <span class="placeholder__icon">${icon(sign)}</span>
    <p><strong>${title}</strong></p>
    ${text}
  </div>`;
}

/** Nobody is here yet; whoever can invite is told so, with the button to it where the page has the form in the list. */
export function emptyState(team: TeamController, onInvite: (() => void) | undefined): TemplateResult {
  const { empty, emptyHint } = team.m.listTools;
  return placeholder('users', empty, invitation(team, emptyHint, onInvite));
}

/** Below the one row of whoever is the only one here. */
export function aloneHint(team: TeamController, onInvite: (() => void) | undefined): TemplateResult | typeof nothing {
  const offer = invitation(team, team.m.listTools.alone, onInvite);
  return offer === nothing ? nothing : html`<div class="alone">${offer}</div>`;
}

/** For whoever can add people, while there is nobody else. */
function invitation(
  team: TeamController,
  hint: string,
  onInvite: (() => void) | undefined,
): TemplateResult | typeof nothing {
  const canAdd = ['member.invite', 'member.provision', 'member.create'].some((action) => team.can(action).allowed);
  if (!canAdd) return nothing;
  const word = team.word('invite', team.m.common.invite);
  const sign = word.startsWith('+') ? nothing : icon('plus'); // some systems write their own
  const button = html`<button class="button" type="button" aria-haspopup="dialog" @click=${onInvite}>
    ${sign}<bdi>${word}</bdi>
  </button>`;
  return html`<p class="muted">${hint}</p>
    ${onInvite ? button : nothing}`;
}

/** The search or a filter leaves nobody. */
export function noMatchState(team: TeamController, onClear: (event: Event) => void): TemplateResult {
  const { listTools, teamList } = team.m;
  return placeholder(
    'search',
    listTools.noMatch,
    html`<p class="muted">${listTools.noMatchHint}</p>
      <button class="button" type="button" @click=${onClear}>${teamList.clearFilters}</button>`,
  );
}

/** This list is not for the eyes of who is signed in: why, and whom to ask. */
export function deniedState(team: TeamController, reason: string): TemplateResult {
  const { listTools } = team.m;
  return placeholder(
    'lock',
    listTools.denied,
    html`<p class="muted">${reason}</p>
      <p class="muted">${listTools.askSomebody}</p>`,
  );
}

/** The rows could not be had, and none are here. */
export function failedState(team: TeamController, failure: Failure, retry: () => void): TemplateResult {
  const { common, listTools } = team.m;
  return html`<div role="alert">
    ${placeholder(
      'warning',
      listTools.failed,
      html`<p class="muted">${team.failure(failure)}</p>
        <button class="button" type="button" @click=${retry}>${icon('resend')}${common.retry}</button>`,
    )}
  </div>`;
}

/** What went wrong with one person, until it is put away. */
export function mistakeNotice(team: TeamController, mistake: string, onClose: () => void): TemplateResult {
  return html`<div class="notice notice--danger mistake">
    ${icon('warning')}<span>${mistake}</span>
    <button class="icon-button" type="button" aria-label=${team.m.common.close} @click=${onClose}>
      ${icon('close')}
    </button>
  </div>`;
}
