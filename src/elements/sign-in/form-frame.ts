import { html, nothing, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import { mistakesSummary } from '../shared/mistakes-summary.js';
import { formFailure } from './session-failure.js';
import type { SessionForm } from './session-form.js';

export interface FormFrame {
  readonly team: TeamController;
  readonly form: SessionForm;
  /** What the form is called by a screen reader. */
  readonly label: string;
  readonly fields: TemplateResult;
  /** What went wrong, unless it stands beside a field. */
  readonly failure: string | undefined;
  readonly submit: string;
  readonly submitting: string;
  readonly cancel: string;
  readonly further?: TemplateResult | typeof nothing;
  readonly onSubmit: () => void;
  /** Gives up what is under way. */
  readonly onCancel: () => void;
}

/** A form about one's own session: fields, what went wrong, the button, and *Cancel* while it takes its time. */
export function formFrame(frame: FormFrame): TemplateResult {
  const {
    team,
    form,
    label,
    fields,
    failure,
    submit,
    submitting,
    cancel,
    further = nothing,
    onSubmit,
    onCancel,
  } = frame;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    form.take(event.currentTarget as HTMLFormElement);
    onSubmit();
  };
  return html`<form class="stack" novalidate part="form" aria-label=${label} @submit=${send}>
    ${fields} ${mistakesSummary(team, form.errors)} ${formFailure(failure)}
    <div class="cluster">
      <button class="button button--primary" part="submit" type="submit" aria-busy=${form.isBusy ? 'true' : nothing}>
        ${form.isBusy ? submitting : submit}
      </button>
      ${
        form.isBusy
          ? html`<button class="button" part="cancel" type="button" @click=${onCancel}>${cancel}</button>`
          : nothing
      }
    </div>
    ${further}
  </form>`;
}
