import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TeamController } from '../../client/index.js';
import type { RoleChoice } from './role-choices.js';
import { roleLine, spokenRestrictions } from './role-details.js';

export interface RoleListView {
  readonly team: TeamController;
  readonly choices: readonly RoleChoice[];
  readonly chosen: readonly string[];
  readonly isMultiple: boolean;
  readonly isDisabled: boolean;
  /** The role that has the keyboard. */
  readonly focusedId: string | undefined;
  /** The whole list can be read and not changed; why is said elsewhere. */
  readonly isLocked: boolean;
  readonly onToggle: (choice: RoleChoice, input: HTMLInputElement) => void;
}

/** The name of a role as people read it; of one the kit does not know, its id. */
export function roleName(team: TeamController, { id, offer }: RoleChoice): string {
  return (offer && team.localization.text(offer.role.name)) || id;
}

/** One native radio button (or checkbox) for each role, described by what the role cannot do. */
export function roleList(view: RoleListView): TemplateResult {
  return html`${repeat(
    view.choices,
    ({ id }) => id,
    (choice, index) => row(view, choice, index),
  )}`;
}

function row(
  { team, choices, chosen, focusedId, isMultiple, isDisabled, isLocked, onToggle }: RoleListView,
  choice: RoleChoice,
  index: number,
): TemplateResult {
  const { id, offer, refusal } = choice;
  const isChosen = chosen.includes(id);
  // while none is chosen, which radio button Tab comes to is for the browser: each wants another one
  const stop = focusedId ?? chosen.find((one) => choices.some((other) => other.id === one)) ?? id;
  const isOff = isLocked || refusal !== undefined;
  const reason = refusal && !isLocked ? team.reason(refusal) : '';
  const description = offer ? team.localization.text(offer.role.description) : '';
  const line = offer
    ? roleLine(
        team,
        offer,
        choices.flatMap((other) => other.offer ?? []),
      )
    : '';
  const spoken = offer ? [description, spokenRestrictions(team, offer)] : [team.m.rolePicker.unknown];
  return html`<label class="row ${isChosen ? 'row--chosen' : ''} ${isOff ? 'row--refused' : ''}" part="role">
    <input
      type=${isMultiple ? 'checkbox' : 'radio'}
      name="role"
      .value=${id}
      .checked=${live(isChosen)}
      tabindex=${isMultiple || id === stop ? 0 : -1}
      ?disabled=${isDisabled}
      aria-disabled=${isOff ? 'true' : nothing}
      aria-labelledby="name-${index}"
      aria-describedby="reason-${index} about-${index}"
      @click=${(event: Event) => isOff && event.preventDefault()}
      @change=${(event: Event) => onToggle(choice, event.target as HTMLInputElement)}
    />
    <span>
      <span class="row__name" id="name-${index}">${roleName(team, choice)}</span>
      <span class="row__line">${line}</span>
      <span class="row__line" id="reason-${index}">${reason ? html`<bdi>${reason}</bdi>` : nothing}</span>
    </span>
    <span id="about-${index}" hidden>${spoken.filter(Boolean).join(' ')}</span>
  </label>`;
}
