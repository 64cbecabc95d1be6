import { html, nothing, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import { isolated } from '../../localize/index.js';
import type { DetailView } from '../member-detail/detail-view.js';
import { ACTIONS } from '../member-detail/member-actions.js';
import { nameOf } from '../member-detail/member-words.js';
import { missingAttributes } from '../member-detail/role-part.js';
import { isOff, reasonText } from '../shared/reason.js';
import { bulkLabel } from './bulk-bar.js';
import { maintenanceForm } from './bulk-form.js';
import type { BulkStep, RowPlan } from './bulk-plan.js';
import type { BulkRun } from './bulk-run.js';
import { countedInPolicy } from './people-count.js';

/** Names said of those who stay as they are; more are a number. */
const NAMED = 5;

export interface QuestionView {
  /** What an update is filled in with. */
  readonly view: DetailView;
  readonly run: BulkRun;
  /** How many are chosen and not in the list as filtered; the empty string when all are. */
  readonly hidden: string;
  readonly onLeaveRole: () => void;
}

/** What is to happen to whom, before it does. */
export function question({ view, run, hidden, onLeaveRole }: QuestionView): TemplateResult {
  const { team } = view;
  const { action, plans } = run;
  const isNobody = plans.every(({ failure }) => failure);
  const text = team.m.memberDetail.consequence[action as 'remove' | 'deactivate'];
  return html`${hidden ? html`<p class="muted">${hidden}</p>` : nothing}
  ${action === 'update' ? maintenanceForm(view, run, onLeaveRole) : nothing} ${text ? html`<p>${text}</p>` : nothing}
  ${exceptions(team, run, plans)} ${isNobody ? html`<p class="muted">${team.m.bulk.nobody}</p>` : nothing}`;
}

/** The button that does it; off while nothing is asked for, absent when nobody can be changed so. */
export function confirmButton({ view, run }: QuestionView): TemplateResult | typeof nothing {
  const { team } = view;
  const { action, steps, plans } = run;
  const count = plans.filter(({ failure }) => !failure).length;
  if (count === 0) return nothing;
  const reason = hindrance(view, steps);
  const isDangerous = action !== 'update' && ACTIONS[action].isDangerous;
  return html`<button
      class="button ${isDangerous ? 'button--danger' : 'button--primary'}"
      type="button"
      aria-disabled=${isOff(reason)}
      aria-describedby=${reason ? 'apply-reason' : nothing}
      @click=${() => void run.run()}
    >
      ${action === 'update' ? changeLabel(team, count, run.kind) : bulkLabel(team, action)}</button
    >${reasonText('apply-reason', reason)}`;
}

/** Why nothing can be done yet: nothing is asked for, or the new role needs something that is not filled in. */
function hindrance(view: DetailView, steps: readonly BulkStep[]): string {
  const { m, localization, client } = view.team;
  if (steps.length === 0) return m.memberDetail.noChanges;
  const fields = missingAttributes(view).map((path) => {
    const id = path.slice(path.indexOf('.') + 1);
    return localization.text(client?.system?.attributes[id]?.label) || id;
  });
  return fields.length === 0 ? '' : m.bulk.missing({ fields: localization.f.list(fields) });
}

function changeLabel(team: TeamController, count: number, kind: string): string {
  const { m, localization } = team;
  const people = countedInPolicy(team, count, kind ? [kind] : []);
  return people ? m.bulk.applyTo({ people }) : m.bulk.apply({ count }, localization.f);
}

/** Who stays as they are, one line for each reason; and who gets no mail since nothing is open. */
function exceptions(team: TeamController, run: BulkRun, plans: readonly RowPlan[]): TemplateResult {
  const { m, localization } = team;
  const { f } = localization;
  const names = new Map<string, string[]>();
  for (const { id, failure } of plans) {
    if (!failure) continue;
    const member = team.client?.entry(id)?.member;
    const reason = team.failure(failure);
    names.set(reason, [...(names.get(reason) ?? []), member ? nameOf(team, member) : id]);
  }
  const isSending = run.steps.some(({ op }) => op === 'resend');
  const unsent = isSending
    ? plans.filter(({ steps }) => steps.length > 0 && !steps.some(({ op }) => op === 'resend'))
    : [];
  return html`${[...names].map(([reason, people]) => {
    const count = people.length;
    const others = count > NAMED ? [m.bulk.more({ count: count - NAMED }, f)] : [];
    return html`<div class="muted">
      <p>${m.bulk.skipped({ count, total: plans.length, reason }, f)}</p>
      <p class="small">
        <bdi
          >${f.list([...people.slice(0, NAMED).map((name) => isolated(name, localization.direction)), ...others])}</bdi
        >
      </p>
    </div>`;
  })}
  ${unsent.length > 0 ? html`<p class="muted">${m.bulk.noMail({ count: unsent.length }, f)}</p>` : nothing}`;
}
