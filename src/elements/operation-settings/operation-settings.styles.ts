import { css } from 'lit';

export const operationSettingsStyles = css`
  .settings {
    padding: 0;
  }
  .settings > * {
    max-inline-size: none;
    padding: var(--rosterkit-operation-settings-gap, var(--_space-4));
  }
  .settings > * + * {
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .settings > .field > :is(.input, select) {
    max-inline-size: var(--_measure);
  }
  .setting {
    display: grid;
    margin: 0;
  }
  .setting > dt {
    font-weight: var(--_font-weight-medium);
  }
  .setting > dd {
    margin: 0;
  }
  .field__error:empty,
  .field__hint:empty {
    display: none;
  }
`;
