import { BackendError, type Profile } from '../../backend/index.js';

/** @throws {BackendError} `server` for what is no profile. */
export function soundProfile(profile: Profile | undefined): Profile {
  if (profile?.identity?.id && profile.member?.id) return profile;
  throw new BackendError({ code: 'server', message: 'Not a profile.' });
}
