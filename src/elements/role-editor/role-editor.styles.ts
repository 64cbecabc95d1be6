import { css } from 'lit';

export const roleEditorStyles = css`
  .editor {
    container-type: inline-size;
  }
  /* half a dozen roles: beside their buttons, or above them */
  .skeleton--rows {
    block-size: 62rem;
  }
  @container (inline-size >= 34rem) {
    .skeleton--rows {
      block-size: 30rem;
    }
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-3);
  }
  .roles {
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface);
  }
  .role {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-3);
    padding: var(--_space-3) var(--_space-4);
  }
  .role + .role {
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .role:hover {
    background: var(--_hover);
  }
  .role > :first-child {
    flex: 1 1 calc(var(--_unit) * 60);
    min-inline-size: 0;
  }
  .role__name {
    font-weight: var(--_font-weight-medium);
  }
  .bar {
    display: grid;
    gap: var(--_space-2);
    padding: var(--_space-3) var(--_space-4);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-2);
  }
  .bar > :empty {
    display: none;
  }
  @media (height > 30rem) {
    /* the rights are many: what saves them stays in sight */
    .bar {
      position: sticky;
      inset-block-end: var(--_space-3);
      z-index: 1;
    }
    .bar .notice {
      max-block-size: 30vb;
      overflow: auto;
    }
    /* what has the keyboard is not below it */
    form :is(input, select) {
      scroll-margin-block-end: calc(var(--_control-height) * 4);
    }
    form:has(.bar .notice) :is(input, select) {
      scroll-margin-block-end: calc(30vb + var(--_control-height) * 4);
    }
  }
  .rights {
    padding: var(--_space-3) var(--_space-4);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface);
  }
  legend {
    padding-inline: var(--_space-1);
    font-weight: var(--_font-weight-medium);
  }
  .right {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    column-gap: var(--_space-3);
    min-block-size: calc(var(--_control-height-s) + var(--_space-1));
  }
  .right > .choice {
    flex: 1 1 calc(var(--_unit) * 50);
    min-inline-size: 0;
  }
  .choice:has([aria-disabled]) {
    color: var(--_text-muted);
    cursor: not-allowed;
  }
  .reach {
    inline-size: auto;
    min-block-size: var(--_control-height-s);
    padding-block: 0;
  }
  .why {
    display: flex;
    align-items: start;
    gap: var(--_space-1);
  }
  .why > .icon {
    margin-block-start: calc((1lh - var(--_icon-size)) / 2);
  }
  @container (inline-size > 50rem) {
    .rights {
      columns: 2;
      column-gap: var(--_space-6);
    }
    .right {
      break-inside: avoid;
    }
  }
`;
