import { css } from 'lit';

export const accountSecurityStyles = css`
  .security {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: var(--_space-5);
    padding-block-start: var(--_space-5);
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .security > * {
    max-inline-size: 100%;
  }
  .security h4 {
    margin: 0;
    font-size: var(--_font-size-m);
    font-weight: var(--_font-weight-strong);
  }
  .security form,
  .devices {
    inline-size: 100%;
  }
  .field > .link-button {
    justify-self: start;
    min-block-size: calc(var(--_unit) * 6);
  }
  .devices,
  .sign-out {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: var(--_space-2);
  }
  .devices > * {
    inline-size: 100%;
  }
  .device {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-4);
    padding-block: var(--_space-3);
  }
  .device + .device {
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .device > div {
    flex: 1 1 calc(var(--_unit) * 40);
    min-inline-size: 0;
  }
`;
