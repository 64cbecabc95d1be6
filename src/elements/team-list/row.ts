import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Localization } from '../../localize/index.js';
import { breakable } from '../shared/breakable.js';
import { icon } from '../shared/icons.js';
import type { Column } from './columns.js';
import type { RowModel } from './row-model.js';

const LOCK = icon('lock');

/** What every row needs besides its own words. */
export interface RowsView {
  readonly m: Localization['m'];
  readonly ownerWord: string;
  readonly columns: readonly Column[];
  /** Whether rows can be chosen, whether they open, and whether they have a menu. */
  readonly canChoose: boolean;
  readonly canOpen: boolean;
  readonly hasMenu: boolean;
  /** The row in the tab order. */
  readonly activeRow: number;
  readonly isChosen: (id: string) => boolean;
  readonly isPending: (id: string) => boolean;
  /** What went wrong with this row in the last change of many. */
  readonly failureOf: (id: string) => string;
  /** Whether the page has put something beside this name. */
  readonly hasExtra: (id: string) => boolean;
}

/**
 * One recycled slot. The markup is the same for every row, so that showing another one writes nothing but texts and
 * attributes that differ; a row that is still on its way is a skeleton, an unused slot is hidden.
 * @param row - The row's place in the list, -1 for none.
 */
export function rowSlot(view: RowsView, slot: number, row: number, model: RowModel | undefined): TemplateResult {
  const { m, canChoose, columns, hasMenu } = view;
  const isActive = row === view.activeRow && model !== undefined;
  const isChosen = model !== undefined && view.isChosen(model.id);
  const failure = model ? view.failureOf(model.id) : '';
  return html`<div
    class="row ${model ? '' : 'row--loading'} ${model && view.isPending(model.id) ? 'row--pending' : ''}"
    id="row-${slot}"
    role="row"
    part="row"
    aria-rowindex=${row + 2}
    aria-selected=${canChoose && model ? (isChosen ? 'true' : 'false') : nothing}
    aria-hidden=${model ? nothing : 'true'}
    tabindex=${isActive ? '0' : '-1'}
    ?hidden=${row < 0}
  >
    ${
      canChoose
        ? html`<div class="cell cell--check" role="gridcell">
            <input
              type="checkbox"
              tabindex="-1"
              aria-label=${m.teamList.select({ name: model?.name ?? '' })}
              .checked=${live(isChosen)}
            />
          </div>`
        : nothing
    }
    <div class="cell cell--name" role="gridcell">
      ${model?.picture ?? html`<span class="avatar"></span>`}
      <span class="who"
        ><button
          class="name"
          part="name"
          type="button"
          dir="auto"
          tabindex="-1"
          .title=${model?.name ?? ''}
          ?disabled=${!view.canOpen}
        >
          ${breakable(model?.name)}
        </button>
        ${model?.isYou ? html`<span class="marks">${m.common.you}</span>` : nothing}
        ${
          model?.lock
            ? html`<span class="lock" title=${model.lock}
                >${LOCK}<span class="visually-hidden">${model.lock}</span></span
              >`
            : nothing
        }</span
      >
      ${
        model?.isOwner
          ? html`<span class="sub sub--owner"
              >${model.address ? html`<span class="address" title=${model.address}>${breakable(model.address)}</span>` : nothing}
              <span class="owner" title=${view.ownerWord}>${view.ownerWord}</span></span
            >`
          : html`<span class="sub" .title=${model?.address ?? ''}>${breakable(model?.address)}</span>`
      }
      ${model && view.hasExtra(model.id) ? html`<slot class="extra" name="row-${model.id}"></slot>` : nothing}
    </div>
    ${columns.map(({ id, label, draw }) => (id === 'name' ? nothing : (draw?.(model?.entry) ?? (id === 'status' ? statusCell(model, failure) : textCell(id, label, model)))))}
    ${
      hasMenu
        ? html`<div class="cell cell--menu" role="gridcell">
            <button
              class="icon-button menu-button"
              part="menu-button"
              type="button"
              tabindex="-1"
              aria-haspopup="menu"
              aria-expanded="false"
              aria-label=${m.teamList.actionsFor({ name: model?.name ?? '' })}
            ></button>
          </div>`
        : nothing
    }
  </div>`;
}

/** What is wrong with an invitation is said with what helps, as a button where the person may do it. */
function statusCell(model: RowModel | undefined, failure: string): TemplateResult {
  const { status, fix } = model ?? {};
  const note = failure || (status?.note ?? '');
  return html`<div class="cell cell--status" role="gridcell">
    <span class="badge badge--dot ${status?.tone ?? ''}" .textContent=${status?.text ?? ''}></span>
    ${
      fix && !failure
        ? html`<button class="link-button fix" type="button" tabindex="-1" title=${fix.label} aria-label=${fix.name}>
            ${fix.label}
          </button>`
        : nothing
    }
    <span class="sub ${failure ? 'sub--danger' : ''}" dir="auto" .title=${note} .textContent=${note}></span>
  </div>`;
}

function textCell(id: string, label: string, model: RowModel | undefined): TemplateResult {
  const [text, sub] = model?.cells[id] ?? ['', ''];
  return html`<div class="cell cell--text cell--${id}" role="gridcell" data-label=${label}>
    <span class="text" dir="auto" .title=${text}>${breakable(text)}</span
    ><span class="sub" dir="auto" .title=${sub}>${breakable(sub)}</span>
  </div>`;
}
