import { css } from 'lit';

/** Fields: label, control, hint and error; ticks and choices. */
export const fieldStyles = css`
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-1);
    max-inline-size: var(--_measure);
  }
  .field__label {
    font-weight: var(--_font-weight-medium);
  }
  .field__hint,
  .field__error {
    font-size: var(--_font-size-s);
    color: var(--_text-muted);
  }
  .field__error {
    color: var(--_danger);
  }
  input,
  select,
  textarea {
    margin: 0;
    font: inherit;
    color: inherit;
    accent-color: var(--_accent-text);
  }
  .input,
  select,
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_control-height);
    padding: var(--_space-1) var(--_space-3);
    border: var(--_border-width) solid var(--_border-strong);
    border-radius: var(--_field-radius);
    background-color: var(--_field-background);
  }
  select {
    appearance: none;
    padding-inline-end: calc(var(--_unit) * 7); /* its text ends before its arrow in every density */
    background-image:
      linear-gradient(45deg, transparent 42%, currentColor 42% 58%, transparent 58%),
      linear-gradient(-45deg, transparent 42%, currentColor 42% 58%, transparent 58%);
    background-position:
      right calc(var(--_unit) * 4) top 50%,
      right calc(var(--_unit) * 2.75) top 50%;
    background-size: calc(var(--_unit) * 1.375) calc(var(--_unit) * 1.375);
    background-repeat: no-repeat;
    text-overflow: ellipsis;
  }
  select:dir(rtl) {
    background-position:
      left calc(var(--_unit) * 2.75) top 50%,
      left calc(var(--_unit) * 4) top 50%;
  }
  .input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }
  .input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    outline-offset: 0;
    border-color: var(--_focus);
  }
  :is(.input, select, textarea)[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .input[readonly],
  :is(input, select):disabled {
    background-color: var(--_surface-sunken);
    border-color: var(--_border);
    color: var(--_text-muted);
    opacity: 1;
  }
  input:is([type='checkbox'], [type='radio']) {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
  }
  .choice {
    display: flex;
    align-items: start;
    gap: var(--_space-2);
    padding-block: var(--_space-1);
  }
  .choice > input {
    margin-block-start: 0.15em;
  }
  @media (pointer: coarse) {
    .input,
    select,
    textarea {
      font-size: max(1em, var(--_font-size-l)); /* less makes a phone zoom into the field */
    }
    .choice,
    .option {
      min-block-size: var(--_control-height);
      align-items: center;
    }
  }
  @media (forced-colors: active) {
    select {
      appearance: auto;
      padding-inline-end: var(--_space-3);
      background-image: none;
    }
  }
`;
