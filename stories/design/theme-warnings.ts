import { html, nothing, type TemplateResult } from 'lit';
import type { Scheme, Weakness } from './theme.js';

/** A pair of colours that cannot be told apart in one of the schemes. */
export type WeakPair = Weakness & { readonly scheme: Scheme };

/** How many are named without being asked: the preview needs the room. */
const WORST = 3;

/** Each pair once, by the most that is asked of it, the worst first. */
export function eachOnce(weak: readonly WeakPair[]): readonly WeakPair[] {
  const pairs = new Map<string, WeakPair>();
  for (const pair of weak) {
    const key = [pair.scheme, pair.front, pair.back].join('|');
    if ((pairs.get(key)?.least ?? 0) < pair.least) pairs.set(key, pair);
  }
  return [...pairs.values()].toSorted((a, b) => a.ratio / a.least - b.ratio / b.least);
}

const list = (pairs: readonly WeakPair[]): TemplateResult =>
  html`<ul class="weak">
    ${pairs.map(
      ({ front, back, ratio, least, scheme }) =>
        html`<li><b>${front}</b> on <b>${back}</b>, ${scheme}: ${ratio.toFixed(2)}, at least ${least}</li>`,
    )}
  </ul>`;

/** What cannot be told apart: how many pairs, the worst of them, and all others where they are asked for. */
export function warnings(pairs: readonly WeakPair[]): TemplateResult {
  const [worst, others] = [pairs.slice(0, WORST), pairs.slice(WORST)];
  return html`<div class="notice ${pairs.length > 0 ? 'notice--warning' : 'notice--success'}" id="contrast">
    <div class="stack">
      <p role="status">
        ${
          pairs.length > 0
            ? `${pairs.length} ${pairs.length === 1 ? 'pair of colours is' : 'pairs of colours are'} too weak (WCAG 2.2 AA).`
            : 'Every pair of colours can be told apart (WCAG 2.2 AA).'
        }
      </p>
      ${worst.length > 0 ? list(worst) : nothing}
      ${
        others.length > 0
          ? html`<details>
              <summary>${others.length} more</summary>
              ${list(others)}
            </details>`
          : nothing
      }
    </div>
  </div>`;
}
