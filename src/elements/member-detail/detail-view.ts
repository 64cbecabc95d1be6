import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TeamController } from '../../client/index.js';
import type { Decision, MemberEntry, RoleOffer, Scope } from '../../domain/rules.js';
import type { Draft, FieldPath } from './draft.js';

/** Everything the parts of a person's page are drawn from. */
export interface DetailView {
  readonly team: TeamController;
  /** Absent while a change of many is prepared. */
  readonly entry?: MemberEntry | undefined;
  readonly draft: Draft;
  readonly offers: readonly RoleOffer[];
  readonly scopes: readonly Scope[];
  /** Sentences beside the fields they belong to. */
  readonly errors: Readonly<Record<FieldPath, string>>;
  readonly onInput: (path: FieldPath, value: unknown) => void;
}

/** Whether one field could take another value. */
export function fieldDecision({ team, entry }: DetailView, path: FieldPath, other: unknown): Decision {
  const dot = path.indexOf('.');
  const input = dot < 0 ? { [path]: other } : { [path.slice(0, dot)]: { [path.slice(dot + 1)]: other } };
  return team.can('member.update', { entry, input });
}

/** The id of a field's control in the page. */
export function fieldId(path: FieldPath): string {
  return path.replaceAll(/[^\w-]/g, '-');
}

export interface FieldLook {
  readonly path: FieldPath;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'tel';
  readonly isRequired?: boolean;
  readonly maxlength?: number;
}

/** A field that can be typed into. */
export function inputField({ draft, errors, onInput }: DetailView, look: FieldLook): TemplateResult {
  const { path, label, hint = '', type = 'text', isRequired = false, maxlength = 100 } = look;
  const id = fieldId(path);
  const error = errors[path] ?? '';
  return html`<div class="field">
    <label class="field__label" for=${id}>${label}</label>
    <input
      class="input"
      id=${id}
      type=${type}
      maxlength=${maxlength}
      autocomplete="off"
      aria-required=${isRequired ? 'true' : nothing}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby="${id}-hint ${id}-error"
      .value=${live(draft.text(path))}
      @input=${(event: Event) => onInput(path, (event.target as HTMLInputElement).value)}
    />
    <span class="field__hint" id="${id}-hint">${hint}</span>
    <span class="field__error" id="${id}-error" role="alert">${error}</span>
  </div>`;
}

/** A value that can only be read here, with what there is to say about that. */
export function factRow(label: string, value: unknown, note: unknown = nothing): TemplateResult {
  return html`<div class="fact">
    <dt>${label}</dt>
    <dd><bdi>${value}</bdi>${note}</dd>
  </div>`;
}
