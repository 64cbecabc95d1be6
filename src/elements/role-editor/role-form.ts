import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TeamController } from '../../client/index.js';
import { takesRoles, type LabelledRight, type System, type Within } from '../../domain/rules.js';
import { textField } from '../shared/field.js';
import { icon } from '../shared/icons.js';
import { mistakesSummary } from '../shared/mistakes-summary.js';
import type { RightGroup } from '../shared/rights-table.js';
import type { Ceilings } from './ceilings.js';
import { withoutRight, withReach, withRight, type WrittenRole } from './role-draft.js';

/** The longest name and description, in characters. */
const LONGEST_NAME = 80;
const LONGEST_DESCRIPTION = 300;

export interface RoleFormView {
  readonly team: TeamController;
  readonly role: WrittenRole;
  readonly groups: readonly RightGroup[];
  readonly ceilings: Ceilings;
  /** By field; what is about the whole is under the empty string. */
  readonly errors: Readonly<Record<string, string>>;
  readonly isSaving: boolean;
  /**
   * Changes the role as it is by then: two presses may come before the next drawing.
   * @param tell - What else it changed than what was pressed, in words; the empty string for nothing.
   */
  readonly onChange: (
    change: (role: WrittenRole) => WrittenRole,
    tell?: (before: WrittenRole, after: WrittenRole) => string,
  ) => void;
  readonly onSave: (event: Event) => void;
  readonly onCancel: () => void;
}

/** The form of one role: its name, for whom it is, and what it may do. */
export function roleForm(view: RoleFormView): TemplateResult {
  const { team, role, groups, errors, isSaving, onChange, onSave, onCancel } = view;
  const { roleEditor: words, common } = team.m;
  const { '': whole, ...mistakes } = errors;
  const failure = whole ? html`<p class="notice notice--danger">${icon('warning')}<span>${whole}</span></p>` : nothing;
  return html`<form class="stack" novalidate @submit=${onSave}>
    <h2 id="form-title" tabindex="-1">
      ${role.before ? words.editTitle({ name: team.localization.text(role.before.name) }) : words.createTitle}
    </h2>
    <div class="card about">
      ${textField({
        id: 'name',
        label: words.name,
        value: role.name,
        error: errors['name'],
        isRequired: true,
        maxLength: LONGEST_NAME,
        onInput: (name) => onChange((now) => ({ ...now, name })),
      })}
      ${textField({
        id: 'description',
        label: words.description,
        value: role.description,
        hint: words.descriptionHint,
        maxLength: LONGEST_DESCRIPTION,
        onInput: (description) => onChange((now) => ({ ...now, description })),
      })}
      ${kindField(view)}
    </div>
    <section class="group" aria-labelledby="rights-title">
      <div>
        <h3 id="rights-title">${words.rights}</h3>
        <p class="muted small">${words.chosen({ count: role.rights.size }, team.localization.f)}</p>
        ${errors['grants'] ? html`<p class="field__error" id="grants-error">${errors['grants']}</p>` : nothing}
      </div>
      <div class="card box">${groups.map((group) => groupPart(view, group))}</div>
    </section>
    ${role.before ? html`<p class="muted small">${words.takesEffect}</p>` : nothing}
    <div class="bar" part="footer">
      ${mistakesSummary(team, mistakes, placeOf)}
      <div role="alert">${failure}</div>
      <div class="cluster cluster--end">
        <button class="button" type="button" @click=${onCancel}>${common.cancel}</button>
        <button class="button button--primary" type="submit" aria-busy=${isSaving ? 'true' : nothing}>
          ${role.before ? team.word('save', common.save) : words.createSubmit}
        </button>
      </div>
    </div>
  </form>`;
}

/** The control a mistake is about; about the rights it is the first that can be given. */
export function placeOf(form: ParentNode, field: string): HTMLElement | null {
  return form.querySelector(field === 'grants' ? 'input[type=checkbox]:not([aria-disabled])' : `#${CSS.escape(field)}`);
}

/** The kinds of people a role can be chosen for; all of them where the backend does not tell. */
export function roleKinds(team: TeamController): System['kinds'] {
  const { client } = team;
  const kinds = client?.system?.kinds ?? [];
  const ways = client?.ways() ?? [];
  return ways.length > 0 ? kinds.filter(({ id }) => takesRoles(ways, id)) : kinds;
}

function kindField({ team, role, onChange }: RoleFormView): TemplateResult | typeof nothing {
  const kinds = roleKinds(team);
  if (kinds.length < 2) return nothing;
  return html`<div class="field">
    <label class="field__label" for="kind">${team.m.roleEditor.kind}</label>
    <select
      id="kind"
      .value=${live(role.kind)}
      @change=${(event: Event) => onChange((now) => ({ ...now, kind: (event.target as HTMLSelectElement).value }))}
    >
      ${kinds.map(
        ({ id, label }) =>
          html`<option value=${id} ?selected=${id === role.kind}>${team.localization.text(label)}</option>`,
      )}
    </select>
  </div>`;
}

function groupPart(view: RoleFormView, { applications, rights }: RightGroup): TemplateResult {
  const { text, f, m } = view.team.localization;
  return html`<fieldset class="rights">
    <legend>${applications.length > 0 ? f.list(applications.map(text)) : m.roleEditor.everywhere}</legend>
    <div class="rights__list">${rights.map((right) => rightRow(view, right))}</div>
  </fieldset>`;
}

/** A right above the person's own stays readable, and says why it cannot be ticked. */
function rightRow(view: RoleFormView, right: LabelledRight): TemplateResult {
  const { team, role, groups, ceilings, onChange } = view;
  const { permission, label } = right;
  const text = team.localization.text(label);
  const choice = ceilings.rights.get(permission);
  const isGiven = role.rights.has(permission);
  const isRefused = !choice?.decision.allowed && !isGiven;
  const reason = isRefused && choice ? team.reason(choice.decision) : '';
  const toggle = (event: Event): void => {
    const { checked } = event.target as HTMLInputElement;
    const all = new Map(groups.flatMap(({ rights }) => rights).map((one) => [one.permission, one]));
    onChange(
      (now) => (checked ? withRight(now, right, all, ceilings.rights) : withoutRight(now, permission, all)),
      (before, after) => alsoText(team, all, { before, after, permission }),
    );
  };
  return html`<div class="right">
    <label class="choice">
      <input
        type="checkbox"
        .value=${permission}
        .checked=${live(isGiven)}
        aria-disabled=${isRefused ? 'true' : nothing}
        aria-describedby=${reason ? `reason-${permission}` : nothing}
        @click=${(event: Event) => isRefused && event.preventDefault()}
        @change=${toggle}
      />
      <span>
        ${text}
        ${reason ? html`<span class="muted small why" id="reason-${permission}">${icon('lock')}${reason}</span>` : nothing}
      </span>
    </label>
    ${isGiven ? reachChoice(view, permission, text) : nothing}
  </div>`;
}

/** The rights that came or went along with the one that was pressed. */
function alsoText(
  { localization, m }: TeamController,
  all: ReadonlyMap<string, LabelledRight>,
  { before, after, permission }: { before: WrittenRole; after: WrittenRole; permission: string },
): string {
  const only = (one: WrittenRole, other: WrittenRole): string[] =>
    [...one.rights.keys()].filter((id) => id !== permission && !other.rights.has(id));
  const names = (ids: string[]): string => localization.f.list(ids.map((id) => localization.text(all.get(id)?.label)));
  const [more, fewer] = [only(after, before), only(before, after)];
  if (more.length > 0) return m.roleEditor.alsoChosen({ names: names(more) });
  return fewer.length > 0 ? m.roleEditor.alsoTaken({ names: names(fewer) }) : '';
}

/** How far the right reaches, where there is more than one way. */
function reachChoice(view: RoleFormView, permission: string, label: string): TemplateResult | typeof nothing {
  const { team, role, ceilings, onChange } = view;
  const { roleEditor: words } = team.m;
  const right = role.rights.get(permission)!;
  const withins = [...new Set([...(ceilings.rights.get(permission)?.withins ?? []), right.within])];
  if (withins.length < 2)
    return right.within === 'tenant' ? nothing : html`<span class="muted small">${words.within[right.within]}</span>`;
  return html`<select
    class="reach"
    aria-label=${words.reach({ right: label })}
    .value=${live(right.within)}
    @change=${(event: Event) =>
      onChange((now) =>
        withReach(now, permission, { ...right, within: (event.target as HTMLSelectElement).value as Within }),
      )}
  >
    ${withins.map(
      (within) => html`<option value=${within} ?selected=${within === right.within}>${words.within[within]}</option>`,
    )}
  </select>`;
}
