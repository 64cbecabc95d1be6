import { html, nothing, type TemplateResult } from 'lit';
import { Directive, directive, type ChildPart, type DirectiveResult } from 'lit/directive.js';
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

/** The control a mistake is about, in the form. */
export type FindField = (form: Element, field: string) => HTMLElement | null;

const byId: FindField = (form, field) => form.querySelector(`#${CSS.escape(field)}`);

/**
 * All that is to correct, near the button that was pressed; each sentence leads to its field. Below the fields, and in
 * their order: whoever goes through it goes down the form.
 * @param find - By its id unless told otherwise.
 */
export function mistakesSummary(
  team: TeamController,
  mistakes: Mistakes,
  find = byId,
): DirectiveResult | typeof nothing {
  const title = mistakesCount(team, mistakes);
  return title === '' ? nothing : downTheForm({ title, mistakes, find });
}

interface Summary {
  readonly title: string;
  readonly mistakes: Mistakes;
  readonly find: FindField;
}

/** A directive, as it is asked when the fields above are drawn, also those that were asked for only now. */
const downTheForm = directive(
  class extends Directive {
    override render({ title, mistakes, find }: Summary, order = Object.keys(mistakes)): TemplateResult {
      const go = (field: string) => (event: Event) => {
        const form = (event.currentTarget as HTMLElement).closest('form');
        if (form) find(form, field)?.focus();
      };
      return html`<div class="notice notice--danger summary" role="group" aria-labelledby="summary-title" tabindex="-1">
        ${icon('warning')}
        <div>
          <p id="summary-title"><strong>${title}</strong></p>
          <ul>
            ${order.map(
              (field) =>
                html`<li>
                  <button class="link-button" type="button" @click=${go(field)}>${mistakes[field]}</button>
                </li>`,
            )}
          </ul>
        </div>
      </div>`;
    }

    override update({ parentNode }: ChildPart, [summary]: [Summary]): TemplateResult {
      const form = (parentNode as Element).closest?.('form'); // none while the whole form is drawn for the first time
      return this.render(summary, form ? inDocumentOrder(form, summary) : undefined);
    }
  },
);

/** The fields with a mistake from the first of the form to the last; at the end what has no control. */
function inDocumentOrder(form: Element, { mistakes, find }: Summary): string[] {
  const all = [...form.querySelectorAll('*')];
  const places = Object.keys(mistakes).map((field) => {
    const control = find(form, field);
    return { field, at: control ? all.indexOf(control) : all.length };
  });
  return places.toSorted((one, other) => one.at - other.at).map(({ field }) => field);
}
