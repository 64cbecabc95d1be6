import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { aboutField, fieldNotes } from '../shared/field.js';
import type { AddressView } from './view-model.js';

/** An address whose domain is fixed: the part before it is typed, the domain is text and has to be confirmed (R019). */
export function handleField(view: AddressView, domain: string): TemplateResult {
  const { form, submission, team, note } = view;
  const { inviteUser: words } = team.m;
  const about = { id: 'email', hint: correctionOf(view), error: submission.errors['email'], warning: note };
  const mistake = submission.errors['confirm'];
  return html`<div class="field">
      <label class="field__label" for="email">${words.handle}</label>
      <div class="handle" dir="ltr">
        <input
          class="input"
          id="email"
          .value=${live(form.values.typed)}
          inputmode="email"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          maxlength="64"
          aria-required="true"
          aria-invalid=${about.error ? 'true' : nothing}
          aria-describedby="email-domain ${aboutField(about)}"
          @blur=${({ target }: Event) => beyond.delete(target as HTMLInputElement)}
          @input=${(event: Event) => onInput(view, event.target as HTMLInputElement, domain)}
        />
        <span class="handle__domain" id="email-domain">@${domain}</span>
      </div>
      ${fieldNotes(about)}
    </div>
    <div>
      <label class="choice">
        <input
          type="checkbox"
          id="confirm"
          .checked=${live(form.values.isConfirmed)}
          aria-required="true"
          aria-invalid=${mistake ? 'true' : nothing}
          aria-describedby="confirm-error"
          @change=${(event: Event) => {
            submission.forgive('confirm');
            form.change({ isConfirmed: (event.target as HTMLInputElement).checked });
          }}
        />
        <span>${words.confirmDomain({ domain })}</span>
      </label>
      <p class="field__error" id="confirm-error">${mistake ?? nothing}</p>
    </div>`;
}

/** The domain is not defined: nothing can be sent, and who can help. */
export function undefinedDomain(view: AddressView): TemplateResult {
  return html`<p>${view.team.m.inviteUser.noDomain}</p>
    <p class="muted">${correctionOf(view)}</p>`;
}

/** What was typed after an `@` and is shown nowhere; what is added goes there, until something else is done. */
const beyond = new WeakMap<HTMLInputElement, string>();

/** An `@` and what follows it is never typed; a whole address of the right domain is understood, of another one refused. */
function onInput(view: AddressView, input: HTMLInputElement, domain: string): void {
  const { typed } = view.form.values;
  const before = beyond.get(input);
  const added = typed && input.value.startsWith(typed) ? input.value.slice(typed.length) : '';
  const whole = before !== undefined && added ? `${typed}@${before}${added}` : input.value;
  const [handle = '', rest] = whole.split('@', 2);
  const after = rest?.trim().toLowerCase();
  const isForeign = after !== undefined && !domain.startsWith(after);
  if (rest === undefined || after === domain) beyond.delete(input);
  else beyond.set(input, rest);
  if (rest !== undefined) input.value = handle;
  view.submission.forgive('email');
  view.form.change({ typed: handle });
  if (isForeign) view.say(view.team.m.inviteUser.handleNoAt);
  else if (handle === '' || rest !== undefined) view.say('');
}

/** Who can correct the domain: the policy's own sentence for changing what is fixed, else the catalogue's. */
function correctionOf({ team, form }: AddressView): string {
  const { fixedFor } =
    form.roleOffers.offers
      .flatMap(({ attributes }) => attributes)
      .find(({ type, mode }) => type === 'emailDomain' && mode === 'fixed') ?? {};
  const reason = fixedFor && team.reason({ allowed: false, reason: fixedFor, effect: 'readonly' });
  return reason || team.m.inviteUser.askToCorrect;
}
