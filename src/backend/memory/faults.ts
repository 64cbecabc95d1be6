import { BackendError, type SessionBackend, type TeamBackend } from '../index.js';
import type { Failure } from '../../domain/index.js';
import { abortError } from '../abort.js';
import { wait } from './wait.js';

/** The methods of a backend that answer, and which of their arguments carries the signal. */
const OPTIONS_AT = {
  capabilities: 0,
  me: 0,
  getPolicy: 0,
  listMembers: 1,
  getMember: 1,
  roleOffers: 1,
  listScopes: 0,
  invite: 1,
  resendInvitation: 1,
  revokeInvitation: 1,
  updateMember: 2,
  deactivateMember: 1,
  reactivateMember: 1,
  removeMember: 1,
  restoreMember: 1,
  bulk: 1,
  listContacts: 1,
  provision: 1,
  createMember: 1,
  updateSettings: 1,
  saveRole: 1,
  archiveRole: 1,
  getProfile: 0,
  updateProfile: 1,
  authorize: 1,
} as const satisfies Partial<Record<keyof TeamBackend, number>>;

/** The same of signing in and out. */
const SESSION_OPTIONS_AT = {
  session: 0,
  stayActive: 0,
  signIn: 1,
  useOneTimePassword: 1,
  signOut: 0,
  requestPasswordReset: 1,
  resetPassword: 1,
  readInvitation: 1,
  acceptInvitation: 1,
  changePassword: 1,
  listSessions: 0,
  endSession: 1,
} as const satisfies Record<keyof SessionBackend, number>;
const ALL_OPTIONS_AT = { ...OPTIONS_AT, ...SESSION_OPTIONS_AT };

/** A method of a backend that a fault can befall. */
export type BackendMethod = keyof typeof OPTIONS_AT;
/** The same of signing in and out. */
export type SessionMethod = keyof SessionBackend;
export type AnyMethod = BackendMethod | SessionMethod;
export const BACKEND_METHODS = Object.keys(OPTIONS_AT) as readonly BackendMethod[];

/** What goes wrong with a call. */
export type Fault =
  /** Takes longer. */
  | { readonly delayMs: number }
  /** Never answers; its signal ends it. */
  | { readonly hang: true }
  /** Refused before anything happened. */
  | { readonly fail: Failure }
  /** It happened, but the answer is lost on the way. */
  | { readonly failAfter: Failure }
  /** Answers something else, e.g. of a wrong shape; a function gets the true answer. */
  | { readonly answer: unknown };

/** One call as a script sees it. */
export interface FaultyCall {
  readonly method: AnyMethod;
  /** Counts the calls of this method, from 1. */
  readonly count: number;
  readonly args: readonly unknown[];
}

/** A fault for some calls of one method, or of all (`*`). */
export interface FaultRule {
  readonly on: AnyMethod | '*';
  /** Which calls of the method, counted from 1; all when absent. */
  readonly calls?: readonly number[];
  readonly fault: Fault;
}

/** Rules, the first that fits counts; or a function that decides for each call. */
export type FaultScript = readonly FaultRule[] | ((call: FaultyCall) => Fault | undefined);

/** A backend that fails as the script says. */
export type FaultyBackend<B extends TeamBackend | SessionBackend = TeamBackend> = B & {
  /** Every call so far, in order. */
  readonly calls: readonly FaultyCall[];
  /** Goes on with another script; the counts begin anew. */
  setFaults(script: FaultScript): void;
};

/** Puts faults between a page and any backend, or its sessions; methods the backend lacks stay lacking. */
export function withFaults<B extends TeamBackend | SessionBackend>(
  backend: B,
  script: FaultScript = [],
): FaultyBackend<B> {
  let current = script;
  let counts = new Map<string, number>();
  const calls: FaultyCall[] = [];
  const setFaults = (next: FaultScript): void => {
    current = next;
    counts = new Map();
  };
  const answer = (method: AnyMethod, args: readonly unknown[]): Promise<unknown> => {
    const count = (counts.get(method) ?? 0) + 1;
    counts.set(method, count);
    const call: FaultyCall = { method, count, args };
    calls.push(call);
    const work = async (): Promise<unknown> => (Reflect.get(backend, method) as Answering).apply(backend, [...args]);
    return befallen(faultFor(current, call), work, signalOf(call));
  };
  return new Proxy(backend, {
    get(target, name) {
      if (name === 'calls') return calls;
      if (name === 'setFaults') return setFaults;
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return isMethod(name) ? (...args: unknown[]) => answer(name, args) : value.bind(target);
    },
    has: (target, name) => name === 'calls' || name === 'setFaults' || Reflect.has(target, name),
  }) as FaultyBackend<B>;
}

type Answering = (...args: unknown[]) => Promise<unknown>;

async function befallen(
  fault: Fault | undefined,
  work: () => Promise<unknown>,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  if (!fault) return work();
  if ('delayMs' in fault) {
    await wait(fault.delayMs, signal);
    return work();
  }
  if ('hang' in fault) return forever(signal);
  if ('fail' in fault) throw new BackendError(fault.fail);
  const answer = await work();
  if ('failAfter' in fault) throw new BackendError(fault.failAfter);
  return typeof fault.answer === 'function' ? (fault.answer as (answer: unknown) => unknown)(answer) : fault.answer;
}

function forever(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(abortError(signal));
    else signal?.addEventListener('abort', () => reject(abortError(signal)), { once: true });
  });
}

function faultFor(script: FaultScript, call: FaultyCall): Fault | undefined {
  if (typeof script === 'function') return script(call);
  return script.find(
    ({ on, calls }) => (on === '*' || on === call.method) && (calls === undefined || calls.includes(call.count)),
  )?.fault;
}

function signalOf({ method, args }: FaultyCall): AbortSignal | undefined {
  const options = args[ALL_OPTIONS_AT[method]] as { readonly signal?: unknown } | null | undefined;
  return options?.signal instanceof AbortSignal ? options.signal : undefined;
}

function isMethod(name: string | symbol): name is AnyMethod {
  return typeof name === 'string' && Object.hasOwn(ALL_OPTIONS_AT, name);
}
