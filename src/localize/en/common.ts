export const common = {
  add: 'Add',
  cancel: 'Cancel',
  close: 'Close',
  edit: 'Edit',
  remove: 'Remove',
  save: 'Save',
  search: 'Search',
  retry: 'Try again',
  invite: 'Invite someone',
  loading: 'Loading…',
  saving: 'Saving…',
  saved: 'Saved.',
  about: (p: { what: string; about: string }) => `${p.what}: ${p.about}`,
  optional: 'optional',
  required: 'This is needed.',
  you: 'You',
  owner: 'Account owner',
  none: 'None',
  unknown: 'Unknown',
  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'E-mail',
  phone: 'Phone',
  role: 'Role',
  roles: 'Roles',
  scope: 'Store',
  scopes: 'Stores',
  allScopes: 'All stores',
  status: 'Status',
  emailMalformed: 'This is not a valid e-mail address.',
  /** Where an element stands without a provider. */
  noProvider: 'Nothing to show: no team is connected.',
  conflict: 'Someone else changed this meanwhile. Look at it again before you save.',
};

/** What a row shows of a member's state. */
export const statuses: Readonly<Record<string, string>> = {
  sending: 'Sending',
  notSent: 'Not sent',
  invited: 'Invited',
  bounced: 'Bounced',
  expired: 'Expired',
  active: 'Active',
  inactive: 'Inactive',
  removed: 'Removed',
};

/** What is to be known, or done, about a state. */
export const statusNotes = {
  untilNote: (p: { when: string }) => `Until ${p.when}`,
  sinceNote: (p: { when: string }) => `Since ${p.when}`,
  bouncedNote: 'Remove and invite again',
  notSentNote: 'Send again',
};
