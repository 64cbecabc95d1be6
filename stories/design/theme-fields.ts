import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import {
  ALL_TOKENS,
  CHOICE_FIELDS,
  COLOUR_FIELDS,
  colourProperty,
  LENGTH_FIELDS,
  OTHER_TOKENS,
  PALETTE_FIELDS,
  WEIGHT_FIELDS,
} from './theme-tokens.js';
import { boundsOf, mistakeInNumber } from './token-kinds.js';

/** What was typed and not taken. */
export interface Refusal {
  readonly typed: string;
  /** Why, as a sentence. */
  readonly mistake: string;
}

/** What the fields need to know, and whom they tell. */
export interface FieldsOf {
  readonly hex: (name: string) => string;
  readonly pixels: (name: string) => number;
  readonly weight: (name: string) => number;
  readonly isSet: (property: string) => boolean;
  readonly valueOf: (property: string) => string;
  readonly onColour: (name: string, hex: string) => void;
  /** The empty string takes a token back to its default. */
  readonly onValue: (property: string, value: string) => void;
  readonly refusal: (property: string) => Refusal | undefined;
  readonly onRefuse: (property: string, refusal: Refusal) => void;
  /** Puts the focus on what has this id: a button that does its work and goes must not take it along. */
  readonly focus: (id: string) => void;
}

const target = (event: Event): HTMLInputElement => event.currentTarget as HTMLInputElement;

/** Takes a token back to its default; the focus goes to the field it stood beside. */
export function reset(
  property: string,
  name: string,
  field: string,
  fields: FieldsOf,
): TemplateResult | typeof nothing {
  const take = (): void => {
    fields.focus(field);
    fields.onValue(property, '');
  };
  return fields.isSet(property)
    ? html`<button class="link-button small" type="button" aria-label=${`Reset ${name}`} @click=${take}>Reset</button>`
    : nothing;
}

/** Which tokens this page has fields for. */
export function scope(): TemplateResult {
  const all = Object.keys(ALL_TOKENS).length;
  return html`<p class="small" id="scope">
    ${all - OTHER_TOKENS.length} of the kit’s ${all} tokens have a field here; the other ${OTHER_TOKENS.length} are set
    by name, under <i>Any other token</i>. A field that is left empty goes back to its default, and out of the sheet.
  </p>`;
}

function colour(name: string, property: string, onInput: (hex: string) => void, fields: FieldsOf): TemplateResult {
  return html`<div class="line">
    <input
      type="color"
      id=${name}
      .value=${live(fields.hex(name))}
      @input=${(event: Event) => onInput(target(event).value)}
    /><label for=${name}>${name}</label>${reset(property, name, name, fields)}
  </div>`;
}

export function colourFields(fields: FieldsOf): TemplateResult {
  return html`<fieldset class="group">
      <legend>Colours</legend>
      ${COLOUR_FIELDS.map((name) => colour(name, colourProperty(name), (hex) => fields.onColour(name, hex), fields))}
    </fieldset>
    <details>
      <summary>Palette: what the roles are made of</summary>
      <div class="group">
        ${PALETTE_FIELDS.map((name) => {
          const property = `--rosterkit-palette-${name}`;
          return colour(name, property, (hex) => fields.onValue(property, hex), fields);
        })}
      </div>
    </details>`;
}

/** A number to type; nothing is the default, and what is out of bounds is answered and not taken. */
function number(name: string, now: number, fields: FieldsOf): TemplateResult {
  const property = `--rosterkit-${name}`;
  const { least, most, step, unit } = boundsOf(name);
  const refusal = fields.refusal(property);
  const take = (event: Event): void => {
    const { value, valueAsNumber, validity } = target(event);
    if (value === '' && !validity.badInput) return fields.onValue(property, '');
    const mistake = mistakeInNumber(name, valueAsNumber, now);
    if (mistake) return fields.onRefuse(property, { typed: value, mistake });
    fields.onValue(property, `${valueAsNumber}${unit}`);
  };
  return html`<div class="line">
    <input
      class="input"
      type="number"
      min=${least}
      max=${most}
      step=${step}
      id=${name}
      aria-invalid=${refusal !== undefined}
      aria-describedby=${ifDefined(refusal && `${name}-error`)}
      .value=${live(refusal?.typed ?? String(now))}
      @change=${take}
    /><label for=${name}>${name}<br /><span class="small">${[least, 'to', most, unit].join(' ')}</span></label
    >${reset(property, name, name, fields)}
    ${refusal ? html`<span class="field__error" id="${name}-error" role="alert">${refusal.mistake}</span>` : nothing}
  </div>`;
}

export function sizeFields(fields: FieldsOf): TemplateResult {
  return html`<fieldset class="group">
    <legend>Shape and size</legend>
    ${LENGTH_FIELDS.map((name) => number(name, fields.pixels(name), fields))}
    ${WEIGHT_FIELDS.map((name) => number(name, fields.weight(name), fields))}
    ${Object.entries(CHOICE_FIELDS).map(([name, choices]) => {
      const property = `--rosterkit-${name}`;
      const chosen = fields.valueOf(property);
      const all = choices.some(([value]) => value === chosen)
        ? choices
        : [...choices, [chosen, 'As the preset'] as const];
      return html`<div class="line line--wide">
        <label for=${name}>${name}</label>
        <select id=${name} @change=${(event: Event) => fields.onValue(property, target(event).value)}>
          ${all.map(([value, title]) => html`<option value=${value} ?selected=${value === chosen}>${title}</option>`)}
        </select>
      </div>`;
    })}
  </fieldset>`;
}
