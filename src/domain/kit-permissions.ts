/**
 * The kit's own permissions: the same ids in every policy, so that neither widgets nor engine ask which system
 * they serve (domain.md 3.2). Every other permission belongs to the host's resources.
 */
export const KIT_PERMISSIONS = [
  'member.list',
  'member.view',
  'member.invite',
  'member.provision',
  'member.create',
  'member.update',
  'member.options',
  'member.deactivate',
  'member.reactivate',
  'member.remove',
  'member.restore',
  'member.bulk',
  'contact.list',
  'invitation.resend',
  'invitation.revoke',
  'role.write',
  'profile.update',
] as const;
export type KitPermission = (typeof KIT_PERMISSIONS)[number];
/** A permission of the kit or of the host's resources. */
export type PermissionId = KitPermission | (string & {});
