import { css } from 'lit';

export const roleEditorStyles = css`
  .editor {
    container-type: inline-size;
  }
  /* half a dozen roles: beside their buttons, or above them */
  .skeleton--rows {
    block-size: calc(var(--_unit) * 248);
  }
  @container (inline-size >= 34rem) {
    .skeleton--rows {
      block-size: calc(var(--_unit) * 120);
    }
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-3);
  }
  .head,
  form > h2 {
    margin-block-end: calc(var(--_space-2) * -1); /* what it is the title of is nearer than the next group */
  }
  .editor,
  form.stack {
    gap: var(--_space-6);
  }
  .head > :first-child {
    flex: 1 1 calc(var(--_unit) * 40);
    min-inline-size: 0;
  }
  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
  }
  .none {
    padding: var(--_space-4);
  }
  .box {
    padding: 0;
    overflow: clip; /* the corners of what is pointed at */
  }
  .box > * + * {
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .role {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-3) var(--_space-4);
    padding: var(--_space-3) var(--_space-4);
  }
  .role:hover {
    background: var(--_hover);
  }
  .role > :first-child {
    flex: 1 1 calc(var(--_unit) * 60);
    max-inline-size: calc(var(--_measure) * 1.5);
    margin-inline-end: auto;
    min-inline-size: 0;
  }
  .role__name {
    font-weight: var(--_font-weight-medium);
  }
  .about {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
    align-items: start;
    padding: var(--_space-4);
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
  }
  /* inside of its box, not on its line */
  legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    margin-block-end: var(--_space-2);
    font-weight: var(--_font-weight-strong);
  }
  .rights__list {
    clear: both;
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
  /* below its right, where there is no room beside it */
  @container (inline-size < 24rem) {
    .right > :not(.choice) {
      margin-inline-start: calc(1.15em + var(--_space-2));
      margin-block-end: var(--_space-2);
    }
  }
  @container (inline-size > 50rem) {
    .about {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: var(--_space-6);
    }
    .about > .field {
      max-inline-size: none;
    }
    .rights__list {
      columns: 2;
      column-gap: var(--_space-6);
    }
    .right {
      break-inside: avoid;
    }
  }
`;
