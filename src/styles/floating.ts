import { css } from 'lit';

/** What stands above the page; menus and dialogs have sheets of their own, which come with them. */
export const floatingStyles = css`
  .floating {
    --_surface: var(--_surface-raised);

    position: fixed;
    inset: auto;
    margin: 0;
    border: 0;
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow-2);
    text-align: start;
  }
  .reason {
    max-inline-size: min(32ch, 90vi);
    padding: var(--_space-2) var(--_space-3);
    overflow: visible;
    font-size: var(--_font-size-s);
  }
  .reason::before {
    content: ''; /* so that the pointer can cross over to it (WCAG 1.4.13) */
    position: absolute;
    inset: calc(var(--_space-2) * -1) 0;
    z-index: -1;
  }
  @media (forced-colors: active) {
    .floating {
      border: var(--_border-width) solid;
    }
  }
`;
