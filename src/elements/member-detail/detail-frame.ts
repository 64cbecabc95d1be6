import { html, nothing, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { MemberEntry } from '../../domain/rules.js';
import { avatar } from '../shared/avatar.js';
import { icon } from '../shared/icons.js';
import { isOff, reasonText } from '../shared/reason.js';
import { takesAway, type MemberAction } from './member-actions.js';
import { actionsFor } from './menu-items.js';
import type { MemberEditor } from './member-editor.js';
import { nameOf, statusWords, wordFor } from './member-words.js';

/** Picture, name, state, and the marks "you" and "owner". */
export function detailHeader(team: TeamController, entry: MemberEntry): TemplateResult {
  const { member } = entry;
  const { common } = team.m;
  const name = nameOf(team, member);
  const { text, tone } = statusWords(team, entry);
  const isYou = member.id === team.client?.me?.member.id;
  return html`<div class="header" part="header">
    ${avatar({ id: member.id, name })}
    <div>
      <h2 tabindex="-1" part="name">
        <slot name="heading"><bdi>${name}</bdi></slot>
      </h2>
      <p class="cluster">
        <span class="badge badge--dot ${tone}">${text}</span>
        ${isYou ? html`<span class="badge">${common.you}</span>` : nothing}
        ${member.owner ? html`<span class="badge">${team.word('owner', common.owner)}</span>` : nothing}
      </p>
    </div>
  </div>`;
}

/** Save, and once something is typed, back to what is stored. */
export function detailFooter(team: TeamController, editor: MemberEditor, kind: string): TemplateResult {
  const { common, memberDetail } = team.m;
  const { hasChanges, isSaving } = editor;
  const reason = hasChanges ? '' : memberDetail.noChanges;
  return html`<div class="cluster">
    <button
      class="button button--primary"
      type="submit"
      aria-disabled=${isOff(reason)}
      aria-describedby=${reason ? 'save-reason' : nothing}
      aria-busy=${isSaving ? 'true' : nothing}
    >
      ${isSaving ? common.saving : wordFor(team, 'save', kind, common.save)}</button
    >${reasonText('save-reason', reason)}
    ${
      hasChanges && !isSaving
        ? html`<button class="button" type="button" @click=${() => editor.reset()}>${common.cancel}</button>`
        : nothing
    }
  </div>`;
}

/** Somebody removed the person while something was typed: what is there can be read still, and then left. */
export function gonePart(team: TeamController, editor: MemberEditor, { member }: MemberEntry): TemplateResult {
  const { gone, showStored } = team.m.memberDetail;
  return html`<div class="notice notice--warning" id="gone" role="alert" tabindex="-1">
      ${icon('warning')}<span>${gone({ name: nameOf(team, member) })}</span>
    </div>
    <div class="cluster">
      <button class="button button--primary" type="button" @click=${() => editor.showStored()}>${showStored}</button>
    </div>`;
}

/**
 * What can be done with the person besides editing; what cannot be done now says why.
 * @param isDangerous - Those that take something away, which stand apart, or the others.
 */
export function detailActions(
  team: TeamController,
  entry: MemberEntry,
  isDangerous: boolean,
  onAction: (action: MemberAction) => void,
): TemplateResult | typeof nothing {
  const items = actionsFor(team, entry).filter(({ id }) => takesAway(id as MemberAction) === isDangerous);
  if (items.length === 0) return nothing;
  const look = isDangerous ? 'danger-actions' : '';
  return html`<div class="actions ${look}" part="actions ${look}">
    ${items.map(
      ({ id, label, icon: sign, isDangerous: isRed, reason }) =>
        html`<button
            class="button button--small ${isRed && !reason ? 'actions__danger' : ''}"
            type="button"
            aria-disabled=${isOff(reason)}
            aria-describedby=${reason ? `${id}-reason` : nothing}
            @click=${() => onAction(id as MemberAction)}
          >
            ${sign ? icon(sign) : nothing}${label}</button
          >${reasonText(`${id}-reason`, reason)}`,
    )}
  </div>`;
}

/** What went wrong with the whole form. */
export function mistake(sentence: string): TemplateResult {
  return html`<p class="notice notice--danger">${icon('warning')}<span>${sentence}</span></p>`;
}
