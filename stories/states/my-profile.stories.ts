import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createMemoryClock, memoryTeam } from 'rosterkit/backend/memory';
import { commerce7 } from 'rosterkit/policies';
import { acmeWinery } from 'rosterkit/testing';
import { GuardedSessions, threeSessions } from '../../test/helpers/guarded-sessions.js';
import { failing, hanging } from '../helpers.js';
import { appears, NOW, statesPage, write, type Scene, type State } from './states-page.js';

const meta: Meta = { title: 'States/my-profile', component: 'my-profile', tags: ['states', '!autodocs'] };
export default meta;

const profile = (): unknown => html`<my-profile></my-profile>`;
const staff = { as: 'jean-baptiste' } as const;

/** At a host whose sign-in is the kit's. */
const secured =
  (change: (sessions: GuardedSessions) => void = () => {}) =>
  (): Scene => {
    const sessions = new GuardedSessions();
    sessions.entries = threeSessions(NOW);
    change(sessions);
    const team = memoryTeam({ seed: acmeWinery(NOW), policy: commerce7, clock: createMemoryClock(NOW) });
    return { backend: team.backendFor('jean-baptiste'), sessions, team };
  };
const pressing =
  (...parts: readonly string[]): NonNullable<State['after']> =>
  async (place) => {
    for (const part of parts) (await appears(place, 'my-profile', `[part="${part}"]:not(:disabled)`)).click();
  };
const changePassword: NonNullable<State['after']> = async (place, team) => {
  await pressing('change-password')(place, team);
  write(await appears<HTMLInputElement>(place, 'my-profile', '#current'), 'the old one');
  write(await appears<HTMLInputElement>(place, 'my-profile', '#password'), 'several words make a good one');
  await pressing('save-password')(place, team);
};
const withoutProfiles = {
  on: 'capabilities',
  fault: {
    answer: (capabilities: { operations: string[] }) => ({
      ...capabilities,
      operations: capabilities.operations.filter((operation) => operation !== 'profile'),
    }),
  },
} as const;

export const All: StoryObj = statesPage(
  'my-profile',
  [
    { title: 'Ready', behind: staff, render: profile },
    { title: 'Edited', behind: staff, render: profile, after: pressing('edit') },
    {
      title: 'Not saved: what was typed stays',
      behind: { ...staff, faults: failing('updateProfile') },
      render: profile,
      after: async (place, team) => {
        await pressing('edit')(place, team);
        write(await appears<HTMLInputElement>(place, 'my-profile', '#firstName'), 'Jean');
        await pressing('save')(place, team);
      },
    },
    { title: 'A name from right to left', behind: { as: 'layla' }, render: profile },
    { title: 'Loading', behind: { ...staff, faults: hanging('getProfile') }, render: profile },
    { title: 'Failed', behind: { ...staff, faults: failing('getProfile') }, render: profile },
    { title: 'Profiles are kept elsewhere', behind: { ...staff, faults: [withoutProfiles] }, render: profile },
    { title: 'With password and devices', behind: secured(), render: profile },
    {
      title: 'On one device',
      behind: secured((sessions) => {
        sessions.signOutEnds = 'device';
        sessions.entries = [];
      }),
      render: profile,
    },
    {
      title: 'Devices loading',
      behind: secured((sessions) => void (sessions.gate = new Promise(() => {}))),
      render: profile,
    },
    {
      title: 'Devices not read',
      behind: secured(({ faults }) => void (faults.listSessions = { code: 'network' })),
      render: profile,
    },
    { title: 'The password is changed', behind: secured(), render: profile, after: pressing('change-password') },
    {
      title: 'The password is refused',
      behind: secured(
        ({ faults }) =>
          void (faults.changePassword = { code: 'invalid', field: 'password', reason: 'passwordBreached' }),
      ),
      render: profile,
      after: changePassword,
    },
    { title: 'The password was changed', behind: secured(), render: profile, after: changePassword },
    { title: 'In a column of 320 px', behind: secured(), render: profile, width: 320 },
    { title: 'In a side panel of 280 px', behind: staff, render: profile, after: pressing('edit'), width: 280 },
  ],
  { inColumns: true },
);

/** Asked before somebody else's device, or one's own, is cut off. */
export const EndingADevice: StoryObj = statesPage('my-profile: a device', [
  { title: 'Before a device is signed out', behind: secured(), render: profile, after: pressing('end-session') },
]);
