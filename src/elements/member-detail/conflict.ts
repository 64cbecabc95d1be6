import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TeamController } from '../../client/index.js';
import type { Failure, Member, MemberEntry, ScopeSelection } from '../../domain/rules.js';
import { isolated } from '../../localize/index.js';
import { icon } from '../shared/icons.js';
import type { DetailView } from './detail-view.js';
import { fieldId } from './detail-view.js';
import { differs, valueAt, type Draft, type FieldPath } from './draft.js';
import { roleNames, scopeNames } from './member-words.js';

/** A field that both have changed: what is typed here, and what stands there now. */
export interface Clash {
  readonly path: FieldPath;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** The stored copy a backend sends along with a `conflict`, a member or a whole row. */
export function currentOf(failure: Failure, entry: MemberEntry): MemberEntry | undefined {
  const current = failure.current as MemberEntry | Member | undefined;
  if (typeof current !== 'object' || current === null) return undefined;
  return 'member' in current ? current : { ...entry, member: current };
}

/** Puts a draft over the newer copy; what was typed stays. @returns The fields both have changed. */
export function rebase(draft: Draft, theirs: Member): Clash[] {
  const before = draft.base;
  const clashes = draft.changed
    .filter(
      (path) => before !== undefined && differs(before, theirs, path) && draft.get(path) !== valueAt(theirs, path),
    )
    .map((path) => ({ path, mine: draft.get(path), theirs: valueAt(theirs, path) }));
  draft.base = theirs;
  return clashes;
}

/** The other's value beside mine, field by field. */
export function conflictPart(view: DetailView, clashes: readonly Clash[]): TemplateResult {
  const { team, draft, onInput } = view;
  const words = team.m.memberDetail;
  const choice = ({ path, mine, theirs }: Clash, isMine: boolean): TemplateResult => {
    const value = isMine ? mine : theirs;
    return html`<label class="choice">
      <input
        type="radio"
        name="clash-${fieldId(path)}"
        .checked=${live((draft.get(path) === mine) === isMine)}
        @change=${() => onInput(path, value)}
      />
      <span
        >${team.m.common.about({ what: isMine ? words.conflictMine : words.conflictTheirs, about: isolated(valueText(view, path, value), team.localization.direction) })}</span
      >
    </label>`;
  };
  return html`<div class="notice notice--warning" role="alert" tabindex="-1" id="conflict" part="conflict">
    ${icon('warning')}
    <div class="stack">
      <p><strong>${words.conflictTitle}</strong></p>
      <p>${words.conflictText}</p>
      ${clashes.map(
        (clash) =>
          html`<fieldset>
            <legend class="field__label">${pathLabel(team, clash.path)}</legend>
            ${choice(clash, true)} ${choice(clash, false)}
          </fieldset>`,
      )}
    </div>
  </div>`;
}

function pathLabel(team: TeamController, path: FieldPath): string {
  const { common } = team.m;
  const { policy } = team.client ?? {};
  const key = path.slice(path.indexOf('.') + 1);
  const known: Readonly<Record<string, string>> = {
    firstName: common.firstName,
    lastName: common.lastName,
    phone: common.phone,
    roles: team.word('role', common.role),
    scopes: team.word('scopes', common.scopes),
  };
  const label = path.startsWith('options.') ? policy?.permissions[key]?.label : policy?.attributes[key]?.label;
  return known[path] ?? (team.localization.text(label) || key);
}

function valueText({ team, offers, scopes }: DetailView, path: FieldPath, value: unknown): string {
  if (path === 'roles') {
    const names = roleNames(
      team,
      offers.map(({ role }) => role),
    );
    return team.localization.f.list(((value ?? []) as readonly string[]).map((id) => names.get(id) ?? id));
  }
  if (path === 'scopes') return scopeNames(team, value as ScopeSelection, scopes);
  if (typeof value === 'boolean') return value ? team.m.rolePicker.isOn : team.m.rolePicker.isOff;
  return typeof value === 'string' && value !== '' ? value : team.m.memberDetail.neverGiven;
}
