import type { TeamClient } from 'rosterkit/client';
import { allRoles, displayName, shownStatus, type Decision, type MemberEntry } from 'rosterkit/domain';
import { make } from '../lib/dom.js';

/** Something to do with one person. */
export interface RowAction {
  readonly id: string;
  readonly label: string;
  /** Why not now; the empty string when it can be done. */
  readonly reason: string;
  readonly run: () => void;
}

export interface PeopleView {
  readonly client: TeamClient;
  readonly actionsFor: (entry: MemberEntry) => readonly RowAction[];
  readonly reasonOf: (decision: Decision) => string;
  readonly onRole: (entry: MemberEntry, roleId: string) => void;
}

/** Draws everybody anew; the keyboard stays with the control it was in, or goes to the list when that is gone. */
export function drawPeople(list: HTMLElement, entries: readonly MemberEntry[], view: PeopleView): void {
  const active = list.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined;
  const before = [...list.children].findIndex((item) => item.contains(active ?? null));
  list.replaceChildren(...entries.map((entry) => row(entry, view)));
  if (!active) return;
  const same = active.id ? document.getElementById(active.id) : null;
  const near = list.children[Math.min(before, list.children.length - 1)]?.querySelector<HTMLElement>('button, select');
  (same ?? near)?.focus();
}

function row(entry: MemberEntry, view: PeopleView): HTMLElement {
  const { member, invitation } = entry;
  const { client } = view;
  const name = displayName(member);
  const status = shownStatus(member, invitation, client.now());
  const item = make('li', { className: client.isPending(member.id) ? 'pending' : '' });
  const head = make('div', { className: 'who' });
  head.append(make('strong', { textContent: name, dir: 'auto' }));
  if (member.email && member.email !== name) head.append(make('span', { textContent: member.email }));
  const state = make('span', { className: `state ${status}`, textContent: client.localization.status(status) });
  item.append(head, roleControl(entry, name, view), state, actions(entry, name, view));
  return item;
}

/** The role: to choose where it may be changed, else as text with the reason. */
function roleControl(entry: MemberEntry, name: string, { client, reasonOf, onRole }: PeopleView): HTMLElement {
  const { policy, me, localization } = client;
  const { member } = entry;
  const roles = policy && me ? allRoles(policy, me.tenant) : [];
  const word = (id: string): string => localization.text(roles.find((role) => role.id === id)?.name) || id;
  const update = client.can('member.update', { entry });
  const cell = make('div', { className: 'role' });
  const mayGive = (id: string): boolean => client.can('member.update', { entry, input: { roles: [id] } }).allowed;
  const others = update.allowed ? roles.filter(({ id, hidden }) => !hidden && mayGive(id)) : [];
  if (others.length < 2) {
    cell.append(make('span', { textContent: member.roles.map(word).join(', ') }));
    const reason = update.allowed || update.effect === 'hide' ? '' : reasonOf(update);
    if (reason) cell.append(make('small', { textContent: reason }));
    return cell;
  }
  const select = make('select', { id: `role-${member.id}`, ariaLabel: `Role of ${name}` });
  select.append(...others.map(({ id }) => new Option(word(id), id, false, member.roles.includes(id))));
  select.addEventListener('change', () => onRole(entry, select.value));
  cell.append(select);
  return cell;
}

/** Buttons; one that is off stays where it is, and its reason is read with it and shown once below. */
function actions(entry: MemberEntry, name: string, { actionsFor }: PeopleView): HTMLElement {
  const cell = make('div', { className: 'actions' });
  const offered = actionsFor(entry);
  const reasons = [...new Set(offered.map(({ reason }) => reason).filter(Boolean))];
  for (const { id, label, reason, run } of offered) {
    const button = make('button', { type: 'button', id: `${id}-${entry.member.id}`, textContent: label });
    button.ariaLabel = `${label}: ${name}`;
    if (reason) {
      button.ariaDisabled = 'true';
      button.setAttribute('aria-describedby', `why-${reasons.indexOf(reason)}-${entry.member.id}`);
    } else button.addEventListener('click', run);
    cell.append(button);
  }
  reasons.forEach((reason, index) => {
    cell.append(make('small', { id: `why-${index}-${entry.member.id}`, textContent: reason }));
  });
  return cell;
}
