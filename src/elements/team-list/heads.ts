import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Localization } from '../../localize/index.js';
import type { MemberQuery } from '../../domain/rules.js';
import { icon } from '../shared/icons.js';
import type { Column } from './columns.js';

export interface HeadsView {
  readonly m: Localization['m'];
  readonly columns: readonly Column[];
  readonly canChoose: boolean;
  readonly hasMenu: boolean;
  readonly sort: MemberQuery['sort'];
  readonly chosen: 'all' | 'some' | 'none';
  readonly onSort: (sort: MemberQuery['sort']) => void;
  readonly onChooseAll: (isChosen: boolean) => void;
}

/** The column heads: buttons where the backend sorts, and one box for all rows. */
export function heads(view: HeadsView): TemplateResult {
  const { m, columns, canChoose, hasMenu, chosen, onChooseAll } = view;
  return html`<div class="head" part="head" role="rowgroup">
    <div class="heads" role="row" aria-rowindex="1">
      ${
        canChoose
          ? html`<div class="cell cell--check" role="columnheader">
              <input
                type="checkbox"
                id="choose-all"
                aria-label=${m.teamList.selectAll}
                .checked=${live(chosen === 'all')}
                .indeterminate=${live(chosen === 'some')}
                @change=${(event: Event) => onChooseAll((event.target as HTMLInputElement).checked)}
              /><label class="narrow" for="choose-all" aria-hidden="true">${m.teamList.selectAll}</label>
            </div>`
          : nothing
      }
      ${columns.map((column) => head(column, view))}
      ${
        hasMenu
          ? html`<div class="cell cell--menu" role="columnheader">
              <span class="visually-hidden">${m.teamList.actions}</span>
            </div>`
          : nothing
      }
    </div>
  </div>`;
}

function head({ id, label, sort: by }: Column, { sort, onSort }: HeadsView): TemplateResult {
  const isSorted = by !== undefined && sort?.by === by;
  const direction = sort?.descending ? 'descending' : 'ascending';
  return html`<div class="cell cell--${id}" role="columnheader" aria-sort=${isSorted ? direction : nothing}>
    ${
      by
        ? html`<button
            class="head__sort"
            type="button"
            @click=${() => onSort({ by, descending: isSorted && !sort?.descending })}
          >
            ${label}${icon(isSorted && sort?.descending ? 'down' : 'up')}
          </button>`
        : label
    }
  </div>`;
}
