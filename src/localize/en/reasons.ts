/** Why something is refused, by the reason's id (domain/decision.ts); `{name}` is replaced by the decision's params. */
export const reasons: Readonly<Record<string, string>> = {
  unknownAction: 'This is not part of your system.',
  otherTenant: 'This belongs to another business.',
  notActive: 'Your account is not active.',
  missingData: 'Something needed to decide this is missing. Reload and try again.',
  notGranted: 'Your role does not allow this.',
  outOfScope: 'This lies outside the stores you manage.',
  someOutOfScope: 'This person also has stores you do not manage.',
  fieldNotEditable: 'This field cannot be changed.',
  roleNotAssignable: 'You cannot give this role.',
  tooManyRoles: 'Choose a role, and no more than your system allows.',
  optionAboveOwn: 'You cannot grant what you do not have.',
  wrongStatus: 'This person’s status does not allow it.',
  stopped: 'Stopped before this one.',
  noBackend: 'This team page is not connected: its provider has no backend.',
  noProvider: 'This team page is not connected: there is no provider around it.',
  otherContract: 'The backend speaks another version of the contract ({backend}; this page speaks {page}).',
  unsoundPolicy: 'The policy of this system is not sound. {problems}',
};

/** For a reason nobody has a sentence for. */
export const unknownReason = 'This is not allowed here.';
