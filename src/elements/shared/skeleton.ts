import { html, type TemplateResult } from 'lit';

/** Something that is on its way: a picture, a title, a line of text, a field, a button, or a box with rows. */
export type Shape = 'person' | 'title' | 'line' | 'field' | 'button' | 'rows';

/** The shape of what comes, so that nothing jumps when it does; a screen reader is told the sentence. */
export function skeleton(text: string, ...shapes: readonly Shape[]): TemplateResult {
  return html`<div class="stack" role="status">
    <span class="visually-hidden">${text}</span>
    ${shapes.map((shape) => html`<span class="skeleton skeleton--${shape}"></span>`)}
  </div>`;
}
