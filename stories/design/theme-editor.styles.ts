import { css } from 'lit';

/** The editor beside what it edits; below it where there is no room. */
export const themeEditorStyles = css`
  :host {
    container-type: inline-size;
  }
  .editor {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
    gap: var(--_space-5);
  }
  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
  }
  @container (min-inline-size: 60rem) {
    .editor {
      grid-template-columns: 19rem minmax(0, 1fr);
    }
  }
  /* what a token does, and the sheet, stay in sight beside the fields; or at the foot of the window below them */
  @media (height > 34rem) {
    .beside {
      position: sticky;
      inset-block-end: 0;
      z-index: 2;
      box-sizing: border-box;
      max-block-size: 45vb;
      overflow: auto;
      padding: var(--_space-3);
      border: var(--_border-width) solid var(--_border-strong);
      border-radius: var(--_radius-l) var(--_radius-l) 0 0;
      background: var(--_surface);
      box-shadow: var(--_shadow-2);
    }
    .editor > form :is(input, select, button, summary) {
      scroll-margin-block-end: calc(45vb + var(--_space-4));
    }
    @container (min-inline-size: 60rem) {
      .beside {
        inset-block: 1.5rem auto;
        grid-template-rows: auto minmax(8rem, 1fr) auto auto;
        block-size: calc(100vb - 3rem);
        max-block-size: none;
        padding: 0;
        border: 0;
        border-radius: 0;
        background: none;
        box-shadow: none;
      }
      .beside > .preview {
        overflow: auto;
      }
      .beside textarea {
        min-block-size: 7rem;
      }
      .editor > form :is(input, select, button, summary) {
        scroll-margin-block-end: 0;
      }
    }
  }
  .group {
    display: grid;
    gap: var(--_space-2);
  }
  .group > legend {
    margin-block-end: var(--_space-2);
    font-weight: var(--_font-weight-strong);
  }
  .line {
    display: grid;
    grid-template-columns: calc(var(--_unit) * 20) minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_space-3);
  }
  .line--wide {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
  details > .group {
    margin-block-start: var(--_space-3);
  }
  summary {
    min-block-size: var(--_target-size);
    font-weight: var(--_font-weight-strong);
    cursor: pointer;
  }
  code {
    font-family: ui-monospace, monospace;
    font-size: var(--_font-size-s);
    overflow-wrap: anywhere;
  }
  input[type='color'] {
    inline-size: 100%;
    block-size: var(--_control-height);
    padding: var(--_space-1);
    border: var(--_border-width) solid var(--_border-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface);
  }
  .preview {
    padding: var(--_space-5);
    border: var(--_border-width) dashed var(--_border-strong);
    border-radius: var(--_radius-l);
    background: var(--paper, light-dark(#f3f4f6, #101216));
  }
  .preview.light {
    color-scheme: light;
  }
  .preview.dark {
    color-scheme: dark;
  }
  textarea {
    min-block-size: 12rem;
    font-family: ui-monospace, monospace;
    white-space: pre;
  }
  .line > .field__error {
    grid-column: 1 / -1;
  }
  ul.weak {
    list-style: disc;
    padding-inline-start: var(--_space-4);
  }
`;
