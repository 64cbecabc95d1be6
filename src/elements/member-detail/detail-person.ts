import { html, nothing, type TemplateResult } from 'lit';
import { factRow, fieldDecision, inputField, type DetailView } from './detail-view.js';

/** Name, phone and address. What cannot be changed is text; the address says what to do instead. */
export function personPart(view: DetailView, isEditable: boolean, onInviteAnew: () => void): TemplateResult {
  const { team, draft } = view;
  const { common, memberDetail } = team.m;
  const labels = {
    firstName: team.word('firstName', common.firstName),
    lastName: team.word('lastName', common.lastName),
    phone: team.word('phone', common.phone),
  };
  const paths = Object.keys(labels) as (keyof typeof labels)[];
  const { changed } = draft;
  const canType = (path: string): boolean =>
    isEditable && (changed.includes(path) || fieldDecision(view, path, `${draft.text(path)}.`).allowed);
  const typed = paths.filter(canType);
  const read = paths.filter((path) => !typed.includes(path) && draft.text(path));
  return html`<div class="fields">
      ${typed.map((path) => inputField(view, path, { label: labels[path], ...(path === 'phone' ? { inputMode: 'tel' } : {}) }))}
    </div>
    <dl class="facts">
      ${read.map((path) => factRow(labels[path], draft.text(path)))}
      ${factRow(
        team.word('email', common.email),
        draft.text('email') || memberDetail.neverGiven,
        isEditable ? addressNote(view, onInviteAnew) : nothing,
      )}
    </dl>`;
}

/** R036, R037: an address cannot change; the new one can be invited. */
function addressNote(view: DetailView, onInviteAnew: () => void): TemplateResult | typeof nothing {
  const { team, draft } = view;
  const decision = fieldDecision(view, 'email', `x${draft.text('email')}`);
  const isGeneral = !decision.allowed && decision.reason === 'fieldNotEditable';
  if (decision.allowed || isGeneral) return nothing;
  const canInvite = team.can('member.invite').allowed;
  return html`<p class="field__hint" id="email-reason"><bdi>${team.reason(decision)}</bdi></p>
    ${
      canInvite
        ? html`<button class="link-button small" type="button" @click=${onInviteAnew}>
            ${team.m.memberDetail.inviteNewAddress}
          </button>`
        : nothing
    }`;
}
