import { addEnglish } from '../english.js';
import { reasons } from './reasons.js';

/** Reasons that policies bring; said where a policy has no sentence of its own, or is not in the page. */
export const policyReasons: Readonly<Record<string, string>> = {
  ownerProtected: 'The account owner cannot be changed here.',
  ownPermissions: 'You cannot change your own permissions.',
  self: 'You cannot remove yourself.',
  lastOwner: 'At least one owner must remain.',
  oneOwner: 'There is exactly one owner.',
  lastSystemAdministrator: 'At least one system administrator must remain.',
  higherRole: 'You can only manage team members.',
  otherCompany: 'You can only invite people from {domain}.',
  partnerDomainRequired: 'Define the Partner Domain first.',
  partnerDomainFixed: 'Only an owner can correct the Partner Domain. Ask one of them.',
  emailImmutable: 'The e-mail of an account cannot change. Invite the new address and remove this account.',
  ownerOnly: 'Only the account owner can do this.',
  entityLevel: 'Billed or settled for the whole business.',
  ordersOff: 'Switched off for the whole application.',
  inquiriesOff: 'Switched off for the whole application.',
  contactRequired: 'Choose a contact that exists.',
  contactHasUser: 'This contact already has a user.',
  employee: 'Employees are managed elsewhere.',
  ecomStaffElsewhere: 'eCom staff are managed in eCom.',
  storesRequired: 'Choose the stores for this role.',
  allStores: 'This role has all stores.',
  limitReached: 'Your plan’s limit is reached.',
};

/** Makes them known; called when somebody's rights are. */
export function addPolicyReasons(): void {
  addEnglish({ reasons: { ...reasons, ...policyReasons } });
}
