import { css } from 'lit';

export const operationSettingsStyles = css`
  .stack {
    gap: var(--rosterkit-operation-settings-gap, var(--_space-4));
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
