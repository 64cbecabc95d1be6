import { css } from 'lit';

export const sessionGuardStyles = css`
  .panel {
    position: static;
    inline-size: auto;
    max-inline-size: var(--_measure);
    margin: var(--_space-5) auto;
    border-radius: var(--_dialog-radius); /* it stands in the page, also where dialogs come from below */
    overflow-wrap: anywhere;
  }
  .panel:modal {
    position: fixed;
    margin: auto;
    inline-size: min(calc(var(--_unit) * 120), 100vi - var(--_space-4) * 2);
  }
  .panel > h2:focus {
    outline-offset: var(--_focus-width);
  }
  /* what one signs in with lies on the panel, which is a card already */
  .panel ::slotted(*) {
    --rosterkit-card-background: transparent;
    --rosterkit-card-border-width: 0px;
    --rosterkit-card-padding: 0px;
    --rosterkit-card-shadow: none;
  }
  /* with nothing to say it is heard only, and takes no gap */
  .notes:not(:has(.notice, p:not(:empty))) {
    position: absolute;
  }
  .notes > :not(:empty) + :not(:empty) > .notice {
    margin-block-start: var(--_space-3);
  }
  .checking {
    padding: var(--_space-5);
  }
  .time {
    font-size: var(--_font-size-l);
    font-weight: var(--_font-weight-strong);
    font-variant-numeric: tabular-nums;
  }
`;
