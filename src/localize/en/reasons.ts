/** Why nothing is known of somebody's rights, or nothing given, by the reason's id; `{name}` is replaced by the decision's params. */
export const reasons: Readonly<Record<string, string>> = {
  unknownAction: 'This is not part of your system.',
  otherTenant: 'This belongs to another business.',
  notActive: 'Your account is not active.',
  missingData: 'Something needed to decide this is missing. Reload and try again.',
  notGranted: 'Your role does not allow this.',
  noBackend: 'This team page is not connected: its provider has no backend.',
  otherContract:
    'This page and its server do not fit together. Reload it; if that does not help, tell whoever runs it.',
  unsoundPolicy: 'The rules of this system have a mistake, so nothing can be shown. Tell whoever runs this page.',
};

/** For a reason nobody has a sentence for. */
export const unknownReason = 'This is not allowed here.';
