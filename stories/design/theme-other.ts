import { html, type TemplateResult } from 'lit';
import { reset, type FieldsOf } from './theme-fields.js';
import { ALL_TOKENS, OTHER_TOKENS } from './theme-tokens.js';
import { kindOf, mistakeIn } from './token-kinds.js';

/** The token about to be set by name. */
export interface OtherToken {
  readonly property: string;
  readonly value: string;
  /** What is wrong with what was typed, as a sentence; the empty string until it is to be set. */
  readonly mistake: string;
}

export const NO_TOKEN: OtherToken = { property: OTHER_TOKENS[0] ?? '', value: '', mistake: '' };

/** What has no field of its own: chosen by name, with any value that CSS can have; those set stand below. */
export function otherFields(
  now: OtherToken,
  onEdit: (change: Partial<OtherToken>) => void,
  fields: FieldsOf,
): TemplateResult {
  const set = (): void => {
    const value = now.value.trim();
    const mistake = mistakeIn(now.property, value);
    if (mistake) return onEdit({ mistake });
    fields.focus('other-value'); // the button is out of use until something is typed again
    fields.onValue(now.property, value);
    onEdit({ value: '' });
  };
  const isTyped = now.value.trim() !== '';
  return html`<fieldset class="group" id="others">
    <legend>Any other token</legend>
    <div class="field">
      <label class="field__label" for="other-name">Token</label>
      <select
        id="other-name"
        @change=${(event: Event) => onEdit({ ...NO_TOKEN, property: (event.target as HTMLSelectElement).value })}
      >
        ${OTHER_TOKENS.map(
          (property) => html`<option value=${property} ?selected=${property === now.property}>${property}</option>`,
        )}
      </select>
      <span class="small">Default: <code>${ALL_TOKENS[now.property]}</code></span>
      <span class="small" id="other-kind">Takes ${kindOf(now.property).expected}.</span>
    </div>
    <div class="field">
      <label class="field__label" for="other-value">Value</label>
      <input
        class="input"
        id="other-value"
        spellcheck="false"
        aria-invalid=${now.mistake !== ''}
        aria-describedby="other-kind other-error"
        .value=${now.value}
        @input=${(event: Event) => onEdit({ value: (event.target as HTMLInputElement).value, mistake: '' })}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && isTyped && set()}
      />
      <span class="field__error" id="other-error" role="alert">${now.mistake}</span>
    </div>
    <p><button class="button button--small" type="button" ?disabled=${!isTyped} @click=${set}>Set</button></p>
    ${OTHER_TOKENS.filter(fields.isSet).map(
      (property) =>
        html`<div class="line line--wide">
          <code>${property}: ${fields.valueOf(property)}</code>${reset(property, property, 'other-name', fields)}
        </div>`,
    )}
  </fieldset>`;
}
