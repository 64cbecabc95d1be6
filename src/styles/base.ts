import { css, type CSSResultGroup } from 'lit';
import { avatarStyles } from './avatar.js';
import { buttonStyles } from './buttons.js';
import { fieldStyles } from './fields.js';
import { floatingStyles } from './floating.js';
import { statusStyles } from './status.js';
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
  h2,
  h3 {
    font-family: var(--_heading-font-family);
    font-weight: var(--_heading-font-weight);
  }
  h2 {
    font-size: var(--_font-size-xl);
    line-height: 1.25;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  h3 {
    font-size: var(--_font-size-l);
  }
  a {
    color: var(--_accent-text);
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-width);
  }
  :is(h2, h3)[tabindex]:focus-visible {
    inline-size: fit-content;
    border-radius: var(--_radius-s);
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
    margin: 0;
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
    background: var(--_card-background);
    border: var(--_card-border-width) solid var(--_border);
    border-radius: var(--_card-radius);
    padding: var(--_card-padding);
    box-shadow: var(--_card-shadow);
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
  .skeleton {
    display: block;
    min-block-size: 1em;
    border-radius: var(--_radius-s);
    background: var(--_border);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .skeleton--title {
    inline-size: 40%;
    block-size: 1.5em;
  }
  .skeleton--line {
    inline-size: 70%;
  }
  .skeleton--field,
  .skeleton--button {
    block-size: var(--_control-height);
  }
  .skeleton--rows {
    block-size: calc(8.2em + var(--_unit) * 6); /* four */
    padding: calc(var(--_unit) * 3);
    background: repeating-linear-gradient(var(--_border) 0 1em, transparent 1em 2.4em) content-box;
    box-shadow: inset 0 0 0 var(--_border-width) var(--_border);
  }
  .skeleton--person {
    inline-size: calc(var(--_unit) * 16);
    block-size: calc(var(--_unit) * 16);
    border-radius: 50%;
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
`;

/** The sheets every element of the kit shares: tokens, parts, controls, and what floats. Put it first in `styles`. */
export const baseStyles: CSSResultGroup = [
  tokenStyles,
  partStyles,
  statusStyles,
  buttonStyles,
  fieldStyles,
  avatarStyles,
  floatingStyles,
];
