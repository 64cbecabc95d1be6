import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { TeamBackend } from 'rosterkit/backend';
import { acmeWinery } from 'rosterkit/testing';
import { baseStyles } from '../../src/styles/index.js';
import { stage } from './design-page.js';
import { backendOf } from './team.js';
import { colourFields, scope, sizeFields, type FieldsOf } from './theme-fields.js';
import { themeEditorStyles } from './theme-editor.styles.js';
import { NO_TOKEN, otherFields, type OtherToken } from './theme-other.js';
import { hexOf, pixelsOf, schemesOf, sheetOf, weaknessesAt, weightOf } from './theme.js';
import type { Scheme, Theme, Weakness } from './theme.js';

/** Tokens edited beside a real list and form, with the contrasts they come to, and the sheet to copy. */
export class ThemeEditorElement extends LitElement {
  static override styles = [baseStyles, themeEditorStyles];

  /** Themes to begin with, by name. */
  @property({ attribute: false }) presets: Readonly<Record<string, Theme>> = {};
  @property({ attribute: false }) theme: Theme = {};

  @state() private scheme: Scheme = 'light';
  @state() private weak: readonly (Weakness & { readonly scheme: Scheme })[] = [];
  @state() private other: OtherToken = NO_TOKEN;
  @state() private isCopied = false;
  @state() private isReady = false;

  @query('.preview') private readonly preview!: HTMLElement;

  readonly #backend: TeamBackend = backendOf(acmeWinery);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('theme') && !schemesOf(this.theme).includes(this.scheme)) {
      this.scheme = this.scheme === 'light' ? 'dark' : 'light';
    }
  }

  protected override render(): TemplateResult {
    const css = sheetOf(this.theme);
    return html`<div class="editor">
      <form class="stack" aria-label="Theme" @submit=${(event: Event) => event.preventDefault()}>
        ${this.#start()} ${scope()} ${this.isReady ? this.#allFields() : nothing}
      </form>
      <div class="beside" role="region" aria-label="Preview and CSS" tabindex="0">
        ${this.#warnings()}
        <div class="preview ${this.scheme}" role="group" aria-label="Preview">
          ${(['light', 'dark'] as const).map(
            (scheme) => html`<team-provider theme=${scheme}>${stage(`stage-${scheme}`)}</team-provider>`,
          )}
          <team-provider .backend=${this.#backend} theme=${this.scheme}>
            <div class="stack"><team-list></team-list><invite-user inline></invite-user></div>
          </team-provider>
        </div>
        <div class="field">
          <label class="field__label" for="css">CSS: only what you have changed</label>
          <textarea id="css" readonly spellcheck="false" .value=${css}></textarea>
        </div>
        <p class="cluster">
          <button class="button button--primary" type="button" ?disabled=${css === ''} @click=${this.#copy}>
            Copy CSS
          </button>
          <button class="button" type="button" ?disabled=${css === ''} @click=${() => this.#wear({})}>
            Reset everything
          </button>
          <span role="status">${this.isCopied ? 'Copied.' : ''}</span>
        </p>
      </div>
    </div>`;
  }

  /** The sheet is put on the preview, and what it comes to is read from there. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('theme')) return;
    const { style } = this.preview;
    style.cssText = '';
    for (const [name, value] of Object.entries(this.theme)) if (name.startsWith('--')) style.setProperty(name, value);
    void this.#measure();
  }

  /** Looks once everything stands: what a provider has not drawn yet has no colours. */
  async #measure(): Promise<void> {
    const providers = [...this.renderRoot.querySelectorAll('team-provider')];
    await Promise.all(providers.map(({ updateComplete }) => updateComplete));
    this.isReady = true;
    this.weak = schemesOf(this.theme).flatMap((scheme) =>
      weaknessesAt(this.#stage(scheme)).map((weakness) => ({ ...weakness, scheme })),
    );
    this.requestUpdate(); // the fields show what it came to
  }

  #stage(scheme: Scheme): HTMLElement {
    return this.renderRoot.querySelector(`.stage-${scheme}`) as HTMLElement;
  }

  readonly #fields: FieldsOf = {
    hex: (name) => hexOf(this.#stage(this.scheme), name),
    pixels: (name) => pixelsOf(this.#stage(this.scheme), name),
    weight: (name) => weightOf(this.#stage(this.scheme), name),
    isSet: (name) => name in this.theme,
    valueOf: (name) => this.theme[name] ?? '',
    onColour: (name, hex) => this.#set(`--rosterkit-color-${name}`, this.#inBoth(name, hex)),
    onValue: (name, value) => this.#set(name, value),
  };

  /** A colour chosen in one scheme leaves the other as it is. */
  #inBoth(name: string, hex: string): string {
    if (schemesOf(this.theme).length === 1) return hex;
    const isLight = this.scheme === 'light';
    const other = hexOf(this.#stage(isLight ? 'dark' : 'light'), name);
    return hex === other ? hex : `light-dark(${isLight ? `${hex}, ${other}` : `${other}, ${hex}`})`;
  }

  #allFields(): TemplateResult[] {
    const edit = (change: Partial<OtherToken>): void => {
      this.other = { ...this.other, ...change };
    };
    return [colourFields(this.#fields), sizeFields(this.#fields), otherFields(this.other, edit, this.#fields)];
  }

  #start(): TemplateResult {
    return html`<fieldset class="group">
        <legend>Begin with</legend>
        <div class="cluster">
          ${Object.entries(this.presets).map(
            ([name, theme]) =>
              html`<button class="button button--small" type="button" @click=${() => this.#wear(theme)}>
                ${name}
              </button>`,
          )}
        </div>
      </fieldset>
      <div class="field">
        <label class="field__label" for="scheme">Colours of</label>
        <select
          id="scheme"
          ?disabled=${schemesOf(this.theme).length === 1}
          @change=${(event: Event) => (this.scheme = (event.target as HTMLSelectElement).value as Scheme)}
        >
          ${(['light', 'dark'] as const).map(
            (scheme) => html`<option value=${scheme} ?selected=${scheme === this.scheme}>${scheme}</option>`,
          )}
        </select>
      </div>`;
  }

  #warnings(): TemplateResult {
    const weak = this.weak;
    return html`<div
      class="notice ${weak.length > 0 ? 'notice--warning' : 'notice--success'}"
      role="status"
      id="contrast"
    >
      <div class="stack">
        <p>
          ${
            weak.length > 0
              ? `${weak.length} pairs of colours are too weak (WCAG 2.2 AA).`
              : 'Every pair of colours can be told apart (WCAG 2.2 AA).'
          }
        </p>
        ${
          weak.length > 0
            ? html`<ul class="weak" tabindex="0" aria-label="Weak pairs">
                ${weak.map(
                  ({ front, back, ratio, least, scheme }) =>
                    html`<li><b>${front}</b> on <b>${back}</b>, ${scheme}: ${ratio.toFixed(2)}, at least ${least}</li>`,
                )}
              </ul>`
            : nothing
        }
      </div>
    </div>`;
  }

  #set(name: string, value: string): void {
    const { [name]: _, ...rest } = this.theme;
    this.#wear(value === '' ? rest : { ...this.theme, [name]: value });
  }

  #wear(theme: Theme): void {
    this.theme = theme;
    this.isCopied = false;
  }

  async #copy(): Promise<void> {
    this.renderRoot.querySelector('textarea')?.select();
    await navigator.clipboard.writeText(sheetOf(this.theme));
    this.isCopied = true;
  }
}
customElements.define('theme-editor', ThemeEditorElement);

/** The editor, beginning with this theme. */
export const themeEditor = (theme: Theme, presets: Readonly<Record<string, Theme>>): TemplateResult =>
  html`<theme-editor .presets=${presets} .theme=${theme}></theme-editor>`;
