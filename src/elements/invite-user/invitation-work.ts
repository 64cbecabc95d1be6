import type { LitElement } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { Failure, InvitationDraft, MemberEntry } from '../../domain/rules.js';
import type { AnnouncerController } from '../shared/announcer.js';
import { emit } from '../shared/emit.js';
import { placementMistakes } from './form-mistakes.js';
import { invitationOf } from './form-draft.js';
import type { InviteForm } from './invite-form.js';
import { Submission, type Work } from './submission.js';

/** What a backend may ask for although the page did not know of it. */
const NAMES: readonly string[] = ['firstName', 'lastName'];

export interface InvitationWorkOptions {
  readonly team: TeamController;
  readonly announcer: AnnouncerController;
  readonly form: InviteForm;
  /** All that could be sent has been; `isWhole` when nothing is left in the form. */
  readonly onDone: (isWhole: boolean) => void;
}

/** Invitations by e-mail: one for each address of the form. */
export function invitationSubmission(
  host: LitElement,
  { team, announcer, form, onDone }: InvitationWorkOptions,
): Submission<InvitationDraft> {
  /** A refusal stands beside the field it belongs to, else beside the address. */
  const refuse = (draft: InvitationDraft, failure: Failure): void => {
    const { field = 'email' } = failure;
    if (NAMES.includes(field)) form.reveal(field);
    const isElsewhere = field !== 'email' && form.shows(field);
    if (isElsewhere || form.shape.isForOne) submission.blame(isElsewhere ? field : 'email', team.failure(failure));
    if (!isElsewhere) form.refuse(draft, failure);
  };
  const work: Work<InvitationDraft> = {
    call: (client, drafts, options) => client.invite(drafts, options),
    mistakes: () => mistakesOf(form, team),
    drafts: () => sendable(form, team, refuse),
    request: (drafts) => emit(host, 'invitation-request', { drafts }, { cancelable: true }),
    accept: (draft, entry: MemberEntry) => {
      form.accept(draft);
      emit(host, 'invitation-created', { entry });
      return draft.email;
    },
    refuse: (draft, failure) => {
      refuse(draft, failure);
      emit(host, 'invitation-failed', { draft, failure });
    },
    done: (failure) => onDone(!failure && form.addresses.length === 0),
  };
  const submission = new Submission(host, { team, announcer }, work);
  return submission;
}

function mistakesOf(form: InviteForm, team: TeamController): Record<string, string> {
  if (!form.shape.isForOne) form.gatherTyped();
  const { addresses, shape, values } = form;
  const { inviteUser: words } = team.m;
  const draft = invitationOf(form, addresses.find(({ email }) => email)?.email ?? '');
  const mistakes: Record<string, string> = {};
  if (addresses.length === 0) {
    mistakes['email'] = shape.emailDomain === undefined ? words.addressMissing : words.handleMissing;
  } else if (addresses.every(({ email }) => !email)) mistakes['email'] = words.malformed;
  if (shape.emailDomain !== undefined && !values.isConfirmed) mistakes['confirm'] = words.confirmDomainRequired;
  const reason = (): string => team.reason(team.can(form.way.action, { input: { ...draft }, phase: 'enforce' }));
  return { ...mistakes, ...placementMistakes(form, team, reason) };
}

/** Drafts for the good addresses; what the policy refuses is marked and stays. */
function sendable(
  form: InviteForm,
  team: TeamController,
  refuse: (draft: InvitationDraft, failure: Failure) => void,
): InvitationDraft[] {
  const { kind } = form.shape;
  return form.addresses.flatMap(({ email }) => {
    if (email === undefined) return [];
    const draft = invitationOf(form, email);
    const decision = team.can(form.way.action, { input: { ...draft, ...(kind ? { kind } : {}) } });
    if (decision.allowed) return [draft];
    const { reason, params } = decision;
    refuse(draft, { code: 'invalid', reason, ...(params ? { params } : {}) });
    return [];
  });
}
