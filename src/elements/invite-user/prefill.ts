import type { InvitationDraft } from '../../domain/rules.js';

/** What a form can be filled with beforehand; a person can change all of it. */
export type InvitationPrefill = Partial<Omit<InvitationDraft, 'email' | 'roles'>> & {
  readonly roles?: readonly string[] | undefined;
  readonly email?: string | readonly string[];
};
