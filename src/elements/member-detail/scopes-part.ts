import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import { isSame, type MemberPatch, type ScopeSelection } from '../../domain/rules.js';
import type { ScopePickerElement } from '../scope-picker/scope-picker-element.js';
import { tag } from '../shared/tags.js';
import { factRow, type DetailView } from './detail-view.js';
import { scopeNames } from './member-words.js';
import { chosenOffer } from './role-part.js';

const NONE: readonly string[] = [];

/** The stores a person has: a choice where some can be given or taken, each locked with its own reason where not. */
export function scopesPart(view: DetailView, isEditable: boolean): TemplateResult | typeof nothing {
  const { team, entry, draft, scopes, errors, onInput } = view;
  const selected = (draft.get('scopes') ?? NONE) as ScopeSelection;
  const isNobodys =
    team.client?.system?.scopeTypes.length === 0 || (selected !== 'all' && selected.length === 0 && !isEditable);
  if (!entry || isNobodys || scopes.length === 0 || entry.member.accountId !== undefined) return nothing;
  const label = team.word('scopes', team.m.common.scopes);
  const isLocked = isFixed(view);
  if (!isEditable || !(isLocked || canChoose(view))) {
    const names = scopeNames(team, selected, scopes);
    return names ? html`<dl class="facts">${factRow(label, names)}</dl>` : nothing;
  }
  return html`<${tag('scope-picker')}
    id="scopes"
    exportparts="label:scope-picker__label, all:scope-picker__all, mode:scope-picker__mode, list:scope-picker__list, scope:scope-picker__scope, note:scope-picker__note"
    .scopes=${scopes}
    .limit=${limitOf(view)}
    .decide=${(next: ScopeSelection) => reasonAgainst(view, next)}
    .value=${selected}
    .error=${errors['scopes'] ?? ''}
    ?locked=${isLocked}
    @change=${(event: Event) => onInput('scopes', (event.target as ScopePickerElement).value)}
  ></${tag('scope-picker')}>`;
}

/**
 * After a change of role: one that leaves a role with every store has to be given its own in the same step, one that
 * comes to such a role needs none (domain.md 2.2).
 */
export function settleScopes(view: DetailView): void {
  const { draft, entry, offers } = view;
  const hadAll = offers.some(({ role }) => role.scopesLocked && entry?.member.roles.includes(role.id));
  if (hadAll && !isFixed(view)) draft.askAnew('scopes');
  else if (hadAll || isFixed(view)) draft.reset('scopes');
}

/** What is wrong with the stores of a change: they are missing, or it is refused for `reason` and others would do. */
export function scopesMistake(view: DetailView, patch: MemberPatch, reason: string): string {
  const { team, draft, entry } = view;
  const isMissing = draft.isAskedAnew('scopes') && ((draft.get('scopes') ?? NONE) as ScopeSelection).length === 0;
  if (isMissing) {
    const decision = team.can('member.update', { entry, input: { ...patch }, phase: 'enforce' });
    return team.reason(decision) || team.m.scopePicker.required;
  }
  const wouldDo = (next: ScopeSelection): boolean =>
    team.can('member.update', { entry, input: { ...patch, scopes: next } }).allowed;
  return reason && choicesOf(view).some(wouldDo) ? reason : '';
}

/** Whether the chosen role has its stores once and for all. */
function isFixed(view: DetailView): boolean {
  return chosenOffer(view)?.role.scopesLocked === true;
}

function choicesOf({ scopes }: DetailView): ScopeSelection[] {
  return ['all', ...scopes.map(({ id }) => [id])];
}

function limitOf({ team }: DetailView): ScopeSelection | undefined {
  return team.client?.limits('member.update').scopes;
}

function reasonAgainst({ team, entry, draft }: DetailView, scopes: ScopeSelection): string {
  return team.reason(team.can('member.update', { entry, input: { roles: draft.get('roles'), scopes } }));
}

/** Whether anything but what is stored can be given. */
function canChoose(view: DetailView): boolean {
  const stored = view.entry?.member.scopes;
  return choicesOf(view).some((next) => !isSame(next, stored) && reasonAgainst(view, next) === '');
}
