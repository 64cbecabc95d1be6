import { css } from 'lit';

/** Modal dialogs; brought along by what opens one. */
export const dialogStyles = css`
  .dialog {
    --_surface: var(--_surface-raised);
    inline-size: min(calc(var(--_unit) * 120), 100vi - var(--_space-4) * 2);
    max-block-size: calc(100dvb - var(--_space-4) * 2);
    padding: var(--_space-5);
    border: 0;
    border-radius: var(--_dialog-radius);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow-2);
    overflow: auto;
    overscroll-behavior: contain;
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
    margin-block-start: var(--_space-2);
  }
  @media (forced-colors: active) {
    .dialog {
      border: var(--_border-width) solid;
    }
  }
`;
