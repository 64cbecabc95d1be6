import { css } from 'lit';

/** The list around its rows: title, filters, notices, what is below, and the panel beside. */
export const teamListStyles = css`
  :host {
    container-type: inline-size;
  }
  .list {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface);
    box-shadow: var(--_shadow-1);
    overflow: hidden;
  }
  .top,
  .toolbar,
  .foot,
  .bulk {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
    padding: var(--_space-3) var(--_space-4);
  }
  .top {
    justify-content: space-between;
    padding-block-end: 0;
  }
  .top h2 {
    margin-block: var(--_space-1);
  }
  .search {
    position: relative;
    flex: 1 1 calc(var(--_unit) * 64);
    max-inline-size: calc(var(--_unit) * 96);
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
  .filter {
    inline-size: auto;
    max-inline-size: calc(var(--_unit) * 56);
    text-overflow: ellipsis;
  }
  .list > .notice,
  .list > [role='alert'] > .notice {
    margin: 0 var(--_space-4) var(--_space-3);
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
    text-align: center;
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
  .list > .hint {
    padding: var(--_space-4);
    text-align: center;
  }
  .placeholder > .button {
    margin-block-start: var(--_space-2);
  }
  .foot {
    min-block-size: calc(var(--_unit) * 10);
    padding-block: var(--_space-2);
    border-block-start: var(--_border-width) solid var(--_border);
    font-size: var(--_font-size-s);
  }
  .bulk {
    border-block-start: var(--_border-width) solid var(--_border);
    background: var(--_accent-soft);
  }
  .bulk__count {
    margin-inline-end: auto;
  }
  .bulk__danger {
    color: var(--_danger);
  }
  @container (inline-size < 44rem) {
    .search {
      flex-basis: 100%;
      max-inline-size: none;
    }
    .filter {
      flex: 1 1 calc(var(--_unit) * 28);
      max-inline-size: none;
    }
  }
`;
