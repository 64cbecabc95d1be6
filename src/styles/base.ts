import { css, type CSSResultGroup } from 'lit';
import { avatarStyles } from './avatar.js';
import { buttonStyles } from './buttons.js';
import { fieldStyles } from './fields.js';
import { floatingStyles } from './floating.js';
import { tokenStyles } from './tokens.js';

/** Text, layout and the small parts that every widget is put together from. */
const partStyles = css`
  :host {
    display: block;
    color: var(--_text);
    font: var(--_font-weight) var(--_font-size-m) / var(--_line-height) var(--_font-family);
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
    -webkit-tap-highlight-color: transparent;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul {
    list-style: none;
  }
  h2 {
    font-size: var(--_font-size-xl);
    font-weight: var(--_font-weight-strong);
    line-height: 1.25;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  h3 {
    font-size: var(--_font-size-l);
    font-weight: var(--_font-weight-strong);
  }
  a {
    color: var(--_accent-text);
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-width);
  }
  bdi {
    unicode-bidi: isolate;
  }
  .muted {
    color: var(--_text-muted);
  }
  .small {
    font-size: var(--_font-size-s);
  }
  .truncate {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .visually-hidden {
    position: absolute;
    inline-size: var(--_border-width);
    block-size: var(--_border-width);
    margin: calc(var(--_border-width) * -1);
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
  }
  .cluster {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }
  .cluster--end {
    justify-content: flex-end;
  }
  .card {
    background: var(--_surface);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius-l);
    padding: var(--_space-5);
    box-shadow: var(--_shadow-1);
  }
  .icon {
    flex: none;
    inline-size: var(--_icon-size);
    block-size: var(--_icon-size);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon--start:dir(rtl) {
    scale: -1 1;
  }
  .badge {
    --_tint: var(--_text-muted);
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    max-inline-size: 100%;
    padding: 0.1em 0.6em;
    border-radius: var(--_radius-full);
    background: var(--_surface-sunken);
    box-shadow: inset 0 0 0 var(--_border-width) var(--_border);
    color: var(--_tint);
    font-size: var(--_font-size-s);
    font-weight: var(--_font-weight-medium);
    white-space: nowrap;
  }
  .badge--dot::before {
    content: '';
    inline-size: 0.45em;
    block-size: 0.45em;
    border-radius: var(--_radius-full);
    background: currentColor;
  }
  .badge--accent {
    color: var(--_accent-text);
    background: var(--_accent-soft);
    box-shadow: none;
  }
  .badge--success {
    color: var(--_success);
    background: var(--_success-soft);
    box-shadow: none;
  }
  .badge--warning {
    color: var(--_warning);
    background: var(--_warning-soft);
    box-shadow: none;
  }
  .badge--danger {
    color: var(--_danger);
    background: var(--_danger-soft);
    box-shadow: none;
  }
  .notice {
    --_tint: var(--_accent-text);
    display: flex;
    gap: var(--_space-3);
    padding: var(--_space-3) var(--_space-4);
    border-radius: var(--_radius-m);
    background: var(--_accent-soft);
  }
  .notice > .icon {
    color: var(--_tint);
    margin-block-start: 0.12em;
  }
  .notice--danger {
    --_tint: var(--_danger);
    background: var(--_danger-soft);
  }
  .notice--warning {
    --_tint: var(--_warning);
    background: var(--_warning-soft);
  }
  .notice--success {
    --_tint: var(--_success);
    background: var(--_success-soft);
  }
  .skeleton {
    display: block;
    min-block-size: 1em;
    border-radius: var(--_radius-s);
    background: var(--_border);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .badge,
    .notice,
    .avatar {
      border: var(--_border-width) solid;
    }
    .notice > .icon {
      color: CanvasText;
    }
    .badge--dot::before {
      background: CanvasText;
    }
  }
`;

/** The sheets every element of the kit shares: tokens, parts, controls, and what floats. Put it first in `styles`. */
export const baseStyles: CSSResultGroup = [
  tokenStyles,
  partStyles,
  buttonStyles,
  fieldStyles,
  avatarStyles,
  floatingStyles,
];
