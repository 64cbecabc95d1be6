import { css } from 'lit';

/** Results at the lower ending corner of the window, or the other one where a dialog is in the way; along its whole lower edge where that is narrow. */
export const toastStyles = css`
  :host {
    display: contents;
  }
  .toasts {
    position: fixed;
    inset: auto;
    inset-block-end: calc(max(var(--_space-5), env(safe-area-inset-bottom)) + var(--_lift, 0px));
    inset-inline: var(--_aside, auto var(--_space-5));
    inline-size: min(calc(var(--_unit) * 100), 100vi - 2 * var(--_space-5));
    block-size: auto;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    overflow: visible;
    pointer-events: none;
  }
  .toasts > ul {
    display: grid;
    gap: var(--_space-2);
  }
  .toast {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    align-items: center;
    column-gap: var(--_space-3);
    padding: var(--_space-2) var(--_space-2) var(--_space-2) var(--_space-4);
    border: var(--_border-width) solid transparent;
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow-2);
    pointer-events: auto;
  }
  .toast:dir(rtl) {
    padding: var(--_space-2) var(--_space-4) var(--_space-2) var(--_space-2);
  }
  .toast > .icon {
    color: var(--_success);
  }
  .toast--failure > .icon {
    color: var(--_danger);
  }
  .toast > p {
    padding-block: var(--_space-1);
    overflow-wrap: anywhere;
  }
  .toast > .undo {
    color: var(--_accent-text);
  }
  .toast > .icon-button {
    grid-column: 4;
  }
  @media (width < 30rem) {
    .toasts {
      inset-inline: var(--_space-2);
      inset-block-end: calc(max(var(--_space-2), env(safe-area-inset-bottom)) + var(--_lift, 0px));
      inline-size: auto;
    }
    .toast {
      column-gap: var(--_space-2);
    }
  }
  @media (forced-colors: active) {
    .toast {
      border-color: CanvasText;
    }
  }
`;
