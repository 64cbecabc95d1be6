import { css, type CSSResult } from 'lit';

/**
 * For an element that a page puts its own content into: the content keeps the page's text, and only what is in the boxes
 * named has the kit's. Comes behind `baseStyles`.
 * @param boxes - Selector of what the element itself says.
 */
export function pageText(boxes: CSSResult): CSSResult {
  return css`
    :host {
      color: inherit;
      font: inherit;
      letter-spacing: inherit;
      text-align: inherit;
      text-transform: inherit;
      white-space: inherit;
    }
    ${boxes} {
      color: var(--_text);
      font: var(--_font-weight) var(--_font-size-m) / var(--_line-height) var(--_font-family);
      letter-spacing: normal;
      text-align: start;
      text-transform: none;
      white-space: normal;
    }
  `;
}
