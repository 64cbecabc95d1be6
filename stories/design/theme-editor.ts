import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { TeamBackend } from 'rosterkit/backend';
import { acmeWinery } from 'rosterkit/testing';
import { baseStyles } from '../../src/styles/index.js';
import { stage } from './design-page.js';
import { backendOf } from './team.js';
import { colourFields, scope, sizeFields, type FieldsOf, type Refusal } from './theme-fields.js';
import { themeEditorStyles } from './theme-editor.styles.js';
import { NO_TOKEN, otherFields, type OtherToken } from './theme-other.js';
import { hexOf, pixelsOf, schemesOf, sheetOf, weaknessesAt, weightOf } from './theme.js';
import type { Scheme, Theme } from './theme.js';
import { start } from './theme-start.js';
import { eachOnce, warnings, type WeakPair } from './theme-warnings.js';

/** Tokens edited beside a real list and form, with the contrasts they come to, and the sheet to copy. */
export class ThemeEditorElement extends LitElement {
  static override styles = [baseStyles, themeEditorStyles];

  /** Themes to begin with, by name. */
  @property({ attribute: false }) presets: Readonly<Record<string, Theme>> = {};
  @property({ attribute: false }) theme: Theme = {};

  @state() private scheme: Scheme = 'light';
  @state() private weak: readonly WeakPair[] = [];
  @state() private other: OtherToken = NO_TOKEN;
  /** What the fields did not take, by property. */
  @state() private refused: Readonly<Record<string, Refusal>> = {};
  /** The sheets before this one, each with what has changed it. */
  @state() private past: readonly { readonly theme: Theme; readonly what: string }[] = [];
  @state() private said = '';
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
    const last = this.past.at(-1);
    return html`<div class="editor">
      <form class="stack" aria-label="Theme" @submit=${(event: Event) => event.preventDefault()}>
        ${start(this.presets, this.theme, this.scheme, {
          onPreset: (name, theme) => this.#replace(theme, name, `${name} put on.`),
          onScheme: (scheme) => this.#colour(scheme),
        })}
        ${scope()} ${this.isReady ? this.#allFields() : nothing}
      </form>
      <div class="beside" role="region" aria-label="Preview and CSS" tabindex="0">
        ${warnings(this.weak)}
        <div class="preview ${this.scheme}" role="group" aria-label="Preview">
          ${(['light', 'dark'] as const).map(
            (scheme) => html`<team-provider theme=${scheme}>${stage(`stage-${scheme}`)}</team-provider>`,
          )}
          <team-provider .backend=${this.#backend} theme=${this.scheme}>
            <div class="stack">
              <team-list><invite-user slot="toolbar"></invite-user></team-list>
              <invite-user inline></invite-user>
            </div>
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
          <button class="button" type="button" ?disabled=${css === ''} id="reset-all" @click=${this.#resetAll}>
            Reset everything
          </button>
          ${
            last
              ? html`<button class="button" id="undo" type="button" @click=${this.#undo}>Undo ${last.what}</button>`
              : nothing
          }
          <span role="status">${this.said}</span>
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
    this.weak = eachOnce(
      schemesOf(this.theme).flatMap((scheme) =>
        weaknessesAt(this.#stage(scheme)).map((weakness) => ({ ...weakness, scheme })),
      ),
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
    refusal: (name) => this.refused[name],
    onRefuse: (name, refusal) => (this.refused = { ...this.refused, [name]: refusal }),
    focus: (id) => this.#focus(id),
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

  #set(name: string, value: string): void {
    const { [name]: _, ...rest } = this.theme;
    this.#wear(value === '' ? rest : { ...this.theme, [name]: value }, name.replace(/^--rosterkit-/, ''));
    const { [name]: _refused, ...others } = this.refused;
    this.refused = others;
  }

  /** Another sheet in place of this one; the one before can be had again, though not each step of one field. */
  #wear(theme: Theme, what: string, said = ''): void {
    this.said = said;
    if (sheetOf(theme) === sheetOf(this.theme)) return;
    if (this.past.at(-1)?.what !== what) this.past = [...this.past, { theme: this.theme, what }];
    this.theme = theme;
  }

  #replace(theme: Theme, what: string, said: string): void {
    this.refused = {};
    this.#wear(theme, what, said);
  }

  #undo(): void {
    const last = this.past.at(-1);
    if (!last) return;
    this.past = this.past.slice(0, -1);
    this.refused = {};
    this.theme = last.theme;
    this.said = `Undone: ${last.what}.`;
    if (this.past.length === 0) this.#focus('css'); // the button goes
  }

  #resetAll(): void {
    this.#replace({}, 'reset', 'Everything is as the kit has it.');
    void this.updateComplete.then(() => this.#focus('undo'));
  }

  #colour(scheme: Scheme): void {
    this.scheme = scheme;
  }

  #focus(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`[id="${id}"]`)?.focus();
  }

  async #copy(): Promise<void> {
    this.renderRoot.querySelector('textarea')?.select(); // for a browser that does not let a page copy
    try {
      await navigator.clipboard.writeText(sheetOf(this.theme));
      this.said = 'Copied.';
    } catch {
      this.said = 'Not copied: the browser forbids it. The CSS is selected; copy it with the keyboard.';
    }
  }
}
customElements.define('theme-editor', ThemeEditorElement);

/** The editor, beginning with this theme. */
export const themeEditor = (theme: Theme, presets: Readonly<Record<string, Theme>>): TemplateResult =>
  html`<theme-editor .presets=${presets} .theme=${theme}></theme-editor>`;
