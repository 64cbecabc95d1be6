import { html, nothing, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { Failure } from '../../domain/rules.js';
import { nameOf } from '../member-detail/member-words.js';
import { delimiterFor, downloadText, writeCsv } from '../shared/csv.js';
import { icon } from '../shared/icons.js';
import type { RowResult } from './bulk-work.js';

/** Outcomes listed one by one; the rest is a number here, and whole in the file. */
const LISTED = 500;

export type OutcomeFilter = 'all' | 'done' | 'failed';
const FILTERS: readonly OutcomeFilter[] = ['all', 'done', 'failed'];

export interface OutcomeView {
  readonly team: TeamController;
  readonly results: readonly RowResult[];
  readonly filter: OutcomeFilter;
  readonly onFilter: (filter: OutcomeFilter) => void;
}

/** What became of each: how many, one line a person, all or some of them. */
export function outcome(view: OutcomeView): TemplateResult {
  const { team, results, filter } = view;
  const { m, localization } = team;
  const { f } = localization;
  const failed = results.filter(({ failure }) => failure);
  const done = results.filter(({ failure }) => !failure);
  const shown = { all: [...failed, ...done], done, failed }[filter];
  return html`<p class="notice ${failed.length > 0 ? 'notice--warning' : 'notice--success'}">
      ${icon(failed.length > 0 ? 'warning' : 'check')}
      <span>${m.bulk.done({ done: done.length, failed: failed.length }, f)}</span>
    </p>
    ${filterButtons(view, { all: results.length, done: done.length, failed: failed.length })}
    <ul class="outcomes" tabindex="0" aria-labelledby="bulk-title">
      ${shown.slice(0, LISTED).map((row) => outcomeRow(team, row))}
      ${shown.length > LISTED ? html`<li class="muted">${m.bulk.more({ count: shown.length - LISTED }, f)}</li>` : nothing}
    </ul>`;
}

function filterButtons({ team, filter, onFilter }: OutcomeView, counts: Record<OutcomeFilter, number>): TemplateResult {
  const { bulk } = team.m;
  const { f } = team.localization;
  const words = { all: bulk.filterAll, done: bulk.filterDone, failed: bulk.filterFailed };
  return html`<div class="outcome-filters" role="group" aria-label=${bulk.filterLabel}>
    ${FILTERS.map(
      (one) =>
        html`<button
          class="button button--small"
          type="button"
          aria-pressed=${one === filter ? 'true' : 'false'}
          @click=${() => onFilter(one)}
        >
          ${words[one]({ count: counts[one] }, f)}
        </button>`,
    )}
  </div>`;
}

function outcomeRow(team: TeamController, row: RowResult): TemplateResult {
  return html`<li>
    <bdi>${nameIn(team, row)}</bdi>
    ${
      row.failure
        ? html`<span class="sub--danger">${sentence(team, row.failure)}</span>`
        : html`<span class="muted">${team.m.bulk.isDone}</span>`
    }
  </li>`;
}

/** Every result as a file for a spreadsheet: name, e-mail, result, reason. */
export function downloadOutcome(team: TeamController, results: readonly RowResult[]): void {
  const { bulk, common } = team.m;
  const rows = results.map((row) => [
    nameIn(team, row),
    team.client?.entry(row.id)?.member.email ?? '',
    row.failure ? bulk.isNotDone : bulk.isDone,
    row.failure ? sentence(team, row.failure) : '',
  ]);
  const table = [[common.name, common.email, bulk.result, bulk.reason], ...rows];
  downloadText(bulk.fileName, writeCsv(table, delimiterFor(team.localization.f)));
}

function nameIn(team: TeamController, { id }: RowResult): string {
  const member = team.client?.entry(id)?.member;
  return member ? nameOf(team, member) : id;
}

function sentence(team: TeamController, failure: Failure): string {
  return failure.reason === 'stopped' ? team.m.bulk.stopped : team.failure(failure);
}
