import { html, nothing, type TemplateResult } from 'lit';
import { COLORS, VALUES } from '../../src/styles/index.js';
import { COMPONENTS } from '../../src/styles/tokens.js';

/** The colours a page may want to set: those that are one, not a mixture laid over others. */
const COLOURS = Object.keys(COLORS).filter((name) => !/^(hover|outline|ink|shade|backdrop|avatar)/.test(name));
const LENGTHS = [...Object.keys(VALUES), ...Object.keys(COMPONENTS)].filter((name) =>
  /^(unit|font-size-m|radius-[sml])$|-radius$/.test(name),
);
const FONTS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'font-family': [
    ['', 'System'],
    ["Georgia, 'Noto Serif', serif", 'Serif'],
    ["ui-rounded, 'Nunito', 'Noto Sans', sans-serif", 'Rounded'],
    ["ui-monospace, 'DejaVu Sans Mono', monospace", 'Monospace'],
  ],
  'heading-font-family': [
    ['', 'As the text'],
    ["Georgia, 'Noto Serif', serif", 'Serif'],
    ["ui-monospace, 'DejaVu Sans Mono', monospace", 'Monospace'],
  ],
  density: [
    ['', 'Comfortable'],
    ['-1', 'Compact'],
    ['1', 'Roomy'],
  ],
};

/** What the fields need to know, and whom they tell. */
export interface FieldsOf {
  readonly hex: (name: string) => string;
  readonly pixels: (name: string) => number;
  readonly isSet: (property: string) => boolean;
  readonly valueOf: (property: string) => string;
  readonly onColour: (name: string, hex: string) => void;
  readonly onValue: (property: string, value: string) => void;
}

const target = (event: Event): HTMLInputElement => event.currentTarget as HTMLInputElement;

function reset(property: string, name: string, { isSet, onValue }: FieldsOf): TemplateResult | typeof nothing {
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

export function colourFields(fields: FieldsOf): TemplateResult {
  return html`<fieldset class="group">
    <legend>Colours</legend>
    ${COLOURS.map((name) => {
      const property = `--rosterkit-color-${name}`;
      return html`<div class="line">
        <input
          type="color"
          id=${name}
          .value=${fields.hex(name)}
          @input=${(event: Event) => fields.onColour(name, target(event).value)}
        /><label for=${name}>${name}</label>${reset(property, name, fields)}
      </div>`;
    })}
  </fieldset>`;
}

export function sizeFields(fields: FieldsOf): TemplateResult {
  return html`<fieldset class="group">
    <legend>Shape and size</legend>
    ${LENGTHS.map((name) => {
      const property = `--rosterkit-${name}`;
      return html`<div class="line">
        <input
          class="input"
          type="number"
          min="0"
          step=${name === 'unit' ? 0.25 : 1}
          id=${name}
          .value=${String(fields.pixels(name))}
          @change=${(event: Event) => fields.onValue(property, `${Number(target(event).value)}px`)}
        /><label for=${name}>${name}, px</label>${reset(property, name, fields)}
      </div>`;
    })}
    ${Object.entries(FONTS).map(([name, choices]) => {
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
