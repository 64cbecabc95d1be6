import type { Mail } from 'rosterkit/backend/memory';
import { byId, make } from '../lib/dom.js';

const EVENTS: Readonly<Record<string, string>> = {
  'member.created': 'A new account',
  'member.joined': 'Somebody joined',
  'member.removed': 'An account was removed',
};

/** Where the link of an invitation leads. */
export function invitationLink(token: string): string {
  return `${location.pathname}${location.search}#/join/${token}`;
}

/** The mails the winery would have sent, newest first. */
export function showMails(mails: readonly Mail[]): void {
  byId('demo-outbox-count').textContent = String(mails.length);
  byId('demo-no-mails').hidden = mails.length > 0;
  byId('demo-mails').replaceChildren(...mails.toReversed().map(mailItem));
}

function mailItem(mail: Mail): HTMLElement {
  const at = make('time', { dateTime: mail.queuedAt }, new Date(mail.queuedAt).toLocaleString('en'));
  const state = mail.state === 'sent' ? '' : ` · ${mail.state}`;
  const item = make(
    'li',
    {},
    make('p', { className: 'demo-mail-head' }, make('span', {}, `To ${mail.to}`), make('span', {}, at, state)),
    make('p', { className: 'demo-mail-subject' }, subjectOf(mail)),
    make('p', {}, bodyOf(mail)),
  );
  const { token } = mail.values;
  if (token)
    item.append(make('p', {}, make('a', { href: invitationLink(token) }, `Open the invitation of ${mail.to}`)));
  return item;
}

function subjectOf({ kind, values }: Mail): string {
  const tenant = values['tenantName'] ?? 'ACME Winery';
  if (kind === 'invitation') return `${values['inviterName'] ?? tenant} invites you to ${tenant}`;
  if (kind === 'access') return `Your access to ${tenant}`;
  return `${EVENTS[values['event'] ?? ''] ?? 'News'} at ${tenant}`;
}

function bodyOf({ kind, values }: Mail): string {
  const role = values['role'] ?? '';
  if (kind === 'invitation') return `Create your account as ${role}, with a password of your own.`;
  if (kind === 'access') return `User name ${values['username'] ?? ''}.`;
  const actor = values['actorName'] ? ` by ${values['actorName']}` : '';
  return `${values['memberName'] ?? ''}, ${role}${actor}.`;
}
