import { css } from 'lit';

/**
 * For an element that a page puts its own content into: the content keeps the page's text, and only the boxes of class
 * `kit-text` have the kit's. Comes behind `baseStyles`.
 */
export const pageTextStyles = css`
  :host {
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    text-align: inherit;
    text-transform: inherit;
    white-space: inherit;
  }
  .kit-text {
    color: var(--_text);
    font: var(--_font-weight) var(--_font-size-m) / var(--_line-height) var(--_font-family);
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    white-space: normal;
  }
`;
