import { css } from 'lit';

/**
 * What not every row has, and how rows look pointed at, sorted, or chosen. Fetched with the filters, while the backend is
 * asked who is there.
 */
export const rowMoreStyles = css`
  @container (inline-size >= 44rem) {
    .cell--scopes > .text {
      display: -webkit-box; /* somebody's stores may be a hundred */
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 6;
      overflow: hidden;
    }
  }
  .scroller {
    overscroll-behavior: contain;
  }
  .row {
    cursor: default;
  }
  /* a list of names in the direction of what joins them, which HTML's own rule does not look for */
  .text,
  .sub {
    unicode-bidi: plaintext;
  }
  .name,
  .head__sort {
    cursor: pointer;
  }
  .row:hover {
    background: var(--_surface-sunken);
  }
  .row[aria-selected='true'] {
    background: var(--_accent-soft);
  }
  .row[aria-selected='true'] .badge--accent {
    --_soft: var(--_surface); /* its own tint is the row's */
  }
  .row:focus-visible {
    outline-offset: calc(var(--_focus-width) * -1);
  }
  .sub--danger {
    color: var(--_danger);
  }
  .cell--createdAt,
  .cell--lastSignInAt {
    font-variant-numeric: tabular-nums;
  }
  .row:is(:hover, :focus-within) .menu-button {
    background: var(--_hover);
  }
  .name:disabled {
    cursor: inherit;
  }
  .cell--status > :is(.fix, .badge + .sub) {
    margin-inline-start: calc(1.65 * var(--_font-size-s)); /* where the badge's own words begin */
  }
  .fix {
    max-inline-size: 100%;
    font-size: var(--_font-size-s);
  }
  .owner {
    color: var(--_text);
    font-weight: var(--_font-weight-medium);
  }
  .list > .notice,
  .list > [role='alert'] > .notice {
    margin: 0 var(--_space-4) var(--_space-3);
  }
  .head__sort:hover {
    background: var(--_hover);
    color: var(--_text);
  }
  .head__sort:is(:hover, :focus-visible) > .icon {
    opacity: 0.5;
  }
  [aria-sort] .head__sort {
    color: var(--_text);
  }
  [aria-sort] .head__sort > .icon {
    opacity: 1;
  }
  .row--pending {
    opacity: 0.6;
  }
  .row:hover .name:enabled {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  @media (forced-colors: active) {
    .marks {
      outline: var(--_border-width) solid;
    }
    .row[aria-selected='true'] {
      outline: var(--_border-width) solid Highlight;
      outline-offset: calc(var(--_border-width) * -1);
    }
  }
`;
