import { profilePatchSchema, roleDraftSchema } from '../domain/index.js';
import { profileSchema, roleSchema, tenantSchema } from './answers.js';
import { settingsBodySchema } from './bodies.js';
import type { Route } from './route.js';

/** What a change needs that is made from a version somebody has seen. */
const change = { needsVersion: true, key: 'optional' } as const;

/** How a team is set up, for all its people or for oneself: settings, roles of its own, the own profile. */
export const SETUP_ROUTES = {
  updateSettings: {
    method: 'PATCH',
    path: '/settings',
    access: { member: 'Each setting names the permission that writes it.' },
    summary: 'Writes settings of the tenant; If-Match holds the version of the tenant.',
    body: settingsBodySchema,
    answer: tenantSchema,
    ...change,
  },
  createRole: {
    method: 'POST',
    path: '/roles',
    access: { permission: 'role.write' },
    summary: 'Creates a custom role.',
    body: roleDraftSchema,
    answer: roleSchema,
    status: 201,
    key: 'required',
  },
  updateRole: {
    method: 'PUT',
    path: '/roles/{roleId}',
    access: { permission: 'role.write' },
    summary: 'Writes a custom role; If-Match holds the version of the tenant.',
    body: roleDraftSchema,
    answer: roleSchema,
    ...change,
  },
  archiveRole: {
    method: 'DELETE',
    path: '/roles/{roleId}',
    access: { permission: 'role.write' },
    summary: 'Archives a custom role; If-Match holds the version of the tenant.',
    answer: roleSchema,
    ...change,
  },
  getProfile: {
    method: 'GET',
    path: '/profile',
    access: { member: 'Everybody has a profile.' },
    summary: 'The own profile.',
    answer: profileSchema,
  },
  updateProfile: {
    method: 'PATCH',
    path: '/profile',
    access: { permission: 'profile.update' },
    summary: 'Changes the own profile; If-Match holds the version of the member.',
    body: profilePatchSchema,
    answer: profileSchema,
    ...change,
  },
} satisfies Record<string, Route>;
