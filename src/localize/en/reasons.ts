/** Why nothing is known of somebody's rights, or nothing given, by the reason's id; `{name}` is replaced by the decision's params. */
export const reasons: Readonly<Record<string, string>> = {
  unknownAction: 'This is not part of your system.',
  otherTenant: 'This belongs to another business.',
  notActive: 'Your account is not active.',
  missingData: 'Something needed to decide this is missing. Reload and try again.',
  notGranted: 'Your role does not allow this.',
  noBackend: 'This team page is not connected: its provider has no backend.',
  noProvider: 'This team page is not connected: there is no provider around it.',
  otherContract: 'The backend speaks another version of the contract ({backend}; this page speaks {page}).',
  unsoundPolicy: 'The policy of this system is not sound. {problems}',
};

/** For a reason nobody has a sentence for. */
export const unknownReason = 'This is not allowed here.';
