import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';

export interface TextField {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Said when it comes, and no hindrance; empty where there may be one later. */
  readonly warning?: string | undefined;
  readonly isRequired?: boolean;
  readonly autocomplete?: 'off' | 'tel' | 'given-name' | 'family-name' | 'url';
  readonly inputMode?: 'email' | 'tel' | 'url';
  readonly maxLength?: number;
  readonly onInput: (value: string) => void;
}

/** The ids of the sentences about a field, for `aria-describedby`. */
export function aboutField({ id, hint, error, warning }: Pick<TextField, 'id' | 'hint' | 'error' | 'warning'>): string {
  return [error && `${id}-error`, warning && `${id}-warning`, hint && `${id}-hint`].filter(Boolean).join(' ');
}

/** The sentences about a field: what to type, what is wrong with it, what to think of. */
export function fieldNotes({
  id,
  hint,
  error,
  warning,
}: Pick<TextField, 'id' | 'hint' | 'error' | 'warning'>): TemplateResult {
  return html`
    ${error ? html`<p class="field__error" id="${id}-error">${error}</p>` : nothing}
    ${warning === undefined ? nothing : html`<p class="field__warning" id="${id}-warning" role="status">${warning}</p>`}
    ${hint ? html`<p class="field__hint" id="${id}-hint">${hint}</p>` : nothing}
  `;
}

/** A label, an input, and what there is to say about it. */
export function textField(field: TextField): TemplateResult {
  const { id, label, value, error, isRequired, autocomplete = 'off', inputMode, maxLength, onInput } = field;
  return html`<div class="field">
    <label class="field__label" for=${id}>${label}</label>
    <input
      class="input"
      id=${id}
      dir="auto"
      .value=${live(value)}
      autocomplete=${autocomplete}
      inputmode=${ifDefined(inputMode)}
      maxlength=${ifDefined(maxLength)}
      aria-required=${isRequired ? 'true' : nothing}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${aboutField(field) || nothing}
      @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
    />
    ${fieldNotes(field)}
  </div>`;
}
