import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import type { RoleOffer } from '../../domain/rules.js';
import type { RolePickerElement } from '../role-picker/role-picker-element.js';
import { isolated } from '../../localize/index.js';
import { tag } from '../shared/tags.js';
import { factRow, inputField, type DetailView } from './detail-view.js';
import { attributeText, roleNames } from './member-words.js';

/** The roles as chosen. */
export function rolesOf({ draft }: DetailView): readonly string[] {
  return (draft.get('roles') ?? []) as readonly string[];
}

/** The offer of the chosen role. */
export function chosenOffer(view: DetailView): RoleOffer | undefined {
  const [id] = rolesOf(view);
  return view.offers.find(({ role }) => role.id === id);
}

/** Fields the chosen role asks for and that are still empty. */
export function missingAttributes(view: DetailView): string[] {
  return (chosenOffer(view)?.attributes ?? [])
    .filter(({ id, mode }) => mode === 'ask' && view.draft.text(`attributes.${id}`).trim() === '')
    .map(({ id }) => `attributes.${id}`);
}

/** The role and what it asks for: of one person, or of many at once. */
export function rolePart(view: DetailView, isEditable: boolean, kind = ''): TemplateResult {
  const { team, entry, onInput, errors } = view;
  const roles = rolesOf(view);
  const names = roleNames(
    team,
    view.offers.map(({ role }) => role),
  );
  const picker = html`<${tag('role-picker')}
    id="roles"
    exportparts="label:role-picker__label, list:role-picker__list, role:role-picker__role, details:role-picker__details, note:role-picker__note"
    .entry=${entry}
    .roles=${roles}
    .offers=${view.offers}
    .kind=${kind}
    .action=${'member.update'}
    .error=${errors['roles'] ?? ''}
    @change=${(event: Event) => onInput('roles', (event.target as RolePickerElement).roles)}
  ></${tag('role-picker')}>`;
  return html`${
    isEditable && view.offers.length > 0
      ? picker
      : html`<dl class="facts">
          ${factRow(team.word('role', team.m.common.role), team.localization.f.list(roles.map((id) => names.get(id) ?? id)))}
        </dl>`
  }
  ${attributesPart(view, isEditable)}`;
}

/** What the role asks for, and what else is known of the person. */
function attributesPart(view: DetailView, isEditable: boolean): unknown {
  const { team, draft } = view;
  const { text, direction } = team.localization;
  const fields = chosenOffer(view)?.attributes ?? [];
  const asked = isEditable ? fields.filter(({ mode }) => mode === 'ask') : [];
  const others = Object.keys(draft.base?.attributes ?? {}).filter((id) => !asked.some((field) => field.id === id));
  const label = (id: string): string => text(team.client?.system?.attributes[id]?.label) || id;
  return html`${asked.map(({ id, label: name, hint }) =>
    inputField(view, `attributes.${id}`, {
      label: text(name),
      hint: isolated(text(hint), direction),
      isRequired: true,
    }),
  )}
  ${others.length > 0 ? html`<dl class="facts">${others.map((id) => factRow(label(id), attributeText(team, id, draft.text(`attributes.${id}`))))}</dl>` : nothing}`;
}
