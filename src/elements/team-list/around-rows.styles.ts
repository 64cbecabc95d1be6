import { css } from 'lit';

/** Filters, folded behind one button where a column is narrow; and what stands in place of rows. */
export const aroundStyles = css`
  .filters {
    display: contents;
  }
  .filters-button {
    display: none;
  }
  .filter {
    inline-size: auto;
    max-inline-size: calc(var(--_unit) * 56);
    text-overflow: ellipsis;
  }
  [name='footer']::slotted(*) {
    margin: 0;
    padding: var(--_space-2) var(--_space-4) var(--_space-3);
  }
  .mistake {
    align-items: center;
  }
  .mistake > span {
    flex: 1;
  }
  .placeholder {
    display: grid;
    justify-items: center;
    gap: var(--_space-2);
    padding: var(--_space-6) var(--_space-4) calc(var(--_space-6) * 2);
    border-block-start: var(--_border-width) solid var(--_border);
    text-align: center;
    text-wrap: balance;
  }
  .placeholder > p {
    max-inline-size: 48ch;
  }
  .placeholder__icon {
    --_icon-size: calc(var(--_unit) * 6);
    display: grid;
    place-items: center;
    inline-size: calc(var(--_unit) * 14);
    block-size: calc(var(--_unit) * 14);
    margin-block-end: var(--_space-2);
    border-radius: var(--_radius-full);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
  }
  .placeholder > .button {
    margin-block-start: var(--_space-2);
  }
  .top:not(:has(~ .toolbar)) {
    padding-block-end: var(--_space-3);
  }
  .list:has(.placeholder) > .foot:has(> [role='status']:empty) {
    min-block-size: 0; /* what says something later is there, and its room is not */
    padding: 0;
    border: 0;
  }
  .alone {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: var(--_space-3);
    padding: var(--_space-5) var(--_space-4);
    border-block-start: var(--_border-width) solid var(--_border);
  }
  @container (inline-size < 44rem) {
    .filters-button {
      display: inline-flex;
    }
    .filters-button > .icon {
      transition: rotate var(--_duration);
    }
    .filters-button[aria-expanded='true'] > .icon {
      rotate: 180deg;
    }
    .filters-button[aria-expanded='false'] + .filters {
      display: none;
    }
    .filters {
      flex: 1 0 100%;
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--_unit) * 36)), 1fr));
      gap: var(--_space-2);
    }
    .filter {
      inline-size: 100%;
      max-inline-size: none;
    }
  }
`;
