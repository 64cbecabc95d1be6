import { memoryTeam } from 'rosterkit/backend/memory';
import { failureOf, MemberList, newIntentKey, TeamClient } from 'rosterkit/client';
import { displayName, type Decision, type Failure, type MemberEntry } from 'rosterkit/domain';
import { commerce7 } from 'rosterkit/policies';
import { acmeWinery } from 'rosterkit/testing';
import { byId } from './lib/dom.js';
import { drawPeople, type RowAction } from './headless/people.js';

const person = byId('person', HTMLSelectElement);
const invitation = byId('invite', HTMLFormElement);
const email = byId('email', HTMLInputElement);
const role = byId('role', HTMLSelectElement);
const sure = byId('sure', HTMLDialogElement);
const team = memoryTeam({ policy: commerce7, seed: acmeWinery(Date.now()) });
const PEOPLE = { marguerite: 'Marguerite, Admin Owner', bo: 'Bo, Partner', olafur: 'Ólafur, Admin User' };

let client: TeamClient;
let isInviting = false;
const list = new MemberList(() => draw());

/** What a host does: one client for whoever is signed in, and a list that reads through it. */
async function signIn(memberId: string): Promise<void> {
  client?.disconnect();
  list.use(undefined);
  client = new TeamClient(team.backendFor(memberId));
  client.addEventListener('change', draw);
  client.addEventListener('members', ({ detail }) => list.apply(detail));
  await client.connect();
  if (!client.can('member.list').allowed) return draw();
  list.use(client, {});
  await offerRoles();
}

async function offerRoles(): Promise<void> {
  const offers = (await client.roleOffers({ action: 'member.invite' })).filter(({ decision }) => decision.allowed);
  role.replaceChildren(...offers.map(({ role: { id, name } }) => new Option(client.localization.text(name), id)));
  const { emailDomain } = client.limits('member.invite');
  email.placeholder = emailDomain ? `name@${emailDomain}` : '';
}

function reasonOf(decision: Decision): string {
  return decision.allowed ? '' : client.localization.reason(decision, client.system?.texts);
}

function sentenceOf(failure: Failure): string {
  return client.localization.failure(failure, client.system?.texts);
}

/** Everything that the client and the list know, as this page draws it. */
function draw(): void {
  const { state } = client;
  const view = client.can('member.list');
  const isRefused = state.status === 'ready' && !view.allowed;
  const failure = state.status === 'failed' ? state.failure : list.failure;
  byId('problem').textContent = failure ? sentenceOf(failure) : isRefused ? reasonOf(view) : '';
  drawInvitation();
  const entries = Array.from({ length: list.length }, (_, index) => list.entryAt(index)).filter((entry) => !!entry);
  drawPeople(byId('people'), entries, { client, actionsFor, reasonOf, onRole: changeRole });
  const isBusy = state.status === 'loading' || list.status === 'loading';
  byId('people').setAttribute('aria-busy', String(isBusy));
  const nobody = byId('nobody');
  nobody.hidden = isBusy || isRefused || entries.length > 0;
  nobody.textContent = list.query.search ? `Nobody is called “${list.query.search}”.` : 'Nobody is here yet.';
  byId('more').hidden = !list.hasMore;
}

function drawInvitation(): void {
  const invite = client.can('member.invite');
  invitation.hidden = !invite.allowed;
  const refused = byId('invite-refused');
  refused.textContent = reasonOf(invite);
  refused.hidden = invite.allowed || invite.effect === 'hide' || client.state.status !== 'ready';
}

/** What can be done with one person; what never can is not there, what cannot be now says why. */
function actionsFor(entry: MemberEntry): RowAction[] {
  const known = [
    { op: 'resend', permission: 'invitation.resend', label: 'Send again' },
    { op: 'deactivate', permission: 'member.deactivate', label: 'Lock out' },
    { op: 'reactivate', permission: 'member.reactivate', label: 'Let in' },
    { op: 'remove', permission: 'member.remove', label: 'Take the key' },
  ] as const;
  return known.flatMap(({ op, permission, label }) => {
    const decision = client.can(permission, { entry });
    if (!decision.allowed && decision.effect === 'hide') return [];
    const run = (): Promise<void> =>
      op === 'remove' ? askToRemove(entry) : change(entry, { op, memberId: entry.member.id }, label);
    return [{ id: op, label, reason: reasonOf(decision), run }];
  });
}

async function askToRemove(entry: MemberEntry): Promise<void> {
  byId('sure-title').textContent = `Take the key of ${displayName(entry.member)}?`;
  sure.returnValue = 'no';
  sure.showModal();
  await new Promise((resolve) => sure.addEventListener('close', resolve, { once: true }));
  if (sure.returnValue === 'yes') await change(entry, { op: 'remove', memberId: entry.member.id }, 'Key taken');
}

function changeRole(entry: MemberEntry, roleId: string): void {
  const { id: memberId, version: ifVersion } = entry.member;
  void change(entry, { op: 'update', memberId, patch: { roles: [roleId] }, ifVersion }, 'Role changed');
}

/** Shown at once; taken back by the client, and said, when the backend refuses. */
async function change(entry: MemberEntry, operation: Parameters<TeamClient['change']>[0], what: string): Promise<void> {
  byId('problem').textContent = '';
  try {
    await client.change(operation, { idempotencyKey: newIntentKey() });
    byId('said').textContent = `${what}: ${displayName(entry.member)}`;
  } catch (error) {
    byId('problem').textContent = sentenceOf(failureOf(error));
  }
}

async function sendInvitation(): Promise<void> {
  if (isInviting) return;
  isInviting = true;
  const problem = byId('invite-problem');
  problem.textContent = '';
  const draft = { email: email.value.trim(), roles: [role.value] };
  const decision = client.can('member.invite', { input: draft, phase: 'enforce' });
  try {
    if (!decision.allowed) problem.textContent = reasonOf(decision);
    else {
      const [item] = (await client.invite([draft], { idempotencyKey: newIntentKey() })).items;
      if (item?.ok) {
        byId('said').textContent = `Invited: ${draft.email}`;
        email.value = '';
      } else if (item) problem.textContent = sentenceOf(item.failure);
    }
  } catch (error) {
    problem.textContent = sentenceOf(failureOf(error));
  } finally {
    isInviting = false;
  }
  email.setAttribute('aria-invalid', String(problem.textContent !== ''));
  email.focus();
}

byId('send').addEventListener('click', (event) => {
  if (event.detail > 1) event.preventDefault(); // the rest of a double click
});
invitation.addEventListener('submit', (event) => {
  event.preventDefault();
  void sendInvitation();
});
byId('search', HTMLInputElement).addEventListener('input', ({ target }) => {
  list.setQuery({ search: (target as HTMLInputElement).value });
});
byId('more').addEventListener('click', () => void list.loadMore());
const asked = new URLSearchParams(location.search).get('as') ?? 'marguerite';
person.append(...Object.entries(PEOPLE).map(([id, name]) => new Option(name, id, id === asked, id === asked)));
person.addEventListener('change', () => void signIn(person.value));
await signIn(person.value);
