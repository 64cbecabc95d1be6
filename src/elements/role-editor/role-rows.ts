import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TeamController } from '../../client/index.js';
import type { RoleOffer } from '../../domain/rules.js';
import { isolated } from '../../localize/index.js';
import { icon } from '../shared/icons.js';
import { isOff, reasonPopover, reasonText } from '../shared/reason.js';
import type { Ceilings } from './ceilings.js';

export interface RowsView {
  readonly team: TeamController;
  readonly offers: readonly RoleOffer[];
  readonly ceilings: Ceilings;
  /** How many have a role; `undefined` where that is not known. */
  readonly holders: (roleId: string) => number | undefined;
  readonly onCreate: () => void;
  readonly onEdit: (offer: RoleOffer) => void;
  readonly onCopy: (offer: RoleOffer) => void;
  readonly onArchive: (offer: RoleOffer) => void;
}

/** The tenant's own roles, to be changed; those of the vendor, to be read and copied. */
export function roleRows(view: RowsView): TemplateResult {
  const { team, offers } = view;
  const { roleEditor: words } = team.m;
  const own = new Set(team.client?.me?.tenant.customRoles?.map(({ id }) => id));
  const custom = offers.filter(({ role }) => own.has(role.id));
  const builtIn = offers.filter(({ role }) => !own.has(role.id) && !role.hidden);
  const row = (offer: RoleOffer): TemplateResult => roleRow(view, offer, own.has(offer.role.id));
  return html`<div class="head">
      <div>
        <h2 part="heading"><slot name="heading">${words.title}</slot></h2>
        ${room(team)}
      </div>
      ${createButton(view)}
    </div>
    <section class="group" aria-labelledby="custom">
      <h3 id="custom">${words.custom}</h3>
      ${
        custom.length > 0
          ? html`<ul class="card box roles">
              ${repeat(custom, ({ role }) => role.id, row)}
            </ul>`
          : html`<p class="card none muted">${words.noCustom}</p>`
      }
    </section>
    <section class="group" aria-labelledby="built-in">
      <div>
        <h3 id="built-in">${words.builtIn}</h3>
        <p class="muted small">${words.builtInHint}</p>
      </div>
      <ul class="card box roles">
        ${repeat(builtIn, ({ role }) => role.id, row)}
      </ul>
    </section>
    ${reasonPopover}`;
}

/** How many more roles can be made; `undefined` where there is no end. */
export function roomFor({ client }: TeamController): number | undefined {
  return client?.limits('role.write').rolesLeft;
}

function createButton({ team, onCreate }: RowsView): TemplateResult {
  return html`<button
    class="button button--primary"
    id="create"
    type="button"
    aria-disabled=${roomFor(team) === 0 ? 'true' : nothing}
    aria-describedby="room"
    @click=${() => roomFor(team) !== 0 && onCreate()}
  >
    ${icon('plus')}${team.m.roleEditor.create}
  </button>`;
}

function room(team: TeamController): TemplateResult | typeof nothing {
  const count = roomFor(team);
  if (count === undefined) return nothing;
  const { roleEditor: words } = team.m;
  return html`<p class="muted small" id="room">
    ${count === 0 ? words.full : words.room({ count }, team.localization.f)}
  </p>`;
}

function roleRow(view: RowsView, offer: RoleOffer, isCustom: boolean): TemplateResult {
  const { team, ceilings, onEdit, onCopy, onArchive } = view;
  const { text, f, m, direction } = team.localization;
  const { roleEditor: words } = m;
  const { id, name: label, description } = offer.role;
  const name = text(label);
  const decision = ceilings.roles.get(id);
  const reason = decision && !decision.allowed ? team.reason(decision) : '';
  const held = reason || heldReason(view, id);
  const full = roomFor(team) === 0 ? words.full : '';
  const count = offer.access.length;
  return html`<li class="role" part="role">
    <div>
      <p class="role__name"><bdi>${name}</bdi></p>
      ${description ? html`<p class="small"><bdi>${text(description)}</bdi></p>` : nothing}
      <p class="muted small">
        ${[...offer.applications.map((app) => isolated(text(app.label), direction)), words.chosen({ count }, f)].join(' · ')}
      </p>
    </div>
    <div class="cluster">
      ${isCustom ? button(`edit-${id}`, words.edit, words.editOf({ name }), reason, () => onEdit(offer)) : nothing}
      ${button(`copy-${id}`, words.copy, words.copyOf({ name }), full, () => onCopy(offer))}
      ${
        isCustom
          ? button(`archive-${id}`, words.archive, words.archiveOf({ name }), held, () => onArchive(offer))
          : nothing
      }
    </div>
  </li>`;
}

/** A role that somebody has is not archived: said beforehand, with how many have it. */
function heldReason({ team, holders }: RowsView, roleId: string): string {
  const count = holders(roleId) ?? 0;
  const params = { count: team.localization.f.number(count) };
  return count > 0 ? team.reason({ allowed: false, reason: 'roleInUse', effect: 'disable', params }) : '';
}

function button(id: string, text: string, name: string, reason: string, onClick: () => void): TemplateResult {
  return html`<button
      class="button button--small"
      id=${id}
      type="button"
      aria-label=${name}
      aria-disabled=${isOff(reason)}
      aria-describedby=${reason ? `${id}-reason` : nothing}
      @click=${onClick}
    >
      ${text}
    </button>
    ${reasonText(`${id}-reason`, reason)}`;
}
