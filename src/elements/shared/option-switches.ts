import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TeamController } from '../../client/index.js';
import type { OptionOffer } from '../../domain/rules.js';
import { addEnglish } from '../../localize/index.js';
import { options as english } from '../../localize/en/options.js';
import { isOff } from './reason.js';

addEnglish({ options: english });

/** What stands for the switchable rights of one role. */
export interface OptionValues {
  readonly options: readonly OptionOffer[];
  /** The person's own switch; `undefined` where there is none. */
  readonly own: (permission: string) => boolean | undefined;
  /** Why nobody's switches can be moved here; the empty string while they can. */
  readonly refused?: string;
  /** Sentences beside their switches. */
  readonly errors?: Readonly<Record<string, string>>;
  readonly onSwitch: (permission: string, isOn: boolean) => void;
}

/** Whether a right is on: by the own switch, else by the role, unless that is more than the actor could give (R095). */
export function isOptionOn(option: OptionOffer, own: boolean | undefined): boolean {
  return own ?? (option.default && option.locked === undefined);
}

/** The switches that differ from the role's, as they are sent. */
export function ownOptions(
  options: readonly OptionOffer[],
  own: (permission: string) => boolean | undefined,
): Record<string, boolean> {
  const values = options.map((option) => [option, isOptionOn(option, own(option.permission))] as const);
  return Object.fromEntries(
    values.filter(([option, isOn]) => isOn !== option.default).map(([{ permission }, isOn]) => [permission, isOn]),
  );
}

/** The id of the switch of a right. */
export function optionId(permission: string): string {
  return `options-${permission.replaceAll(/[^\w-]/g, '-')}`;
}

/**
 * The switchable rights of a role as switches, each with what the role gives, and why it cannot be moved: off for the
 * whole application, its value kept (R094), or more than the actor has (R095). Wants `switchStyles`.
 */
export function optionSwitches(team: TeamController, values: OptionValues): TemplateResult | typeof nothing {
  if (values.options.length === 0) return nothing;
  return html`<fieldset class="options">
    <legend class="field__label">${team.m.options.title}</legend>
    ${values.options.map((option) => optionSwitch(team, values, option))}
  </fieldset>`;
}

/** Why a right cannot be switched on or off; the empty string when it can. */
export function optionReason(team: TeamController, { masked, locked }: OptionOffer, isOn: boolean): string {
  if (masked !== undefined) return sentence(team, masked);
  return locked === undefined || isOn ? '' : sentence(team, locked);
}

function optionSwitch(team: TeamController, values: OptionValues, option: OptionOffer): TemplateResult {
  const { permission, label } = option;
  const words = team.m.options;
  const isOn = isOptionOn(option, values.own(permission));
  const reason = optionReason(team, option, isOn) || (values.refused ?? '');
  const default_ = isOn === option.default ? words.byDefault({ isOn }) : words.own({ isOn });
  const id = optionId(permission);
  return html`<div class="option">
    <input
      class="switch"
      type="checkbox"
      role="switch"
      id=${id}
      aria-describedby="${id}-note"
      aria-disabled=${isOff(reason)}
      aria-checked=${isOn ? 'true' : 'false'}
      .checked=${live(isOn)}
      @click=${(event: Event) => reason && event.preventDefault()}
      @change=${(event: Event) => values.onSwitch(permission, (event.target as HTMLInputElement).checked)}
    />
    <label for=${id}>${team.localization.text(label)}</label>
    <div class="field__hint" id="${id}-note">
      ${reason ? html`<p>${reason}${option.masked === undefined ? nothing : html` ${words.kept}`}</p>` : nothing}
      <p>${default_}</p>
      ${values.errors?.[permission] ? html`<p class="field__error">${values.errors[permission]}</p>` : nothing}
    </div>
  </div>`;
}

function sentence(team: TeamController, reason: string): string {
  return team.localization.reason(reason, team.client?.system?.texts);
}
