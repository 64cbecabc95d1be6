import { css } from 'lit';

export const accessGateStyles = css`
  :host([closed]) {
    display: none;
  }
  .off {
    opacity: var(--rosterkit-access-gate-disabled-opacity, 0.55);
  }
  .reason-text {
    display: flex;
    align-items: start;
    gap: var(--_space-1);
    margin-block-start: var(--rosterkit-access-gate-gap, var(--_space-1));
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }
  .reason-text > .icon {
    margin-block-start: calc((1lh - var(--_icon-size)) / 2);
  }
`;
