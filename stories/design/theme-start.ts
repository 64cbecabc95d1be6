import { html, type TemplateResult } from 'lit';
import { schemesOf, type Scheme, type Theme } from './theme.js';

interface Listeners {
  readonly onPreset: (name: string, theme: Theme) => void;
  readonly onScheme: (scheme: Scheme) => void;
}

/** Where one begins: with one of these themes, and with the colours of one scheme. */
export function start(
  presets: Readonly<Record<string, Theme>>,
  now: Theme,
  scheme: Scheme,
  { onPreset, onScheme }: Listeners,
): TemplateResult {
  return html`<fieldset class="group">
      <legend>Begin with</legend>
      <div class="cluster" id="presets">
        ${Object.entries(presets).map(
          ([name, theme]) =>
            html`<button class="button button--small" type="button" @click=${() => onPreset(name, theme)}>
              ${name}
            </button>`,
        )}
      </div>
    </fieldset>
    <div class="field">
      <label class="field__label" for="scheme">Colours of</label>
      <select
        id="scheme"
        ?disabled=${schemesOf(now).length === 1}
        @change=${(event: Event) => onScheme((event.target as HTMLSelectElement).value as Scheme)}
      >
        ${(['light', 'dark'] as const).map(
          (one) => html`<option value=${one} ?selected=${one === scheme}>${one}</option>`,
        )}
      </select>
    </div>`;
}
