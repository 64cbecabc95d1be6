import { css } from 'lit';

/** The panel one person is opened in, beside the list. */
export const panelStyles = css`
  .panel {
    position: fixed;
    inset-block: 0;
    inset-inline: auto 0;
    inline-size: min(var(--rosterkit-team-list-panel-inline-size, 34rem), 100%);
    max-inline-size: none;
    block-size: 100dvb;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow-2);
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block-end: calc(var(--_control-height) * 3); /* what has the keyboard is not below the footer */
  }
  .panel::backdrop {
    background: var(--_backdrop);
  }
  .panel__box {
    --rosterkit-member-detail-footer-position: sticky;
    --rosterkit-member-detail-footer-background: var(--_surface-raised);
    position: relative;
    min-block-size: 100%;
    padding: var(--_space-5);
    padding-block-end: 0;
  }
  .panel__close {
    position: absolute;
    z-index: 1;
    inset-block-start: var(--_space-3);
    inset-inline-end: var(--_space-3);
  }
  .panel__close + ::part(header) {
    padding-inline-end: var(--_control-height); /* a long name goes on below the cross, not under it */
  }
`;
