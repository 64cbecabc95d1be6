import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TeamController } from '../../client/index.js';
import type { RoleOffer } from '../../domain/rules.js';
import { icon } from '../shared/icons.js';
import { rightGroups, type RightGroup } from '../shared/rights-table.js';
import { CellMaker, SHAPES, type Sign } from './cells.js';

export interface GuideView {
  readonly team: TeamController;
  readonly offers: readonly RoleOffer[];
  /** The one role that is shown in little room. */
  readonly shownId: string;
  readonly hasFormerNames: boolean;
  readonly onShow: (id: string) => void;
}

/** The table, what its signs mean, and the conditions. */
export function guideTable(view: GuideView): TemplateResult {
  const { team, offers } = view;
  const words = team.m.roleGuide;
  const maker = new CellMaker(team, view.shownId);
  const groups = rightGroups(offers);
  const bodies = groups.map((group) => groupRows(view, maker, group, groups.length > 1));
  return html`${roleChoice(view)}
    <div class="frame">
      <div class="scroller" part="scroller" role="region" aria-labelledby="title" tabindex="0">
        <table part="table">
          <caption id="title">
            ${words.title}
          </caption>
          <thead>
            <tr>
              <th scope="col">${words.permission}</th>
              ${offers.map((offer) => head(view, offer))}
            </tr>
          </thead>
          ${bodies}
        </table>
      </div>
    </div>
    ${legend(team, maker)} ${notes(team, maker)}`;
}

function roleChoice({ team, offers, shownId, onShow }: GuideView): TemplateResult {
  const { text } = team.localization;
  const shown = offers.find(({ role }) => role.id === shownId);
  return html`<div class="one-role">
    <label class="field__label" for="role">${team.word('role', team.m.roleGuide.roleToShow)}</label>
    <select
      id="role"
      .value=${live(shownId)}
      @change=${(event: Event) => onShow((event.target as HTMLSelectElement).value)}
    >
      ${offers.map(
        ({ role }) => html`<option value=${role.id} ?selected=${role.id === shownId}>${text(role.name)}</option>`,
      )}
    </select>
    <p class="muted small"><bdi>${text(shown?.role.description)}</bdi></p>
  </div>`;
}

function head({ team, shownId, hasFormerNames }: GuideView, { role }: RoleOffer): TemplateResult {
  const { text, f } = team.localization;
  const former = hasFormerNames ? (role.formerNames ?? []).map(text) : [];
  return html`<th class=${role.id === shownId ? 'shown' : nothing} scope="col">
    ${text(role.name)}
    ${former.length > 0 ? html`<span class="former">${team.m.roleGuide.formerly({ names: f.list(former) })}</span>` : nothing}
  </th>`;
}

function groupRows(view: GuideView, maker: CellMaker, group: RightGroup, hasHead: boolean): TemplateResult {
  const { team, offers } = view;
  const { text, f } = team.localization;
  const name = group.applications.length > 0 ? f.list(group.applications.map(text)) : maker.words.everywhere;
  return html`<tbody>
    ${
      hasHead
        ? html`<tr class="group">
            <th scope="rowgroup" colspan=${offers.length + 1}><span>${name}</span></th>
          </tr>`
        : nothing
    }
    ${group.rights.map(
      ({ permission, label }) =>
        html`<tr>
          <th scope="row">${text(label)}</th>
          ${offers.map((offer) => cell(view, maker, offer, permission))}
        </tr>`,
    )}
  </tbody>`;
}

function cell({ shownId }: GuideView, maker: CellMaker, offer: RoleOffer, permission: string): TemplateResult {
  const { sign, text, note } = maker.cell(offer, permission);
  const number = String(note);
  return html`<td class="${sign} ${offer.role.id === shownId ? 'shown' : ''}">
    <span class="sign"
      >${icon(SHAPES[sign])}<span
        >${text}${
          note > 0
            ? html`<sup aria-hidden="true">${number}</sup
                ><span class="visually-hidden"> ${maker.words.note({ number })}</span>`
            : nothing
        }</span
      ></span
    >
  </td>`;
}

/** Only the signs that occur. */
function legend({ m }: TeamController, { signs, shown }: CellMaker): TemplateResult {
  const words = m.roleGuide;
  const occurring = (Object.keys(SHAPES) as Sign[]).filter((sign) => signs.has(sign));
  return html`<div part="legend">
    <h3>${words.legend}</h3>
    <dl class="legend">
      ${occurring.map(
        (sign) =>
          html`<div class=${shown.has(sign) ? 'shown' : nothing}>
            <dt>${icon(SHAPES[sign])}${words.sign[sign]}</dt>
            <dd>${words.meaning[sign]}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
}

/** By number, as some of them are hidden with the roles they are about. */
function notes({ m }: TeamController, { notes: sentences, shown }: CellMaker): TemplateResult | typeof nothing {
  if (sentences.length === 0) return nothing;
  const isShown = sentences.some((_, at) => shown.has(at + 1));
  return html`<div class="notes ${isShown ? 'shown' : ''}" part="notes">
    <h3>${m.roleGuide.notes}</h3>
    <ol>
      ${sentences.map(
        (sentence, at) =>
          html`<li class=${shown.has(at + 1) ? 'shown' : nothing} value=${at + 1}><bdi>${sentence}</bdi></li>`,
      )}
    </ol>
  </div>`;
}
