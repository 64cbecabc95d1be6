import { html, nothing, type TemplateResult } from 'lit';
import { factRow, fieldDecision, inputField, type DetailView, type FieldLook } from './detail-view.js';

/** Name, phone and address. What cannot be changed is text; the address says what to do instead. */
export function personPart(view: DetailView, isEditable: boolean, onInviteAnew: () => void): TemplateResult {
  const { team, draft } = view;
  const { common, memberDetail } = team.m;
  const looks: FieldLook[] = [
    { path: 'firstName', label: team.word('firstName', common.firstName) },
    { path: 'lastName', label: team.word('lastName', common.lastName) },
    { path: 'phone', label: team.word('phone', common.phone), type: 'tel', maxlength: 40 },
  ];
  const canType = (path: string): boolean => isEditable && fieldDecision(view, path, `${draft.text(path)}.`).allowed;
  const typed = looks.filter(({ path }) => canType(path));
  const read = looks.filter((look) => !typed.includes(look) && draft.text(look.path));
  return html`<div class="fields">${typed.map((look) => inputField(view, look))}</div>
    <dl class="facts">
      ${read.map(({ path, label }) => factRow(label, draft.text(path)))}
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
  return html`<p class="field__hint" id="email-reason">${team.reason(decision)}</p>
    ${
      canInvite
        ? html`<button class="link-button small" type="button" @click=${onInviteAnew}>
            ${team.m.memberDetail.inviteNewAddress}
          </button>`
        : nothing
    }`;
}
