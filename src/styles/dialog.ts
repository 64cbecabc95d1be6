import { css } from 'lit';

/** Modal dialogs; brought along by what opens one. */
export const dialogStyles = css`
  .dialog {
    --_surface: var(--_surface-raised);
    --_dialog-gap: var(--_space-5);
    inline-size: min(calc(var(--_unit) * 120), 100vi - var(--_space-4) * 2);
    max-block-size: calc(100dvb - var(--_space-4) * 2);
    padding: var(--_dialog-gap);
    border: 0;
    border-radius: var(--_dialog-radius);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow-2);
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block: calc(var(--_unit) * 16) calc(var(--_unit) * 36); /* clear of title and buttons */
  }
  /* what it is about, and what can be done, stay in sight while the rest scrolls */
  .dialog > .stack > h2:not(.visually-hidden) {
    position: sticky;
    inset-block-start: calc(var(--_dialog-gap) * -1);
    z-index: 2;
    margin: calc(var(--_dialog-gap) * -1) calc(var(--_dialog-gap) * -1) calc(var(--_space-2) * -1);
    padding: var(--_dialog-gap) var(--_dialog-gap) var(--_space-2);
    background: var(--_surface-raised);
  }
  .dialog > .stack > h2:focus-visible {
    outline-offset: calc(var(--_space-2) * -1);
  }
  .dialog :is(.foot, .dialog__actions) {
    position: sticky;
    inset-block-end: calc(var(--_dialog-gap) * -1);
    z-index: 2;
    margin: 0 calc(var(--_dialog-gap) * -1) calc(var(--_dialog-gap) * -1);
    padding: var(--_space-3) var(--_dialog-gap) max(var(--_space-4), env(safe-area-inset-bottom));
    background: var(--_surface-raised);
  }
  .dialog .foot .dialog__actions {
    position: static;
    margin: 0;
    padding: 0;
  }
  .dialog--wide :is(.foot, .dialog__actions) {
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .dialog .foot .dialog__actions {
    border: 0;
  }
  /* a form hangs from above: as its content grows, nothing in it moves away from under the pointer */
  .dialog--wide {
    --_dialog-top: max(var(--_space-4), 6dvb);
    inline-size: min(calc(var(--_unit) * 180), 100vi - var(--_space-4) * 2);
    max-block-size: calc(100dvb - var(--_dialog-top) - var(--_space-4));
    margin-block: var(--_dialog-top) auto;
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
  }
  /* a dialog stands in the window, not in a box of the page: on a phone it comes from below, all across */
  @media (max-width: 479px) {
    .dialog,
    .dialog--wide {
      --_dialog-gap: var(--_space-4);
      inline-size: 100%;
      max-inline-size: 100%;
      max-block-size: calc(100dvb - var(--_space-5));
      margin: auto 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    .dialog__actions {
      flex-wrap: wrap-reverse;
    }
    .dialog__actions > .button {
      flex: 1 1 auto;
    }
  }
  @media (forced-colors: active) {
    .dialog {
      border: var(--_border-width) solid;
    }
  }
`;
