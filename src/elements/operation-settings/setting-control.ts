import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TeamController } from '../../client/index.js';
import type { SettingOffer, SettingValue } from '../../domain/rules.js';

/** One setting as it is drawn. */
export interface SettingView {
  readonly team: TeamController;
  readonly offer: SettingOffer;
  readonly value: SettingValue;
  readonly isSaving: boolean;
  readonly error: string;
  /** A person wants another value; `undefined` for what is none, e.g. no number. */
  readonly onChange: (value: SettingValue | undefined) => void;
}

/** A setting that can be written: a switch, a list of values, or a field. */
export function settingControl(view: SettingView): TemplateResult {
  if (view.offer.values) return valueList(view, view.offer.values);
  return view.offer.type === 'boolean' ? settingSwitch(view) : settingField(view);
}

/** A setting that can only be read here, and why. */
export function settingText({ team, offer, value }: SettingView): TemplateResult {
  const { decision } = offer;
  const isFixed = !decision.allowed && decision.effect === 'readonly';
  return html`<dl class="setting">
    <dt>${team.localization.text(offer.label)}</dt>
    <dd>${valueText(team, offer.id, value)}</dd>
    <dd class="field__hint">${isFixed ? team.m.operationSettings.readOnly : team.reason(offer.decision)}</dd>
  </dl>`;
}

/** A value in the system's own words, e.g. for the term `billingLevel.store`. */
export function valueText(team: TeamController, id: string, value: SettingValue): string {
  const { isOn, isOff } = team.m.operationSettings;
  const { f } = team.localization;
  const plain =
    typeof value === 'boolean' ? (value ? isOn : isOff) : typeof value === 'number' ? f.number(value) : value;
  return team.word(`${id}.${value}`, plain);
}

function settingSwitch(view: SettingView): TemplateResult {
  const { team, offer, value, isSaving } = view;
  const isOn = value === true;
  return html`<div class="option">
    <input
      class="switch"
      type="checkbox"
      role="switch"
      id=${offer.id}
      aria-checked=${isOn ? 'true' : 'false'}
      aria-busy=${isSaving ? 'true' : nothing}
      aria-describedby="${offer.id}-note"
      .checked=${live(isOn)}
      @click=${(event: Event) => {
        event.preventDefault(); // it may be asked first; the element shows what comes of it
        if (!isSaving) view.onChange(!isOn);
      }}
    />
    <label for=${offer.id}>${team.localization.text(offer.label)}</label>
    <div class="field__hint" id="${offer.id}-note">
      <p>${valueText(team, offer.id, value)}</p>
      ${mistake(view)}
    </div>
  </div>`;
}

function valueList(view: SettingView, values: readonly SettingValue[]): TemplateResult {
  const { team, offer, value } = view;
  return labelled(
    view,
    html`<select
      id=${offer.id}
      aria-describedby="${offer.id}-note"
      @change=${(event: Event) => view.onChange(values[(event.target as HTMLSelectElement).selectedIndex])}
    >
      ${values.map((one) => html`<option .selected=${live(one === value)}>${valueText(team, offer.id, one)}</option>`)}
    </select>`,
  );
}

function settingField(view: SettingView): TemplateResult {
  const { offer, value, error } = view;
  const isNumber = offer.type === 'number';
  const valueOf = ({ value: typed, valueAsNumber }: HTMLInputElement): SettingValue | undefined =>
    !isNumber ? typed : Number.isFinite(valueAsNumber) ? valueAsNumber : undefined;
  return labelled(
    view,
    html`<input
      class="input"
      id=${offer.id}
      type=${isNumber ? 'number' : 'text'}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby="${offer.id}-note"
      .value=${live(String(value))}
      @change=${(event: Event) => view.onChange(valueOf(event.target as HTMLInputElement))}
    />`,
  );
}

function labelled(view: SettingView, control: TemplateResult): TemplateResult {
  const { team, offer } = view;
  return html`<div class="field">
    <label class="field__label" for=${offer.id}>${team.localization.text(offer.label)}</label>
    ${control}
    <div id="${offer.id}-note">${mistake(view)}</div>
  </div>`;
}

/** Always there, so that a screen reader reads what comes into it. */
function mistake({ error }: SettingView): TemplateResult {
  return html`<p class="field__error" role="alert">${error}</p>`;
}
