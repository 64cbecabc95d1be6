import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TeamController } from '../../client/index.js';
import type { OptionOffer } from '../../domain/rules.js';
import type { DetailView } from '../member-detail/detail-view.js';
import { actionLabel, ACTIONS, isShown } from '../member-detail/member-actions.js';
import { chosenOffer, rolePart } from '../member-detail/role-part.js';
import { optionId, optionReason } from '../shared/option-switches.js';
import type { BulkRun } from './bulk-run.js';

/** The pop-up for many: role, what can be switched of it, status, and the invitation again. What is left is unchanged. */
export function maintenanceForm(view: DetailView, run: BulkRun, onLeaveRole: () => void): TemplateResult {
  const { team, draft } = view;
  const canUpdate = isShown(team.can('member.update'));
  return html`${
    canUpdate
      ? html`<div>
          ${rolePart(view, true, run.kind)}
          ${
            draft.changed.includes('roles')
              ? html`<button class="link-button small" type="button" @click=${onLeaveRole}>
                  ${team.m.bulk.leaveRole({ role: team.word('role', team.m.common.role) })}
                </button>`
              : nothing
          }
        </div>`
      : nothing
  }
  ${optionLists(view, run)} ${statusList(team, run)} ${resendBox(team, run)}`;
}

/** Switches of the role that is chosen, or else of the one all of them have; each can be left as it is. */
function optionLists(view: DetailView, run: BulkRun): TemplateResult | typeof nothing {
  const { team, offers, draft, onInput } = view;
  const offer = draft.changed.includes('roles') ? chosenOffer(view) : offers.find(({ role }) => role.id === run.role);
  if (!offer || offer.options.length === 0 || !isShown(team.can('member.options'))) return nothing;
  return html`<fieldset class="options">
    <legend class="field__label">${team.m.options.title}</legend>
    ${offer.options.map((option) => optionList(team, option, draft.get(`options.${option.permission}`), onInput))}
  </fieldset>`;
}

function optionList(
  team: TeamController,
  option: OptionOffer,
  value: unknown,
  onInput: DetailView['onInput'],
): TemplateResult {
  const { permission, label } = option;
  const { bulk, options } = team.m;
  const id = optionId(permission);
  const reason = optionReason(team, option, false);
  const choice = (wanted: boolean | undefined, words: string): TemplateResult =>
    html`<option .selected=${live(value === wanted)} ?disabled=${wanted === true && option.locked !== undefined}>
      ${words}
    </option>`;
  return html`<div class="field">
    <label class="field__label" for=${id}>${team.localization.text(label)}</label>
    <select
      id=${id}
      ?disabled=${option.masked !== undefined}
      aria-describedby="${id}-note"
      @change=${(event: Event) =>
        onInput(`options.${permission}`, [undefined, true, false][(event.target as HTMLSelectElement).selectedIndex])}
    >
      ${choice(undefined, bulk.unchanged)} ${choice(true, bulk.on)} ${choice(false, bulk.off)}
    </select>
    <p class="field__hint" id="${id}-note">${reason || options.byDefault({ isOn: option.default })}</p>
  </div>`;
}

function statusList(team: TeamController, run: BulkRun): TemplateResult | typeof nothing {
  const actions = (['reactivate', 'deactivate'] as const).filter((action) =>
    isShown(team.can(ACTIONS[action].permission)),
  );
  if (actions.length === 0) return nothing;
  const statuses = { reactivate: 'active', deactivate: 'inactive' } as const;
  const { bulk, common, memberDetail } = team.m;
  return html`<div class="field">
    <label class="field__label" for="bulk-status">${common.status}</label>
    <select
      id="bulk-status"
      aria-describedby="bulk-status-note"
      @change=${(event: Event) => {
        const action = actions[(event.target as HTMLSelectElement).selectedIndex - 1];
        run.wish({ status: action && statuses[action] });
      }}
    >
      <option .selected=${live(run.status === undefined)}>${bulk.unchanged}</option>
      ${actions.map(
        (action) =>
          html`<option .selected=${live(run.status === statuses[action])}>
            ${actionLabel(team, action, run.kind)}
          </option>`,
      )}
    </select>
    <p class="field__hint" id="bulk-status-note">
      ${run.status === 'inactive' ? memberDetail.consequence.deactivate : nothing}
    </p>
  </div>`;
}

function resendBox(team: TeamController, run: BulkRun): TemplateResult | typeof nothing {
  if (!isShown(team.can(ACTIONS.resend.permission))) return nothing;
  return html`<label class="choice">
    <input
      type="checkbox"
      id="bulk-resend"
      .checked=${live(run.isResending)}
      @change=${(event: Event) => run.wish({ isResending: (event.target as HTMLInputElement).checked })}
    />
    <span>${actionLabel(team, 'resend', run.kind)}</span>
  </label>`;
}
