import { css } from 'lit';

export const teamHelpStyles = css`
  :host([closed]) {
    display: none;
  }
  .list {
    display: grid;
    gap: var(--rosterkit-team-help-gap, 0.5rem);
    margin: 0;
    padding: 0;
    list-style: none;
  }
`;
