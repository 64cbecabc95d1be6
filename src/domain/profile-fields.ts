/** The fields of their own profile that people edit themselves (R046). */
export const PROFILE_FIELDS = ['firstName', 'lastName', 'phone', 'locale', 'avatarUrl'] as const;
export type ProfileField = (typeof PROFILE_FIELDS)[number];
