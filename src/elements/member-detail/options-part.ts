import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { OptionState, RoleOffer, Text } from '../../domain/rules.js';
import { isOff } from '../shared/reason.js';
import { fieldId, type DetailView } from './detail-view.js';
import { isShown } from './member-actions.js';

/** One switch, and why it cannot be moved. */
interface OptionView {
  readonly permission: string;
  readonly label: Text;
  readonly default: boolean;
  readonly isOn: boolean;
  /** What the whole application has switched off keeps its value (R094). */
  readonly masked: string;
  readonly locked: string;
}

/** The rights of the chosen role that can be switched for a person (R085-R092). */
export function optionsPart(view: DetailView, offer: RoleOffer | undefined): TemplateResult | typeof nothing {
  const { team, entry } = view;
  const decision = team.can('member.options', { entry });
  const options = optionViews(view, offer, team.reason(decision));
  if (options.length === 0 || !isShown(decision)) return nothing;
  return html`<fieldset class="options">
    <legend class="field__label">${team.m.memberDetail.permissions}</legend>
    ${options.map((option) => optionSwitch(view, option))}
  </fieldset>`;
}

function optionViews(view: DetailView, offer: RoleOffer | undefined, refused: string): OptionView[] {
  const { team, draft } = view;
  const states = new Map(statesOf(view).map((state) => [state.permission, state]));
  const reason = (why: string | undefined): string =>
    why ? team.localization.reason(why, team.client?.policy?.texts) : '';
  return (offer?.options ?? []).map(({ permission, label, default: isDefault }) => {
    const state = states.get(permission);
    const own = draft.get(`options.${permission}`);
    const isOn = typeof own === 'boolean' ? own : isDefault;
    return {
      permission,
      label,
      default: isDefault,
      isOn,
      masked: reason(state?.masked),
      locked: refused || (isOn ? '' : reason(state?.locked)),
    };
  });
}

/** The rules' view of the switches, where the page has the policy. */
function statesOf({ team, draft }: DetailView): readonly OptionState[] {
  const roles = (draft.get('roles') ?? []) as readonly string[];
  return (draft.base && team.client?.options({ ...draft.base, roles })) ?? [];
}

function optionSwitch({ team, errors, onInput }: DetailView, option: OptionView): TemplateResult {
  const { permission, label, isOn, masked, locked } = option;
  const path = `options.${permission}`;
  const id = fieldId(path);
  const { memberDetail } = team.m;
  const words = isOn === option.default ? memberDetail.optionDefault({ isOn }) : memberDetail.optionOwn({ isOn });
  const reason = masked || locked;
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
      @change=${(event: Event) => onInput(path, (event.target as HTMLInputElement).checked)}
    />
    <label for=${id}>${team.localization.text(label)}</label>
    <p class="field__hint" id="${id}-note">
      ${masked ? `${masked} ${memberDetail.optionKept}` : locked || words}${errors[path] ?? nothing}
    </p>
  </div>`;
}
