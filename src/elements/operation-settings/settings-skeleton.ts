import { html, type TemplateResult } from 'lit';
import { skeleton } from '../shared/skeleton.js';

/** A title, and the card with two settings: a name each, and what it stands at below it. */
export function settingsSkeleton(text: string): TemplateResult {
  const setting = html`<div class="stack">
    <span class="skeleton skeleton--line"></span><span class="skeleton skeleton--line"></span>
  </div>`;
  return html`<div class="stack">
    ${skeleton(text, 'title')}
    <div class="card settings">${setting}${setting}</div>
  </div>`;
}
