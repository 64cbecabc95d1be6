import { isolating } from '../isolate.js';

/** One's own account: password, devices, signing out. What passwords must be like is said in `signIn`. */
export const security = isolating({
  title: 'Security',
  changePassword: 'Change password',
  current: 'Current password',
  showPasswords: 'Show passwords',
  changed: 'Your password was changed. Your other devices were signed out.',
  wrongPassword: 'This is not your current password.',
  devices: 'Your devices',
  noDevices: 'No device is known.',
  unknownDevice: 'Unknown device',
  thisDevice: 'This device',
  partnerPage: 'Partner page',
  lastSeen: (p: { when: string }) => `Last used ${p.when}`,
  end: 'Sign out',
  endOf: (p: { device: string }) => `Sign out: ${p.device}`,
  endTitle: (p: { device: string }) => `Sign out ${p.device}?`,
  endText: 'Whoever uses it has to sign in again.',
  endDone: (p: { device: string }) => `Signed out: ${p.device}`,
  signOut: 'Sign out',
  signOutText: 'Ends your session on this device only.',
  signOutEverywhere: 'Sign out everywhere',
  signOutEverywhereText: 'Ends your sessions on all your devices, this one included.',
});
