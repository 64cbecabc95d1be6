import { html, nothing, type TemplateResult } from 'lit';
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
}

const target = (event: Event): HTMLInputElement => event.currentTarget as HTMLInputElement;

export function reset(property: string, name: string, { isSet, onValue }: FieldsOf): TemplateResult | typeof nothing {
  return isSet(property)
    ? html`<button
        class="link-button small"
        type="button"
        aria-label=${`Reset ${name}`}
        @click=${() => onValue(property, '')}
      >
        Reset
      </button>`
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
    /><label for=${name}>${name}</label>${reset(property, name, fields)}
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

interface Quantity {
  readonly name: string;
  readonly now: number;
  readonly unit: '' | 'px';
  readonly least: number;
  readonly step: number;
}

/** A number to type; nothing, or less than there can be, is the default. */
function number({ name, now, unit, least, step }: Quantity, fields: FieldsOf): TemplateResult {
  const property = `--rosterkit-${name}`;
  const take = (event: Event): void => {
    const { valueAsNumber } = target(event);
    fields.onValue(property, valueAsNumber >= least ? `${valueAsNumber}${unit}` : '');
  };
  return html`<div class="line">
    <input
      class="input"
      type="number"
      min=${least}
      step=${step}
      id=${name}
      .value=${live(String(now))}
      @change=${take}
    /><label for=${name}>${unit ? `${name}, ${unit}` : name}</label>${reset(property, name, fields)}
  </div>`;
}

export function sizeFields(fields: FieldsOf): TemplateResult {
  return html`<fieldset class="group">
    <legend>Shape and size</legend>
    ${LENGTH_FIELDS.map((name) =>
      number({ name, now: fields.pixels(name), unit: 'px', least: 0, step: name === 'unit' ? 0.25 : 1 }, fields),
    )}
    ${WEIGHT_FIELDS.map((name) => number({ name, now: fields.weight(name), unit: '', least: 1, step: 100 }, fields))}
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
