import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import type { InviteView } from './view-model.js';

/** From so many mistakes on they are summed up; a single one only stands at its field, where the keyboard goes then. */
const SEVERAL = 2;

/** All that is to correct, near the button that was pressed; each sentence leads to its field. */
export function mistakesSummary({ submission, team }: InviteView): TemplateResult | typeof nothing {
  const mistakes = Object.entries(submission.errors);
  if (mistakes.length < SEVERAL || submission.progress) return nothing;
  const { m, f } = team.localization;
  return html`<div class="notice notice--danger summary" role="group" aria-labelledby="summary-title" tabindex="-1">
    ${icon('warning')}
    <div>
      <p id="summary-title"><strong>${m.inviteUser.toCorrect({ count: mistakes.length }, f)}</strong></p>
      <ul>
        ${mistakes.map(
          ([field, sentence]) =>
            html`<li>
              <button
                class="link-button"
                type="button"
                @click=${(event: Event) => placeOf(event.currentTarget as HTMLElement, field)?.focus()}
              >
                ${sentence}
              </button>
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}

/** The control a mistake is about, by the field's name in the draft. */
function placeOf(link: HTMLElement, field: string): HTMLElement | null {
  const form = link.closest('form');
  const id = field.replace(/^attributes\./, 'attribute-');
  return form?.querySelector<HTMLElement>(`#${CSS.escape(id)}, .${CSS.escape(id)}--invalid input`) ?? null;
}
