import { css } from 'lit';

export const inviteUserStyles = css`
  :host(:not([inline])) {
    display: inline-block;
  }
  .invite {
    --rosterkit-role-picker-block-size: clamp(var(--_unit) * 60, 40vb, var(--_unit) * 84);
  }
  form {
    display: grid;
    gap: var(--_space-4);
  }
  .summary {
    max-block-size: 30vb;
    overflow: auto;
  }
  .dialog:has(.summary) {
    scroll-padding-block-end: calc(30vb + var(--_unit) * 24); /* a field it leads to is not below it */
  }
  .addresses {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
  }
  .foot {
    display: grid;
    gap: var(--_space-3);
  }
  .field {
    max-inline-size: none;
  }
  .field__warning:empty {
    position: absolute; /* there for a screen reader before it says something */
  }
  .field__warning {
    font-size: var(--_font-size-s);
    color: var(--_warning);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--_unit) * 48)), 1fr));
    gap: var(--_space-4);
    align-items: start;
  }
  .tokens {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-1);
    padding: var(--_space-1);
    cursor: text;
  }
  .tokens:has(> .tokens__list) {
    border-radius: min(var(--_field-radius), calc(var(--_radius-s) + var(--_space-1))); /* around its tokens */
  }
  .tokens:focus-within {
    border-color: var(--_focus);
  }
  .tokens:has([aria-invalid='true']) {
    border-color: var(--_danger);
  }
  .tokens__list {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1);
    max-block-size: var(--rosterkit-invite-user-addresses-block-size, 12rem);
    overflow: auto;
  }
  .tokens > input {
    inline-size: 100%;
    min-block-size: calc(var(--_control-height) - var(--_space-2) - var(--_border-width) * 2);
    padding: 0 var(--_space-2);
    border: 0;
    background: none;
  }
  .tokens > input:focus-visible {
    outline: none;
  }
  .tokens:has(> input:focus-visible) {
    outline: var(--_focus-width) solid var(--_focus);
  }
  .token {
    display: grid;
    grid-template-columns: minmax(0, auto) auto 1fr;
    align-items: center;
    max-inline-size: 100%;
    padding-inline-start: var(--_space-2);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius-s);
    background: var(--_surface-sunken);
    font-size: var(--_font-size-s);
  }
  .token--bad {
    flex-basis: 100%;
    border-color: var(--_danger);
    background: var(--_danger-soft);
  }
  .token__text {
    min-block-size: var(--_target-size);
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .token__reason {
    grid-column: 1 / -1;
    padding-block-end: var(--_space-1);
    color: var(--_danger);
  }
  .token .icon-button {
    inline-size: max(calc(var(--_unit) * 7), var(--_control-height-s) - var(--_unit));
    min-block-size: max(calc(var(--_unit) * 7), var(--_control-height-s) - var(--_unit));
  }
  .handle {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
  }
  .handle > .input {
    flex: 1 1 calc(var(--_unit) * 36);
    inline-size: auto;
  }
  .handle__domain {
    font-weight: var(--_font-weight-medium);
    overflow-wrap: anywhere;
  }
  .choices {
    max-block-size: calc(var(--_unit) * 56);
    padding: var(--_space-1) var(--_space-3);
    border: var(--_border-width) solid var(--_border-strong);
    border-radius: var(--_radius-l);
    overflow: auto;
  }
  .choices--invalid {
    border-color: var(--_danger);
  }
  progress {
    inline-size: 100%;
    accent-color: var(--_accent-text);
  }
  .sent {
    max-inline-size: min(40ch, 90vi);
    max-block-size: 50vb;
    padding: 0;
    overflow: auto;
  }
  .sent:popover-open {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .sent > .notice {
    grid-row: 1;
    grid-column: 1 / -1;
    padding-inline-end: calc(var(--_control-height-s) + var(--_space-3));
  }
  .sent > .icon-button {
    grid-row: 1;
    grid-column: 2;
    align-self: start;
    margin: var(--_space-1);
  }
  legend {
    padding: 0;
    margin-block-end: var(--_space-1);
  }
`;
