import type {
  Acceptance,
  Credentials,
  EmbedDraft,
  FirstSignIn,
  PasswordChange,
  PasswordResetDraft,
} from '../domain/index.js';
import * as engine from '../engine/index.js';
import { signed, type Call, type Handler } from './call.js';
import { dropCookie, setCookie } from './cookie.js';
import { HttpFailure } from './http-failure.js';
import { holdTries } from './rate-limits.js';
import type { Outcome } from './respond.js';
import { inEvenTime } from './even-time.js';

type WithTransport<T> = T & { readonly transport?: 'cookie' | 'bearer' };

/** What was sent, without the word on how the token travels. */
function split<T extends object>(body: WithTransport<T>): { readonly values: T; readonly isBearer: boolean } {
  const { transport, ...values } = body;
  return { values: values as unknown as T, isBearer: transport === 'bearer' };
}

/** The session's token where the page can keep it: in a cookie no script reads, or in the answer. */
function opened(call: Call, { token, state }: engine.OpenedSession, isBearer: boolean, more: object = {}): Outcome {
  if (isBearer) return { value: { ...more, session: state, token } };
  const cookie = setCookie(call.tenantId, token, call.options.cookies ?? 'secure');
  return { value: { ...more, session: state }, headers: { 'set-cookie': cookie } };
}

/** The session the browser came with: the new one takes its place (SE-06). */
function arrivalOf({ credentials, device }: Call): engine.Arrival {
  return { device, ...(credentials?.from === 'cookie' ? { replaces: credentials.token } : {}) };
}

/** Lets in who was just let into the team. */
async function enter(call: Call, { entry }: engine.Accepted, isBearer: boolean): Promise<Outcome> {
  const place = { tenantId: call.tenantId, memberId: entry.member.id };
  return opened(call, await engine.openSession(call.engine, place, arrivalOf(call)), isBearer);
}

/** Signing in and out. */
export const SESSION_HANDLERS = {
  session: signed(async ({ presence }) => ({ value: presence.state })),
  stayActive: signed(async ({ presence }) => ({ value: presence.state })),

  signIn: async (call) => {
    await holdTries(call.engine, call.limits, call.address);
    const { values, isBearer } = split(call.body as WithTransport<Credentials>);
    const outcome = await engine.signIn(call.engine, call.tenantId, values, arrivalOf(call));
    if (outcome === 'newPasswordNeeded') return { value: { status: outcome } };
    return opened(call, outcome, isBearer, { status: 'signedIn' });
  },

  useOneTimePassword: async (call) => {
    await holdTries(call.engine, call.limits, call.address);
    const { values, isBearer } = split(call.body as WithTransport<FirstSignIn>);
    return enter(call, await engine.useOneTimePassword(call.engine, values, call.tenantId), isBearer);
  },

  readInvitation: async (call) => {
    await holdTries(call.engine, call.limits, call.address);
    const { token } = call.body as { readonly token: string };
    return { value: await engine.readInvitation(call.engine, token, call.tenantId) };
  },

  acceptInvitation: async (call) => {
    await holdTries(call.engine, call.limits, call.address);
    const { values, isBearer } = split(call.body as WithTransport<Acceptance>);
    return enter(call, await engine.acceptInvitation(call.engine, values, call.tenantId), isBearer);
  },

  requestPasswordReset: async (call) => {
    await holdTries(call.engine, call.limits, call.address);
    const { email } = call.body as { readonly email: string };
    await inEvenTime(() => engine.requestPasswordReset(call.engine, call.tenantId, email));
    return {};
  },

  resetPassword: async (call) => {
    await holdTries(call.engine, call.limits, call.address);
    await engine.resetPassword(call.engine, call.tenantId, call.body as PasswordResetDraft);
    return {};
  },

  signOut: async (call) => {
    const { credentials, tenantId, options } = call;
    if (credentials) await endWhatIsThere(call, credentials.token);
    return { headers: { 'set-cookie': dropCookie(tenantId, options.cookies ?? 'secure') } };
  },

  listSessions: signed(async (call) => ({ value: { items: await engine.listSessions(call.engine, call.caller) } })),

  endSession: signed(async (call) => {
    await engine.endSession(call.engine, call.caller, call.params['sessionId'] ?? '');
    return {};
  }),

  changePassword: signed(async (call) => {
    await engine.changePassword(call.engine, call.caller, call.body as PasswordChange);
    return {};
  }),

  createEmbedToken: signed(async (call) => {
    const draft = call.body as EmbedDraft;
    // a page the server does not answer could do nothing with it
    const index = draft.origins.findIndex((origin) => !call.options.origins?.includes(origin));
    if (index >= 0) {
      const failure = { code: 'invalid', field: `origins.${index}`, reason: 'originNotListed' } as const;
      throw new HttpFailure(failure, { pointers: [`/origins/${index}`] });
    }
    return { value: await engine.createEmbedToken(call.engine, call.caller, draft) };
  }),
} satisfies Record<string, Handler>;

/** A session that is over, or none, is signed out: the answer is the same (SE-11). */
async function endWhatIsThere({ engine: own, tenantId }: Call, token: string): Promise<void> {
  try {
    const found = await own.repository.sessionBySecret(await own.secrets.hash(token));
    if (found?.tenantId !== tenantId) return;
    const session = await own.repository.read(tenantId, (tx) => tx.session(found.sessionId));
    if (!session) return;
    await engine.signOut(own, { tenantId, memberId: session.memberId, sessionId: session.id });
  } catch (error) {
    if (!engine.isEngineFailure(error) || error.code !== 'unauthenticated') throw error;
  }
}
