/** What a row shows of a member's state; see `shownStatus`. */
export const SHOWN_STATUSES = [
  'sending',
  'notSent',
  'invited',
  'bounced',
  'expired',
  'active',
  'inactive',
  'removed',
] as const;
export type ShownStatus = (typeof SHOWN_STATUSES)[number];
