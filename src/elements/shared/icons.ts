import { html, type TemplateResult } from 'lit';

/** Paths on a grid of 16, drawn as lines; `.icon` gives stroke and size. */
export const PATHS = {
  close: 'm4 4 8 8m0-8-8 8',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  plus: 'M8 3v10M3 8h10',
  more: 'M3.7 8a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0m4.8 0a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0m4.8 0a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0',
  search: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0m-1.3 3.2 3.3 3.3',
  down: 'm4 6 4 4 4-4',
  up: 'm4 10 4-4 4 4',
  start: 'm10 3-5 5 5 5',
  mail: 'M2.5 3.5h11v9h-11zm0 .5L8 9l5.5-5',
  edit: 'm10.5 3 2.5 2.5L5.5 13H3v-2.5z',
  trash: 'M2.5 4h11m-7.5 0V2.5h4V4m2 0-.6 9.5H4.6L4 4m2.7 3v3.5M9.3 7v3.5',
  resend: 'M13 3v3.5H9.5m3.3 3a5 5 0 1 1-.6-4.7L13 6.5',
  pause: 'M5.5 3.5v9m5-9v9',
  play: 'M5 3.5v9L12.5 8z',
  lock: 'M4 7.5h8v6H4zm1.5 0V5a2.5 2.5 0 0 1 5 0v2.5',
  info: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 7.5v3M8 5h.01',
  warning: 'M8 2.5 14.5 13.5h-13zm0 4v3.5m0 1.7h.01',
  user: 'M10.5 5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0M3 13.5a5 5 0 0 1 10 0',
  users:
    'M8.5 5.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0m-7.5 8a5 5 0 0 1 10 0m-.5-10.3a2.5 2.5 0 0 1 0 4.6m2 1.7a5 5 0 0 1 2.5 4',
  diamond: 'M8 2.5 13.5 8 8 13.5 2.5 8z',
  dash: 'M4 8h8',
  store: 'm2.5 6.5 1-4h9l1 4m-11 0h11m-11 0v7h11v-7m-7.5 7v-4h4v4',
} as const;
export type IconName = keyof typeof PATHS;

/** A small drawing beside a text that says the same; nothing to a screen reader. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon icon--${name}" viewBox="0 0 16 16" aria-hidden="true">
    <path d=${PATHS[name]}></path>
  </svg>`;
}
