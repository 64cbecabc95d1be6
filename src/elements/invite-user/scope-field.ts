import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import type { ScopePickerElement } from '../scope-picker/scope-picker-element.js';
import { failureNotice } from '../shared/failure-notice.js';
import { tag } from '../shared/tags.js';
import type { InviteView } from './view-model.js';

/** Which stores: all as text where the role always has them, else chosen. */
export function scopeField({ form, submission, team }: InviteView): TemplateResult | typeof nothing {
  const { scopeChoice, scopes, limits } = form;
  if (scopeChoice === 'none') return nothing;
  if (scopeChoice === 'all') {
    return html`<div class="field">
      <span class="field__label">${team.word('scopes', team.m.common.scopes)}</span>
      <span>${team.word('allScopes', team.m.common.allScopes)}</span>
    </div>`;
  }
  if (scopes === undefined) return nothing;
  if ('code' in scopes) return failureNotice(team, scopes, () => form.loadScopes());
  const mistake = submission.errors['scopes'];
  return html`<${tag('scope-picker')}
    id="scopes"
    class=${mistake ? 'choices--invalid' : ''}
    exportparts="label:scope-picker__label, all:scope-picker__all, mode:scope-picker__mode, list:scope-picker__list, scope:scope-picker__scope, note:scope-picker__note"
    .scopes=${scopes}
    .limit=${limits.scopes}
    .value=${form.chosenScopes}
    .error=${mistake ?? ''}
    required
    @change=${(event: Event) => {
      submission.forgive('scopes');
      form.change({ scopes: (event.target as ScopePickerElement).value });
    }}
  ></${tag('scope-picker')}>`;
}
