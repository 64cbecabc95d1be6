import { html, nothing, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { Decision, MemberEntry, RoleOffer, Scope } from '../../domain/rules.js';
import { textField, type TextField } from '../shared/field.js';
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

/** A field that can be typed into. */
export function inputField(
  { draft, errors, onInput }: DetailView,
  path: FieldPath,
  look: Pick<TextField, 'label' | 'hint' | 'inputMode' | 'isRequired'>,
): TemplateResult {
  return textField({
    maxLength: 100,
    ...look,
    id: fieldId(path),
    value: draft.text(path),
    error: errors[path],
    onInput: (value) => onInput(path, value),
  });
}

/** A value that can only be read here, with what there is to say about that. */
export function factRow(label: string, value: unknown, note: unknown = nothing): TemplateResult {
  return html`<div class="fact">
    <dt>${label}</dt>
    <dd><bdi>${value}</bdi>${note}</dd>
  </div>`;
}
