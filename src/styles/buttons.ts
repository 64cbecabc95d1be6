import { css } from 'lit';

/** Buttons. */
export const buttonStyles = css`
  .button,
  .icon-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    min-block-size: var(--_control-height);
    margin: 0;
    padding: var(--_space-1) var(--_space-4);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_button-radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow-1);
    font: inherit;
    font-weight: var(--_button-font-weight);
    line-height: 1.2;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color var(--_duration),
      border-color var(--_duration);
  }
  .button:hover,
  .icon-button:hover {
    background: var(--_surface-sunken);
    border-color: var(--_border-strong);
  }
  .button--primary {
    background: var(--_accent);
    border-color: var(--_outline);
    color: var(--_accent-contrast);
  }
  .button--primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_ink));
    border-color: var(--_outline);
  }
  .button--danger {
    background: var(--_danger-fill);
    border-color: var(--_outline);
    color: var(--_danger-contrast);
  }
  .button--danger:hover {
    background: color-mix(in srgb, var(--_danger-fill) 88%, var(--_ink));
    border-color: var(--_outline);
  }
  .button--quiet,
  .icon-button {
    background: transparent;
    border-color: transparent;
    box-shadow: none;
  }
  .button--quiet:hover,
  .icon-button:hover {
    background: var(--_hover);
    border-color: transparent;
  }
  .button--quiet {
    padding-inline: var(--_space-3);
  }
  .button--small {
    min-block-size: var(--_control-height-s);
    padding-inline: var(--_space-3);
  }
  .icon-button {
    inline-size: var(--_control-height-s);
    min-block-size: var(--_control-height-s);
    padding: 0;
    color: var(--_text-muted);
  }
  .icon-button[aria-expanded='true'] {
    background: var(--_surface-sunken);
    color: var(--_text);
  }
  .link-button {
    position: relative;
    min-block-size: var(--_target-size);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent-text);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  @media (pointer: coarse) {
    .link-button::after {
      content: ''; /* a finger needs more room than a line of text has */
      position: absolute;
      inset: calc(var(--_unit) * -2.5) 0;
    }
  }
  .button:disabled,
  .button[aria-disabled='true'],
  .icon-button[aria-disabled='true'] {
    background: var(--_surface-sunken);
    border-color: var(--_border);
    color: var(--_text-muted);
    box-shadow: none;
    cursor: not-allowed;
  }
  .button[aria-busy='true'] {
    cursor: progress;
  }
  @media (forced-colors: active) {
    .button--primary {
      border: calc(var(--_border-width) * 2) solid Highlight;
    }
    .button:disabled,
    [aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
