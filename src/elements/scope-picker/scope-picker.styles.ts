import { css } from 'lit';

export const scopePickerStyles = css`
  /* not the host: Chromium draws nothing of it once a field beside it in the same form goes */
  fieldset {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
  }
  legend {
    padding: 0;
    margin-block-end: var(--_space-1);
  }
  .field__error:empty {
    display: none;
  }
  .box {
    border: var(--_border-width) solid var(--_border-strong);
    border-radius: var(--_radius-l);
    background: var(--_surface);
    overflow: hidden;
  }
  .box--invalid {
    border-color: var(--_danger);
  }
  .all,
  .modes,
  .tools {
    padding: var(--_space-1);
  }
  .modes:not(:last-child),
  .tools {
    border-block-end: var(--_border-width) solid var(--_border);
  }
  .all {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--_space-3);
    padding: var(--_space-3);
    background: var(--_surface-sunken);
  }
  .all > .icon {
    margin-block-start: 0.25em;
    color: var(--_text-muted);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    padding: var(--_space-2) var(--_space-3);
  }
  .search {
    position: relative;
    flex: 1 1 calc(var(--_unit) * 40);
  }
  .search > .icon {
    position: absolute;
    inset-block-start: calc(50% - var(--_icon-size) / 2);
    inset-inline-start: var(--_space-3);
    color: var(--_text-muted);
    pointer-events: none;
  }
  .search > .input {
    padding-inline-start: calc(var(--_space-3) * 2 + var(--_icon-size));
  }
  .button[aria-pressed='true'] {
    border-color: var(--_accent-text);
    background: var(--_accent-soft);
  }
  .list {
    max-block-size: var(--rosterkit-scope-picker-list-block-size, 16rem);
    padding: var(--_space-1);
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block: calc(var(--_unit) * 10) var(--_space-1);
  }
  .group + .group {
    margin-block-start: var(--_space-2);
  }
  .under {
    padding-inline-start: calc(var(--_unit) * 7);
  }
  .group__name {
    position: sticky;
    inset-block-start: calc(var(--_space-1) * -1);
    z-index: 1;
    display: flex;
    gap: var(--_space-2);
    padding: var(--_space-1) var(--_space-3);
    background: var(--_surface);
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
    font-weight: var(--_font-weight-medium);
  }
  .group__name > .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
    margin-block-start: 0.2em;
  }
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--_space-3);
    padding: var(--_space-1) var(--_space-3);
    border-radius: var(--_radius-s);
    cursor: pointer;
  }
  .row:hover {
    background: var(--_surface-sunken);
  }
  .row > input {
    margin-block-start: 0.2em;
  }
  .row__line {
    display: block;
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
    line-height: 1.35;
  }
  .all .row__name,
  .modes .row__name {
    font-weight: var(--_font-weight-medium);
  }
  .row--chosen,
  .row--chosen:hover {
    background: var(--_accent-soft);
  }
  .row--locked {
    color: var(--_text-muted);
  }
  .list .row--locked,
  .row:has(:disabled) {
    cursor: not-allowed;
  }
  .row--locked > [aria-disabled='true'] {
    opacity: 0.55;
    cursor: not-allowed;
  }
  .row:has(:focus-visible) {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: calc(var(--_focus-width) * -1);
  }
  .row > :focus-visible {
    outline: none;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-1) var(--_space-4);
    padding: var(--_space-2) var(--_space-4);
    border-block-start: var(--_border-width) solid var(--_border);
    background: var(--_surface-sunken);
  }
  .empty {
    padding: var(--_space-2) var(--_space-3);
  }
  @container (inline-size >= 34rem) {
    .modes {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--_space-1);
    }
  }
  @media (forced-colors: active) {
    .row--chosen {
      outline: var(--_border-width) solid Highlight;
      outline-offset: calc(var(--_border-width) * -1);
    }
    .row--locked {
      color: GrayText;
    }
  }
`;
