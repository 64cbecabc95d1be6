import { ROUTES, type Route, type RouteName } from '../../../src/wire/index.js';
import { OPERATOR_TOKEN, PASSWORD, type HeaderValues, type Person } from './support.js';

/** A request that an Admin Owner's page sends; each is about another member, so that all can be sent in turn. */
export interface Example {
  /** Below `/tenants/{tenantId}`. */
  readonly path: string;
  readonly body?: unknown;
}

const unknownToken = 'a-token-that-nobody-was-ever-mailed';
const role = { name: { en: 'Guide' }, grants: ['order.create'] };

export const EXAMPLES: Readonly<Record<RouteName, Example>> = {
  capabilities: { path: '/capabilities' },
  me: { path: '/me' },
  getPolicy: { path: '/policy' },
  listMembers: { path: '/members' },
  createMember: { path: '/members', body: { firstName: 'Ada', lastName: 'Ng', roles: ['standard'] } },
  bulk: { path: '/members/bulk', body: { operations: [{ op: 'deactivate', memberId: 'xiaoming' }] } },
  getMember: { path: '/members/bo' },
  updateMember: { path: '/members/layla', body: { phone: '+1 555 0100' } },
  removeMember: { path: '/members/siobhan' },
  deactivateMember: { path: '/members/jean-baptiste/deactivate' },
  reactivateMember: { path: '/members/thora/reactivate' },
  restoreMember: { path: '/members/kamal/restore' },
  resendInvitation: { path: '/members/ananya/invitation/resend' },
  revokeInvitation: { path: '/members/anh/invitation' },
  invite: { path: '/invitations', body: { drafts: [{ email: 'sam@vinedesign.example', roles: ['standard'] }] } },
  provision: { path: '/provisions', body: { drafts: [{ contactId: 'contact-1', roles: ['standard'] }] } },
  listContacts: { path: '/contacts' },
  roleOffers: { path: '/role-offers' },
  listScopes: { path: '/scopes' },
  updateSettings: { path: '/settings', body: { settings: {} } },
  createRole: { path: '/roles', body: role },
  updateRole: { path: '/roles/guide', body: role },
  archiveRole: { path: '/roles/guide' },
  getProfile: { path: '/profile' },
  updateProfile: { path: '/profile', body: { phone: '+1 555 0101' } },
  authorize: { path: '/authorize', body: { checks: [{ action: 'member.list' }] } },
  auditTrail: { path: '/audit' },
  session: { path: '/session' },
  signIn: { path: '/session', body: { email: 'layla@acme-winery.example', password: PASSWORD } },
  signOut: { path: '/session' },
  stayActive: { path: '/session/activity' },
  useOneTimePassword: {
    path: '/session/first',
    body: { email: 'layla@acme-winery.example', oneTimePassword: unknownToken, password: PASSWORD },
  },
  listSessions: { path: '/sessions' },
  endSession: { path: '/sessions/none' },
  createEmbedToken: {
    path: '/embed-tokens',
    body: { permissions: ['member.list'], origins: ['https://partner.example'] },
  },
  changePassword: { path: '/password', body: { current: PASSWORD, password: 'another horse, another staple' } },
  requestPasswordReset: { path: '/password/request-reset', body: { email: 'layla@acme-winery.example' } },
  resetPassword: { path: '/password/reset', body: { token: unknownToken, password: 'another horse, another staple' } },
  readInvitation: { path: '/invitation/read', body: { token: unknownToken } },
  acceptInvitation: { path: '/invitation/accept', body: { token: unknownToken, password: PASSWORD } },
};

export const NAMES = Object.keys(ROUTES) as RouteName[];
export const routeOf = (name: RouteName): Route => ROUTES[name];

export const isPublic = (name: RouteName): boolean => 'public' in routeOf(name).access;
export const hasBody = (name: RouteName): boolean => routeOf(name).body !== undefined;

/** What the caller of a route has to show besides: the trail is opened by the operator's token alone. */
export function keyTo(name: RouteName, person: Person): HeaderValues {
  const token = 'operator' in routeOf(name).access ? OPERATOR_TOKEN : person.token;
  return { authorization: `Bearer ${token}` };
}
