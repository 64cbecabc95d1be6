import { css } from 'lit';

/** What stands above the page: the row menu, the reason beside a disabled control, modal dialogs. */
export const floatingStyles = css`
  .floating,
  .dialog {
    --_surface: var(--_surface-raised);
  }
  .floating {
    position: fixed;
    inset: auto;
    margin: 0;
    border: 0;
    border-radius: var(--_radius-m);
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
  .menu {
    min-inline-size: 24ch;
    max-inline-size: min(40ch, 90vi);
    max-block-size: 80vb;
    padding: var(--_space-1);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .menu__item {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    column-gap: var(--_space-3);
    inline-size: 100%;
    min-block-size: var(--_control-height);
    padding: var(--_space-1) var(--_space-3);
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .menu__item > .icon {
    color: var(--_text-muted);
  }
  .menu__label {
    grid-column: 2;
  }
  .menu__reason {
    grid-column: 2;
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
    line-height: 1.3;
  }
  .menu__item:hover,
  .menu__item:focus-visible {
    background: color-mix(in srgb, var(--_text) 7%, transparent);
    outline-offset: calc(var(--_focus-width) * -1);
  }
  .menu__item--danger,
  .menu__item--danger > .icon {
    color: var(--_danger);
  }
  .menu__item[aria-disabled='true'] {
    color: var(--_text-muted);
    cursor: not-allowed;
  }
  .menu__item--apart {
    position: relative;
    margin-block-start: calc(var(--_space-2) + var(--_border-width));
  }
  .menu__item--apart::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-start: calc(var(--_space-1) * -1 - var(--_border-width));
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .dialog {
    inline-size: min(calc(var(--_unit) * 120), 100vi - var(--_space-4) * 2);
    max-block-size: calc(100dvb - var(--_space-4) * 2);
    padding: var(--_space-5);
    border: 0;
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow-2);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .dialog--wide {
    inline-size: min(calc(var(--_unit) * 180), 100vi - var(--_space-4) * 2);
  }
  .dialog::backdrop {
    background: var(--_backdrop);
  }
  .dialog__failure {
    margin-block-start: var(--_space-3);
  }
  .dialog__actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--_space-2);
    margin-block-start: var(--_space-2);
  }
  @media (forced-colors: active) {
    .floating,
    .dialog {
      border: var(--_border-width) solid;
    }
    .menu__item:focus-visible {
      outline-color: Highlight;
    }
  }
`;
