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
  @container (min-inline-size: 60rem) {
    .editor {
      grid-template-columns: 19rem minmax(0, 1fr);
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
  ul.weak {
    max-block-size: 14rem;
    overflow: auto;
    list-style: disc;
    padding-inline-start: var(--_space-4);
  }
`;
