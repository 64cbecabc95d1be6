import { html, nothing, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import { mistakes as english } from '../../localize/en/mistakes.js';
import { addEnglish } from '../../localize/index.js';
import { icon } from './icons.js';

addEnglish({ mistakes: english });

/** From so many mistakes on they are summed up; a single one only stands at its field, where the keyboard goes then. */
const SEVERAL = 2;

/** Sentences by the field they are about. */
export type Mistakes = Readonly<Record<string, string>>;

/** How many things there are to correct, in one sentence; the empty string for one, which its field says. */
export function mistakesCount({ localization: { m, f } }: TeamController, mistakes: Mistakes): string {
  const { length: count } = Object.keys(mistakes);
  return count < SEVERAL ? '' : m.mistakes.toCorrect({ count }, f);
}

/**
 * Brings the keyboard to a field with a mistake. Where it is there already nothing would read the mistake: a single one
 * is then said, as several are counted anyway.
 */
export function toMistake(
  field: HTMLElement | null | undefined,
  mistakes: Mistakes,
  say: (text: string) => void,
): void {
  const [sentence, ...others] = Object.values(mistakes);
  const isThere = field && (field.getRootNode() as Document | ShadowRoot).activeElement === field;
  if (isThere && sentence && others.length === 0) say(sentence);
  else field?.focus();
}

/**
 * All that is to correct, near the button that was pressed; each sentence leads to its field.
 * @param find - The control a mistake is about, in the form; by its id unless told otherwise.
 */
export function mistakesSummary(
  team: TeamController,
  mistakes: Mistakes,
  find = (form: Element, field: string): HTMLElement | null => form.querySelector(`#${CSS.escape(field)}`),
): TemplateResult | typeof nothing {
  const title = mistakesCount(team, mistakes);
  if (title === '') return nothing;
  const go = (field: string) => (event: Event) => {
    const form = (event.currentTarget as HTMLElement).closest('form');
    if (form) find(form, field)?.focus();
  };
  return html`<div class="notice notice--danger summary" role="group" aria-labelledby="summary-title" tabindex="-1">
    ${icon('warning')}
    <div>
      <p id="summary-title"><strong>${title}</strong></p>
      <ul>
        ${Object.entries(mistakes).map(
          ([field, sentence]) =>
            html`<li>
              <button class="link-button" type="button" @click=${go(field)}>${sentence}</button>
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}
