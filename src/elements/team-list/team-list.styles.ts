import { css } from 'lit';

/** The list around its rows: title, search, notices, and what is below. */
export const teamListStyles = css`
  :host {
    container-type: inline-size;
  }
  .list,
  .people {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  .list {
    block-size: 100%;
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_card-radius);
    background: var(--_surface);
    box-shadow: var(--_card-shadow);
    overflow: hidden;
    overflow: clip; /* what sticks to the page's edge still may */
  }
  .top,
  .toolbar,
  .foot {
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
  .top .skeleton {
    inline-size: calc(var(--_unit) * 36);
    block-size: calc(var(--_font-size-xl) * 1.25); /* as the title */
    margin-block: var(--_space-1);
  }
  .toolbar {
    min-block-size: calc(var(--_control-height) + var(--_space-3) * 2);
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
    text-overflow: ellipsis;
    unicode-bidi: plaintext; /* the words only: icon and cross stay where the page has them */
  }
  .dock {
    flex: none;
    min-block-size: calc(var(--_control-height-s) + var(--_space-3) * 2);
  }
  .foot {
    column-gap: 0;
    min-block-size: calc(var(--_unit) * 10);
    padding-block: var(--_space-2);
    border-block-start: var(--_border-width) solid var(--_border);
    font-size: var(--_font-size-s);
  }
  @container (inline-size < 44rem) {
    .top,
    .toolbar {
      padding-inline: var(--_space-3);
    }
    .search {
      flex-basis: calc(var(--_unit) * 32);
      max-inline-size: none;
    }
  }
`;
