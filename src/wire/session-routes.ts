import {
  acceptanceSchema,
  credentialsSchema,
  embedDraftSchema,
  embedTokenSchema,
  firstSignInSchema,
  invitationPreviewSchema,
  passwordChangeSchema,
  passwordResetSchema,
  sessionEntrySchema,
  sessionStateSchema,
} from '../domain/index.js';
import * as z from '../domain/zod.js';
import { emailBodySchema, tokenBodySchema } from './bodies.js';
import type { Route } from './route.js';

/** `bearer`: the token comes in the answer, for a page of another origin; else as a cookie. */
const transport = { transport: z.optional(z.enum(['cookie', 'bearer'])) };
const token = { token: z.optional(z.string()) };

/** A session that has just begun; the token only where it was asked for. */
export const openedSchema = z.object({ session: sessionStateSchema, ...token });
export const signInAnswerSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('signedIn'), session: sessionStateSchema, ...token }),
  z.object({ status: z.literal('newPasswordNeeded') }),
]);

/** Signing in and out: what `SessionBackend` asks for. */
export const SESSION_ROUTES = {
  session: {
    method: 'GET',
    path: '/session',
    access: { member: 'Everybody may know how their session stands.' },
    summary: 'How the session stands; asking does not prolong it.',
    answer: sessionStateSchema,
    isPassive: true,
  },
  signIn: {
    method: 'POST',
    path: '/session',
    access: { public: 'Nobody is signed in yet.' },
    summary: 'Signs in with address and password.',
    body: z.extend(credentialsSchema, transport),
    answer: signInAnswerSchema,
  },
  signOut: {
    method: 'DELETE',
    path: '/session',
    access: { public: 'A session that is over is signed out already; the answer is the same.' },
    summary: 'Ends the session, or all of the person where the policy says so.',
  },
  stayActive: {
    method: 'POST',
    path: '/session/activity',
    access: { member: 'Everybody may say that they are there.' },
    summary: 'Says that the person is there.',
    answer: sessionStateSchema,
  },
  useOneTimePassword: {
    method: 'POST',
    path: '/session/first',
    access: { public: 'The one-time password is the proof.' },
    summary: 'The first sign-in: a new password replaces the one-time password.',
    body: z.extend(firstSignInSchema, transport),
    answer: openedSchema,
  },
  listSessions: {
    method: 'GET',
    path: '/sessions',
    access: { self: 'Own sessions only.' },
    summary: 'The own sessions, newest first.',
    answer: z.object({ items: z.array(sessionEntrySchema) }),
  },
  endSession: {
    method: 'DELETE',
    path: '/sessions/{sessionId}',
    access: { self: 'Own sessions only.' },
    summary: 'Ends one of the own sessions.',
  },
  createEmbedToken: {
    method: 'POST',
    path: '/embed-tokens',
    access: { self: 'Nobody hands on more than they have.' },
    summary: 'A token for a partner’s page: fewer rights, named pages, at most an hour.',
    body: embedDraftSchema,
    answer: embedTokenSchema,
    status: 201,
  },
  changePassword: {
    method: 'PUT',
    path: '/password',
    access: { self: 'The own password only.' },
    summary: 'Sets a new password; other sessions end.',
    body: passwordChangeSchema,
  },
  requestPasswordReset: {
    method: 'POST',
    path: '/password/request-reset',
    access: { public: 'Who has forgotten the password cannot sign in.' },
    summary: 'Mails a link to choose a new password; the answer never tells whether the address is known.',
    body: emailBodySchema,
  },
  resetPassword: {
    method: 'POST',
    path: '/password/reset',
    access: { public: 'The mailed link is the proof.' },
    summary: 'Sets a new password by a mailed link; all sessions end.',
    body: passwordResetSchema,
  },
  readInvitation: {
    method: 'POST',
    path: '/invitation/read',
    access: { public: 'The mailed link is the proof; it travels in the body so that no log has it.' },
    summary: 'What the page of an invitation shows; uses nothing up.',
    body: tokenBodySchema,
    answer: invitationPreviewSchema,
  },
  acceptInvitation: {
    method: 'POST',
    path: '/invitation/accept',
    access: { public: 'The mailed link is the proof.' },
    summary: 'Accepts an invitation and signs in.',
    body: z.extend(acceptanceSchema, transport),
    answer: openedSchema,
  },
} satisfies Record<string, Route>;
