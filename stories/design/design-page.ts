import { css, html, LitElement, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { property } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { baseStyles } from '../../src/styles/index.js';
import { cssOf } from '../../src/styles/tokens.js';

/** A page of the design language: shows its content with the kit's own sheets, and measures what is marked for it. */
export class DesignPageElement extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .page {
        display: grid;
        gap: var(--_space-5);
        padding: var(--_space-5);
        background: var(--_surface);
      }
      dl,
      .rows {
        display: grid;
        grid-template-columns: minmax(0, max-content) minmax(0, 1fr);
        align-items: center;
        gap: var(--_space-3) var(--_space-5);
      }
      dt,
      code {
        font-family: ui-monospace, monospace;
        font-size: var(--_font-size-s);
        overflow-wrap: anywhere;
      }
      dd {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--_space-3);
      }
      .bar {
        block-size: var(--_space-4);
        background: var(--_accent);
        border-radius: var(--_radius-s);
      }
      .box {
        display: grid;
        place-items: center;
        inline-size: calc(var(--_unit) * 24);
        block-size: calc(var(--_unit) * 16);
        border: var(--_border-width) solid var(--_border-strong);
        background: var(--_surface);
      }
      .shade {
        border: 0;
        margin: var(--_space-4);
      }
      .boxes {
        display: flex;
        flex-wrap: wrap;
        gap: var(--_space-4);
        margin: 0;
      }
      .swatches {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
        gap: var(--_space-3);
      }
      .swatch {
        display: grid;
        align-content: start;
        gap: var(--_space-1);
        padding: var(--_space-3);
        border-radius: var(--_radius-m);
        box-shadow: inset 0 0 0 var(--_border-width) var(--_border);
      }
      .swatch > span {
        display: flex;
        justify-content: space-between;
        gap: var(--_space-2);
        overflow-wrap: anywhere;
      }
      output {
        color: var(--_text-muted);
        font-size: var(--_font-size-s);
        font-variant-numeric: tabular-nums;
      }
      .mover {
        inline-size: calc(var(--_unit) * 30);
        padding: var(--_space-4);
        border-radius: var(--_radius-m);
        background: var(--_surface-sunken);
        transition: background-color var(--_duration);
      }
      .mover:hover {
        background: var(--_accent-soft);
      }
    `,
  ];

  @property({ attribute: false }) content: (page: DesignPageElement) => TemplateResult = () => html``;

  protected override render(): TemplateResult {
    return html`<div class="page">${this.content(this)}</div>`;
  }

  /** Fills every `<output data-measure="height">` with that computed property of what stands before it. */
  protected override updated(): void {
    for (const output of this.renderRoot.querySelectorAll<HTMLOutputElement>('output[data-measure]')) {
      const subject = output.previousElementSibling;
      const measured = output.dataset['measure'] ?? '';
      if (subject) output.value = getComputedStyle(subject).getPropertyValue(measured);
    }
  }
}
customElements.define('design-page', DesignPageElement);

/** A page of this content. */
export const page = (content: (page: DesignPageElement) => TemplateResult): TemplateResult =>
  html`<design-page .content=${content}></design-page>`;

/** Properties of an element, tokens named bare as in tokens.ts. */
export const wearing = (properties: Readonly<Record<string, string>>): DirectiveResult =>
  styleMap(Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, cssOf(value)])));

/** A page that is not seen, where colours and lengths are read. */
export const stage = (name: string): TemplateResult => html`<design-page hidden class=${name}></design-page>`;
